"""What the bars that go by the length of the year come to for this table, in words."""

from functools import reduce
from typing import assert_never

from game.rules.conditions import (
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    FromQuarter,
    HowMany,
    IsKnown,
    Not,
    NumberTest,
    Occurs,
    Remembered,
    SoFar,
    Test,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
    holds,
)
from game.rules.lookup import Lookup
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.terms.bars import YearBar
from game.rules.terms.measures import Measure
from game.rules.terms.text import Message, Words, message
from game.rules.year import cases, height, quarters


def bar_words(when: Condition | None, scenario: Lookup, state: State) -> Message | None:
    """What has to be how high, where a bar of it goes by the length of the year; `None` where none does."""
    bars = () if when is None else tuple(it.bound for it in when.every_test() if isinstance(it, NumberTest))
    bar = next((it for it in bars if isinstance(it, YearBar)), None)
    told = _all_told(when, scenario, state)
    if bar is None or told is None:
        return None
    length = _length(bar, scenario, state)
    return message(f"bar.{bar.by}.one" if length == 1 else f"bar.{bar.by}", length=length, bars=told)


def goal_note(when: Condition | None, scenario: Scenario, state: State) -> Message | None:
    """What is said beside a promise before it is made: how high its bars lie, and that it is to be kept where it holds."""
    bar = bar_words(when, scenario, state) or _fixed(when, scenario, state)
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


def _fixed(when: Condition | None, scenario: Lookup, state: State) -> Message | None:
    """What it asks, where that is the same in every year."""
    told = _all_told(when, scenario, state)
    return None if told is None else message("goal.is", bars=told)


def _all_told(when: Condition | None, scenario: Lookup, state: State) -> Message | None:
    """Each test of it in words; `None` where there are no words for one, for the others alone would promise less."""
    words: list[Message] = []
    for test in when.tests if when is not None else ():
        told = _told(test, scenario, state)
        if told is None:
            return None
        words += [] if told in words else [told]
    return reduce(_and, words) if words else None


def _told(test: Test, scenario: Lookup, state: State) -> Message | None:
    match test:
        case AtLeast() | AtMost() | HowMany():
            return _number(test, height(test.bound, scenario, state), scenario)
        case Not(condition=Condition(tests=(Remembered(flag=flag),))) if flag == SUPERVISION:
            return message("bar.no_supervision")
        case AnyOf(conditions=ways) if number := _built(ways, scenario, state):
            return message("bar.builds.one" if number == 1 else "bar.builds", number=number)
        case Not() | AnyOf() | Remembered() | WasDecided() | SoFar() | Occurs() | WasKnown() | IsKnown():
            return None
        case WasAdvised() | WasAdopted() | FromQuarter() | UntilQuarter():
            return None
        case unknown:
            assert_never(unknown)


def _built(ways: tuple[Condition, ...], scenario: Lookup, state: State) -> int:
    """Of ways that ask for facilities and nothing else: how many are enough; 0 where one asks for more than that."""
    asked = [[_facility(it, scenario, state) for it in way.tests] for way in ways]
    return 0 if any(None in way for way in asked) else min(sum(filter(None, way)) for way in asked)


def _facility(test: Test, scenario: Lookup, state: State) -> int | None:
    """Whether it asks for a facility, at whatever level: 1, or in a year of this length not: 0. `None`: something else."""
    if not isinstance(test, AtLeast) or test.measure.what != "group":
        return None
    level = height(test.bound, scenario, state)
    return level if level in (0, 1) else None


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


def _number(test: NumberTest, height: int, scenario: Lookup) -> Message:
    """What has to be how high, or how low."""
    match test:
        case HowMany(number=number):
            return message("bar.how_many.one" if number == 1 else "bar.how_many", number=number, height=height)
        case AtLeast(measure=measure):
            name = _name(measure, scenario)
            if measure.what == "group" and height == 1:
                return message("bar.built", name=name)
            return message(f"bar.least.{_unit(measure)}", name=name, height=height)
        case AtMost(measure=measure):
            return message(f"bar.most.{_unit(measure)}", name=_name(measure, scenario), height=height)
        case unknown:
            assert_never(unknown)


def _unit(measure: Measure) -> str:
    match measure.what:
        case "fund" | "funds":
            return "euro"
        case "group":
            return "levels"
        case "indicator" | "indicators" | "rapport":
            return "points"
        case unknown:
            assert_never(unknown)


def _name(measure: Measure, scenario: Lookup) -> Words:
    """What is measured."""
    match measure.what:
        case "fund" | "indicator" | "group":
            return scenario.measured(measure)
        case "rapport" | "funds" | "indicators":
            return message(f"bar.of.{measure.what}")
        case unknown:
            assert_never(unknown)


def _and(first: Message, second: Message) -> Message:
    return message("price.and", first=first, second=second)
