"""What a decision brought, in words: money, points, and the author's sentences."""

from collections.abc import Iterable

from msgspec.structs import replace

from game.apps.debrief.drawn import direction
from game.apps.debrief.happenings import Happening, Move, OnItsWay
from game.apps.debrief.pieces import Change, Effect
from game.apps.debrief.voice import Voice
from game.rules.events import FacilityMoved, FundMoved, IndicatorMoved
from game.rules.scenario import Scenario


def effects(voice: Voice, scenario: Scenario, told: Iterable[Happening], times: int = 1) -> tuple[Effect, ...]:
    """These effects; what has no words of its own and happened together is one. `times` is the line of households."""
    return tuple(_effect(voice, scenario, it, times) for it in _joined(tuple(told)))


def _joined(told: tuple[Happening, ...]) -> tuple[Happening, ...]:
    plain, worded = [it for it in told if it.words is None], [it for it in told if it.words is not None]
    moves = _added_up(tuple(move for it in plain for move in it.moves))
    joined = [replace(plain[0], moves=moves, opens=False, reads=None)] if moves else []
    # That a case comes back, or that news came of it, is said last, once.
    opening = [replace(it, words=None, moves=(), reads=None) for it in told if it.opens]
    news = [replace(it, words=it.reads, moves=()) for it in told if it.reads is not None]
    return (*joined, *worded, *opening[:1], *news)


def _added_up(moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """One line for each fund and meter that moved at once."""
    found: dict[str, Move] = {}
    for move in moves:
        match move:
            case FundMoved(fund=id, amount=amount):
                before = found.get(id)
                found[id] = replace(move, amount=amount + (before.amount if isinstance(before, FundMoved) else 0))
            case IndicatorMoved(indicator=id, asked=asked, applied=applied):
                before = found.get(id)
                if isinstance(before, IndicatorMoved):
                    asked, applied = asked + before.asked, applied + before.applied
                found[id] = replace(move, asked=asked, applied=applied)
            case FacilityMoved(group=id, asked=asked, applied=applied):
                before = found.get(f"group {id}")
                if isinstance(before, FacilityMoved):
                    asked, applied = asked + before.asked, applied + before.applied
                found[f"group {id}"] = replace(move, asked=asked, applied=applied)
    return tuple(found.values())


def _effect(voice: Voice, scenario: Scenario, it: Happening, times: int) -> Effect:
    when = "debrief.at_end_of" if it.later else "debrief.price" if it.price else "debrief.now"
    words = "" if it.words is None else voice.words(it.words)
    return Effect(
        when=voice.say(when, quarter=it.quarter),
        text=voice.say("told.opened") if it.words is None and it.opens else words,
        changes=tuple(_change(voice, scenario, move, times) for move in it.moves),
    )


def _change(voice: Voice, scenario: Scenario, move: Move, times: int) -> Change:
    if isinstance(move, FundMoved):
        one = move.amount // times
        several = times > 1 and move.source == "effect"
        return Change(
            name=voice.words(scenario.funds[move.fund].name),
            amount=voice.euro_change(move.amount),
            went=direction(move.amount),
            note=voice.say("debrief.households", one=abs(one), times=times) if several else "",
        )
    if isinstance(move, FacilityMoved):
        return Change(
            name=voice.words(scenario.groups[move.group].facility),
            amount=voice.say("debrief.levels", levels=move.applied),
            went=direction(move.applied),
            note="" if move.applied == move.asked else voice.say("debrief.no_level", asked=move.asked),
        )
    return Change(
        name=voice.words(scenario.indicators[move.indicator].name),
        amount=voice.change(move.applied),
        went=direction(move.applied),
        note="" if move.applied == move.asked else voice.say("debrief.no_further", asked=move.asked),
    )


def coming(voice: Voice, scenario: Scenario, told: Iterable[OnItsWay]) -> tuple[Effect, ...]:
    """What had not arrived yet: told, not counted."""
    return tuple(
        Effect(when=_would(voice, it, within=it.quarter <= scenario.quarters), text=voice.words(it.words), changes=())
        for it in told
    )


def _would(voice: Voice, it: OnItsWay, *, within: bool) -> str:
    key = "would_come" if it.chance is None else "might_come"
    return voice.say(f"debrief.{key}", quarter=it.quarter) if within else voice.say(f"debrief.{key}_after")
