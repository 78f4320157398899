"""What every front end tells of an evening and no view says: who decided a case, and how much came of the year."""

from game.apps.session.advice import other_advice, rapporteur_decided
from game.rules.decisions import USUAL, decision_rule
from game.rules.terms.text import Message, Words, message
from game.rules.views import CaseView, View
from game.rules.views.shapes import GoalView

TAKEN = ("decided", "passed")
"""How a case ends with a decision of the table's own: what happens where none was taken is not one."""


def decisions_taken(view: View) -> int:
    """How many cases the table decided, so far. One that it came back on counts once."""
    taken = {(it.card, it.occurrence) for it in view.decisions if it.how in TAKEN and not it.directed}
    # What was not decided at first, and was when it came back.
    later = {(it.card, it.occurrence - 1) for it in view.decisions if it.how == "revised"} - taken
    return len(taken) + len(later)


def said_to_director(view: View) -> int | None:
    """Of how many cases a works council said what it thought of them; `None` where nothing was put to one."""
    put = [it for it in view.decisions if it.directed and it.how != "skipped"]
    return sum(it.spoke for it in put) if put else None


def taken_words(view: View, sentence: str) -> Message:
    """That many decisions, as `sentence` says it: none, one, or more. Of a works council, what it said."""
    taken, said = decisions_taken(view), said_to_director(view)
    if said is None:
        return message(_many(sentence, taken), count=taken)
    told = message(_many("taken.said", said), count=said)
    if not taken:
        return message(f"{sentence}.said", said=told)
    return message(f"{sentence}.both", taken=message(_many("taken.own", taken), count=taken), said=told)


def _many(sentence: str, count: int) -> str:
    return {0: f"{sentence}.none", 1: f"{sentence}.one"}.get(count, sentence)


def nothing_hidden(view: View, words: str) -> Message:
    """That nothing is hidden, as `words` says it; between a decision and its outcome, that it is not known here yet."""
    case = view.case
    ahead = case is not None and case.how is not None and case.stage != "outcome"
    return message("leading.hidden.decided" if ahead else words)


def promise_words(goal: GoalView, *, short: bool) -> Message:
    """What was promised, how high its bars lay, and what became of it; of a year that was closed before its end, how it stood then."""
    held = "kept" if goal.holds else "not_kept"
    promised = message("goal.promised", title=goal.title)
    if goal.bar is not None:
        promised = message("goal.promised_bar", promised=promised, bar=goal.bar)
    return message(f"goal.stood_{held}" if short else f"goal.{held}", promised=promised)


def decides_words(case: CaseView, rapporteur: str, voters: int) -> Words | None:
    """Who is going to decide, before it is; `voters`: how many people its rapporteur's seat has.

    `None` where that is as usual, and for a works council.
    """
    rule = decision_rule(case.decision)
    if case.council is not None or rule.name == USUAL:
        return None
    if rule.decides != "rapporteur":
        return rule.said
    return message("decides.rapporteur" if voters == 1 else "decides.rapporteur.several", seat=rapporteur)


def decided_words(case: CaseView, rapporteur: str) -> Message:
    """Who decided, or that nobody did; `rapporteur`: its name at this table. Of what is put to no works council."""
    if rapporteur_decided(case):
        other = other_advice(case)
        if other is None:
            return message("page.how.rapporteur", seat=rapporteur)
        return message("page.how.rapporteur.other", seat=rapporteur, advice=other)
    if case.fallback is not None:
        return message("page.how.fallback_closed", option=case.fallback)
    return message(f"page.how.{case.how or 'undecided'}")
