"""Where libyaml stumbles: what it says about tokens, told as what the author probably meant.

Every sentence here was made from a mistake that real authors make; for the rest there is one that says where to look.
"""

import re
from typing import Any

from msgspec.structs import replace
from yaml import YAMLError

from game.content.problems import Findings, Place, ToldProblem
from game.content.reading.pasted import hard_space_in_line
from game.content.reading.phrases import said
from game.content.reading.quoting import quoted, shown
from game.content.reading.sources import SourceText
from game.rules.text import message

MOST_LEVELS = 40
"""So many levels may stand inside each other."""

_TAB = re.compile(r"\s*?\t")
_NO_SPACE = re.compile(r"\s*(?:- +)?[a-z][a-z0-9_]*:[^\s:/]")
_A_KEY = re.compile(r"\s*[a-z][a-z0-9_]*")
_MINUS = re.compile(r"-\s+(\d+)")
_KEY_BEFORE = re.compile(r"([a-z][a-z0-9_]*):\s*$")
_UNTIL_SIGN = re.compile(r"[^,\[\]{}]*")
_CURLY = re.compile(r": [\u2018\u201a\u201c\u201e]")
_AFTER_BRACKET = re.compile(r"(?:: |- )(?P<text>[\[{].*?[\]}]\s*[^\s\]},].*)$")
_DUTCH_APOSTROPHE = re.compile(r"'[stnmk] ")
"""'s Ochtends, 't Huis, 'n Uur, 'm, 'k: in YAML that apostrophe opens a quotation."""


class _Stumble:
    """One syntax error: where, in which line, and what came before it."""

    def __init__(self, source: SourceText, error: YAMLError, last: Any, bracket: Place | None) -> None:
        self.source = source
        self.last = last
        self.bracket = bracket
        self.slip, self.in_brackets = said(error)
        self.at = self._place(getattr(error, "problem_mark", None) or getattr(error, "context_mark", None))
        self.since = self._place(getattr(error, "context_mark", None) or getattr(error, "problem_mark", None))

    def _place(self, mark: object) -> Place:
        line, column = getattr(mark, "line", -1), getattr(mark, "column", -1)
        return Place(self.source.file, line + 1, column + 1)

    def line(self, place: Place) -> str:
        """The line at a place."""
        return self.source.lines[place.line - 1] if 0 < place.line <= len(self.source.lines) else ""

    def sign(self, place: Place) -> str:
        """The sign at a place; empty at the end of a line."""
        return self.line(place)[place.column - 1 : place.column] if place.column else ""

    def rest(self) -> str:
        """What is left of the file from the stumble on, without blanks at its ends."""
        lines = self.source.lines[self.at.line :]
        return "".join([self.line(self.at)[max(0, self.at.column - 1) :], *lines[:2]]).strip()

    def before(self) -> str:
        """What stands on the line before the stumble."""
        return self.line(self.at)[: max(0, self.at.column - 1)]


def tell_syntax(source: SourceText, error: YAMLError, last: Any, bracket: Place | None, findings: Findings) -> None:
    """Add the one sentence that fits this syntax error best.

    `last` is the scalar event before it, `bracket` where the innermost bracket that is still open stands.
    """
    stumble = _Stumble(source, error, last, bracket)
    for look in (
        _at_once,
        _blank_line,
        _tab,
        _hard_space,
        _escape,
        _open_quote,
        _after_quote,
        _colon,
        _dash,
        _bracket,
        _sign,
        _left_over,
        _line,
    ):
        told = look(stumble)
        if told is not None:
            findings.keep(*told)
            return
    findings.add(stumble.at, "content.syntax")


def _at_once(stumble: _Stumble) -> ToldProblem | None:
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
        case _:
            return None


def _blank_line(stumble: _Stumble) -> ToldProblem | None:
    """A block text that ended before it began: spaces on a blank line say how far it would be indented."""
    last = stumble.last
    if last is None or last.style not in {"|", ">"} or last.value.strip():
        return None
    place = Place(stumble.source.file, last.start_mark.line + 1, last.start_mark.column + 1)
    return ToldProblem(place, message("content.block_empty", sign=last.style), message("content.hint.block_empty"))


def _tab(stumble: _Stumble) -> ToldProblem | None:
    for number in (stumble.at.line, stumble.at.line - 1):
        place = Place(stumble.source.file, number, 1)
        tab = _TAB.match(stumble.line(place))
        if tab:
            return ToldProblem(replace(place, column=tab.end()), message("content.tab"), message("content.hint.spaces"))
    if stumble.sign(stumble.at) == "\t":
        return ToldProblem(stumble.at, message("content.tab"), message("content.hint.spaces"))
    return None


def _hard_space(stumble: _Stumble) -> ToldProblem | None:
    for place in (stumble.since, stumble.at):
        hard = hard_space_in_line(stumble.line(place))
        if hard is not None:
            return ToldProblem(replace(place, column=hard + 1), message("content.hard_space_inside"))
    return None


def _opening(stumble: _Stumble, place: Place) -> ToldProblem | None:
    """A quotation that opens here and should not, or never closes."""
    rest = stumble.line(place)[place.column - 1 :]
    if _DUTCH_APOSTROPHE.match(rest):
        return ToldProblem(place, message("content.apostrophe"), message("content.hint.write", text=quoted(rest)))
    return ToldProblem(place, message("content.quote_open", sign=rest[:1]), message("content.hint.close_quote"))


def _escape(stumble: _Stumble) -> ToldProblem | None:
    """A code after a backslash that is none, as in a path of Windows between double quotes."""
    if stumble.slip != "escape":
        return None
    line = stumble.line(stumble.at)
    start = line.rfind("\\", 0, stumble.at.column + 1)
    place = replace(stumble.at, column=start + 1)
    return ToldProblem(
        place, message("content.unknown_escape", sign=line[start : start + 2]), message("content.hint.backslash")
    )


def _open_quote(stumble: _Stumble) -> ToldProblem | None:
    if stumble.slip == "quotation":
        return _opening(stumble, stumble.since)
    last = stumble.last
    if last is None or not last.style or last.style in "|>":
        return None
    start = Place(stumble.source.file, last.start_mark.line + 1, last.start_mark.column + 1)
    ends = last.end_mark.line + 1
    if ends != stumble.at.line or stumble.before()[last.end_mark.column :].strip():
        return None
    if start.line < ends:
        # The quotation that went wrong closed at the opening quote of a later one.
        if _DUTCH_APOSTROPHE.match(stumble.line(start)[start.column - 1 :]):
            return _opening(stumble, start)
        words = message("content.quote_runs_on", sign=last.style, line=ends)
        return ToldProblem(start, words, message("content.hint.close_quote"))
    return None


def _after_quote(stumble: _Stumble) -> ToldProblem | None:
    before = stumble.before().rstrip()
    if before[-1:] not in {"'", '"'} or not stumble.sign(stumble.at):
        return None
    last = stumble.last
    opens = last.start_mark.column if last is not None and last.style in {"'", '"'} else len(before)
    if _DUTCH_APOSTROPHE.match(before[opens:]):
        return _opening(stumble, replace(stumble.at, column=opens + 1))
    whole = stumble.line(stumble.at)[opens:].strip()
    if whole[:1] == whole[-1:] == "'" and stumble.before().endswith("'"):
        whole = whole[1:-1]  # 'It's so': an apostrophe between single quotes
    hint = message("content.hint.write", text=quoted(whole)) if whole and not before.count("{") else None
    return ToldProblem(stumble.at, message("content.after_quote"), hint or message("content.hint.quotes"))


def _colon(stumble: _Stumble) -> ToldProblem | None:
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
    place = replace(stumble.at, column=len(stumble.before()) - len(stumble.before().lstrip()) + 1)
    return ToldProblem(place, message("content.too_far_right"), message("content.hint.indent"))


def _colon_without_space(stumble: _Stumble) -> ToldProblem:
    """`{wmo:[1, 2]}`, and `{wmo:}` or `{wmo:, trust: +3}` with nothing behind it."""
    after = stumble.line(stumble.at)[stumble.at.column :]
    if after[:1] in {",", "}", "]"}:
        key = stumble.line(stumble.at)[stumble.since.column - 1 : stumble.at.column - 1].strip()
        return ToldProblem(
            stumble.since, message("content.nothing_written", key=shown(key)), message("content.hint.fill_or_drop")
        )
    return ToldProblem(stumble.at, message("content.no_space_after_colon"), message("content.hint.space_after_colon"))


def _dash(stumble: _Stumble) -> ToldProblem | None:
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


def _bracket(stumble: _Stumble) -> ToldProblem | None:
    opens = stumble.since if stumble.slip == "bracket" else stumble.bracket
    if opens is None or not (stumble.slip == "bracket" or (stumble.slip == "no_value" and not stumble.rest())):
        return None
    close = "}" if stumble.sign(opens) == "{" else "]"
    hint = message("content.hint.close_bracket", sign=close)
    return ToldProblem(opens, message("content.bracket_open", sign=stumble.sign(opens)), hint)


def _sign(stumble: _Stumble) -> ToldProblem | None:
    starts = stumble.slip in {"property", "block_header"}
    place = stumble.since if starts else stumble.at
    sign = stumble.sign(place)
    if not sign or sign.isalnum() or not (starts or stumble.slip in {"sign", "question", "no_value"}):
        return None
    rest = stumble.line(place)[place.column - 1 :]
    percent = rest.strip() == "%" and "unit" in stumble.line(place)
    hint = message("content.hint.write", text="percent" if percent else quoted(rest))
    return ToldProblem(place, message("content.sign_at_start", sign=sign), hint)


def _left_over(stumble: _Stumble) -> ToldProblem | None:
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


def _line(stumble: _Stumble) -> ToldProblem | None:
    if stumble.slip == "documents":
        return ToldProblem(stumble.at, message("content.several_documents"))
    after = _AFTER_BRACKET.search(stumble.line(stumble.at))
    starts = len(stumble.before()) + 1 if after is None else after.start("text")
    if stumble.slip == "line" and after and starts < stumble.at.column and stumble.sign(stumble.at) not in "]}":
        hint = message("content.hint.write", text=quoted(after["text"]))
        return ToldProblem(replace(stumble.at, column=starts + 1), message("content.after_bracket"), hint)
    if stumble.slip == "line":
        return ToldProblem(stumble.at, message("content.indentation"), message("content.hint.indent"))
    return None
