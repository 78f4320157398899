"""A report: the evening with everything taken out that the group did not approve.

It is taken out before a page is made: words out of the events, the rest by what `Evening.shows`. No entry goes,
because going back speaks of entries by their number.
"""

from msgspec.structs import replace

from game.apps.debrief.evening import Evening
from game.log import Acted, Approval, Entry
from game.rules.events import Adjusted, Event, MinorityHeard, ReasonCompleted, ReasonGiven, ThoughtKept


def only_approved(evening: Evening, approval: Approval) -> Evening:
    """The evening with the approved texts and no others; without the decisions nothing of the year is in it."""
    return replace(evening, entries=tuple(_entry(entry, approval) for entry in evening.entries), approval=approval)


def _entry(entry: Entry, approval: Approval) -> Entry:
    if not isinstance(entry.record, Acted):
        return entry
    events = entry.record.events if "decisions" in approval.items else ()
    told = tuple(it for event in events if (it := _event(event, approval)) is not None)
    return replace(entry, record=replace(entry.record, events=told))


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
