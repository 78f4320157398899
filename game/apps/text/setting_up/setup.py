"""Who sits at the table and how they vote: a few questions, each with a sensible default."""

from msgspec.structs import replace

from game.apps.session import (
    SETUPS,
    TWO,
    Method,
    YearLength,
    deal_roles,
    erase_day,
    form_of,
    has_depth,
    has_short_year,
    minutes_of_year,
    most_cases,
    promise,
    room_words,
    usual_method,
    usual_year,
    year_in,
    year_of,
)
from game.apps.text.setting_up.asker import TakesBack
from game.apps.text.setting_up.asker_of_paper import AskerOfPaper
from game.apps.text.setting_up.seating import Table
from game.apps.text.terminal import Terminal
from game.apps.words import day
from game.log.environment import utc_now
from game.rules.decisions import ALL_AGREE
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Seat
from game.rules.terms.text import Message


def welcome(terminal: Terminal, scenario: Scenario) -> None:
    """What the facilitator reads aloud before anything is asked."""
    terminal.say("welcome.title")
    terminal.line()
    terminal.words(scenario.title)
    if scenario.about is not None:
        terminal.words(scenario.about)
    terminal.line()
    kept = (
        ("stored.one_voice", "secret", "one_voice")
        if scenario.settings.outside == "one_voice"
        else ("stored", "secret")
    )
    for key in ("exercise", "people", "nobody_wins", "figures", "stop", *kept, "help"):
        terminal.say(f"welcome.{key}")


def ask_table(terminal: Terminal, scenario: Scenario, given: Table, *, ask: bool) -> Table:
    """The table in full: what was not given is asked, or takes its default. Raises `Left`, `NoMoreInput`, `CodeTyped`."""
    answers: list[str] = []
    while True:
        try:
            table = _table(scenario, given, AskerOfPaper(terminal, answers) if ask else None)
        except TakesBack:
            continue
        terminal.line()
        _tell_plan(terminal, scenario, table)
        _tell_keeping(terminal, table)
        _tell_roles(terminal, scenario, table)
        if table.coded is not None:
            terminal.say("code.bell_first")
        terminal.say("setup.ready" if not table.on_paper else "enter.ready")
        return table


def _table(scenario: Scenario, given: Table, asker: AskerOfPaper | None) -> Table:
    table = given
    if table.on_paper and table.played_on is None:
        table = replace(table, played_on=asker.played_on() if asker else utc_now().astimezone().date())
    if table.set_up is None and table.seats is None:
        table = replace(
            table, set_up=asker.set_up(code=table.coded is None and not table.on_paper) if asker else "small"
        )
    if table.seats is None:
        table = asker.seats(table) if asker else replace(table, seats=_usual_seats(table))
    seats = table.seats
    assert seats is not None
    if table.openness is None:
        table = replace(table, openness=asker.openness() if asker else "closed")
    openness = table.openness or "closed"
    if asker and sum(seat.voters for seat in seats) == TWO:
        # With hands they vote as with cards: somebody types how many there were.
        together = asker.together(ask=table.decision is None and not table.on_paper)
        table = replace(table, decision=ALL_AGREE if together else table.decision)
    if openness == "open":
        # Hands are counted as cards are.
        table = replace(table, method="tally", by_name=False)
    if table.method is None:
        usual = usual_method(table.way, seats)
        table = replace(table, method=asker.method(usual) if asker else usual)
    if openness == "guests":
        table = replace(table, counts=False, by_name=False)
    if table.counts is None:
        few = promise(seats) == "outcome"
        voters = sum(seat.voters for seat in seats)
        table = replace(table, counts=asker.counts(voters) if asker and few else not few)
    if scenario.settings.outside == "one_voice":
        # Who chose what would be kept and told.
        table = replace(table, by_name=False)
    if asker and table.by_name is None and table.method == "device":
        table = replace(table, by_name=asker.by_name())
    if asker and table.depth is None and has_depth(scenario):
        table = replace(table, depth=asker.depth(scenario.settings.level))
    if asker and table.on_paper and table.decision is None:
        table = replace(table, decision=asker.decision(scenario.settings.decision))
    if asker and table.on_paper and table.form is None and scenario.board is not None:
        table = replace(table, form=asker.form(form_of(scenario, table.way) or scenario.settings.form or "tokens"))
    if table.practice is None:
        table = replace(
            table, practice=asker.practice() if asker and scenario.practice else scenario.practice is not None
        )
    if asker and table.debrief_at is None and not table.on_paper:
        table = replace(table, debrief_at=asker.debrief_at())
    if table.cases is None and has_short_year(scenario):
        year = _year(scenario, table)
        timed = table.debrief_at is not None
        most, proposed = most_cases(scenario), scenario.cases is not None
        asked = asker.cases(year, most, timed=timed, proposed=proposed) if asker else year.cases
        table = replace(table, cases=asked)
    if asker and not table.before_after and not table.on_paper:
        table = replace(table, before_after=asker.before_after(sum(seat.voters for seat in seats)))
    if asker and table.owner is None:
        table = replace(table, owner=asker.owner())
    if asker and table.days is None:
        table = replace(table, days=asker.days())
    table = replace(table, form=form_of(scenario, table.way, table.form))
    table = replace(table, depth=table.depth or scenario.settings.level, by_name=bool(table.by_name))
    return replace(table, seats=deal_roles(scenario, seats, table.depth, openness))


def _tell_roles(terminal: Terminal, scenario: Scenario, table: Table) -> None:
    """Who plays which role, and what that is worth; nothing where nobody plays one."""
    playing = [(seat.id, seat.role) for seat in table.seats or () if seat.role is not None]
    if playing:
        terminal.say("welcome.role")
    for seat, role in playing:
        name = table.names.get(seat) or Message(f"seat.{seat}")
        terminal.say("setup.plays", seat=name, role=scenario.roles[role].name)


def _usual_seats(table: Table) -> tuple[Seat, ...]:
    way = table.way or SETUPS["small"]
    return tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, way.voters, strict=False))


def _year(scenario: Scenario, table: Table) -> YearLength:
    """The year for which there is time; without a clock the usual one."""
    if table.debrief_at is None:
        return usual_year(scenario)
    return year_in(scenario, table.debrief_at - utc_now(), *_sits(table))


def _sits(table: Table) -> tuple[Method, int]:
    """How its votes come in, and of how many people."""
    assert table.seats is not None
    return table.method or usual_method(table.way, table.seats), sum(seat.voters for seat in table.seats)


def _tell_plan(terminal: Terminal, scenario: Scenario, table: Table) -> None:
    """How many cases there is time for, where there is a clock."""
    if table.cases is not None:
        year = year_of(scenario, table.cases)
        if year.cases != table.cases:
            key = "setup.year_least" if year.cases > table.cases else "setup.year_most"
            terminal.say(key, cases=year.cases, quarters=year.quarters)
        minutes = minutes_of_year(scenario, year, *_sits(table))
        terminal.say("setup.year", cases=year.cases, quarters=year.quarters, minutes=minutes)
    if table.debrief_at is None:
        return
    room = _year(scenario, table)
    if not room.fits:
        terminal.say("setup.too_short")
    elif table.cases is None or year_of(scenario, table.cases).cases > room.cases:
        terminal.words(room_words(room.cases, table.debrief_at))


def _tell_keeping(terminal: Terminal, table: Table) -> None:
    """Who keeps the evening and until when, where that was agreed on."""
    if table.days is None:
        return
    until = day(erase_day(utc_now(), table.days), terminal.language)
    if table.owner is None:
        terminal.say("setup.kept_until", date=until)
    else:
        terminal.say("setup.kept", name=table.owner, date=until)
