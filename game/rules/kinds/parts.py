"""What a card tells beside its question: facts, advisers, who read it, and questions for afterwards."""

from typing import Annotated, Literal

from msgspec import Meta

from game.rules.parts.varied import Varied
from game.rules.terms.played import Month, Played, Whole
from game.rules.terms.text import Text

DecidedBy = Literal["council", "executive", "case_officer", "works_council", "director", "court"]
"""In whose hands a decision lies in reality."""
ReflectionMoment = Literal["midway", "feel", "happened", "learned", "relates", "what_if", "next"]
"""When a question comes: `midway` on the board, else in the conversation afterwards (Thiagarajan's six phases)."""


class Fact(Played, frozen=True):
    """Something that is so, in the real world or in the story."""

    text: Text
    value: Whole | None = None
    unit: Text | None = None
    year: Annotated[int, Meta(ge=1900, le=2100)] | None = None
    source: Text | None = None
    hidden: bool = False
    """True, but nobody knows until it is asked at the kitchen table."""


class Adviser(Played, frozen=True):
    """Somebody with a view, and an interest."""

    name: Text
    interest: Text
    says: Varied
    favours: str | None = None
    """What they speak for, of what can be decided: nobody is shown this."""


class ReadBy(Played, frozen=True):
    """Who read the card before it was played."""

    role: Text
    on: Month


class ReflectionQuestion(Played, frozen=True):
    """A question for the debrief."""

    ask: Text
    loop: Annotated[int, Meta(ge=1, le=3)]
    """1: did it work? 2: were our assumptions right? 3: how do we decide and learn? (Argyris)"""
    awareness: Literal["self", "social", "context", "craft"]
    phase: ReflectionMoment | None = None
