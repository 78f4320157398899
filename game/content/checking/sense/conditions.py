"""Conditions that never hold, always hold, ask for more than there is, or wait for what comes after them."""

from collections.abc import Iterator, Mapping, Sequence

from game.content.checking.holding import excluded
from game.content.checking.sense.reach import WrittenReach, most_money, reach
from game.content.checking.sense.written_moves import year_cards
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.bars import WrittenBound
from game.content.written.conditions import WrittenCondition
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.kitchen_table import WrittenKitchenTable
from game.content.written.kinds.options import WrittenOptionCard
from game.rules.terms.measures import MOST_POINTS, MOST_RAPPORT, RAPPORT
from game.rules.terms.text import message


def check_sense_of_conditions(subject: Subject) -> None:
    """Tell conditions that say nothing, or the wrong thing."""
    bounds = _Bounds(subject)
    for loc, condition in _whole(subject):
        if excluded(subject, [condition]):
            if not _of_option(loc):  # an option that is never open is told as that
                subject.tell_key(loc, "content.condition_never")
        elif _always(subject, condition):
            last = loc[:1] == ("endings",) and loc[1] == next(reversed(subject.scenario.endings))
            hint = message("content.hint.rest_hidden") if loc[:1] == ("endings",) and not last else None
            subject.tell_key(loc, "content.condition_always", hint=hint)
        else:
            bounds.look_at(loc, condition)
    only_by = _only_by(subject)
    for loc, condition, _ in subject.conditions():
        if condition.decided:
            _of_itself(subject, loc, condition, only_by)


def _whole(subject: Subject) -> Iterator[tuple[Loc, WrittenCondition]]:
    """Every condition that stands by itself, without those inside others."""
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenCondition) and loc[-1] in ("when", "holds"):
            yield loc, thing


def _of_option(loc: Loc) -> bool:
    return loc[:1] == ("dilemmas",) and loc[2] == "options" and loc[4:] == ("when",)


def _always(subject: Subject, it: WrittenCondition) -> bool:
    """Whether it holds whatever happens."""
    asks = (it.how_many, *it.flags, *it.decided, *it.so_far, *it.known, *it.advised, *it.adopted)
    if any(asks) or (it.occurrence or 1) > 1 or (it.from_quarter or 1) > 1:
        return False
    if it.until_quarter is not None and it.until_quarter < subject.scenario.quarters:
        return False
    low = all(_low(subject, id) and max(row.high for row in bound) <= 0 for id, bound in it.at_least.items())
    high = all(_top(subject, id) <= min(row.high for row in bound) for id, bound in it.at_most.items())
    inside = not it.any or any(_always(subject, inner) for inner in it.any)
    return low and high and inside and (it.not_ is None or excluded(subject, [it.not_]))


def _low(subject: Subject, id: str) -> bool:
    """Whether 0 is the least that it can be: money can be less."""
    return id in subject.scenario.indicators or id in subject.scenario.groups or id in (RAPPORT, "indicators")


def _top(subject: Subject, id: str) -> int:
    """The most that it can be; of money more than any bound."""
    if id in subject.scenario.indicators:
        return MOST_POINTS
    group = subject.scenario.groups.get(id)
    return MOST_RAPPORT if id == RAPPORT else 10**15 if group is None else group.top


class _Bounds:
    """What bounds can be reached at all; told only of a pack that is a year and could be read whole."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        year = subject.whole and len(year_cards(subject)) > 1
        self._money = most_money(subject) if year else None
        self._reach: Mapping[str, WrittenReach] = reach(subject) if year else {}

    def look_at(self, loc: Loc, condition: WrittenCondition) -> None:
        """Tell a bound above or below everything that can come."""
        for part_loc, part in _parts(loc, condition):
            for id, bound in part.at_least.items():
                self._least((*part_loc, "at_least", id), id, _lowest(bound))
            for id, bound in part.at_most.items():
                if id in self._reach and _highest(bound) < self._reach[id].low:
                    self._bound_told((*part_loc, "at_most", id), id, self._reach[id].low, "content.condition_too_low")

    def _least(self, loc: Loc, id: str, bound: int) -> None:
        subject = self._subject
        funds = id == "funds" or id in subject.scenario.funds
        if funds and self._money is not None and bound > self._money:
            self._bound_told(loc, id, self._money, "content.condition_out_of_reach")
        elif id in self._reach and bound > self._reach[id].high:
            self._bound_told(loc, id, self._reach[id].high, "content.condition_out_of_reach")
        elif id == RAPPORT and loc[:1] == ("dilemmas",):
            card = subject.scenario.dilemmas[str(loc[1])]
            if isinstance(card, WrittenKitchenTable) and bound > _openest(card):
                self._bound_told(loc, id, _openest(card), "content.condition_out_of_reach")

    def _bound_told(self, loc: Loc, id: str, bound: int, sentence: str) -> None:
        self._subject.tell(loc, sentence, id=id, bound=bound)


def _parts(loc: Loc, it: WrittenCondition) -> Iterator[tuple[Loc, WrittenCondition]]:
    """The condition and those under `any`. What stands under `not` may well be out of reach."""
    yield loc, it
    for place, inner in enumerate(it.any):
        yield from _parts((*loc, "any", place), inner)


def _lowest(bound: WrittenBound) -> int:
    return min(row.high for row in bound)


def _highest(bound: WrittenBound) -> int:
    return max(row.high for row in bound)


def _openest(card: WrittenKitchenTable) -> int:
    """The most rapport that its questions can bring."""
    return min(MOST_RAPPORT, card.rapport + sum(max(it.rapport, 0) for it in card.questions.values()))


def _of_itself(subject: Subject, loc: Loc, condition: WrittenCondition, only_by: Mapping[str, Sequence[str]]) -> None:
    """A card asks, before it is decided, how it or what it leads to was decided."""
    if loc[:1] != ("dilemmas",) or "not" in loc or not _before(loc):
        return
    card, here = subject.scenario.dilemmas[str(loc[1])], str(loc[1])
    if card.postpone is not None or _comes_back(card):
        return
    after = (here, *only_by.get(here, ()))
    for id in condition.decided:
        if id in after:
            subject.tell_key((*loc, "decided", id), "content.condition_of_itself", card=id)


def _before(loc: Loc) -> bool:
    """Whether it is judged before the card is decided, and is not the card's own `when`."""
    part = loc[2]
    if part in ("options", "posts"):
        return loc[4:5] == ("when",)
    return part in ("case", "unknown", "advisers", "questions", "twist") and "now" not in loc and "adds" not in loc


def _comes_back(card: WrittenCard) -> bool:
    options = card.options.values() if isinstance(card, WrittenOptionCard) else ()
    return bool(card.revise) or any(option.revise for option in options)


def _only_by(subject: Subject) -> dict[str, list[str]]:
    """Card → the follow-ups that nothing but this card opens."""
    opened: dict[str, set[str]] = {}
    for loc, effect in subject.effects():
        for id in effect.opens:
            opened.setdefault(id, set()).add(str(loc[1]) if loc[:1] == ("dilemmas",) else "")
    found: dict[str, list[str]] = {}
    for id, by in opened.items():
        other = subject.scenario.dilemmas.get(id)
        if len(by) == 1 and other is not None and other.only == "follow_up":
            found.setdefault(next(iter(by)), []).append(id)
    return found
