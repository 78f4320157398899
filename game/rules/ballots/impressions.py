"""Did it do anything: how many agree with a sentence, before the evening and after it, and no more than may be told.

Nobody's answers: of each sentence how many marked 4 or 5 of the five, out of how many slips. It is no part of the game, and
nothing in the game can read it.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from game.rules.terms.text import Text, Words, message

MOST_STATEMENTS = 4
FEWEST = 5
"""Fewer people are not asked; of fewer slips nothing is told."""
COUNTED = 8
"""From so many slips the number is told; of fewer only whether it is half of them."""
HEIGHTS = 5
AGREES = 4
"""From this height on somebody agrees."""
PEOPLE, SHARE = 4, 5
"""A direction is told from a difference of so many people, and of one in so many: less comes by chance."""

When = Literal["before", "after"]
WentTo = Literal["more", "fewer", "same"]


class Agreeing(Struct, frozen=True, tag_field="shows", tag="count"):
    """So many agree, of so many slips."""

    agree: Annotated[int, Meta(ge=0)]
    of: Annotated[int, Meta(ge=COUNTED)]

    def __post_init__(self) -> None:
        """Raises `ValueError` where more agree than there are slips."""
        if self.agree > self.of:
            raise ValueError(f"{self.agree} of {self.of}")


class Halves(Struct, frozen=True, tag_field="shows", tag="half"):
    """Only whether at least half agree, of so many slips."""

    half: bool
    of: Annotated[int, Meta(ge=FEWEST)]


class TooFew(Struct, frozen=True, tag_field="shows", tag="sealed"):
    """Of so few slips nothing is told."""


Impression = Agreeing | Halves | TooFew


def impression(agree: int, of: int, before: Impression | None = None, *, counts: bool = True) -> Impression:
    """What may be told of a sentence. `before`: what was told of it before the evening; without `counts` never a number.

    A few slips more or fewer than before would tell what those few marked: then it is told in halves. Raises `ValueError`
    where more agree than there are slips.
    """
    if not 0 <= agree <= of:
        raise ValueError(f"{agree} of {of}")
    if of < FEWEST:
        return TooFew()
    few_moved = isinstance(before, (Agreeing, Halves)) and 1 <= abs(before.of - of) < FEWEST
    if of < COUNTED or few_moved or not counts:
        return Halves(2 * agree >= of, of)
    return Agreeing(agree, of)


def direction(before: Impression, after: Impression) -> WentTo | None:
    """Whether more people agree than before, where that is more than chance; `None` where no numbers were told."""
    if not (isinstance(before, Agreeing) and isinstance(after, Agreeing)):
        return None
    people, share = after.agree - before.agree, after.agree * before.of - before.agree * after.of
    if abs(people) < PEOPLE or abs(share) * SHARE < before.of * after.of or (people > 0) != (share > 0):
        return "same"
    return "more" if people > 0 else "fewer"


def statements(own: tuple[Text, ...]) -> tuple[Words, ...]:
    """The sentences that people are asked about: the pack's, else those of the program."""
    return own or tuple(message(f"impression.{number}") for number in range(1, MOST_STATEMENTS + 1))
