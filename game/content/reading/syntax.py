"""Where libyaml stumbles: what it says about tokens, told as what the author probably meant.

Every sentence here was made from a mistake that real authors make; the rest is told with libyaml's own words.
"""

import re
from typing import Any

from msgspec.structs import replace
from yaml import YAMLError

from game.content.problems import Findings, Place, Told
from game.content.reading.quoting import quoted
from game.content.reading.sources import Source
from game.rules.text import message

_TAB = re.compile(r"\s*?\t")
_NO_SPACE = re.compile(r"\s*(?:- +)?[a-z][a-z0-9_]*:[^\s:/]")
_A_KEY = re.compile(r"\s*[a-z][a-z0-9_]*")
_DUTCH_APOSTROPHE = re.compile(r"'[stnmk] ")
"""'s Ochtends, 't Huis, 'n Uur, 'm, 'k: in YAML that apostrophe opens a quotation."""


class _Stumble:
    """One syntax error: where, in which line, and what came before it."""

    def __init__(self, source: Source, error: YAMLError, last: Any) -> None:
        self.source = source
        self.last = last
        self.problem: str = getattr(error, "problem", None) or str(error).split("\n")[0]
        self.context: str = getattr(error, "context", None) or ""
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

    def before(self) -> str:
        """What stands on the line before the stumble."""
        return self.line(self.at)[: max(0, self.at.column - 1)]


def tell_syntax(source: Source, error: YAMLError, last: Any, findings: Findings) -> None:
    """Add the one sentence that fits this syntax error best. `last` is the scalar event before it."""
    stumble = _Stumble(source, error, last)
    for look in (_tab, _open_quote, _after_quote, _colon, _dash, _bracket, _sign, _left_over, _indentation):
        told = look(stumble)
        if told is not None:
            findings.keep(*told)
            return
    findings.add(stumble.at, "content.syntax", detail=stumble.problem)


def _tab(stumble: _Stumble) -> Told | None:
    for number in (stumble.at.line, stumble.at.line - 1):
        place = Place(stumble.source.file, number, 1)
        tab = _TAB.match(stumble.line(place))
        if tab:
            return Told(replace(place, column=tab.end()), message("content.tab"), message("content.hint.spaces"))
    if stumble.sign(stumble.at) == "\t":
        return Told(stumble.at, message("content.tab"), message("content.hint.spaces"))
    return None


def _opening(stumble: _Stumble, place: Place) -> Told | None:
    """A quotation that opens here and should not, or never closes."""
    rest = stumble.line(place)[place.column - 1 :]
    if _DUTCH_APOSTROPHE.match(rest):
        return Told(place, message("content.apostrophe"), message("content.hint.write", text=quoted(rest)))
    return Told(place, message("content.quote_open", sign=rest[:1]), message("content.hint.close_quote"))


def _open_quote(stumble: _Stumble) -> Told | None:
    if stumble.context == "while scanning a quoted scalar":
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
        return Told(start, words, message("content.hint.close_quote"))
    return None


def _after_quote(stumble: _Stumble) -> Told | None:
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
    return Told(stumble.at, message("content.after_quote"), hint or message("content.hint.quotes"))


def _colon(stumble: _Stumble) -> Told | None:
    in_braces = stumble.sign(stumble.at) == ":" and "flow" in stumble.context
    if in_braces and stumble.since.line < stumble.at.line and _A_KEY.fullmatch(stumble.before()):
        return None  # the next line's key: a bracket was not closed
    if not in_braces and not stumble.problem.startswith("mapping values are not allowed"):
        return None
    above = replace(stumble.at, line=stumble.at.line - 1)
    if in_braces:
        return Told(stumble.at, message("content.colon_in_sentence"), message("content.hint.quotes"))
    _, colon, sentence = stumble.line(stumble.at).partition(": ")
    if colon and colon in stumble.before():
        return Told(
            stumble.at, message("content.colon_in_sentence"), message("content.hint.write", text=quoted(sentence))
        )
    missed = _NO_SPACE.match(stumble.line(above))
    if missed:
        return Told(replace(above, column=missed.end()), message("content.no_space_after_colon"))
    place = replace(stumble.at, column=len(stumble.before()) - len(stumble.before().lstrip()) + 1)
    return Told(place, message("content.too_far_right"), message("content.hint.indent"))


def _dash(stumble: _Stumble) -> Told | None:
    if not stumble.problem.startswith("block sequence entries are not allowed"):
        return None
    return Told(stumble.at, message("content.dash_inline"), message("content.hint.dash"))


def _bracket(stumble: _Stumble) -> Told | None:
    if "flow" not in stumble.context or not stumble.problem.startswith("did not find expected ','"):
        return None
    close = "}" if stumble.sign(stumble.since) == "{" else "]"
    hint = message("content.hint.close_bracket", sign=close)
    return Told(stumble.since, message("content.bracket_open", sign=stumble.sign(stumble.since)), hint)


def _sign(stumble: _Stumble) -> Told | None:
    starts = "while scanning a" in stumble.context and "simple key" not in stumble.context
    place = stumble.since if starts else stumble.at
    sign = stumble.sign(place)
    problems = ("found character that cannot start", "mapping keys are not", "did not find expected node content")
    if not sign or sign.isalnum() or not (starts or stumble.problem.startswith(problems)):
        return None
    rest = stumble.line(place)[place.column - 1 :]
    percent = rest.strip() == "%" and "unit" in stumble.line(place)
    hint = message("content.hint.write", text="percent" if percent else quoted(rest))
    return Told(place, message("content.sign_at_start", sign=sign), hint)


def _left_over(stumble: _Stumble) -> Told | None:
    if not stumble.problem.startswith("could not find expected ':'"):
        return None
    missed = _NO_SPACE.match(stumble.line(stumble.since))
    if missed:
        return Told(replace(stumble.since, column=missed.end()), message("content.no_space_after_colon"))
    return Told(stumble.since, message("content.no_colon"), message("content.hint.longer_text"))


def _indentation(stumble: _Stumble) -> Told | None:
    if stumble.problem.startswith("did not find expected <document start>"):
        return Told(stumble.at, message("content.several_documents"))
    if stumble.problem.startswith(("did not find expected key", "did not find expected '-'")):
        return Told(stumble.at, message("content.indentation"), message("content.hint.indent"))
    return None
