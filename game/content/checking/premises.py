"""Whether what a condition asks about is there, and whether it can ever hold."""

from collections import defaultdict

from game.content.checking.references import tell_card, tell_fact, tell_level, tell_option
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.conditions import WrittenCondition
from game.content.written.kinds.card import WrittenCard
from game.rules.measures import MEASURES, RAPPORT
from game.rules.state import SUPERVISION


def check_conditions(subject: Subject) -> None:
    """Tell what conditions ask about that is not there."""
    revealed = _revealed(subject)
    for loc, condition, card in subject.conditions():
        _measures(subject, loc, condition, card)
        _decided(subject, loc, condition)
        _quarters(subject, loc, condition)
        for place, fact in enumerate(condition.known):
            here = (*loc, "known", place)
            if card is None:
                subject.tell(here, "content.known_outside_card", fact=fact)
            elif fact not in card.facts:
                tell_fact(subject, here, fact, card)
            elif fact not in revealed[str(loc[1])]:
                subject.tell(here, "content.never_known", fact=fact)
    if subject.whole:
        _flags(subject)


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
        for id, number in bounds.items():
            tell_level(subject, (*loc, key, id), id, number)
            if id == RAPPORT:
                if card is None or "inquiry" not in card.stages():
                    subject.tell_key((*loc, key, id), "content.rapport_outside_talk")
            elif id not in MEASURES and id not in known.moves and known.moves_sure:
                near = known.hint(id, known.moves, also=MEASURES)
                subject.tell_key((*loc, key, id), "content.unknown_measure", id=id, hint=near)


def _decided(subject: Subject, loc: Loc, condition: WrittenCondition) -> None:
    for id, chosen in condition.decided.items():
        card = subject.scenario.dilemmas.get(id)
        if card is None:
            tell_card(subject, subject.tell_key, (*loc, "decided", id), id)
            continue
        for place, option in enumerate(chosen):
            tell_option(subject, (*loc, "decided", id, place), option, card, "content.unknown_option")


def _quarters(subject: Subject, loc: Loc, condition: WrittenCondition) -> None:
    quarters, first = subject.scenario.quarters, condition.from_quarter
    if first is not None and first > quarters:
        subject.tell((*loc, "from_quarter"), "content.quarter_too_late", quarter=first, quarters=quarters)


def _flags(subject: Subject) -> None:
    """Flags that are asked for and never set."""
    flags = dict.fromkeys(flag for _, effect in subject.effects() for flag in effect.sets)
    for loc, condition, _ in subject.conditions():
        for place, flag in enumerate(condition.flags):
            if flag not in flags and flag != SUPERVISION:
                near = subject.known.hint(flag, flags, also=(SUPERVISION,))
                subject.tell((*loc, "flags", place), "content.flag_never_set", flag=flag, hint=near)
