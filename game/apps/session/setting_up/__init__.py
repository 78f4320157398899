"""Ways to sit, and the code with which several tables set up one evening."""
