"""One other choice: the same luck, the table's own choices where they still can be made, and nothing else changed."""

from collections.abc import Iterable, Sequence
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import Pack
from game.rules.bots import POLICIES
from game.rules.events import Decided, DiceThrown, EffectDue, Event, QuarterOpened
from game.rules.scenario import Scenario
from game.rules.state import digest
from game.rules.whatif import (
    OtherChoice,
    choices,
    compared,
    decisions,
    other_year,
)
from tests.evenings import setup
from tests.other_years import end_of, evening, nearest_of_all

SEEDS = st.integers(0, 2**63 - 1)
some = settings(max_examples=15, deadline=None)


@some
@given(seed=SEEDS, policy=st.sampled_from(sorted(POLICIES)), form=st.sampled_from(["tokens", "one_token", "cards"]))
def test_with_what_was_chosen_it_is_the_same_year(waterkant: Pack, seed: int, policy: str, form: str) -> None:
    scenario = waterkant.scenario
    line = evening(scenario, setup(seed, form=form), policy)
    for case in decisions(scenario, line):
        if case.value is not None:
            year = other_year(scenario, line, [case.instead(case.value)])
            assert digest(year.end) == digest(end_of(line))
            assert (year.kept, year.parting, year.changed) == (year.of, None, ())
            assert year.told == tuple(it.events for it in line[year.start :])


@some
@given(seed=SEEDS, policy=st.sampled_from(sorted(POLICIES)), data=st.data())
def test_that_and_nothing_else_is_decided_otherwise(
    waterkant: Pack, seed: int, policy: str, data: st.DataObject
) -> None:
    scenario = waterkant.scenario
    line = evening(scenario, setup(seed), policy)
    change = data.draw(st.sampled_from(choices(scenario, line)))
    year = other_year(scenario, line, [change])
    assert year.changed == (change,)
    assert year.end.phase == "over"
    assert year.kept <= year.of
    decided = next(it for told in year.told for it in told if isinstance(it, Decided))
    assert decided.value == change.value
    kept_so = next(it for it in year.end.decisions if (it.card, it.occurrence) == (change.card, change.occurrence))
    assert kept_so.value == change.value or kept_so.how == "revised"


@some
@given(seed=SEEDS, data=st.data())
def test_luck_is_the_same(waterkant: Pack, seed: int, data: st.DataObject) -> None:
    """Stones thrown in the same turn, and chances of the same effect, fall in both years as they fell."""
    scenario = waterkant.scenario
    line = evening(scenario, setup(seed))
    year = other_year(scenario, line, [data.draw(st.sampled_from(choices(scenario, line)))])
    before = [it.events for it in line]
    ours, other = luck(scenario, before), luck(scenario, [*before[: year.start], *year.told])
    assert ours.keys() & other.keys()
    assert {key: ours[key] for key in other if key in ours} == {key: other[key] for key in other if key in ours}


def luck(scenario: Scenario, told: Iterable[Sequence[Event]]) -> dict[object, object]:
    """What each draw was for, and how it fell."""
    fell: dict[object, object] = {}
    quarter = turn = 0
    for event in chain.from_iterable(told):
        match event:
            case QuarterOpened():
                quarter, turn = event.quarter, 0
            case DiceThrown(by_hand=False):
                turn += 1
                fell[quarter, turn] = event.dice
            case EffectDue(ref=ref):
                effect = scenario.effects[ref.of, ref.at]
                if effect.chance is not None and effect.when is None:
                    fell[ref] = event.happened
    return fell


def test_what_was_not_open_cannot_be_asked_for(waterkant: Pack) -> None:
    scenario = waterkant.scenario
    line = evening(scenario, setup(3))
    known = choices(scenario, line)[0]
    with pytest.raises(ValueError, match="no such choice"):
        other_year(scenario, line, [OtherChoice(known.card, known.occurrence + 7, known.value)])
    with pytest.raises(ValueError, match="no such choice"):
        other_year(scenario, line, [OtherChoice(known.card, known.occurrence, choices(scenario, line)[-1].value)])
    with pytest.raises(ValueError, match="not over"):
        other_year(scenario, line[:-1], [known])


def test_rows_are_in_the_order_of_the_pack_and_miss_nothing(waterkant: Pack) -> None:
    scenario = waterkant.scenario
    line = evening(scenario, setup(5))
    order = [*scenario.funds, *scenario.indicators, ""]
    for change in choices(scenario, line):
        year = other_year(scenario, line, [change])
        found = compared(scenario, line, year)
        for rows in (found.more, found.less, found.same):
            places = [order.index(row.id) for row in rows]
            assert places == sorted(places)
        every = {row.id: row for row in (*found.more, *found.less, *found.same)}
        assert {id: every[id].other for id in scenario.funds} == dict(zip(scenario.funds, year.end.funds, strict=True))
        heights = dict(zip(scenario.indicators, year.end.indicators, strict=True))
        assert {id: every[id].other for id in scenario.indicators} == heights


@pytest.mark.parametrize("policy", ["plausible", "random"])
def test_the_nearest_other_year_changes_as_few_as_can_be(proefavond: Pack, policy: str) -> None:
    """Against every other year with one or two other decisions, in evenings that broke their promise."""
    assert sum(1 for _ in nearest_of_all(proefavond.scenario, policy, range(24)))
