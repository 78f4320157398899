"""The shapes of the board and the town in a view."""

from msgspec import Struct

from game.rules.parts.drawings import Season, TownDrawing
from game.rules.setup import Form
from game.rules.terms.phases import SquareKind
from game.rules.terms.text import Message, Text, Words
from game.rules.town.group import Colour


class SquareView(Struct, frozen=True):
    """A square of the ring."""

    place: int
    """From 0, in the order you walk."""
    kind: SquareKind
    of: str | None
    """The deck or the group."""
    name: Words
    colour: Colour | None = None
    """Of its group or its deck; none for the others."""
    letter: str | None = None
    """Of its group: colour is never the only sign."""
    empty: bool = False
    """Whether no case can come up there now."""


class LevelView(Struct, frozen=True):
    """One level of a facility."""

    built: bool
    works: Words | None
    """How it turned out, where that is known."""


class GroupView(Struct, frozen=True):
    """A group of neighbourhoods and its facility, in whole euros."""

    id: str
    letter: str
    name: Text
    colour: Colour
    facility: Text
    fund: Text
    levels: tuple[LevelView, ...]
    """From the first to the highest."""
    level: int
    price: int | None
    """Of the next level; `None` where it is complete."""
    incident: int
    """What landing there costs now."""
    care: int
    """The heavier care at the next quarter's end."""
    drawing: TownDrawing | None
    """How it is drawn; `None` where the pack does not say."""


class TokenView(Struct, frozen=True):
    """A token on the board."""

    place: int
    seat: str | None
    """Whose it is; `None` for the token of the whole municipality."""


class BoardView(Struct, frozen=True):
    """The ring as it stands."""

    squares: tuple[SquareView, ...]
    groups: tuple[GroupView, ...]
    tokens: tuple[TokenView, ...]


class TurnView(Struct, frozen=True):
    """Somebody's turn."""

    seat: str
    number: int
    most: int
    """After so many turns the next case comes in by itself."""
    dice: tuple[int, int] | None
    together: str | None
    """The seat whose token was met."""


class VisitView(Struct, frozen=True):
    """What is open on the board, or came in by itself."""

    square: SquareKind
    of: str
    step: str
    seat: str
    """Whose turn it is."""
    title: Words
    text: Words | None
    """What is read aloud."""
    group: GroupView | None = None


class ResidentView(Struct, frozen=True):
    """A resident whose case was decided: they stay."""

    name: Text
    card: Text
    """The title of the case."""
    line: Text | None
    """How it goes with them this quarter."""


class GoalView(Struct, frozen=True):
    """What the table promised itself for the year."""

    id: str
    title: Text
    holds: bool
    """Whether it is so now."""
    left: int | None = None
    """How much money must be left in all funds together, where that was promised; in whole euros."""
    bar: Message | None = None
    """How high it lies for this table, where that goes by the length of the year."""


class FrontPage(Struct, frozen=True):
    """The front page of the local paper at a quarter's end."""

    name: Words
    headlines: tuple[Words, ...]
    """The first is the largest."""
    causes: tuple[int | None, ...]
    """For each headline the decision it is about; `None` where it is about none."""
    canteen: bool = False
    """Whether it is no paper, but what is said at the coffee machine."""


class SavingView(Struct, frozen=True):
    """What a facility still saves next year, in whole euros."""

    facility: Text
    group: Text
    amount: int


class Town(Struct, frozen=True):
    """Everything of the board and the town that an audience may see."""

    form: Form
    board: BoardView | None
    """`None` where the pack has no board, or the table plays with cards alone."""
    groups: tuple[GroupView, ...]
    """Also where there is no board on the table."""
    turn: TurnView | None
    visit: VisitView | None
    goal: GoalView | None
    residents: tuple[ResidentView, ...]
    front_page: FrontPage | None
    """At a quarter's end."""
    season: Season
    """Of the quarter that is played."""
