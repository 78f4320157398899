"""What the packs for a real evening say: the law and who decides, sources, amounts and names, in both languages."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec import Struct

from game.content import Pack, find_packs, load
from game.rules.kinds.card import Card
from game.rules.kinds.kitchen_table import KitchenTableCard
from game.rules.kinds.parts import Fact
from game.rules.terms.text import Text

REAL = ("proefavond", "waterkant")
TO_CHECK = (Path(__file__).parents[2] / "docs" / "law-to-check.md").read_text(encoding="utf-8")
SAME = {"Waterkant", "Wmo", "Astrid", "Daan", "Erik", "Ramon", "Ria", "Robin", "Stefan", "euro"}
"""What is called the same in Dutch and in English."""
UNREAD = Text(
    nl="De kaarten zijn nog niet door een jurist nagekeken.", en="The cards have not been checked by a lawyer yet."
)


@pytest.fixture(params=REAL, scope="module")
def real(request: pytest.FixtureRequest) -> Pack:
    return load(find_packs()[request.param])


def texts(pack: Pack) -> Iterator[tuple[str, str]]:
    """Every text of the pack, Dutch and English."""
    for text in _texts(pack.scenario):
        assert text.en is not None, text
        yield text.nl, text.en


def _texts(thing: object) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, Struct):
        yield from _texts([getattr(thing, name) for name in thing.__struct_fields__])
    elif isinstance(thing, Mapping):
        yield from _texts([*thing.values()])
    elif isinstance(thing, list | tuple):
        for part in thing:
            yield from _texts(part)


def citations(pack: Pack) -> Iterator[Text]:
    """What is cited on the cards: laws, and sources of facts."""
    for _, card in cards(pack):
        yield from (card.law,) if card.law else ()
        yield from (fact.source for fact in card.facts.values() if fact.source)


def cards(pack: Pack) -> Iterator[tuple[str, Card]]:
    """The cards that count: the practice card changes nothing."""
    return ((id, card) for id, card in pack.scenario.dilemmas.items() if card.only != "practice")


def test_every_card_says_which_law_holds_as_of_when_and_who_decides(real: Pack) -> None:
    lacking = [
        id
        for id, card in cards(real)
        if not (card.law and card.decided_by and (card.reference_date or real.scenario.reference_date))
    ]
    assert lacking == []


def test_every_open_fact_has_a_source_and_a_year_and_a_figure_its_unit(real: Pack) -> None:
    facts = [(id, name, fact) for id, card in cards(real) for name, fact in card.facts.items() if not fact.hidden]
    assert facts
    assert [(id, name) for id, name, fact in facts if not (fact.source and fact.year)] == []
    assert [(id, name) for id, name, fact in facts if (fact.value is None) != (fact.unit is None)] == []


def test_law_on_a_card_is_not_younger_than_the_card(real: Pack) -> None:
    def dated(fact: Fact) -> Iterator[str]:
        for day, month, year in re.findall(r"tekst van (\d+)-(\d+)-(\d{4})", fact.source.nl if fact.source else ""):
            yield f"{year}-{int(month):02}-{int(day):02}"

    texts_of_law = [(day, card) for _, card in cards(real) for fact in card.facts.values() for day in dated(fact)]
    assert texts_of_law
    for day, card in texts_of_law:
        assert day <= f"{card.reference_date or real.scenario.reference_date}-31"


def test_a_card_that_no_lawyer_read_stands_on_the_list_and_the_table_hears_it(real: Pack) -> None:
    unread = [id for id, card in cards(real) if not card.read_by]
    assert [id for id in unread if f"`{id}`" not in TO_CHECK] == []
    about = real.scenario.about
    assert about is not None
    if unread:
        assert UNREAD.nl in about.nl
        assert UNREAD.into("en") in about.into("en")


def test_amounts_are_written_one_way_in_each_language(real: Pack) -> None:
    dutch, english = (" \n ".join(said) for said in zip(*texts(real), strict=True))
    assert re.search("€ 1", dutch)
    assert re.search("€1", english)
    assert re.findall(r"€(?! \d{1,3}(?:\.\d{3})*(?:,\d\d?)?(?![\d.,]*\d)).{0,12}", dutch) == []
    assert re.findall(r"€(?!\d{1,3}(?:,\d{3})*(?:\.\d\d?)?(?![\d.,]*\d)).{0,12}", english) == []


def test_what_is_the_same_in_both_languages_is_a_name(real: Pack) -> None:
    cited = {text.nl for text in citations(real)}
    assert {nl for nl, en in texts(real) if nl == en} - cited <= SAME
    assert [en for _, en in texts(real) if re.search(r"\b(?:Mevrouw|Meneer|mevrouw|meneer)\b", en)] == []


def test_laws_and_sources_are_cited_in_english_where_the_evening_is(real: Pack) -> None:
    """The names of laws and of publications stay as they are."""
    dutch = re.compile(r"\b(?:lid|sub|en|over|per|tekst|eigen|tarieven|berekening)\b")
    english = [text.into("en") for text in citations(real)]
    assert len(english) > 10
    assert [words for words in english if dutch.search(words)] == []


def test_an_age_belongs_to_one_person(real: Pack) -> None:
    """The program writes the age behind the name."""
    homes = [card.resident for _, card in cards(real) if isinstance(card, KitchenTableCard)]
    assert homes
    for resident in homes:
        for name in (resident.name.nl, resident.name.into("en")):
            assert not re.search(r"\b(?:en|and|met|with)\b|[&,\d]", name), name
