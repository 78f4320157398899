"""A case that is worked out together, as far as it has come: the step, and what the table wrote at earlier ones."""

from msgspec import Struct

from game.rules.case import card_of, case_of
from game.rules.learning.kept import Learned
from game.rules.learning.steps import MINUTES, number
from game.rules.scenario import Scenario
from game.rules.stages.learning import STEPS, worked_out
from game.rules.state import State
from game.rules.terms.phases import LearningStep
from game.rules.terms.text import Words, message


class LearningView(Struct, frozen=True):
    """Where it is, and what stands on its pages. Words of the table's own are text ids."""

    step: LearningStep | None
    """`None` before the first step, and after the talk."""
    number: int
    """Of the step, from 1; 0 where it is at none."""
    minutes: int | None
    """How long the step is meant to take."""
    question: str | None
    """The question that the table set itself."""
    offered: Words
    """What stands in its place where it wrote none."""
    idea: str | None
    """What it chose to work out."""
    better: str | None
    """That idea, made sharper."""
    story: str | None = None
    """What a case of the table's own is about."""


def learning_view(scenario: Scenario, state: State) -> LearningView | None:
    """The open case as it is worked out together; `None` where it is talked about plainly."""
    case, card = case_of(state), card_of(scenario, state)
    if not worked_out(scenario, case.card):
        return None
    step: LearningStep | None = "actions" if case.step == "actions" else STEPS.get(case.step)
    learned = case.learned
    return LearningView(
        step=step,
        number=0 if step is None else number(step),
        minutes=None if step is None else MINUTES[step],
        question=None if learned is None else learned.question,
        offered=card.ask[0] if card.ask else card.title,
        idea=None if learned is None else learned.idea,
        better=None if learned is None else learned.better,
    )


def own_view(state: State) -> LearningView | None:
    """The case that the table brought itself, while it is open."""
    own = state.own
    if own is None:
        return None
    learned = own.learned or Learned()
    return LearningView(
        step=own.step,
        number=number(own.step),
        minutes=MINUTES[own.step],
        question=learned.question,
        offered=message("al.own"),
        idea=learned.idea,
        better=learned.better,
        story=own.text,
    )
