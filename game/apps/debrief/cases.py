"""The cases of an evening as the table saw them: what it knew, what became public, what it decided and why."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.story import Moment, Story
from game.rules.case import sight
from game.rules.events import (
    BallotClosed,
    CaseClosed,
    CaseOpened,
    CoverAsked,
    CoverFound,
    DebtBooked,
    Decided,
    ReasonGiven,
    StageReached,
)
from game.rules.kinds.card import Card, Row
from game.rules.prompts import TABLE, Pick
from game.rules.state import State
from game.rules.tally import Value
from game.rules.text import message
from game.rules.views.case import case_view
from game.rules.views.shapes import BallotView, CaseView

Came = Literal["decided", "default", "undecided", "skipped", "open"]
"""What came of a case; `open` where play stopped in the middle of it."""


class FinalBallot(Struct, frozen=True):
    """A ballot after the talk."""

    public: BallotView
    """Exactly what became public of it."""
    proposal: tuple[Row, ...]
    """What it was for or against; empty where items were chosen from."""
    talks: int
    """How many times the table had talked."""
    run_off: bool


class Played(Struct, frozen=True):
    """A case that was played and counts."""

    number: int
    """1 is the first of the evening."""
    card: Card
    quarter: int
    came: Came
    cause: int
    """The number of the action that decided it, which everything it brought names; 0 where none did."""
    seen: CaseView
    """As the table saw it when it was decided."""
    value: Value | None
    finals: tuple[FinalBallot, ...]
    changed_from: tuple[Row, ...]
    """What was decided first and left for want of money."""
    reason_asked: bool
    reason: str | None
    """The text id of the reason."""
    open_to: tuple[str, ...]
    """What the table could decide for, by the ids of the card's tags."""
    cover: tuple[CoverAsked | CoverFound | DebtBooked, ...]
    """How money was found for it."""

    @property
    def counts(self) -> bool:
        """Whether the table itself decided it."""
        return self.came == "decided" and self.value is not None

    @property
    def rows(self) -> tuple[Row, ...]:
        """What was decided, line by line."""
        return shown(self.card.account(self.value)) if self.value is not None else ()

    @property
    def picked(self) -> tuple[str, ...]:
        """What it decided for, by the ids of the card's tags: of a division, the posts that got more than today."""
        return tuple(row.id for row in self.rows if row.chosen and (row.change is None or row.change > 0))


def shown(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of what was decided: an option that was not chosen may have been a secret."""
    return tuple(row for row in rows if row.chosen or row.amount is not None or row.place is not None)


def cases(story: Story) -> tuple[Played, ...]:
    """Every case, in order."""
    return tuple(_played(story, number, moments) for number, moments in enumerate(story.cases, start=1))


def _played(story: Story, number: int, moments: tuple[Moment, ...]) -> Played:
    opened, closed = moments[0].event, moments[-1].event
    assert isinstance(opened, CaseOpened)
    card = story.scenario.dilemmas[opened.card]
    taken = [moment for moment in moments if isinstance(moment.event, Decided)]
    # The state as the decision was taken: its effects may have closed options or emptied what they asked for.
    at = taken[-1].state if taken else moments[-1].before if isinstance(closed, CaseClosed) else moments[-1].state
    reasons = [moment.event for moment in moments if isinstance(moment.event, ReasonGiven)]
    values = [moment.event.value for moment in taken if isinstance(moment.event, Decided)]
    value = values[-1] if values else None
    assert at.case is not None
    return Played(
        number=number,
        card=card,
        quarter=opened_in(moments),
        came=_came(closed),
        cause=at.case.decided_at,
        seen=case_view(story.scenario, at),
        value=value,
        finals=tuple(_final(story, moment) for moment in moments if _is_final(moment)),
        changed_from=shown(card.account(values[0])) if values and values[0] not in (None, value) else (),
        reason_asked=any(
            isinstance(moment.event, StageReached) and moment.event.stage == "rationale" for moment in moments
        ),
        reason=reasons[-1].text if reasons else None,
        open_to=_open_to(story, card, at),
        cover=tuple(
            moment.event for moment in moments if isinstance(moment.event, CoverAsked | CoverFound | DebtBooked)
        ),
    )


def opened_in(moments: tuple[Moment, ...]) -> int:
    """The quarter of a case."""
    return moments[0].quarter


def _came(closed: object) -> Came:
    match closed:
        case CaseClosed(how="decided" | "default" | "undecided" | "skipped" as how):
            return how
        case _:
            return "open"


def _is_final(moment: Moment) -> bool:
    return isinstance(moment.event, BallotClosed) and moment.event.stage == "final_ballot"


def _final(story: Story, moment: Moment) -> FinalBallot:
    case = moment.state.case
    assert case is not None
    seen = case_view(story.scenario, moment.state)
    assert seen.final is not None
    proposal = shown(seen.proposal) if case.step == "vote" else ()
    return FinalBallot(seen.final, proposal, case.talks, run_off=bool(case.ballot))


def _open_to(story: Story, card: Card, state: State) -> tuple[str, ...]:
    question = card.question(sight(story.scenario, state), "debrief", TABLE, message("ask"))
    return question.open_ids() if isinstance(question, Pick) else tuple(card.tagged())
