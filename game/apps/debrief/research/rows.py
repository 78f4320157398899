"""The figures of an evening in long form: one a row, each with its quarter and its case."""

from collections.abc import Iterator, Sequence
from typing import Literal, get_args

from msgspec import Struct

from game.apps.debrief.chapters.other_year import said_words
from game.apps.debrief.research.spread import around_median, rank, share
from game.apps.debrief.told.approved import told_cases
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.story import Story, story
from game.apps.debrief.voice import PageLanguage
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.value import Value
from game.rules.views import BallotView
from game.rules.whatif import Open, Taken, compared, decisions, other_year, promise_kept, redrawn

REDRAWS = 100
"""How many times luck is drawn again from each decision."""

RowSort = Literal["decided", "ballot", "stood", "other_choice", "redrawn"]
"""What was decided, what became public of a ballot, how things stood at a quarter's end, and the two kinds of what-if."""
Statistic = Literal[
    "chosen",
    "first",
    "final",
    "end",
    "ours",
    "other",
    "kept",
    "choices",
    "lowest",
    "p10",
    "median",
    "median_low",
    "median_high",
    "p90",
    "highest",
    "share",
    "share_low",
    "share_high",
]
"""What the figure is."""
FigureUnit = Literal["euros", "points", "levels", "votes", "choices", "yes", "permille"]
SORTS: tuple[RowSort, ...] = get_args(RowSort)
PROMISE = "promise"
"""The measure that is 1 where the promise was kept."""


class ResearchRow(Struct, frozen=True):
    """One row."""

    sort: RowSort
    quarter: int
    case: int
    """Its number, as on the pages; 0 where it is about no case."""
    card: str
    occurrence: int
    instead: str
    """What was decided instead, in words; empty where nothing was."""
    measure: str
    """The option, the fund or the indicator by its id."""
    words: str
    """What that is called."""
    statistic: Statistic
    unit: FigureUnit
    value: int


NO_CASE = (0, "", 0)


def figures(evening: Evening, line: Sequence[Taken], voice: PageLanguage) -> tuple[ResearchRow, ...]:
    """All of them: of a report what was approved; `line` is what was done, as the log has it before anything is taken out."""
    told = story(evening)
    played = tuple(case for case in told_cases(evening, told) if case.came not in ("skipped", "open"))
    made = _Figures(voice, evening, told, line, {case.key: case for case in played})
    return (
        *(row for case in played for row in made.decided(case)),
        *(row for case in played for row in made.ballots(case)),
        *(row for state in told.quarter_ends for row in made.stood(state)),
        *(row for it in decisions(evening.scenario, line) for row in made.other_choices(it)),
        *(row for it in decisions(evening.scenario, line) for row in made.redrawn(it)),
    )


class _Figures:
    def __init__(
        self,
        voice: PageLanguage,
        evening: Evening,
        told: Story,
        line: Sequence[Taken],
        played: dict[tuple[str, int], PlayedCase],
    ) -> None:
        self._voice, self._evening, self._told, self._line, self._played = voice, evening, told, line, played
        self._scenario: Scenario = evening.scenario

    def decided(self, case: PlayedCase) -> Iterator[ResearchRow]:
        """What was chosen; of a division what each post got, of an order the place of each item."""
        for row in case.rows:
            unit: FigureUnit = "choices" if row.amount is None else row.unit
            value = row.amount if row.amount is not None else row.place if row.place is not None else 1
            yield ResearchRow("decided", *_of(case), "", row.id, self._voice.words(row.text), "chosen", unit, value)

    def ballots(self, case: PlayedCase) -> Iterator[ResearchRow]:
        """Exactly the counts that became public and were approved."""
        if not self._evening.shows_counts(case.key):
            return
        told: list[tuple[Statistic, BallotView]] = [] if case.seen.first is None else [("first", case.seen.first)]
        told += [("final", final.public) for final in case.finals]
        for statistic, public in told:
            for place, it in enumerate(public.counts, start=1):
                words = self._voice.words(it.words)
                yield ResearchRow("ballot", *_of(case), "", f"{place}", words, statistic, "votes", it.count)
            if public.counts:
                blank = self._voice.say("research.blank")
                yield ResearchRow("ballot", *_of(case), "", "blank", blank, statistic, "votes", public.blank)

    def stood(self, state: State) -> Iterator[ResearchRow]:
        """Every fund and every indicator at the end of a quarter."""
        for measure, words, unit, value in self._ends(state):
            yield ResearchRow("stood", state.quarter, *NO_CASE, "", measure, words, "end", unit, value)

    def other_choices(self, it: Open) -> Iterator[ResearchRow]:
        """Each other decision that was open then, on the same luck."""
        case = self._played.get((it.card, it.occurrence))
        if case is None:
            return
        for value in it.others:
            year = other_year(self._scenario, self._line, [it.instead(value)])
            found, instead = compared(self._scenario, self._line, year), self._value(case, value)

            def row(
                measure: str,
                words: str,
                statistic: Statistic,
                unit: FigureUnit,
                value: int,
                case: PlayedCase = case,
                instead: str = instead,
            ) -> ResearchRow:
                return ResearchRow("other_choice", *_of(case), instead, measure, words, statistic, unit, value)

            for end in (*found.more, *found.less, *found.same):
                words = self._voice.say("whatif.debt") if end.name is None else self._voice.words(end.name)
                yield row(end.id or "debt", words, "ours", end.unit, end.ours)
                yield row(end.id or "debt", words, "other", end.unit, end.other)
            if found.promise is not None:
                yield row(PROMISE, self._promised(), "ours", "yes", int(found.promise[0]))
                yield row(PROMISE, self._promised(), "other", "yes", int(found.promise[1]))
            own = self._voice.say("research.own_choices")
            yield row("own_choices", own, "kept", "choices", year.kept)
            yield row("own_choices", own, "choices", "choices", year.of)

    def redrawn(self, it: Open) -> Iterator[ResearchRow]:
        """The table's own year on other luck from this decision on."""
        case = self._played.get((it.card, it.occurrence))
        if case is None or it.value is None:
            return
        ends = [redrawn(self._scenario, self._line, it, number).end for number in range(1, REDRAWS + 1)]
        for ours, *others in zip(self._ends(self._line[-1].after), *map(self._ends, ends), strict=True):
            measure, words, unit, value = ours
            drawn = sorted(other[3] for other in others)
            low, high = around_median(drawn)
            spread: tuple[tuple[Statistic, int], ...] = (
                ("ours", value),
                ("lowest", drawn[0]),
                ("p10", rank(drawn, 10)),
                ("median", rank(drawn, 50)),
                ("median_low", low),
                ("median_high", high),
                ("p90", rank(drawn, 90)),
                ("highest", drawn[-1]),
            )
            for statistic, figure in spread:
                yield ResearchRow("redrawn", *_of(case), "", measure, words, statistic, unit, figure)
        if self._line[-1].after.goal is not None:
            kept = sum(promise_kept(self._scenario, end) for end in ends)
            names: tuple[Statistic, ...] = ("share", "share_low", "share_high")
            for statistic, figure in zip(names, share(kept, REDRAWS), strict=True):
                yield ResearchRow("redrawn", *_of(case), "", PROMISE, self._promised(), statistic, "permille", figure)

    def _ends(self, state: State) -> list[tuple[str, str, Literal["euros", "points"], int]]:
        scenario, words = self._scenario, self._voice.words
        funds = zip(scenario.funds.items(), state.funds, strict=True)
        meters = zip(scenario.indicators.items(), state.indicators, strict=True)
        return [
            *((id, words(fund.name), "euros", left) for (id, fund), left in funds),
            *((id, words(it.name), "points", height) for (id, it), height in meters),
        ]

    def _value(self, case: PlayedCase, value: Value) -> str:
        """What could be decided, on one line."""
        said = said_words(self._voice, case.card, value)
        if said is not None:
            return said
        rows = [row for row in case.card.account(value) if row.chosen]
        amounts = (f" {row.amount}" if row.amount is not None else "" for row in rows)
        return "; ".join(f"{self._voice.words(row.text)}{amount}" for row, amount in zip(rows, amounts, strict=True))

    def _promised(self) -> str:
        return self._voice.words(self._scenario.goals[self._told.end.goal or ""].title)


def _of(case: PlayedCase) -> tuple[int, int, str, int]:
    """Quarter, number, card and occurrence."""
    return case.quarter, case.number, case.seen.card, case.occurrence
