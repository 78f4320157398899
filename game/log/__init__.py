"""The memory of an evening: a chained, durable log that can be checked, replayed and, where people ask, forgotten.

What makes, checks and plays again is in modules of its own: `opening`, `verify`, `replay`, `rescue`.
"""

from game.log.entries import Entry
from game.log.environment import Environment
from game.log.errors import (
    BadText,
    CannotRead,
    CannotWrite,
    Damaged,
    Diverged,
    FolderTaken,
    IdReused,
    LogError,
    LogSwapped,
    MustReopen,
    NeverStarted,
    NotASession,
    NotRecorded,
    OtherRules,
    ScenarioChanged,
    SessionBusy,
    TooNew,
)
from game.log.folders import SessionInfo, default_root, new_folder, sessions
from game.log.reading.session_folder import Reading, read
from game.log.reading.texts import TextId, TextTable
from game.log.records import (
    Acted,
    Agreed,
    AgreedBefore,
    Noted,
    Opened,
    Parked,
    Paused,
    Record,
    Resumed,
    Retracted,
    Title,
)
from game.log.session_log import SessionLog
from game.log.told.approval import Approval, approval
from game.log.told.line import live, went_back

__all__ = [
    "Acted",
    "Agreed",
    "AgreedBefore",
    "Approval",
    "BadText",
    "CannotRead",
    "CannotWrite",
    "Damaged",
    "Diverged",
    "Entry",
    "Environment",
    "FolderTaken",
    "IdReused",
    "LogError",
    "LogSwapped",
    "MustReopen",
    "NeverStarted",
    "NotASession",
    "NotRecorded",
    "Noted",
    "Opened",
    "OtherRules",
    "Parked",
    "Paused",
    "Reading",
    "Record",
    "Resumed",
    "Retracted",
    "ScenarioChanged",
    "SessionBusy",
    "SessionInfo",
    "SessionLog",
    "TextId",
    "TextTable",
    "Title",
    "TooNew",
    "approval",
    "default_root",
    "live",
    "new_folder",
    "read",
    "sessions",
    "went_back",
]
