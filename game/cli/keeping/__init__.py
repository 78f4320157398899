"""Evenings that are kept: which there are, whole or not, elsewhere and back, forgotten, erased."""
