"""A report: the evening with everything taken out that the group did not approve.

It is taken out of the entries, before a page is made of them: what is not there cannot get on a page.
"""

from msgspec.structs import replace

from game.apps.debrief.evening import Evening
from game.log import Acted, Agreed, Approval, Entry, Noted, Parked
from game.rules.events import Adjusted, Event, MinorityHeard, ReasonCompleted, ReasonGiven, ThoughtKept


def only_approved(evening: Evening, approval: Approval) -> Evening:
    """The evening with the approved texts and no others; pages made of it leave out the parts that are not approved."""
    kept = (_entry(entry, approval) for entry in evening.entries)
    return replace(evening, entries=tuple(entry for entry in kept if entry is not None), approval=approval)


def _entry(entry: Entry, approval: Approval) -> Entry | None:
    match entry.record:
        case Acted() if "decisions" not in approval.items:
            return None
        case Acted(events=events) as acted:
            told = tuple(it for event in events if (it := _event(event, approval)) is not None)
            return replace(entry, record=replace(acted, events=told))
        case Noted(text=text) | Parked(text=text) | Agreed(what=text) if text not in approval.items:
            return None
        case _:
            return entry


def _event(event: Event, approval: Approval) -> Event | None:
    """The event without words that were not approved. A reason that only came later goes altogether."""
    match event:
        case ReasonCompleted(text=text):
            return event if text in approval.items else None
        case ReasonGiven(text=str(text)) | MinorityHeard(text=str(text)) | ThoughtKept(text=str(text)):
            return event if text in approval.items else replace(event, text=None)
        case Adjusted(reason=str(reason)):
            return event if reason in approval.items else replace(event, reason=None)
        case _:
            return event
