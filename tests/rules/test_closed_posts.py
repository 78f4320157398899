"""A post that is closed while its condition does not hold: shown with its reason, and nothing ever goes there."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules import actions
from game.rules.case import sight
from game.rules.illegal import IllegalAction
from game.rules.prompts import AllocatePrompt
from game.rules.soundness import Unsound, sound
from game.rules.terms.text import Message
from game.rules.terms.value import Divided, Value, amounts_of
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario

LACKS = "10000"
"""The fund has fifty thousand of the sixty that are to be divided."""


def budget(when: dict[str, Any], **more: Any) -> dict[str, Any]:
    posts = {id: dict(post) for id, post in as_a(dict, BUDGET["posts"]).items()}
    posts["b"] |= {"today": 0, "max": 60_000}
    posts["a"] |= {"when": when} | more
    return BUDGET | {"posts": posts}


def asked(trust: int, *, at_least: int = 50) -> tuple[Table, AllocatePrompt]:
    cards = {"card": budget({"at_least": {"trust": at_least}})}
    start = {"trust": {"name": "Vertrouwen", "start": trust}, "access": {"name": "Toegang", "start": 50}}
    at = Table(sound(scenario(cards, indicators=start)), decision="consent").until("proposal")
    return at, as_a(AllocatePrompt, at.asked[0])


def test_closed_it_is_shown_with_its_reason_and_keeps_its_place() -> None:
    _, prompt = asked(49)
    (post, *others) = prompt.posts
    assert (post.id, post.low, post.high) == ("a", 0, 0)
    assert as_a(Message, post.closed).id == "closed.at_least.points"
    assert [it.closed for it in others] == [None, None]
    assert prompt.suggestion[0] == 0
    assert sum(prompt.suggestion) == 60_000


def test_open_it_is_as_any_other() -> None:
    _, prompt = asked(50)
    assert next((it.closed, it.high) for it in prompt.posts) == (None, 60_000)
    assert prompt.value_refusal(Divided((50_000, 0, 10_000))) is None


def test_money_for_it_is_refused_with_the_reason() -> None:
    at, prompt = asked(49)
    refusal = as_a(Message, prompt.value_refusal(Divided((10_000, 40_000, 10_000))))
    assert (refusal.id, as_a(Message, refusal.values["why"]).id) == ("refused.closed_post", "closed.at_least.points")
    with pytest.raises(IllegalAction):
        at.do(actions.Allocate("proposal", (10_000, 40_000, 10_000)))
    at.do(actions.Allocate("proposal", (0, 50_000, 10_000)))


@pytest.mark.parametrize("trust", [49, 50])
def test_what_bots_and_what_ifs_think_of_can_be_given(trust: int) -> None:
    at, prompt = asked(trust)
    card = at.scenario.dilemmas["card"]

    for value in card.candidates(sight(at.scenario, at.state)):
        assert prompt.value_refusal(value) is None
    assert card.hangs_on(sight(at.scenario, at.state)) == (
        *(("a", "b", "c") if trust == 50 else ("b", "c")),
        LACKS,
    )


STEPS = st.integers(0, 5)


@given(st.lists(st.tuples(STEPS, STEPS), min_size=1, max_size=8), st.booleans())
def test_what_proposals_come_to_can_be_given(parts: list[tuple[int, int]], closed: bool) -> None:
    """Where it is closed nobody gave it anything, so it gets nothing; whatever the others proposed."""
    at, prompt = asked(49 if closed else 50)
    proposals: list[Value] = []
    for a, c in parts:
        last = 10_000 + 10_000 * (c % 2)
        first = 0 if closed else min(a, 4) * 10_000
        proposals.append(Divided((first, 60_000 - first - last, last)))
    assert all(prompt.value_refusal(value) is None for value in proposals)
    combined = at.scenario.dilemmas["card"].combine(proposals)
    assert combined is not None
    assert prompt.value_refusal(combined) is None
    assert amounts_of(combined)[0] <= max(amounts_of(it)[0] for it in proposals)


@pytest.mark.parametrize(
    "more", [{"min": 10_000}, {"today": 10_000}, {"when": {"known": "other.fact"}}, {"max": 60_000, "others": 10_000}]
)
def test_what_cannot_be_played_is_not_sound(more: dict[str, Any]) -> None:
    card = budget({"flags": "x"})
    card["posts"]["a"] |= {key: value for key, value in more.items() if key != "others"}
    if "others" in more:
        card["posts"]["b"]["max"] = more["others"]
    other = choice(go={"now": {"set": "x"}}, stay={}) | {"facts": {"fact": {"text": "Zo.", "hidden": True}}}
    with pytest.raises(Unsound, match="post"):
        sound(scenario({"card": card, "other": other}))
