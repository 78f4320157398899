"""Questions for the conversation: the pack's own and those of the cards that were decided, by depth."""

from collections.abc import Iterator

from game.apps.debrief.cases import PlayedCase
from game.apps.debrief.pieces import Pair
from game.apps.debrief.shapes import Loop
from game.apps.debrief.voice import PageLanguage
from game.rules.kinds.parts import ReflectionQuestion
from game.rules.scenario import Scenario
from game.rules.text import Text

LOOPS = (1, 2, 3)
"""Did it work? Were our assumptions right? How do we decide? (Argyris)"""
MIDWAY = "midway"
"""The moment of a question that is asked during the year."""


def loops(voice: PageLanguage, scenario: Scenario, played: tuple[PlayedCase, ...]) -> tuple[Loop, ...]:
    """The questions of each depth; a card that came up twice asks once."""
    found = tuple(
        Loop(
            title=voice.say(f"debrief.loop.{loop}"),
            questions=tuple(
                dict.fromkeys(
                    Pair(_label(voice, about, question), voice.words(question.ask))
                    for about, question in _asked(scenario, played)
                    if question.loop == loop
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
        there = [it for it in _asked(scenario, played) if it[1].loop == loop]
        for about, question in [*(it for it in there if it[0] not in used), *there][:1]:
            used.append(about)
            found.append(Pair(_label(voice, about, question), voice.words(question.ask)))
    return tuple(found)


def _label(voice: PageLanguage, about: Text | None, question: ReflectionQuestion) -> str:
    """What stands above a question: the card, or the moment in the conversation; and what it makes people look at."""
    above = [] if about is None else [voice.words(about)]
    if about is None and question.phase is not None:
        above.append(voice.say(f"debrief.moment.{question.phase}"))
    return " · ".join([*above, voice.say(f"awareness.{question.awareness}")])


def _asked(scenario: Scenario, played: tuple[PlayedCase, ...]) -> Iterator[tuple[Text | None, ReflectionQuestion]]:
    for question in scenario.reflection:
        # The board asked these: what was said there stands with its quarter.
        if question.phase != MIDWAY:
            yield None, question
    for case in played:
        if case.came in ("decided", "passed", "default"):
            for question in case.card.reflection:
                if question.phase != MIDWAY:
                    yield case.card.title, question
