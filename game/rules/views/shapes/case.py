"""The shape of a case on the table."""

from typing import Literal

from msgspec import Struct

from game.rules.events import Opening
from game.rules.kinds.parts import DecidedBy
from game.rules.kinds.rows import Row
from game.rules.parts.drawings import CaseDrawing
from game.rules.prompts import Question
from game.rules.terms.phases import How, Stage
from game.rules.terms.text import Text, Words
from game.rules.views.learning import LearningView
from game.rules.views.shapes.ballot import BallotView
from game.rules.views.shapes.council import CouncilView
from game.rules.views.shapes.talk import AdviserView, FactView, TalkView

Bob = Literal["picture", "judgement", "decision"]
"""The phases of BOB: beeldvorming, oordeelsvorming, besluitvorming."""

BOB: dict[Stage, Bob] = {
    "briefing": "picture",
    "inquiry": "picture",
    "first_ballot": "judgement",
    "deliberation": "judgement",
    "final_ballot": "decision",
    "rationale": "decision",
    "answer": "decision",
    "outcome": "decision",
}


class LawView(Struct, frozen=True):
    """The way a law prescribes."""

    name: Text
    steps: tuple[Text, ...]


class CaseView(Struct, frozen=True):
    """The case on the table."""

    card: str
    title: Text
    case: Text
    practice: bool
    stage: Stage
    stages: tuple[Stage, ...]
    why: Opening | None
    """Why it came up."""
    bob: Bob
    rapporteur: str
    """The id of a seat."""
    decision: str
    """The decision rule."""
    chair: DecidedBy | None
    law: Text | None
    reference_date: str | None
    unknown: Text | None
    facts: tuple[FactView, ...]
    advisers: tuple[AdviserView, ...]
    question: Question
    """What is asked in the end, with the options that are open to see."""
    talk: TalkView | None
    first: BallotView | None
    final: BallotView | None
    proposal: tuple[Row, ...]
    decided: tuple[Row, ...]
    how: How | None
    fallback: Text | None
    """What was to happen where nothing is decided, and could not: its `when` did not hold."""
    no_decision: Words | None
    """What happens where the open ballot comes to nothing, and what that costs, in a pack where it has a price."""
    reason: str | None
    """The id of the text."""
    together: str | None
    """The id of the seat that leads with the rapporteur: their tokens met."""
    path: LawView | None
    """The legal path of this case."""
    talk_about: tuple[Words, ...]
    """Questions to talk about."""
    timer: int | None
    """Minutes of the soft clock of this stage; it decides nothing."""
    added: tuple[Words, ...]
    """Amendments that were adopted, each with its option."""
    twist: Text | None
    """What came in between."""
    twist_before: bool
    """Whether it came when the case was first on the table, and was put off."""
    minority: str | None
    """The id of the text."""
    unsaid: tuple[Text, ...]
    """What was true and not asked; only when the outcome is told."""
    drawing: CaseDrawing | None
    """The place that is drawn beside it."""
    council: CouncilView | None
    """What is put to a works council."""
    learning: LearningView | None
    """What is worked out together."""
    covered: Words | None = None
    """Why the last ballot told only what it came to, where counts on this case were shown before."""
