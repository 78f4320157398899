"""The year and its quarters."""

from game.rules.events.base import Told
from game.rules.terms.kept import Variants
from game.rules.terms.phases import Phase
from game.rules.terms.tally import Away, Published


class CardsShuffled(Told, frozen=True, tag="cards_shuffled"):
    """The order in which cards will come up."""

    shows = "nothing"

    queue: tuple[str, ...]


class TownPrepared(Told, frozen=True, tag="town_prepared"):
    """The tokens stand on the board; news, voices and questions lie in their order."""

    shows = "nothing"

    tokens: tuple[int, ...]
    news: tuple[str, ...]
    voices: tuple[str, ...]
    questions: tuple[int, ...]


class ValuesAsked(Told, frozen=True, tag="values_asked"):
    """Everyone may pick three core values, in secret."""

    shows = "nothing"


class ValuesSealed(Told, frozen=True, tag="values_sealed"):
    """The core values are in; counts per value where enough took part."""

    shows = "ballot"

    published: Published
    away: Away = ()
    """Who was expected and did not take part."""


class GoalAsked(Told, frozen=True, tag="goal_asked"):
    """The table may promise itself something for the year."""

    shows = "nothing"


class GoalPromised(Told, frozen=True, tag="goal_promised"):
    """The table promised itself this."""

    shows = "nothing"

    goal: str


class QuarterOpened(Told, frozen=True, tag="quarter_opened"):
    """A quarter begins; follow-ups that were opened stand in front."""

    shows = "nothing"

    quarter: int


class AgendaSet(Told, frozen=True, tag="agenda_set"):
    """How many cases this quarter has."""

    shows = "nothing"

    cases: int
    extra: int = 0
    """So many of them came besides, and took nobody's place."""


class PageTurned(Told, frozen=True, tag="page_turned"):
    """What was told has been read."""

    shows = "nothing"

    phase: Phase


class QuarterEnded(Told, frozen=True, tag="quarter_ended"):
    """The agenda of the quarter is done."""

    shows = "nothing"

    quarter: int


class YearEnded(Told, frozen=True, tag="year_ended"):
    """The evening's year is over."""

    shows = "nothing"

    ending: str
    early: bool
    variants: Variants = ()
    """How its text goes, where that varies."""
