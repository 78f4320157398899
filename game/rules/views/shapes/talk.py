"""The shapes of a talk in a view: facts, advisers, questions and answers."""

from msgspec import Struct

from game.rules.terms.text import Text, Words


class FactView(Struct, frozen=True):
    """A fact that the table knows."""

    id: str
    text: Text
    value: int | None
    unit: Text | None
    year: int | None
    source: Text | None
    learned: bool
    """Brought out by a question."""
    private: bool = False
    """Only colleagues told it, in confidence: it stays in the room."""


class AdviserView(Struct, frozen=True):
    """An adviser who was heard."""

    name: Text
    interest: Text
    says: Text


class TalkLine(Struct, frozen=True):
    """A question that was asked, and the answer."""

    ask: Text
    answer: Text
    price: Words | None = None
    """The money and points that asking moved."""
    brought: tuple[Text, ...] = ()
    """What was told of it."""
    private: bool = False
    """A colleague told it, in confidence: it stays in the room."""


class TalkWith(Struct, frozen=True):
    """The resident of a talk, and how open they are."""

    name: Text
    age: int
    wish: Text
    strength: Text
    says: Text
    rapport: Words
    before: Words | None = None
    """That the table was here before, and in which case."""


class TalkView(Struct, frozen=True):
    """The talk that a case begins with, so far."""

    resident: TalkWith | None
    """`None` where a works council asks whoever can answer."""
    minutes: int
    """Minutes left."""
    lines: tuple[TalkLine, ...]
    times: int
    """Money moves for so many such households."""
    hint: Text | None
    """The question that the table whispered."""
    report: tuple[Text, ...]
    """What goes into the report."""
    numbers: dict[str, int]
    """Question that can be asked now → its place on the card: it keeps its number however many are asked."""
