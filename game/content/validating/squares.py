"""Squares of the board that are nothing, or two things at once."""

from typing import get_args

from game.content.problems import ToldProblem
from game.content.reading.nodes import Mapping, Scalar
from game.content.reading.quoting import shown
from game.content.validating.guess import listed
from game.content.validating.shapes import model_of
from game.content.validating.wrong import Wrong
from game.content.written.board import WrittenSquare
from game.rules.terms.phases import SquareKind
from game.rules.terms.text import Message, message

KINDS: tuple[str, ...] = get_args(SquareKind)
OF = ("dilemma", "neighbourhood")
"""Squares that can be of something: a deck, a group."""

_NO_SQUARE = {"model_type", "model_attributes_type"}


def is_square(wrong: Wrong) -> bool:
    """Whether what a square is cannot be read; what is wrong inside its `name:` is like anywhere else."""
    if wrong.type in _NO_SQUARE:
        return model_of(wrong.traced.shape) is WrittenSquare
    if wrong.holder is not WrittenSquare:
        return False
    return wrong.type == "extra_forbidden" or wrong.last == "kind" or (wrong.last == "of" and _of_nothing(wrong))


def square(wrong: Wrong) -> ToldProblem | None:
    """The sentence for it; `None` where another error of the same square tells it."""
    match wrong.type:
        case "extra_forbidden":
            return _strange_key(wrong)
        case "missing":
            return _not_one_kind(wrong)
        case "literal_error":
            return _unknown(wrong)
        case _ if wrong.holder is WrittenSquare:
            # Of an unknown kind nobody knows what can stand behind it.
            kind = wrong.spot.name
            words = message("content.square_of", kind=kind)
            return ToldProblem(wrong.place, words, bare(kind)) if kind in KINDS else None
        case _:
            return ToldProblem(wrong.spot.key, message("content.square_kindless"), _kinds())


def bare(kind: str) -> Message:
    """How a square is written that is of nothing: `voice`, not `voice: Ali`."""
    return message("content.hint.write", text=f"- {kind}")


def _unknown(wrong: Wrong) -> ToldProblem:
    """A kind of square that does not exist."""
    node, key = wrong.node, wrong.spot.name
    if isinstance(node, Scalar) and (key in ("kind", "squares") or not isinstance(wrong.spot.holder, Mapping)):
        return ToldProblem(
            node.place, message("content.square_unknown", value=shown(node.text)), _meant(wrong, node.text)
        )
    return ToldProblem(
        wrong.spot.key, message("content.square_unknown", value=shown(key)), wrong.known.hint(key, KINDS)
    )


def _meant(wrong: Wrong, text: str) -> Message:
    """What `dilema`, `dilemma wmo` and `dilemma:wmo` were meant to be."""
    first, _, of = text.replace(":", " ", 1).partition(" ")
    kind = wrong.known.guess(first, KINDS) if of.strip() else None
    if kind in OF:
        return message("content.hint.write", text=f"{kind}: {shown(of.strip())}")
    if kind is not None:
        return message("content.hint.write", text=kind)
    return wrong.known.hint(text, KINDS)


def _not_one_kind(wrong: Wrong) -> ToldProblem | None:
    """A square without a kind, or with two."""
    entries = wrong.node.entries if isinstance(wrong.node, Mapping) else {}
    kinds = [key for key in entries if _kind(wrong, key)]
    if not kinds:
        return ToldProblem(wrong.spot.key, message("content.square_kindless"), _kinds())
    if len(kinds) == 1:
        return None
    first, second, *_ = kinds
    words = message("content.square_twice", first=shown(first), second=shown(second))
    return ToldProblem(entries[second].key, words, message("content.hint.own_dash"))


def _strange_key(wrong: Wrong) -> ToldProblem | None:
    """A key that a square does not have; `None` for its kind, and for two kinds, which `_not_one_kind` tells."""
    there = wrong.spot.holder.entries if isinstance(wrong.spot.holder, Mapping) else {}
    kinds = [key for key in there if _kind(wrong, key)]
    if "kind" not in there and (wrong.last in KINDS or len(kinds) > 1) and wrong.last in kinds:
        return None
    words = message("content.unknown_key", key=shown(wrong.last))
    near = wrong.known.guess(wrong.last, (*KINDS, "name"))
    if near is not None and near != wrong.last:
        return ToldProblem(wrong.spot.key, words, message("content.hint.did_you_mean", right=near))
    free = ("name",) if kinds or "kind" in there else (*KINDS, "name")
    return ToldProblem(wrong.spot.key, words, message("content.hint.keys", names=listed(free)))


def _of_nothing(wrong: Wrong) -> bool:
    """Whether the square is short, and no deck or group can stand behind its kind."""
    return wrong.spot.name not in (*OF, "of")


def _kind(wrong: Wrong, key: str) -> bool:
    return key != "name" and wrong.known.guess(key, (*KINDS, "name")) in KINDS


def _kinds() -> Message:
    return message("content.hint.keys", names=", ".join(KINDS))
