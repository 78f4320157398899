"""How high and how low money and indicators can come at all in a year: bounds that no evening passes."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc


class WrittenReach(NamedTuple):
    """The lowest and the highest points that an indicator can come to."""

    low: int
    high: int


def most_money(subject: Subject) -> int | None:
    """The most that all funds can hold in a year, in euros, with everything that any effect brings in; `None` where a
    part of the pack could not be read.
    """
    scenario = subject.scenario
    if not subject.whole or not scenario.funds:
        return None
    quarters = scenario.quarters
    most = 0
    for fund in scenario.funds.values():
        most += max(row.high for row in fund.start)
        most += quarters * (fund.each_quarter + fund.each_case * scenario.agenda)
    for loc, effect in subject.effects():
        times = quarters if "each_quarter" in loc else 1
        line = 1 if loc[:1] != ("dilemmas",) else int(getattr(scenario.dilemmas[str(loc[1])], "line", 1))
        most += times * line * sum(it for id, it in effect.moves.items() if id in scenario.funds and it > 0)
    return most


def year_money(subject: Subject, funds: Iterable[str]) -> int:
    """What these funds have for a year before anything is decided, in euros."""
    scenario, money = subject.scenario, 0
    for id in funds:
        if id in scenario.funds:
            fund = scenario.funds[id]
            room = fund.each_quarter + fund.each_case * scenario.agenda
            money += max(row.high for row in fund.start) + scenario.quarters * room
    return money


def reach(subject: Subject) -> dict[str, WrittenReach]:
    """Indicator → how low and how high it can come, with the best and the worst of every card."""
    scenario = subject.scenario
    quarters = scenario.quarters
    up: dict[str, dict[Loc, dict[Loc, int]]] = {id: {} for id in scenario.indicators}
    down: dict[str, dict[Loc, dict[Loc, int]]] = {id: {} for id in scenario.indicators}
    for loc, effect in subject.effects():
        times = quarters if "each_quarter" in loc else 1
        for id, amount in effect.moves.items():
            if id in up:
                side = (up if amount > 0 else down)[id]
                choices = side.setdefault(_decision(loc), {})
                choice = _choice(loc)
                choices[choice] = choices.get(choice, 0) + amount * times
    built = dict.fromkeys(scenario.indicators, 0)
    sunk = dict.fromkeys(scenario.indicators, 0)
    for group in scenario.groups.values():
        for id, amount in group.each_quarter.moves.items():
            if id in built:
                (built if amount > 0 else sunk)[id] += amount * group.top * quarters
    for price in (scenario.settings.adviser, scenario.settings.undecided, scenario.settings.silent):
        for id, amount in price.moves.items():
            if id in built:
                (built if amount > 0 else sunk)[id] += amount * len(scenario.dilemmas)
    return {id: _reach(subject, id, up[id], down[id], built[id], sunk[id]) for id in scenario.indicators}


def _reach(
    subject: Subject,
    id: str,
    up: Mapping[Loc, Mapping[Loc, int]],
    down: Mapping[Loc, Mapping[Loc, int]],
    built: int,
    sunk: int,
) -> WrittenReach:
    it = subject.scenario.indicators[id]
    drift = it.drift * subject.scenario.quarters
    high = it.start + max(drift, 0) + built + sum(max(choices.values()) for choices in up.values())
    low = it.start + min(drift, 0) + sunk + sum(min(choices.values()) for choices in down.values())
    return WrittenReach(max(0, low), min(100, high))


def _decision(loc: Loc) -> Loc:
    """What only one thing comes of: of a choice one option. Whatever else a card brings may all come."""
    return loc[:3] if loc[:1] == ("dilemmas",) and loc[2:3] == ("options",) else loc


def _choice(loc: Loc) -> Loc:
    return loc[:4] if _decision(loc) != loc else loc
