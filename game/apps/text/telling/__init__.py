"""What a terminal shows of a view, as lines."""
