"""What every prompt is, and what stands in one."""

from collections.abc import Iterator

from msgspec import Struct

from game.rules.actions import Action
from game.rules.terms.at import At
from game.rules.terms.text import Message, Words, message

TABLE = "table"
FACILITATOR = "facilitator"


class Item(Struct, frozen=True, gc=False):
    """Something to choose, ask or rank."""

    id: str
    text: Words
    closed: Words | None = None
    """Why it cannot be chosen now."""
    note: Words | None = None
    """What stands beside it: the minutes of a question, an adviser's interest."""
    sign: str | None = None
    """What it is called on the cards that people hold, where that is not its place in this list: an option keeps its
    letter in a run-off. Empty: these words themselves are on the cards."""


LETTERS = "ABCDEF"
"""On the cards that people hold."""


def sign_at(place: int, many: int) -> str:
    """What the thing at this place, from 0, of so many is called: a letter, or its number in a longer list."""
    return LETTERS[place] if many <= len(LETTERS) else str(place + 1)


def signs(items: tuple[Item, ...]) -> dict[str, str]:
    """By its id, what each of these is called on the page and on the cards."""
    return {it.id: sign_at(place, len(items)) if it.sign is None else it.sign for place, it in enumerate(items)}


def open_ids(items: tuple[Item, ...]) -> tuple[str, ...]:
    """Those that can be chosen now."""
    return tuple([item.id for item in items if item.closed is None])


NOT_ASKED, NOT_LISTED = message("refused.not_asked"), message("refused.not_listed")
"""Why an action is no answer: something else is asked, or it is none of what can be chosen."""


class Prompt(Struct, frozen=True, tag_field="prompt"):
    """A question that somebody at the table can answer now."""

    at: At
    """Which question it is, such as `briefing` or `cover`; the answer names it too."""
    who: str
    """`table`, `facilitator`, or the id of a seat."""
    ask: Words

    def answers(self) -> Iterator[Action]:
        """Legal answers, in a fixed order; of what has thousands, the suggestion and the like."""
        raise NotImplementedError(self.at)

    def refusal(self, action: Action) -> Message | None:
        """Why this action is no legal answer; `None` where it is one."""
        return None if action in tuple(self.answers()) else NOT_LISTED


def is_whole(value: object, low: int, high: int) -> bool:
    """Whether it is a whole number between these. True is equal to 1, and would be another digest."""
    return type(value) is int and low <= value <= high


def is_text_id(text: str) -> bool:
    """Whether it can be the id of a text: `t` and a number."""
    return text[:1] == "t" and text[1:].isascii() and text[1:].isdigit()
