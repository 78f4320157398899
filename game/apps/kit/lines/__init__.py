"""The lines of a log sheet: each answer of an evening as a word and a few signs, written from what was done and read back."""
