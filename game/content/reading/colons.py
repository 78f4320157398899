"""Colons that libyaml stumbles over: in a sentence, in braces, without a space behind it, or none where one should be."""

import re

from msgspec.structs import replace

from game.content.problems import ToldProblem
from game.content.reading.indents import too_far_right
from game.content.reading.quoting import quoted, shown
from game.content.reading.stumble import Stumble
from game.rules.terms.text import message

_NO_SPACE = re.compile(r"\s*(?:- +)?[a-z][a-z0-9_]*:[^\s:/]")
_A_KEY = re.compile(r"\s*[a-z][a-z0-9_]*")
_UNTIL_SIGN = re.compile(r"[^,\[\]{}]*")
_CURLY = re.compile(r": [\u2018\u201a\u201c\u201e]")


def colon_too_many(stumble: Stumble) -> ToldProblem | None:
    """A colon where none can stand, or one that wants a space behind it."""
    if stumble.slip == "colon_in_flow":
        return _colon_without_space(stumble)
    in_braces = stumble.sign(stumble.at) == ":" and stumble.in_brackets
    if in_braces and stumble.since.line < stumble.at.line and _A_KEY.fullmatch(stumble.before()):
        return None  # the next line's key: a bracket was not closed
    if not in_braces and stumble.slip != "colon":
        return None
    above = replace(stumble.at, line=stumble.at.line - 1)
    if in_braces and stumble.before().rstrip()[-1:] in {"[", "{", ","}:
        text = _UNTIL_SIGN.match(stumble.line(stumble.at), stumble.at.column - 1)
        hint = message("content.hint.write", text=quoted(text[0] if text else ":"))
        return ToldProblem(stumble.at, message("content.sign_at_start", sign=":"), hint)
    if in_braces and ";" in stumble.before():
        place = replace(stumble.at, column=stumble.before().rindex(";") + 1)
        return ToldProblem(place, message("content.semicolon"), message("content.hint.commas_between"))
    if _CURLY.search(stumble.before()):
        at = _CURLY.search(stumble.before())
        place = stumble.at if at is None else replace(stumble.at, column=at.end())
        return ToldProblem(place, message("content.curly_quotes"), message("content.hint.straight_quotes"))
    if in_braces:
        return ToldProblem(stumble.at, message("content.colon_in_sentence"), message("content.hint.quotes"))
    _, colon, sentence = stumble.line(stumble.at).partition(": ")
    if colon and colon in stumble.before():
        return ToldProblem(
            stumble.at, message("content.colon_in_sentence"), message("content.hint.write", text=quoted(sentence))
        )
    missed = _NO_SPACE.match(stumble.line(above))
    if missed:
        return ToldProblem(
            replace(above, column=missed.end()),
            message("content.no_space_after_colon"),
            message("content.hint.space_after_colon"),
        )
    return too_far_right(stumble)


def _colon_without_space(stumble: Stumble) -> ToldProblem:
    """`{wmo:[1, 2]}`, and `{wmo:}` or `{wmo:, trust: +3}` with nothing behind it."""
    after = stumble.line(stumble.at)[stumble.at.column :]
    if after[:1] in {",", "}", "]"}:
        key = stumble.line(stumble.at)[stumble.since.column - 1 : stumble.at.column - 1].strip()
        return ToldProblem(
            stumble.since, message("content.nothing_written", key=shown(key)), message("content.hint.fill_or_drop")
        )
    return ToldProblem(stumble.at, message("content.no_space_after_colon"), message("content.hint.space_after_colon"))


def no_colon(stumble: Stumble) -> ToldProblem | None:
    """Words where a key was expected: a colon is missing, or the text goes on over the line."""
    if stumble.slip != "no_colon":
        return None
    missed = _NO_SPACE.match(stumble.line(stumble.since))
    if missed:
        return ToldProblem(
            replace(stumble.since, column=missed.end()),
            message("content.no_space_after_colon"),
            message("content.hint.space_after_colon"),
        )
    return ToldProblem(stumble.since, message("content.no_colon"), message("content.hint.longer_text"))
