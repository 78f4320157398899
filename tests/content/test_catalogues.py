"""Every sentence has an id, a code, two languages and an explanation."""

import re
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from game.apps.words import catalogue
from game.apps.words.catalogues import sentences_of
from game.content.codes import CODES, UNLISTED
from game.rules.terms.text import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
IDS = re.compile(r'"(content\.[a-z0-9_.]+)"')


def used() -> set[str]:
    """The ids in the code: each stands there as it is, never put together."""
    sources = [*(ROOT / "game" / "content").rglob("*.py"), *(ROOT / "game" / "rules").rglob("*.py")]
    return {id for source in sources for id in IDS.findall(source.read_text(encoding="utf-8"))}


def sentences(language: str) -> dict[str, str]:
    path = ROOT / "game" / "apps" / "words" / language / "content.po"
    with path.open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_its_catalogues_as_gettext_does(language: Language) -> None:
    read: dict[str, str] = {}
    for path in sorted((ROOT / "game" / "apps" / "words" / language).glob("*.po")):
        with path.open("rb") as file:
            there = {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id and entry.string}
        assert sentences_of(path.read_text(encoding="utf-8")) == there, path.name
        read |= there
    assert catalogue(language) == read


def test_signs_of_their_own_and_lines_that_go_on_are_read_too() -> None:
    written = r"""
msgid ""
msgstr "Language: nl\n"

# a remark, with "quotes"
msgid "a.b"
msgstr ""
"Een \"woord\" \\ en\n"
"\tnog een."

msgid "not.yet"
msgstr ""

#~ msgid "gone"
#~ msgstr "Weg."

msgid ""
"on.two"
msgstr "Twee."
"""
    with BytesIO(written.encode()) as file:
        there = {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id and entry.string}
    assert sentences_of(written) == there == {"a.b": 'Een "woord" \\ en\n\tnog een.', "on.two": "Twee."}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sentence_in_the_code_is_in_the_catalogue_and_the_other_way_round(language: str) -> None:
    written = sentences(language)
    assert set(written) == used()
    assert all(written.values())


def test_both_languages_fill_in_the_same_things() -> None:
    dutch, english = sentences("nl"), sentences("en")
    assert {id: fields(sentence) for id, sentence in dutch.items()} == {
        id: fields(sentence) for id, sentence in english.items()
    }


def test_every_sentence_that_is_no_hint_has_a_code() -> None:
    assert {id for id in used() if not id.startswith("content.hint.")} == set(CODES)


def test_every_code_is_explained_once_with_its_severity() -> None:
    text = (ROOT / "docs" / "lint-codes.md").read_text(encoding="utf-8")
    explained = re.findall(
        r"^\| \[(K\d{3})\]\(lint/K\d\.md#k\d{3}\) \| (error|warning|note) \| .{10,} \| .{10,} \|$", text, re.MULTILINE
    )
    assert sorted(explained) == sorted({*CODES.values(), UNLISTED})


def test_a_code_has_one_severity() -> None:
    rows = set(CODES.values())
    assert len({code for code, _ in rows}) == len(rows)
