"""What a log tells: what still counts, the states again, what the group approved, what was published."""
