"""The glossary and the guide for an evening use the words of the program, and only those."""

import re
from typing import get_args

from babel.messages.pofile import read_po

from game.apps.text.commands import WORDS
from game.apps.words import catalogue
from game.rules import events, prompts
from game.rules.actions import Action
from game.rules.decisions import DECISION_RULES
from game.rules.setup import Reveal
from game.rules.terms.phases import STAGES, How, Phase, SquareKind, Step, VisitStep
from tests.docs.pages import KIND_NAMES, ROOT, code, named, page


def tags(union: object) -> set[str]:
    """The names in the log of everything in a union of structs."""
    return {member.__struct_config__.tag for member in get_args(union)}


def test_every_name_that_the_program_writes_down_is_in_the_glossary() -> None:
    closed = {word for union in (How, Phase, Reveal, SquareKind, Step, VisitStep) for word in get_args(union) if word}
    words = {*tags(events.Event), *tags(Action), *tags(prompts.AnyPrompt), *closed, *STAGES, *DECISION_RULES}
    text = code(page("glossary.md"))
    assert sorted(word for word in {*words, *KIND_NAMES} if not named(word, text)) == []


def rows() -> list[list[str]]:
    """The glossary: Dutch, English, in YAML and code, what it is."""
    lines = [line for line in page("glossary.md").splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_row_of_the_glossary_has_four_cells_and_no_word_stands_for_two_things() -> None:
    assert len(rows()) > 60
    assert {len(row) for row in rows()} == {4}
    for column in (0, 1):
        words = [row[column] for row in rows()]
        assert len(words) == len({word.casefold() for word in words})


def test_every_name_in_code_that_the_glossary_gives_exists() -> None:
    code_words = set[str]()
    for source in (ROOT / "game").rglob("*.py"):
        code_words.update(re.findall(r"\w+", source.read_text(encoding="utf-8")))
    given = {name for row in rows() for name in re.findall(r"`(\w+):?`", row[2])}
    assert sorted(given - code_words) == []


def test_every_word_that_can_be_typed_at_a_question_is_in_the_guide_for_an_evening() -> None:
    text = code(page("facilitating.md"))
    assert [words[0] for words in WORDS.values() if not named(words[0], text)] == []


def test_every_word_of_the_menu_is_in_the_guide_for_an_evening() -> None:
    menu = {id: words for id, words in catalogue("nl").items() if id.startswith("table.menu.")}
    rows = [line for line in page("facilitating.md").splitlines() if line.startswith("| ")]
    in_the_window = " ".join(row.split(" | ")[1] for row in rows)
    assert len(menu) > 10
    assert [id for id, words in menu.items() if f"‘{words}’" not in in_the_window] == []


def test_every_cell_of_the_guide_for_an_evening_says_something() -> None:
    rows = [line for line in page("facilitating.md").splitlines() if line.startswith("| ")]
    assert [row for row in rows if "| |" in row] == []


def test_what_the_guide_for_an_evening_quotes_is_on_the_screen() -> None:
    said = []
    for path in sorted((ROOT / "game" / "apps" / "words" / "nl").glob("*.po")):
        with path.open("rb") as file:
            said += [str(entry.string) for entry in read_po(file) if entry.id]
    quoted = re.findall(r"‘([^’]+)’", " ".join(page("facilitating.md").split()))
    assert len(quoted) > 5
    assert [quote for quote in quoted if not any(quote in sentence for sentence in said)] == []
