"""The closed list of question shapes, and the one source of what is legal.

Buttons, text mode, bots and error messages are all made of these. `answers()` lists what can be
listed, always in the same order; `refusal()` is exact for everything else.
"""

from game.rules.prompts.ballot import Ballot, Stands
from game.rules.prompts.base import FACILITATOR, TABLE, Item, Prompt
from game.rules.prompts.choosing import Allocate, Choose, Pick, Post, Question, Rank
from game.rules.prompts.facilitator import Adjust, AgreeToShow, Attend, Inject, Number
from game.rules.prompts.talking import Acknowledge, Agenda, Ask, Say
from game.rules.prompts.town import Purse, Roll, Shift

AnyPrompt = (
    Choose
    | Acknowledge
    | Pick
    | Agenda
    | Allocate
    | Rank
    | Ask
    | Say
    | Ballot
    | Stands
    | Roll
    | Shift
    | Attend
    | AgreeToShow
    | Inject
    | Adjust
)

__all__ = [
    "FACILITATOR",
    "TABLE",
    "Acknowledge",
    "Adjust",
    "Agenda",
    "AgreeToShow",
    "Allocate",
    "AnyPrompt",
    "Ask",
    "Attend",
    "Ballot",
    "Choose",
    "Inject",
    "Item",
    "Number",
    "Pick",
    "Post",
    "Prompt",
    "Purse",
    "Question",
    "Rank",
    "Roll",
    "Say",
    "Shift",
    "Stands",
]
