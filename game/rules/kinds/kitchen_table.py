"""A talk with a resident, with too little time, before the table decides."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from msgspec import Meta

from game.rules.kinds.inquiry import Inquiry, Resident, TalkQuestion
from game.rules.kinds.options import OptionCard, TalkOption
from game.rules.lookup import Lookup
from game.rules.terms.played import missing
from game.rules.terms.text import Text
from game.rules.terms.value import Value, option_of


class KitchenTableCard(OptionCard, frozen=True, kw_only=True, tag="kitchen_table"):
    """Ask, then choose one option."""

    resident: Resident
    met_at: tuple[str, ...] = ()
    """The other cards on which the same resident is met: what was known there is known here."""
    line: Annotated[int, Meta(ge=1, le=1_000)] = 1
    """The fund moves for about so many such households; both amounts are shown."""
    questions: dict[str, TalkQuestion]
    options: dict[str, TalkOption]

    @property
    def times(self) -> int:
        return self.line

    @cached_property
    def inquiry(self) -> Inquiry:
        return Inquiry(self.resident, self.questions, self.met_at)

    def afterwards(self, value: Value) -> tuple[Text, ...]:
        return self.options[option_of(value)].afterwards

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        yield from super().unsound(scenario)
        if not self.questions or "inquiry" not in self.stages:
            yield "nothing to ask"
        yield from self.inquiry.unsound(self.facts)
        yield from missing("met_at", self.met_at, scenario.dilemmas)
