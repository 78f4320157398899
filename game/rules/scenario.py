"""A whole pack as it is played: what an author wrote, with every reference resolved."""

from collections.abc import Hashable, Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from game.rules.conditions import Condition, SoFar, WasDecided
from game.rules.kinds import AnyCard
from game.rules.kinds.parts import ReflectionQuestion
from game.rules.kinds.price import price
from game.rules.parts.drawings import SEASONS, Season
from game.rules.parts.effects import Effect
from game.rules.parts.funds import Band, Fund, Indicator
from game.rules.parts.pace import PackPace
from game.rules.parts.varied import Varied
from game.rules.prompts import Ballot, Item
from game.rules.settings import Settings
from game.rules.terms.measures import Measure
from game.rules.terms.played import Id, Line, Month, Played, Quarter
from game.rules.terms.references import ByCompleteTown, ByNews, BySupervision, ByVoice, kept
from game.rules.terms.text import Language, Text, Words, message
from game.rules.town.board import Board
from game.rules.town.cards import NewsCard, Voice
from game.rules.town.group import Group


class Role(Played, frozen=True, kw_only=True):
    """Somebody to play: in a game of `level: full`."""

    name: Text
    briefing: Text
    """Only this seat reads it."""
    mandate: dict[str, int] = {}
    """What this role minds: indicator → how much it weighs."""


class Law(Played, frozen=True, kw_only=True):
    """The way a law prescribes, from the first call to the appeal."""

    name: Text
    steps: tuple[Text, ...]


class Goal(Played, frozen=True, kw_only=True):
    """What a table may promise itself for the year."""

    title: Text
    when: Condition


class Supervision(Played, frozen=True, kw_only=True):
    """What happens when every fund is empty."""

    text: Text
    now: tuple[Effect, ...] = ()

    def effects(self) -> Iterator[Effect]:
        """Everything it brings."""
        yield from self.now


class Ending(Played, frozen=True, kw_only=True):
    """How the year ends: the first whose `when` holds."""

    title: Text
    text: Varied
    when: Condition | None = None


class Pile(Struct, frozen=True):
    """Cards that are shuffled together: those that make an evening by themselves come first."""

    core: tuple[str, ...]
    rest: tuple[str, ...]


class Scenario(Played, frozen=True, kw_only=True, dict=True):
    """A pack: what is played, in the order in which it was written."""

    title: Text
    about: Text | None = None
    licence: Line | None = None
    languages: tuple[Language, ...] = ("nl",)
    reference_date: Month | None = None
    quarters: Quarter = 4
    shortest: Quarter | None = None
    """The quarters of the shortest year that it can be played as; `None`: there is only the whole."""
    seasons: Annotated[tuple[Season, ...], Meta(min_length=1, max_length=8)] = SEASONS
    """The season of each quarter; after the last the first again."""
    agenda: Annotated[int, Meta(ge=1, le=6)] = 2
    """Cases a quarter when nobody says otherwise."""
    cases: Annotated[int, Meta(ge=1, le=48)] | None = None
    """How many cases of the year a table is proposed; `None`: all of them."""
    pace: PackPace | None = None
    funds: dict[Id, Fund] = {}
    indicators: Annotated[dict[Id, Indicator], Meta(min_length=1, max_length=5)]
    bands: tuple[Band, ...] = ()
    values: dict[Id, Text] = {}
    goals: dict[Id, Goal] = {}
    """The table promises one before the first quarter."""
    roles: dict[Id, Role] = {}
    laws: dict[Id, Law] = {}
    """The legal path per law; a card names it with `path`."""
    board: Board | None = None
    news: dict[Id, NewsCard] = {}
    voices: dict[Id, Voice] = {}
    newspaper: Text | None = None
    """What the local paper is called."""
    canteen: Text | None = None
    """Where things are talked about, in place of a paper."""
    before_after: tuple[Text, ...] = ()
    """What people are asked before the evening and after it, where the facilitator wants that; without any the program's own."""
    settings: Settings = Settings()
    supervision: Supervision | None = None
    reflection: tuple[ReflectionQuestion, ...] = ()
    programme: tuple[str, ...] = ()
    """The cards in order. Those that are not in it come after it, core cards first."""
    endings: dict[Id, Ending]
    dilemmas: dict[Id, AnyCard]

    def season(self, quarter: int) -> Season:
        """The season of this quarter; before the year that of its first."""
        return self.seasons[max(0, quarter - 1) % len(self.seasons)]

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
    def effects(self) -> dict[tuple[str, str], Effect]:
        """What brings it, and its address in that → every effect of the pack.

        What brings them is named as an event names it (`brought_by`).
        """
        return {(of, effect.at): effect for of, effects in self._brought() for effect in effects}

    def _brought(self) -> Iterator[tuple[str, Iterator[Effect]]]:
        yield from ((id, card.every_effect()) for id, card in self.dilemmas.items())
        yield from ((kept(ByNews(id)), news.effects()) for id, news in self.news.items())
        yield from ((kept(ByVoice(id)), voice.effects()) for id, voice in self.voices.items())
        if self.supervision is not None:
            yield kept(BySupervision()), self.supervision.effects()
        if self.board is not None and self.board.complete is not None:
            yield kept(ByCompleteTown()), self.board.complete.effects()

    def times(self, of: str) -> int:
        """How many times over money moves in what this brings: a case may stand for a line of households."""
        return self.dilemmas[of].times if of in self.dilemmas else 1

    @cached_property
    def offered(self) -> dict[str, dict[str, Item]]:
        """Card or news, as an event names it → what can be chosen there, by its id, with the money that certainly moves at once."""
        cards = {
            of: {id: Item(id, card.names()[id], note=price(it, self, card.times)) for id, it in card.priced().items()}
            for of, card in self.dilemmas.items()
        }
        return cards | {
            kept(ByNews(of)): {
                id: Item(id, option.text, note=price(option, self)) for id, option in card.options.items()
            }
            for of, card in self.news.items()
        }

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition that stands in no other, in the order of the pack."""
        return tuple(conditions_in(self))

    @cached_property
    def asks_for_marks(self) -> bool:
        """Whether anything in the pack hangs on how a case was decided."""
        tests = (test for condition in self.conditions for test in condition.every_test())
        return any(isinstance(test, SoFar) or (isinstance(test, WasDecided) and test.how) for test in tests)

    @cached_property
    def usual_ballots(self) -> dict[Hashable, Ballot]:
        """The ballots that were asked of this pack and are asked alike of every table of a kind, a bounded number."""
        return {}

    @cached_property
    def decks(self) -> dict[str, Pile]:
        """Deck → its cards, in the order of the pack; cards without a deck lie together under an empty name."""
        found: dict[str, list[str]] = {}
        for id in self._free:
            found.setdefault(self.dilemmas[id].deck or "", []).append(id)
        return {deck: self._pile(cards) for deck, cards in found.items()}

    @cached_property
    def unplanned(self) -> Pile:
        """The cards that are not in the programme."""
        return self._pile([id for id in self._free if id not in self.programme])

    @property
    def _free(self) -> Iterator[str]:
        return (id for id, card in self.dilemmas.items() if card.only is None)

    def _pile(self, cards: list[str]) -> Pile:
        core = tuple(id for id in cards if self.dilemmas[id].core)
        return Pile(core, tuple(id for id in cards if id not in core))

    @cached_property
    def drawn_news(self) -> tuple[str, ...]:
        """News that can be drawn; what is only read where an effect names it is not among it."""
        return tuple(id for id, card in self.news.items() if card.only is None)

    @cached_property
    def midway(self) -> tuple[int, ...]:
        """The questions to ask midway, by their place in the pack."""
        return tuple(place for place, question in enumerate(self.reflection) if question.phase == "midway")

    @cached_property
    def reserve(self) -> str | None:
        """The fund that is the reserve."""
        return next((id for id, fund in self.funds.items() if fund.is_reserve), None)

    @cached_property
    def practice(self) -> str | None:
        """The card that is played first and does not count."""
        return next((id for id, card in self.dilemmas.items() if card.only == "practice"), None)

    def measured(self, measure: Measure) -> Words:
        """What this number is called: a fund, an indicator, a facility, or all of a kind together."""
        match measure.what:
            case "fund":
                return self.funds[measure.id].name
            case "group":
                return self.groups[measure.id].facility
            case "indicator":
                return self.indicators[measure.id].name
            case "funds" | "indicators" | "rapport":
                return message(f"name.{measure.what}")

    def name_of(self, id: str) -> Words:
        """What a fund, an indicator or a group's facility is called. Raises `KeyError` for anything else."""
        if id in self.funds:
            return self.funds[id].name
        return self.groups[id].facility if id in self.groups else self.indicators[id].name

    def band(self, points: int) -> Text | None:
        """The name of that height; `None` in a pack without bands."""
        return next((band.name for band in self.bands if band.below is None or points < band.below), None)


def conditions_in(part: object) -> Iterator[Condition]:
    """Every condition in this part of a pack that stands in no other."""
    if isinstance(part, Condition):
        yield part
    elif isinstance(part, Struct):
        for name in part.__struct_fields__:
            yield from conditions_in(getattr(part, name))
    elif isinstance(part, tuple):
        for inner in part:
            yield from conditions_in(inner)
    elif isinstance(part, dict):
        for inner in part.values():
            yield from conditions_in(inner)
