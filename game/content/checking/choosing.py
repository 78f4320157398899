"""Whether every option can be chosen: paid for, and open at some time."""

from game.content.checking.circles import askable
from game.content.checking.holding import can_hold, excluded
from game.content.checking.sense.reach import most_money
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.conditions import WrittenCondition
from game.content.written.effects import WrittenLater
from game.content.written.kinds.asked import WrittenAsked
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.options import WrittenOption, WrittenOptionCard


def check_choosing(subject: Subject) -> None:
    """Tell options that cost more than there is or are never open, and talks that leave one choice."""
    most = most_money(subject)
    talks: dict[Loc, dict[str, WrittenAsked]] = {}
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenAsked):
            talks.setdefault(loc[:2], {})[str(loc[-1])] = thing
    for loc, _, card in subject.cards():
        if not isinstance(card, WrittenOptionCard):
            continue
        shut = []
        known = None if loc not in talks else askable(subject, talks[loc], card)[1]
        for id, option in card.options.items():
            here = (*loc, "options", id)
            if _never(subject, card, option.when):
                subject.tell_key((*here, "when"), "content.option_never_open", option=id)
                shut.append(id)
            elif known is not None and not _found(card, option.when, known):
                shut.append(id)
            cost = _cost(subject, option) * int(getattr(card, "line", 1))
            if most is not None and cost > most:
                subject.tell_key((*here, "now"), "content.option_unpaid", option=id, cost=cost, most=most)
        left = [id for id in card.options if id not in shut]
        if known is not None and len(left) == 1:
            subject.tell_key((*loc, "options"), "content.one_option_left", option=left[0])


def _never(subject: Subject, card: WrittenCard, when: WrittenCondition | None) -> bool:
    if when is None:
        return False
    came = None if card.when is None else card.when.from_quarter
    late = came is not None and when.until_quarter is not None and came > when.until_quarter
    return late or excluded(subject, [when])


def _found(card: WrittenCard, when: WrittenCondition | None, known: frozenset[str]) -> bool:
    """Whether the facts it asks for can come out in the talk. A fact that is not there is told where it is asked for."""
    return can_hold(when, lambda part: all(fact not in card.facts or fact in known for fact in part.known))


def _cost(subject: Subject, option: WrittenOption) -> int:
    """What it costs at once, for sure, in euros."""
    sure = [it for it in option.now if it.when is None and it.chance is None and not isinstance(it, WrittenLater)]
    return -sum(it for effect in sure for id, it in effect.moves.items() if id in subject.scenario.funds)
