"""What can be asked for at any question at a terminal."""
