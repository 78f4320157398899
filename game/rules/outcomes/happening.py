"""How effects happen: whether one applies, what it moves, and what is told of it."""

from typing import Literal, assert_never

from game.rules import events
from game.rules.conditions import holds
from game.rules.events import Moved
from game.rules.luck.chance import below, happens
from game.rules.outcomes import besides
from game.rules.parts.effects import Effect, Origin
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.measures import Move
from game.rules.transition import Transition

Comes = Literal["now", "price", "due"]
"""At once, as the price of coming back on a decision, or at the end of the quarter for which it was on its way."""


def applies(transition: Transition, effect: Effect, origin: Origin) -> bool:
    """Whether the effect's condition holds and its chance falls so."""
    if effect.when is not None and not holds(
        effect.when, transition.scenario, transition.state, origin.talk, origin.occurrence
    ):
        return False
    if effect.chance is None:
        return True
    return happens(transition.state.seed, ("effect", origin.of, origin.occurrence, effect.at), effect.chance)


def perform(transition: Transition, effect: Effect, origin: Origin, comes: Comes = "now") -> None:
    """Tell that the effect happens, with everything it brings."""
    state, ref, cause = transition.state, origin.ref(effect), origin.cause
    moves = moves_of(transition.scenario, state, effect, origin.times)
    sets, clears, opens, reads = _more(state, effect) if effect.does_more else NO_MORE
    if comes == "due":
        transition.tell(events.EffectDue(ref, cause, moves, sets, clears, opens, reads))
    else:
        transition.tell(events.EffectHappened(ref, cause, moves, sets, clears, opens, reads, comes == "price"))
    if opens:
        besides.opened(transition, [card for card in opens if card not in state.front])
    for deed in effect.deeds:
        deed.happen(transition, ref, cause)


Ids = tuple[str, ...]
NO_MORE: tuple[Ids, Ids, Ids, Ids] = ((), (), (), ())


def _more(state: State, effect: Effect) -> tuple[Ids, Ids, Ids, Ids]:
    """What it does beside moving: flags set and cleared, follow-ups opened, news named."""
    sets = tuple(flag for flag in dict.fromkeys(effect.sets) if flag not in state.flags)
    clears = tuple(flag for flag in dict.fromkeys(effect.clears) if flag in state.flags or flag in sets)
    opens = tuple(card for card in dict.fromkeys(effect.opens) if not _played(state, card))
    return sets, clears, opens, tuple(news for news in dict.fromkeys(effect.reads) if news not in state.read)


def _played(state: State, card: str) -> bool:
    """Played cards do not return."""
    open_now = state.case is not None and state.case.card == card
    return open_now or any(decision.card == card for decision in state.decisions)


def moves_of(scenario: Scenario, state: State, effect: Effect, times: int) -> tuple[Moved, ...]:
    """How far it moves everything now: known beforehand, unless something stands in the way."""
    if times != 1 or effect.points is None:
        return moved(scenario, state, effect.moves, times)
    for at, amount in effect.points:
        if not 0 <= state.indicators[at] + amount <= 100:
            return moved(scenario, state, effect.moves)
    return effect.unhindered


def moved(scenario: Scenario, state: State, moves: tuple[Move, ...], times: int = 1) -> tuple[Moved, ...]:
    """How far each of these goes now; money so many times over."""
    found = []
    for move in moves:
        asked = applied = move.amount
        match move.what:
            case "fund":
                asked = applied = move.amount * times
            case "indicator":
                height = state.indicators[move.at]
                if not 0 <= height + asked <= 100:
                    applied = points(height, asked)
            case "group":
                level, top = state.facilities[move.at].level, scenario.groups[move.id].top
                applied = max(0, min(top, level + asked)) - level
            case unknown:
                assert_never(unknown)
        found.append(Moved(move.what, move.id, asked, applied))
    return tuple(found)


def points(height: int, asked: int) -> int:
    """How far an indicator can move: it stays between 0 and 100."""
    to = height + asked
    return asked if 0 <= to <= 100 else (100 if to > 100 else 0) - height


def move_points(transition: Transition, indicator: str, asked: int, source: events.Source, group: str = "") -> None:
    """Move an indicator as far as it can."""
    height = transition.state.indicators[transition.scenario.indicator_at[indicator]]
    applied = points(height, asked)
    transition.tell(events.IndicatorMoved(indicator, asked, applied, source, transition.cause, group))


def schedule(transition: Transition, effect: Effect, origin: Origin) -> None:
    """Put a later effect on its way; where its quarter is drawn, that is now."""
    due, latest = transition.state.quarter + effect.after - 1, 0
    if effect.latest:
        key = ("after", origin.of, origin.occurrence, effect.at)
        latest = due + effect.latest - effect.after
        due += below(transition.state.seed, key, effect.latest - effect.after + 1)
    transition.tell(events.EffectScheduled(due, origin.ref(effect), effect.announced, origin.cause, latest))
