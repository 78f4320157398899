"""What every event is."""

from typing import Literal

from msgspec import Struct

Source = Literal[
    "room",
    "effect",
    "payment",
    "cover",
    "debt",
    "supervision",
    "drift",
    "shift",
    "incident",
    "build",
    "care",
    "facility",
    "revise",
    "adjust",
    "adviser",
]

Works = Literal["hoped", "half", "not"]
"""How a level of a facility turns out."""


class Told(Struct, frozen=True, tag_field="event"):
    """Something that happened. The tag is the event's name in the log."""
