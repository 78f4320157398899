"""What is on the window when no evening is played, or before one begins."""
