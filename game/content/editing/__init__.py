"""Changing signs in the files of a pack: only those, at known places; everything else stays byte for byte."""
