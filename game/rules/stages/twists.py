"""What comes in between (*er komt iets tussen*) when the table has talked."""

from game.rules import events
from game.rules.case import sight
from game.rules.luck.chance import shuffled
from game.rules.transition import Transition


def come(transition: Transition) -> bool:
    """Whether something comes now, the first time that the table has talked: the first in a drawn order that may come.

    Each comes once in a year, also where its card comes back.
    """
    scenario, case = transition.scenario, transition.case
    twists = scenario.dilemmas[case.card].twist
    if not twists or case.practice or case.talks != 1 or case.twist is not None:
        return False
    state, here = transition.state, sight(scenario, transition.state)
    came = [it.twist for it in state.decisions if it.card == case.card]
    for id in shuffled(state.seed, ("twist", case.card, case.occurrence), tuple(twists)):
        when = twists[id].when
        if id not in came and (when is None or when.holds(here)):
            transition.tell(events.TwistCame(id))
            return True
    return False
