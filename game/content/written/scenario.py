"""A whole pack as its author wrote it."""

from typing import Annotated, Literal

from pydantic import Field

from game.content.expectations import Checks, Expectations
from game.content.written.bars import NOTHING, WrittenBound
from game.content.written.bars import compiled as start_of
from game.content.written.base import Many, Points, Rows, Written, WrittenMoves, WrittenPoints
from game.content.written.board import WrittenBoard
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenEffect, effects_of
from game.content.written.expect import WrittenExpect, WrittenPlan
from game.content.written.group import WrittenGroup
from game.content.written.ids import (
    CardId,
    CardKey,
    EndingKey,
    FundKey,
    GoalKey,
    IndicatorKey,
    LawKey,
    NewsKey,
    PlanKey,
    RoleKey,
    ValueKey,
    VoiceKey,
)
from game.content.written.kinds import WrittenAnyCard
from game.content.written.kinds.card import Month, Name, WrittenQuestion
from game.content.written.kinds.met import with_residents
from game.content.written.names import Names, places
from game.content.written.news import WrittenNews, WrittenVoice
from game.content.written.pace import WrittenPace
from game.content.written.text import WrittenText, words
from game.content.written.varied import WrittenVaried, varied
from game.rules.ballots.impressions import MOST_STATEMENTS
from game.rules.decisions import USUAL, TableRuleName, rights
from game.rules.parts.drawings import SEASONS, Season
from game.rules.parts.funds import Band, Fund, Indicator
from game.rules.scenario import Ending, Goal, Law, Role, Scenario, Supervision
from game.rules.settings import Settings
from game.rules.setup import Depth, Form
from game.rules.terms.phases import Outside, Protocol, Skippable
from game.rules.terms.text import Language

Minutes = Annotated[int, Field(ge=1, le=60)]


class WrittenFund(Written):
    """A fund, in whole euros."""

    name: WrittenText
    start: WrittenBound = NOTHING
    """What is in it at first; rows `{quarters, is}` go by the length of the year."""
    each_quarter: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    """Room that comes in at the start of each quarter."""
    each_case: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    """Room on top of it for each case on the quarter's agenda."""
    is_reserve: bool = False

    def compiled(self) -> Fund:
        """The fund as it is played."""
        return Fund(
            name=self.name.compiled(),
            start=start_of(self.start),
            each_quarter=self.each_quarter,
            each_case=self.each_case,
            is_reserve=self.is_reserve,
        )


class WrittenIndicator(Written):
    """How something stands, 0 to 100, better when higher."""

    name: WrittenText
    start: Points = 50
    drift: Annotated[int, Field(ge=-20, le=20)] = 0
    """Points each quarter by itself."""
    about: WrittenText | None = None
    """What it is about, for who sees it for the first time."""

    def compiled(self) -> Indicator:
        """The indicator as it is played."""
        return Indicator(name=self.name.compiled(), start=self.start, drift=self.drift, about=words(self.about))


class WrittenBand(Written):
    """A name for a height: below this many points; the last band has no bound."""

    below: Points | None = None
    name: WrittenText


class WrittenSettings(Written):
    """What a pack decides about the play; all of it may be left out."""

    decision: TableRuleName = USUAL
    skip: Rows[Skippable] = ()
    form: Form | None = None
    """How it is played unless the table says otherwise; left out: `tokens` with a board, else `cards`."""
    level: Depth = "first"
    """`full` adds roles, core values and amendments."""
    adviser: WrittenMoves = WrittenMoves()
    """What it costs to hear an adviser more than a card offers, in euros and points; without it there is none."""
    undecided: WrittenMoves = WrittenMoves()
    silent: WrittenMoves = WrittenMoves()
    """What it costs where the table does not decide a case, in euros and points; without it nothing."""
    words: Literal["council"] | None = None
    """What things are called; left out: plain words. With `council` papers leave the room."""
    timers: dict[Skippable | Literal["briefing", "inquiry"], Minutes] = {}
    """Soft clocks per stage, in minutes. A timer never decides anything."""
    protocol: Protocol | None = None
    """The form of the talk on every card; left out: plain talk."""
    outside: Outside | None = None
    """What leaves the room of a ballot; left out: `one_voice` in a pack for a works council, else `counts`."""
    shift: Annotated[int, Field(ge=1_000, le=1_000_000)] = 25_000
    """The step, in whole euros, in which the table moves money between funds at the start of a quarter."""

    def compiled(self, names: Names, *, council: bool) -> Settings:
        """The settings as they are played; what is skipped is left out of the cards' stages."""
        return Settings(
            decision=self.decision,
            form=self.form,
            level=self.level,
            adviser=names.moves(self.adviser.moves),
            words=self.words,
            undecided=names.moves(self.undecided.moves),
            silent=names.moves(self.silent.moves),
            timers=self.timers,
            protocol=self.protocol,
            outside=self.outside or ("one_voice" if council else "counts"),
            shift=self.shift,
        )


class WrittenRole(Written):
    """Somebody to play: in a game of `level: full`."""

    name: WrittenText
    briefing: WrittenText
    """Only this seat reads it."""
    mandate: WrittenPoints = WrittenPoints()
    """What this role minds: indicator → how much it weighs."""

    def compiled(self) -> Role:
        """The role as it is played."""
        return Role(name=self.name.compiled(), briefing=self.briefing.compiled(), mandate=self.mandate.moves)


class WrittenLaw(Written):
    """The way a law prescribes, from the first call to the appeal."""

    name: WrittenText
    steps: Annotated[Rows[WrittenText], Field(min_length=1, max_length=9)]

    def compiled(self) -> Law:
        """The way as it is shown."""
        return Law(name=self.name.compiled(), steps=tuple(step.compiled() for step in self.steps))


class WrittenGoal(Written):
    """What a table may promise itself for the year."""

    title: WrittenText
    when: WrittenCondition

    def compiled(self, names: Names) -> Goal:
        """The goal as it is promised."""
        return Goal(title=self.title.compiled(), when=self.when.compiled(names))


class WrittenSupervision(Written):
    """What happens when every fund is empty."""

    text: WrittenText
    now: Many[WrittenEffect] = ()

    def compiled(self, names: Names) -> Supervision:
        """What happens then, as it is played."""
        return Supervision(text=self.text.compiled(), now=effects_of(self.now, names, "now"))


class WrittenEnding(Written):
    """How the year ends: the first whose `when` holds."""

    title: WrittenText
    text: WrittenVaried
    when: WrittenCondition | None = None

    def compiled(self, names: Names) -> Ending:
        """The ending as it is told."""
        return Ending(title=self.title.compiled(), text=varied(self.text, names), when=condition_of(self.when, names))


class WrittenScenario(Written):
    """A pack: what is played, in the order in which it was written."""

    title: WrittenText
    about: WrittenText | None = None
    licence: Name | None = None
    edition: Annotated[int, Field(ge=1, le=999_999)] | None = None
    """Which one this is of those that were shared: a whole number that rises; no part of what is played."""
    languages: Annotated[Rows[Language], Field(min_length=1)] = ("nl",)
    reference_date: Month | None = None
    quarters: Annotated[int, Field(ge=1, le=8)] = 4
    shortest: Annotated[int, Field(ge=1, le=8)] | None = None
    """The quarters of the shortest year that it can be played as; left out: there is only the whole."""
    seasons: Annotated[Rows[Season], Field(min_length=1, max_length=8)] = SEASONS
    """The season of each quarter; after the last the first again."""
    agenda: Annotated[int, Field(ge=1, le=6)] = 2
    """Cases a quarter when nobody says otherwise."""
    cases: Annotated[int, Field(ge=1, le=48)] | None = None
    """How many cases of the year a table is proposed; left out: all of them."""
    pace: WrittenPace | None = None
    """How long things take; left out: what the program reckons with."""
    funds: dict[FundKey, WrittenFund] = {}
    indicators: Annotated[dict[IndicatorKey, WrittenIndicator], Field(min_length=1, max_length=5)]
    bands: Rows[WrittenBand] = ()
    values: dict[ValueKey, WrittenText] = {}
    goals: dict[GoalKey, WrittenGoal] = {}
    """The table promises one before the first quarter; the first is suggested."""
    roles: dict[RoleKey, WrittenRole] = {}
    laws: dict[LawKey, WrittenLaw] = {}
    """The legal path per law; a card names it with `path:`."""
    board: WrittenBoard | None = None
    news: dict[NewsKey, WrittenNews] = {}
    voices: dict[VoiceKey, WrittenVoice] = {}
    newspaper: WrittenText | None = None
    """What the local paper is called."""
    canteen: WrittenText | None = None
    """Where things are talked about, in place of a paper."""
    before_after: Annotated[Rows[WrittenText], Field(max_length=MOST_STATEMENTS)] = ()
    """Sentences to agree with or not, asked before the evening and after it where the facilitator wants that."""
    settings: WrittenSettings = WrittenSettings()
    supervision: WrittenSupervision | None = None
    reflection: Rows[WrittenQuestion] = ()
    programme: Rows[CardId] = ()
    """The cards in order. Those that are not in it come after it, core cards first."""
    endings: Annotated[dict[EndingKey, WrittenEnding], Field(min_length=1)]
    dilemmas: Annotated[dict[CardKey, WrittenAnyCard], Field(min_length=1)]
    expect: WrittenExpect | None = None
    """What simulated evenings should come to; no part of what is played."""
    plans: dict[PlanKey, WrittenPlan] = {}
    """Scripted evenings and how they should end; no part of what is played either."""

    @property
    def groups(self) -> dict[str, WrittenGroup]:
        """The neighbourhood groups, in the order written; none without a board."""
        return self.board.groups if self.board is not None else {}

    def checks(self) -> Checks:
        """What is expected of it, as it is looked at. Raises `KeyError` as `compiled` does."""
        plans = tuple(plan.compiled(id, self._names) for id, plan in self.plans.items())
        return Checks(Expectations() if self.expect is None else self.expect.compiled(), plans)

    @property
    def _names(self) -> Names:
        return Names(places(self.funds), places(self.indicators), places(self.groups))

    def compiled(self) -> Scenario:
        """The pack as it is played. Raises `KeyError` where something is named that is not there."""
        names = with_residents(self._names, self.dilemmas)
        return Scenario(
            title=self.title.compiled(),
            about=words(self.about),
            licence=self.licence,
            languages=self.languages,
            reference_date=self.reference_date,
            quarters=self.quarters,
            shortest=None if self.shortest == self.quarters else self.shortest,
            seasons=self.seasons,
            agenda=self.agenda,
            cases=self.cases,
            pace=None if self.pace is None else self.pace.compiled(),
            funds={id: it.compiled() for id, it in self.funds.items()},
            indicators={id: it.compiled() for id, it in self.indicators.items()},
            bands=tuple(Band(below=it.below, name=it.name.compiled()) for it in self.bands),
            before_after=tuple(text.compiled() for text in self.before_after),
            values={id: text.compiled() for id, text in self.values.items()},
            goals={id: it.compiled(names) for id, it in self.goals.items()},
            roles={id: it.compiled() for id, it in self.roles.items()},
            laws={id: it.compiled() for id, it in self.laws.items()},
            board=None if self.board is None else self.board.compiled(names),
            news={id: it.compiled(names) for id, it in self.news.items()},
            voices={id: it.compiled(names) for id, it in self.voices.items()},
            newspaper=words(self.newspaper),
            canteen=words(self.canteen),
            settings=self.settings.compiled(
                names, council=any(it.decision in rights() for it in self.dilemmas.values())
            ),
            supervision=None if self.supervision is None else self.supervision.compiled(names),
            reflection=tuple(it.compiled() for it in self.reflection),
            programme=self.programme,
            endings={id: it.compiled(names) for id, it in self.endings.items()},
            dilemmas={id: it.compiled(id, names, self.settings.skip) for id, it in self.dilemmas.items()},
        )
