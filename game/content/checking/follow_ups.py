"""Whether what a choice leads to can come: a fallback that is open, a follow-up that was not played before."""

from collections.abc import Mapping

from game.content.checking.subject import Subject
from game.content.validating.guess import listed
from game.content.written.kinds.options import WrittenOptionCard
from game.rules.terms.text import message

_Opens = Mapping[str, frozenset[str]]
"""Card → the cards that something on it opens."""


def check_follow_ups(subject: Subject) -> None:
    """Tell fallbacks that may be closed, follow-ups that come too late, and cards that stand there twice."""
    for loc, _, card in subject.cards():
        default = card.default_choice
        if default is not None and isinstance(card, WrittenOptionCard) and default in card.options:
            free = [id for id, option in card.options.items() if option.when is None]
            if default not in free and free:
                hint = message("content.hint.open_default", names=listed(free))
                subject.tell((*loc, "default"), "content.default_closed", option=default, hint=hint)
    if subject.whole:
        _played_before(subject)
    _twice(subject)


def _played_before(subject: Subject) -> None:
    """A card comes once. What opens a card without which it would never have come itself opens nothing."""
    opens = {id: frozenset[str]() for _, id, _ in subject.cards()}
    for loc, effect in subject.effects():
        if loc[:1] == ("dilemmas",):
            opens[str(loc[1])] |= frozenset(effect.opens)
    first = [id for _, id, card in subject.cards() if card.only != "follow_up"]
    first += [id for loc, effect in subject.effects() if loc[:1] != ("dilemmas",) for id in effect.opens]
    without: dict[str, frozenset[str]] = {}
    for loc, effect in subject.effects():
        if loc[:1] != ("dilemmas",):
            continue
        for place, id in enumerate(effect.opens):
            card, here = subject.scenario.dilemmas.get(id), str(loc[1])
            if card is None or (card.only != "follow_up" and here != id):
                continue
            if here != id and id not in without:
                without[id] = _reached(opens, first, id)
            if here == id or (here not in without[id] and here in _reached(opens, first, "")):
                hint = message("content.hint.another_card")
                subject.tell((*loc, "open", place), "content.opens_played_card", card=id, hint=hint)


def _reached(opens: _Opens, first: list[str], without: str) -> frozenset[str]:
    """The cards that can come in a year in which this one never comes."""
    found: dict[str, None] = {}
    ahead = [id for id in first if id != without]
    while ahead:
        id = ahead.pop()
        if id not in found:
            found[id] = None
            ahead += [other for other in sorted(opens.get(id, ())) if other != without]
    return frozenset(found)


def _twice(subject: Subject) -> None:
    seen: dict[str, str] = {}
    for loc, id, card in subject.cards():
        if card.only == "practice":
            continue  # there is one at most, and that is told
        first = seen.setdefault(card.model_dump_json(), id)
        if first != id:
            subject.tell_key(loc, "content.same_card", first=first)
