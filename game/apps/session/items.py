"""What can be put to the group for its report: parts of it, and each text that people wrote."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, get_args

from msgspec import Struct

from game.apps.session.recognisable import invented, recognisable, recognisable_person
from game.log.approval import role_item
from game.log.entries import Entry
from game.log.line import live
from game.log.records import Acted, Agreed, Noted, Opened, Parked
from game.log.retention import retention
from game.log.texts import TextTable
from game.rules.events import (
    Adjusted,
    BallotClosed,
    CaseClosed,
    CaseOpened,
    Event,
    MinorityHeard,
    ReasonCompleted,
    ReasonGiven,
    ThoughtKept,
)
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.tally import Named
from game.rules.text import Words, message
from game.rules.views.seats import role_of

ItemKind = Literal[
    "decisions",
    "counts",
    "reason",
    "agreement",
    "owner",
    "statement",
    "thought",
    "by_name",
    "values",
    "rapporteurs",
    "role",
    "parked",
    "note",
    "adjusted",
]
"""What an item of the report is; in this order they are put to the group."""

KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
USUAL: tuple[ItemKind, ...] = ("decisions", "counts", "reason", "agreement")
"""What goes in unless the group says otherwise; everything else only where the group says so."""

ON_ITS_OWN: tuple[ItemKind, ...] = ("decisions", "agreement", "owner", "parked", "note")
"""What can stand in a report without the decisions; everything else is about them."""


class ReportItem(Struct, frozen=True):
    """Something that may stand in the report, or not."""

    id: str
    kind: ItemKind
    about: Words | None = None
    """The case, the seat or the number it is about."""
    words: tuple[str, ...] = ()
    """The table's own words: one text, or of an agreement what, who and when, as far as they were written."""
    somebody: tuple[str, ...] = ()
    """The parts of those words that look like a person or a place: they are read together before they go in."""

    @property
    def label(self) -> Words:
        """What it is called where the group chooses: the part of the report, or the words themselves."""
        *before, last = (words.strip() for words in self.words or ("",))
        said = "".join(f"{words.removesuffix('.')}. " for words in before) + last
        values = {"words": said} if self.words else {}
        return message(f"item.{self.kind}", **values, **({} if self.about is None else {"about": self.about}))

    @property
    def warning(self) -> Words | None:
        """What to read together first: the words that look like a person or a place; `None` where there are none."""
        if not self.somebody:
            return None
        return message("approve.somebody", words=", ".join(f"“{part}”" for part in self.somebody))

    @property
    def usual(self) -> bool:
        """Whether it goes in unless the group says otherwise; never where it seems to name somebody."""
        return self.kind in USUAL and not self.somebody


def settled(found: Sequence[ReportItem], chosen: Iterable[str]) -> tuple[str, ...]:
    """The ids of these items that go in, in order: what is about the decisions goes in only with them."""
    wanted = set(chosen)
    there = [item for item in found if item.id in wanted]
    return tuple(item.id for item in there if item.kind in ON_ITS_OWN or "decisions" in wanted)


Spoken = tuple[str, ItemKind, Words | None, tuple[str | None, ...]]
"""A text id, what the text is, what it is about, and the texts that belong to it."""


def items(scenario: Scenario, state: State, entries: Sequence[Entry], texts: TextTable) -> tuple[ReportItem, ...]:
    """Everything there is to approve, what goes in as a rule first. A text that was forgotten is not put to the group."""
    told = tuple(event for entry in (entries[0], *live(entries)) for event in _events(entry))
    names = invented(scenario)
    found = [
        ReportItem("decisions", "decisions"),
        *_ballots(told),
        *_people(scenario, state, told),
        *(
            ReportItem(id, kind, about, words, _somebody(texts, names, id, *also))
            for id, kind, about, also in (*_spoken(scenario, told), *_written(entries))
            if (words := _words(texts, id, *also))
        ),
    ]
    return tuple(sorted(found, key=lambda item: KINDS.index(item.kind)))


def _words(texts: TextTable, first: str, *also: str | None) -> tuple[str, ...]:
    """The words of a text and of what belongs to it; none where the text itself was forgotten."""
    if texts.get(first) is None:
        return ()
    found = (texts.get(id) for id in (first, *also) if id is not None)
    return tuple(words for words in found if words is not None)


def _somebody(
    texts: TextTable, names: frozenset[str], first: str, who: str | None = None, when: str | None = None
) -> tuple[str, ...]:
    """What looks like a person or a place in a text, or in an agreement."""
    found = [recognisable(words, names) for id in (first, when) if id is not None and (words := texts.get(id))]
    if who is not None and (words := texts.get(who)):
        found.append(recognisable_person(words))
    return tuple(dict.fromkeys(part for parts in found for part in parts))


def _people(scenario: Scenario, state: State, told: tuple[Event, ...]) -> Iterator[ReportItem]:
    """Who led where there was more than one seat, the roles that were played, and the core values people chose."""
    if state.values is not None:
        yield ReportItem("values", "values")
    if len(state.seats) > 1 and any(isinstance(event, CaseOpened) and not event.practice for event in told):
        yield ReportItem("rapporteurs", "rapporteurs")
    for seat in state.seats:
        role = role_of(scenario, state, seat)
        if role is not None:
            yield ReportItem(role_item(seat.id), "role", role.name)


def _events(entry: Entry) -> tuple[Event, ...]:
    return entry.record.events if isinstance(entry.record, (Opened, Acted)) else ()


def _ballots(told: tuple[Event, ...]) -> Iterator[ReportItem]:
    published = [event.published for event in told if isinstance(event, BallotClosed)]
    if published:
        yield ReportItem("counts", "counts")
    if any(isinstance(it, Named) for it in published):
        yield ReportItem("by_name", "by_name")


def _spoken(scenario: Scenario, told: Iterable[Event]) -> Iterator[Spoken]:
    """Words that belong to a step of the game. Nothing is told of practice, nor of a case that was passed over."""
    reasons: dict[tuple[str, int], str] = {}
    statements: dict[tuple[str, int], str] = {}
    others: list[Spoken] = []
    case: tuple[str, int] | None = None
    for event in told:
        match event:
            case CaseOpened(card=card, occurrence=occurrence, practice=practice):
                case = None if practice else (card, occurrence)
            case ReasonGiven(text=str(text)) if case is not None:
                reasons[case] = text
            case MinorityHeard(text=str(text)) if case is not None:
                statements[case] = text
            case CaseClosed(how="skipped") if case is not None:
                reasons.pop(case, None)
                statements.pop(case, None)
            # What was completed later stands in place of what was written first.
            case ReasonCompleted(card=card, occurrence=occurrence, text=text):
                reasons[card, occurrence] = text
            case ThoughtKept(text=str(text)):
                others.append((text, "thought", None, ()))
            case Adjusted(id=id, reason=str(text)):
                others.append((text, "adjusted", scenario.name_of(id), ()))
    kinds: tuple[tuple[ItemKind, dict[tuple[str, int], str]], ...] = (("reason", reasons), ("statement", statements))
    for kind, found in kinds:
        for (card, _), text in found.items():
            yield text, kind, scenario.dilemmas[card].title, ()
    yield from others


def _written(entries: Sequence[Entry]) -> Iterator[Spoken]:
    """Who keeps the evening, agreements, questions that were parked, and notes that were meant for the report."""
    owner = retention(entries).owner
    if owner is not None:
        yield owner, "owner", None, ()
    for entry in entries:
        match entry.record:
            case Parked(text=text):
                yield text, "parked", None, ()
            case Noted(text=text, report=True):
                yield text, "note", None, ()
            case Agreed(what=what, who=who, when=when):
                yield what, "agreement", None, (who, when)
