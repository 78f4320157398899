"""Questions for the conversation: the pack's own and those of the cards that were decided, by depth."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from game.apps.debrief.chapters.shapes import Loop
from game.apps.debrief.pieces import Pair
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.voice import PageLanguage
from game.rules.kinds.parts import ReflectionQuestion
from game.rules.scenario import Scenario
from game.rules.terms.text import Text

LOOPS = (1, 2, 3)
"""Did it work? Were our assumptions right? How do we decide? (Argyris)"""
MIDWAY = "midway"
"""The moment of a question that is asked during the year."""


class DebriefQuestion(Struct, frozen=True):
    """A question, and the card it is about; `None` where it is about the whole evening."""

    about: Text | None
    question: ReflectionQuestion


def loops(voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...]) -> tuple[Loop, ...]:
    """The questions of each depth; a card that came up twice asks once."""
    return of_loop(voice, asked(scenario, played))


def of_loop(voice: PageLanguage, questions: Iterable[DebriefQuestion]) -> tuple[Loop, ...]:
    """These questions by their depth, in the order in which they are given; a depth without any is left out."""
    all_of = tuple(questions)
    found = tuple(
        Loop(
            title=voice.say(f"debrief.loop.{loop}"),
            questions=tuple(
                dict.fromkeys(
                    Pair(_label(voice, it), voice.words(it.question.ask)) for it in all_of if it.question.loop == loop
                )
            ),
        )
        for loop in LOOPS
    )
    return tuple(loop for loop in found if loop.questions)


def three(voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...]) -> tuple[Pair, ...]:
    """One question of each depth to take along, if it can be each about another decision."""
    found: list[Pair] = []
    used: list[Text | None] = [None]
    for loop in LOOPS:
        there = [it for it in asked(scenario, played) if it.question.loop == loop]
        for it in [*(it for it in there if it.about not in used), *there][:1]:
            used.append(it.about)
            found.append(Pair(_label(voice, it), voice.words(it.question.ask)))
    return tuple(found)


def _label(voice: PageLanguage, asked: DebriefQuestion) -> str:
    """What stands above a question: the card, or the moment in the conversation; and what it makes people look at."""
    about, question = asked.about, asked.question
    above = [] if about is None else [voice.words(about)]
    if about is None and question.phase is not None:
        above.append(voice.say(f"debrief.moment.{question.phase}"))
    return " · ".join([*above, voice.say(f"awareness.{question.awareness}")])


def asked(scenario: Scenario, played: Iterable[PlayedCase]) -> Iterator[DebriefQuestion]:
    """The questions for the conversation: the pack's own, then those of each card of which something came."""
    for question in scenario.reflection:
        # The board asked these: what was said there stands with its quarter.
        if question.phase != MIDWAY:
            yield DebriefQuestion(None, question)
    for case in played:
        if case.came in ("decided", "passed", "default"):
            for question in case.card.reflection:
                if question.phase != MIDWAY:
                    yield DebriefQuestion(case.card.title, question)
