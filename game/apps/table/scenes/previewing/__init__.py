"""A card as its author sees it, in the window."""
