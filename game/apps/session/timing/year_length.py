"""A short year: how many cases and quarters fit in the minutes there are, before anything is played."""

from datetime import timedelta

from msgspec import Struct

from game.apps.session.counting.seating import Method
from game.apps.session.timing.clock import BEFORE, DEVICE, QUARTER, TALK, start_pace, worked_out
from game.rules.scenario import Scenario

ARRIVING, BREAK, DEBRIEF = timedelta(minutes=25), timedelta(minutes=18), timedelta(minutes=40)
"""What an evening has beside playing: people who come in, coffee, and the conversation afterwards."""
SITTING = timedelta(minutes=75)
"""Whoever plays no longer has no coffee in between."""
MOST_CASES = 16


class YearLength(Struct, frozen=True):
    """A year as it is going to be played."""

    quarters: int
    cases: int
    fits: bool = True
    """Whether there is time for it: the shortest year of the pack may be too long."""


def has_short_year(scenario: Scenario) -> bool:
    """Whether the pack can be played in fewer quarters than it has."""
    return scenario.shortest is not None and scenario.shortest < scenario.quarters


def whole_year(scenario: Scenario) -> YearLength:
    """The year as the pack has it: never more cases than there are cards, unless each quarter asks for one."""
    return YearLength(
        scenario.quarters, max(scenario.quarters, min(scenario.quarters * scenario.agenda, _cards(scenario)))
    )


def fewest_cases(scenario: Scenario) -> int:
    """Of the shortest year: one each quarter."""
    return scenario.shortest or scenario.quarters


def most_cases(scenario: Scenario) -> int:
    """As many as there are cards, up to sixteen."""
    return max(fewest_cases(scenario), min(MOST_CASES, _cards(scenario)))


def _cards(scenario: Scenario) -> int:
    """How many can come up by themselves."""
    return sum(card.only is None for card in scenario.dilemmas.values())


def year_of(scenario: Scenario, cases: int) -> YearLength:
    """The year for so many cases: two quarters for one or two, three up to six, and the whole year from as many as
    the pack has, or from seven four. Never more than there are cards, so that what is told of the year is what comes.
    """
    whole, cases = whole_year(scenario), min(cases, most_cases(scenario))
    wanted = 2 if cases <= 2 else 3 if cases <= 6 else 4
    if cases >= whole.cases:
        wanted = whole.quarters
    quarters = max(fewest_cases(scenario), min(wanted, cases, whole.quarters))
    return YearLength(quarters, max(cases, quarters), fits=cases >= quarters)


def year_in(scenario: Scenario, time: timedelta, method: Method, voters: int) -> YearLength:
    """The longest year for which so much time to play is enough, whichever cards come; `fits` says whether any is."""
    case, most = start_pace(method, voters), most_cases(scenario)
    found = 0
    for cases in range(1, most + 1):
        year = year_of(scenario, cases)
        if year.fits and takes(scenario, year, case) <= time:
            found = cases
    return year_of(scenario, found)


def whole_evening(scenario: Scenario) -> int:
    """About how many minutes all of a scenario takes with a small table on a device, in tens."""
    return _in_tens(takes(scenario, whole_year(scenario), DEVICE))


class ShortEvening(Struct, frozen=True):
    """The shortest year of a scenario."""

    cases: int
    minutes: int


def shortest_evening(scenario: Scenario) -> ShortEvening | None:
    """About how many minutes the shortest year takes with a small table on a device, in tens; `None` where there is no shorter one."""
    if not has_short_year(scenario):
        return None
    year = year_of(scenario, fewest_cases(scenario))
    return ShortEvening(year.cases, _in_tens(takes(scenario, year, DEVICE)))


def _in_tens(time: timedelta) -> int:
    """In minutes, up to the next ten."""
    return -(-(time // timedelta(minutes=1)) // 10) * 10


def has_break(year: YearLength, played: timedelta) -> bool:
    """Whether there is coffee after one of its quarters, where it is played for so long."""
    return year.quarters > 1 and played > SITTING


def takes(scenario: Scenario, year: YearLength, case: timedelta) -> timedelta:
    """How long such a year is played, where a case takes so long and those that take longer come: what is promised comes."""
    talks = sum(card.inquiry is not None for card in scenario.dilemmas.values() if card.only != "practice")
    cases = year.cases + min(year.cases, len(worked_out(scenario)))
    return BEFORE + cases * case + TALK * min(year.cases, talks) + year.quarters * QUARTER
