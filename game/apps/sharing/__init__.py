"""A pack as one file that others can trust: packed, signed, listed, and added on another computer."""
