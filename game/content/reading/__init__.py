"""From files to a tree: bytes, YAML events, nodes with their places, the sections of a pack."""
