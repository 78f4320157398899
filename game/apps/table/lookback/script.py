"""The script of the debrief: its steps with their minutes, and which of them can go when time is short."""

from typing import Literal

from msgspec import Struct

StepName = Literal["roles", "own", "year", "decision", "back", "other", "counted", "home", "agreements"]


class ScriptStep(Struct, frozen=True):
    """A step of the talk."""

    name: StepName
    minutes: int
    can_go: bool = False
    """Whether the talk is whole without it: what the model says goes before what people take home."""


SCRIPT = (
    ScriptStep("roles", 3),
    ScriptStep("own", 3),
    ScriptStep("year", 5),
    ScriptStep("decision", 7),
    ScriptStep("back", 4),
    ScriptStep("other", 4, can_go=True),
    ScriptStep("counted", 4, can_go=True),
    ScriptStep("home", 5),
    ScriptStep("agreements", 5),
)
