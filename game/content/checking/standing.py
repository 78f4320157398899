"""Whether what happens each quarter moves something, surely, and has a quarter to happen in."""

from game.content.checking.subject import Subject
from game.content.written.effects import WrittenConsequences


def check_standing(subject: Subject) -> None:
    """Tell standing effects that do nothing, hang on chance, or come too late to come again."""
    quarters = subject.scenario.quarters
    for loc, thing, card in subject.everything:
        each = thing.each_quarter if isinstance(thing, WrittenConsequences) else None
        if each is None:
            continue
        here = (*loc, "each_quarter")
        if each.chance is not None:
            subject.tell_key((*here, "chance"), "content.each_quarter_chance")
        if not each.moves:
            subject.tell_key(here, "content.each_quarter_moves_nothing")
        first = None if card is None or card.when is None else card.when.from_quarter
        if first is not None and first >= quarters:
            subject.tell_key(here, "content.each_quarter_once", quarter=quarters)
