"""Pydantic's errors in the author's words: for each kind of error the sentence that fits."""

from collections.abc import Callable, Sequence
from typing import Any

from game.content.checking.known import KnownIds
from game.content.problems import Findings, ToldProblem
from game.content.reading.folder import Assembled
from game.content.validating import keys, squares, values
from game.content.validating.wrong import Wrong
from game.rules.terms.text import message

MOST_EXPLAINED = 1_000
"""Guessing what was meant takes time; nobody reads on after so many."""

_ABOUT_ABSENCE = {"missing", "too_short", "too_long", "union_tag_not_found", "extra_forbidden"}

_SENTENCES: dict[str, Callable[[Wrong], ToldProblem | None]] = {
    "missing": keys.missing,
    "extra_forbidden": keys.unknown_key,
    "union_tag_not_found": keys.kind_unknown,
    "union_tag_invalid": keys.kind_unknown,
    "model_type": values.not_keys,
    "model_attributes_type": values.not_keys,
    "dict_type": values.not_keys,
    "tuple_type": values.not_list,
    "int_type": values.not_a_number,
    "bool_type": values.not_true_false,
    "string_type": values.not_text,
    "string_too_short": values.text_length,
    "string_too_long": values.text_length,
    "string_pattern_mismatch": values.not_the_pattern,
    "literal_error": values.not_one_of,
    "greater_than_equal": values.out_of_bounds,
    "less_than_equal": values.out_of_bounds,
    "too_short": values.count,
    "too_long": values.count,
}


def explain(errors: Sequence[Any], assembled: Assembled, known: KnownIds, findings: Findings) -> None:
    """Tell every error of a validation at its place."""
    for error in errors[:MOST_EXPLAINED]:
        told = _told(Wrong(error, assembled, known))
        if told is None:
            continue
        # Why a text is empty was told where it was read.
        if told.words.id != "content.empty_text" or not findings.has(told.place.file, told.place.line):
            findings.keep(*told)
    if len(errors) > MOST_EXPLAINED:
        findings.skip(len(errors) - MOST_EXPLAINED)


def _told(wrong: Wrong) -> ToldProblem | None:
    if wrong.hard_space:
        return ToldProblem(wrong.place, message("content.hard_space_inside"))
    if squares.is_square(wrong):
        return squares.square(wrong)
    if wrong.type not in _ABOUT_ABSENCE:
        move = keys.not_a_move(wrong)
        if move is not None:
            return move
        if wrong.empty and not wrong.traced.is_key:
            return values.nothing_written(wrong)
    return _SENTENCES.get(wrong.type, values.invalid)(wrong)
