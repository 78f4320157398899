"""From a tree to a scenario, in two passes: what is wrong is told and left out, and the rest is looked at too."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from pydantic import Field, ValidationError

from game.content.checking.known import Known
from game.content.problems import Findings
from game.content.reading.folder import Assembled
from game.content.reading.homes import KEYED
from game.content.reading.nodes import plain
from game.content.validating.explain import explain
from game.rules.kinds import AnyCard
from game.rules.scenario import Ending, Indicator, Scenario
from game.rules.text import Text
from game.rules.written import Id


class _Left(Scenario):
    """What is left of a scenario: nothing is required any more."""

    title: Text = Text(nl="…")
    indicators: dict[Id, Indicator] = Field(default_factory=dict)
    endings: dict[Id, Ending] = Field(default_factory=dict)
    dilemmas: dict[Id, AnyCard] = Field(default_factory=dict)


class Validated(Struct, frozen=True):
    """A scenario, or what is left of one."""

    scenario: Scenario
    plain: dict[str, Any]
    """As it was written, wrong parts included."""
    whole: bool
    """Whether nothing was left out."""


def validate(assembled: Assembled, known: Known, findings: Findings) -> Validated | None:
    """The scenario, with every error told; `None` where nothing is left to look at."""
    written = plain(assembled.root)
    try:
        return Validated(Scenario.model_validate(written), written, whole=not assembled.lost)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    explain(errors, assembled, known, findings)
    if not findings.failed():
        findings.add(assembled.root.place, "content.invalid", key="scenario", value="…", reason=errors[0]["type"])
    try:
        return Validated(_Left.model_validate(_without(written, errors)), written, whole=False)
    except ValidationError:
        # Only where an error stands at no section at all; it is told above.
        return None


def _without(written: dict[str, Any], errors: Sequence[Any]) -> dict[str, Any]:
    """The pack without the sections that hold an error; of a section with ids, without those entries."""
    bad: dict[str, set[str]] = {}
    dropped = set()
    for error in errors:
        section, *rest = error["loc"] or ("",)
        if section in KEYED and rest:
            bad.setdefault(section, set()).add(rest[0])
        elif section not in KEYED or error["type"] not in {"too_short", "too_long"}:
            dropped.add(section)
    return {
        section: {id: entry for id, entry in value.items() if id not in bad[section]} if section in bad else value
        for section, value in written.items()
        if section not in dropped
    }
