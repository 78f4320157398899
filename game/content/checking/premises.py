"""Whether what a condition asks about is there, and whether it can ever hold."""

from collections import defaultdict
from typing import get_args

from game.content.checking.references import tell_card, tell_fact, tell_level, tell_option
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.bars import plain
from game.content.written.conditions import WrittenCondition
from game.content.written.kinds.card import WrittenCard
from game.rules.state import SUPERVISION
from game.rules.terms.measures import MEASURES, RAPPORT
from game.rules.terms.phases import Mark
from game.rules.terms.text import message

MOST_TIMES = 2
"""A card comes up once, and its decision may come back once; beside that it may be put off."""


def check_conditions(subject: Subject) -> None:
    """Tell what conditions ask about that is not there."""
    revealed = _revealed(subject)
    for loc, condition, card in subject.conditions():
        _measures(subject, loc, condition, card)
        _decided(subject, loc, condition)
        _quarters(subject, loc, condition)
        _occurrence(subject, loc, condition, opens=card is None)
        for mark, number in condition.so_far.items():
            if number > len(subject.scenario.dilemmas):
                cards = len(subject.scenario.dilemmas)
                subject.tell((*loc, "so_far", mark), "content.so_far_too_high", number=number, cards=cards)
        for place, fact in enumerate(condition.known):
            here = (*loc, "known", place)
            if "." in fact:
                _known_there(subject, here, fact, revealed)
            elif card is None:
                subject.tell(here, "content.known_outside_card", fact=fact)
            elif fact not in card.facts:
                tell_fact(subject, here, fact, card)
            elif fact not in revealed[str(loc[1])]:
                subject.tell(here, "content.never_known", fact=fact)
    if subject.whole:
        _flags(subject)


def _occurrence(subject: Subject, loc: Loc, condition: WrittenCondition, *, opens: bool) -> None:
    """Tell a how-manieth time of nothing, and one that never comes. What `opens` with a case is never of one that came
    back as a decision.
    """
    if condition.occurrence is None:
        return
    if loc[:1] != ("dilemmas",) or loc[2:3] == ("when",):
        subject.tell_key((*loc, "occurrence"), "content.occurrence_of_nothing")
        return
    postpone = subject.scenario.dilemmas[str(loc[1])].postpone
    most = MOST_TIMES - opens + (0 if postpone is None else postpone.most)
    if condition.occurrence > most:
        subject.tell((*loc, "occurrence"), "content.occurrence_too_high", most=most)


def _known_there(subject: Subject, loc: Loc, written: str, revealed: dict[str, set[str]]) -> None:
    """Tell a fact of another card that is not there, or that nothing brings out."""
    id, _, fact = written.partition(".")
    other = subject.scenario.dilemmas.get(id)
    if other is None:
        tell_card(subject, subject.tell, loc, id)
        return
    tell_fact(subject, loc, fact, other)
    if fact in other.facts and fact not in revealed[id]:
        subject.tell(loc, "content.never_known", fact=fact)
    programme, here = subject.scenario.programme, str(loc[1])
    planned = loc[:1] == ("dilemmas",) and id in programme and here in programme
    if planned and programme.index(id) >= programme.index(here):
        subject.tell(loc, "content.known_later", card=id)


def _revealed(subject: Subject) -> dict[str, set[str]]:
    """Card → the facts that something in it brings out."""
    revealed: dict[str, set[str]] = defaultdict(set)
    for loc, thing, card in subject.everything:
        if card is not None and "reveals" in thing.model_fields_set:
            revealed[str(loc[1])].update(getattr(thing, "reveals", ()))
    return revealed


def _measures(subject: Subject, loc: Loc, condition: WrittenCondition, card: WrittenCard | None) -> None:
    known = subject.known
    for key, bounds in (("at_least", condition.at_least), ("at_most", condition.at_most)):
        for id, bound in bounds.items():
            if (number := plain(bound)) is not None:
                tell_level(subject, (*loc, key, id), id, number)
            if id == RAPPORT:
                if card is None or "inquiry" not in card.stages():
                    subject.tell_key((*loc, key, id), "content.rapport_outside_talk")
            elif id not in MEASURES and id not in known.moves and known.moves_sure:
                near = known.hint(id, known.moves, also=MEASURES)
                subject.tell_key((*loc, key, id), "content.unknown_measure", id=id, hint=near)


def _decided(subject: Subject, loc: Loc, condition: WrittenCondition) -> None:
    for id, decided in condition.decided.items():
        card = subject.scenario.dilemmas.get(id)
        if card is None:
            tell_card(subject, subject.tell_key, (*loc, "decided", id), id)
            continue
        if decided.how and not decided.chosen and set(decided.how) <= {"unanimous", "narrow"}:
            subject.tell_key((*loc, "decided", id), "content.only_counts")
        for place, option in enumerate(decided.chosen):
            here = (*loc, "decided", id, "is", place)
            if option in get_args(Mark) and option not in card.names():
                how = message("content.hint.write", text=f"{{how: {option}}}")
                subject.tell(here, "content.unknown_option", option=option, hint=how)
            else:
                tell_option(subject, here, option, card, "content.unknown_option")


def _quarters(subject: Subject, loc: Loc, condition: WrittenCondition) -> None:
    many = condition.how_many
    if many is not None and many.indicators > len(subject.scenario.indicators):
        there = len(subject.scenario.indicators)
        subject.tell((*loc, "how_many", "indicators"), "content.how_many_too_high", number=many.indicators, there=there)
    quarters, first = subject.scenario.quarters, condition.from_quarter
    if first is not None and first > quarters:
        subject.tell((*loc, "from_quarter"), "content.quarter_too_late", quarter=first, quarters=quarters)
    elif first is not None and first > (subject.scenario.shortest or quarters):
        shortest = subject.scenario.shortest or quarters
        subject.tell((*loc, "from_quarter"), "content.quarter_in_a_short_year", quarter=first, quarters=shortest)


def _flags(subject: Subject) -> None:
    """Flags that are asked for and never set."""
    flags = dict.fromkeys(flag for _, effect in subject.effects() for flag in effect.sets)
    for loc, condition, _ in subject.conditions():
        for place, flag in enumerate(condition.flags):
            if flag not in flags and flag != SUPERVISION:
                near = subject.known.hint(flag, flags, also=(SUPERVISION,))
                subject.tell((*loc, "flags", place), "content.flag_never_set", flag=flag, hint=near)
