"""What is played: every reference resolved, every effect with its address, every kind whole."""

from collections.abc import Iterator

import pytest
from msgspec import Struct

from game.rules.kinds import KINDS
from game.rules.kinds.card import PARTS, Card, whole
from game.rules.kinds.choice import ChoiceCard
from game.rules.parts.effects import Effect
from game.rules.scenario import Scenario
from game.rules.terms.measures import Measure, Move
from tests.generated.maker import Maker
from tests.shipped import pack_of

PACKS = ("waterkant", "proefavond", "examples/board", "examples/full")


def scenarios() -> Iterator[Scenario]:
    yield from (pack_of(name).scenario for name in PACKS)
    yield from (Maker(seed).scenario() for seed in range(20))


def inside(value: object) -> Iterator[Struct]:
    """Every struct in it."""
    if isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            yield from inside(getattr(value, name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from inside(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from inside(inner)


def test_every_effect_of_a_pack_is_in_its_table_under_an_address_of_its_own() -> None:
    for scenario in scenarios():
        written = [it for it in inside(scenario) if isinstance(it, Effect)]
        assert len(written) == len(scenario.effects)
        assert {id(it) for it in written} == {id(it) for it in scenario.effects.values()}


def test_every_move_and_measure_stands_at_its_place() -> None:
    for scenario in scenarios():
        places = {"fund": scenario.fund_at, "indicator": scenario.indicator_at, "group": scenario.group_at}
        for it in inside(scenario):
            if isinstance(it, Move) or (isinstance(it, Measure) and it.what in places):
                assert places[it.what][it.id] == it.at


def test_a_card_knows_its_own_id_and_stages() -> None:
    for scenario in scenarios():
        for id, card in scenario.dilemmas.items():
            assert card.id == id
            assert {"briefing", "final_ballot", "outcome"} <= set(card.stages)
            assert ("inquiry" in card.stages) == (card.kind == "kitchen_table")


def test_a_kind_without_one_of_its_parts_is_named_with_the_part() -> None:
    for kind in KINDS:
        whole(kind)
    for part in PARTS:
        lame = type("Lame", (ChoiceCard,), {part: getattr(Card, part)}, frozen=True, kw_only=True, tag="lame")
        with pytest.raises(TypeError, match=f"Lame lacks {part}$"):
            whole(lame)
