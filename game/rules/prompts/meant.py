"""Which question an action was meant for, legal or not: that question says why it is no answer."""

from typing import assert_never

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts import AnyPrompt, ReasonPrompt
from game.rules.terms.references import reason_of


def meant_for(prompt: AnyPrompt, action: Action) -> bool:
    """Whether this action is an answer to that question, or tried to be."""
    match action:
        case actions.Say(at=at) if isinstance(prompt, ReasonPrompt):
            return reason_of(at) == prompt.decision
        case actions.SetAgenda():
            return prompt.at == "agenda"
        case actions.Attend():
            return prompt.at == "attend"
        case actions.AgreeToShow():
            return prompt.at == "agree_to_show"
        case actions.Inject():
            return prompt.at == "inject"
        case actions.Adjust():
            return prompt.at == "adjust"
        case actions.OpenOwn():
            return prompt.at == "own"
        case actions.Skip() | actions.Finish():
            return False
        case (
            actions.Acknowledge(at=at)
            | actions.Pick(at=at)
            | actions.Allocate(at=at)
            | actions.Rank(at=at)
            | actions.Choose(at=at)
            | actions.Ask(at=at)
            | actions.Say(at=at)
            | actions.CloseBallot(at=at)
            | actions.Recount(at=at)
            | actions.Roll(at=at)
            | actions.Shift(at=at)
        ):
            return prompt.at == at
        case _:
            assert_never(action)
