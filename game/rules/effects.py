"""What a decision, news or a voice brings: now, and later; and how it happens."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Literal, assert_never

from msgspec import Meta, Struct

from game.rules import events
from game.rules.chance import happens
from game.rules.conditions import Condition, holds
from game.rules.deeds import AnyDeed
from game.rules.events import EffectRef, Moved
from game.rules.measures import Move
from game.rules.played import Id, Percent, Played
from game.rules.state import NO_TALK, State, Talk
from game.rules.text import Text

if TYPE_CHECKING:
    from game.rules.scenario import Scenario
    from game.rules.transition import Transition


class Effect(Played, frozen=True, kw_only=True, dict=True):
    """Something that happens, at once or at a later quarter's end."""

    at: str
    """Its address in what brings it, such as `options.adapt.later.0`; a draw for it has this in its key."""
    moves: tuple[Move, ...] = ()
    text: Text | None = None
    """What is told when it happens."""
    sets: tuple[Id, ...] = ()
    """Flags: facts of the evening to remember."""
    clears: tuple[Id, ...] = ()
    opens: tuple[str, ...] = ()
    """Follow-up cards that come on the next quarter's agenda."""
    reads: tuple[str, ...] = ()
    """News that is read next."""
    deeds: tuple[AnyDeed, ...] = ()
    """What it does with an event of its own."""
    when: Condition | None = None
    """Judged when the effect is due."""
    chance: Percent | None = None
    """In so many of a hundred cases, drawn when the effect is due."""
    after: Annotated[int, Meta(ge=0, le=8)] = 0
    """Quarters from the decision; 0 is at once, 1 the end of the quarter in which it was taken."""
    announced: bool = False
    """The table hears of it from the start; where it is certain, it counts in the forecast."""

    @property
    def certain(self) -> bool:
        """Whether it happens whatever else does."""
        return self.when is None and self.chance is None

    @cached_property
    def does_more(self) -> bool:
        """Whether it does anything but move numbers."""
        return bool(self.sets or self.clears or self.opens or self.reads)


class Expected(Struct, frozen=True, gc=False):
    """What effects move on average, in hundredths of a euro and of a point: half of it where the chance is even."""

    euros: int
    points: int


def expected(effects: Iterable[Effect]) -> Expected:
    """What these move on average, conditions left aside: all funds together, all indicators together."""
    euros = points = 0
    for effect in effects:
        for move in effect.moves:
            match move.what:
                case "fund":
                    euros += move.amount * (effect.chance or 100)
                case "indicator":
                    points += move.amount * (effect.chance or 100)
                case "group":
                    pass
    return Expected(euros, points)


class Consequences(Played, frozen=True, kw_only=True, dict=True):
    """What a choice brings: now, and later."""

    now: tuple[Effect, ...] = ()
    later: tuple[Effect, ...] = ()

    @property
    def brought(self) -> Iterator[Effect]:
        """Everything it brings."""
        yield from self.now
        yield from self.later

    @cached_property
    def certain(self) -> tuple[Move, ...] | None:
        """How it moves funds at once whatever else happens; `None` where something hangs on a condition."""
        if any(effect.when is not None for effect in self.now):
            return None
        sure = (effect for effect in self.now if effect.chance is None)
        return tuple(move for effect in sure for move in effect.moves if move.what == "fund")

    @cached_property
    def expected(self) -> tuple[Expected, Expected]:
        """What it moves on average: now, and later."""
        return expected(self.now), expected(self.later)


class Origin(Struct, frozen=True, gc=False):
    """Where effects come from: a card, the how-manieth time it was played, the action that decided it."""

    of: str
    """The id of a card; of what is no card with its section in front: `news.may_circular`, `head.supervision`."""
    occurrence: int
    cause: int
    talk: Talk = NO_TALK
    times: int = 1
    """Money moves so many times over: a case of one resident that stands for a line of households."""

    def ref(self, effect: Effect) -> EffectRef:
        """That effect, as this brings it."""
        return EffectRef(self.of, self.occurrence, effect.at)


Comes = Literal["now", "price", "due"]
"""At once, as the price of coming back on a decision, or at the end of the quarter for which it was on its way."""


def applies(transition: "Transition", effect: Effect, origin: Origin) -> bool:
    """Whether the effect's condition holds and its chance falls so."""
    if effect.when is not None and not holds(effect.when, transition.scenario, transition.state, origin.talk):
        return False
    if effect.chance is None:
        return True
    return happens(transition.state.seed, ("effect", origin.of, origin.occurrence, effect.at), effect.chance)


def perform(transition: "Transition", effect: Effect, origin: Origin, comes: Comes = "now") -> None:
    """Tell that the effect happens, with everything it brings."""
    state, ref, cause = transition.state, origin.ref(effect), origin.cause
    moves = moved(transition.scenario, state, effect.moves, origin.times)
    sets, clears, opens, reads = _more(state, effect) if effect.does_more else NO_MORE
    if comes == "due":
        transition.tell(events.EffectDue(ref, cause, moves, sets, clears, opens, reads))
    else:
        transition.tell(events.EffectHappened(ref, cause, moves, sets, clears, opens, reads, comes == "price"))
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


def moved(scenario: "Scenario", state: State, moves: tuple[Move, ...], times: int = 1) -> tuple[Moved, ...]:
    """How far each of these goes now; money so many times over."""
    found = []
    for move in moves:
        asked = applied = move.amount
        match move.what:
            case "fund":
                asked = applied = move.amount * times
            case "indicator":
                applied = points(state.indicators[move.at], asked)
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


def move_points(transition: "Transition", indicator: str, asked: int, source: events.Source, group: str = "") -> None:
    """Move an indicator as far as it can."""
    height = transition.state.indicators[transition.scenario.indicator_at[indicator]]
    applied = points(height, asked)
    transition.tell(events.IndicatorMoved(indicator, asked, applied, source, transition.cause, group))


def schedule(transition: "Transition", effect: Effect, origin: Origin) -> None:
    """Put a later effect on its way."""
    due = transition.state.quarter + effect.after - 1
    transition.tell(events.EffectScheduled(due, origin.ref(effect), effect.announced, origin.cause))
