"""What asking brings: it is paid when it is asked, and taken back where the case is skipped."""

from game.rules import events
from game.rules.case import card_of
from game.rules.outcomes.consequences import happen
from game.rules.outcomes.happening import moved
from game.rules.parts.effects import Origin
from game.rules.terms.measures import MOST_RAPPORT, Move
from game.rules.transition import Transition


def ask(transition: Transition, id: str) -> None:
    """That question is asked: the minutes, what the answer brings out, and what asking it brings."""
    case, inquiry = transition.case, card_of(transition.scenario, transition.state).inquiry
    assert inquiry is not None
    question = inquiry.questions[id]
    rapport = max(0, min(MOST_RAPPORT, case.talk.rapport + question.rapport))
    transition.tell(events.QuestionAsked(id, question.minutes, rapport, question.reveals))
    if not case.practice:
        # Who is asked is one resident, also where the case stands for a line of households.
        happen(transition, question.now, Origin(case.card, case.occurrence, transition.cause, case.talk))


def undo(transition: Transition) -> None:
    """Take back what asking brought: a card that is skipped has no effects."""
    case, scenario = transition.case, transition.scenario
    if not case.asking and not case.remembers:
        return
    back: dict[tuple[str, str], Move] = {}
    for it in case.asking:
        place = (scenario.fund_at if it.what == "fund" else scenario.indicator_at)[it.id]
        before = back.get((it.what, it.id))
        back[it.what, it.id] = Move(it.what, it.id, place, (0 if before is None else before.amount) - it.applied)
    transition.tell(events.AskingUndone(moved(scenario, transition.state, tuple(back.values())), case.remembers))
