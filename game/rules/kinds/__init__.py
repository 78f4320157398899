"""Dilemma kinds as they are played: one file each, one line here."""

from typing import get_args

from game.rules.kinds.budget import BudgetCard
from game.rules.kinds.card import Card, whole
from game.rules.kinds.choice import ChoiceCard
from game.rules.kinds.kitchen_table import KitchenTableCard
from game.rules.kinds.priority import PriorityCard

AnyCard = ChoiceCard | BudgetCard | PriorityCard | KitchenTableCard

KINDS: tuple[type[Card], ...] = get_args(AnyCard)

for _kind in KINDS:
    whole(_kind)

__all__ = ["KINDS", "AnyCard", "BudgetCard", "Card", "ChoiceCard", "KitchenTableCard", "PriorityCard"]
