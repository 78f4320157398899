"""What somebody is in the middle of while one question is open. Pages read it; what hands do on them gives another."""

from dataclasses import dataclass, replace

from game.rules.terms.text import Message
from game.widgets import Typing

NOTHING = Typing()
RowCounts = tuple[int | None, ...]
"""How many of each row of a count; `None` where that was not filled in. The last row is of blank votes."""


@dataclass(frozen=True)
class HalfDone:
    """What is half done at one moment; gone as soon as the question is answered."""

    sub: str = ""
    """Which of several pages of one question is shown."""
    amounts: tuple[int, ...] = ()
    """What each post of a division gets; empty before anybody changed what is suggested."""
    order: tuple[str, ...] = ()
    """The ids of a ranking, the first first, as far as they have a place; empty before anybody changed what is suggested."""
    stones: tuple[int, int] = (0, 0)
    """The eyes of two stones thrown on the real table; 0 while they are not set."""
    source: str = ""
    """The fund that gives."""
    target: str = ""
    amount: int = 0
    counts: RowCounts = ()
    """What was counted; empty before anybody began."""
    typing: Typing = NOTHING
    voting: bool = False
    """Whether the one whose turn it is has the laptop."""
    saved: bool = False
    chosen: str | None = None
    said: Message | None = None
    """Why what was tried cannot be."""
    aloud: bool = False
    """Whether what came in between was read aloud."""
    over: str = ""
    """What is looked up over the page: the facts, the legal path."""
    asks: int = 0
    """How many questions to talk about were turned over."""
    some: tuple[str, ...] | None = None
    """What was chosen where several may be; `None` before anybody chose."""

    def shown(self, sub: str) -> "HalfDone":
        """Another page of the same question."""
        return replace(self, sub=sub, chosen=None)

    def put(self, typing: Typing) -> "HalfDone":
        """With these words typed: so it is something to type on."""
        return replace(self, typing=typing)


ONE_PERSONS = ("absent", "close", "drop", "end", "read")
"""Parts of a question that are asked of the facilitator alone."""


def public(half: HalfDone) -> HalfDone:
    """What the room may see of what is half done: not a vote, nor what the facilitator is asked."""
    sub = "vote" if half.sub == "close" else "" if half.sub in ONE_PERSONS else half.sub
    chosen = None if half.voting else half.chosen
    return replace(half, sub=sub, chosen=chosen, voting=False, said=None)
