"""Questions without a ballot: read on, how many cases, ask the resident, words of your own."""

from collections.abc import Iterator
from typing import Literal

from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts.base import NOT_ASKED, NOT_LISTED, Item, Prompt, is_text_id, is_whole, open_ids
from game.rules.terms.at import PageAt, SayAt
from game.rules.terms.text import Message, message


class AcknowledgePrompt(Prompt, frozen=True, tag="acknowledge"):
    """Read this, then go on."""

    at: PageAt

    def answers(self) -> Iterator[Action]:
        yield actions.Acknowledge(self.at)

    def refusal(self, action: Action) -> Message | None:
        return None if isinstance(action, actions.Acknowledge) and action.at == self.at else NOT_LISTED


class AgendaPrompt(Prompt, frozen=True, tag="agenda"):
    """How many cases this quarter?"""

    at: Literal["agenda"]
    least: int
    most: int
    suggestion: int

    def answers(self) -> Iterator[Action]:
        for cases in range(self.least, self.most + 1):
            yield actions.SetAgenda(cases)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.SetAgenda) or type(action.cases) is not int:
            return NOT_ASKED
        return None if is_whole(action.cases, self.least, self.most) else NOT_LISTED


class AskPrompt(Prompt, frozen=True, tag="ask"):
    """Which question do you ask, or is the talk done?"""

    at: Literal["inquiry"]
    items: tuple[Item, ...]
    minutes: int
    """Minutes left."""

    def answers(self) -> Iterator[Action]:
        for id in open_ids(self.items):
            yield actions.Ask(self.at, id)
        yield actions.Ask(self.at, None)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Ask) or action.at != self.at:
            return NOT_LISTED
        return None if action.question is None or action.question in open_ids(self.items) else NOT_LISTED


class SayPrompt(Prompt, frozen=True, tag="say"):
    """Words of the table's own; nothing is an answer too."""

    at: SayAt

    def answers(self) -> Iterator[Action]:
        yield actions.Say(self.at, None)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Say) or action.at != self.at:
            return NOT_ASKED
        return None if action.text is None or is_text_id(action.text) else message("refused.text_id")
