"""What is printed for an evening or read before it, and an evening of paper typed back."""
