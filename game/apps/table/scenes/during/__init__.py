"""What lies over an evening while it is played."""
