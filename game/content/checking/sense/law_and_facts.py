"""Whether facts are of the card's own law and time, whether who decides can, and whether somebody read it."""

from game.content.checking.sense.lists_of_words import laws_in
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.kinds.card import WrittenCard, WrittenFact

OLD = 10
"""So many years before the reference date a figure is history."""


def check_law_and_facts(subject: Subject) -> None:
    """Tell facts and laws that do not belong to their card."""
    dated = subject.scenario.reference_date
    unread: list[Loc] = []
    for loc, _, card in subject.cards():
        law = None if card.law is None else card.law.nl
        named = {} if law is None else laws_in(law)
        if card.decided_by is not None and named:
            if not any(card.decided_by in it.deciders for it in named.values()):
                subject.tell(
                    (*loc, "decided_by"), "content.law_of_another", decider=card.decided_by, law=", ".join(named)
                )
        elif card.decided_by is not None and law is None and dated is not None and card.only != "practice":
            subject.tell_key((*loc, "decided_by"), "content.law_missing")
        if law is not None and not card.read_by:
            unread.append(loc)
        date = card.reference_date or dated
        for id, fact in card.facts.items():
            _fact(subject, (*loc, "facts", id), fact, card, date)
    if unread and dated is not None:
        subject.tell_key(("reference_date",), "content.read_by_nobody", cards=len(unread), first=str(unread[0][1]))


def _fact(subject: Subject, loc: Loc, fact: WrittenFact, card: WrittenCard, date: str | None) -> None:
    year = None if date is None else int(date[:4])
    if year is not None and fact.year is not None:
        if fact.year > year:
            subject.tell((*loc, "year"), "content.fact_from_later", year=str(fact.year), date=date or "")
        elif year - fact.year > OLD:
            subject.tell((*loc, "year"), "content.fact_old", years=year - fact.year)
    if card.law is None or fact.hidden:
        return
    own = laws_in(card.law.nl)
    cited = laws_in(fact.text.nl) | ({} if fact.source is None else laws_in(fact.source.nl))
    if own and cited and not any(name in own for name in cited):
        subject.tell_key(loc, "content.fact_of_other_law", law=", ".join(cited), own=", ".join(own))
