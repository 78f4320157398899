"""The whole evening in a plain terminal: for screen readers, for scripts, and for a laptop without a window."""

from game.apps.text.afterwards.approving import Together
from game.apps.text.answering import People
from game.apps.text.bots import Bots
from game.apps.text.doing import doing, keeping
from game.apps.text.evening import EveningAtTerminal
from game.apps.text.setting_up.seating import BadSeats, CodeTyped, DoubleNames, Table, parse_seats
from game.apps.text.setting_up.setup import ask_table, welcome
from game.apps.text.terminal import Left, NoMoreInput, Terminal

__all__ = [
    "BadSeats",
    "Bots",
    "CodeTyped",
    "DoubleNames",
    "EveningAtTerminal",
    "Left",
    "NoMoreInput",
    "People",
    "Table",
    "Terminal",
    "Together",
    "ask_table",
    "doing",
    "keeping",
    "parse_seats",
    "welcome",
]
