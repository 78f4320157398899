"""What the table comes back on, and what the facilitator does to the table."""

from game.rules.events.base import EffectRef, Told
from game.rules.terms.kept import Variants
from game.rules.terms.value import Value


class DecisionReopened(Told, frozen=True, tag="decision_reopened"):
    """An earlier decision is back on the agenda."""

    shows = "nothing"

    card: str
    occurrence: int


class DecisionConfirmed(Told, frozen=True, tag="decision_confirmed"):
    """It stays as it was."""

    shows = "nothing"

    card: str
    occurrence: int


class DecisionRevised(Told, frozen=True, tag="decision_revised"):
    """It became this instead: what is not yet due is cancelled, what happened stays."""

    shows = "what_it_brings"

    card: str
    occurrence: int
    """One higher than that of the decision it replaces."""
    value: Value
    cause: int
    variants: Variants = ()
    """How what the paper makes of it goes, where that varies."""


class EffectCancelled(Told, frozen=True, tag="effect_cancelled"):
    """A later effect does not come any more: its decision was revised."""

    shows = "nothing"

    ref: EffectRef
    cause: int


class Attended(Told, frozen=True, tag="attended"):
    """So many voters sit at this seat from now on."""

    shows = "nothing"

    seat: str
    voters: int
    swap: bool = False
    """One person in place of another."""
    at_once: bool = False
    """Who came votes on the open case too."""


class ShowAgreed(Told, frozen=True, tag="show_agreed"):
    """Everyone present said yes: counts may show at this small table, final ballots may be by name."""

    shows = "nothing"

    counts: bool
    by_name: bool


class CardInjected(Told, frozen=True, tag="card_injected"):
    """The facilitator put a card in front of the agenda."""

    shows = "nothing"

    card: str
