"""A stick with all that the game needs on a machine that has Python and no network: wheels, packs, guides, a way to begin."""
