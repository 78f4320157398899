"""What an effect does that the game itself has no word for: it comes from outside, and has an event of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Union

from game.rules.events import EffectRef
from game.rules.extensions import added
from game.rules.lookup import Happening, Lookup
from game.rules.terms.played import Played


class Deed(Played, frozen=True, kw_only=True, tag_field="deed"):
    """One thing that an effect does."""

    def happen(self, transition: Happening, ref: EffectRef, cause: int) -> None:
        """Tell its own events, right after that of the effect; `cause` is the action that decided on it."""
        raise NotImplementedError

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        """What it names that is not there."""
        raise NotImplementedError


PARTS = ("happen", "unsound")


def whole(deed: type[Deed]) -> None:
    """Raises `TypeError` for a deed that leaves out one of its parts, with their names."""
    missing = [part for part in PARTS if getattr(deed, part) is getattr(Deed, part)]
    if missing:
        raise TypeError(f"{deed.__name__} lacks {', '.join(missing)}")


DEEDS: tuple[type[Deed], ...] = added("effect")

for _deed in DEEDS:
    whole(_deed)

if TYPE_CHECKING or not DEEDS:  # noqa: SIM108 - a type
    AnyDeed = Deed
else:
    AnyDeed = Union[DEEDS]  # noqa: UP007 - of a list
