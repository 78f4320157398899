"""What a card has for a works council, as it is written: the director, the questions, and the court."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Many, Rows, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenEffect, effects_of
from game.content.written.ids import ALL, NONE, KeptId, OptionId
from game.content.written.kinds.asked import WrittenAsked
from game.content.written.names import Names
from game.content.written.text import WrittenText, words
from game.rules.council.part import Answer, Director, Ruling, WorksCouncil
from game.rules.kinds.inquiry import TalkQuestion
from game.rules.terms.phases import Whom

WrittenDoes = Literal["follows", "deviates", "withdraws", "asks_court", "acts_anyway", "declines"]
"""What an author may let a director do."""


class WrittenCouncilQuestion(WrittenAsked):
    """A question of a works council, to its director, to the staff or to an expert."""

    whom: Whom = "director"

    def compiled(self, id: str, names: Names) -> TalkQuestion:
        """The question as it is asked."""
        return TalkQuestion(**self.shared(id, names), whom=self.whom)


class WrittenAnswer(Written):
    """One way in which the director may answer: the first that holds; the last has no `when`."""

    when: WrittenCondition | None = None
    does: WrittenDoes
    decides: OptionId | None = None
    """The option that is decided instead of what was advised."""
    keeps: Many[KeptId] | None = None
    """The conditions that are promised: `all`, `none` or their names. Left out: all by who follows, else none."""
    says: WrittenText

    @property
    def named(self) -> tuple[str, ...]:
        """The conditions that it names."""
        return tuple(it for it in self.keeps or () if it not in (ALL, NONE))

    def compiled(self, names: Names, conditions: Iterable[str]) -> Answer:
        """The answer as it is given."""
        every = tuple(dict.fromkeys(conditions)) if self.does == "follows" else ()
        if self.keeps is not None:
            every = tuple(dict.fromkeys(conditions)) if ALL in self.keeps else self.named
        return Answer(
            does=self.does,
            decides=self.decides,
            keeps=every,
            says=self.says.compiled(),
            when=condition_of(self.when, names),
        )


class WrittenDirector(Written):
    """Who decides: somebody of the organisation, never a politician."""

    name: WrittenText
    intends: OptionId | None = None
    """The option that the director comes with; left out only on a proposal of the works council's own."""
    says: WrittenText | None = None
    """What the facilitator reads aloud in the meeting."""
    answers: Annotated[Rows[WrittenAnswer], Field(min_length=1, max_length=12)]

    def compiled(self, names: Names, conditions: Iterable[str]) -> Director:
        """The director as they answer."""
        every = tuple(conditions)
        return Director(
            name=self.name.compiled(),
            intends=self.intends,
            says=words(self.says),
            answers=tuple(it.compiled(names, every) for it in self.answers),
        )


class WrittenRuling(Written):
    """One way in which a court may rule: the first that holds; the last has no `when`."""

    when: WrittenCondition | None = None
    upholds: bool | None = None
    """Of advice: whether the court agrees with the works council; then the decision is off the table."""
    grants: bool | None = None
    """Of consent: whether the director gets leave to go on without it."""
    text: WrittenText
    now: Many[WrittenEffect] = ()

    def compiled(self, names: Names, at: str) -> Ruling:
        """The ruling as it is told."""
        stands = not self.upholds if self.upholds is not None else bool(self.grants)
        now = effects_of(self.now, names, f"{at}.now")
        return Ruling(text=self.text.compiled(), stands=stands, when=condition_of(self.when, names), now=now)


def works_council(
    scope: WrittenText | None,
    director: WrittenDirector | None,
    court: Iterable[WrittenRuling],
    conditions: Iterable[str],
    names: Names,
) -> WorksCouncil:
    """What the card has for a works council, as it is played."""
    return WorksCouncil(
        scope=words(scope),
        director=None if director is None else director.compiled(names, conditions),
        court=tuple(it.compiled(names, f"court.{place}") for place, it in enumerate(court)),
    )
