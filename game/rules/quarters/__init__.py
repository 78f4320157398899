"""A quarter: what comes in and ends it, what is settled without a ballot, the forecast, and the papers that leave the room."""
