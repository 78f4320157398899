"""Which reasons can still be written down or completed."""

from game.rules.prompts import AnyPrompt, ReasonPrompt
from game.rules.state import State


def explainable(state: State, offers: tuple[AnyPrompt, ...]) -> tuple[AnyPrompt, ...]:
    """The offers, without the reason of what happened since nobody decided: the table chose none of it.

    The rules still take such a reason, for evenings in which one was given.
    """
    fallen = {(it.card, it.occurrence) for it in state.decisions if it.how == "default"}
    return tuple(
        offer
        for offer in offers
        if not isinstance(offer, ReasonPrompt) or (offer.decision.card, offer.decision.occurrence) not in fallen
    )
