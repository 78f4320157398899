"""A case that is worked out together (*actieleren*): steps of the talk, and what everyone does with it at work."""

from itertools import pairwise

from game.rules import actions, events
from game.rules.learning import steps
from game.rules.prompts import AnyPrompt
from game.rules.scenario import Scenario
from game.rules.stages import twists
from game.rules.terms.at import PageAt
from game.rules.terms.phases import LearningStep, Step
from game.rules.transition import Transition

STEPS: dict[Step, LearningStep] = {
    "question": "question",
    "minute": "minute",
    "two": "two",
    "select": "select",
    "dialogue": "dialogue",
    "summary": "summary",
    "sharpen": "sharpen",
}
"""The steps of the talk, in order."""
FIRST: Step = "question"
_NEXT: dict[Step, Step] = dict(pairwise(STEPS))
BEFORE_TWIST: Step = "summary"
"""After this step something may come in between: making the idea sharper is then also about that."""


def worked_out(scenario: Scenario, card: str) -> bool:
    """Whether the table works out a case of this card together: not in practice, nor as a works council."""
    it = scenario.dilemmas[card]
    if it.only == "practice" or it.council is not None or "deliberation" not in it.stages:
        return False
    return (it.protocol or scenario.settings.protocol) == "actieleren"


def page(step: Step) -> PageAt | None:
    """What is read at this step; `None` where the table writes."""
    return "al.actions" if step == "actions" else steps.PAGES.get(STEPS[step])


def prompt(step: Step) -> AnyPrompt:
    """What this step of a card asks."""
    return steps.prompt("actions" if step == "actions" else STEPS[step], own=False)


def said(transition: Transition, action: actions.Say) -> None:
    """The table wrote something at this step, or nothing."""
    transition.tell(events.LearningSaid(STEPS[transition.case.step], action.text))


def between(transition: Transition) -> bool:
    """The next step; before the idea is made sharper something may come in between."""
    step = transition.case.step
    if step not in _NEXT:
        return False
    if step == BEFORE_TWIST:
        twists.come(transition)
    transition.tell(events.StepReached(_NEXT[step]))
    return True


def at_home(transition: Transition) -> bool:
    """When the reason is written: what everyone does with it at work, where the case was worked out together."""
    if transition.case.step == "actions" or not worked_out(transition.scenario, transition.case.card):
        return False
    transition.tell(events.StepReached("actions"))
    return True
