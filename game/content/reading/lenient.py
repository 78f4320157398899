"""Where libyaml is lenient: what it reads though it is no YAML, or reads as another text than other programs do.

libyaml tells what it read and where, not what it passed over. So everything that is no text of the author's is
looked at once more: a sign that stands there and means nothing was lost without a word.
"""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from game.content.problems import Findings, Place, ToldProblem
from game.content.reading.quoting import quoted, shown
from game.content.reading.sources import SourceText
from game.rules.terms.text import Message, message

# What makes a second look worth its time; of the shipped files three have any of it.
_SUSPECT = re.compile(r"\S#|(?:^|[\s\[{,])\?\S", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)
_GLUED = re.compile(r"(?<=\S)#.*")
_QUESTION_LOST = re.compile(r"\?(?=\S)")
_UNTIL_END = re.compile(r"[^,\[\]{}\n]*")
_NOT_A_BREAK = re.compile(r"[^\n]")

_PLAIN, _QUOTED = "x", '"'
"""What stands for a sign of an author's own text."""


class Lenient:
    """Collects what libyaml read of one file, and tells what it passed over."""

    def __init__(self, source: SourceText, findings: Findings) -> None:
        self._source = source
        self._findings = findings
        self.suspect = _SUSPECT.search(source.text) is not None
        """Whether every text must be shown to `scalar`, and not only those that may be read in two ways."""
        self._spans: list[tuple[int, int, str]] = []
        self._held: list[ToldProblem] = []

    def scalar(self, event: Any, place: Place, block: int) -> None:
        """Look at a text; `block` is the column of the block it stands in, from 0, or -1 where it stands in none."""
        if self.suspect:
            self._spans.append((event.start_mark.index, event.end_mark.index, event.style or ""))
        if not event.style:
            if event.value == "-":
                self._hold(place, "content.lone_dash", hint=message("content.hint.write", text="'-'"))
        elif event.style in "|>":
            if not event.value.strip():
                self._hold(place, "content.block_empty", sign=event.style, hint=message("content.hint.block_empty"))
            elif place.column <= block + 1:
                self._hold(place, "content.not_indented", hint=message("content.hint.further_right"))
            return
        if event.start_mark.line != event.end_mark.line:
            # Of a text without quotes libyaml itself minds how far it is indented.
            self.lines(event, block if event.style else -1)

    def _hold(self, place: Place, id: str, /, hint: Message | None = None, **values: str) -> None:
        self._held.append(ToldProblem(place, message(id, **values), hint))

    def lines(self, event: Any, block: int, first: Place | None = None) -> None:
        """Look at how the lines after the first are indented: of a text, or of brackets that opened at `first`."""
        start = event.start_mark.line + 1 if first is None else first.line
        for line in range(start + 1, event.end_mark.line + 2):
            text = self._source.lines[line - 1]
            width = len(text) - len(text.lstrip(" \t"))
            if width == len(text) or (first is not None and text[width] == "#"):
                continue
            place = Place(self._source.file, line, width + 1)
            if "\t" in text[:width]:
                place = replace(place, column=text.index("\t") + 1)
                self._hold(place, "content.tab", hint=message("content.hint.spaces"))
            elif width <= block:
                self._hold(place, "content.not_indented", hint=message("content.hint.further_right"))

    def tell(self) -> None:
        """Tell all of it. Only once the file has been read to its end: where libyaml stumbles, one sentence is enough."""
        if self.suspect:
            self._signs()
        for told in self._held:
            self._findings.keep(*told)

    def _signs(self) -> None:
        """Look at every sign that is no text, no comment, and nothing to YAML."""
        bare = self._bare()
        for glued in _GLUED.finditer(bare):
            at = glued.start()
            text = shown(self._source.lines[self._source.place(at).line - 1][self._source.place(at).column - 1 :])
            self._hold(self._source.place(at), "content.comment_glued", text=text, hint=message("content.hint.glued"))
        for lost in _QUESTION_LOST.finditer(bare):
            at = lost.start()
            until = _UNTIL_END.match(self._source.text, at + 1)
            text = "" if until is None else until[0].strip()
            whole = message("content.hint.write", text=quoted(f"?{text}"))
            self._hold(self._source.place(at), "content.question_lost", text=shown(text), hint=whole)

    def _bare(self) -> str:
        """The file with every text blotted out, and without its comments; each sign keeps its place."""
        return _COMMENT.sub(lambda comment: " " * len(comment[0]), "".join(self._pieces()))

    def _pieces(self) -> Iterator[str]:
        text, at = self._source.text, 0
        for begin, end, style in self._spans:
            start = begin
            if style in {"|", ">"}:
                # Its first line has the sign, and perhaps a comment.
                first = text.find("\n", begin, end)
                start = end if first < 0 else first
            yield text[at:start]
            yield _NOT_A_BREAK.sub(_QUOTED if style in {"'", '"'} else _PLAIN, text[start:end])
            at = end
        yield text[at:]
