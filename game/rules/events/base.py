"""What every event is."""

from typing import ClassVar, Literal

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


Shows = Literal["nothing", "ballot", "secret", "by_chance", "where_it_reveals"]
"""What a table learns from an event that it could not know beforehand: the result of a ballot, something secret (dice,
news, a voice, how something worked out), how chance fell where the effect hangs on it, an answer where the question
brought a fact out; or nothing, since it is what the table itself did or what follows from it."""


class Told(Struct, frozen=True, tag_field="event"):
    """Something that happened. The tag is the event's name in the log."""

    shows: ClassVar[Shows]
    """Every event says this for itself."""
