"""Whether the packages are here that make papers."""

from importlib.util import find_spec

NEEDED = ("typst", "pptx", "xlsxwriter")
"""The modules of the extra `report`."""


def papers_lacking() -> bool:
    """Whether papers cannot be made here: the extra `report` was not installed."""
    return any(find_spec(name) is None for name in NEEDED)
