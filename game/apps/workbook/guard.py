"""A workbook from a stranger, before anything else reads it: a zip that is no larger inside than it may be."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from game.rules.text import Message, message

MOST_BYTES = 8_000_000
"""A workbook may be so large, as a pack may: the largest written so far has 260,000."""
MOST_INSIDE = 60_000_000
"""And so large when it is unpacked."""
MOST_PARTS = 1_000
MOST_ROWS, MOST_COLUMNS = 20_000, 400
"""On one tab."""
MOST_CELLS = 400_000
"""In the whole workbook."""
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that Excel made before 2007, or that has a password."""


class NotAWorkbook(Exception):
    """It is not read, with the reason."""

    def __init__(self, words: Message) -> None:
        super().__init__(words)
        self.words = words


def guarded_bytes(path: Path) -> bytes:
    """The file, if it can be a workbook of a pack. Raises `NotAWorkbook`, `OSError`."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotAWorkbook(message("spreadsheet.too_big", most=MOST_BYTES // 1_000_000))
    if data.startswith(_OLD_EXCEL):
        raise NotAWorkbook(message("spreadsheet.old_or_locked"))
    try:
        with ZipFile(BytesIO(data)) as packed:
            _look_inside(packed)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise NotAWorkbook(message("spreadsheet.no_workbook")) from error
    return data


def _look_inside(packed: ZipFile) -> None:
    parts = packed.infolist()
    # No more is read of a part than its head says it has; so what the heads say together is what there is.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_INSIDE:
        raise NotAWorkbook(message("spreadsheet.bomb", most=MOST_INSIDE // 1_000_000))
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise NotAWorkbook(message("spreadsheet.no_workbook"))
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            inside = packed.read(part)
            if _ENTITIES.search(inside) or inside.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in inside[:200]:
                raise NotAWorkbook(message("spreadsheet.entities"))
