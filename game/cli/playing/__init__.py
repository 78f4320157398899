"""Beginning an evening: where it is played, in which pack, with or without a code."""
