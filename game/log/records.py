"""What an entry of the log says: that something was decided on, noted, taken back or paused."""

from datetime import date, datetime
from typing import Annotated, Literal, assert_never

from msgspec import Meta, Struct

from game.rules.actions import Action, Adjust, OpenOwn, Say
from game.rules.ballots.impressions import MOST_STATEMENTS, Impression, When
from game.rules.events import Event
from game.rules.setup import Setup
from game.rules.terms.text import Language
from game.rules.terms.value import Value

Timestamp = Annotated[datetime, Meta(tz=True)]
"""Wall time, in a known time zone: a label."""


Ballots = Literal["device", "tally"]
"""How votes come in: the laptop goes round, or cards and a teller."""


TextRef = Annotated[str, Meta(pattern=r"\At[1-9][0-9]{0,8}\Z")]
"""The id of a text: `t` and a number from 1."""


EveningCode = Annotated[str, Meta(pattern=r"\A[0-9A-HJKMNP-TV-Z]{8}\Z")]
"""What several tables typed to play one evening (Crockford's base 32)."""


ItemId = Annotated[str, Meta(pattern=r"\A(t[1-9][0-9]{0,8}|[a-z_]{1,40}(\.[a-z0-9_-]{1,80})?)\Z")]
"""What may stand in a report: the id of a text, a part of the report (`counts`), or one of its parts (`role.blue`)."""


class Title(Struct, frozen=True, omit_defaults=True):
    """A pack's title."""

    nl: Annotated[str, Meta(pattern=r"\S", max_length=4000)]
    en: Annotated[str, Meta(pattern=r"\S", max_length=4000)] | None = None


class AgreedBefore(Struct, frozen=True, omit_defaults=True):
    """An agreement of an evening before, as texts of this one."""

    what: TextRef
    who: TextRef | None = None
    when: TextRef | None = None


class EveningBefore(Struct, frozen=True):
    """Which evening agreements were taken along from, and which."""

    evening: Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
    """The hash of its entry 0."""
    agreements: tuple[AgreedBefore, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The ids of its texts in the evening that took them along."""
        return tuple(text for it in self.agreements for text in (it.what, it.who, it.when) if text is not None)


class _Record(Struct, frozen=True, tag_field="kind", omit_defaults=True):
    """The tag is the record's kind in the log."""


class Opened(_Record, frozen=True, tag="opened"):
    """The evening began: always entry 0 and never again."""

    rules: int
    """`RULES_VERSION` of the program that wrote it."""
    program: str
    """The program's version, such as `0.1.0`."""
    pack: str
    """The id of the pack, as in the folder's name."""
    title: Title
    """The pack's title, so that a list of evenings needs no scenario."""
    scenario: str
    """SHA-256 of the bytes of `scenario.json`, in hexadecimal."""
    setup: Setup
    events: tuple[Event, ...]
    """What was told to get to the first state."""
    digest: str
    """`game.rules.state.digest` of the first state."""
    started: Timestamp
    """In UTC."""
    names: dict[str, TextRef] = {}
    """Seat → its name."""
    ballots: Ballots | None = None
    """How this table votes, where it said so."""
    debrief_at: Timestamp | None = None
    """When the debrief is to begin, where that was agreed on before the evening; in UTC."""
    owner: TextRef | None = None
    """Who keeps the evening: whom to ask to have something removed."""
    erase_on: date | None = None
    """The day on which the evening is to be erased; nothing is ever erased by itself."""
    before: EveningBefore | None = None
    """What was agreed on at an evening before, and was taken along to this one."""
    code: EveningCode | None = None
    """The code with which several tables play this evening, each by itself."""
    before_after: bool = False
    """Whether people are asked before the evening and after it how many agree with a few sentences."""
    played_on: date | None = None
    """Of an evening of paper that was typed in later: the day on which it was played."""

    @property
    def day(self) -> date:
        """The day of the evening, on the calendar of this computer."""
        return self.played_on or self.started.astimezone().date()


class Acted(_Record, frozen=True, tag="acted"):
    """A seat or the facilitator did something, and this came of it."""

    action: Action
    events: tuple[Event, ...]
    digest: str
    """`game.rules.state.digest` of the state after it."""
    language: Language | None = None
    """The language that was on screen, where it is another than at the step before; `None` also where nobody told."""
    typed: bool = False
    """Whether it was typed in from paper: it was done there, at a time that nobody kept."""


class Noted(_Record, frozen=True, tag="noted"):
    """The facilitator wrote something down."""

    text: TextRef
    report: bool = False
    """Whether it may stand in the report; otherwise it is the facilitator's own."""


class Parked(_Record, frozen=True, tag="parked"):
    """A real question, without names, was kept for the debrief."""

    text: TextRef


class Retracted(_Record, frozen=True, tag="retracted"):
    """The table went back: things stand again as they stood right after entry `to`. Nothing is erased."""

    to: int
    reveal_seen: bool = False
    """Whether what no longer counts had shown the table something secret: the result of a ballot, dice, news, chance."""
    mistyped: bool = False
    """Whether it was only typed in wrongly from paper: no table went back, and nothing that no longer counts was shown."""


class Paused(_Record, frozen=True, tag="paused"):
    """Play stopped for a while."""

    until: Timestamp | None = None
    """When play is to go on."""


class Resumed(_Record, frozen=True, tag="resumed"):
    """Play went on, or goes on with another agreement on how long."""

    until: Timestamp | None = None
    """When play is to stop for the debrief, where that was agreed on now; in UTC. It replaces what was agreed before."""


class Kept(_Record, frozen=True, tag="kept"):
    """Another agreement on who keeps the evening and until when; it replaces both."""

    owner: TextRef | None = None
    erase_on: date | None = None


class Agreed(_Record, frozen=True, tag="agreed"):
    """Something that the group agreed to do after this evening."""

    what: TextRef
    who: TextRef | None = None
    when: TextRef | None = None


class Supposed(_Record, frozen=True, tag="supposed"):
    """The group looked at what another choice would have come to, and what it predicted first."""

    card: str
    occurrence: int
    value: Value
    """What it might have decided instead."""
    prediction: TextRef | None = None
    """In its own words; `None` where it wrote nothing down."""


class ReflectionRef(Struct, frozen=True, omit_defaults=True):
    """A question for the debrief, as the pack has it."""

    number: Annotated[int, Meta(ge=0)]
    """Its place among those of its card, or of the pack: 0 is the first."""
    card: str | None = None
    """`None` where it is the pack's own."""


class Reflected(_Record, frozen=True, tag="reflected"):
    """The group put these questions to itself when it looked back; they replace those it asked before."""

    asked: Annotated[tuple[ReflectionRef, ...], Meta(min_length=1, max_length=3)]


class Approved(_Record, frozen=True, tag="approved"):
    """The group said what may stand in the report, and nothing else may; it replaces what was approved before."""

    items: tuple[ItemId, ...]


class Impressed(_Record, frozen=True, tag="impressed"):
    """What may be told of how many agree with each sentence, before the evening or after it: nothing else was kept."""

    when: When
    told: Annotated[tuple[Impression, ...], Meta(min_length=1, max_length=MOST_STATEMENTS)]


class Forgotten(_Record, frozen=True, tag="forgotten"):
    """Words were removed for good, because somebody asked. The log keeps which they were, and not what they said."""

    gone: tuple[TextRef, ...]


Record = (
    Opened
    | Acted
    | Noted
    | Parked
    | Retracted
    | Paused
    | Resumed
    | Kept
    | Agreed
    | Supposed
    | Reflected
    | Approved
    | Impressed
    | Forgotten
)


def mentions(record: Record) -> tuple[str, ...]:
    """The ids of the texts this record speaks of."""
    match record:
        case Opened(names=names, owner=owner, before=before):
            taken = () if before is None else before.texts
            return (*names.values(), *(() if owner is None else (owner,)), *taken)
        case Kept(owner=str(owner)):
            return (owner,)
        case Noted(text=text) | Parked(text=text):
            return (text,)
        case Agreed(what=what, who=who, when=when):
            return tuple(text for text in (what, who, when) if text is not None)
        case Acted(action=Say(text=str(text)) | OpenOwn(text=str(text)) | Adjust(reason=str(text))):
            return (text,)
        case Supposed(prediction=str(text)):
            return (text,)
        case (
            Acted()
            | Supposed()
            | Reflected()
            | Kept()
            | Retracted()
            | Paused()
            | Resumed()
            | Approved()
            | Impressed()
            | Forgotten()
        ):
            return ()
        case _:
            assert_never(record)


def moments(record: Record) -> tuple[datetime, ...]:
    """The moments this record speaks of."""
    match record:
        case Opened(started=started, debrief_at=debrief_at):
            return (started,) if debrief_at is None else (started, debrief_at)
        case Paused(until=datetime() as until) | Resumed(until=datetime() as until):
            return (until,)
        case (
            Paused()
            | Resumed()
            | Acted()
            | Noted()
            | Parked()
            | Retracted()
            | Kept()
            | Agreed()
            | Supposed()
            | Reflected()
            | Approved()
            | Impressed()
            | Forgotten()
        ):
            return ()
        case _:
            assert_never(record)
