"""The questions about a table, before it begins."""
