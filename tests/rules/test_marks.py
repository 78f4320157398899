"""How a case was decided: only from what everyone saw, fixed as it closes, and asked for by conditions."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.prompts import FACILITATOR
from game.rules.terms.phases import Mark
from game.rules.terms.tally import Verdict
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.talks import ADVISERS, home, items

ASKS = choice(a={"now": [{"trust": 1}, {"when": {"so_far": {"passed": 1}}, "trust": 10}]}, b={})
ADVISED = {"lawyer": {**ADVISERS["lawyer"], "favours": "a"}, "nurse": {**ADVISERS["nurse"], "favours": "b"}}


def card(**changes: Any) -> dict[str, Any]:
    return {**choice(a={}, b={}, c={}), "advisers": ADVISED, **changes}


def table(first: dict[str, Any] | None = None, then: dict[str, Any] | None = None, **setup: Any) -> Table:
    cards = {"card": card() if first is None else first, "then": ASKS if then is None else then}
    return Table(scenario(cards, programme=["card", "then"]), **setup).until("first_ballot")


def final(at: Table, *first: int, then: tuple[int, ...] = (), blank: int = 0) -> Table:
    at.vote(*first)
    while at.at == "deliberation":
        at.do(actions.Acknowledge("deliberation"))
    at.vote(*then, blank=blank)
    return at


def closed(at: Table) -> tuple[Mark, ...]:
    """The marks of the case, which is put away now."""
    while at.state.case is not None:
        at.go_on()
    return at.state.decisions[-1].marks


@pytest.mark.parametrize(
    ("first", "then", "blank", "marks"),
    [
        ((5, 0, 0), (5, 0, 0), 0, ("unanimous",)),
        ((5, 0, 0), (3, 0, 0), 2, ("unanimous",)),
        ((3, 2, 0), (3, 2, 0), 0, ("narrow",)),
        ((0, 5, 0), (3, 2, 0), 0, ("narrow", "turned")),
        ((2, 2, 1), (4, 1, 0), 0, ()),
    ],
)
def test_they_come_from_the_counts_that_were_shown(
    first: tuple[int, ...], then: tuple[int, ...], blank: int, marks: tuple[Mark, ...]
) -> None:
    at = final(table(), *first, then=then, blank=blank)
    assert closed(at) == marks
    assert at.state.decisions[-1].marks == marks


def test_where_only_the_outcome_is_public_nothing_hangs_on_counts() -> None:
    at = table(reveal="outcome", voters=6)
    at.vote(6, 0, 0)
    while at.at == "deliberation":
        at.do(actions.Acknowledge("deliberation"))
    at.publish(Verdict("decided", ("a",)))
    assert closed(at) == ()


def test_passed_default_undecided_and_skipped() -> None:
    at = table()
    at.vote(0, 5, 0)
    at.do(actions.Pick("pass", "pass"))
    at.do(actions.Pick("advocate", "passed"))
    assert closed(at) == ("unanimous", "passed")
    for default, mark in (("c", "by_default"), (None, "undecided")):
        at = table(card(**({"default": default} if default else {})))
        for _ in range(2):
            at.vote(*(0, 0, 0), blank=5) if at.at == "first_ballot" else None
            at.do(actions.Acknowledge("deliberation"))
            at.vote(0, 0, 0, blank=5)
        assert mark in closed(at)
    at = table()
    at.do(actions.Skip())
    assert at.state.decisions[-1].marks == ("skipped",)


@pytest.mark.parametrize(
    ("adviser", "marks"), [("lawyer", ("unanimous", "against_adviser")), ("nurse", ("unanimous",))]
)
def test_against_whoever_was_heard(adviser: str, marks: tuple[Mark, ...]) -> None:
    at = Table(scenario({"card": card(), "then": ASKS}, programme=["card", "then"])).until("briefing")
    at.do(actions.Pick("adviser", adviser))
    at.do(actions.Acknowledge("briefing"))
    assert closed(final(at, 0, 5, 0, then=(0, 5, 0))) == marks
    shown = repr(at.seen(FACILITATOR))
    assert "favours" not in shown


def test_a_pack_that_asks_for_none_keeps_none() -> None:
    at = final(table(then=choice(a={}, b={})), 5, 0, 0, then=(5, 0, 0))
    assert closed(at) == ()
    told = [event for event in at.told if isinstance(event, events.CaseClosed)]
    assert all(event.marks == () for event in told)


@pytest.mark.parametrize(("passes", "trust"), [(True, 61), (False, 51)])
def test_so_far_counts_the_cases_that_were_closed(passes: bool, trust: int) -> None:
    at = table()
    at.vote(0, 5, 0)
    if passes:
        at.do(actions.Pick("pass", "pass"))
        at.do(actions.Pick("advocate", "passed"))
    at.decide(1).next_quarter().until("briefing").decide(0)
    assert at.state.indicators[0] == trust


@pytest.mark.parametrize(
    ("when", "opens"),
    [
        ({"is": "a"}, True),
        ({"how": "narrow"}, True),
        ({"is": "a", "how": ["narrow", "turned"]}, False),
        ({"is": "b", "how": "narrow"}, False),
        ({"is": ["a", "b"], "how": ["narrow"]}, True),
    ],
)
def test_a_condition_asks_what_was_decided_and_how(when: dict[str, Any], opens: bool) -> None:
    then = choice(a={}, b={"when": {"decided": {"card": when}}})
    at = final(table(then=then), 3, 2, 0, then=(3, 2, 0)).decide(0)
    at.next_quarter().until("first_ballot")
    assert ("b" in getattr(at.asked[0], "option_ids", tuple)()) == opens


def test_revised_it_is_marked_so_and_counted_once() -> None:
    first = card(
        revise={"trust": -1},
        options={**card()["options"], "b": {"text": "b", "now": {"when": {"occurrence": 2}, "access": 4}}},
    )
    at = final(table(first), 3, 2, 0, then=(3, 2, 0)).decide(0).next_quarter()
    at.do(actions.Pick("reopen", "card"))
    at.do(actions.Pick("revise", "b"))
    assert at.state.decisions[-1].marks == ("narrow", "revised")
    assert at.state.indicators[1] == 54, "it is decided for the second time"


def test_a_fact_of_another_card_opens_what_was_not_to_be_seen() -> None:
    then = choice(a={}, b={"when": {"known": "home.alone"}})
    for asks in (True, False):
        at = Table(scenario({"home": home(), "then": then}, programme=["home", "then"])).until("inquiry")
        if asks:
            at.do(actions.Ask("inquiry", "day"))
        at.do(actions.Ask("inquiry", None))
        at.decide(0).next_quarter().until("briefing")
        case = at.seen().case
        assert case is not None
        ids = [item.id for item in getattr(case.question, "items", ())]
        assert ids == (["a", "b"] if asks else ["a"])
    assert items(at, "adviser") is None
