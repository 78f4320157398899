"""The memory of an evening: a chained, durable log that can be checked, replayed and, where people ask, forgotten."""

from game.log.entries import Entry
from game.log.errors import LogError
from game.log.line import live
from game.log.records import Acted, Noted, Opened, Parked, Paused, Record, Resumed, Retracted
from game.log.session_log import SessionLog

__all__ = [
    "Acted",
    "Entry",
    "LogError",
    "Noted",
    "Opened",
    "Parked",
    "Paused",
    "Record",
    "Resumed",
    "Retracted",
    "SessionLog",
    "live",
]
