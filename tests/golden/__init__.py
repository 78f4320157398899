"""Evenings that were kept: one for each ending of the shipped packs, and a log of each version.

`python -m tests.golden` plays and writes them again; where that changes a file, the rules or the packs changed.
"""
