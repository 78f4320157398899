"""What the facilitator looks at on paper is said in words: no name that an author gave to keep something in mind."""

import pytest

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.brings import brought
from game.apps.kit.conditions import condition_words, mark_number, to_remember
from game.apps.kit.order import KitOrder
from game.content import find_packs, load
from game.rules.conditions import Condition
from game.rules.conditions.condition import AnyOf, Not, Test
from game.rules.conditions.plain import FromQuarter, Remembered, UntilQuarter
from game.rules.state import SUPERVISION


def order_of(pack: str) -> KitOrder:
    return KitOrder(load(find_packs()[pack]).scenario, PageLanguage("nl"), 3, 6)


@pytest.fixture(scope="module")
def order() -> KitOrder:
    return order_of("examples/comes_back")


def told(order: KitOrder, *tests: Test) -> str:
    return condition_words(order.voice, order.scenario, order.cases[0].state, Condition(tests))


def test_what_has_to_be_remembered_has_one_number_where_it_is_set_and_where_it_is_asked(order: KitOrder) -> None:
    scenario, voice = order.scenario, order.voice
    ((effect, flag),) = ((it, flag) for it in scenario.effects.values() for flag in it.sets)
    lines = " ".join(brought(voice, scenario, order.cases[0].state, effect))
    assert f"Onthoud punt {mark_number(scenario, flag)}." in lines
    assert told(order, Remembered(flag)) == f"je punt {mark_number(scenario, flag)} hebt onthouden"
    assert flag not in lines + told(order, Remembered(flag))


def test_supervision_is_said_as_what_it_is(order: KitOrder) -> None:
    assert told(order, Remembered(SUPERVISION)) == "er toezicht is gekomen"
    assert told(order, Not(Condition((Remembered(SUPERVISION),)))) == "er geen toezicht is gekomen"


def test_of_several_it_can_be_seen_what_goes_together(order: KitOrder) -> None:
    one, two = FromQuarter(2), UntilQuarter(3)
    assert told(order, AnyOf((Condition((one,)), Condition((two,))))) == f"{told(order, one)} of {told(order, two)}"
    both = told(order, AnyOf((Condition((one, two)), Condition((two,)))))
    assert both == f"één van deze klopt: {told(order, one, two)}; of: {told(order, two)}"


def test_what_no_card_tells_to_remember_has_no_number(order: KitOrder) -> None:
    """Two such conditions would carry one number, and the facilitator would wait for a card that never comes."""
    for flag in ("first_of_them", "second_of_them"):
        assert told(order, Remembered(flag)).startswith("je iets hebt onthouden dat op geen enkele kaart staat")


def test_no_two_things_to_remember_have_one_number() -> None:
    for pack in find_packs().values():
        scenario = load(pack).scenario
        numbers = [mark_number(scenario, flag) for flag in to_remember(scenario)]
        assert len(set(numbers)) == len(numbers)
