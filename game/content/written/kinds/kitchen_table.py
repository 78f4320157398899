"""A talk with a resident, as it is written."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Written
from game.content.written.fault import Fault
from game.content.written.ids import CardId, OptionKey, QuestionKey
from game.content.written.kinds.asked import WrittenAsked, facts_faults
from game.content.written.kinds.options import WrittenOptionCard, WrittenTalkOption
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.content.written.varied import WrittenVaried, varied
from game.rules.kinds.inquiry import Resident, TalkQuestion
from game.rules.kinds.kitchen_table import KitchenTableCard
from game.rules.terms.phases import STAGES, Skippable, Stage
from game.rules.terms.text import message

Rapport = Annotated[int, Field(ge=0, le=5)]
"""How open the resident is, shown in words. It opens questions and never gates help."""


OF_THEMSELVES = ("name", "age", "wish", "strength", "says")
"""What is written of a resident who is not met on another card."""


class WrittenResident(Written):
    """Who lives here. Wish and strength are known from the start; or `same_as`: who lives there lives here."""

    same_as: CardId | None = None
    """The card on which the table meets the same resident; then nothing else is written."""
    name: WrittenText | None = None
    age: Annotated[int, Field(ge=0, le=120)] | None = None
    wish: WrittenText | None = None
    strength: WrittenText | None = None
    says: WrittenVaried | None = None

    def compiled(self, names: Names) -> Resident:
        """The resident as they are met. Raises `KeyError` where it is the same as nobody."""
        if self.same_as is not None:
            return names.residents[self.same_as]
        assert self.name is not None
        assert self.age is not None
        assert self.wish is not None
        assert self.strength is not None
        assert self.says is not None
        spoken = (self.wish.compiled(), self.strength.compiled(), varied(self.says, names))
        return Resident(self.name.compiled(), self.age, *spoken)

    def faults(self) -> Iterator[Fault]:
        """What is missing of somebody who is described here, or stands beside `same_as`."""
        for key in OF_THEMSELVES:
            written = key in self.model_fields_set
            if self.same_as is None and not written:
                yield Fault(("resident",), message("content.resident_lacks", key=key))
            elif self.same_as is not None and written:
                yield Fault(("resident", key), message("content.same_as_beside", key=key))


class WrittenTalkQuestion(WrittenAsked):
    """A question to a resident, who opens up or shuts."""

    rapport: Annotated[int, Field(ge=-3, le=3)] = 0

    def compiled(self, id: str, names: Names) -> TalkQuestion:
        """The question as it is asked."""
        return TalkQuestion(**self.shared(id, names), rapport=self.rapport)


class WrittenKitchenTable(WrittenOptionCard):
    """Ask, then choose one option."""

    kind: Literal["kitchen_table"]
    resident: WrittenResident
    minutes: Annotated[int, Field(ge=10, le=120)] = 45
    rapport: Rapport = 2
    line: Annotated[int, Field(ge=1, le=1000)] = 1
    """The fund moves for about so many such households; both amounts are shown."""
    questions: Annotated[dict[QuestionKey, WrittenTalkQuestion], Field(min_length=1, max_length=14)]
    options: Annotated[dict[OptionKey, WrittenTalkOption], Field(min_length=2, max_length=5)]

    def stages(self) -> tuple[Stage, ...]:
        return tuple(stage for stage in STAGES if stage != "answer")

    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> KitchenTableCard:
        return KitchenTableCard(
            **self.shared(id, names, skip),
            options={it: option.compiled(names, f"options.{it}") for it, option in self.options.items()},
            default=self.default,
            resident=self.resident.compiled(names),
            met_at=names.met_at.get(id, ()),
            minutes=self.minutes,
            rapport=self.rapport,
            line=self.line,
            questions={it: question.compiled(it, names) for it, question in self.questions.items()},
        )

    def faults(self) -> Iterator[Fault]:
        yield from self.resident.faults()
        yield from facts_faults(self, self.questions)
        yield from super().faults()
