"""A workbook as people leave it: read right where it is clear what was meant, else told with its cell and what to write."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from game.content import find_packs, load
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.workbook.books import back, book_of, column, put, told, told_in


def the(folder: Path, book: Workbook) -> Path:
    back(book, folder).write(folder / "back")
    return folder / "back"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("€ 100.000", 100_000),
        ("100.000", 100_000),
        ("100,000", 100_000),
        ("€ 100.000,00", 100_000),
        ("€ 100.000,-", 100_000),
        ("100 000", 100_000),
        ("100\u00a0000 euro", 100_000),
        ("+5000", 5000),
        ("5000", 5000),
        (5000.0, 5000),
    ],
)
def test_amounts_as_people_type_them(typed: str | float, number: int, tmp_path: Path) -> None:
    book = book_of("proefavond")
    put(book, "Potten", "start", typed, funds="wmo")
    put(book, "Potten", "each_quarter", typed, funds="wmo")
    fund = load(the(tmp_path, book)).scenario.funds["wmo"]
    assert (fund.start, fund.each_quarter) == (number, number)


@pytest.mark.parametrize(("typed", "number"), [("- 3", -3), ("−3", -3), ("–3", -3), ("+3", 3), ("€ -3", -3), (-3, -3)])
def test_what_moves_keeps_its_sign(typed: str | int, number: int, tmp_path: Path) -> None:
    book = book_of("proefavond")
    put(book, "Gevolgen", "trust", typed, of="scenario.supervision", part="nu")
    supervision = load(the(tmp_path, book)).scenario.supervision
    assert supervision is not None
    assert f"trust: {number:+d}" in (tmp_path / "back/scenario.yaml").read_text(encoding="utf-8")


def test_a_percentage_and_a_month_that_excel_made_something_else_of(tmp_path: Path) -> None:
    book = book_of("proefavond")
    cells = [
        cell
        for cell in next(book["Gevolgen"].iter_cols(*[column(book, "Gevolgen", "chance")] * 2))
        if isinstance(cell.value, int)
    ]
    cells[0].value, cells[0].number_format = 0.4, "0%"
    put(book, "Kop", "value", date(2026, 11, 1), key="reference_date")
    folder = the(tmp_path, book)
    assert load(folder).scenario.reference_date == "2026-11"
    assert any("chance: 40\n" in it.read_text(encoding="utf-8") for it in folder.rglob("*.yaml"))


def test_yes_in_every_way(tmp_path: Path) -> None:
    for at, word in enumerate(("ja", "JA", "yes", True, "waar", "true")):
        book = book_of("proefavond")
        put(book, "Potten", "is_reserve", word, funds="reserve")
        back(book, tmp_path).write(tmp_path / f"b{at}")
        assert load(tmp_path / f"b{at}").scenario.funds["reserve"].is_reserve


Change = Callable[[Workbook], str]


def long_case(book: Workbook) -> str:
    return put(book, "Kaarten", "case", "woord " * 6_667, dilemmas="bathroom")


def new_list(book: Workbook) -> str:
    return put(book, "Kaarten", "decided_by", "gemeenteraad", dilemmas="bathroom")


SLIPS: dict[str, tuple[Change, str]] = {
    "a formula": (lambda book: put(book, "Potten", "start", "=2*20000", funds="wmo"), "formule"),
    "an error of the program": (
        lambda book: put(book, "Kaarten", "title", "#REF!", dilemmas="bathroom"),
        "fout van het rekenprogramma",
    ),
    "a date": (
        lambda book: put(book, "Kaarten", "title", date(2026, 2, 1), dilemmas="bathroom"),
        "een datum van (1-2)",
    ),
    "40,000 signs": (long_case, "te lang"),
    "a fraction": (lambda book: put(book, "Potten", "each_quarter", 2.5, funds="wmo"), "2,5 is geen heel getal"),
    "words for a number": (lambda book: put(book, "Potten", "each_quarter", "veel", funds="wmo"), "'Per kwartaal'"),
    "a sign nobody sees": (lambda book: put(book, "Kaarten", "title", "Bad\u200bkamer", dilemmas="bathroom"), "U+200B"),
    "a word of no list": (new_list, "Bij 'Beslist door' ken ik 'gemeenteraad' niet"),
    "no Dutch": (lambda book: put(book, "Potten", "name", None, funds="wmo"), "Nederlands"),
    "a title that is gone": (
        lambda book: (
            put(book, "Kaarten", "title.en", None, dilemmas="bathroom")
            and put(book, "Kaarten", "title", None, dilemmas="bathroom")
        ),
        "Bij 'bathroom' ontbreekt 'Titel'",
    ),
    "an id with a capital": (lambda book: put(book, "Potten", "funds", "Wmo", funds="wmo"), "Wmo"),
    "an option of no card": (lambda book: put(book, "Opties", "dilemmas", "bathrom", options="adapt"), "bathroom"),
    "an option without a name": (lambda book: put(book, "Opties", "options", None, options="adapt"), "hoort een naam"),
    "an id twice": (lambda book: put(book, "Opties", "options", "adapt", options="move"), "staat ook al op rij 5"),
    "an effect of nobody": (
        lambda book: put(book, "Gevolgen", "inside", "options.adept", of="bathroom", inside="options.adapt"),
        "options.adapt",
    ),
    "an effect at no moment": (lambda book: put(book, "Gevolgen", "part", "gisteren", of="scenario.supervision"), "nu"),
    "a condition that is no condition": (
        lambda book: put(book, "Doelen", "when", "at_least: {trust: 45", goals="standing"),
        "",
    ),
    "a condition on nothing": (
        lambda book: put(book, "Doelen", "when", "at_least: {trsut: 45}", goals="standing"),
        "trsut",
    ),
    "a number out of bounds": (lambda book: put(book, "Meters", "start", 101, indicators="trust"), "101"),
    "a band with another number": (
        lambda book: put(book, "Banden van posten", "*bands", 7, posts="specialised"),
        "nummer 1",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_at_its_cell(name: str, tmp_path: Path) -> None:
    change, words = SLIPS[name]
    book = book_of("proefavond")
    address = change(book)
    lines, in_english = told_in(book, tmp_path, ("nl", "en"))
    here = [line for line in lines if line.startswith(f"{address}: fout")]
    assert here, lines
    assert words in "\n".join(lines)
    assert in_english != lines


CAUSES = ("an id with a capital", "an option without a name", "an id twice", "a condition that is no condition")


@pytest.mark.parametrize("name", CAUSES)
def test_what_only_follows_from_it_is_not_told(name: str, tmp_path: Path) -> None:
    book = book_of("proefavond")
    address = SLIPS[name][0](book)
    assert [line.split(":")[0] for line in told(book, tmp_path)] == [address]


def test_a_key_is_called_what_stands_above_its_column_now(tmp_path: Path) -> None:
    book = book_of("proefavond")
    book["Potten"].cell(2, column(book, "Potten", "each_quarter")).value = "Elke drie maanden"
    put(book, "Potten", "each_quarter", "veel", funds="wmo")
    assert "Bij 'Elke drie maanden' hoort" in told(book, tmp_path)[0]


def test_what_is_missing_is_a_cell_or_rows_of_a_tab(tmp_path: Path) -> None:
    book = book_of("proefavond")
    put(book, "Kop", "value", None, key="title")
    put(book, "Kop", "value.en", None, key="title")
    (line,) = told(book, tmp_path)
    assert line.startswith("Kop!C")
    assert "'Titel'" in line
    book = book_of("proefavond")
    cards, down = book["Kaarten"], book["Kaarten"].max_row + 1
    for key, value in {"dilemmas": "late", "kind": "choice", "title": "Laat", "case": "Wat doen we?"}.items():
        cards.cell(down, column(book, "Kaarten", key)).value = value
    assert any("Bij 'late' ontbreekt 'Opties'" in line for line in told(book, tmp_path))


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_it_happens_stands_there_in_words_and_is_read_in_either_language(
    language: Language, tmp_path: Path
) -> None:
    tab = "Gevolgen" if language == "nl" else "Effects"
    book = book_of("proefavond", language)
    at = column(book, tab, "part")
    cells = [book[tab].cell(row, at) for row in range(5, book[tab].max_row + 1)]
    words = {"nl": {"nu", "straks", "per kwartaal"}, "en": {"now", "later", "each quarter"}}
    assert {cell.value for cell in cells} <= words[language] | {"terugkomen", "revise"}
    others = {"nu": "Now", "straks": "later", "per kwartaal": "each_quarter", "now": "NU", "later": "straks"}
    for cell in cells:
        cell.value = others.get(str(cell.value), cell.value)
    back(book, tmp_path).write(tmp_path / "back")
    assert load(tmp_path / "back").scenario == load(find_packs()["proefavond"]).scenario
