"""Keys that are unknown, missing, no name, or a kind of card that does not exist."""

import re
import unicodedata

from game.content.guess import closest
from game.content.known import SHOWN, hint
from game.content.nodes import Mapping, Scalar, locate
from game.content.quoting import shown
from game.content.shapes import alternatives, fields, model_of
from game.content.wrong import Told, Wrong
from game.rules.effects import EFFECT_WORDS, LATER_WORDS, Effect, LaterEffect
from game.rules.text import Message, message


def unknown_key(wrong: Wrong) -> Told:
    """A key that nothing here has."""
    place = wrong.spot.key
    if wrong.split_by_comma:
        return Told(place, message("content.comma_split"), message("content.hint.quotes_or_lines"))
    holder = wrong.holder
    words = message("content.unknown_key", key=shown(wrong.last))
    if holder is None:
        return Told(place, words)
    there = wrong.spot.holder.entries if isinstance(wrong.spot.holder, Mapping) else {}
    free = tuple(key for key in fields(holder) if key not in there)
    near = closest(wrong.last, free) or closest(wrong.last, fields(holder))
    if near is not None:
        return Told(place, words, message("content.hint.did_you_mean", right=near))
    return Told(place, words, _listed(free))


def not_a_move(wrong: Wrong) -> Told | None:
    """A key in an effect that is no fund, indicator or word; `None` where only its number is wrong."""
    holder, key = wrong.holder, wrong.last
    if holder is None or not issubclass(holder, Effect) or wrong.traced.shape is not None:
        return None
    if key in wrong.known.moves:
        return None
    if wrong.split_by_comma:
        return Told(wrong.spot.key, message("content.comma_split"), message("content.hint.quotes_or_lines"))
    if key in LATER_WORDS:
        return Told(wrong.spot.key, message("content.later_word", key=key), message("content.hint.later"))
    near = closest(key, (*_effect_words(holder), *wrong.known.moves), wrong.known.called)
    if near is None and not wrong.known.moves_sure:
        return None
    return Told(wrong.spot.key, message("content.unknown_move", key=shown(key)), wrong.known.move_hint(key))


def _effect_words(holder: type[Effect]) -> tuple[str, ...]:
    return (*EFFECT_WORDS, *LATER_WORDS) if issubclass(holder, LaterEffect) else EFFECT_WORDS


def missing(wrong: Wrong) -> Told | None:
    """A key that must be there; `None` where it is there under another name, which is told already."""
    loc, key = wrong.traced.loc[:-1], wrong.last
    if not loc and wrong.assembled.is_lost(key):
        return None
    holder = locate(wrong.assembled.root, loc)
    model = wrong.holder
    if model is not None and isinstance(holder.node, Mapping):
        for other, entry in holder.node.entries.items():
            if other in fields(model) or other in wrong.known.moves or closest(other, _unwritten(wrong)) != key:
                continue
            if not issubclass(model, Effect):
                return None
            # In an effect every key may be an id, so nobody else tells that `afer` is none.
            words = message("content.unknown_key", key=shown(other))
            return Told(entry.key, words, message("content.hint.did_you_mean", right=key))
    name = holder.name or holder.node.place.file
    return Told(holder.key, message("content.missing", key=key, of=name), message("content.hint.add", key=key))


def _unwritten(wrong: Wrong) -> tuple[str, ...]:
    node = locate(wrong.assembled.root, wrong.traced.loc[:-1]).node
    there = node.entries if isinstance(node, Mapping) else {}
    model = wrong.holder
    return tuple(key for key in fields(model) if key not in there) if model is not None else ()


def kind_unknown(wrong: Wrong) -> Told:
    """A card of a kind that does not exist, or that does not say its kind."""
    kinds = tuple(alternatives(wrong.traced.shape))
    names = ", ".join(kinds)
    entries = wrong.node.entries if isinstance(wrong.node, Mapping) else {}
    if "kind" not in entries:
        for other, entry in entries.items():
            if closest(other, ("kind",)):
                words = message("content.unknown_key", key=shown(other))
                return Told(entry.key, words, message("content.hint.did_you_mean", right="kind"))
        of = wrong.spot.name
        return Told(wrong.spot.key, message("content.kind_missing", of=of), message("content.hint.kind", names=names))
    node = entries["kind"].node
    if not isinstance(node, Scalar) or node.value is None:
        words = message("content.nothing_written", key="kind")
        return Told(entries["kind"].key, words, message("content.hint.there_are", names=names))
    return Told(node.place, message("content.kind_unknown", value=shown(node.text)), hint(node.text, kinds, kinds))


def bad_id(wrong: Wrong) -> Told:
    """A name that is no id."""
    place = wrong.spot.key if wrong.traced.is_key else wrong.node.place
    written = wrong.last if wrong.traced.is_key else wrong.written
    right = _as_id(written)
    rule = message("content.hint.write", text=right) if right else None
    return Told(place, message("content.bad_id", id=shown(written)), rule)


def _as_id(written: str) -> str | None:
    """The nearest id: small letters without accents, `_` between words."""
    letters = unicodedata.normalize("NFKD", written[:80]).encode("ascii", "ignore").decode().lower()
    id = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return id[:40] if id[:1].isalpha() else None


def keys_of(shape: object) -> Message | None:
    """A hint that names the keys that are written here."""
    model = model_of(shape)
    if model is None:
        return None
    return _listed(tuple(fields(model)))


def _listed(names: tuple[str, ...]) -> Message:
    return message("content.hint.keys", names=", ".join(names[:SHOWN]))
