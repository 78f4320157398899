"""The facilitator's own window: what the room sees and what comes next, and what is for one pair of eyes."""
