"""What a table advised where its rapporteur decides: told beside what was decided, as far as it became public."""

from collections.abc import Iterator

from game.rules.decisions import decision_rule
from game.rules.terms.text import Message, Text, Words, message
from game.rules.views import CaseView
from game.rules.views.shapes import BallotView

YES, NO, BLANK = message("ballot.yes"), message("ballot.no"), message("ballot.blank")


def rapporteur_decided(case: CaseView) -> bool:
    """Whether the rapporteur decided it, and not the table: a case that was passed without debate was the table's own."""
    return case.how == "decided" and case.council is None and decision_rule(case.decision).decides == "rapporteur"


def other_advice(case: CaseView) -> Words | None:
    """What most advised, where the rapporteur decided otherwise; `None` where it was that, or nobody knows."""
    if not rapporteur_decided(case) or case.final is None or not case.decided:
        return None
    most = _most(case.final)
    if not most:
        return None
    if case.proposal:
        return _of_proposal(most, same=case.proposal == case.decided)
    if any(row.text in most for row in case.decided):
        return None
    return _or(most)


def _of_proposal(most: tuple[Words, ...], *, same: bool) -> Message | None:
    if most == (YES,) and not same:
        return message("advice.take_proposal")
    return message("advice.leave_proposal") if most == (NO,) and same else None


def _most(final: BallotView) -> tuple[Words, ...]:
    """Everything that most chose: of a ballot that told only what it came to, that."""
    lead = final.lead
    if isinstance(lead, Message):
        named = lead.values.get("items", lead.values.get("item")) if lead.id == "verdict.advised" else None
        return tuple(_parts(named)) if isinstance(named, Text | Message) else ()
    counts = [(it.words, it.count) for it in final.counts]
    if final.names:
        chosen = [words for _, words in final.names if words != BLANK]
        counts = [(words, chosen.count(words)) for place, words in enumerate(chosen) if words not in chosen[:place]]
    most = max((count for _, count in counts), default=0)
    return tuple(words for words, count in counts if count == most) if most else ()


def _parts(words: Words) -> Iterator[Words]:
    """One thing, or each of those that a sentence names with *or* between them; nothing where nothing leads."""
    if isinstance(words, Message) and words.id == "verdict.or":
        for part in words.values.values():
            if isinstance(part, Text | Message):
                yield from _parts(part)
    elif words != message("ballot.no_lead"):
        yield words


def _or(most: tuple[Words, ...]) -> Words:
    found = most[-1]
    for words in reversed(most[:-1]):
        found = message("verdict.or", item=words, other=found)
    return found
