"""Dilemma kinds as they are played: one file each, one line here."""

from typing import TYPE_CHECKING, Union

from game.rules.extensions import added
from game.rules.kinds.budget import BudgetCard
from game.rules.kinds.card import Card, whole
from game.rules.kinds.choice import ChoiceCard
from game.rules.kinds.kitchen_table import KitchenTableCard
from game.rules.kinds.priority import PriorityCard

KINDS: tuple[type[Card], ...] = (ChoiceCard, BudgetCard, PriorityCard, KitchenTableCard, *added("kind"))

for _kind in KINDS:
    whole(_kind)

if TYPE_CHECKING:
    AnyCard = Card
else:
    AnyCard = Union[KINDS]  # noqa: UP007 - of a list

__all__ = ["KINDS", "AnyCard", "BudgetCard", "Card", "ChoiceCard", "KitchenTableCard", "PriorityCard"]
