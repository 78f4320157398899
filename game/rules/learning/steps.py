"""The steps in order, and what each asks: to be read, or words of the table's own."""

from itertools import pairwise

from game.rules.prompts import TABLE, AcknowledgePrompt, AnyPrompt, SayPrompt
from game.rules.terms.at import PageAt, SayAt
from game.rules.terms.phases import LearningStep
from game.rules.terms.text import message

PAGES: dict[LearningStep, PageAt] = {
    "case": "al.case",
    "minute": "al.minute",
    "two": "al.two",
    "dialogue": "al.dialogue",
    "summary": "al.summary",
    "actions": "al.actions",
}
"""What is read at each step, where it asks for nothing else."""
WORDS: dict[LearningStep, SayAt] = {"question": "al.question", "select": "al.select", "sharpen": "al.sharpen"}
"""Where the table writes; nothing is an answer too."""


def prompt(step: LearningStep, *, own: bool) -> AnyPrompt:
    """What this step asks; of a card it is about its options, and about no agreement of a town that is invented."""
    differs = not own and step in ("select", "actions")
    ask = message(f"ask.al.{step}.card" if differs else f"ask.al.{step}")
    if step in WORDS:
        return SayPrompt(WORDS[step], TABLE, ask)
    return AcknowledgePrompt(PAGES[step], TABLE, ask)


MINUTES: dict[LearningStep, int] = {
    "case": 3,
    "question": 2,
    "minute": 1,
    "two": 2,
    "select": 2,
    "dialogue": 5,
    "summary": 1,
    "sharpen": 2,
    "actions": 2,
}
"""How long each step is meant to take (Wmo-werkplaats Nijmegen). No clock decides anything."""
OF = len(MINUTES)
"""So many steps there are; on a card the first is the case itself."""


def number(step: LearningStep) -> int:
    """Which step it is, from 1."""
    return [*MINUTES].index(step) + 1


def following(step: LearningStep) -> LearningStep | None:
    """The step that comes after it; `None` after the last."""
    return _NEXT.get(step)


_NEXT: dict[LearningStep, LearningStep] = dict(pairwise(MINUTES))
