"""Questions for the conversation: the pack's own and those of the cards that were decided, by depth."""

from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from game.apps.debrief.chapters.shapes import Loop
from game.apps.debrief.pieces import Pair
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.voice import PageLanguage
from game.log.records import ReflectionRef
from game.rules.kinds.parts import ReflectionMoment, ReflectionQuestion
from game.rules.scenario import Scenario
from game.rules.terms.text import Text

LOOPS = (1, 2, 3)
"""Did it work? Were our assumptions right? How do we decide? (Argyris)"""
MIDWAY = "midway"
"""The moment of a question that is asked during the year."""
HAS_ITS_STEP: tuple[ReflectionMoment, ...] = ("feel", "happened", "relates")
"""Questions of these moments are asked by earlier steps of the talk: nobody is asked the same twice."""


class DebriefQuestion(Struct, frozen=True):
    """A question, and the card it is about; `None` where it is about the whole evening."""

    ref: ReflectionRef
    about: Text | None
    question: ReflectionQuestion


def loops(voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...]) -> tuple[Loop, ...]:
    """The questions of each depth, in the order in which they are given; a depth without any is left out."""
    all_of = tuple(questions(scenario, played))
    found = tuple(
        Loop(
            title=depth_title(voice, loop),
            questions=tuple(dict.fromkeys(in_words(voice, it) for it in all_of if it.question.loop == loop)),
        )
        for loop in LOOPS
    )
    return tuple(loop for loop in found if loop.questions)


def three(
    voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...], asked: Collection[ReflectionRef] = ()
) -> tuple[Pair, ...]:
    """One question of each depth: the one that the group put to itself, else if it can be each about another decision.

    A question about a case that is not told is not told either, and another stands in its place.
    """
    found: list[Pair] = []
    used: list[Text | None] = [None]
    for loop in LOOPS:
        there = [it for it in to_learn_from(scenario, played) if it.question.loop == loop]
        put = (it for it in there if it.ref in asked)
        fresh = (it for it in there if it.about not in used)
        for it in [*put, *fresh, *there][:1]:
            used.append(it.about)
            found.append(in_words(voice, it))
    return tuple(found)


def depth_title(voice: PageLanguage, loop: int) -> str:
    """What a depth asks."""
    return voice.say(f"debrief.loop.{loop}")


def in_words(voice: PageLanguage, it: DebriefQuestion) -> Pair:
    """What it is about, and what it makes people look at; and the question."""
    about, question = it.about, it.question
    above = [] if about is None else [voice.words(about)]
    if about is None and question.phase is not None:
        above.append(voice.say(f"debrief.moment.{question.phase}"))
    above.append(voice.say(f"awareness.{question.awareness}"))
    first = above[0]
    return Pair(" · ".join([first[:1].upper() + first[1:], *above[1:]]), voice.words(question.ask))


def to_learn_from(scenario: Scenario, played: Iterable[PlayedCase]) -> tuple[DebriefQuestion, ...]:
    """The questions that no earlier step of the talk asks."""
    return tuple(it for it in questions(scenario, played) if it.question.phase not in HAS_ITS_STEP)


def questions(scenario: Scenario, played: Iterable[PlayedCase]) -> Iterator[DebriefQuestion]:
    """The questions for the conversation, each once: the pack's own, then those of each card of which something came."""
    # The board asked what is `midway`: what was said there stands with its quarter.
    for number, question in enumerate(scenario.reflection):
        if question.phase != MIDWAY:
            yield DebriefQuestion(ReflectionRef(number), None, question)
    cards = {
        case.card.id: case.card for case in played if case.settled or case.came in ("decided", "passed", "default")
    }
    for id, card in cards.items():
        for number, question in enumerate(card.reflection):
            if question.phase != MIDWAY:
                yield DebriefQuestion(ReflectionRef(number, id), card.title, question)
