"""The widgets of the table: about a dozen, each one description."""

from game.apps.table.widgets.base import Do, Node, Widget, WidgetRole
from game.apps.table.widgets.drawn import Chair, Framed
from game.apps.table.widgets.field import Field
from game.apps.table.widgets.layout import Apart, Beside, CardBox, Column, Fits, Flow, Narrow, Newest, Spread
from game.apps.table.widgets.number import RankPlace, Stepper, Turner, Typed
from game.apps.table.widgets.numbered import Numbered
from game.apps.table.widgets.press import SMALL, Button, ChoiceBox, Toggle
from game.apps.table.widgets.said import SaidLine
from game.apps.table.widgets.seat import NamedSeat
from game.apps.table.widgets.timer import Timer
from game.apps.table.widgets.typing import Typing
from game.apps.table.widgets.words import Bar, Cards, Heading, Label, Meter, Note, Steps, WhoseTurn

__all__ = [
    "SMALL",
    "Apart",
    "Bar",
    "Beside",
    "Button",
    "CardBox",
    "Cards",
    "Chair",
    "ChoiceBox",
    "Column",
    "Do",
    "Field",
    "Fits",
    "Flow",
    "Framed",
    "Heading",
    "Label",
    "Meter",
    "NamedSeat",
    "Narrow",
    "Newest",
    "Node",
    "Note",
    "Numbered",
    "RankPlace",
    "SaidLine",
    "Spread",
    "Stepper",
    "Steps",
    "Timer",
    "Toggle",
    "Turner",
    "Typed",
    "Typing",
    "WhoseTurn",
    "Widget",
    "WidgetRole",
]
