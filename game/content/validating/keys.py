"""Keys that are unknown, missing, no name, or a kind of card that does not exist."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from pathlib import PurePosixPath

from msgspec.structs import replace
from pydantic import BaseModel

from game.content.problems import Place, ToldProblem
from game.content.reading.nodes import Mapping, Scalar, YamlEntry, YamlNode, locate
from game.content.reading.quoting import shown
from game.content.validating.guess import hint, listed
from game.content.validating.shapes import alternatives, fields, model_of
from game.content.validating.wrong import Wrong
from game.content.written.board import WrittenBoard
from game.content.written.effects import EFFECT_WORDS, LATER_WORDS, WrittenConsequences, WrittenEffect, WrittenLater
from game.content.written.kinds.card import WrittenTagged
from game.content.written.kinds.options import WrittenTalkOption
from game.rules.terms.text import Message, message

_GLUED = re.compile(r"[a-z][a-z0-9_]*:(?=\S)")
_DIGITS = re.compile(r"[0-9]+")
_BEFORE_COMMA = re.compile(r"[+-]?[0-9]+(?:[. ][0-9]{3})*")
_CURLY = ("\u2018", "\u201a", "\u201c", "\u201e")
"""The quotes of a word processor with which a sentence begins; to YAML they are letters."""

COSTS = ("cost", "costs", "price", "kost", "kosten", "prijs")
"""What an author calls the money that a choice takes; it is an effect like others."""


def unknown_key(wrong: Wrong) -> ToldProblem:
    """A key that nothing here has."""
    place = wrong.spot.key
    if wrong.split_by_comma:
        return _comma(wrong)
    holder = wrong.holder
    words = message("content.unknown_key", key=shown(wrong.last))
    if holder is None:
        return ToldProblem(place, words)
    there = wrong.spot.holder.entries if isinstance(wrong.spot.holder, Mapping) else {}
    free = tuple(key for key in fields(holder) if key not in there)
    near = wrong.known.guess(wrong.last, free) or wrong.known.guess(wrong.last, fields(holder))
    if near is not None:
        return ToldProblem(place, words, message("content.hint.did_you_mean", right=near))
    return ToldProblem(place, words, _elsewhere(wrong, holder) or _listed(free or tuple(fields(holder))))


def _comma(wrong: Wrong) -> ToldProblem:
    """A sentence that a comma cut in two, perhaps in spite of the quotes of a word processor."""
    glued = _GLUED.match(wrong.last)
    if glued:
        place = replace(wrong.spot.key, column=wrong.spot.key.column + glued.end())
        return ToldProblem(place, message("content.no_space_after_colon"), message("content.hint.space_after_colon"))
    there = wrong.spot.holder.entries if isinstance(wrong.spot.holder, Mapping) else {}
    number = _cut_number(wrong, list(there.values()))
    if number is not None:
        return number
    for entry in there.values():
        if isinstance(entry.node, Scalar) and entry.node.plain and entry.node.text[:1] in _CURLY:
            return ToldProblem(
                entry.node.place, message("content.curly_quotes"), message("content.hint.straight_quotes")
            )
    return ToldProblem(wrong.spot.key, message("content.comma_split"), message("content.hint.quotes_or_lines"))


def _elsewhere(wrong: Wrong, holder: type[BaseModel]) -> Message | None:
    """Where a key belongs that the author put at the wrong place."""
    key = wrong.last
    if key in WrittenTalkOption.model_fields and issubclass(holder, WrittenTagged):
        return message("content.hint.with_resident")
    if key in COSTS and issubclass(holder, WrittenConsequences) and wrong.known.funds:
        amount = wrong.written.strip().lstrip("+-") if isinstance(wrong.node, Scalar) else ""
        fund = next(iter(wrong.known.funds))
        return message("content.hint.costs", fund=fund, amount=amount if _DIGITS.fullmatch(amount) else "1000")
    if key in WrittenBoard.model_fields and holder is not WrittenBoard:
        return message("content.hint.on_board")
    # A post, a band and an item have no price of their own: a whole budget or ranking comes back.
    return message("content.hint.on_card", key=key) if key == "revise" else None


def not_a_move(wrong: Wrong) -> ToldProblem | None:
    """A key in an effect that is no fund, indicator or word; `None` where only its number is wrong."""
    holder, key = wrong.holder, wrong.last
    if holder is None or not issubclass(holder, WrittenEffect) or wrong.traced.shape is not None:
        return None
    if key in wrong.known.moves:
        return None
    if wrong.split_by_comma:
        return _comma(wrong)
    if key in LATER_WORDS:
        return ToldProblem(wrong.spot.key, message("content.later_word", key=key), message("content.hint.later"))
    if key == "each_quarter":
        beside = message("content.hint.beside_now", key=key)
        return ToldProblem(wrong.spot.key, message("content.unknown_move", key=key), beside)
    words = (*EFFECT_WORDS, *LATER_WORDS) if issubclass(holder, WrittenLater) else EFFECT_WORDS
    near = wrong.known.guess(key, chain(words, wrong.known.moves), wrong.known.called)
    if near is None and not wrong.known.moves_sure:
        return None
    return ToldProblem(wrong.spot.key, message("content.unknown_move", key=shown(key)), hint(near, wrong.known.moves))


def missing(wrong: Wrong) -> ToldProblem | None:
    """A key that must be there; `None` where it is there under another name, which is told already."""
    loc, key = wrong.traced.loc[:-1], wrong.last
    if not loc and wrong.assembled.is_lost(key):
        return None
    holder = locate(wrong.assembled.root, loc)
    meant = _meant(wrong, holder.node, key)
    if meant is None:
        of = holder.name or holder.node.place.file
        return ToldProblem(holder.key, message("content.missing", key=key, of=of), message("content.hint.add", key=key))
    if wrong.holder is None or not issubclass(wrong.holder, WrittenEffect):
        return None
    # In an effect any key may be an id, so nobody else tells that `afer` is none.
    other, place = meant
    words = message("content.unknown_key", key=shown(other))
    return ToldProblem(place, words, message("content.hint.did_you_mean", right=key))


def _meant(wrong: Wrong, node: YamlNode, key: str) -> tuple[str, Place] | None:
    """The key that was written for the one that is missing: its misspelling, or its Dutch word."""
    if not isinstance(node, Mapping) or wrong.holder is None:
        return None
    free = [name for name in fields(wrong.holder) if name not in node.entries]
    for other, entry in node.entries.items():
        strange = other not in fields(wrong.holder) and other not in wrong.known.moves
        if strange and wrong.known.guess(other, free) == key:
            return other, entry.key
    return None


def kind_unknown(wrong: Wrong) -> ToldProblem:
    """A card of a kind that does not exist, or that does not say its kind."""
    kinds = tuple(alternatives(wrong.traced.shape))
    names = ", ".join(kinds)
    entries = wrong.node.entries if isinstance(wrong.node, Mapping) else {}
    if "kind" not in entries:
        for other, entry in entries.items():
            if wrong.known.guess(other, ("kind",)):
                words = message("content.unknown_key", key=shown(other))
                return ToldProblem(entry.key, words, message("content.hint.did_you_mean", right="kind"))
        of = wrong.spot.name
        return ToldProblem(
            wrong.spot.key, message("content.kind_missing", of=of), message("content.hint.kind", names=names)
        )
    node = entries["kind"].node
    if not isinstance(node, Scalar) or node.empty:
        words = message("content.nothing_written", key="kind")
        return ToldProblem(entries["kind"].key, words, message("content.hint.there_are", names=names))
    return ToldProblem(
        node.place, message("content.kind_unknown", value=shown(node.text)), wrong.known.hint(node.text, kinds)
    )


def bad_id(wrong: Wrong) -> ToldProblem:
    """A name that is no id."""
    place = wrong.spot.key if wrong.traced.is_key else wrong.node.place
    written = wrong.last if wrong.traced.is_key else wrong.written
    words = message("content.bad_id", id=shown(written))
    near = None if wrong.traced.is_key else _called(wrong, written)
    if near is not None:
        return ToldProblem(place, words, message("content.hint.did_you_mean", right=near))
    right = as_id(written)
    if wrong.traced.is_key and PurePosixPath(place.file).stem == written:
        rule = message("content.hint.call_file", right=f"{right}.yaml") if right else None
        return ToldProblem(Place(place.file), message("content.bad_file_name", id=shown(written)), rule)
    rule = message("content.hint.write", text=right) if right else None
    return ToldProblem(place, words, rule)


def _cut_number(wrong: Wrong, entries: Sequence[YamlEntry]) -> ToldProblem | None:
    """A number that a comma cut in two: `{wmo: -40.000,00}` is `wmo` and a key `00`."""
    if not _DIGITS.fullmatch(wrong.last):
        return None
    for before, entry in pairwise(entries):
        if entry.key == wrong.spot.key and isinstance(before.node, Scalar):
            written = before.node.text.strip()
            if _BEFORE_COMMA.fullmatch(written):
                whole = re.sub(r"[. ]", "", written)
                # Three digits behind a comma are thousands, as in English; fewer are cents.
                right = whole + wrong.last if len(wrong.last) == len("000") else whole
                words = message("content.comma_in_number")
                return ToldProblem(before.node.place, words, message("content.hint.whole_euros", right=right))
    return None


def _called(wrong: Wrong, written: str) -> str | None:
    """The fund or group that is called so on the screen: an author who writes `Oude dorp` means `old_village`."""
    known = wrong.known
    there = {"fund": known.funds, "neighbourhood": known.groups}.get(wrong.spot.name, {})
    return known.guess(written, there, known.called) if there else None


def as_id(written: str) -> str | None:
    """The nearest id: small letters without accents, `_` between words."""
    letters = unicodedata.normalize("NFKD", written[:80]).encode("ascii", "ignore").decode().lower()
    id = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return id[:40] if id[:1].isalpha() else None


def keys_of(shape: object) -> Message | None:
    """A hint that names the keys that are written here."""
    model = model_of(shape)
    if model is None:
        return None
    return _listed(fields(model))


def _listed(names: Iterable[str]) -> Message:
    return message("content.hint.keys", names=listed(names))
