"""The format of one kind of thing that is kept, and the way to it from every earlier one."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from game.log.errors import TooNew
from game.log.formats.decoding import decoder

Json = dict[str, Any]
"""One line, one event or one pack, as plain data."""

FormatStep = Callable[[Json], Json]
"""From one format to the next; a new value, or the one that it was given."""

Kind = Literal["entry", "text", "copy", "pack"]


class _Said(Struct):
    format: Annotated[int, Meta(ge=1)] = 1
    program: str = ""


class _Form(Struct):
    form: Annotated[int, Meta(ge=1)]


_form = decoder(_Form)
_said = decoder(_Said)
_plain = decoder(Json)


class Format(Struct, frozen=True):
    """What one kind of thing looks like."""

    kind: Kind
    steps: tuple[FormatStep, ...]
    """The first leads from format 1 to format 2."""
    key: str = "format"
    """Under which the number stands."""

    @property
    def now(self) -> int:
        """The number of what is written now."""
        return 1 + len(self.steps)

    def forward(self, line: bytes, before: str = "") -> bytes:
        """The line as the program of now would have written it.

        `before` is the version of the program that wrote the line before it, where that is known. Raises `TooNew`, and
        `msgspec.DecodeError` for what no program wrote.
        """
        said = _said(line)
        return self.from_format(said.format, line, said.program or before)

    def check(self, written: int, program: str = "") -> None:
        """Raises `TooNew` where that format is a later one; `program` is the version that wrote it, where it is known."""
        if written > self.now:
            raise TooNew(self.kind, written, self.now, program)

    def from_format(self, written: int, data: bytes, program: str = "") -> bytes:
        """The same of data of which the format is known. Raises `TooNew` and `msgspec.DecodeError`."""
        self.check(written, program)
        if written == self.now:
            return data
        value = _plain(data)
        try:
            for step in self.steps[written - 1 :]:
                value = step(value)
            return msgspec.json.encode({**value, self.key: self.now})
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
            raise msgspec.ValidationError(f"not what format {written} had: {error!r}") from error


def form_of(pack: bytes) -> int | None:
    """The format that the bytes of a kept pack say they have; `None` of before there were any."""
    try:
        return _form(pack).form
    except msgspec.DecodeError:
        return None


def each_event(change: Callable[[Json], Iterable[Json]]) -> FormatStep:
    """The step of an entry that has for each of its events what `change` gives: one event, several, or none."""

    def step(entry: Json) -> Json:
        if "events" not in entry:
            return entry
        return {**entry, "events": [it for event in entry["events"] for it in change(event)]}

    return step
