"""What a decision brought, in words: money, points, and the author's sentences."""

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from game.apps.debrief.drawn import direction
from game.apps.debrief.pieces import BroughtLine, Change
from game.apps.debrief.told.happenings import OnItsWay, WhatHappened
from game.apps.debrief.voice import PageLanguage
from game.rules.events import Moved
from game.rules.scenario import Scenario
from game.rules.terms.text import Words


def effects(
    voice: PageLanguage, scenario: Scenario, told: Iterable[WhatHappened], times: int = 1
) -> tuple[BroughtLine, ...]:
    """These effects, quarter by quarter; what has no words of its own and happened together is one.

    `times` is the line of households.
    """
    joined = sorted(_joined(tuple(told)), key=lambda it: it.quarter)
    return tuple(_effect(voice, scenario, it, times) for it in joined)


def _joined(told: tuple[WhatHappened, ...]) -> tuple[WhatHappened, ...]:
    plain = [it for it in told if it.words is None]
    worded = _said_once([it for it in told if it.words is not None and not it.each])
    # What happens each quarter is one line with the sum, however often it came.
    standing: dict[Words, list[WhatHappened]] = {}
    for it in told:
        if it.each and it.words is not None:
            standing.setdefault(it.words, []).append(it)
    each = [replace(of[0], moves=_added_up(tuple(move for it in of for move in it.moves))) for of in standing.values()]
    moves = _added_up(tuple(move for it in plain for move in it.moves))
    joined = [replace(plain[0], moves=moves, opens=None, reads=None)] if moves else []
    # Which case came of it, or that news did, is said last, once.
    opening = [replace(it, words=None, moves=(), reads=None) for it in told if it.opens is not None]
    news = [replace(it, words=it.reads, moves=()) for it in told if it.reads is not None]
    once = [it for at, it in enumerate(opening) if it.opens not in [before.opens for before in opening[:at]]]
    return (*joined, *worded, *each, *once, *news)


def _said_once(worded: list[WhatHappened]) -> list[WhatHappened]:
    """One line for what has the same words at the same time: not deciding has one sentence for all that it costs."""
    found: list[list[WhatHappened]] = []
    for it in worded:
        same = (of for of in found if (of[0].words, of[0].quarter, of[0].later) == (it.words, it.quarter, it.later))
        of = next(same, None)
        if of is None:
            found.append([it])
        else:
            of.append(it)
    return [replace(of[0], moves=_added_up(tuple(move for it in of for move in it.moves))) for of in found]


def _added_up(moves: tuple[Moved, ...]) -> tuple[Moved, ...]:
    """One line for each fund, meter and facility that moved at once."""
    found: dict[tuple[str, str], Moved] = {}
    for move in moves:
        before = found.get((move.what, move.id))
        asked, applied = (0, 0) if before is None else (before.asked, before.applied)
        found[move.what, move.id] = replace(move, asked=asked + move.asked, applied=applied + move.applied)
    # What went up and down as much did not move.
    return tuple(it for it in found.values() if it.asked or it.applied)


def _effect(voice: PageLanguage, scenario: Scenario, it: WhatHappened, times: int) -> BroughtLine:
    if it.later and not it.each:
        when = voice.timed("debrief.at_end_of", it.quarter)
    else:
        when = voice.say("debrief.each_quarter" if it.each else "debrief.price" if it.price else "debrief.now")
    words = "" if it.words is None else voice.words(it.words)
    if it.between is not None:
        first, last = it.between
        when = voice.say("debrief.drawn_between", when=when, first=first, last=last)
    return BroughtLine(
        when=when,
        text=voice.words(it.opens) if it.words is None and it.opens is not None else words,
        changes=tuple(_change(voice, scenario, move, times) for move in it.moves),
        later=it.later or it.each,
    )


def _change(voice: PageLanguage, scenario: Scenario, move: Moved, times: int) -> Change:
    went, whole = direction(move.applied), move.applied == move.asked
    match move.what:
        case "fund":
            name, amount = scenario.funds[move.id].name, voice.euro_change(move.applied)
            one = abs(move.applied // times)
            note = voice.say("debrief.households", one=one, times=times) if times > 1 else ""
        case "indicator":
            name, amount = scenario.indicators[move.id].name, voice.change(move.applied)
            note = "" if whole else voice.say("debrief.no_further", asked=move.asked)
        case "group":
            name, amount = scenario.groups[move.id].facility, voice.say("debrief.levels", levels=move.applied)
            note = "" if whole else voice.say("debrief.no_level", asked=move.asked)
        case unknown:
            assert_never(unknown)
    return Change(name=voice.words(name), amount=amount, went=went, note=note)


def coming(voice: PageLanguage, within: int, told: Iterable[OnItsWay]) -> tuple[BroughtLine, ...]:
    """What had not arrived yet: told, not counted. `within` are the quarters of the year."""
    return tuple(
        BroughtLine(when=_would(voice, it, within=it.quarter <= within), text=voice.words(it.words), changes=())
        for it in told
    )


def _would(voice: PageLanguage, it: OnItsWay, *, within: bool) -> str:
    key = "would_come" if it.chance is None else "might_come"
    if it.by and within:
        return voice.say(f"debrief.{key}_by", quarter=it.quarter)
    return voice.say(f"debrief.{key}", quarter=it.quarter) if within else voice.say(f"debrief.{key}_after")
