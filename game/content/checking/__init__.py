"""What refers to what, and what is probably a slip."""
