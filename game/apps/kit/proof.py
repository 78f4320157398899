"""The proofing copy: every text of the pack in both languages beside each other, with a box to sign for who read a card."""

from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.apps.words import catalogue
from game.rules.kinds.card import Card
from game.rules.terms.text import Text

MISSING = "—"


def proof_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """A part for what the pack says of itself, then one for each card."""
    voice, scenario = order.voice, order.scenario
    yield KitSheet(
        voice.say("kit.proof"),
        tuple(KitLine(voice.say(f"kit.proof.how.{at}"), "option", str(at)) for at in range(1, 5)),
    )
    own = [
        row
        for name in scenario.__struct_fields__
        if name != "dilemmas"
        for row in _texts(order, name, getattr(scenario, name))
    ]
    yield KitSheet(voice.say("kit.proof.pack"), (_table(order, own),), joins=True)
    for it in order.cases:
        yield KitSheet(
            f"{order.codes[f'case:{it.id}']} · {voice.words(it.card.title)}",
            (_table(order, list(_card(order, it.card))), *_signing(order, it.card)),
            joins=True,
        )


def _table(order: KitOrder, rows: list[tuple[str, str, str]]) -> KitTable:
    say = order.voice.say
    return KitTable((say("kit.proof.part"), say("kit.proof.nl"), say("kit.proof.en")), tuple(rows), (3, 6, 6))


def _card(order: KitOrder, card: Card) -> Iterator[tuple[str, str, str]]:
    for name in card.__struct_fields__:
        yield from _texts(order, name, getattr(card, name))


def _texts(order: KitOrder, called: str, part: object) -> Iterator[tuple[str, str, str]]:
    """Every text in that part: what it is, and how it goes in Dutch and in English."""
    match part:
        case Text():
            yield _called(order, called), part.nl, MISSING if part.en is None else part.en
        case Mapping():
            for id, it in part.items():
                yield from _texts(order, called if isinstance(it, Text) else f"{called} {id}", it)
        case tuple():
            for it in part:
                yield from _texts(order, called, it)
        case Struct():
            for name in part.__struct_fields__:
                yield from _texts(
                    order, name if called == name else f"{called.split(maxsplit=1)[0]} {name}", getattr(part, name)
                )
        case _:
            pass


def _called(order: KitOrder, called: str) -> str:
    """What that part is called: the author's own key where there is no word for it."""
    first, _, last = called.partition(" ")
    words = [_word(order.voice.language, it) for it in (first, last.split(" ")[-1]) if it]
    return " · ".join(dict.fromkeys(words))


@cache
def _word(language: str, name: str) -> str:
    found = catalogue("en" if language == "en" else "nl").get(f"kit.part.{name}")
    return name.replace("_", " ") if found is None else found


def _signing(order: KitOrder, card: Card) -> Iterator[KitLine | KitTable]:
    voice = order.voice
    yield KitLine(voice.say("kit.proof.sign"), "label")
    rows = [(voice.words(it.role), voice.month(it.on), "") for it in card.read_by]
    rows += [("", "", "")] * 2
    yield KitTable(
        (voice.say("kit.proof.role"), voice.say("kit.proof.on"), voice.say("kit.proof.changes")),
        tuple(rows),
        (3, 2, 6),
        14,
    )
