"""What comes after the year at a terminal: looking back, approving, sheets."""
