"""`expect` and `plans` as an author writes them: what simulated evenings should come to."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from game.content.expectations import (
    EveningPlan,
    Expectations,
    ExpectedAt,
    ExpectedMinutes,
    ExpectedOf,
    ExpectedShare,
    PercentBand,
    SittingName,
    TableName,
    TalkName,
)
from game.content.written.base import Many, Points, Rows, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.ids import (
    BestOf,
    CardId,
    EndingId,
    FactOf,
    GoalId,
    OptionId,
    QuestionId,
)
from game.content.written.names import Names
from game.content.written.text import WrittenText

MOST_MINUTES = 600
MOST_CASES = 48


class WrittenBetween(Written):
    """A band in whole percent."""

    at_least: Points = 0
    at_most: Points = 100

    def compiled(self) -> PercentBand:
        """The band as it is looked at."""
        return PercentBand(self.at_least, self.at_most)

    def since(self) -> int:
        """From how many cases on it holds."""
        return 1


class WrittenBetweenOf(WrittenBetween):
    """A band in whole percent of what tables come to, which may be meant for long years only."""

    from_cases: Annotated[int, Field(ge=1, le=MOST_CASES)] = 1

    def since(self) -> int:
        """From how many cases on it holds."""
        return self.from_cases


class WrittenMinutes(Written):
    """How long an evening may take: the middle of what was simulated, without the debrief."""

    set_up: SittingName = "six"
    cases: Annotated[int, Field(ge=1, le=MOST_CASES)] | None = None
    at_least: Annotated[int, Field(ge=0, le=MOST_MINUTES)] = 0
    at_most: Annotated[int, Field(ge=0, le=MOST_MINUTES)] = MOST_MINUTES


class WrittenExpect(Written):
    """What simulated evenings should come to; `simulate --check` looks at it."""

    cases: Many[Annotated[int, Field(ge=1, le=MOST_CASES)]] = ()
    """The numbers of cases the pack is meant for; what tables come to is looked at for each of them."""
    everything_reached: bool = False
    deciding_pays: bool = False
    """Whoever never decides keeps fewer promises than any table that weighs what it decides."""
    supervision: dict[TableName, WrittenBetweenOf] = {}
    """Table → how many of its evenings come under supervision."""
    goals: dict[GoalId, dict[TableName, WrittenBetweenOf]] = {}
    endings: dict[EndingId, dict[TableName, WrittenBetweenOf]] = {}
    best: dict[BestOf, WrittenBetween] = {}
    """Card, or `card.option` → for how many kinds of people an option is best; of a card that holds for each."""
    steering: WrittenBetween | None = None
    """For how many kinds of people an option of a way of steering is best, on average; for each way."""
    facts: dict[FactOf, dict[TalkName, WrittenBetween]] = {}
    """`card.fact` → way of asking → in how many talks it is found."""
    minutes: Many[WrittenMinutes] = ()

    def bands(self) -> "Iterator[tuple[ExpectedAt, ExpectedOf, str, str, WrittenBetween]]":
        """Every band, with where it is written and what it is about."""
        loc: ExpectedAt = ("expect",)
        band: WrittenBetween
        for table, band in self.supervision.items():
            yield (*loc, "supervision", table), "supervision", "", table, band
        for goal, tables in self.goals.items():
            for table, band in tables.items():
                yield (*loc, "goals", goal, table), "goals", goal, table, band
        for ending, tables in self.endings.items():
            for table, band in tables.items():
                yield (*loc, "endings", ending, table), "endings", ending, table, band
        for decision, band in self.best.items():
            yield (*loc, "best", decision), "best", decision, "", band
        if self.steering is not None:
            yield (*loc, "steering"), "steering", "", "", self.steering
        for fact, ways in self.facts.items():
            for way, band in ways.items():
                yield (*loc, "facts", fact, way), "facts", fact, way, band

    def compiled(self) -> Expectations:
        """What is expected, as it is looked at."""
        shares = (
            ExpectedShare(loc, what, of, by, band.compiled(), band.since()) for loc, what, of, by, band in self.bands()
        )
        return Expectations(
            self.cases,
            ("expect", "everything_reached") if self.everything_reached else None,
            ("expect", "deciding_pays") if self.deciding_pays else None,
            tuple(shares),
            tuple(
                ExpectedMinutes(("expect", "minutes", place), it.set_up, it.cases, PercentBand(it.at_least, it.at_most))
                for place, it in enumerate(self.minutes)
            ),
        )


class WrittenPlan(Written):
    """A scripted evening, and how it should end."""

    title: WrittenText | None = None
    seed: Annotated[int, Field(ge=0, le=1_000_000_000)] = 1
    table: TableName = "plausible"
    """Who plays what the plan leaves open."""
    set_up: SittingName = "six"
    cards: Rows[CardId] = ()
    """The cards of the year, in order; without them what comes up by itself."""
    choose: dict[CardId, OptionId | Rows[OptionId] | dict[OptionId, int]] = {}
    """Card → an option, an order, or what each post gets in whole euros."""
    ask: dict[CardId, Many[QuestionId]] = {}
    """Card → what is asked at the kitchen table, in order."""
    ending: EndingId | None = None
    """How the year should end."""
    holds: WrittenCondition | None = None
    """What should hold then."""

    def compiled(self, id: str, names: Names) -> EveningPlan:
        """The plan as it is played."""
        return EveningPlan(
            id=id,
            seed=self.seed,
            table=self.table,
            set_up=self.set_up,
            cards=self.cards,
            choose=self.choose,
            ask=self.ask,
            ending=self.ending,
            holds=condition_of(self.holds, names),
        )
