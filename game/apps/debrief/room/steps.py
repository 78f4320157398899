"""The steps that are about the whole evening: roles, the year, what counted, questions."""

from collections.abc import Sequence

from msgspec import Struct

from game.apps.debrief.chapters.questions import LOOPS, DebriefQuestion, depth_title, in_words, to_learn_from
from game.apps.debrief.pieces import Pair, WorkedLine
from game.apps.debrief.room.language import RoomLanguage
from game.apps.debrief.room.told import ToldBack
from game.apps.debrief.told.first import TableMoment, YearSteps
from game.log.records import ReflectionRef
from game.rules.views.seats import role_of

MOST_VALUES = 3


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
    ends = [
        (row.name, *(row.cells[place].word or row.cells[place].points for place in (0, -1)))
        for row in page.year.meters
        if row.cells
    ]
    return YearTold(
        promise="" if promise is None else f"{promise.title.rstrip('.')}. {promise.came}",
        steps=page.opening.steps,
        meters=tuple(
            Pair(name, start if start == end else voice.say("lookback.went", start=start, end=end))
            for name, start, end in ends
        ),
        moments=page.opening.moments,
    )


def counted(voice: RoomLanguage, told: ToldBack, number: int) -> CountedTold:
    """What the author gave to what was chosen: first of the case with that number, 0 where the group chose none."""
    page, case = told.debrief(voice.language), told.case(number)
    mine = "" if case is None else voice.say("debrief.numbered", number=case.number, title="")
    values = sorted(page.values, key=lambda it: not (mine and it.name.startswith(mine)))
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
