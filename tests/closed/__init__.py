"""Closed lists, and the places that look at some of their members and let the others by on purpose."""
