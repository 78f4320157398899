"""The widgets of the table: about a dozen, each one description."""

from game.apps.table.widgets.base import Do, Node, Role, Widget
from game.apps.table.widgets.field import Field
from game.apps.table.widgets.layout import Apart, Beside, Card, Column, Flow, Narrow
from game.apps.table.widgets.number import Place, Stepper
from game.apps.table.widgets.press import Button, Option, Toggle
from game.apps.table.widgets.typing import Typing
from game.apps.table.widgets.words import Bar, Cards, Heading, Meter, Note, Steps, Turn, Words

__all__ = [
    "Apart",
    "Bar",
    "Beside",
    "Button",
    "Card",
    "Cards",
    "Column",
    "Do",
    "Field",
    "Flow",
    "Heading",
    "Meter",
    "Narrow",
    "Node",
    "Note",
    "Option",
    "Place",
    "Role",
    "Stepper",
    "Steps",
    "Toggle",
    "Turn",
    "Typing",
    "Widget",
    "Words",
]
