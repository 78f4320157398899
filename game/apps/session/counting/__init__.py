"""Votes and slips while they are in memory, and how they come in."""
