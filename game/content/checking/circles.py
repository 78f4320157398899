"""What waits for itself: questions of a talk for each other's fact, cards for each other's decision."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from game.content.checking.holding import asked, can_hold, excluded
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.validating.guess import listed
from game.content.written.conditions import WrittenCondition
from game.content.written.kinds.asked import WrittenAsked
from game.content.written.kinds.card import WrittenCard
from game.rules.state import SUPERVISION
from game.rules.terms.text import Message, message

MOST_MINUTES = 120
_Waits = Mapping[str, Sequence[str]]
"""What never comes → what it waits for and never comes either."""


def check_circles(subject: Subject) -> None:
    """Tell questions and cards that only wait for each other."""
    talks: dict[str, dict[str, WrittenAsked]] = {}
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenAsked):
            talks.setdefault(str(loc[1]), {})[str(loc[-1])] = thing
    for id, questions in talks.items():
        _questions(subject, ("dilemmas", id), questions, subject.scenario.dilemmas[id])
    if subject.whole:
        _cards(subject)


def askable(
    subject: Subject, questions: Mapping[str, WrittenAsked], card: WrittenCard
) -> tuple[frozenset[str], frozenset[str]]:
    """The questions that can be asked at some time, and the facts that they and what comes in between bring out."""
    known: frozenset[str] = frozenset()
    minutes = int(getattr(card, "minutes", MOST_MINUTES))
    open_ = {id: it for id, it in questions.items() if it.minutes <= minutes and not _shut(subject, it)}
    come: frozenset[str] = frozenset()
    while True:
        there = known

        def can(condition: WrittenCondition, there: frozenset[str] = there) -> bool:
            return all("." in fact or fact in there for fact in condition.known)

        now = frozenset(id for id, it in open_.items() if can_hold(it.when, can))
        if now == come:
            break
        come = now
        known |= {fact for id in now for fact in questions[id].reveals}
    return come, known | {fact for twist in card.twist.values() for fact in twist.reveals}


def _shut(subject: Subject, question: WrittenAsked) -> bool:
    return question.when is not None and excluded(subject, [question.when])


def _questions(subject: Subject, loc: Loc, questions: Mapping[str, WrittenAsked], card: WrittenCard) -> None:
    come, _ = askable(subject, questions, card)
    waits = {
        id: [
            other
            for other, question in questions.items()
            if other not in come and any(fact in question.reveals for part in asked(it.when) for fact in part.known)
        ]
        for id, it in questions.items()
        if id not in come
    }
    for circle in _circles(waits):
        places = [(*loc, "questions", id, "when") for id in circle]
        if len(circle) == 1:
            hint = message("content.hint.free_one")
            subject.tell_key(places[0], "content.question_waits_for_itself", name=circle[0], hint=hint)
        else:
            hint = _others(subject, places, circle)
            subject.tell_key(places[0], "content.questions_circle", names=listed(circle), hint=hint)


class _Year(NamedTuple):
    """What can happen in a year, as far as found."""

    cards: frozenset[str]
    opened: frozenset[str]
    flags: frozenset[str]

    def can(self, condition: WrittenCondition) -> bool:
        """Whether all that it asks for can have happened."""
        cards = [*condition.decided, *(fact.partition(".")[0] for fact in condition.known if "." in fact)]
        return all(id in self.cards for id in cards) and all(flag in self.flags for flag in condition.flags)

    def comes(self, id: str, card: WrittenCard) -> bool:
        """Whether a card comes."""
        return (card.only != "follow_up" or id in self.opened) and can_hold(card.when, self.can)


def _cards(subject: Subject) -> None:
    cards = subject.scenario.dilemmas
    opens: dict[str, dict[str, None]] = {}
    sets: dict[str, dict[str, None]] = {}
    for loc, effect in subject.effects():
        by = str(loc[1]) if loc[:1] == ("dilemmas",) else ""
        for id in effect.opens:
            opens.setdefault(id, {})[by] = None
        for flag in effect.sets:
            sets.setdefault(flag, {})[by] = None
    # What is asked for and nowhere set, opened or written is told elsewhere: here it is taken to come.
    lost = {id for _, condition, _ in subject.conditions() for id in condition.decided if id not in cards}
    lost |= {fact.partition(".")[0] for _, condition, _ in subject.conditions() for fact in condition.known}
    never_set = {flag for _, condition, _ in subject.conditions() for flag in condition.flags if flag not in sets}
    start = frozenset({"", *(lost - set(cards))})
    year = _Year(start, frozenset(), frozenset({SUPERVISION, *never_set}))
    while True:
        opened = frozenset(id for id, by in opens.items() if not year.cards.isdisjoint(by))
        flags = (
            frozenset(flag for flag, by in sets.items() if not year.cards.isdisjoint(by)) | never_set | {SUPERVISION}
        )
        year = _Year(year.cards, opened, flags)
        found = year.cards | {id for id, card in cards.items() if year.comes(id, card)}
        if found == year.cards:
            break
        year = _Year(found, opened, flags)
    waits: dict[str, list[str]] = {}
    for id, card in cards.items():
        if id in year.cards:
            continue
        # A card that opens itself is told with what it opens.
        on = [other for other in opens.get(id, ()) if other != id] if card.only == "follow_up" else []
        for part in asked(card.when):
            on += [*part.decided, *(fact.partition(".")[0] for fact in part.known if "." in fact)]
            on += [other for flag in part.flags for other in sets.get(flag, ()) if flag not in year.flags]
        waits[id] = [other for other in dict.fromkeys(on) if other not in year.cards]
    for circle in _circles(waits):
        places = [("dilemmas", id, *(() if cards[id].when is None else ("when",))) for id in circle]
        if len(circle) == 1:
            hint = message("content.hint.free_one")
            subject.tell_key(places[0], "content.card_waits_for_itself", name=circle[0], hint=hint)
        else:
            hint = _others(subject, places, circle)
            subject.tell_key(places[0], "content.cards_circle", names=listed(circle), hint=hint)


def _circles(waits: _Waits) -> Iterator[tuple[str, ...]]:
    """Each circle once, in the order of waiting, from the first that is written. Nothing is in two of them."""
    told: set[str] = set()
    seen: set[str] = set()
    for start in waits:
        way: list[str] = []
        # A way is walked once: what it passed without a circle leads to none.
        ahead = [(start, 0)]
        while ahead:
            id, deep = ahead.pop()
            del way[deep:]
            if id in way:
                circle = way[way.index(id) :]
                if told.isdisjoint(circle):
                    told.update(circle)
                    first = circle.index(min(circle, key=list(waits).index))
                    yield (*circle[first:], *circle[:first])
            elif id not in seen:
                seen.add(id)
                way.append(id)
                ahead += [(other, deep + 1) for other in reversed(waits.get(id, ()))]


def _others(subject: Subject, places: Sequence[Loc], circle: Sequence[str]) -> Message:
    """Where the others of a circle stand."""
    others = ", ".join(f"{id} ({subject.key_place(loc)})" for id, loc in zip(circle[1:], places[1:], strict=True))
    return message("content.hint.break_circle", places=others)
