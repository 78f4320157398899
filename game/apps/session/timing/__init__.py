"""The time of an evening: the clock, the plan, breaks, and how long a year is."""
