"""What comes after the year in the window."""
