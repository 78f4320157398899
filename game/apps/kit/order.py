"""What a kit is made for: a pack, a language, so many seats and people; and the code of everything on it."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.codes import codes
from game.apps.kit.on_the_table import OnTheTable, on_the_table
from game.apps.session.timing.year_length import YearLength, usual_year, year_of
from game.rules.prompts import LETTERS
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, ENOUGH, SEATS, VOTERS
from game.rules.state import State
from game.rules.terms.text import Language, Message, message

MOST_SEATS = len(COLOURS)
USUAL_LETTERS = 5
"""With blank, for and against these are eight cards: one sheet a voter."""


class KitOrder(Struct, frozen=True, dict=True):
    """What is to be printed."""

    scenario: Scenario
    voice: PageLanguage
    seats: int = SEATS
    voters: int = VOTERS
    length: int | None = None
    """For a year of how many cases; `None`: as many as the pack proposes."""

    @cached_property
    def year(self) -> YearLength:
        """The year that it is made for: what a promise asks, and what a fund begins with, can go by its length."""
        return usual_year(self.scenario) if self.length is None else year_of(self.scenario, self.length)

    @cached_property
    def cases(self) -> tuple[OnTheTable, ...]:
        """Every card of the pack as it comes up, in the order of an evening with cards."""
        return tuple(on_the_table(self.scenario, id, self.seats, self.year) for id in order_of_cases(self.scenario))

    @cached_property
    def _by_id(self) -> dict[str, OnTheTable]:
        return {it.id: it for it in self.cases}

    def on(self, card: str) -> OnTheTable:
        """That card as it comes up. Raises `KeyError` where the pack has none of that id."""
        return self._by_id[card]

    @cached_property
    def codes(self) -> dict[str, str]:
        """What a card is → its code."""
        return codes(self._things())

    @cached_property
    def letters(self) -> str:
        """On the cards to vote with: A to E, and as far as the longest list of options of the pack goes."""
        longest = max((len(it.signs) for it in self.cases), default=0)
        return LETTERS if longest == len(LETTERS) else LETTERS[:USUAL_LETTERS]

    def named(self, card: str) -> Message:
        """A case by its code and its title."""
        return message("enter.case", code=self.codes[f"case:{card}"], title=self.scenario.dilemmas[card].title)

    @property
    def colours(self) -> tuple[str, ...]:
        """The seats."""
        return COLOURS[: self.seats]

    @property
    def keeps_counts(self) -> bool:
        """Whether it may be written down how many chose what: not of a few people, nor of who speaks with one voice."""
        return self.voters >= ENOUGH and self.scenario.settings.outside == "counts"

    def _things(self) -> Iterator[str]:
        for it in self.cases:
            yield f"case:{it.id}"
            yield from (f"adviser:{it.id}.{id}" for id in it.card.advisers)
            yield from (f"later:{it.id}.{at}" for at in it.later)
        yield from (f"role:{id}" for id in self.scenario.roles)
        yield from (f"news:{id}" for id in self.scenario.news)
        yield from (f"voice:{id}" for id in self.scenario.voices)
        yield from (f"quiet:{place}" for place in self.scenario.midway)
        yield from (f"facility:{id}" for id in self.scenario.groups)


def order_for(scenario: Scenario, state: State, language: Language) -> KitOrder:
    """What the kit of this table is made for: its cards have the codes that lie there."""
    voters = max(1, sum(seat.voters for seat in state.seats))
    return KitOrder(scenario, PageLanguage(language), len(state.seats), voters)


def order_of_cases(scenario: Scenario) -> tuple[str, ...]:
    """The practice card, the programme, then the other cards: core cards first, and last what only follows on another."""
    first = [id for id, card in scenario.dilemmas.items() if card.only == "practice"]
    free = [id for id, card in scenario.dilemmas.items() if card.only is None]
    core = [id for id in free if scenario.dilemmas[id].core]
    return tuple(dict.fromkeys((*first, *scenario.programme, *core, *free, *scenario.dilemmas)))
