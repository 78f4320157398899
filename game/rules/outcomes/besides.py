"""Follow-ups that come besides the agenda (`extra`): it grows by one for each, and no room comes in with it."""

from collections.abc import Sequence

from game.rules import events
from game.rules.terms.phases import DURING
from game.rules.transition import Transition


def opened(transition: Transition, cards: Sequence[str]) -> None:
    """These were opened just now: the agenda of this quarter grows where they still come on it."""
    if transition.state.phase in DURING:
        dilemmas = transition.scenario.dilemmas
        _grow(transition, [id for id in cards if dilemmas[id].extra and dilemmas[id].comes == "same_quarter"])


def in_front(transition: Transition) -> None:
    """The agenda of a quarter was set: it grows by those that stand in front."""
    dilemmas = transition.scenario.dilemmas
    _grow(transition, [id for id in transition.state.front if dilemmas[id].extra])


def _grow(transition: Transition, cards: Sequence[str]) -> None:
    state = transition.state
    if cards:
        transition.tell(events.AgendaSet(state.agenda + len(cards), state.extra + len(cards)))
