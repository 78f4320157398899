"""A fact with its source: a year stands there once, and no two years side by side."""

import pytest

from game.apps.words.facts import source_words
from game.content import find_packs, load
from game.rules.terms.text import LANGUAGES, Text
from game.rules.views import FactView


def fact(source: str | None, year: int | None) -> FactView:
    named = None if source is None else Text(nl=source)
    return FactView("one", Text(nl="Zo is het."), None, None, year, named, learned=False)


@pytest.mark.parametrize(
    ("source", "year", "told"),
    [
        (None, 2020, ""),
        ("vng.nl", None, "vng.nl"),
        ("vng.nl", 2016, "vng.nl, 2016"),
        ("regiobode.nl, januari 2022", 2022, "regiobode.nl, januari 2022"),
        ("CBS 2024", 2022, "CBS 2024 (over 2022)"),
        ("CVDR201512", 2015, "CVDR201512, 2015"),
    ],
)
def test_a_source_has_its_year_once(source: str | None, year: int | None, told: str) -> None:
    assert source_words(fact(source, year), "nl") == told


def test_a_source_of_one_year_on_another_in_english() -> None:
    assert source_words(fact("CBS 2024", 2022), "en") == "CBS 2024 (on 2022)"


def test_a_source_is_told_in_the_language_of_the_evening() -> None:
    named = Text(nl="vng.nl, cliënten 2016", en="vng.nl, clients 2016")
    view = FactView("one", Text(nl="Zo is het."), None, None, 2016, named, learned=False)
    assert [source_words(view, language) for language in ("nl", "en")] == [named.nl, named.en]


def test_no_source_of_the_packs_ends_in_a_year_it_has_already() -> None:
    told = [
        source_words(fact(it.source.into(language) if it.source else None, it.year), language)
        for path in find_packs().values()
        for card in load(path).scenario.dilemmas.values()
        for it in card.facts.values()
        for language in LANGUAGES
    ]
    assert len(told) > 50
    assert [words for words in told if words.count(words[-4:]) > 1 and words[-4:].isdigit()] == []
