"""What the bars that go by the length of the year come to for this table, in words."""

from functools import reduce
from typing import assert_never

from game.rules.conditions import AnyOf, AtLeast, AtMost, Condition, HowMany, NumberTest, Test, holds
from game.rules.lookup import Lookup
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.bars import YearBar
from game.rules.terms.measures import Measure
from game.rules.terms.text import Message, Words, message
from game.rules.year import cases, quarters


def bar_words(when: Condition | None, scenario: Lookup, state: State) -> Message | None:
    """Of every bar of this condition that goes by the length of the year what has to be how high; `None` without one."""
    found: list[tuple[YearBar, Message]] = []
    for test in when.every_test() if when is not None else ():
        if isinstance(test, NumberTest) and isinstance(test.bound, YearBar):
            told = (test.bound, _told(test, test.bound.at(_length(test.bound, scenario, state)), scenario))
            found += [] if told in found else [told]
    if not found:
        return None
    bar, _ = found[0]
    length = _length(bar, scenario, state)
    key = f"bar.{bar.by}.one" if length == 1 else f"bar.{bar.by}"
    return message(key, length=length, bars=reduce(_and, (words for _, words in found)))


def goal_note(when: Condition | None, scenario: Scenario, state: State) -> Message | None:
    """What is said beside a promise before it is made: how high its bars lie, and that it is to be kept where it holds."""
    bar = bar_words(when, scenario, state) or _fixed(when, scenario)
    if when is None or not holds(when, scenario, state):
        return bar
    now = [
        state.indicators[test.measure.at]
        for test in when.tests
        if isinstance(test, AtLeast | AtMost) and test.measure.what == "indicator"
    ]
    # Of several numbers one alone would say too little; the table sees them all beside it.
    already = message("goal.already_now", now=now[0]) if len(now) == 1 else message("goal.already")
    return already if bar is None else message("goal.already_bar", bar=bar, already=already)


def _fixed(when: Condition | None, scenario: Lookup) -> Message | None:
    """What has to be how high, where that is the same in every year; of facilities, in how many neighbourhoods."""
    tests = () if when is None else when.tests
    fixed = [_told(it, it.bound, scenario) for it in tests if isinstance(it, NumberTest) and isinstance(it.bound, int)]
    if fixed:
        return message("goal.is", bars=reduce(_and, fixed))
    ways = [it for test in tests if isinstance(test, AnyOf) for it in test.conditions]
    if ways and all(_builds(test) for way in ways for test in way.tests):
        number = min(len(way.tests) for way in ways)
        return message("goal.builds.one" if number == 1 else "goal.builds", number=number)
    return None


def _builds(test: Test) -> bool:
    """Whether it asks for a facility, at whatever level."""
    return isinstance(test, AtLeast) and test.measure.what == "group" and test.bound == 1


def bar_moved(scenario: Scenario, before: State, after: State) -> Message | None:
    """That a bar of what the table promised lies elsewhere now, and why; `None` where all lie where they lay."""
    if after.goal is None or before.goal != after.goal or after.phase == "over":
        return None
    when = scenario.goals[after.goal].when
    was, now = bar_words(when, scenario, before), bar_words(when, scenario, after)
    if was is None or now is None or was.values["bars"] == now.values["bars"]:
        return None
    return message("bar.moved.more" if cases(scenario, after) > cases(scenario, before) else "bar.moved.fewer", bar=now)


def _length(bar: YearBar, scenario: Lookup, state: State) -> int:
    return cases(scenario, state) if bar.by == "cases" else quarters(scenario, state)


def _told(test: NumberTest, height: int, scenario: Lookup) -> Message:
    """What has to be how high, or how low."""
    match test:
        case HowMany(number=number):
            return message("bar.how_many.one" if number == 1 else "bar.how_many", number=number, height=height)
        case AtLeast(measure=measure):
            return message(f"bar.least.{_unit(measure)}", name=_name(measure, scenario), height=height)
        case AtMost(measure=measure):
            return message(f"bar.most.{_unit(measure)}", name=_name(measure, scenario), height=height)
        case unknown:
            assert_never(unknown)


def _unit(measure: Measure) -> str:
    return "euro" if measure.what in ("fund", "funds") else "points"


def _name(measure: Measure, scenario: Lookup) -> Words:
    """What is measured."""
    match measure.what:
        case "fund":
            return scenario.funds[measure.id].name
        case "indicator":
            return scenario.indicators[measure.id].name
        case "group" | "rapport" | "funds" | "indicators":
            return message(f"bar.of.{measure.what}")
        case unknown:
            assert_never(unknown)


def _and(first: Message, second: Message) -> Message:
    return message("price.and", first=first, second=second)
