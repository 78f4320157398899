"""How an evening goes, with the minutes that the program itself reckons with when it is set up."""

from datetime import timedelta

from msgspec import Struct

from game.apps.debrief.voice import PageLanguage
from game.apps.session.counting.seating import PAPER_FROM
from game.apps.session.timing.pacing import pacing_of
from game.apps.session.timing.year_length import BREAK, YearLength, has_break, takes, usual_year, year_of
from game.rules.scenario import Scenario


class AgendaRow(Struct, frozen=True):
    """A part of the evening."""

    what: str
    minutes: int
    time: str
    """The same in words: from an hour on in hours."""


class EveningAhead(Struct, frozen=True):
    """The evening as it is planned."""

    year: YearLength
    rows: tuple[AgendaRow, ...]
    minutes: int
    """All of it."""
    time: str


def evening_ahead(voice: PageLanguage, scenario: Scenario, voters: int, cases: int | None) -> EveningAhead:
    """The evening for so many people; `cases` are those of a shorter or longer year."""
    year = usual_year(scenario) if cases is None else year_of(scenario, cases)
    pacing = pacing_of(scenario)
    case = pacing.case("device" if voters < PAPER_FROM else "tally", voters)
    play, ends = takes(scenario, year, case), year.quarters * pacing.quarter
    told = voice.say("prepare.agenda.cases.one" if year.cases == 1 else "prepare.agenda.cases", cases=year.cases)
    parts = [
        (pacing.before, voice.say("prepare.agenda.before")),
        (play - pacing.before - ends, told),
        (ends, voice.say("prepare.agenda.ends", quarters=year.quarters)),
    ]
    if has_break(year, play):
        parts.append((BREAK, voice.say("prepare.agenda.break")))
    parts.append((pacing.debrief, voice.say("prepare.agenda.debrief")))
    rows = tuple(AgendaRow(what, _minutes(time), _said(voice, _minutes(time))) for time, what in parts)
    whole = sum(it.minutes for it in rows)
    return EveningAhead(year, rows, whole, _said(voice, whole))


def _said(voice: PageLanguage, minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return voice.say("prepare.minutes", minutes=minutes)
    key = "prepare.hours_minutes" if rest else "prepare.hours"
    return voice.say(key, hours=hours, minutes=rest)


def _minutes(time: timedelta) -> int:
    return -(-time // timedelta(minutes=1))
