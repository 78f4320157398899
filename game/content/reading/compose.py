"""From YAML to nodes: libyaml reads the signs, and everything YAML can do that authors never need is refused here.

The nodes are made from libyaml's parser events in one loop without recursion: its own composer calls
itself for every level and overflows the stack at about 30,000 brackets (a file of 60 kB).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace
from yaml import YAMLError, __with_libyaml__
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from game.content.problems import ContentError, Findings, Place
from game.content.reading.lenient import Lenient
from game.content.reading.nodes import Mapping, Scalar, Sequence, YamlEntry, YamlNode
from game.content.reading.pasted import hard_space, has_hard_spaces, is_item
from game.content.reading.quoting import shown
from game.content.reading.sources import SourceText
from game.content.reading.syntax import MOST_LEVELS, tell_syntax
from game.rules.terms.text import LANGUAGES, message
from game.rules.terms.untrusted_text import code_point, unseen

if __with_libyaml__:
    from yaml._yaml import CParser

MOST_NODES = 200_000

# `Motie #3` loses its number: YAML takes what follows ` #` for a comment.
_NUMBER_AS_COMMENT = re.compile(r"\S +#\d")

_THREE = re.compile(r"\d{3}")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}")

_LANGUAGE_WITHOUT_SPACE = tuple(f"{language}:" for language in LANGUAGES)


def insist_on_libyaml() -> None:
    """Raise `ContentError` where PyYAML has no libyaml: the pure Python reader refuses what this one reads."""
    if not __with_libyaml__:
        findings = Findings()
        findings.add(Place("PyYAML"), "content.no_libyaml", hint=message("content.hint.install_libyaml"))
        raise ContentError(findings.told())


class Composed:
    """The root of one file, and what is left to say about it once its meaning is known."""

    def __init__(self, root: YamlNode, nodes: int, empties: list[tuple[str, Place]]) -> None:
        self.root = root
        self.nodes = nodes
        self.empties = empties
        """Keys with nothing behind them."""


def events(source: SourceText) -> Iterator[Any]:
    """What libyaml reads in a file, one after the other. Raises `YAMLError`."""
    parser = CParser(source.whole)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def compose(source: SourceText, findings: Findings) -> Composed | None:
    """The nodes of a file; `None` where it cannot be read, with the reason in `findings`."""
    composer = _Composer(source, findings)
    try:
        for event in events(source):
            if not composer.take(event):
                return None
    except YAMLError as error:
        tell_syntax(source, error, composer.last, composer.bracket(), findings)
        return None
    composer.lenient.tell()
    if composer.root is None or (isinstance(composer.root, Scalar) and composer.root.empty):
        findings.add(Place(source.file), "content.empty_file")
        return None
    return Composed(composer.root, composer.nodes, composer.empties)


def _lines_with_number_as_comment(source: SourceText) -> frozenset[int]:
    if not _NUMBER_AS_COMMENT.search(source.text):
        return frozenset()
    return frozenset(n for n, line in enumerate(source.lines, start=1) if _NUMBER_AS_COMMENT.search(line))


class _Frame:
    """A mapping or list that is still being read."""

    __slots__ = ("brackets", "key", "node")

    def __init__(self, node: Mapping | Sequence, brackets: bool) -> None:
        self.node = node
        self.brackets = brackets
        self.key: tuple[str | None, Place] | None = None
        """The key whose value comes next; its name is `None` where the key was refused."""


class _Composer:
    """Takes events one by one."""

    def __init__(self, source: SourceText, findings: Findings) -> None:
        self.source = source
        self.findings = findings
        self.root: YamlNode | None = None
        self.nodes = 0
        self.last: Any = None
        """The scalar event before this one, for what a syntax error may have come from."""
        self.empties: list[tuple[str, Place]] = []
        self._frames: list[_Frame] = []
        self._documents = 0
        self._comments = _lines_with_number_as_comment(source)
        self._escapes = "\\" in source.text
        self._hard = has_hard_spaces(source.text)
        self.lenient = Lenient(source, findings)

    def take(self, event: Any) -> bool:
        """Add an event to the tree; `False` where reading must stop."""
        kind = type(event)
        if kind is ScalarEvent:
            self.last = event
            return self._scalar(event)
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            self._close(event)
        elif kind is MappingStartEvent:
            return self._open(event, Mapping(self._place(event), {}, bool(event.flow_style)))
        elif kind is SequenceStartEvent:
            return self._open(event, Sequence(self._place(event), []))
        elif kind is AliasEvent:
            self.findings.add(self._place(event), "content.yaml_extra", sign="*")
            self._attach(Scalar(self._place(event), f"*{event.anchor}", plain=False))
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self.findings.add(self._place(event), "content.several_documents")
                return False
            # An older version, or a tag's name, would make another program read something else.
            if event.tags or event.version not in {None, (1, 2)}:
                self.findings.add(self._place(event), "content.directive", hint=message("content.hint.no_directive"))
        return True

    def bracket(self) -> Place | None:
        """Where the innermost bracket or brace stands that is still open."""
        return next((frame.node.place for frame in reversed(self._frames) if frame.brackets), None)

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.source.file, mark.line + 1, mark.column + 1)

    def _counted(self, place: Place) -> bool:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self.findings.add(place, "content.too_many_parts", most=MOST_NODES)
            return False
        return True

    def _open(self, event: Any, node: Mapping | Sequence) -> bool:
        self._refuse_extras(event, node.place)
        if len(self._frames) == MOST_LEVELS:
            self.findings.add(node.place, "content.too_deep", most=MOST_LEVELS)
            return False
        self._frames.append(_Frame(node, bool(event.flow_style)))
        return self._counted(node.place)

    def _close(self, event: Any) -> None:
        frame = self._frames.pop()
        outermost = frame.brackets and not (self._frames and self._frames[-1].brackets)
        if outermost and event.end_mark.line + 1 > frame.node.place.line:
            self.lenient.lines(event, self._block(), frame.node.place)
        self._attach(frame.node)

    def _block(self) -> int:
        """The column of the innermost block that is open, from 0; -1 where there is none."""
        return next((frame.node.place.column - 1 for frame in reversed(self._frames) if not frame.brackets), -1)

    def _refuse_extras(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            self.findings.add(place, "content.yaml_extra", sign="&")
        if event.tag is not None:
            self.findings.add(place, "content.yaml_extra", sign="!")

    def _scalar(self, event: Any) -> bool:
        place = self._place(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event, place)
        text = event.value
        if self._escapes and event.style == '"':
            # Looked at before in the file, but there `\u202e` is six letters.
            if invisible := unseen(text):
                self.findings.add(place, "content.invisible_code", sign=code_point(invisible[0]))
                return False
            text = unicodedata.normalize("NFC", text)
        node = Scalar(place, text, not event.style)
        if node.plain and is_item(self.source, event):
            self.findings.add(place, "content.list_dash", text=shown(text), hint=message("content.hint.dashes"))
            return False
        if self._hard and node.plain and (hard := hard_space(self.source, event, place)) is not None:
            self.findings.add(hard, "content.hard_space_inside")
            return False
        if node.plain and event.end_mark.line + 1 in self._comments:
            self._number_as_comment(event)
        if node.plain and node.text.startswith(_LANGUAGE_WITHOUT_SPACE):
            # `nl:Hallo` is a text to YAML, and would be shown as it stands.
            words = message("content.hint.space_after_colon")
            self.findings.add(replace(place, column=place.column + 3), "content.no_space_after_colon", hint=words)
        if node.plain and "?" in node.text and self._frames and self._frames[-1].brackets:
            self.findings.add(place, "content.question_in_braces", text=node.text[:60])
        if not node.plain or text == "-" or self.lenient.suspect or event.start_mark.line != event.end_mark.line:
            self.lenient.scalar(event, place, self._block())
        self._attach(node)
        return self._counted(place)

    def _number_as_comment(self, event: Any) -> None:
        mark = event.end_mark
        rest = self.source.lines[mark.line][mark.column :]
        lost = rest.lstrip(" ")
        if lost != rest and lost.startswith("#") and lost[1:2].isdigit():
            place = Place(self.source.file, mark.line + 1, len(self.source.lines[mark.line]) - len(lost) + 1)
            self.findings.add(place, "content.comment_swallows", text=lost[:60])

    def _attach(self, node: YamlNode) -> None:
        if not self._frames:
            self.root = node
            return
        frame = self._frames[-1]
        if isinstance(frame.node, Sequence):
            frame.node.items.append(node)
        elif frame.key is None:
            frame.key = (self._key(node, frame.node), node.place)
        else:
            name, place = frame.key
            frame.key = None
            if name is not None:
                frame.node.entries[name] = YamlEntry(place, node)
                if isinstance(node, Scalar) and node.empty:
                    self.empties.append((name, place))

    def _grouped(self, node: Scalar, holder: Mapping) -> tuple[str, str] | None:
        """The key and the amount that a comma cut in two: `{wmo: -35,000}`."""
        if not holder.braces or not holder.entries or not node.plain or not _THREE.fullmatch(node.text):
            return None
        key, entry = next(reversed(holder.entries.items()))
        line = self.source.lines[node.place.line - 1]
        before = entry.node
        if (
            line[node.place.column - 2] != ","
            or not isinstance(before, Scalar)
            or not _THOUSANDS.fullmatch(before.text)
        ):
            return None
        return key, f"{before.text},{node.text}"

    def _key(self, node: YamlNode, holder: Mapping) -> str | None:
        """The name a key gives; `None` where it gives none."""
        if not isinstance(node, Scalar):
            self.findings.add(node.place, "content.key_is_list")
        elif node.plain and node.text == "<<":
            self.findings.add(node.place, "content.yaml_extra", sign="<<")
        elif (amount := self._grouped(node, holder)) is not None:
            key, written = amount
            right = message("content.hint.no_points", right=written.replace(",", ""))
            self.findings.add(
                holder.entries[key].node.place, "content.not_a_number", key=key, value=written, hint=right
            )
        elif not isinstance(node.value, str):
            hint = message("content.hint.comma_in_number") if holder.braces else None
            self.findings.add(node.place, "content.key_not_text", key=node.text, hint=hint)
        elif node.text in holder.entries:
            first = holder.entries[node.text].key.line
            self.findings.add(node.place, "content.key_twice", key=node.text[:60], line=first)
        else:
            return node.text
        return None
