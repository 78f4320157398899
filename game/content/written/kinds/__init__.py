"""Dilemma kinds as they are written: one file each, one line here."""

from typing import TYPE_CHECKING, Annotated, Union

from pydantic import Field

from game.content.written.kinds.budget import WrittenBudget
from game.content.written.kinds.card import WrittenCard, kind_of
from game.content.written.kinds.choice import WrittenChoice
from game.content.written.kinds.kitchen_table import WrittenKitchenTable
from game.content.written.kinds.priority import WrittenPriority
from game.rules.extensions import added
from game.rules.kinds import KINDS

WRITTEN_KINDS: tuple[type[WrittenCard], ...] = (
    WrittenChoice,
    WrittenBudget,
    WrittenPriority,
    WrittenKitchenTable,
    *added("written_kind"),
)

_halves = {str(kind.__struct_config__.tag) for kind in KINDS} ^ set(map(kind_of, WRITTEN_KINDS))
if _halves:
    raise TypeError(f"written and not played, or played and not written: {', '.join(sorted(_halves))}")

if TYPE_CHECKING:
    WrittenAnyCard = WrittenCard
else:
    WrittenAnyCard = Annotated[Union[WRITTEN_KINDS], Field(discriminator="kind")]  # noqa: UP007 - of a list

__all__ = [
    "WRITTEN_KINDS",
    "WrittenAnyCard",
    "WrittenBudget",
    "WrittenCard",
    "WrittenChoice",
    "WrittenKitchenTable",
    "WrittenPriority",
]
