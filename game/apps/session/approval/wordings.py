"""The words that people wrote in an evening: which text it is, what it is about, and the case it belongs to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from game.apps.session.approval.closed_cases import unanswered
from game.log.entries import Entry
from game.log.records import Agreed, Noted, Parked
from game.log.told.retention import retention
from game.rules.events import (
    Adjusted,
    CaseClosed,
    CaseOpened,
    Event,
    LearningSaid,
    MinorityHeard,
    OwnClosed,
    OwnOpened,
    ReasonCompleted,
    ReasonGiven,
    ThoughtKept,
)
from game.rules.scenario import Scenario
from game.rules.terms.phases import LearningStep
from game.rules.terms.text import Words

ItemKind = Literal[
    "decisions",
    "decision",
    "counts",
    "reason",
    "statement",
    "question",
    "idea",
    "sharpened",
    "agreement",
    "owner",
    "thought",
    "own",
    "by_name",
    "values",
    "rapporteurs",
    "role",
    "parked",
    "note",
    "adjusted",
    "other",
    "research",
    "before_after",
]
"""What an item of the report is; in this order they are put to the group, and those of one case together.

`decisions` is the year of an evening in which no case was decided.
"""

WORKED: dict[LearningStep, ItemKind] = {"question": "question", "select": "idea", "sharpen": "sharpened"}
"""Step of a case that was worked out together → what was written there."""

Spoken = tuple[str, ItemKind, Words | None, tuple[str | None, ...], tuple[str, int] | None]
"""A text id, what the text is, what it is about, the texts that belong to it, and the case."""


def spoken(scenario: Scenario, told: Iterable[Event]) -> Iterator[Spoken]:
    """Words that belong to a step of the game. Nothing is told of practice, nor of a case that was passed over."""
    events = tuple(told)
    left = unanswered(events)
    reasons: dict[tuple[str, int], str] = {}
    statements: dict[tuple[str, int], str] = {}
    worked: dict[tuple[str, int], dict[ItemKind, str]] = {}
    others: list[Spoken] = []
    case: tuple[str, int] | None = None
    own = False
    for event in events:
        match event:
            case CaseOpened(card=card, occurrence=occurrence, practice=practice):
                case = None if practice else (card, occurrence)
            case ReasonGiven(text=str(text)) if case is not None:
                reasons[case] = text
            case MinorityHeard(text=str(text)) if case is not None:
                statements[case] = text
            case OwnOpened(text=text):
                own = True
                others += [] if text is None else [(text, "own", None, (), None)]
            case OwnClosed():
                own = False
            case LearningSaid(text=str(text)) if own:
                others.append((text, "own", None, (), None))
            case LearningSaid(step=step, text=str(text)) if case is not None:
                worked.setdefault(case, {})[WORKED[step]] = text
            case CaseClosed(how="skipped") if case is not None and case != left:
                worked.pop(case, None)
                reasons.pop(case, None)
                statements.pop(case, None)
            # What was completed later stands in place of what was written first.
            case ReasonCompleted(card=card, occurrence=occurrence, text=text):
                reasons[card, occurrence] = text
            case ThoughtKept(text=str(text)):
                others.append((text, "thought", None, (), None))
            case Adjusted(id=id, reason=str(text)):
                others.append((text, "adjusted", scenario.name_of(id), (), None))
    kinds: tuple[tuple[ItemKind, dict[tuple[str, int], str]], ...] = (("reason", reasons), ("statement", statements))
    for kind, found in kinds:
        for (card, occurrence), text in found.items():
            yield text, kind, scenario.dilemmas[card].title, (), (card, occurrence)
    for (card, occurrence), texts in worked.items():
        for kind, text in texts.items():
            yield text, kind, scenario.dilemmas[card].title, (), (card, occurrence)
    yield from others


def written(entries: Sequence[Entry]) -> Iterator[Spoken]:
    """Who keeps the evening, agreements, questions that were parked, and notes that were meant for the report."""
    owner = retention(entries).owner
    if owner is not None:
        yield owner, "owner", None, (), None
    for entry in entries:
        match entry.record:
            case Parked(text=text):
                yield text, "parked", None, (), None
            case Noted(text=text, report=True):
                yield text, "note", None, (), None
            case Agreed(what=what, who=who, when=when):
                yield what, "agreement", None, (who, when), None
