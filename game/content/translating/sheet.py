"""A sheet to translate on: plain text, for whoever has no program but a text editor or a mailbox."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from game.content.translating.record import TextStanding
from game.content.translating.texts import PackText

SAME = "="
"""In place of English: it is called the same as in Dutch."""
MOST_SHEET_BYTES = 8_000_000

_HEADING = re.compile(r"\[\d+\] \S+:\d+ (?P<name>\S+)\s*")
_FIELD = re.compile(r"(?P<key>nl|was|en):(?P<text>.*)")
_DEEPER = "    "


class SheetEntry(Struct, frozen=True):
    """What somebody wrote for one text; no English where they left it open."""

    name: str
    dutch: str
    english: str


class NoSheet(Exception):
    """What was read is no sheet; the line where that shows, or 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def sheet_of(texts: Iterable[PackText], intro: Sequence[str], headings: Mapping[TextStanding, str]) -> str:
    """The sheet for these texts; a heading where another sort of them begins."""
    lines = [f"# {line}".rstrip() for line in intro]
    standing: TextStanding | None = None
    for number, it in enumerate(texts, start=1):
        if it.standing != standing:
            standing = it.standing
            lines += ["", f"== {headings[standing]}"]
        lines += ["", f"[{number}] {it.place.file}:{it.place.line} {it.name}", *_field("nl", it.text.nl)]
        if it.standing == "changed" and it.text.en is not None:
            lines += _field("was", it.text.en)
        lines.append("en:")
    return "\n".join(lines) + "\n"


def _field(key: str, text: str) -> Iterator[str]:
    first, *others = text.split("\n")
    yield f"{key}: {first}"
    yield from (f"{_DEEPER}{line}".rstrip() for line in others)


def read_sheet(data: bytes) -> list[SheetEntry]:
    """What stands on a sheet that came back. Raises `NoSheet`."""
    if len(data) > MOST_SHEET_BYTES:
        raise NoSheet(0)
    lines = _decoded(data).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found: list[SheetEntry] = []
    heads = [place for place, line in enumerate(lines) if _HEADING.fullmatch(line)]
    if not heads:
        raise NoSheet(0)
    for start, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        fields = _fields(lines[start + 1 : end])
        if "nl" not in fields or "en" not in fields:
            raise NoSheet(start + 1)
        match = _HEADING.fullmatch(lines[start])
        several = "\n" in fields["nl"]
        english = fields["en"] if several else " ".join(fields["en"].split())
        found.append(SheetEntry("" if match is None else match["name"], fields["nl"], english))
    return found


def _fields(lines: Iterable[str]) -> dict[str, str]:
    """`nl`, `was` and `en` of one text; each goes on until the next. A new heading of the sheet ends them."""
    fields: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        field = _FIELD.fullmatch(line.strip()) if not line.startswith(_DEEPER) else None
        if line.startswith("== "):
            break
        # Who writes a second `en:` under the empty one, or leaves that below, means one.
        if field is not None and not any(fields.get(field["key"], ())):
            key = field["key"]
            fields[key] = [field["text"].strip()]
        elif field is not None and not field["text"].strip():
            continue
        elif key:
            fields[key].append(line.removeprefix(_DEEPER).rstrip())
    return {key: "\n".join(some).strip() for key, some in fields.items()}


def _decoded(data: bytes) -> str:
    """The text, in whatever way an editor of one's own computer keeps it. Of ANSI a wrong guess changes no pack: then its
    Dutch is not the pack's.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
