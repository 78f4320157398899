"""An item of the report: something that may stand in it or not, and what it cannot go in without."""

from collections.abc import Iterable, Sequence
from typing import get_args

from msgspec import Struct

from game.apps.session.approval.wordings import ItemKind
from game.rules.terms.text import Words, message

KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
USUAL: tuple[ItemKind, ...] = ("decisions", "decision", "counts", "reason", "agreement")
"""What goes in unless the group says otherwise; everything else only where the group says so."""

ON_ITS_OWN: tuple[ItemKind, ...] = ("decisions", "decision", "agreement", "owner", "parked", "note", "before_after")
"""What can stand in a report without a decision; everything else is about one, or about all of them."""
OF_A_CASE: tuple[ItemKind, ...] = (
    "decision",
    "counts",
    "reason",
    "statement",
    "question",
    "idea",
    "sharpened",
    "other",
)
"""What is put to the group below the title of its case."""
OF_THE_YEAR: tuple[ItemKind, ...] = ("values", "rapporteurs", "role", "adjusted", "research", "other")
"""What adds up over the year, or goes round in it, and so tells of every decision."""


class ReportItem(Struct, frozen=True):
    """Something that may stand in the report, or not."""

    id: str
    kind: ItemKind
    about: Words | None = None
    """The case, the seat or the number it is about."""
    number: int = 0
    """The case it belongs to, as on the pages; 0 where it belongs to none."""
    needs: tuple[str, ...] = ()
    """The items without which it does not go in: it would tell of them."""
    of: tuple[str, ...] = ()
    """Of these items one at least has to go in too; empty where it stands on its own."""
    along: tuple[int, ...] = ()
    """The other decisions with which a decision goes in, by their numbers."""
    words: tuple[str, ...] = ()
    """The table's own words: one text, or of an agreement what, who and when, as far as they were written."""
    instead: Words | None = None
    """Of another choice that the group looked at: what it might have decided instead."""
    somebody: tuple[str, ...] = ()
    """The parts of those words that look like a person or a place: they are read together before they go in."""

    @property
    def label(self) -> Words:
        """What it is called where the group chooses: the part of the report, or the words themselves."""
        return message(f"item.{self._key}", **self._filled())

    @property
    def short(self) -> Words:
        """The same below the title of its case."""
        return message(f"item.{self._key}.short", **self._filled())

    @property
    def _key(self) -> str:
        return "other.predicted" if self.kind == "other" and self.words else self.kind

    def _filled(self) -> dict[str, int | str | Words]:
        *before, last = (words.strip() for words in self.words or ("",))
        said = "".join(f"{words.removesuffix('.')}. " for words in before) + last
        values: dict[str, int | str | Words] = {"number": self.number, **({"words": said} if self.words else {})}
        named = (("about", self.about), ("instead", self.instead))
        return {**values, **{name: words for name, words in named if words is not None}}

    @property
    def only_with(self) -> Words | None:
        """With which other decisions a decision goes in only; `None` where it goes in by itself."""
        if not self.along:
            return None
        return message("approve.only_with", numbers=", ".join(map(str, self.along)))

    @property
    def warning(self) -> Words | None:
        """What to read together first: the words that look like a person or a place; `None` where there are none."""
        if not self.somebody:
            return None
        return message("approve.somebody", words=", ".join(f"“{part}”" for part in self.somebody))

    @property
    def usual(self) -> bool:
        """Whether it goes in unless the group says otherwise; never where it seems to name somebody."""
        return self.kind in USUAL and not self.somebody


def keeps_back(found: Sequence[ReportItem], going: Iterable[str]) -> bool:
    """Whether a decision stays in the room while another goes in: then nothing is told that adds up over the year."""
    decisions = {item.id for item in found if item.kind == "decision"}
    return bool(decisions.intersection(going)) and not decisions.issubset(going)


def held_back(found: Sequence[ReportItem], going: Iterable[str]) -> tuple[ReportItem, ...]:
    """What usually goes in and stays in the room, for it may name somebody: nobody unticked it."""
    there = set(going)
    return tuple(it for it in found if it.kind in USUAL and it.somebody and it.id not in there)


def settled(found: Sequence[ReportItem], chosen: Iterable[str]) -> tuple[str, ...]:
    """The ids of these items that go in, in order: what tells of something else goes in only with that."""
    wanted = set(chosen)
    going = [item for item in found if item.id in wanted]
    while True:
        there = {item.id for item in going}
        left = [it for it in going if there.issuperset(it.needs) and (not it.of or not there.isdisjoint(it.of))]
        if len(left) == len(going):
            return tuple(item.id for item in going)
        going = left
