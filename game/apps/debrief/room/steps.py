"""The steps that are about the whole evening: roles, the year, what counted, questions."""

from collections.abc import Sequence

from msgspec import Struct

from game.apps.debrief.chapters.questions import LOOPS, DebriefQuestion, depth_title, in_words, to_learn_from
from game.apps.debrief.drawn import Cell
from game.apps.debrief.pieces import Pair, WorkedLine
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack
from game.apps.debrief.told.first import StepKind, TableMoment, YearSteps
from game.apps.words.stops import ended
from game.log.records import ReflectionRef
from game.rules.views.seats import role_of

MOST_VALUES = 2
FLAGGED: tuple[StepKind, ...] = ("decision", "later", "built")
"""Steps of the year's line that have a sign with a number or a letter."""


class YearTold(Struct, frozen=True):
    """Our year on one screen."""

    promise: str
    """What was promised and what came of it; empty where nothing was."""
    steps: YearSteps | None
    meters: tuple[Pair, ...]
    """Each with the word it began at and the one it ended at."""
    moments: tuple[TableMoment, ...]
    """The program's own: shown when the group asks for them, after its own."""


class CountedTold(Struct, frozen=True):
    """What counted."""

    values: tuple[Pair, ...]
    """What was chosen, and the author's values of it as a question."""
    steering: tuple[Pair, ...]
    """How often a form of steering could be chosen and was, and what that form is."""
    more: int
    """How many choices with values are not among `values`."""


class HomeTold(Struct, frozen=True):
    """Back to the group's own municipality."""

    own: tuple[tuple[WorkedLine, ...], ...]
    """What was written about each case that the table brought itself; nothing of one that was stopped."""
    parked: tuple[str, ...]


class LearnedTold(Struct, frozen=True):
    """A question about what was learned."""

    title: str
    """Its depth."""
    asked: str
    ref: ReflectionRef
    other: ReflectionRef | None
    """The next of its depth; `None` where there is no other."""


def role_lines(voice: RoomLanguage, told: ToldBack) -> tuple[Pair, ...]:
    """Who played which role; empty where the table played without."""
    end = told.story.end
    seats = ((seat, role_of(told.scenario, end, seat)) for seat in end.seats)
    return tuple(Pair(voice.seat(seat.id), voice.words(role.name)) for seat, role in seats if role is not None)


def year_told(voice: RoomLanguage, told: ToldBack) -> YearTold:
    """The promise, the money from decision to decision, the meters from their first word to their last."""
    page = told.debrief(voice.language)
    promise = page.opening.promise
    meters = [Pair(row.name, _went(voice, row.cells[0], row.cells[-1])) for row in page.year.meters if row.cells]
    if len(meters) > 1 and len({it.text for it in meters}) == 1:
        # What is the same of all of them is said once.
        meters = [Pair(voice.say("lookback.all_meters"), meters[0].text)]
    return YearTold(
        promise="" if promise is None else f"{ended(promise.title)} {promise.came}",
        steps=page.opening.steps,
        meters=tuple(meters),
        moments=page.opening.moments,
    )


def _went(voice: RoomLanguage, start: Cell, end: Cell) -> str:
    """Its points from the first to the last, and the word they are now, or still are."""
    moved = start.points != end.points
    points = voice.say("lookback.went", start=start.points, end=end.points) if moved else end.points
    if not end.word:
        return points
    return voice.say(
        "lookback.went.still" if start.word == end.word else "lookback.went.now", points=points, word=end.word
    )


def flags(voice: RoomLanguage, steps: YearSteps) -> tuple[str, ...]:
    """What each sign on the year's line stands for, in the order in which they first stand there."""
    named = {it.mark: it.title for it in steps.steps if it.kind in FLAGGED and it.mark}
    return tuple(voice.say("lookback.line.flag", mark=mark, title=title) for mark, title in named.items())


def counted(voice: RoomLanguage, told: ToldBack, number: int) -> CountedTold:
    """What the author gave to what was chosen: first of the case with that number, 0 where the group chose none."""
    page = told.debrief(voice.language)
    values: list[Pair] = []
    for case in sorted(told.cases, key=lambda it: it.number != number):
        mark = voice.say("debrief.numbered", number=case.number, title="")
        # A number alone says nothing on a wall: whose it is stands with it.
        values += [
            Pair(
                voice.say("lookback.counted.choice", title=case.card.title, choice=it.name.removeprefix(mark)), it.text
            )
            for it in page.values
            if it.name.startswith(mark)
        ]
    kept = tuple(values[:MOST_VALUES])
    return CountedTold(kept, page.steering, len(values) - len(kept))


def home_told(voice: RoomLanguage, told: ToldBack) -> HomeTold:
    """What the table worked out of its own work, and the questions it parked."""
    page = told.debrief(voice.language)
    return HomeTold(page.own, page.parked)


def learned(
    voice: RoomLanguage, told: ToldBack, number: int, turned: Sequence[ReflectionRef]
) -> tuple[LearnedTold, ...]:
    """Of each depth one question that no earlier step asked.

    It is the one that somebody turned to last, else the one that the group put to itself before, else one about the case
    with that number where there is one.
    """
    case = told.case(number)
    card = None if case is None else case.card.id
    there = sorted(to_learn_from(told.scenario, told.cases), key=lambda it: card is None or it.ref.card != card)
    wanted = (*reversed(turned), *told.evening.reflected)
    found = ([it for it in there if it.question.loop == loop] for loop in LOOPS)
    return tuple(_learned(voice, loop, of, wanted) for loop, of in zip(LOOPS, found, strict=True) if of)


def _learned(
    voice: RoomLanguage, loop: int, there: Sequence[DebriefQuestion], wanted: Sequence[ReflectionRef]
) -> LearnedTold:
    refs = [it.ref for it in there]
    at = next((refs.index(ref) for ref in wanted if ref in refs), 0)
    asked = in_words(voice, there[at])
    return LearnedTold(
        depth_title(voice, loop), asked.text, refs[at], None if len(refs) == 1 else refs[(at + 1) % len(refs)]
    )
