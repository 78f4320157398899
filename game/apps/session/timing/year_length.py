"""A short year: how many cases and quarters fit in the minutes there are, before anything is played."""

from datetime import timedelta

from msgspec import Struct

from game.apps.session.counting.seating import Method
from game.apps.session.timing.clock import worked_out
from game.apps.session.timing.pacing import MINUTE, pacing_of
from game.rules.scenario import Scenario

ARRIVING, BREAK = timedelta(minutes=25), timedelta(minutes=18)
"""What an evening has beside playing and the conversation afterwards: people who come in, and coffee."""
SITTING = timedelta(minutes=75)
"""Whoever plays no longer has no coffee in between."""
MOST_CASES = 16
SHORT = timedelta(minutes=30)
"""Under this minutes are told in fives: ten are a third of it."""


class YearLength(Struct, frozen=True):
    """A year as it is going to be played."""

    quarters: int
    cases: int
    fits: bool = True
    """Whether there is time for it: the shortest year of the pack may be too long."""


def has_short_year(scenario: Scenario) -> bool:
    """Whether the pack can be played shorter than it is: in fewer quarters, or with the fewer cases that it proposes."""
    shorter = scenario.shortest is not None and scenario.shortest < scenario.quarters
    return shorter or usual_year(scenario) != whole_year(scenario)


def whole_year(scenario: Scenario) -> YearLength:
    """The year as the pack has it: never more cases than there are cards, unless each quarter asks for one."""
    return YearLength(
        scenario.quarters, max(scenario.quarters, min(scenario.quarters * scenario.agenda, _cards(scenario)))
    )


def usual_year(scenario: Scenario) -> YearLength:
    """The year of a table that says nothing: the one that the pack proposes, else the whole."""
    return whole_year(scenario) if scenario.cases is None else year_of(scenario, scenario.cases)


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
    case, most = pacing_of(scenario).case(method, voters), most_cases(scenario)
    found = 0
    for cases in range(1, most + 1):
        year = year_of(scenario, cases)
        if year.fits and takes(scenario, year, case) <= time:
            found = cases
    return year_of(scenario, found)


class EveningLength(Struct, frozen=True):
    """A year of a scenario, and about how many minutes it is played with a small table on a device."""

    cases: int
    minutes: int


def usual_evening(scenario: Scenario) -> EveningLength:
    """That of a table that says nothing."""
    return _evening(scenario, usual_year(scenario))


def shortest_evening(scenario: Scenario) -> EveningLength | None:
    """The shortest; `None` where there is no shorter one than the usual."""
    year = year_of(scenario, fewest_cases(scenario))
    return _evening(scenario, year) if has_short_year(scenario) and year.cases < usual_year(scenario).cases else None


def whole_evening(scenario: Scenario) -> EveningLength | None:
    """The whole year; `None` where that is the usual one."""
    year = whole_year(scenario)
    return _evening(scenario, year) if year.cases > usual_year(scenario).cases else None


def _evening(scenario: Scenario, year: YearLength) -> EveningLength:
    return EveningLength(year.cases, about(takes(scenario, year, pacing_of(scenario).device)))


def about(time: timedelta) -> int:
    """In minutes, up to the next ten; up to the next five where it is short."""
    step = 5 if time < SHORT else 10
    return -(-(time // MINUTE) // step) * step


def minutes_of_year(scenario: Scenario, year: YearLength, method: Method, voters: int) -> int:
    """About how many minutes this table plays such a year."""
    return about(takes(scenario, year, pacing_of(scenario).case(method, voters)))


def has_break(year: YearLength, played: timedelta) -> bool:
    """Whether there is coffee after one of its quarters, where it is played for so long."""
    return year.quarters > 1 and played > SITTING


def takes(scenario: Scenario, year: YearLength, case: timedelta) -> timedelta:
    """How long such a year is played, where a case takes so long and those that take longer come: what is promised comes."""
    talks = sum(card.inquiry is not None for card in scenario.dilemmas.values() if card.only != "practice")
    cases = year.cases + min(year.cases, len(worked_out(scenario)))
    pacing = pacing_of(scenario)
    return pacing.before + cases * case + pacing.talk * min(year.cases, talks) + year.quarters * pacing.quarter
