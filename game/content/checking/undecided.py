"""What happens where nothing is decided, as it is written: its price, a fallback that is never read, putting off."""

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.kinds.card import WrittenCard
from game.rules.decisions import DECISION_RULES

MANY = 3
"""So many cards with a fallback make not deciding a way to play."""


def check_undecided(subject: Subject) -> None:
    """Tell fallbacks that cost nothing or are never read, and cards that cannot be put off."""
    scenario = subject.scenario
    fallen = [loc for loc, _, card in subject.cards() if "default" in card.model_fields_set]
    if subject.whole and len(fallen) >= MANY and not scenario.settings.undecided.moves:
        subject.tell_key((*fallen[0], "default"), "content.undecided_free", cards=len(fallen))
    for loc, _, card in subject.cards():
        rule = card.decision or scenario.settings.decision
        if "default" in card.model_fields_set and DECISION_RULES[rule].decides == "rapporteur":
            subject.tell_key((*loc, "default"), "content.default_never_read")
        if card.postpone is not None:
            _postpone(subject, (*loc, "postpone"), card)


def _postpone(subject: Subject, loc: Loc, card: WrittenCard) -> None:
    if card.only is not None:
        subject.tell_key(loc, "content.postpone_only", only=card.only)
    elif subject.scenario.quarters == 1:
        subject.tell_key(loc, "content.postpone_one_quarter")
    assert card.postpone is not None
    for place, effect in enumerate(card.postpone.now):
        if effect.chance is not None:
            subject.tell_key((*loc, "now", place, "chance"), "content.postpone_chance")
