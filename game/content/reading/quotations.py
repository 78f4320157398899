"""Quotations that libyaml stumbles over: one that opens and should not, never closes, or ends too early."""

import re

from msgspec.structs import replace

from game.content.problems import Place, ToldProblem
from game.content.reading.quoting import quoted
from game.content.reading.stumble import Stumble
from game.rules.terms.text import message

_DUTCH_APOSTROPHE = re.compile(r"'[stnmk] ")
"""'s Ochtends, 't Huis, 'n Uur, 'm, 'k: in YAML that apostrophe opens a quotation."""


def _opening(stumble: Stumble, place: Place) -> ToldProblem | None:
    """A quotation that opens here and should not, or never closes."""
    rest = stumble.line(place)[place.column - 1 :]
    if _DUTCH_APOSTROPHE.match(rest):
        return ToldProblem(place, message("content.apostrophe"), message("content.hint.write", text=quoted(rest)))
    return ToldProblem(place, message("content.quote_open", sign=rest[:1]), message("content.hint.close_quote"))


def escape(stumble: Stumble) -> ToldProblem | None:
    """A code after a backslash that is none, as in a path of Windows between double quotes."""
    if stumble.slip != "escape":
        return None
    line = stumble.line(stumble.at)
    start = line.rfind("\\", 0, stumble.at.column + 1)
    place = replace(stumble.at, column=start + 1)
    return ToldProblem(
        place, message("content.unknown_escape", sign=line[start : start + 2]), message("content.hint.backslash")
    )


def open_quote(stumble: Stumble) -> ToldProblem | None:
    """A quotation that never closes, or closes where a later one opens."""
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


def after_quote(stumble: Stumble) -> ToldProblem | None:
    """Words behind a quotation that has closed: it ended too early, or only part was put in quotes."""
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
