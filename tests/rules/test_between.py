"""What comes somewhere between two quarters: drawn when it is put on its way, by a key of its own, and known to nobody."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import events
from game.rules.soundness import sound
from game.rules.terms.text import Message
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.towns import plain


def later(first: int = 1, last: int = 3, **more: Any) -> dict[str, Any]:
    return {"after": {"between": [first, last]}, "trust": 7, "wmo": -1_000, "text": "De eerste zondagsrit.", **more}


def decided(seed: int = 1, *, quarters: int = 4, **option: Any) -> Table:
    cards = {"card": choice(a={"later": later(), **option}, b={}), "one": plain(), "two": plain(), "three": plain()}
    made = sound(scenario(cards, programme=[*cards], quarters=quarters))
    return Table(made, seed=seed).until("briefing").decide(0)


def scheduled(at: Table) -> events.EffectScheduled:
    (event,) = [event for event in at.told if isinstance(event, events.EffectScheduled)]
    return event


def test_it_comes_once_and_within_its_quarters() -> None:
    came = Counter(scheduled(decided(seed)).due for seed in range(300))
    assert set(came) == {1, 2, 3}
    assert min(came.values()) > 60, "each quarter as likely"


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_it_happens_in_the_quarter_that_was_drawn(seed: int) -> None:
    at = decided(seed)
    due = scheduled(at).due
    for quarter in range(1, 4):
        while at.at != "quarter_end":
            at.go_on()
        letters = [event for event in at.told if isinstance(event, events.EffectDue)]
        assert [it.ref.at for it in letters] == (["options.a.later.0"] if quarter == due else [])
        at.go_on()
    assert not at.state.due


def test_what_stands_beside_it_moves_no_draw() -> None:
    """Another text, and another option, leave the quarter as it was."""
    for seed in range(40):
        before = scheduled(decided(seed)).due
        assert scheduled(decided(seed, later=later(text="Iets anders.", trust=1))).due == before
        assert scheduled(decided(seed, now={"trust": -9}, headline="Een kop")).due == before


@pytest.mark.parametrize("announced", [False, True])
def test_the_table_reads_between_which_quarters_and_never_which(announced: bool) -> None:
    views = []
    for seed in range(20):
        at = decided(seed, later=later(announced=announced))
        views.append((scheduled(at).due, at.seen()))
    assert len({due for due, _ in views}) == 3
    assert all(view == views[0][1] for _, view in views)
    told = decided(later=later(announced=announced)).seen().report
    said = [line.words for line in told if isinstance(line.words, Message)]
    if announced:
        (line,) = [it for it in said if it.id == "told.announced_between"]
        assert (line.values["first"], line.values["quarter"]) == (1, 3)
    else:
        assert [it.id for it in said] == ["told.may_return"]


def test_it_counts_in_the_forecast_only_where_it_comes_this_year_for_certain() -> None:
    whole = decided(later=later(announced=True)).seen()
    assert whole.funds[0].forecast - whole.funds[0].balance == -1_000
    for seed in range(10):
        short = decided(seed, quarters=2, later=later(announced=True)).seen()
        assert short.funds[0].forecast == short.funds[0].balance, "else it would tell what was drawn"


def test_the_facilitator_reads_it_beforehand() -> None:
    cards = {"card": choice(a={"later": later(2, 3)}, b={}), "one": plain(), "two": plain()}
    at = Table(sound(scenario(cards, programme=[*cards], quarters=3))).until("briefing")
    ((line,),) = [option.lines for option in at.seen("facilitator").ahead]
    assert (line.after, line.at_last) == (2, 3)


@given(seed=st.integers(0, 10_000), first=st.integers(1, 7), width=st.integers(1, 7))
def test_whatever_is_written_it_stays_within(seed: int, first: int, width: int) -> None:
    last = min(8, first + width)
    event = scheduled(decided(seed, later=later(first, last)))
    assert first <= event.due <= last
    assert event.latest == (last if last > first else 0)
