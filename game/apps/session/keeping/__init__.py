"""What is kept of an evening, by whom and until when, and what is forgotten."""
