"""A session folder read without believing it: its bytes, its lines, its words."""
