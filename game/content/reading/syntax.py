"""Where libyaml stumbles: what it says about tokens, told as what the author probably meant.

Every sentence here was made from a mistake that real authors make; for the rest there is one that says where to look.
"""

import re
from typing import Any, assert_never

from msgspec.structs import replace
from yaml import YAMLError

from game.content.problems import Findings, Place, ToldProblem
from game.content.reading.colons import colon_too_many, no_colon
from game.content.reading.indents import crooked
from game.content.reading.pasted import hard_space_in_line
from game.content.reading.quotations import after_quote, escape, open_quote
from game.content.reading.quoting import quoted
from game.content.reading.sources import SourceText
from game.content.reading.stumble import Stumble
from game.rules.terms.text import message

MOST_LEVELS = 40
"""So many levels may stand inside each other."""

_TAB = re.compile(r"\s*?\t")
_MINUS = re.compile(r"-\s+(\d+)")
_KEY_BEFORE = re.compile(r"([a-z][a-z0-9_]*):\s*$")
_AFTER_BRACKET = re.compile(r"(?:: |- )(?P<text>[\[{].*?[\]}]\s*[^\s\]},].*)$")


def tell_syntax(source: SourceText, error: YAMLError, last: Any, bracket: Place | None, findings: Findings) -> None:
    """Add the one sentence that fits this syntax error best.

    `last` is the scalar event before it, `bracket` where the innermost bracket that is still open stands.
    """
    stumble = Stumble(source, error, last, bracket)
    for look in (
        _at_once,
        _blank_line,
        _tab,
        _hard_space,
        escape,
        open_quote,
        after_quote,
        colon_too_many,
        _dash,
        _bracket,
        _sign,
        no_colon,
        _line,
    ):
        told = look(stumble)
        if told is not None:
            findings.keep(*told)
            return
    findings.add(stumble.at, "content.syntax")


def _at_once(stumble: Stumble) -> ToldProblem | None:
    """What needs no look at the line."""
    match stumble.slip:
        case "levels":
            return ToldProblem(stumble.at, message("content.too_deep", most=MOST_LEVELS))
        case "bytes":
            return ToldProblem(Place(stumble.source.file), message("content.looks_utf16"))
        case "directive":
            return ToldProblem(stumble.since, message("content.directive"), message("content.hint.no_directive"))
        case "block_tab":
            return ToldProblem(stumble.at, message("content.tab"), message("content.hint.spaces"))
        case "dash" | "question" | "colon" | "no_colon" | "property" | "block_header" | "quotation" | "escape":
            return None
        case "colon_in_flow" | "tab" | "sign" | "documents" | "no_value" | "line" | "bracket" | "unknown":
            return None
        case _:
            assert_never(stumble.slip)


def _blank_line(stumble: Stumble) -> ToldProblem | None:
    """A block text that ended before it began: spaces on a blank line say how far it would be indented."""
    last = stumble.last
    if last is None or last.style not in {"|", ">"} or last.value.strip():
        return None
    place = Place(stumble.source.file, last.start_mark.line + 1, last.start_mark.column + 1)
    return ToldProblem(place, message("content.block_empty", sign=last.style), message("content.hint.block_empty"))


def _tab(stumble: Stumble) -> ToldProblem | None:
    for number in (stumble.at.line, stumble.at.line - 1):
        place = Place(stumble.source.file, number, 1)
        tab = _TAB.match(stumble.line(place))
        if tab:
            return ToldProblem(replace(place, column=tab.end()), message("content.tab"), message("content.hint.spaces"))
    if stumble.sign(stumble.at) == "\t":
        return ToldProblem(stumble.at, message("content.tab"), message("content.hint.spaces"))
    return None


def _hard_space(stumble: Stumble) -> ToldProblem | None:
    for place in (stumble.since, stumble.at):
        hard = hard_space_in_line(stumble.line(place))
        if hard is not None:
            return ToldProblem(replace(place, column=hard + 1), message("content.hard_space_inside"))
    return None


def _dash(stumble: Stumble) -> ToldProblem | None:
    minus = _MINUS.match(stumble.line(stumble.at), stumble.at.column - 1)
    key = _KEY_BEFORE.search(stumble.before())
    if stumble.slip in {"dash", "no_value"} and minus and key:
        words = message("content.not_a_number", key=key[1], value=minus[0])
        return ToldProblem(stumble.at, words, message("content.hint.only_number", right=f"-{minus[1]}"))
    if stumble.slip == "no_value" and stumble.in_brackets and stumble.sign(stumble.at) == "-":
        return ToldProblem(stumble.at, message("content.dash_in_brackets"), message("content.hint.commas"))
    if stumble.slip != "dash":
        return None
    return ToldProblem(stumble.at, message("content.dash_inline"), message("content.hint.dash"))


def _bracket(stumble: Stumble) -> ToldProblem | None:
    opens = stumble.since if stumble.slip == "bracket" else stumble.bracket
    if opens is None or not (stumble.slip == "bracket" or (stumble.slip == "no_value" and not stumble.rest())):
        return None
    close = "}" if stumble.sign(opens) == "{" else "]"
    hint = message("content.hint.close_bracket", sign=close)
    return ToldProblem(opens, message("content.bracket_open", sign=stumble.sign(opens)), hint)


def _sign(stumble: Stumble) -> ToldProblem | None:
    starts = stumble.slip in {"property", "block_header"}
    place = stumble.since if starts else stumble.at
    sign = stumble.sign(place)
    if not sign or sign.isalnum() or not (starts or stumble.slip in {"sign", "question", "no_value"}):
        return None
    rest = stumble.line(place)[place.column - 1 :]
    percent = rest.strip() == "%" and "unit" in stumble.line(place)
    hint = message("content.hint.write", text="percent" if percent else quoted(rest))
    return ToldProblem(place, message("content.sign_at_start", sign=sign), hint)


def _line(stumble: Stumble) -> ToldProblem | None:
    if stumble.slip == "documents":
        return ToldProblem(stumble.at, message("content.several_documents"))
    after = _AFTER_BRACKET.search(stumble.line(stumble.at))
    starts = len(stumble.before()) + 1 if after is None else after.start("text")
    if stumble.slip == "line" and after and starts < stumble.at.column and stumble.sign(stumble.at) not in "]}":
        hint = message("content.hint.write", text=quoted(after["text"]))
        return ToldProblem(replace(stumble.at, column=starts + 1), message("content.after_bracket"), hint)
    if stumble.slip == "line":
        return crooked(stumble)
    return None
