"""What every event is, and what several of them are made of."""

from typing import ClassVar, Literal

from game.rules.terms.kept import KeptPart

Source = Literal["room", "payment", "cover", "drift", "facility", "adviser", "undecided"]
"""Why a fund or an indicator moved where no other event says it: room for the quarter, a decision that is paid as a
whole, cover that goes back, what changes by itself, a facility that works, advice that is paid back, a case on which the
table did not decide."""

Works = Literal["hoped", "half", "not"]
"""How a level of a facility turns out."""


Opening = Literal["practice", "programme", "square", "chosen", "by_itself", "follow_up", "facilitator", "postponed"]
"""Why a case comes up: practice before the year; its turn in the order of the cards; a token on a square of its deck;
the table chose its deck; no turn is left, and the first deck ahead is taken; an effect opened it as a follow-up; the
facilitator put it in front; the table had put it off."""


Shows = Literal["nothing", "ballot", "secret", "by_chance", "what_it_brings", "where_it_reveals"]
"""What a table learns from an event that it could not know beforehand: the result of a ballot, something secret (dice,
news, a voice, how something worked out), how chance fell where the effect hangs on it, or what it brings at once, an
answer where the question brought a fact out; or nothing, since it is what the table itself did or what follows from it."""


class Told(KeptPart, frozen=True, tag_field="event"):
    """Something that happened. The tag is the event's name in the log."""

    shows: ClassVar[Shows]
    """Every event says this for itself."""


class EffectRef(KeptPart, frozen=True):
    """One effect of the pack, as it is due or happens in an evening."""

    of: str
    """What brings it, as it is kept (`brought_by`)."""
    occurrence: int
    """The how-manieth time that was played."""
    at: str
    """Its address in what brings it, such as `options.adapt.later.0`; empty where an evening of before does not say."""


class Moved(KeptPart, frozen=True):
    """How far something was to move and did: whole euros, points or levels."""

    what: Literal["fund", "indicator", "group"]
    id: str
    asked: int
    applied: int
    """Points stay between 0 and 100, levels between 0 and as high as can be built; money always moves."""


class Bill(KeptPart, frozen=True):
    """What money has to be found for."""

    what: Literal["decision", "effect", "incident", "care"]
    of: str
    """The card, what brings the effect, or the neighbourhood group."""
    occurrence: int = 0
    """Of a decision or an effect."""
    at: str = ""
    """The address of an effect."""
