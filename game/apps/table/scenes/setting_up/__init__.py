"""Setting up an evening in the window."""
