"""The stages of a case, one room per phase of BOB: picture, judgement, decision; and the outcome.

A stage has five functions: `arrive` (tells that the case gets there, and what happens then), `page` (what is only to be
read there), `prompts` (what it asks), `take` (what an answer does, and where the case goes from there) and `between`
(what comes in between, when it would go on).
"""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from game.rules.actions import Action
from game.rules.prompts import AnyPrompt
from game.rules.scenario import Scenario
from game.rules.stages import council, decision, judgement, learning, outcome, picture
from game.rules.state import State
from game.rules.terms.at import PageAt
from game.rules.terms.phases import Stage
from game.rules.transition import Transition

Go = Stage | Literal["stay", "next", "put_off"]


class StageRules(Struct, frozen=True):
    """How one stage is played."""

    prompts: Callable[[Scenario, State], tuple[AnyPrompt, ...]]
    take: Callable[[Transition, Action], Go]
    arrive: Callable[[Transition], None] | None = None
    """`None` where nothing happens but that the case gets there."""
    between: Callable[[Transition], bool] | None = None
    """What comes in between when it would go on; it stays where something did."""
    page: Callable[[State], PageAt | None] | None = None
    """The question that is answered by reading on, where it is asked: the first of `prompts` then. The next stage
    comes after it."""


STAGE_RULES: dict[Stage, StageRules] = {
    "briefing": StageRules(picture.briefing, picture.take_briefing, page=picture.briefing_page),
    "inquiry": StageRules(picture.inquiry, picture.take_inquiry),
    "first_ballot": StageRules(judgement.first_ballot, judgement.take_first_ballot),
    "deliberation": StageRules(
        judgement.deliberation,
        judgement.take_deliberation,
        judgement.arrive,
        between=judgement.between,
        page=judgement.deliberation_page,
    ),
    "final_ballot": StageRules(decision.prompts, decision.take, decision.arrive),
    "rationale": StageRules(
        outcome.rationale,
        outcome.take_rationale,
        between=learning.at_home,
        page=outcome.rationale_page,
    ),
    "answer": StageRules(council.answer, council.take_answer, council.arrive, page=council.answer_page),
    "outcome": StageRules(outcome.outcome, outcome.take_outcome, outcome.arrive, page=outcome.outcome_page),
}
