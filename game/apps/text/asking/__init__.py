"""Each question at a terminal, until there is an answer that may be given."""
