"""What is said of a card that nobody read yet, to whoever considers it: what they will do, with whom, how long."""

from game.apps.session.session import Session
from game.rules.stages.learning import worked_out
from game.rules.terms.text import Message, message


def before_words(session: Session, id: str) -> Message:
    """A talk with somebody, a case that is worked out together, or one like most; and about how many minutes it takes."""
    card, minutes = session.scenario.dilemmas[id], session.minutes_of(id)
    if worked_out(session.scenario, id):
        return message("card.before.worked_out", minutes=minutes)
    if card.inquiry is not None and card.inquiry.resident is not None:
        return message("card.before.talk", name=card.inquiry.resident.name, minutes=minutes)
    return message("card.before", minutes=minutes)
