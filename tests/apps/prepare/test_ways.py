"""Every card of every pack that comes with the game: what the page says is what the rules tell, and nothing else is in it."""

import random
from typing import Any

import msgspec
import pytest

from game.apps.prepare.choosing import cards_at_home
from game.apps.prepare.page import MOST_BYTES
from game.rules.scenario import Scenario
from tests.apps.debrief.recorder import PACKS
from tests.apps.debrief.sealed import marked, sign
from tests.apps.prepare.replay import every_route, replay, route
from tests.apps.prepare.ways import bare, made_of, opened, readable, scenario_of

CARDS = [(pack, card) for pack in PACKS for card in cards_at_home(scenario_of(pack))]
ALL, SOME = 60, 20
"""So many ways are all tried; of more, some."""


@pytest.mark.parametrize(("pack", "card"), CARDS, ids=lambda it: it)
def test_the_page_tells_what_the_rules_tell_and_no_other_card(pack: str, card: str) -> None:
    scenario = marked(scenario_of(pack))
    page = made_of(scenario, card)
    assert len(page.encode()) <= MOST_BYTES
    _holds_only(scenario, card, page)
    data = opened(page)
    routes = every_route(data, ALL)
    if len(routes) == ALL:
        dice = random.Random(f"{pack} {card}")
        routes = [route(data, dice.randrange) for _ in range(SOME)]
    assert routes
    for pressed in routes:
        _same(scenario, card, data, pressed)


def _same(scenario: Scenario, card: str, data: Any, pressed: list[tuple[int, Any]]) -> None:
    found = replay(scenario, card, data, pressed)
    parts = [part for _, answer in pressed for part in data["told"][answer[1]]]
    moves = [move for part in parts if part["type"] == "moves" for move in part["moves"]]
    assert [(it["name"], it["before"], it["after"]) for it in moves if it["after"]] == found.figures
    assert [(it["name"], it["change"]) for it in moves if not it["after"]] == found.later
    said = [part["text"] for part in parts if part["type"] == "line"]
    assert [words for words in found.texts if words not in said] == []
    quoted = [part["text"] for part in parts if part["type"] == "line" and part["look"] == "quote"]
    assert [words for words in found.answers if words not in quoted] == []


def _holds_only(scenario: Scenario, card: str, page: str) -> None:
    """No word of another card, of news, of somebody who speaks up or of a role; and no hidden fact before a press."""
    words = readable(page)
    there = [id for id in scenario.dilemmas if id != card and sign(scenario, id) in words]
    assert there == [], "words of another card"
    assert sign(scenario, card) in words
    for part in (scenario.news, scenario.voices, {id: it.briefing for id, it in scenario.roles.items()}):
        assert [text for text in _texts(msgspec.to_builtins(part)) if text in words] == []
    hidden = [fact.text.nl for fact in scenario.dilemmas[card].facts.values() if fact.hidden]
    assert [text for text in hidden if text in bare(page)] == []


def _texts(part: Any) -> list[str]:
    match part:
        case dict():
            mine = [part["nl"]] if isinstance(part.get("nl"), str) and len(part["nl"]) > 25 else []
            return mine + [text for it in part.values() for text in _texts(it)]
        case list() | tuple():
            return [text for it in part for text in _texts(it)]
        case _:
            return []
