"""Which texts lack English or changed since, and English that is put beside its Dutch and nowhere else."""

import shutil
from pathlib import Path

import pytest

from game.content import find_packs, lint, load, new
from game.content.editing.signs import SignEdit, edited_bytes
from game.content.editing.writing import write_all
from game.content.translating.filling import filled
from game.content.translating.record import TextStanding
from game.content.translating.sheet import NoSheet, SheetEntry, read_sheet, sheet_of
from game.content.translating.taking_back import record_change, take_back
from game.content.translating.texts import PackTexts
from tests.content.written import CARD, HEAD, changed, told, write

PACKS = find_packs() | {"new": Path(new.__file__).parent / "nl"}
SAID = [
    "Plain words",
    "It's 3: a # b",
    'He said "no", then [x] {y}?',
    "- dash",
    "true",
    "two\nlines\n\n  further: right",
    "12",
    "# c",
    "é – “q”",
    "a\u00a0b",
    "'quoted'",
    'back\\slash "\nq',
    "long " * 300 + "text",
    "nl:x",
    "*bold*",
    "? q",
    "| pipe",
    "Yes",
    "a, b",
]
"""English that YAML, or a reader of it, could take for something else."""


def fill(pack: Path, english: dict[str, str]) -> None:
    """Put it there, in whatever way the Dutch was written."""
    texts = PackTexts(pack)
    edits: dict[str, list[SignEdit]] = {}
    for it in texts.all:
        if it.name in english:
            edits.setdefault(it.place.file, []).extend(filled(texts.pack, it, english[it.name]))
    for file, some in edits.items():
        data = edited_bytes(texts.pack.data[file], texts.pack.sources[file], some)
        texts.pack.path(file).write_bytes(data)


def mark(pack: Path) -> None:
    texts = PackTexts(pack)
    write_all([record_change(texts, texts.record.now([it.text for it in texts.all], None))])


def stale(pack: Path) -> list[str]:
    return [it.name for it in PackTexts(pack).of("changed")]


@pytest.mark.parametrize("name", ["new", "examples/full", "examples/variants", "examples/works_council", "proefavond"])
def test_whatever_the_english_is_it_is_read_as_it_was_meant(tmp_path: Path, name: str) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACKS[name], pack)
    before = PackTexts(pack).all
    english = {it.name: SAID[place % len(SAID)].strip() for place, it in enumerate(before)}
    fill(pack, english)
    after = PackTexts(pack).all
    assert [it.text.nl for it in after] == [it.text.nl for it in before]
    assert {it.name: it.text.en for it in after} == english


ODD = """\
kind: choice   # soort
title: Titel   # een titel
case: >-   # drie regels
  Wat doen
  we?

  # dit hoort erbij
unknown:
  Niemand
  weet het
ask:
  - 'Wie: wij?'   # een vraag
  - Wat
    dan?
options:
  listen: {text: Luisteren, now: {trust: +3}}   # haakjes
  write:
    text: {nl: "Een \\"brief\\"", en: A letter}
    headline:
      nl: De krant   # geen Engels
"""
FILLED = """\
kind: choice   # soort
title:
  nl: Titel   # een titel
  en: A title
case:
  nl: >-   # drie regels
      Wat doen
      we?

      # dit hoort erbij
  en: 'What: now?'
unknown:
  nl: Niemand
      weet het
  en: Nobody knows
ask:
  - nl: 'Wie: wij?'   # een vraag
    en: Who?
  - nl: Wat
        dan?
    en: What then?
options:
  listen: {text: {nl: Luisteren, en: 'Listen, then'}, now: {trust: +3}}   # haakjes
  write:
    text: {nl: "Een \\"brief\\"", en: One letter}
    headline:
      nl: De krant   # geen Engels
      en: |-
        The
        paper
"""
ENGLISH = {
    "title": "A title",
    "case": "What: now?",
    "unknown": "Nobody knows",
    "ask.1": "Who?",
    "ask.2": "What then?",
    "options.listen.text": "Listen, then",
    "options.write.text": "One letter",
    "options.write.headline": "The\npaper",
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_english_is_added_and_lines_move_only_where_they_must(tmp_path: Path, end: str) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": ODD.replace("\n", end)})
    fill(pack, {f"dilemmas.first.{name}": english for name, english in ENGLISH.items()})
    as_meant = FILLED.replace("\n", end)
    assert (pack / "dilemmas/first.yaml").read_bytes().decode() == as_meant


TWO = changed(CARD, "text: Luisteren", "text: {nl: Luisteren, en: Listen}").replace(
    "text: Een brief schrijven", "text: {nl: Brief, en: Letter}"
)
BOTH = HEAD.replace("quarters:", "languages: [nl, en]\nquarters:")


def test_dutch_that_changes_is_told_until_it_is_marked(tmp_path: Path) -> None:
    pack = write(tmp_path, {"scenario.yaml": BOTH, "dilemmas/first.yaml": TWO})
    path = pack / "dilemmas/first.yaml"
    assert stale(pack) == []
    mark(pack)
    path.write_text(TWO.replace("nl: Luisteren", "nl: Goed luisteren"))
    assert stale(pack) == ["dilemmas.first.options.listen.text"]
    assert told(pack) == ["dilemmas/first.yaml:6:5 english_stale"]
    mark(pack)
    assert stale(pack) == []
    assert told(pack) == []


def test_english_that_changes_along_is_a_translation(tmp_path: Path) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": TWO})
    mark(pack)
    for new_text in ("{nl: Goed luisteren, en: Listen well}", "{nl: Luisteren, en: Hear them out}"):
        (pack / "dilemmas/first.yaml").write_text(TWO.replace("{nl: Luisteren, en: Listen}", new_text))
        assert stale(pack) == []


def test_line_breaks_places_and_names_are_no_change(tmp_path: Path) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": TWO})
    mark(pack)
    moved = TWO.replace("text: {nl: Brief, en: Letter}", "text:\n      nl: >-\n        Brief\n      en: Letter")
    (pack / "dilemmas/first.yaml").unlink()
    (pack / "dilemmas/second.yaml").write_text(moved.replace("write:", "tell:"))
    assert stale(pack) == []


def test_of_two_that_were_the_same_the_one_that_changed_is_told(tmp_path: Path) -> None:
    twice = TWO.replace("{nl: Brief, en: Letter}", "{nl: Luisteren, en: Listen}")
    pack = write(tmp_path, {"dilemmas/first.yaml": twice})
    mark(pack)
    (pack / "dilemmas/first.yaml").write_text(
        TWO.replace("{nl: Brief, en: Letter}", "{nl: Niet luisteren, en: Listen}")
    )
    assert stale(pack) == ["dilemmas.first.options.write.text"]


def test_another_text_that_is_called_the_same_in_english_is_no_change(tmp_path: Path) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": TWO})
    mark(pack)
    (pack / "dilemmas/first.yaml").write_text(TWO + "unknown: {nl: Horen, en: Listen}\n")
    assert stale(pack) == []


@pytest.mark.parametrize(
    "record", [b"", b"en: 3\n", b"nl: {}\n", b"en: {x: 1}\n", b"en:\n  h12: 1\n", b"\xff", b"- a\n"]
)
def test_a_record_that_cannot_be_read_is_told_and_stops_nothing(tmp_path: Path, record: bytes) -> None:
    pack = write(tmp_path, {"scenario.yaml": BOTH, "dilemmas/first.yaml": TWO, "translations.yaml": record})
    assert told(pack) == ["scenario.yaml:1:1 translations_unread"]
    assert PackTexts(pack).is_lost
    mark(pack)
    assert told(pack) == []


def test_the_record_is_no_part_of_what_is_played(tmp_path: Path) -> None:
    pack = write(tmp_path, {"dilemmas/first.yaml": TWO})
    before = load(pack)
    mark(pack)
    assert load(pack).scenario == before.scenario
    assert load(pack).sources == before.sources
    assert lint(pack) == ()


def test_a_sheet_comes_back_as_it_went(tmp_path: Path) -> None:
    long = TWO.replace("case: Wat doen we?", "case:\n  nl: |-\n    Wat?\n\n    Wij?\n  en: What?").replace(
        ", en: Letter", ""
    )
    pack = write(tmp_path, {"dilemmas/first.yaml": long})
    mark(pack)
    (pack / "dilemmas/first.yaml").write_text(long.replace("Wij?", "Nu?"))
    texts = PackTexts(pack)
    headings: dict[TextStanding, str] = {"missing": "M", "changed": "C", "same": "S"}
    sheet = sheet_of([*texts.of("missing"), *texts.of("changed")], ["Uitleg"], headings)
    assert read_sheet(sheet.encode()) == [
        SheetEntry("dilemmas.first.options.write.text", "Brief", ""),
        SheetEntry("dilemmas.first.case", "Wat?\n\nNu?", ""),
    ]
    for data in (sheet.encode("utf-8-sig"), sheet.encode("utf-16"), sheet.replace("\n", "\r\n").encode("cp1252")):
        assert read_sheet(data) == read_sheet(sheet.encode())
    with pytest.raises(NoSheet):
        read_sheet(b"PK\x03\x04")
    with pytest.raises(NoSheet) as broken:
        read_sheet(sheet.replace("nl: Brief\n", "").encode())
    assert broken.value.line == 5


@pytest.mark.parametrize(
    "typed", ["en: Letter", "en:\n  Letter", "en:\nen: Letter", "en: Letter\nen:", "en:\nLetter\n\n"]
)
def test_english_is_found_wherever_somebody_types_it(typed: str) -> None:
    sheet = f"[1] x.yaml:3 title\nnl: Brief\n{typed}\n[2] x.yaml:4 about\nnl: Over\nen: =\n"
    assert read_sheet(sheet.encode()) == [SheetEntry("title", "Brief", "Letter"), SheetEntry("about", "Over", "=")]


def test_what_is_taken_back_is_done_and_the_rest_stays_open(tmp_path: Path) -> None:
    pack = write(tmp_path, {"scenario.yaml": BOTH, "dilemmas/first.yaml": TWO})
    mark(pack)
    (pack / "dilemmas/first.yaml").write_text(
        TWO.replace("nl: Luisteren", "nl: Goed luisteren").replace("{nl: Brief, en: Letter}", "{nl: Kaart}")
        + "unknown: {nl: Niets, en: Nothing}\nlaw: {nl: Wet, en: Act}\n"
    )
    texts = PackTexts(pack)
    taken = take_back(
        texts,
        [
            SheetEntry("dilemmas.old_name.options.write.text", "Kaart", "Card"),
            SheetEntry("dilemmas.first.options.listen.text", "Goed  luisteren", ""),
            SheetEntry("dilemmas.first.title", "Weg", "Gone"),
            SheetEntry("title", "Hallo", "="),
        ],
    )
    assert (len(taken.filled), taken.empty, [it.english for it in taken.gone]) == (2, 1, ["Gone"])
    taken.write()
    assert "text: {nl: Kaart, en: Card}" in (pack / "dilemmas/first.yaml").read_text()
    assert (pack / "scenario.yaml").read_text() == BOTH
    assert stale(pack) == ["dilemmas.first.options.listen.text"]
    again = take_back(PackTexts(pack), [SheetEntry("x", "Goed luisteren", "Listen")])
    again.write()
    assert stale(pack) == []
    (pack / "dilemmas/first.yaml").write_text((pack / "dilemmas/first.yaml").read_text().replace("Niets", "Weinig"))
    assert stale(pack) == ["dilemmas.first.unknown"]
