"""Every sentence of the log is there in both languages, with the same things filled in."""

import ast
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from babel.messages.pofile import read_po

from game.log.errors import safe
from game.stranger_zip import ZipFault

ROOT = Path(__file__).parents[2]


def catalogue(language: str) -> dict[str, str]:
    with (ROOT / "game" / "apps" / "words" / language / "log.po").open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def said() -> dict[str, set[str]]:
    """Each message of the log, with what is filled in."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "game" / "log").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "message":
                if isinstance(node.args[0], ast.JoinedStr):
                    # One word of a closed list is filled in: what is wrong with a zip.
                    [begin] = (str(it.value) for it in node.args[0].values if isinstance(it, ast.Constant))
                    for fault in get_args(ZipFault):
                        found.setdefault(f"{begin}{fault}", set()).update(str(it.arg) for it in node.keywords)
                    continue
                for id in (part for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)):
                    if isinstance(id.value, str):
                        found.setdefault(id.value, set()).update(str(keyword.arg) for keyword in node.keywords)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_catalogue_has_exactly_these_sentences(language: str) -> None:
    assert set(catalogue(language)) == set(said())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sentence_fills_in_only_what_it_is_given(language: str) -> None:
    given = said()
    for id, sentence in catalogue(language).items():
        assert sentence, id
        assert fields(sentence) <= given[id], id


def test_both_languages_fill_in_the_same() -> None:
    dutch, english = catalogue("nl"), catalogue("en")
    assert {id: fields(text) for id, text in dutch.items()} == {id: fields(text) for id, text in english.items()}


def test_what_is_safe_is_said_from_nothing_to_step_12() -> None:
    assert [safe(last).id for last in (-1, 0, 12)] == ["log.safe.nothing", "log.safe.beginning", "log.safe.upto"]
    assert catalogue("nl")["log.safe.upto"].format(**safe(12).values) == "Alles tot en met stap 12 staat veilig."
