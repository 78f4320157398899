"""What effects do: money, points, flags, cards, and what comes later."""

from game.rules.events.base import Source, Told


class FundMoved(Told, frozen=True, tag="fund_moved"):
    """Money came into or left a fund, in whole euros."""

    shows = "nothing"

    fund: str
    amount: int
    source: Source
    cause: int


class IndicatorMoved(Told, frozen=True, tag="indicator_moved"):
    """An indicator was to move by `asked` points and moved by `applied`: it stays between 0 and 100."""

    shows = "nothing"

    indicator: str
    asked: int
    applied: int
    source: Source
    cause: int


class FacilityMoved(Told, frozen=True, tag="facility_moved"):
    """A facility went up or down by so many levels, by a decision or by hand."""

    shows = "nothing"

    group: str
    asked: int
    applied: int
    cause: int


class FlagSet(Told, frozen=True, tag="flag_set"):
    """A fact of the evening to remember."""

    shows = "nothing"

    flag: str
    cause: int


class FlagCleared(Told, frozen=True, tag="flag_cleared"):
    """A fact of the evening no longer holds."""

    shows = "nothing"

    flag: str
    cause: int


class CardOpened(Told, frozen=True, tag="card_opened"):
    """A follow-up comes on the next quarter's agenda."""

    shows = "nothing"

    card: str
    cause: int


class NewsNamed(Told, frozen=True, tag="news_named"):
    """News that is read next."""

    shows = "nothing"

    news: str
    cause: int


class EffectScheduled(Told, frozen=True, tag="effect_scheduled"):
    """A later effect is on its way."""

    shows = "nothing"

    due: int
    card: str
    occurrence: int
    path: str
    announced: bool
    cause: int


class EffectTold(Told, frozen=True, tag="effect_told"):
    """An effect with words of its own happens: what follows is what it did."""

    shows = "by_chance"

    card: str
    occurrence: int
    path: str
    cause: int


class EffectDue(Told, frozen=True, tag="effect_due"):
    """A later effect arrived: what follows it is what it did."""

    shows = "by_chance"

    card: str
    occurrence: int
    path: str
    cause: int
    happened: bool
    """False where its condition did not hold or its chance fell otherwise."""
