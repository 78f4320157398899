"""Thousands of evenings of bots: what of a pack is never reached, what its options bring, and what to change first.

Every figure is a whole number that is added up, so that neither the order nor the number of workers makes a difference.
"""
