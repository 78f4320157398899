"""The chapters of a debrief, one a module: each from what is told, as plain values."""
