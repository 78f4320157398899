"""A pack as a workbook (XLSX) for who writes no YAML: written with headings and lists to choose from, read with suspicion."""

from importlib.util import find_spec

NEEDED = ("xlsxwriter", "openpyxl")
"""What writes workbooks, and what reads them: of the extra `report`."""


def workbooks_lacking() -> bool:
    """Whether workbooks cannot be made or read here: the extra `report` was not installed."""
    return any(find_spec(name) is None for name in NEEDED)
