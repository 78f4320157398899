"""What effects do, at once and later; and what moves money and points without one."""

from game.rules.events.base import Bill, EffectRef, Moved, Source, Told


class FundMoved(Told, frozen=True, tag="fund_moved"):
    """Money came into or left a fund, in whole euros."""

    shows = "nothing"

    fund: str
    amount: int
    source: Source
    cause: int
    bill: Bill | None = None
    """What a payment is for."""


class IndicatorMoved(Told, frozen=True, tag="indicator_moved"):
    """An indicator was to move by `asked` points and moved by `applied`: it stays between 0 and 100."""

    shows = "nothing"

    indicator: str
    asked: int
    applied: int
    source: Source
    cause: int
    group: str = ""
    """Whose facility it was that worked."""


class Brought(Told, frozen=True):
    """What an effect brought: all that it moved, set, opened and named."""

    ref: EffectRef
    cause: int
    """The number of the action that decided on it."""
    moves: tuple[Moved, ...] = ()
    sets: tuple[str, ...] = ()
    """Flags that were not set yet: facts of the evening to remember."""
    clears: tuple[str, ...] = ()
    """Flags that no longer hold."""
    opens: tuple[str, ...] = ()
    """Follow-ups that come on the next quarter's agenda."""
    reads: tuple[str, ...] = ()
    """News that is read next."""


class EffectHappened(Brought, frozen=True, tag="effect_happened"):
    """An effect happened. Where the author has words for it, they are told."""

    shows = "by_chance"

    price: bool = False
    """Whether it is what coming back on a decision costs."""


class EffectDue(Brought, frozen=True, tag="effect_due"):
    """A later effect arrived."""

    shows = "by_chance"

    happened: bool = True
    """False where its condition did not hold or its chance fell otherwise: it brought nothing."""


class ToldByDeed(Told, frozen=True):
    """What an effect did besides, with an event of its own that comes right after that of the effect."""

    ref: EffectRef
    cause: int
    """The number of the action that decided on it."""


class StandingBegan(Told, frozen=True, tag="standing_began"):
    """From now on this effect happens at each quarter's end."""

    shows = "nothing"

    ref: EffectRef
    cause: int


class StandingEnded(Told, frozen=True, tag="standing_ended"):
    """It does not happen any more: its decision was revised."""

    shows = "nothing"

    ref: EffectRef
    cause: int


class EffectScheduled(Told, frozen=True, tag="effect_scheduled"):
    """A later effect is on its way."""

    shows = "nothing"

    due: int
    ref: EffectRef
    announced: bool
    cause: int
    latest: int = 0
    """The last quarter in which it could come, where `due` was drawn; that is no secret, and `due` is. 0: not drawn."""
