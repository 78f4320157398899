"""What is said of a card that nobody read yet, to whoever considers it: what they will do, with whom, how long."""

from game.apps.session.session import Session
from game.apps.words import catalogue
from game.rules.stages.learning import worked_out
from game.rules.terms.text import Message, message


def before_words(session: Session, id: str) -> Message:
    """What kind of card it is; a talk with somebody, or worked out together; and about how many minutes it takes."""
    card, minutes = session.scenario.dilemmas[id], session.minutes_of(id)
    named = f"card.kind.{card.kind}"
    kind = message(named if named in catalogue("nl") else "card.kind.choice")
    if worked_out(session.scenario, id):
        return message("card.before.worked_out", kind=kind, minutes=minutes)
    if card.inquiry is not None and card.inquiry.resident is not None:
        return message("card.before.talk", name=card.inquiry.resident.name, minutes=minutes)
    return message("card.before", kind=kind, minutes=minutes)
