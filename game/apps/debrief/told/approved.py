"""A report: the evening with everything taken out that the group did not approve.

It is taken out before a page is made: words out of the events, the rest by what `Evening.shows` and by the cases it
keeps back. No entry goes, because going back speaks of entries by their number.
"""

from msgspec.structs import replace

from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import Story
from game.apps.session import closed_cases
from game.log import Acted, Approval, Entry
from game.log.told.approval import decision_item
from game.rules.events import (
    Adjusted,
    Event,
    LearningSaid,
    MinorityHeard,
    OwnOpened,
    ReasonCompleted,
    ReasonGiven,
    ThoughtKept,
)


def only_approved(evening: Evening, approval: Approval) -> Evening:
    """The evening with the approved texts and no others; without any decision nothing of the year is in it.

    The events of a decision that is kept back stay, for what came after it is told right only with them; the model is
    then made of the other cases alone (`Evening.whole`).
    """
    closed = closed_cases(event for told in evening.told for event in told)
    kept_back = tuple(it.key for it in closed if not approval.shows(decision_item(*it.key)))
    decisions = len(kept_back) < len(closed) if closed else approval.shows("decisions")
    return replace(
        evening,
        entries=tuple(_entry(entry, approval, decisions=decisions) for entry in evening.entries),
        approval=approval,
        decisions=decisions,
        kept_back=kept_back if decisions else (),
        played=evening.entries,
    )


def told_cases(evening: Evening, story: Story) -> tuple[PlayedCase, ...]:
    """The cases that may be told, by their numbers: all of them in a draft, and in a report only those that could be ticked.

    Nobody ticks a case that was skipped, was put off or was open when play stopped. What was kept back is still among those
    of a report (`told_alone`).
    """
    played = sorted(cases(story), key=lambda it: it.number)
    return tuple(it for it in played if it.ended or evening.approval is None)


def _entry(entry: Entry, approval: Approval, *, decisions: bool) -> Entry:
    if not isinstance(entry.record, Acted):
        return entry
    events = entry.record.events if decisions else ()
    told = tuple(it for event in events if (it := _event(event, approval)) is not None)
    return replace(entry, record=replace(entry.record, events=told))


def _event(event: Event, approval: Approval) -> Event | None:
    """The event without words that were not approved. A reason that only came later goes altogether."""
    match event:
        case ReasonCompleted(text=text):
            return event if text in approval.items else None
        case ReasonGiven(text=str(text)) | MinorityHeard(text=str(text)) | ThoughtKept(text=str(text)):
            return event if text in approval.items else replace(event, text=None)
        case LearningSaid(text=str(text)) | OwnOpened(text=str(text)):
            return event if text in approval.items else replace(event, text=None)
        case Adjusted(reason=str(reason)):
            return event if reason in approval.items else replace(event, reason=None)
        case _:
            return event
