"""`now:` and `later:` as an author writes them, and what they do."""

from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct
from pydantic import ConfigDict, Field

from game.rules import events
from game.rules.chance import happens
from game.rules.conditions import Condition, holds
from game.rules.state import NO_TALK, Talk
from game.rules.text import Text
from game.rules.written import Id, Many, Percent, Whole, Written

if TYPE_CHECKING:
    from game.rules.telling import Telling

EFFECT_WORDS = ("text", "set", "clear", "open", "news", "when", "chance")
LATER_WORDS = ("after", "announced")


class Effect(Written):
    """Something that happens: what has a number is moved by its name, `wmo: -14000`, `trust: +3`, `harbour: +1`."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Whole]

    text: Text | None = None
    """What is told when it happens."""
    sets: Many[Id] = Field(default=(), alias="set")
    """Flags: facts of the evening to remember."""
    clears: Many[Id] = Field(default=(), alias="clear")
    opens: Many[Id] = Field(default=(), alias="open")
    """Follow-up cards that come on the next quarter's agenda."""
    reads: Many[Id] = Field(default=(), alias="news")
    """News that is read next."""
    when: Condition | None = None
    """Judged when the effect is due."""
    chance: Percent | None = None
    """In so many of a hundred cases, drawn when the effect is due."""

    @property
    def moves(self) -> dict[str, int]:
        """Fund (whole euros), indicator (points) or group (levels) → how far it moves, in the order written."""
        return self.__pydantic_extra__

    @property
    def certain(self) -> bool:
        """Whether it happens whatever else does."""
        return self.when is None and self.chance is None


class LaterEffect(Effect):
    """An effect that happens at a later quarter's end."""

    after: Annotated[int, Field(ge=1, le=8)]
    """Quarters from the decision; 1 is the end of the quarter in which it was taken."""
    announced: bool = False
    """The table hears of it from the start; where it is certain, it counts in the forecast."""


class Consequences(Written):
    """What a choice brings: now, and later."""

    now: Many[Effect] = ()
    later: Many[LaterEffect] = ()


def effect_at(written: Written, path: str) -> Effect:
    """The effect written at this path in it, such as `options.adapt.later.0`."""
    here: Any = written
    for part in path.split("."):
        if isinstance(here, tuple):
            here = here[int(part)]
        else:
            here = here[part] if isinstance(here, dict) else getattr(here, part)
    assert isinstance(here, Effect)
    return here


class Bringer(Written):
    """What brings effects and is no card: news, a voice, supervision."""

    @property
    def times(self) -> int:
        """It stands for itself."""
        return 1

    def effect(self, path: str) -> Effect:
        """The effect written at this path, such as `options.wait.now.0`."""
        return effect_at(self, path)


class Origin(Struct, frozen=True):
    """Where effects come from: a card, the how-manieth time it was played, the action that decided it."""

    card: str
    """The id of a card; of what is no card with its section in front: `news.may_circular`, `head.supervision`."""
    occurrence: int
    cause: int
    talk: Talk = NO_TALK
    times: int = 1
    """Money moves so many times over: a case of one resident that stands for a line of households."""


def applies(telling: "Telling", effect: Effect, path: str, origin: Origin) -> bool:
    """Whether the effect's condition holds and its chance falls so."""
    if not holds(effect.when, telling.scenario, telling.state, origin.talk):
        return False
    if effect.chance is None:
        return True
    return happens(telling.state.seed, ("effect", origin.card, origin.occurrence, path), effect.chance)


def perform(telling: "Telling", effect: Effect, origin: Origin, source: events.Source = "effect") -> None:
    """Tell everything the effect does."""
    scenario, cause = telling.scenario, origin.cause
    for id, amount in effect.moves.items():
        if id in scenario.fund_at:
            telling.tell(events.FundMoved(id, amount * origin.times, source, cause))
        elif id in scenario.group_at:
            level, top = telling.state.facilities[scenario.group_at[id]].level, scenario.groups[id].top
            applied = max(0, min(top, level + amount)) - level
            telling.tell(events.FacilityMoved(id, amount, applied, cause))
        else:
            move_points(telling, id, amount, source, cause)
    for flag in effect.sets:
        if flag not in telling.state.flags:
            telling.tell(events.FlagSet(flag, cause))
    for flag in effect.clears:
        if flag in telling.state.flags:
            telling.tell(events.FlagCleared(flag, cause))
    for card in effect.opens:
        # Played cards do not return.
        open_now = telling.state.case is not None and telling.state.case.card == card
        if not open_now and all(decision.card != card for decision in telling.state.decisions):
            telling.tell(events.CardOpened(card, cause))
    for news in effect.reads:
        if news in telling.state.read:
            continue
        telling.tell(events.NewsNamed(news, cause))


def move_points(telling: "Telling", indicator: str, asked: int, source: events.Source, cause: int) -> None:
    """Move an indicator as far as it can: it stays between 0 and 100."""
    height = telling.state.indicators[telling.scenario.indicator_at[indicator]]
    applied = max(0, min(100, height + asked)) - height
    telling.tell(events.IndicatorMoved(indicator, asked, applied, source, cause))


def schedule(telling: "Telling", effect: LaterEffect, path: str, origin: Origin) -> None:
    """Put a later effect on its way."""
    telling.tell(
        events.EffectScheduled(
            due=telling.state.quarter + effect.after - 1,
            card=origin.card,
            occurrence=origin.occurrence,
            path=path,
            announced=effect.announced,
            cause=origin.cause,
        )
    )
