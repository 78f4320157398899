"""What a case gives away of other decisions: by what opened it, and by what it asks for."""

from typing import Any

import pytest

from game.apps.session import ClosedCase
from game.apps.session.approval.hanging import EVERYTHING, gives_away, hangs_on
from game.rules.events import CaseOpened, EffectRef
from game.rules.scenario import Scenario
from game.rules.terms.references import (
    BroughtBy,
    ByCard,
    ByCompleteTown,
    ByNews,
    BySupervision,
    ByUntold,
    ByVoice,
    kept,
)
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

WALK = {**choice(a={}, b={}), "only": "follow_up"}
STOPPED = {"decided": {"bus": "stop"}}
OPENS = {"open": "walk"}


def pack(**changes: Any) -> Scenario:
    """A bus, a tree, and a walk that something opens."""
    tree = choice(a={"now": {"when": STOPPED, "open": "walk"}, "later": {"after": 1, "open": "walk"}}, b={})
    cards = {"bus": choice(hire={}, stop={}), "tree": tree, "walk": WALK}
    return scenario(cards, **{"programme": ["bus", "tree"], **changes})


def news(*first: dict[str, Any], **storm: Any) -> Scenario:
    """News by which a walk is opened, after other news."""
    told = {"title": "Storm", "text": "Het waait."}
    return pack(news={f"n{place}": {**told, **it} for place, it in enumerate(first)} | {"storm": {**told, **storm}})


def voice(**changes: Any) -> dict[str, Any]:
    return {"name": "Hassan", "says": "Kom lopen.", "now": OPENS, **changes}


def opened(by: BroughtBy, at: str) -> ClosedCase:
    """The walk, opened by that."""
    ref = EffectRef(kept(by), 1, at)
    return ClosedCase(3, "walk", 1, CaseOpened("walk", 1, 0, False, 0, 0, why="follow_up", by=ref), voted=True)


NAMING = {"bus": choice(hire={}, stop={"now": {"news": "storm"}}), "walk": WALK}


@pytest.mark.parametrize(
    ("scenario", "by", "at", "hangs"),
    [
        (pack(), ByCard("tree"), "options.a.later.0", {"tree"}),
        (pack(), ByCard("tree"), "options.a.now.0", {"tree", "bus"}),
        (pack(), ByCard("tree"), "", {"tree", EVERYTHING}),
        (news(now=OPENS), ByNews("storm"), "now.0", set()),
        (news(now=OPENS, when=STOPPED), ByNews("storm"), "now.0", {"bus"}),
        (news(now={**OPENS, "when": STOPPED}), ByNews("storm"), "now.0", {"bus"}),
        (news({"when": STOPPED}, now=OPENS), ByNews("storm"), "now.0", {"bus"}),
        (
            news(options={"go": {"text": "Ga", "when": STOPPED, "now": OPENS}, "stay": {"text": "Blijf"}}),
            ByNews("storm"),
            "options.go.now.0",
            {"bus"},
        ),
        (
            scenario(NAMING, news={"storm": {"title": "Storm", "text": "Het waait.", "now": OPENS}}),
            ByNews("storm"),
            "now.0",
            {EVERYTHING},
        ),
        (pack(voices={"hassan": voice()}), ByVoice("hassan"), "now.0", set()),
        (pack(voices={"hassan": voice(when=STOPPED)}), ByVoice("hassan"), "now.0", {"bus"}),
        (pack(voices={"hassan": voice(), "els": voice(when=STOPPED)}), ByVoice("hassan"), "now.0", {"bus"}),
        (pack(supervision={"text": "Let op.", "now": OPENS}), BySupervision(), "now.0", {EVERYTHING}),
        (pack(), ByCompleteTown(), "now.0", {EVERYTHING}),
        (pack(), ByUntold(), "options.a.later.0", {EVERYTHING}),
    ],
)
def test_what_opened_a_case_goes_in_with_it(scenario: Scenario, by: BroughtBy, at: str, hangs: set[str]) -> None:
    assert hangs_on(scenario, opened(by, at)) == hangs


def test_what_a_works_council_said_of_a_case_is_of_the_case_itself() -> None:
    scenario = pack_of("examples/works_council").scenario
    hangs = {
        card: hangs_on(
            scenario, ClosedCase(1, card, 1, CaseOpened(card, 1, 0, False, 0, 0, why="programme"), voted=True)
        )
        for card in scenario.dilemmas
    }
    assert hangs.pop("where_you_are") == {"to_the_region"}
    assert set(hangs.values()) == {frozenset()}
    assert [card for card in hangs if gives_away(scenario.dilemmas[card])] == []


@pytest.mark.parametrize("asked", [{"flags": "stopped"}, {"so_far": {"narrow": 1}}, {"at_least": {"wmo": 1}}, STOPPED])
def test_a_card_that_brings_something_only_where_something_was_so_gives_that_away(asked: dict[str, Any]) -> None:
    cards = {
        "bus": choice(hire={}, stop={}),
        "tree": choice(a={"later": {"after": 1, "when": asked, "trust": 1}}, b={}),
    }
    found = scenario(cards).dilemmas
    assert [gives_away(found[card]) for card in ("bus", "tree")] == [False, True]
