"""What the shipped packs say of a person can be read by itself: a letter says who, and English says Mrs."""

import re

from game.content import Pack
from game.rules.terms.text import Text
from tests.apps.table.test_letters import texts

PRONOUNS = {"Hij", "Zij", "Ze", "Hem", "Haar", "He", "She", "They", "Him", "Her"}
DUTCH = re.compile(r"\b(Mevrouw|Meneer|mevrouw|meneer)\b")


def test_a_letter_says_who_it_is_about(pack: Pack) -> None:
    for dilemma in pack.scenario.dilemmas.values():
        for letter in letters(dilemma):
            for words in (letter.nl, letter.en or letter.nl):
                assert words.split()[0] not in PRONOUNS, words


def test_english_has_no_dutch_titles(pack: Pack) -> None:
    for text in texts(pack.scenario):
        if text.en is not None and text.en != text.nl:
            assert not DUTCH.search(text.en), text.en
    for dilemma in pack.scenario.dilemmas.values():
        resident = getattr(dilemma, "resident", None)
        if resident is not None:
            assert not DUTCH.search(resident.name.into("en")), resident.name


def letters(value: object) -> list[Text]:
    """The texts of everything that comes later."""
    found = []
    if isinstance(value, (tuple, list)):
        found += [text for inner in value for text in letters(inner)]
    elif isinstance(value, dict):
        found += [text for inner in value.values() for text in letters(inner)]
    elif hasattr(value, "__struct_fields__"):
        for name in type(value).__struct_fields__:
            inner = getattr(value, name)
            if name == "later":
                later = inner if isinstance(inner, (tuple, list)) else (inner,)
                found += [it.text for it in later if isinstance(getattr(it, "text", None), Text)]
            found += letters(inner)
    return found
