"""The widget layer: what any page in a window is made of, each thing one description. It knows no game.

What SDL is told must be told before pygame is loaded, so that comes first.
"""

from game import hints as hints
from game.widgets.base import ENDS, Direction, Do, Node, Widget, WidgetRole, in_a_row
from game.widgets.clipping import Clipping
from game.widgets.drawn import DrawnLine, Framed
from game.widgets.field import Field
from game.widgets.grid import GridRow
from game.widgets.layout import Apart, Beside, CardBox, Column, Empty, Flow, Narrow, Newest, Spread
from game.widgets.mapped import has_ways, mapped
from game.widgets.minutes import Minutes
from game.widgets.moved import BarPlaces, MovedRow
from game.widgets.number import RankPlace, Stepper, Turner, Typed
from game.widgets.numbered import Numbered
from game.widgets.press import SMALL, Button, ChoiceBox, Toggle
from game.widgets.results import DecidedCard, ResultRow
from game.widgets.room import Evenly, Fits, Grows, Midway, Rest
from game.widgets.said import SaidLine, Tallied
from game.widgets.seat import NamedSeat
from game.widgets.spoken import PostLine, Quote
from game.widgets.tag import Tag
from game.widgets.timer import Timer
from game.widgets.titled import TitleLine
from game.widgets.typing import Typing
from game.widgets.words import Bar, Cards, Heading, Label, Meter, Note, Steps, WhoseTurn
from game.widgets.year_steps import SignedStep, StepsChart

__all__ = [
    "ENDS",
    "SMALL",
    "Apart",
    "Bar",
    "BarPlaces",
    "Beside",
    "Button",
    "CardBox",
    "Cards",
    "ChoiceBox",
    "Clipping",
    "Column",
    "DecidedCard",
    "Direction",
    "Do",
    "DrawnLine",
    "Empty",
    "Evenly",
    "Field",
    "Fits",
    "Flow",
    "Framed",
    "GridRow",
    "Grows",
    "Heading",
    "Label",
    "Meter",
    "Midway",
    "Minutes",
    "MovedRow",
    "NamedSeat",
    "Narrow",
    "Newest",
    "Node",
    "Note",
    "Numbered",
    "PostLine",
    "Quote",
    "RankPlace",
    "Rest",
    "ResultRow",
    "SaidLine",
    "SignedStep",
    "Spread",
    "Stepper",
    "Steps",
    "StepsChart",
    "Tag",
    "Tallied",
    "Timer",
    "TitleLine",
    "Toggle",
    "Turner",
    "Typed",
    "Typing",
    "WhoseTurn",
    "Widget",
    "WidgetRole",
    "has_ways",
    "in_a_row",
    "mapped",
]
