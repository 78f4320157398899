"""How far an evening is, and a case in it: closed lists of names, as events, states and views have them."""

from typing import Literal

Phase = Literal["values", "goal", "opening", "quarter", "turn", "visit", "case", "quarter_end", "over"]
DURING: tuple[Phase, ...] = ("quarter", "turn", "visit", "case")
"""The phases in which a quarter has its agenda."""
Stage = Literal[
    "briefing", "inquiry", "first_ballot", "deliberation", "final_ballot", "rationale", "answer", "outcome"
]  # fmt: skip
STAGES: tuple[Stage, ...] = (
    "briefing",
    "inquiry",
    "first_ballot",
    "deliberation",
    "final_ballot",
    "rationale",
    "answer",
    "outcome",
)
Skippable = Literal["first_ballot", "deliberation", "rationale"]
"""Stages a game may leave out: without the others nothing would be decided or known."""
Step = Literal[
    "", "propose", "vote", "decide", "cover", "advocate", "report", "minority",
    "scope", "meeting", "conditions", "suspended", "void",
    "question", "minute", "two", "select", "dialogue", "summary", "sharpen", "actions",
]  # fmt: skip
"""Where a case stands inside a stage; the last row are the steps of a case that is worked out together."""
Protocol = Literal["actieleren"]
"""A form of the talk, with steps of its own: learning from a case together, each first alone."""
LearningStep = Literal["case", "question", "minute", "two", "select", "dialogue", "summary", "sharpen", "actions"]
"""The steps of that, in order: `case` is for what a table brings itself."""
How = Literal[
    "decided", "passed", "default", "undecided", "skipped", "revised", "postponed", "held", "withdrawn", "void"
]  # fmt: skip
"""What came of a case."""
Mark = Literal[
    "unanimous",
    "narrow",
    "turned",
    "passed",
    "by_default",
    "undecided",
    "skipped",
    "revised",
    "postponed",
    "against_adviser",
    "amended",
    "twisted",
    "deviated",
    "void",
]
"""How a case was decided, as a condition may ask for it."""
Does = Literal["follows", "deviates", "withdraws", "asks_court", "acts_anyway", "declines", "proceeds"]
"""What a director does with what a works council says; `proceeds`: as was intended, since there is nothing to deviate
from. No author writes that."""
Whom = Literal["director", "staff", "expert"]
"""Whom a works council asks."""
Outside = Literal["counts", "one_voice"]
"""What leaves the room of a ballot: what was shown there, or what was said and never how many said so."""
VisitStep = Literal["", "pay", "build", "again", "settled", "answered"]
"""How far a visit is: something was proposed, somebody objected, it was settled, or the news was answered."""
SquareKind = Literal["start", "dilemma", "neighbourhood", "news", "voice", "reflection"]
"""What a square can be; each has its rules in a file of `town/squares/`."""
