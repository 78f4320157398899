"""Ballots in a row: whatever a table does, nobody can be told from what was published."""
