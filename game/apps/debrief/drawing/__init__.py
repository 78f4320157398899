"""The pictures of a debrief, in numbers."""
