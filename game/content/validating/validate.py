"""From a tree to a scenario, in two passes: what is wrong is told and left out, and the rest is looked at too."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from pydantic import Field, ValidationError

from game.content.checking.known import KnownIds
from game.content.problems import Findings
from game.content.reading.folder import Assembled
from game.content.reading.homes import KEYED
from game.content.reading.nodes import plain
from game.content.validating.explain import explain
from game.content.written.ids import Id
from game.content.written.kinds import WrittenAnyCard
from game.content.written.scenario import WrittenEnding, WrittenIndicator, WrittenScenario
from game.content.written.text import WrittenText

_BOARD_PARTS = {("board", "groups"), ("board", "squares")}
_BLANK = "reflection"


class _Left(WrittenScenario):
    """What is left of a scenario: nothing is required any more."""

    title: WrittenText = WrittenText(nl="…")
    indicators: dict[Id, WrittenIndicator] = Field(default_factory=dict)
    endings: dict[Id, WrittenEnding] = Field(default_factory=dict)
    dilemmas: dict[Id, WrittenAnyCard] = Field(default_factory=dict)


class Validated(Struct, frozen=True):
    """A scenario, or what is left of one."""

    scenario: WrittenScenario
    whole: bool
    """Whether nothing was left out."""


def validate(assembled: Assembled, known: KnownIds, findings: Findings) -> Validated | None:
    """The scenario, with every error told; `None` where nothing is left to look at."""
    written = plain(assembled.root)
    try:
        return Validated(WrittenScenario.model_validate(written), whole=not assembled.lost)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    explain(errors, assembled, known, findings)
    if not findings.failed():
        findings.add(assembled.root.place, "content.invalid", key="scenario", value="…", reason=errors[0]["type"])
    try:
        return Validated(_Left.model_validate(_without(written, errors)), whole=False)
    except ValidationError:
        # Only where an error stands at no section at all; it is told above.
        return None


def _without(written: dict[str, Any], errors: Sequence[Any]) -> dict[str, Any]:
    """The pack without the sections that hold an error; of a section with ids, without those entries."""
    bad: dict[str, set[str]] = {}
    dropped = set()
    parts = [error["loc"][1:3] for error in errors if error["loc"][:2] in _BOARD_PARTS and len(error["loc"]) > 2]
    for error in errors:
        section, *rest = error["loc"] or ("",)
        if error["loc"][1:3] in parts and section == "board":
            continue
        if section in KEYED and rest:
            bad.setdefault(section, set()).add(rest[0])
        elif section not in KEYED or error["type"] not in {"too_short", "too_long"}:
            dropped.add(section)
    left = {
        section: {id: entry for id, entry in value.items() if id not in bad[section]} if section in bad else value
        for section, value in written.items()
        if section not in dropped
    }
    if parts and "board" in left:
        left["board"] = _board_without(left["board"], parts)
    return left


def _board_without(board: dict[str, Any], parts: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """The board without these groups; a bad square is a blank one, so that the others keep their places."""
    left = dict(board)
    if isinstance(board.get("groups"), dict):
        left["groups"] = {id: group for id, group in board["groups"].items() if ("groups", id) not in parts}
    if isinstance(board.get("squares"), list):
        left["squares"] = [
            _BLANK if ("squares", place) in parts else square for place, square in enumerate(board["squares"])
        ]
    return left
