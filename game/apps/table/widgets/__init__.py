"""The widgets of the table: about a dozen, each one description."""

from game.apps.table.widgets.base import Do, Node, Role, Widget
from game.apps.table.widgets.drawn import Chair, Framed
from game.apps.table.widgets.field import Field
from game.apps.table.widgets.layout import Apart, Beside, Card, Column, Fits, Flow, Narrow, Newest, Spread
from game.apps.table.widgets.number import Place, Stepper, Turner, Typed
from game.apps.table.widgets.numbered import Numbered
from game.apps.table.widgets.press import SMALL, Button, Option, Toggle
from game.apps.table.widgets.said import Said
from game.apps.table.widgets.seat import Named
from game.apps.table.widgets.timer import Timer
from game.apps.table.widgets.typing import Typing
from game.apps.table.widgets.words import Bar, Cards, Heading, Meter, Note, Steps, Turn, Words

__all__ = [
    "SMALL",
    "Apart",
    "Bar",
    "Beside",
    "Button",
    "Card",
    "Cards",
    "Chair",
    "Column",
    "Do",
    "Field",
    "Fits",
    "Flow",
    "Framed",
    "Heading",
    "Meter",
    "Named",
    "Narrow",
    "Newest",
    "Node",
    "Note",
    "Numbered",
    "Option",
    "Place",
    "Role",
    "Said",
    "Spread",
    "Stepper",
    "Steps",
    "Timer",
    "Toggle",
    "Turn",
    "Turner",
    "Typed",
    "Typing",
    "Widget",
    "Words",
]
