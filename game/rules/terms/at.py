"""Which question it is: a closed list of names, one for each shape of question. An answer names the question too."""

from typing import Literal

PageAt = Literal[
    "briefing", "deliberation", "answer", "outcome", "visit", "confirm", "quarter", "quarter_end",
    "al.case", "al.minute", "al.two", "al.dialogue", "al.summary", "al.actions",
]  # fmt: skip
"""What is read, and then the table goes on."""

CardAt = Literal["first_ballot", "final_ballot", "proposal", "decide", "revise", "case"]
"""What a card asks, whatever its kind: in the two ballots, as a proposal, of whoever decides, and of a table that comes
back on it. At `case` nobody is asked: it is what the card asks as it stands on the page."""

PickAt = (
    CardAt
    | Literal[
        "goal",
        "cover",
        "reopen",
        "move",
        "start",
        "news",
        "neighbourhood",
        "object",
        "rapporteur",
        "adviser",
        "hint",
        "pass",
        "amend",
        "postpone",
        "advocate",
        "scope",
        "suspended",
        "void",
    ]
)
"""Where one of a list is chosen."""

ChooseAt = CardAt | Literal["values", "report"]
"""Where some of a list are chosen."""

BallotAt = Literal["first_ballot", "final_ballot", "values"]
"""What is voted on."""

SayAt = Literal["rationale", "minority", "reflection", "al.question", "al.select", "al.sharpen"]
"""Where the table is asked for words of its own; the reason for a closed decision is asked for by `ReasonOf`."""

At = (
    PageAt
    | PickAt
    | ChooseAt
    | BallotAt
    | SayAt
    | Literal["agenda", "inquiry", "roll", "shift", "attend", "agree_to_show", "inject", "adjust", "reason", "own"]
)
"""Any question."""
