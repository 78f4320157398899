"""The shapes of a case that is put to a works council."""

from msgspec import Struct

from game.rules.terms.phases import Does, Step
from game.rules.terms.text import Text, Words


class ConditionView(Struct, frozen=True):
    """A condition that a works council put."""

    text: Text
    promised: bool | None
    """Whether the director promised it; `None` before the answer."""


class CouncilView(Struct, frozen=True):
    """A case that is put to a works council, as far as it has come."""

    named: Words | None
    """Which right the works council said that this is; `None` before that. Nothing of the right is shown before it."""
    scope: Text | None
    """What the card says that it is about."""
    said: Words
    """How it is: who decides, and what the works council may say."""
    article: Words
    """Where the law says so."""
    phases: tuple[Words, ...]
    """The way of the case in the words of the law."""
    here: int
    """The place in that where the case is now."""
    step: Step
    director: Text | None
    intends: Text | None
    says: Text | None
    """What is read aloud in the meeting, once that is on."""
    inside: bool
    """Whether the director is in the room: then nothing shown has a count."""
    not_ours: Words
    """What it can always say, beside the options; before `named` in words that do not say which right this is."""
    advised: Words | None
    """What the works council said, once it did."""
    silent: bool
    """Whether it came to no advice."""
    conditions: tuple[ConditionView, ...]
    """Those to what was advised."""
    does: Does | None
    """What the director does with it; `None` before the answer."""
    answer: Words | None
    """What that is, in a sentence."""
    reason: Text | None
    """What the director says to it."""
    becomes: Words | None
    """That it waits, is void, or that nothing comes of it."""
