"""The script of the debrief: its steps with their minutes, and which of them can go when time is short."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

StepName = Literal[
    "roles",
    "own",
    "year",
    "decision",
    "back",
    "other",
    "counted",
    "home",
    "learned",
    "agreements",
    "impressions",
    "approve",
]


class ScriptStep(Struct, frozen=True):
    """A step of the talk."""

    name: StepName
    full: int
    """Minutes, where there are forty."""
    short: int
    """Minutes, where there are twenty-five; 0 where the step goes then."""

    @property
    def can_go(self) -> bool:
        """Whether the talk is whole without it: what the model says goes before what people take home."""
        return not self.short


SCRIPT = (
    ScriptStep("roles", 3, 2),
    ScriptStep("own", 3, 2),
    ScriptStep("year", 5, 3),
    ScriptStep("decision", 7, 5),
    ScriptStep("back", 4, 3),
    ScriptStep("other", 4, 0),
    ScriptStep("counted", 4, 0),
    ScriptStep("home", 3, 3),
    ScriptStep("learned", 2, 2),
    ScriptStep("agreements", 3, 3),
    ScriptStep("approve", 2, 2),
)


ASKED = ScriptStep("impressions", 3, 3)
"""Last but one, where people were asked before the evening too."""


def script(*, short: bool, asked: bool = False) -> tuple[ScriptStep, ...]:
    """The steps of the long form, or of the short one; `asked`: whether people were asked before the evening too."""
    *steps, last = (step for step in SCRIPT if not (short and step.can_go))
    return (*steps, ASKED, last) if asked else (*steps, last)


def minutes(step: ScriptStep, *, short: bool) -> int:
    """How long this step takes."""
    return step.short if short and step.short else step.full


def in_all(*, short: bool, asked: bool = False) -> int:
    """How long the talk takes."""
    steps: Sequence[ScriptStep] = script(short=short, asked=asked)
    return sum(minutes(step, short=short) for step in steps)
