"""Values that are no number, no text, no list, or out of bounds."""

import re
from typing import get_args, get_origin

from pydantic import BaseModel

from game.content.problems import ToldProblem
from game.content.reading.nodes import Mapping, Scalar, Sequence, YamlNode, locate
from game.content.reading.quoting import quoted, shown
from game.content.validating.keys import bad_id, keys_of
from game.content.validating.numbers import number_hint
from game.content.validating.shapes import alternatives, model_of, pattern, peel, words_of
from game.content.validating.wrong import Wrong
from game.content.written.base import WrittenMoves
from game.content.written.conditions import WrittenCondition
from game.content.written.effects import WrittenEffect
from game.content.written.ids import Id, Known
from game.content.written.kinds.card import Month
from game.content.written.text import WrittenText
from game.rules.decisions import rights
from game.rules.terms.text import Message, message

ID, KNOWN, MONTH = pattern(Id), pattern(Known), pattern(Month)

_RANGE = re.compile(r"(?P<first>\d+)\s*(?:-|–|t/m|tot|\.\.)\s*(?P<last>\d+)")
"""A number between two, as people write it."""
_KEY_WITHOUT_SPACE = re.compile(r"[a-z][a-z0-9_]*:\S")


def nothing_written(wrong: Wrong) -> ToldProblem:
    """A key with nothing behind it."""
    return ToldProblem(
        wrong.spot.key, message("content.nothing_written", key=wrong.key), message("content.hint.fill_or_drop")
    )


def not_a_number(wrong: Wrong) -> ToldProblem:
    """Something else than a whole number."""
    words = message("content.not_a_number", key=wrong.key, value=wrong.written)
    if not isinstance(wrong.node, Scalar):
        return ToldProblem(wrong.place, words, message("content.hint.whole_number"))
    between = _RANGE.fullmatch(wrong.node.text.strip())
    if between and wrong.key == "after":
        drawn = f"{{between: [{between['first']}, {between['last']}]}}"
        return ToldProblem(wrong.place, words, message("content.hint.write", text=drawn))
    return ToldProblem(wrong.place, words, number_hint(wrong.node.text, quotes=not wrong.node.plain))


def out_of_bounds(wrong: Wrong) -> ToldProblem:
    """A number that is too low or too high."""
    values = {"key": wrong.key, "value": wrong.written}
    if "ge" in wrong.context:
        return ToldProblem(wrong.place, message("content.too_low", **values, least=int(wrong.context["ge"])))
    return ToldProblem(wrong.place, message("content.too_high", **values, most=int(wrong.context["le"])))


def not_text(wrong: Wrong) -> ToldProblem:
    """Something else than a text."""
    words = message("content.not_text", key=wrong.key)
    if not isinstance(wrong.node, Scalar):
        return ToldProblem(wrong.place, words, message("content.hint.one_text"))
    if pattern(wrong.traced.shape) in (ID, KNOWN):
        return bad_id(wrong)
    return ToldProblem(wrong.place, words, message("content.hint.write", text=quoted(wrong.node.text)))


def text_length(wrong: Wrong) -> ToldProblem:
    """A text without a word in it, or far too long."""
    if wrong.type == "string_too_short":
        return ToldProblem(
            wrong.place, message("content.empty_text", key=wrong.key), message("content.hint.fill_or_drop")
        )
    return ToldProblem(
        wrong.place, message("content.text_too_long", key=wrong.key, most=int(wrong.context["max_length"]))
    )


def not_the_pattern(wrong: Wrong) -> ToldProblem:
    """A text that is no id, or no month."""
    if wrong.context["pattern"] in (ID, KNOWN):
        return bad_id(wrong)
    if wrong.context["pattern"] == MONTH:
        words = message("content.bad_month", key=wrong.key, value=wrong.written)
        return ToldProblem(wrong.place, words, message("content.hint.month"))
    return invalid(wrong)


def not_true_false(wrong: Wrong) -> ToldProblem:
    """Something else than true or false."""
    right = wrong.known.guess(wrong.written, ("true", "false"))
    words = message("content.not_true_false", key=wrong.key, value=wrong.written)
    return ToldProblem(wrong.place, words, message("content.hint.write", text=right) if right else None)


def not_one_of(wrong: Wrong) -> ToldProblem:
    """A word that is not on the list of words for it."""
    if wrong.traced.is_key:
        return _not_one_of_keys(wrong)
    allowed = _for_right(wrong) or tuple(str(word) for word in get_args(wrong.shape))
    words = message("content.not_one_of", key=wrong.key, value=wrong.written)
    return ToldProblem(wrong.place, words, wrong.known.hint(wrong.written, allowed))


def _for_right(wrong: Wrong) -> tuple[str, ...]:
    """What the director of this card may do: only that fits its right."""
    loc = wrong.traced.loc
    if loc[:1] != ("dilemmas",) or loc[2:4] != ("director", "answers") or loc[-1] != "does":
        return ()
    written = locate(wrong.assembled.root, (*loc[:2], "decision"))
    right = rights().get(written.node.text) if written.reached and isinstance(written.node, Scalar) else None
    return () if right is None else tuple(right.does)


def _not_one_of_keys(wrong: Wrong) -> ToldProblem:
    """A key where only keys from a list can stand, such as the stages under `timers`."""
    allowed = words_of(get_args(peel(wrong.traced.holder))[0])
    words = message("content.not_one_of", key=str(wrong.traced.loc[-2]), value=shown(wrong.last))
    return ToldProblem(wrong.spot.key, words, wrong.known.hint(wrong.last, allowed))


def not_keys(wrong: Wrong) -> ToldProblem:
    """Something else than lines with a name and a colon."""
    model = model_of(wrong.shape)
    if model is not None and issubclass(model, WrittenText):
        return ToldProblem(wrong.place, message("content.not_text", key=wrong.key), _text_hint(wrong.node))
    return ToldProblem(wrong.place, message("content.not_keys", key=wrong.key), _keys_hint(wrong, model))


def _keys_hint(wrong: Wrong, model: type[BaseModel] | None) -> Message | None:
    node = wrong.node
    if isinstance(node, Scalar) and node.plain and _KEY_WITHOUT_SPACE.match(node.text):
        return message("content.hint.space_after_colon")
    if isinstance(node, Sequence) and (model is None or not issubclass(model, WrittenEffect)):
        return message("content.hint.no_dashes")
    if isinstance(node, Scalar) and get_origin(wrong.shape) is dict and node.text in words_of(get_args(wrong.shape)[0]):
        return message("content.hint.write", text=f"{{{node.text}: 1}}")
    return _example(model) or _kinds_hint(wrong) or keys_of(wrong.shape) or message("content.hint.ids")


def _text_hint(node: YamlNode) -> Message:
    return (
        message("content.hint.write", text=quoted(node.text))
        if isinstance(node, Scalar)
        else message("content.hint.text")
    )


def _example(model: type[BaseModel] | None) -> Message | None:
    if model is not None and issubclass(model, WrittenEffect):
        return message("content.hint.effect")
    if model is not None and issubclass(model, WrittenCondition):
        return message("content.hint.condition")
    if model is not None and issubclass(model, WrittenMoves):
        return message("content.hint.moves")
    return None


def _kinds_hint(wrong: Wrong) -> Message | None:
    models = list(alternatives(wrong.shape).values())
    return keys_of(models[0]) if models else None


def not_list(wrong: Wrong) -> ToldProblem:
    """Something else than a list."""
    words = message("content.not_list", key=wrong.key)
    if isinstance(wrong.node, Scalar):
        between = _RANGE.fullmatch(wrong.node.text.strip())
        value = f"{between['first']}, {between['last']}" if between else wrong.written
        return ToldProblem(wrong.place, words, message("content.hint.list", value=value))
    return ToldProblem(wrong.place, words, message("content.hint.dashes"))


def count(wrong: Wrong) -> ToldProblem | None:
    """Too few or too many of something; `None` where there were enough, but not all could be read."""
    if wrong.type == "too_long":
        return ToldProblem(
            wrong.spot.key, message("content.too_many", key=wrong.key, most=int(wrong.context["max_length"]))
        )
    least = int(wrong.context["min_length"])
    node = wrong.node
    if isinstance(node, Scalar):
        return None  # one thing where a list may stand: what is wrong with it is told by itself
    there = len(node.entries) if isinstance(node, Mapping) else len(node.items)
    lost = any(lost[:1] == wrong.traced.loc for lost in wrong.assembled.lost)
    if lost or there >= least:
        return None
    return ToldProblem(wrong.spot.key, message("content.too_few", key=wrong.key, least=least))


def invalid(wrong: Wrong) -> ToldProblem:
    """What no sentence was made for."""
    return ToldProblem(wrong.place, message("content.invalid", key=wrong.key, value=wrong.written, reason=wrong.type))
