"""What is printed, before it is laid out: cards with two sides, in decks; and sheets with lines and tables."""

from typing import Literal

from msgspec import Struct

LineStyle = Literal["text", "huge", "big", "quote", "label", "note", "option", "tick"]
"""How a line is set: `huge` fills a card, `big` is read from across a table, `quote` is what somebody says, `option` and
`tick` have a letter or an open box in front.
"""
CardSize = Literal["large", "medium", "small"]
"""Two, four or eight on a sheet of A4 or letter."""
SIZES: dict[CardSize, tuple[float, float]] = {"large": (190, 129), "medium": (95, 129), "small": (95, 64.5)}
"""Width and height in millimetres: whole rows of each fit on A4 and on letter, with room for marks to cut along."""


class KitLine(Struct, frozen=True, tag="line"):
    """One line or paragraph."""

    text: str
    style: LineStyle = "text"
    sign: str = ""
    """The letter or number in front of it."""
    note: str = ""
    """What stands under it."""


class KitTable(Struct, frozen=True, tag="table"):
    """A table to read, or to write in."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    """Shares of the width."""
    high: float = 0
    """The least height of a row, in millimetres: room to write."""
    cut: bool = False
    """Whether its rows are cut apart."""


class Side(Struct, frozen=True):
    """One side of a card."""

    title: str = ""
    lines: tuple[KitLine, ...] = ()


class KitCard(Struct, frozen=True):
    """A card: what does not fit on a side goes on with the same side of a next card of the same code."""

    code: str
    """Empty on cards that are all the same."""
    kind: str
    """What it is: a case, news."""
    front: Side
    back: Side = Side()
    """Without a title and lines the back says only what kind of card it is."""


class Deck(Struct, frozen=True):
    """Cards of one size that belong together, with what to do with them."""

    title: str
    size: CardSize
    cards: tuple[KitCard, ...]


class KitSheet(Struct, frozen=True):
    """A part of a paper that begins on a page of its own, unless it is one of several that are cut apart."""

    title: str
    parts: tuple[KitLine | KitTable, ...]
    lead: str = ""
    """Under the title: who it is for, and what to do with it."""
    wide: bool = False
    """Lying down."""
    apart: bool = False
    """Whether it is cut from its page: then it shares one with others that are."""
    joins: bool = False
    """Whether it goes on under the sheet before it, on the same page."""
