"""A workbook from a stranger, before anything else reads it: no larger inside, and no more in it, than it may be."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from game.apps.workbook.counting import WorkbookCount
from game.apps.workbook.refusing import NotAWorkbook
from game.rules.terms.text import message
from game.stranger_zip import BadZip, ZipCaps, ZipFault, unzipped

MOST_BYTES = 8_000_000
"""A workbook may be so large, as a pack may: the largest written so far has 260,000."""
MOST_INSIDE = 60_000_000
"""And so large when it is unpacked."""
MOST_PARTS = 1_000
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that Excel made before 2007, or that has a password."""
_CAPS = ZipCaps(MOST_INSIDE, MOST_PARTS, directory=400_000, belongs=lambda _: True, folders=True)
"""Whatever a program for spreadsheets puts beside the tabs may be there; only what is read is looked into."""
_TOO_MUCH: frozenset[ZipFault] = frozenset({"bomb", "big", "many"})
_XML = (".xml", ".rels")


def guarded_bytes(path: Path) -> bytes:
    """The file as a zip of the same parts, if it can be a workbook of a pack; what is no XML in it is empty.

    Raises `NotAWorkbook`, `OSError`.
    """
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotAWorkbook(message("spreadsheet.too_big", most=MOST_BYTES // 1_000_000))
    if data.startswith(_OLD_EXCEL):
        raise NotAWorkbook(message("spreadsheet.old_or_locked"))
    parts = _unpacked(data)
    if "xl/workbook.xml" not in parts:
        raise NotAWorkbook(message("spreadsheet.no_workbook"))
    counted, made = WorkbookCount(), BytesIO()
    with ZipFile(made, "w") as file:
        for name, part in parts.items():
            # Relationships decide which part is a tab, and not its name: so every part is looked into.
            is_xml = counted.look_at(part)
            if not is_xml and name.endswith(_XML):
                raise NotAWorkbook(message("spreadsheet.no_workbook"))
            parts[name] = part if is_xml else b""
            file.writestr(name, parts[name])
    counted.look_at_names(name for name, part in parts.items() if part)
    return made.getvalue()


def _unpacked(data: bytes) -> dict[str, bytes]:
    try:
        return unzipped(BytesIO(data), _CAPS)
    except BadZip as bad:
        if bad.fault in _TOO_MUCH:
            raise NotAWorkbook(message("spreadsheet.bomb", most=MOST_INSIDE // 1_000_000)) from None
        word = "old_or_locked" if bad.fault == "locked" else "no_workbook"
        raise NotAWorkbook(message(f"spreadsheet.{word}")) from None
