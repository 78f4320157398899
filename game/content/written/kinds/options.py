"""A card with options to choose from, as `choice` and `kitchen_table` are written."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from game.content.written.base import Many, Rows
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenConsequences, WrittenEffect, effects_of
from game.content.written.fault import Fault
from game.content.written.ids import AmendmentKey, OptionId, OptionKey
from game.content.written.kinds.card import WrittenCard, WrittenTagged
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.content.written.varied import varied_or_none
from game.rules.kinds.options import Amendment, Option, TalkOption
from game.rules.terms.text import message


class WrittenAmendment(WrittenConsequences):
    """A named addition to an option, with effects of its own."""

    text: WrittenText

    def compiled(self, names: Names, at: str) -> Amendment:
        """The addition as it is adopted."""
        return Amendment(
            text=self.text.compiled(),
            **self.parts(names, at),
        )


class WrittenOption(WrittenTagged):
    """Something a table can choose. Closed while its `when` does not hold."""

    text: WrittenText
    """At most 12 words."""
    when: WrittenCondition | None = None
    revise: Many[WrittenEffect] = ()
    """What coming back on this option costs, in place of the card's own price."""
    paper: Literal["motion"] | None = None
    """A motion: it spends nothing itself, and asks for what may come later."""
    next_year: WrittenText | None = None
    """What it asks for in the plans for next year: told at the end, and nothing else."""
    amendments: dict[AmendmentKey, WrittenAmendment] = {}
    """What the table may add to it while it talks, by majority, without a ballot."""

    def compiled(self, names: Names, at: str) -> Option:
        """The option as it is chosen."""
        return Option(**self.shared(names, at))

    def shared(self, names: Names, at: str) -> dict[str, Any]:
        """What options of every card are compiled to, field by field."""
        return {
            "text": self.text.compiled(),
            "when": condition_of(self.when, names),
            "steering": self.steering,
            "values": self.values,
            "paper": self.paper,
            "next_year": None if self.next_year is None else self.next_year.compiled(),
            "headline": varied_or_none(self.headline, names),
            **self.parts(names, at),
            "revise": effects_of(self.revise, names, f"{at}.revise"),
            "amendments": {id: it.compiled(names, f"{at}.amendments.{id}") for id, it in self.amendments.items()},
        }


class WrittenTalkOption(WrittenOption):
    """Something a table can choose for a resident."""

    afterwards: Rows[WrittenText] = ()
    """How it goes with the resident: a line at each quarter's end, the first in the quarter of the decision."""

    def compiled(self, names: Names, at: str) -> TalkOption:
        return TalkOption(**self.shared(names, at), afterwards=tuple(it.compiled() for it in self.afterwards))


class WrittenOptionCard(WrittenCard):
    """Choose one option; a kind says how many there are, and what else an option has."""

    options: Mapping[OptionKey, WrittenOption]
    default: OptionId | None = None

    def names(self) -> dict[str, WrittenText]:
        return {id: option.text for id, option in self.options.items()}

    def amendments(self) -> tuple[WrittenText, ...]:
        return tuple(it.text for option in self.options.values() for it in option.amendments.values())

    @property
    def default_choice(self) -> str | None:
        return self.default

    def faults(self) -> Iterator[Fault]:
        """A card of which every option can be closed would leave a table with nothing to choose."""
        if all(option.when is not None for option in self.options.values()):
            yield Fault(("options",), message("content.all_options_closed"))
