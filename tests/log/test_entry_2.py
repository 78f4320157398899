"""What was told before effects were one event: the same money, points, levels and facts come out of it."""

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from game.apps.session.keeping.pack import kept_scenario
from game.log.entries import decode
from game.log.formats.entry_2 import to_2
from game.log.records import Acted
from game.log.told.line import live
from game.log.told.replay import tell
from game.rules.scenario import Scenario
from game.rules.state import State
from tests.golden.earlier import kept

Json = dict[str, Any]
EVENINGS = {name: path for name, path in kept().items() if int(name.partition("/")[0]) < 4}


def lines(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as archive:
        return archive.read("log.jsonl").splitlines()


def pack(file: Path) -> Scenario:
    with zipfile.ZipFile(file) as archive:
        return kept_scenario(archive.read("scenario.json"))


def as_it_was_told(told: list[Json]) -> tuple[Counter[str], Counter[str], Counter[str], set[str], set[str]]:
    """Money, points, levels, flags and named news, event by event, as format 1 told of them."""
    funds, points, levels = Counter[str](), Counter[str](), Counter[str]()
    flags: set[str] = set()
    named: set[str] = set()
    for event in told:
        match event:
            case {"event": "fund_moved", "fund": fund, "amount": amount}:
                funds[fund] += amount
            case {"event": "indicator_moved", "indicator": indicator, "applied": applied}:
                points[indicator] += applied
            case {"event": "facility_moved", "group": group, "applied": applied}:
                levels[group] += applied
            case {"event": "facility_built", "group": group}:
                levels[group] += 1
            case {"event": "flag_set", "flag": flag}:
                flags.add(flag)
            case {"event": "flag_cleared", "flag": flag}:
                flags.discard(flag)
            case {"event": "news_named", "news": news}:
                named.add(news)
    return funds, points, levels, flags, named


def differs(scenario: Scenario, state: State, told: list[Json]) -> list[str]:
    funds, points, levels, flags, named = as_it_was_told(told)
    starts = zip(scenario.funds.items(), state.funds, strict=True)
    heights = zip(scenario.indicators.items(), state.indicators, strict=True)
    facilities = zip(scenario.groups, state.facilities, strict=True)
    return [
        *(id for (id, fund), now in starts if fund.start_in(scenario.quarters) + funds[id] != now),
        *(id for (id, indicator), now in heights if indicator.start + points[id] != now),
        *(id for id, facility in facilities if levels[id] != facility.level),
        *(flags ^ set(state.flags)),
        *(named - {*state.read, *state.unread}),
    ]


@pytest.mark.parametrize("file", EVENINGS.values(), ids=EVENINGS)
def test_every_evening_of_before_comes_to_what_it_came_to(file: Path) -> None:
    scenario, written = pack(file), lines(file)
    entries = [decode(line) for line in written]
    states = tell(scenario, entries).states
    told: list[Json] = json.loads(written[0])["events"]
    for entry in live(entries):
        told += json.loads(written[entry.n])["events"]
        assert not differs(scenario, states[entry.n], told), entry.n
    assert any(isinstance(entry.record, Acted) for entry in entries)


def told(*events: Json) -> list[Json]:
    """The events of one entry, brought forward; what an effect did not bring is left out."""
    found: list[Json] = to_2({"n": 1, "events": [{"cause": 7, **event} for event in events]})["events"]
    return [{key: value for key, value in event.items() if value != [] and key != "cause"} for event in found]


def euros(amount: int, source: str = "effect", fund: str = "wmo") -> Json:
    return {"event": "fund_moved", "fund": fund, "amount": amount, "source": source}


def moved(amount: int) -> Json:
    return {"what": "fund", "id": "wmo", "asked": amount, "applied": amount}


def of(card: str, at: str, occurrence: int = 1) -> Json:
    return {"of": card, "occurrence": occurrence, "at": at}


NOBODY = of("", "", 0)


def test_what_follows_the_words_of_an_effect_is_what_it_did() -> None:
    words = {"event": "effect_told", "card": "a", "occurrence": 1, "path": "options.b.now.0"}
    flag = {"event": "flag_set", "flag": "warned"}
    assert told(words, euros(-5), flag, euros(-3)) == [
        {
            "event": "effect_happened",
            "ref": of("a", "options.b.now.0"),
            "moves": [moved(-5)],
            "sets": ["warned"],
        },
        {"event": "effect_happened", "ref": NOBODY, "moves": [moved(-3)]},
    ]


def test_a_later_effect_has_its_moves_and_one_that_did_not_come_has_none() -> None:
    due = {"event": "effect_due", "card": "a", "occurrence": 2, "path": "later.0", "happened": True}
    assert told({**due, "happened": False}, due, euros(-5)) == [
        {"event": "effect_due", "ref": of("a", "later.0", 2), "happened": False},
        {"event": "effect_due", "ref": of("a", "later.0", 2), "happened": True, "moves": [moved(-5)]},
    ]


def test_the_price_of_coming_back_is_told_apart_from_what_is_new() -> None:
    assert told(euros(-5, "revise"), euros(-3)) == [
        {"event": "effect_happened", "ref": NOBODY, "moves": [moved(-5)], "price": True},
        {"event": "effect_happened", "ref": NOBODY, "moves": [moved(-3)]},
    ]


def test_what_only_repeats_an_event_is_left_out() -> None:
    paid = {"event": "incident_paid", "group": "brink", "amount": 5}
    found = {"event": "cover_found", "fund": "wmo", "source": "reserve", "amount": 9}
    assert told(paid, euros(-5, "incident"), found, euros(-9, "cover", "reserve"), euros(9, "cover")) == [paid, found]
    assert told(euros(9, "cover", "reserve"), euros(-9, "cover")) == [
        {**euros(9, "cover", "reserve")},
        {**euros(-9, "cover")},
    ], "cover that was given back is told as it was"


def test_supervision_is_a_fact_of_its_own_and_names_what_it_brings() -> None:
    flag = {"event": "flag_set", "flag": "supervision"}
    assert told({"event": "supervision_began"}, flag, euros(-5, "supervision")) == [
        {"event": "supervision_began"},
        {"event": "effect_happened", "ref": of("head.supervision", ""), "moves": [moved(-5)]},
    ]


def test_what_advice_cost_is_with_the_adviser() -> None:
    assert told(euros(-5, "adviser"), {"event": "adviser_heard", "adviser": "nurse"}) == [
        {"event": "adviser_heard", "adviser": "nurse", "cost": [moved(-5)]}
    ]
    closed = {"event": "case_closed", "how": "skipped"}
    assert told(euros(5, "adviser"), closed) == [euros(5, "adviser"), closed]
