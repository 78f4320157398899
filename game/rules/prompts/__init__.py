"""The closed list of question shapes, and the one source of what is legal.

Buttons, text mode, bots and error messages are all made of these. `answers()` lists what can be
listed, always in the same order; `refusal()` is exact for everything else.
"""

from game.rules.prompts.ballot import Ballot, Stands
from game.rules.prompts.base import FACILITATOR, LETTERS, TABLE, Item, Prompt, sign_at, signs
from game.rules.prompts.choosing import AllocatePrompt, ChoosePrompt, PickPrompt, Post, Question, RankPrompt
from game.rules.prompts.facilitator import (
    AdjustPrompt,
    AgreeToShowPrompt,
    AttendPrompt,
    InjectPrompt,
    Number,
    OpenOwnPrompt,
    ReasonPrompt,
)
from game.rules.prompts.talking import AcknowledgePrompt, AgendaPrompt, AskPrompt, SayPrompt
from game.rules.prompts.town import Purse, RollPrompt, ShiftPrompt

AnyPrompt = (
    ChoosePrompt
    | AcknowledgePrompt
    | PickPrompt
    | AgendaPrompt
    | AllocatePrompt
    | RankPrompt
    | AskPrompt
    | SayPrompt
    | Ballot
    | Stands
    | RollPrompt
    | ShiftPrompt
    | AttendPrompt
    | AgreeToShowPrompt
    | InjectPrompt
    | AdjustPrompt
    | ReasonPrompt
    | OpenOwnPrompt
)

__all__ = [
    "FACILITATOR",
    "LETTERS",
    "TABLE",
    "AcknowledgePrompt",
    "AdjustPrompt",
    "AgendaPrompt",
    "AgreeToShowPrompt",
    "AllocatePrompt",
    "AnyPrompt",
    "AskPrompt",
    "AttendPrompt",
    "Ballot",
    "ChoosePrompt",
    "InjectPrompt",
    "Item",
    "Number",
    "OpenOwnPrompt",
    "PickPrompt",
    "Post",
    "Prompt",
    "Purse",
    "Question",
    "RankPrompt",
    "ReasonPrompt",
    "RollPrompt",
    "SayPrompt",
    "ShiftPrompt",
    "Stands",
    "sign_at",
    "signs",
]
