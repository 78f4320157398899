"""The evening as its log tells it: what counts, what moved and why, and what the group approved of that."""
