"""*Ons jaar als lijn*: the free money from step to step, with each decision at the move it caused."""

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from game.apps.debrief.chapters.builds import builds
from game.apps.debrief.chapters.comebacks import Reopened
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.first import YearStep, YearSteps
from game.apps.debrief.told.ledger import Booking, booked_in_order
from game.apps.debrief.told.story import Story, StoryMoment
from game.apps.debrief.voice import PageLanguage
from game.rules.conditions import AtLeast
from game.rules.events import Decided, DecisionRevised, NewsRead
from game.rules.year import height

HowFar = Literal["end", "stop", "now"]
"""How far a year came: to its end, closed before that, or not closed at all."""


def timeline(
    voice: PageLanguage, story: Story, played: tuple[PlayedCase, ...], back: tuple[Reopened, ...], came: HowFar
) -> YearSteps | None:
    """The year's steps; `None` where the pack has no money, or no quarter was begun.

    Money of a quarter that was closed early was received, and not spent.
    """
    quarters = tuple(state.quarter for state in story.quarter_ends)
    if not story.scenario.funds or not quarters:
        return None
    start = sum(fund.start_in(story.quarters) for fund in story.scenario.funds.values())
    steps, left = [], start
    for step in _joined(_Signs(voice, story, played, back).steps()):
        left += step.amount
        steps.append(replace(step, after=left))
    ended = voice.say(f"debrief.line.{came}", start=start, amount=left)
    made = YearSteps(start, tuple(steps), quarters, _promised(story), "", ended)
    return replace(made, described=_described(voice, made))


class _Signs:
    """What stands at a step: the number of its decision, the letter of its building, or nothing."""

    def __init__(
        self, voice: PageLanguage, story: Story, played: tuple[PlayedCase, ...], back: tuple[Reopened, ...]
    ) -> None:
        self._voice = voice
        self._story = story
        self._titles = {it.number: voice.words(it.card.title) for it in played}
        numbers = {it.key: it.number for it in played}
        self._decided = {it.cause: it.number for it in played if it.settled and it.cause}
        self._decided |= {it.cause: numbers[it.key] for it in back if it.went == "revised" and it.key in numbers}
        self._built = {it.number: it.mark for it in builds(story)}

    def steps(self) -> Iterator[YearStep]:
        """Every step in order, not yet joined and not yet added up."""
        for moment, booked in booked_in_order(self._story):
            if moment.quarter:
                yield from self._told(moment)
                yield from (self._moved(moment, it) for it in booked if it.id in self._story.scenario.funds)

    def _told(self, moment: StoryMoment) -> Iterator[YearStep]:
        """What has a sign whether or not it moved money."""
        match moment.event:
            case Decided(cause=cause) | DecisionRevised(cause=cause) if cause in self._decided:
                yield self._decision("decision", cause, moment.quarter, 0)
            case NewsRead(news=news):
                title = self._voice.words(self._story.scenario.news[news].title)
                yield YearStep("news", moment.quarter, "", title, 0, 0)
            case _:
                pass

    def _moved(self, moment: StoryMoment, it: Booking) -> YearStep:
        if it.because in ("decision", "revise") and it.cause in self._decided:
            return self._decision("later" if it.later else "decision", it.cause, it.quarter, it.amount)
        if it.because == "build" and moment.number in self._built:
            facility = self._voice.words(self._story.scenario.groups[it.of[0]].facility)
            return YearStep("built", it.quarter, self._built[moment.number], facility, it.amount, 0)
        if it.because == "news" and not it.later:
            title = self._voice.words(self._story.scenario.news[it.of[0]].title)
            return YearStep("news", it.quarter, "", title, it.amount, 0)
        return YearStep("other", it.quarter, "", "", it.amount, 0)

    def _decision(self, kind: str, cause: int, quarter: int, amount: int) -> YearStep:
        number = self._decided[cause]
        title = self._titles[number]
        return YearStep("later" if kind == "later" else "decision", quarter, str(number), title, amount, 0)


def _joined(steps: Iterator[YearStep]) -> Iterator[YearStep]:
    """One step for what has one sign within a quarter; what has none is one step for as long as nothing else comes."""
    quarter: list[YearStep] = []
    for step in steps:
        if quarter and quarter[0].quarter != step.quarter:
            yield from _with_reason(quarter)
            quarter = []
        same = (
            (len(quarter) - 1 if quarter and quarter[-1].kind == "other" else None)
            if step.kind == "other"
            else next((at for at, it in enumerate(quarter) if _sign(it) == _sign(step)), None)
        )
        if same is None:
            quarter.append(step)
        else:
            quarter[same] = replace(quarter[same], amount=quarter[same].amount + step.amount)
    yield from _with_reason(quarter)


def _sign(step: YearStep) -> tuple[str, str, str]:
    return step.kind, step.mark, step.title


def _with_reason(quarter: list[YearStep]) -> Iterator[YearStep]:
    """Of what moved no money only decisions stand on the line."""
    return (it for it in quarter if it.amount or it.kind == "decision")


def _promised(story: Story) -> int | None:
    """The amount of a promise about all money together."""
    if story.end.goal is None:
        return None
    tests = story.scenario.goals[story.end.goal].when.tests
    bounds = [
        height(it.bound, story.scenario, story.end)
        for it in tests
        if isinstance(it, AtLeast) and it.measure.what == "funds"
    ]
    return bounds[0] if bounds else None


def _moved(voice: PageLanguage, step: YearStep) -> str:
    kind = "other.less" if step.kind == "other" and step.amount < 0 else step.kind
    return voice.say(f"debrief.line.step.{kind}", mark=step.mark, amount=step.amount)


def _described(voice: PageLanguage, made: YearSteps) -> str:
    """What a reader hears who cannot see the line: quarter by quarter what moved it, and how it ended.

    By number: an alternative text has one language, and a title may have another.
    """
    told = [voice.say("debrief.line.start", amount=made.start)]
    for quarter in made.quarters:
        steps = [it for it in made.steps if it.quarter == quarter]
        moved = [_moved(voice, it) for it in steps]
        if steps:
            told.append(
                voice.say("debrief.line.quarter", quarter=quarter, moved="; ".join(moved), amount=steps[-1].after)
            )
    if made.promised is not None:
        told.append(voice.say("debrief.line.promised", amount=made.promised))
    return " ".join(told)
