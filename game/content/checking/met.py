"""Residents who are met on more than one card: whether there is somebody to meet again, and whether they were met."""

from game.content.checking.references import tell_card
from game.content.checking.subject import Subject
from game.content.written.kinds.kitchen_table import WrittenKitchenTable
from game.content.written.kinds.met import chain


def check_met(subject: Subject) -> None:
    """Tell a `same_as` that leads to no talk, or round in a circle, or that comes before the first meeting."""
    cards, programme = subject.scenario.dilemmas, subject.scenario.programme
    for loc, id, card in subject.cards():
        other = card.resident.same_as if isinstance(card, WrittenKitchenTable) else None
        if other is None:
            continue
        here = (*loc, "resident", "same_as")
        if other not in cards:
            tell_card(subject, subject.tell, here, other)
        elif not isinstance(cards[other], WrittenKitchenTable):
            subject.tell(here, "content.same_as_no_talk", card=other)
        elif id in chain(cards, id):
            subject.tell(here, "content.same_as_circle")
        elif id in programme and other in programme:
            agenda = subject.scenario.agenda
            if programme.index(other) > programme.index(id):
                subject.tell(here, "content.same_as_later", card=other)
            elif programme.index(other) // agenda == programme.index(id) // agenda:
                subject.tell(here, "content.same_as_soon", card=other)
