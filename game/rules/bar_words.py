"""What a bar that goes by the length of the year comes to for this table, in words."""

from typing import assert_never

from game.rules.bars import YearBar
from game.rules.conditions import AtLeast, AtMost, Condition, HowMany, NumberTest
from game.rules.lookup import Lookup
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.text import Message, message
from game.rules.year import cases, quarters

EUROS = ("fund", "funds")


def bar_words(when: Condition | None, scenario: Lookup, state: State) -> Message | None:
    """The first bar of this condition that goes by the length of the year; `None` where there is none."""
    for test in when.every_test() if when is not None else ():
        if not isinstance(test, NumberTest):
            continue
        match test:
            case AtLeast(measure=measure, bound=bound) | AtMost(measure=measure, bound=bound):
                unit = "euro" if measure.what in EUROS else "points"
            case HowMany(bound=bound):
                unit = "points"
            case unknown:
                assert_never(unknown)
        if isinstance(bound, YearBar):
            return _words(bound, unit, scenario, state)
    return None


def bar_moved(scenario: Scenario, before: State, after: State) -> Message | None:
    """That the bar of what the table promised lies elsewhere now, and why; `None` where it lies where it lay."""
    if after.goal is None or before.goal != after.goal or after.phase == "over":
        return None
    when = scenario.goals[after.goal].when
    was, now = bar_words(when, scenario, before), bar_words(when, scenario, after)
    if was is None or now is None or was.values["high"] == now.values["high"]:
        return None
    return message("bar.moved.more" if cases(scenario, after) > cases(scenario, before) else "bar.moved.fewer", bar=now)


def _words(bar: YearBar, unit: str, scenario: Lookup, state: State) -> Message:
    length = cases(scenario, state) if bar.by == "cases" else quarters(scenario, state)
    key = f"bar.{bar.by}.one" if length == 1 else f"bar.{bar.by}"
    return message(key, length=length, high=message(f"height.{unit}", number=bar.at(length)))
