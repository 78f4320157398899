"""What looks back on evenings: the debrief, approving, one other choice, tables side by side."""
