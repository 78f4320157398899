"""The facilitator's script: what is said and done when, with the minutes that the program itself reckons with; and a checklist."""

from collections.abc import Iterator
from datetime import timedelta

from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.apps.session.timing.clock import TWICE, TWIST, worked_out
from game.apps.session.timing.pacing import pacing_of
from game.apps.session.timing.year_length import (
    ARRIVING,
    BREAK,
    YearLength,
    fewest_cases,
    has_break,
    most_cases,
    year_of,
)
from game.rules.setup import ENOUGH
from game.rules.year import dealt

WELCOME = (
    "welcome.exercise",
    "welcome.people",
    "welcome.role",
    "welcome.nobody_wins",
    "welcome.figures",
    "welcome.stop",
    "welcome.secret",
)
"""Read aloud at the start, as on the screen."""
CHECKS, PRIVACY = range(1, 13), range(2, 8)


def script_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """The evening by the clock, how many cases fit in which time, how a case goes, and what is read aloud."""
    voice, year = order.voice, order.year
    head = tuple(voice.say(f"kit.script.{it}") for it in ("minute", "takes", "clock", "what"))
    yield KitSheet(
        voice.say("kit.script"),
        (KitTable(head, tuple(_course(order, year)), (2, 3, 3, 12)), KitLine(voice.say("kit.script.last"))),
        voice.say("kit.script.lead", cases=year.cases, voters=order.voters),
    )
    lengths = tuple(
        (
            str(cases),
            str(one.quarters),
            voice.say("kit.minutes", minutes=_minutes(sum((time for time, _ in _played(order, one)), timedelta()))),
        )
        for cases in range(fewest_cases(order.scenario), most_cases(order.scenario) + 1)
        if (one := year_of(order.scenario, cases)).fits and one.cases == cases
    )
    columns = tuple(voice.say(f"kit.script.{it}") for it in ("cases", "quarters", "play"))
    yield KitSheet(
        voice.say("kit.script.lengths"),
        (KitTable(columns, lengths, (1, 1, 2)),),
        voice.say("kit.script.lengths.lead"),
        joins=True,
    )
    yield KitSheet(voice.say("kit.script.welcome"), tuple(KitLine(voice.say(id), "big") for id in WELCOME))
    yield _how(order)


def _how(order: KitOrder) -> KitSheet:
    """How a case goes, a quarter, and its end."""
    voice = order.voice
    parts: list[KitLine | KitTable] = []
    for name, steps in (("case", 9), ("turn", 6), ("end", 9)):
        parts.append(KitLine(voice.say(f"kit.how.{name}"), "label"))
        parts += [KitLine(voice.say(f"kit.how.{name}.{step}"), "option", str(step)) for step in range(1, steps + 1)]
    told = "counts" if order.keeps_counts else "few" if order.voters < ENOUGH else "one_voice"
    parts.append(KitLine(voice.say(f"kit.how.{told}"), "note"))
    return KitSheet(voice.say("kit.how"), tuple(parts))


def _course(order: KitOrder, year: YearLength) -> Iterator[tuple[str, ...]]:
    """Row by row: from which minute, how many minutes, what. Each row begins where the one above ends."""
    voice, now = order.voice, timedelta()
    coffee = has_break(year, sum((time for time, _ in _played(order, year)), timedelta()))
    rows = [(ARRIVING, voice.say("kit.script.arrive")), *_played(order, year, with_break=coffee)]
    for time, what in (*rows, (pacing_of(order.scenario).debrief, voice.say("kit.script.debrief"))):
        minutes = _minutes(now + time) - _minutes(now)
        yield f"{_minutes(now)}", voice.say("kit.minutes", minutes=minutes), "", what
        now += time
    yield f"{_minutes(now)}", "", "", voice.say("kit.script.close")


def _played(order: KitOrder, year: YearLength, *, with_break: bool = False) -> Iterator[tuple[timedelta, str]]:
    """What is played in such a year, in order, with how long it takes; the break is no play."""
    voice, scenario = order.voice, order.scenario
    ordered = [it for it in order.cases if it.card.only is None]
    pacing = pacing_of(scenario)
    yield pacing.opening, voice.say("kit.script.opening")
    yield pacing.before - pacing.opening, voice.say("kit.script.promise")
    at = 0
    for quarter in range(1, year.quarters + 1):
        for _ in range(dealt(year.cases, year.quarters, quarter)):
            one = ordered[at] if at < len(ordered) else None
            at += 1
            title = "" if one is None or not scenario.programme else voice.words(one.card.title)
            told = voice.say("kit.script.case", number=at)
            yield _takes(order, one), f"{told} {title}" if title else told
        yield pacing.quarter, voice.say("kit.script.end", quarter=quarter)
        if with_break and quarter == (year.quarters + 1) // 2:
            yield BREAK, voice.say("kit.script.break")


def _takes(order: KitOrder, one: OnTheTable | None) -> timedelta:
    """How long a case takes at this table."""
    pacing = pacing_of(order.scenario)
    time = pacing.case("tally", order.voters)
    if one is not None:
        time *= TWICE if one.id in worked_out(order.scenario) else 1
        time += pacing.talk if one.card.inquiry is not None else timedelta()
        time += TWIST if one.card.twist else timedelta()
    return time


def _minutes(time: timedelta) -> int:
    return -(-time // timedelta(minutes=1))


def check_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """What lies ready, and what is kept of an evening of paper."""
    voice = order.voice
    checks = (
        KitLine(voice.say("kit.print"), "tick"),
        *(KitLine(voice.say(f"kit.check.{it}"), "tick") for it in CHECKS),
    )
    yield KitSheet(voice.say("kit.check"), checks, voice.say("kit.check.lead"))
    first = "kit.privacy.counts" if order.keeps_counts else "kit.privacy.no_counts"
    yield KitSheet(
        voice.say("kit.privacy"),
        (KitLine(voice.say(first)), *(KitLine(voice.say(f"kit.privacy.{it}")) for it in PRIVACY)),
        joins=True,
    )
