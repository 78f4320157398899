"""The texts of a pack in their second language: which lack it, and which changed since. Dutch comes first."""
