"""Whether what a card, an adviser or an effect names is there."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from pydantic import BaseModel

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.validating.keys import as_id
from game.content.written.effects import LATER_WORDS, WrittenEffect, WrittenLater
from game.content.written.ids import IdSpace
from game.content.written.kinds.card import WrittenAdviser, WrittenCard
from game.content.written.uses import id_fields
from game.rules.state import SUPERVISION
from game.rules.terms.text import message


def check_references(subject: Subject) -> None:
    """Tell every id that names nothing."""
    for loc, effect in subject.effects():
        _moves(subject, loc, effect)
        _opens(subject, loc, effect)
        _reads(subject, loc, effect)
        _reserved(subject, loc, effect)
        for deed in effect.deeds:
            for fault in deed.faults(subject.scenario):
                subject.tell_fault((*loc, deed.word, *fault.loc), fault.message)
    for loc, thing, card in subject.everything:
        for key, check in _naming_keys(type(thing)).items():
            _named(subject, (*loc, key), getattr(thing, key), card, check)
        if isinstance(thing, WrittenAdviser) and thing.favours is not None and card is not None:
            tell_option(subject, (*loc, "favours"), thing.favours, card, "content.unknown_favours")
    for loc, _, card in subject.cards():
        default = card.default_choice
        if default is not None:
            tell_option(subject, (*loc, "default"), default, card, "content.unknown_default")
        for fault in card.faults():
            subject.tell_fault((*loc, *fault.loc), fault.message)


def _moves(subject: Subject, loc: Loc, effect: WrittenEffect) -> None:
    known = subject.known
    for id, amount in effect.moves.items():
        if id in known.moves:
            tell_level(subject, (*loc, id), id, amount)
            continue
        if id in LATER_WORDS and not isinstance(effect, WrittenLater):
            subject.tell_key((*loc, id), "content.later_word", key=id, hint=message("content.hint.later"))
        elif known.moves_sure:
            subject.tell_key((*loc, id), "content.unknown_move", key=id, hint=known.move_hint(id))


def _opens(subject: Subject, loc: Loc, effect: WrittenEffect) -> None:
    for place, id in enumerate(effect.opens):
        card = subject.scenario.dilemmas.get(id)
        if card is None:
            tell_card(subject, subject.tell, (*loc, "open", place), id)
        elif card.only != "follow_up" and loc[:2] != ("dilemmas", id):
            subject.tell((*loc, "open", place), "content.opens_other_card", card=id)


def _reads(subject: Subject, loc: Loc, effect: WrittenEffect) -> None:
    news = subject.known.news
    for place, id in enumerate(effect.reads):
        if id not in news and subject.known.news_sure:
            subject.tell((*loc, "news", place), "content.unknown_news", news=id, hint=subject.known.hint(id, news))


def _reserved(subject: Subject, loc: Loc, effect: WrittenEffect) -> None:
    for key, flags in (("set", effect.sets), ("clear", effect.clears)):
        for place, flag in enumerate(flags):
            if flag == SUPERVISION:
                subject.tell((*loc, key, place), "content.reserved_flag", flag=flag)


def tell_level(subject: Subject, loc: Loc, id: str, number: int) -> None:
    """Tell a number of levels that the facility of this group does not have; funds and indicators have none."""
    group = subject.scenario.groups.get(id)
    other = id in subject.known.funds or id in subject.known.indicators
    if group is not None and not other and abs(number) > group.top:
        subject.tell(loc, "content.beyond_levels", id=id, top=group.top, number=number)


def tell_card(subject: Subject, tell: Callable[..., None], loc: Loc, id: str) -> None:
    """Tell a card that does not exist. One that could not be read does, and one that is told to be called so."""
    cards = subject.known.cards
    if id not in cards and subject.known.cards_sure and id not in map(as_id, cards):
        tell(loc, "content.unknown_card", card=id, hint=subject.known.hint(id, cards))


def tell_option(subject: Subject, loc: Loc, option: str, card: WrittenCard, id: str) -> None:
    """Tell, in the sentence `id`, what this card does not offer."""
    options = card.names()
    if option not in options:
        subject.tell(loc, id, option=option, hint=subject.known.hint(option, options))


def tell_fact(subject: Subject, loc: Loc, fact: str, card: WrittenCard) -> None:
    """Tell a fact that this card does not have."""
    if fact not in card.facts:
        subject.tell(loc, "content.unknown_fact", fact=fact, hint=subject.known.hint(fact, card.facts))


def _fund(subject: Subject, loc: Loc, fund: str, card: WrittenCard | None) -> None:
    funds = subject.known.funds
    if fund not in funds and subject.known.funds_sure:
        subject.tell(loc, "content.unknown_fund", fund=fund, hint=subject.known.hint(fund, funds))


def _value(subject: Subject, loc: Loc, value: str, card: WrittenCard | None) -> None:
    values = subject.known.values
    if value not in values and subject.known.values_sure:
        subject.tell(loc, "content.unknown_value", value=value, hint=subject.known.hint(value, values))


def _reveals(subject: Subject, loc: Loc, fact: str, card: WrittenCard | None) -> None:
    if card is not None:
        tell_fact(subject, loc, fact, card)


def _path(subject: Subject, loc: Loc, law: str, card: WrittenCard | None) -> None:
    laws = subject.known.laws
    if law not in laws and subject.known.laws_sure:
        subject.tell(loc, "content.unknown_law", law=law, hint=subject.known.hint(law, laws))


_Check = Callable[[Subject, Loc, str, WrittenCard | None], None]

_NAMING: Mapping[IdSpace, _Check] = {
    "fund": _fund,
    "value": _value,
    "fact": _reveals,
    "law": _path,
}
"""What is there or not wherever it is named, in a card or a group; what else is named has a check of its own."""


@cache
def _naming_keys(model: type[BaseModel]) -> Mapping[str, _Check]:
    """The fields that name such a thing, or a list of them."""
    found = {}
    for name, (_, shape) in id_fields(model).items():
        use = shape.use or (None if shape.item is None else shape.item.use)
        if use is not None and not use.gives and use.behind is None and use.names[0] in _NAMING:
            found[name] = _NAMING[use.names[0]]
    return found


def _named(subject: Subject, loc: Loc, ids: object, card: WrittenCard | None, check: _Check) -> None:
    if isinstance(ids, str):
        check(subject, loc, ids, card)
    elif isinstance(ids, Sequence):
        for place, id in enumerate(ids):
            check(subject, (*loc, place), str(id), card)
