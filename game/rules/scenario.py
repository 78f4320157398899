"""A whole pack as its author wrote it."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from game.rules.conditions import Condition
from game.rules.decisions import RuleName
from game.rules.effects import Bringer, Effect
from game.rules.kinds import AnyCard
from game.rules.kinds.card import Card, Month, Name, ReflectionQuestion, Skippable
from game.rules.setup import Depth, Form
from game.rules.state import Stage
from game.rules.text import Language, Message, Text, Words, message
from game.rules.town.board import Board
from game.rules.town.cards import NewsCard, Voice
from game.rules.town.group import Group
from game.rules.written import Id, Many, Moves, Points, Rows, Written

SUPERVISION = "supervision"
"""The flag that the rules themselves set when every fund is empty."""
HEAD_SUPERVISION, BOARD_COMPLETE = "head.supervision", "board.complete"
"""Where effects come from that come from no card, no news and nobody who speaks up."""


Minutes = Annotated[int, Field(ge=1, le=60)]


class Fund(Written):
    """A fund, in whole euros."""

    name: Text
    start: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    each_quarter: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    """Room that comes in at the start of each quarter."""
    each_case: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    """Room on top of it for each case on the quarter's agenda."""
    is_reserve: bool = False


class Indicator(Written):
    """How something stands, 0 to 100, better when higher."""

    name: Text
    start: Points = 50
    drift: Annotated[int, Field(ge=-20, le=20)] = 0
    """Points each quarter by itself."""


class Band(Written):
    """A name for a height: below this many points; the last band has no bound."""

    below: Points | None = None
    name: Text


class Settings(Written):
    """What a pack decides about the play; all of it may be left out."""

    decision: RuleName = "majority"
    skip: Rows[Skippable] = ()
    form: Form | None = None
    """How it is played unless the table says otherwise; left out: `tokens` with a board, else `cards`."""
    level: Depth = "first"
    """`full` adds roles, core values and amendments."""
    adviser: Moves = Moves()
    """What it costs to hear an adviser more than a card offers, in euros and points; without it there is none."""
    timers: dict[Skippable | Literal["briefing", "inquiry"], Minutes] = {}
    """Soft clocks per stage, in minutes. A timer never decides anything."""
    shift: Annotated[int, Field(ge=1_000, le=1_000_000)] = 25_000
    """The step, in whole euros, in which the table moves money between funds at the start of a quarter."""


class Role(Written):
    """Somebody to play: in a game of `level: full`."""

    name: Text
    briefing: Text
    """Only this seat reads it."""
    mandate: Moves = Moves()
    """What this role minds: indicator → how much it weighs."""


class Law(Written):
    """The way a law prescribes, from the first call to the appeal."""

    name: Text
    steps: Annotated[Rows[Text], Field(min_length=1, max_length=9)]


class Goal(Written):
    """What a table may promise itself for the year."""

    title: Text
    when: Condition


class Supervision(Bringer):
    """What happens when every fund is empty."""

    text: Text
    now: Many[Effect] = ()


class Ending(Written):
    """How the year ends: the first whose `when` holds."""

    title: Text
    text: Text
    when: Condition | None = None


class Scenario(Written):
    """A pack: what is played, in the order in which it was written."""

    title: Text
    about: Text | None = None
    licence: Name | None = None
    languages: Annotated[Rows[Language], Field(min_length=1)] = ("nl",)
    reference_date: Month | None = None
    quarters: Annotated[int, Field(ge=1, le=8)] = 4
    agenda: Annotated[int, Field(ge=1, le=6)] = 2
    """Cases a quarter when nobody says otherwise."""
    funds: dict[Id, Fund] = {}
    indicators: Annotated[dict[Id, Indicator], Field(min_length=1, max_length=5)]
    bands: Rows[Band] = ()
    values: dict[Id, Text] = {}
    goals: dict[Id, Goal] = {}
    """The table promises one before the first quarter; the first is suggested."""
    roles: dict[Id, Role] = {}
    laws: dict[Id, Law] = {}
    """The legal path per law; a card names it with `path:`."""
    board: Board | None = None
    news: dict[Id, NewsCard] = {}
    voices: dict[Id, Voice] = {}
    newspaper: Text | None = None
    """What the local paper is called."""
    settings: Settings = Settings()
    supervision: Supervision | None = None
    reflection: Rows[ReflectionQuestion] = ()
    programme: Rows[Id] = ()
    """The cards in order. Those that are not in it come after it, core cards first."""
    endings: Annotated[dict[Id, Ending], Field(min_length=1)]
    dilemmas: Annotated[dict[Id, AnyCard], Field(min_length=1)]

    @cached_property
    def fund_at(self) -> dict[str, int]:
        """Fund → its place in a state."""
        return {id: place for place, id in enumerate(self.funds)}

    @cached_property
    def indicator_at(self) -> dict[str, int]:
        """Indicator → its place in a state."""
        return {id: place for place, id in enumerate(self.indicators)}

    @cached_property
    def groups(self) -> dict[str, Group]:
        """The neighbourhood groups, in the order written; none without a board."""
        return self.board.groups if self.board is not None else {}

    @cached_property
    def group_at(self) -> dict[str, int]:
        """Group → its place in a state."""
        return {id: place for place, id in enumerate(self.groups)}

    @cached_property
    def stages(self) -> dict[str, tuple[Stage, ...]]:
        """Card → its stages in order, without those that the pack or the card leaves out."""
        return {
            id: tuple(stage for stage in card.stages() if stage not in (*self.settings.skip, *card.skip))
            for id, card in self.dilemmas.items()
        }

    @cached_property
    def prices(self) -> dict[tuple[int, int], Message | None]:
        """What options cost, worked out once (`kinds.price`)."""
        return {}

    @cached_property
    def reserve(self) -> str | None:
        """The fund that is the reserve."""
        return next((id for id, fund in self.funds.items() if fund.is_reserve), None)

    @cached_property
    def practice(self) -> str | None:
        """The card that is played first and does not count."""
        return next((id for id, card in self.dilemmas.items() if card.only == "practice"), None)

    def writing(self, card: str) -> Card | Bringer:
        """What an effect's `card` stands for: a dilemma, `news.ID`, `voice.ID`, or one of a kind. Raises `KeyError`."""
        section, _, id = card.partition(".")
        if not id:
            return self.dilemmas[card]
        if section == "news":
            return self.news[id]
        return self.voices[id] if section == "voice" else self.one_of_a_kind[card]

    @cached_property
    def one_of_a_kind(self) -> dict[str, Bringer]:
        """What there is one of in a pack, and brings effects."""
        complete = self.board.complete if self.board is not None else None
        found = {HEAD_SUPERVISION: self.supervision, BOARD_COMPLETE: complete}
        return {card: it for card, it in found.items() if it is not None}

    def name_of(self, id: str) -> Words:
        """What a fund or indicator is called, or `funds` and `indicators` all together."""
        if id in self.funds:
            return self.funds[id].name
        if id in self.groups:
            return self.groups[id].facility
        return self.indicators[id].name if id in self.indicators else message(f"name.{id}")

    def band(self, points: int) -> Text | None:
        """The name of that height; `None` in a pack without bands."""
        return next((band.name for band in self.bands if band.below is None or points < band.below), None)
