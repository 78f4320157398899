"""Dilemma kinds: a card as it is written and as it is played, one file each, one line here."""

from typing import Annotated, get_args

from pydantic import Field

from game.rules.kinds.budget import BudgetCard
from game.rules.kinds.card import Card
from game.rules.kinds.choice import ChoiceCard
from game.rules.kinds.kitchen_table import KitchenTableCard
from game.rules.kinds.priority import PriorityCard

AnyCard = Annotated[
    ChoiceCard | BudgetCard | PriorityCard | KitchenTableCard,
    Field(discriminator="kind"),
]

KINDS: tuple[type[Card], ...] = get_args(get_args(AnyCard)[0])

__all__ = ["KINDS", "AnyCard", "BudgetCard", "Card", "ChoiceCard", "KitchenTableCard", "PriorityCard"]
