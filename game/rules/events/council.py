"""A works council: what it calls a case and advises, what the director answers, and what becomes of that."""

from game.rules.events.base import Told
from game.rules.terms.phases import Does


class ScopeNamed(Told, frozen=True, tag="scope_named"):
    """The works council said which of its rights this is; then it read how it is."""

    shows = "nothing"

    item: str


class Advised(Told, frozen=True, tag="advised"):
    """What the works council says of a case: the director decides."""

    shows = "nothing"

    item: str | None
    """An option, or that it is not theirs; `None`: there was no majority."""


class DirectorAnswered(Told, frozen=True, tag="director_answered"):
    """The director answered."""

    shows = "secret"

    does: Does
    option: str | None
    """What the director decides; `None`: nothing."""
    keeps: tuple[str, ...]
    """The conditions that were promised, each as it is kept (`addition`)."""
    row: int | None
    """The place of the answer on the card; `None` where none was needed, or none was left that could be meant."""


class DecisionHeld(Told, frozen=True, tag="decision_held"):
    """What the director decided waits until the next quarter."""

    shows = "nothing"

    court: bool
    """Whether a court rules on it first."""


class DecisionTookEffect(Told, frozen=True, tag="decision_took_effect"):
    """A decision that waited takes effect now."""

    shows = "what_it_brings"

    card: str
    occurrence: int
    cause: int
    """The number of the action that decided it."""


class CourtRuled(Told, frozen=True, tag="court_ruled"):
    """A court ruled on a decision that waited."""

    shows = "secret"

    card: str
    occurrence: int
    row: int
    """The place of the ruling on the card."""
    stands: bool
    """Whether the decision goes on; else it is void."""
    cause: int
    """The number of the action that decided it."""
