"""The figures as files: for spreadsheets and for programs, with their codebook. Loaded only where `papers_lacking()` is not so."""

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import assert_never

import msgspec
import xlsxwriter
from msgspec import Struct

from game.apps.debrief.made import Made, put
from game.apps.debrief.research.codebook import codebook, head
from game.apps.debrief.research.rows import REDRAWS, ResearchRow, figures
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.marks import plain
from game.log.environment import REAL, Environment
from game.log.forgetting.made_names import MadeName
from game.rules.terms.text import Language
from game.rules.whatif import Taken

BOM = "\ufeff"
"""Without it a spreadsheet reads Dutch letters as something else."""
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 - a file for offices has no time zone
A4 = 9
"""How spreadsheets number that paper."""
DECIMAL = {"nl": ",", "en": "."}


class Thousandths(Struct, frozen=True):
    """A share, written as percents with one decimal."""

    count: int


SheetCell = str | int | Thousandths


def write_research(
    evening: Evening,
    line: Sequence[Taken],
    language: Language,
    target: Path,
    folder: Path,
    *,
    environment: Environment = REAL,
) -> tuple[Made, ...]:
    """`research-nl.csv`, `.xlsx` and `.json` in `target`, and `codebook-nl.csv`; all are made before the first is written.

    `line` is what was done in the evening, and `folder` the evening's. Raises `BadPath`, `NotNoted` and `CopyNotMade`.
    """
    voice = PageLanguage(language)
    rows, book = figures(evening, line, voice), codebook(voice)
    explained = (voice.say("research.word"), voice.say("research.meaning"))
    files: dict[MadeName, bytes] = {
        "research.csv": as_csv(head(voice), map(cells, rows), language),
        "research.xlsx": as_xlsx(voice, ((head(voice), [cells(it) for it in rows]), (explained, book))),
        "research.json": as_json(evening, rows, book),
        "codebook.csv": as_csv(explained, book, language),
    }
    draft = evening.approval is None
    return tuple(
        put(target, name, language, data, draft=draft, folder=folder, environment=environment)
        for name, data in files.items()
    )


def cells(it: ResearchRow) -> tuple[SheetCell, ...]:
    """A row as it stands in a table."""
    values: tuple[SheetCell, ...] = msgspec.structs.astuple(it)
    return values if it.unit != "permille" else (*values[:-1], Thousandths(it.value))


def harmless(words: str) -> str:
    """Words of an author's that no spreadsheet takes for a formula."""
    words = plain(words).replace("\n", " ")
    return f"'{words}" if words.lstrip(" ").startswith(STARTS_FORMULA) else words


def as_csv(head: Sequence[str], rows: Iterable[Sequence[SheetCell]], language: Language) -> bytes:
    """Semicolons, and decimals as that language writes them: what a spreadsheet in it opens by itself."""
    written = StringIO()
    sheet = csv.writer(written, delimiter=";", lineterminator="\r\n")
    sheet.writerow(map(harmless, head))
    for row in rows:
        sheet.writerow(_in_csv(cell, language) for cell in row)
    return (BOM + written.getvalue()).encode()


def _in_csv(cell: SheetCell, language: Language) -> str | int:
    match cell:
        case str():
            return harmless(cell)
        case Thousandths(count=count):
            return f"{count // 10}{DECIMAL[language]}{count % 10}"
        case int():
            return cell
        case _:
            assert_never(cell)


def as_xlsx(voice: PageLanguage, sheets: Iterable[tuple[Sequence[str], Sequence[Sequence[SheetCell]]]]) -> bytes:
    """The figures and the codebook as two sheets. Every word is written as a word, and every file of the same is the same."""
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": EPOCH})
        bold, decimal = book.add_format({"bold": True}), book.add_format({"num_format": "0.0"})
        for name, (head, rows) in zip(("figures", "codebook"), sheets, strict=True):
            sheet = book.add_worksheet(voice.say(f"research.sheet.{name}"))
            sheet.freeze_panes(1, 0)
            # On paper: as broad as a page, the heading on each.
            sheet.set_landscape()
            sheet.set_paper(A4)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            for at, words in enumerate(head):
                sheet.write_string(0, at, harmless(words), bold)
            for down, row in enumerate(rows, start=1):
                for at, cell in enumerate(row):
                    match cell:
                        case str():
                            sheet.write_string(down, at, harmless(cell))
                        case Thousandths(count=count):
                            sheet.write_number(down, at, count / 10, decimal)
                        case int():
                            sheet.write_number(down, at, cell)
                        case _:
                            assert_never(cell)
            sheet.autofit()
    return data.getvalue()


def as_json(evening: Evening, rows: Sequence[ResearchRow], book: Sequence[tuple[str, str]]) -> bytes:
    """The same for programs: whole numbers only, shares in a thousand."""
    made = {
        "format": 1,
        "pack": evening.opened.pack,
        "rules": evening.opened.rules,
        "program": evening.opened.program,
        "check": evening.check,
        "redraws": REDRAWS,
        "codebook": [{"word": word, "meaning": meaning} for word, meaning in book],
        "figures": rows,
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"
