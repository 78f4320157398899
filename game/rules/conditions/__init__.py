"""What must hold before something opens or happens, and whether it does."""

from game.rules.conditions.condition import AnyOf, Condition, Not, Test, holds, ready
from game.rules.conditions.plain import (
    AtLeast,
    AtMost,
    FromQuarter,
    HowMany,
    IsKnown,
    NumberTest,
    Occurs,
    PlainTest,
    Remembered,
    SoFar,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
)
from game.rules.conditions.sight import Holds, Sight

__all__ = [
    "AnyOf",
    "AtLeast",
    "AtMost",
    "Condition",
    "FromQuarter",
    "Holds",
    "HowMany",
    "IsKnown",
    "Not",
    "NumberTest",
    "Occurs",
    "PlainTest",
    "Remembered",
    "Sight",
    "SoFar",
    "Test",
    "UntilQuarter",
    "WasAdopted",
    "WasAdvised",
    "WasDecided",
    "WasKnown",
    "holds",
    "ready",
]
