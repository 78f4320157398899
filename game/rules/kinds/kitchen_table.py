"""A talk with a resident, with too little time, before the table decides."""

from msgspec import Struct

from game.rules.conditions import Condition, holds
from game.rules.kinds.card import Sight
from game.rules.kinds.options import Option, OptionCard
from game.rules.text import Text


class Resident(Struct, frozen=True):
    """Who lives here. Wish and strength are known from the start."""

    name: Text
    age: int
    wish: Text
    strength: Text
    says: Text


class TalkQuestion(Struct, frozen=True, kw_only=True):
    """A question that can be asked once; invisible until its `when` holds."""

    ask: Text
    answer: Text
    minutes: int
    rapport: int = 0
    """How far it opens the resident up, or shuts them."""
    reveals: tuple[str, ...] = ()
    when: Condition | None = None


class TalkOption(Option, frozen=True, kw_only=True):
    """Something a table can choose for a resident."""

    afterwards: tuple[Text, ...] = ()
    """How it goes with the resident: a line at each quarter's end, the first in the quarter of the decision."""


class KitchenTableCard(OptionCard, frozen=True, kw_only=True, tag="kitchen_table"):
    """Ask, then choose one option."""

    resident: Resident
    line: int = 1
    """The fund moves for about so many such households; both amounts are shown."""
    questions: dict[str, TalkQuestion]
    options: dict[str, TalkOption]

    @property
    def times(self) -> int:
        return self.line

    def askable(self, sight: Sight, asked: tuple[str, ...]) -> dict[str, TalkQuestion]:
        """The questions that are open now: not yet asked, and nothing hidden stands before them."""
        return {
            id: question
            for id, question in self.questions.items()
            if id not in asked and holds(question.when, sight.scenario, sight.state, sight.talk)
        }
