"""Dilemma kinds as they are written: one file each, one line here."""

from typing import Annotated, get_args

from pydantic import Field

from game.content.written.kinds.budget import WrittenBudget
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.choice import WrittenChoice
from game.content.written.kinds.kitchen_table import WrittenKitchenTable
from game.content.written.kinds.priority import WrittenPriority

WrittenAnyCard = Annotated[
    WrittenChoice | WrittenBudget | WrittenPriority | WrittenKitchenTable,
    Field(discriminator="kind"),
]

WRITTEN_KINDS: tuple[type[WrittenCard], ...] = get_args(get_args(WrittenAnyCard)[0])

__all__ = [
    "WRITTEN_KINDS",
    "WrittenAnyCard",
    "WrittenBudget",
    "WrittenCard",
    "WrittenChoice",
    "WrittenKitchenTable",
    "WrittenPriority",
]
