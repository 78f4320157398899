"""One other choice: what a finished evening would have come to with it, for whoever asks."""

from collections.abc import Sequence

from game.log.entries import Entry
from game.log.records import Acted
from game.log.told.replay import replay
from game.rules.scenario import Scenario
from game.rules.terms.text import Message, message
from game.rules.whatif import Parting, Taken


def line_of(scenario: Scenario, entries: Sequence[Entry]) -> tuple[Taken, ...]:
    """Every action of the evening that counts, with how things stood before and after it.

    Raises `OtherRules` for an evening of other rules, and `Diverged` where the rules do not lead to what it says: what
    would have come of it then, nobody knows.
    """
    played = replay(scenario, entries)
    return tuple(
        Taken(played.states[entry.n - 1], entry.record.action, entry.record.events, played.states[entry.n])
        for entry in played.line
        if isinstance(entry.record, Acted)
    )


def parted_words(scenario: Scenario, parting: Parting) -> Message:
    """From where on the table had no answer of its own."""
    if parting.card is None:
        return message("whatif.parted", quarter=parting.quarter)
    return message("whatif.parted_case", quarter=parting.quarter, title=scenario.dilemmas[parting.card].title)
