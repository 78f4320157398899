"""Any row of edits: the workbook is a pack that says what was typed, or every fault is told at a cell; nothing else happens."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from game.apps.workbook.reading import read_workbook
from game.apps.workbook.writing import as_workbook
from game.cli.authors.spreadsheet import cell_lines
from game.content import find_packs, lint, load
from game.content.editing.opened import OpenedPack
from game.content.spreadsheet.cells import RawCell, RawTab
from game.content.spreadsheet.written_back import Unfit, WrittenBack, written_back
from game.rules.terms.text import LANGUAGES

PACKS = ("examples/callbacks", "examples/twist", "examples/full", "examples/works_council", "examples/board")
FIRST = 5
Cells = dict[tuple[int, int], RawCell]


@cache
def tabs_of(pack: str) -> tuple[RawTab, ...]:
    with TemporaryDirectory() as aside:
        path = Path(aside) / "b.xlsx"
        path.write_bytes(as_workbook(OpenedPack(find_packs()[pack]), "nl"))
        return tuple(read_workbook(path))


def words(text: str) -> RawCell:
    return RawCell("text", text)


TYPED = st.one_of(
    st.none(),
    st.text(max_size=60).filter(str.strip).map(words),
    st.sampled_from(
        [
            words(it)
            for it in (
                "ja",
                "nee",
                "=",
                "→",
                "[]",
                "{a",
                "a: b",
                "at_least: {trust: 40}",
                "-3",
                "40%",
                "trust",
                "x" * 40_000,
                "*",
                "a, b",
                "now",
            )
        ]
    ),
    st.integers(-(10**13), 10**13).map(lambda it: RawCell("number", it)),
    st.floats(allow_nan=False, allow_infinity=False, width=32).map(lambda it: RawCell("number", it, percent=True)),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)).map(lambda it: RawCell("date", it)),
    st.just(RawCell("formula", "=A1")),
    st.just(RawCell("error", "#REF!")),
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[RawTab, ...]:
    """A workbook in which somebody typed over cells, moved rows and took some away."""
    tabs = [RawTab(tab.title, dict(tab.cells)) for tab in tabs_of(draw(st.sampled_from(PACKS)))]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(1, len(tabs) - 2))
        cells = dict(tabs[at].cells)
        written = sorted(place for place in cells if place[0] >= FIRST)
        if not written:
            continue
        row, column = draw(st.sampled_from(written))
        what = draw(st.sampled_from(("type", "type", "type", "beside", "delete_row", "swap")))
        if what in {"type", "beside"}:
            there = (row, column if what == "type" else draw(st.integers(1, 20)))
            typed = draw(TYPED)
            cells = {place: it for place, it in cells.items() if place != there} | (
                {there: typed} if typed is not None else {}
            )
        elif what == "delete_row":
            cells = {place: it for place, it in cells.items() if place[0] != row}
        else:
            other, _ = draw(st.sampled_from(written))
            rows = {row: other, other: row}
            cells = {(rows.get(down, down), right): it for (down, right), it in cells.items()}
        tabs[at] = RawTab(tabs[at].title, dict(sorted(cells.items())))
    return tuple(tabs)


def said(tabs: tuple[RawTab, ...]) -> WrittenBack | Unfit:
    try:
        return written_back(tabs)
    except Unfit as unfit:
        return unfit


@given(edited())
@settings(max_examples=80, deadline=None)
def test_it_is_a_pack_or_it_is_told_where_it_is_none(tabs: tuple[RawTab, ...]) -> None:
    found = said(tabs)
    if isinstance(found, Unfit):
        places = [*(it.place for it in found.faults), *(it.place for it in found.problems)]
        assert places
        assert {it.file for it in places} <= {tab.title for tab in tabs}
        for language in LANGUAGES:
            assert all("spreadsheet." not in line for line in cell_lines(found.faults, found.problems, language, tabs))
        return
    with TemporaryDirectory() as aside:
        found.write(Path(aside) / "back")
        assert not [it for it in lint(Path(aside) / "back") if it.severity == "error"]


SENTENCE = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp", "Zs")) | st.just(" "), min_size=1, max_size=80
)


@given(st.lists(SENTENCE.map(str.strip).filter(lambda it: it not in {"", "→", "="}), min_size=3, max_size=3))
@settings(max_examples=30, deadline=None)
def test_what_is_typed_as_a_title_is_the_title(typed: list[str]) -> None:
    tabs = []
    for tab in tabs_of("examples/callbacks"):
        column = next((at for (row, at), it in tab.cells.items() if row == FIRST - 1 and it.value == "title"), 0)
        titles = [place for place in sorted(tab.cells) if place[1] == column and place[0] >= FIRST]
        given_here = zip(titles, typed, strict=False) if tab.title == "Kaarten" else ()
        tabs.append(RawTab(tab.title, dict(tab.cells) | {place: words(it) for place, it in given_here}))
    with TemporaryDirectory() as aside:
        written_back(tabs).write(Path(aside) / "back")
        cards = load(Path(aside) / "back").scenario.dilemmas.values()
        assert [card.title.nl for card in cards] == [normalize("NFC", it) for it in typed]
