"""Whether a pack holds together: ids, reserve, bands, endings, programme, follow-ups, the length of the year."""

from game.content.checking.known import KnownNames
from game.content.checking.references import tell_card
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.effects import EFFECT_WORDS, LATER_WORDS, WrittenLater
from game.content.written.kinds.options import WrittenTalkOption
from game.rules.terms.measures import MEASURES
from game.rules.terms.text import message

TAKEN = (*EFFECT_WORDS, *LATER_WORDS, *MEASURES)
"""Words that already mean something where a fund, indicator or group would be named."""


def check_structure(subject: Subject) -> None:
    """Tell what does not hold together."""
    _ids(subject)
    _reserve(subject)
    _bands(subject)
    _endings(subject)
    _programme(subject)
    _cards(subject)
    _year(subject)


def _ids(subject: Subject) -> None:
    known = subject.known
    sections: tuple[tuple[Loc, KnownNames], ...] = (
        (("funds",), known.funds),
        (("indicators",), known.indicators),
        (("board", "groups"), known.groups),
    )
    for section, ids in sections:
        for id in ids:
            if id in TAKEN:
                subject.tell_key((*section, id), "content.id_reserved", id=id)
    for id in subject.known.indicators:
        if id in subject.known.funds:
            subject.tell_key(("indicators", id), "content.id_twice", id=id)
    for id in known.groups:
        if id in known.funds or id in known.indicators:
            subject.tell_key(("board", "groups", id), "content.group_id_twice", id=id)


def _reserve(subject: Subject) -> None:
    funds = subject.scenario.funds
    reserves = [id for id, fund in funds.items() if fund.is_reserve]
    for id in reserves[1:]:
        subject.tell_key(("funds", id, "is_reserve"), "content.two_reserves", first=reserves[0])
    if funds and not reserves and subject.complete("funds"):
        subject.tell_key(("funds",), "content.no_reserve", hint=message("content.hint.reserve"))


def _bands(subject: Subject) -> None:
    bands = subject.scenario.bands
    before = -1
    for place, band in enumerate(bands):
        last = place == len(bands) - 1
        if last != (band.below is None):
            words = message("content.hint.last_band" if last else "content.hint.other_bands")
            subject.tell_key(("bands", place), "content.height_bound", hint=words)
        if band.below is not None:
            if band.below <= before:
                subject.tell(("bands", place, "below"), "content.heights_order", below=band.below, before=before)
            before = band.below


def _endings(subject: Subject) -> None:
    if not subject.complete("endings"):
        return
    endings = list(subject.scenario.endings.items())
    for id, ending in endings[:-1]:
        if ending.when is None:
            subject.tell_key(("endings", id), "content.ending_unreachable", ending=id)
    for id, ending in endings[-1:]:
        if ending.when is not None:
            subject.tell_key(("endings", id, "when"), "content.last_ending_when", ending=id)


def _programme(subject: Subject) -> None:
    programme, known = subject.scenario.programme, subject.known
    named: set[str] = set()
    for place, id in enumerate(programme):
        card = subject.scenario.dilemmas.get(id)
        if card is not None and card.only is not None:
            subject.tell(("programme", place), "content.programme_only", card=id, only=card.only)
        elif id not in known.cards and known.cards_sure:
            tell_card(subject, subject.tell, ("programme", place), id)
        elif id in named:
            subject.tell(("programme", place), "content.programme_twice", card=id)
        named.add(id)
    if programme and (subject.scenario.board is None or subject.scenario.settings.form == "cards"):
        for loc, id, other in subject.cards():
            if other.only is None and id not in named:
                subject.tell_key(loc, "content.not_in_programme", card=id)


def _cards(subject: Subject) -> None:
    practice = [id for _, id, card in subject.cards() if card.only == "practice"]
    for id in practice[1:]:
        subject.tell(("dilemmas", id, "only"), "content.two_practice", first=practice[0])
    if not subject.whole:
        return
    opened = {id for _, effect in subject.effects() for id in effect.opens}
    for loc, id, card in subject.cards():
        if card.only == "follow_up" and id not in opened:
            subject.tell_key(loc, "content.never_opened", card=id)
    if all(card.only is not None for _, _, card in subject.cards()):
        subject.tell_key(("dilemmas",), "content.nothing_to_play")


def _year(subject: Subject) -> None:
    quarters, shortest = subject.scenario.quarters, subject.scenario.shortest or subject.scenario.quarters
    for loc, effect in subject.effects():
        if not isinstance(effect, WrittenLater):
            continue
        after, last = effect.after, effect.after.last
        if len(after.between) > 1 and after.first >= last:
            subject.tell_key((*loc, "after", "between"), "content.between_order", first=after.first, last=last)
        if after.first > quarters:
            subject.tell((*loc, "after"), "content.later_too_late", after=after.first, quarters=quarters)
        elif last > quarters:
            subject.tell_key((*loc, "after", "between"), "content.later_too_late_perhaps", last=last, quarters=quarters)
        elif last > shortest:
            subject.tell((*loc, "after"), "content.later_in_a_short_year", after=last, quarters=shortest)
    for loc, thing, _ in subject.everything:
        if isinstance(thing, WrittenTalkOption) and len(thing.afterwards) > quarters:
            here = (*loc, "afterwards", quarters)
            subject.tell_key(here, "content.afterwards_too_late", quarters=quarters)
