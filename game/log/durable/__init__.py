"""Files that hold what was written, also when the power goes: what the log asks of a disk."""
