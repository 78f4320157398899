"""What the ballots of an evening published, read from its log alone, and whether two together tell too much.

A second count of one question, or a count of nearly the same people, gives a vote away to whoever subtracts.
"""

from collections.abc import Iterator

from msgspec import Struct

from game.log.entries import Entry
from game.log.records import Acted
from game.log.told.line import mistyped
from game.log.told.replay import tell
from game.rules.ballots.shown import asked_now, electorate
from game.rules.events import BallotClosed
from game.rules.scenario import Scenario
from game.rules.setup import ENOUGH
from game.rules.terms.tally import Asked, Counts, Named
from game.rules.terms.text import Message, message


class Publication(Struct, frozen=True):
    """A ballot of which votes were counted in public, also one that no longer counts; not one that was only mistyped."""

    entry: int
    """The number of the entry that keeps it."""
    asked: Asked
    counts: Counts | Named
    slips: int
    """How many answered, blank ones too."""
    voters: tuple[int, ...]
    """How many were to vote, per seat."""
    went: tuple[int, ...]
    """How many had gone by then, per seat; whoever sits in for another counts."""
    agreed: bool
    """Whether everyone present had agreed to see counts, or names."""


def publications(scenario: Scenario, entries: tuple[Entry, ...]) -> tuple[Publication, ...]:
    """Every public count of votes on a case, in order. Do it while `telling`: events may say anything."""
    states, found = tell(scenario, entries).states, []
    never = mistyped(entries)
    for entry in entries[1:]:
        told = entry.record.events if isinstance(entry.record, Acted) and entry.n not in never else ()
        before = states[entry.n - 1]
        for event in told:
            if isinstance(event, BallotClosed) and isinstance(event.published, (Counts, Named)):
                counts = event.published
                counted = counts.counts(event.items) if isinstance(counts, Named) else counts
                found.append(
                    Publication(
                        entry=entry.n,
                        asked=asked_now(before, event.stage, event.items),
                        counts=counts,
                        slips=sum(counted.counts) + counted.blank,
                        voters=electorate(before)[0],
                        went=before.went,
                        agreed=before.agreed or before.by_name,
                    )
                )
    return tuple(found)


def too_much(found: tuple[Publication, ...]) -> Iterator[Message]:
    """In words, each place where what was published tells of a vote: at most one for each later entry."""
    for place, later in enumerate(found):
        before = found[:place]
        twice = next((it for it in before if it.asked == later.asked and it.counts != later.counts), None)
        others = (it for it in before if it.asked.card == later.asked.card and it.counts != later.counts)
        apart = next((it for it in others if not _beside(it, later)), None)
        if twice is not None:
            yield message("log.ballots.twice", step=later.entry, other=twice.entry)
        elif apart is not None:
            yield message("log.ballots.apart", step=later.entry, other=apart.entry)
        elif later.slips < ENOUGH and not later.agreed:
            yield message("log.ballots.few", step=later.entry, count=later.slips)


def _beside(one: Publication, other: Publication) -> bool:
    """Whether the same people answered, or others than at least five of them."""
    net = sum(abs(now - then) for now, then in zip(other.voters, one.voters, strict=True))
    went = sum(now - then for now, then in zip(other.went, one.went, strict=True))
    same = not net and not went and one.slips == other.slips
    return same or max(net, abs(one.slips - other.slips)) >= ENOUGH
