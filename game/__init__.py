"""Keukentafel: a serious board game engine for dilemma play in the Dutch social domain."""

__version__ = "0.1.0"
