"""How the cases of an evening went, from its events: what was decided, how it came to that, and what became public of it."""

from collections.abc import Iterator
from typing import assert_never

from msgspec.structs import replace

from game.apps.debrief.told.cases import Came, FinalBallot, PlayedCase, shown
from game.apps.debrief.told.evening import CaseKey
from game.apps.debrief.told.story import Story, StoryMoment
from game.apps.session import unanswered
from game.rules.case import sight
from game.rules.events import (
    AdviserHeard,
    BallotClosed,
    CaseClosed,
    CaseOpened,
    CoverAsked,
    CoverFound,
    DebtBooked,
    Decided,
    DecisionHeld,
    MinorityHeard,
    Moved,
    QuestionAsked,
    ReasonCompleted,
    ReasonGiven,
    RunOffCalled,
    StageReached,
    StepReached,
)
from game.rules.kinds.card import Card
from game.rules.prompts import TABLE, PickPrompt
from game.rules.state import State
from game.rules.terms.tally import Named
from game.rules.terms.text import Text, message
from game.rules.terms.value import Value
from game.rules.views.case import case_view
from game.rules.views.shapes import CaseView


def cases(story: Story) -> tuple[PlayedCase, ...]:
    """Every case, in order. Those that ended are numbered from 1, as if there were no others; the others after them."""
    left = unanswered(it.event for it in story.moments)
    played = [_played(story, moments, left) for moments in story.cases]
    numbered = sorted(range(len(played)), key=lambda at: not played[at].ended)
    return tuple(replace(it, number=numbered.index(at) + 1) for at, it in enumerate(played))


def _played(story: Story, moments: tuple[StoryMoment, ...], left: CaseKey | None) -> PlayedCase:
    opened, closed = moments[0].event, moments[-1].event
    assert isinstance(opened, CaseOpened)
    card = story.scenario.dilemmas[opened.card]
    taken = [moment for moment in moments if isinstance(moment.event, Decided)]
    # The state as the decision was taken: its effects may have closed options or emptied what they asked for.
    at = taken[-1].state if taken else moments[-1].before if isinstance(closed, CaseClosed) else moments[-1].state
    reasons = [moment.event for moment in moments if isinstance(moment.event, ReasonGiven)]
    later = completed(story, opened.card, opened.occurrence)
    said = [moment.event for moment in moments if isinstance(moment.event, MinorityHeard)]
    ways = [moment.event for moment in taken if isinstance(moment.event, Decided)]
    values = [it.value for it in ways]
    value = values[-1] if values else None
    assert at.case is not None
    came: Came = "unanswered" if (opened.card, opened.occurrence) == left else _came(closed)
    if card.council is not None:
        came, value = _answered(story, opened, came, value)
    return PlayedCase(
        number=0,
        card=card,
        occurrence=opened.occurrence,
        quarter=opened_in(moments),
        came=came,
        passed=bool(ways) and ways[0].how == "passed",
        cause=at.case.decided_at,
        seen=_seen(story, at),
        value=value,
        # To the outside a works council speaks with one voice: no count of its own leaves the room.
        finals=()
        if story.scenario.settings.outside == "one_voice"
        else tuple(_final(story, it, moments) for it in moments if _is_final(it)),
        # What a director decided and did not come was not left by the table for want of money.
        changed_from=shown(card.account(values[0]))
        if card.council is None and values and values[0] not in (None, value)
        else (),
        reason_asked=any(
            isinstance(moment.event, StageReached) and moment.event.stage == "rationale" for moment in moments
        ),
        reason=later or (reasons[-1].text if reasons else None),
        completed=later is not None,
        minority=said[-1].text if said else None,
        learned=at.case.learned,
        additions=at.case.additions,
        variants=tuple(
            variant
            for moment in moments
            if isinstance(moment.event, CaseOpened | StageReached)
            for variant in moment.event.variants
        ),
        unsaid=_unsaid(story, moments),
        advice=() if came == "unanswered" else _advice(moments),
        # As the year was closed, what asking and advice brought was taken back.
        asked_at=()
        if came == "unanswered"
        else tuple(moment.number for moment in moments if isinstance(moment.event, QuestionAsked)),
        open_to=_open_to(story, card, at),
        cover=tuple(_cover(opened, moments)),
        advised=at.case.advised,
        let=_let(moments),
    )


def _seen(story: Story, at: State) -> CaseView:
    """As the table saw it; of a works council without what it counted, for which the director was not in the room yet."""
    seen = case_view(story.scenario, at)
    if story.scenario.settings.outside == "one_voice":
        return replace(seen, first=None, final=None, covered=None)
    return seen


def _answered(story: Story, opened: CaseOpened, came: Came, value: Value | None) -> tuple[Came, Value | None]:
    """What came of what was put to a works council, by the end of the evening."""
    closed = [it for it in story.end.decisions if (it.card, it.occurrence) == (opened.card, opened.occurrence)]
    if came in ("skipped", "postponed", "open", "unanswered") or not closed:
        return came, value
    match closed[-1].how:
        case "held" | "withdrawn" | "void" as how:
            return how, value if how == "held" else None
        case "decided" | "passed" | "default" | "undecided" | "skipped" | "revised" | "postponed":
            return "answered", closed[-1].value
        case unknown:
            assert_never(unknown)


def _let(moments: tuple[StoryMoment, ...]) -> str:
    """What a works council let be, where it was asked."""
    asked = [it.event.step for it in moments if isinstance(it.event, StepReached)]
    ways = [it.event for it in moments if isinstance(it.event, Decided)]
    held = any(isinstance(it.event, DecisionHeld) for it in moments)
    if "suspended" in asked and not held:
        return "waived"
    return "stood" if "void" in asked and ways and ways[-1].how != "void" else ""


def completed(story: Story, card: str, occurrence: int) -> str | None:
    """The reason that was written or completed once that case was closed; `None` where none was."""
    events = [moment.event for moment in story.moments]
    texts = [
        it.text for it in events if isinstance(it, ReasonCompleted) and (it.card, it.occurrence) == (card, occurrence)
    ]
    return texts[-1] if texts else None


def _unsaid(story: Story, moments: tuple[StoryMoment, ...]) -> tuple[Text, ...]:
    for moment in moments:
        if isinstance(moment.event, StageReached) and moment.event.stage == "outcome":
            assert moment.state.case is not None
            card = story.scenario.dilemmas[moment.state.case.card]
            return _openly(card, case_view(story.scenario, moment.state).unsaid)
    return ()


def _openly(card: Card, unsaid: tuple[Text, ...]) -> tuple[Text, ...]:
    """Without what only colleagues know: they would have told it in confidence."""
    private = frozenset[str]() if card.inquiry is None else card.inquiry.private(card.inquiry.questions)
    secrets = {card.facts[id].text for id in private}
    return tuple(text for text in unsaid if text not in secrets)


def _advice(moments: tuple[StoryMoment, ...]) -> tuple[Moved, ...]:
    heard = (moment.event for moment in moments if isinstance(moment.event, AdviserHeard))
    return tuple(move for event in heard for move in event.cost)


def _cover(opened: CaseOpened, moments: tuple[StoryMoment, ...]) -> Iterator[CoverAsked | CoverFound | DebtBooked]:
    """How money was found for this decision, and for what it brought at once."""
    for moment in moments:
        if isinstance(moment.event, CoverAsked | CoverFound | DebtBooked):
            bill = moment.event.bill
            if bill is None or (bill.of, bill.occurrence) == (opened.card, opened.occurrence):
                yield moment.event


def opened_in(moments: tuple[StoryMoment, ...]) -> int:
    """The quarter of a case."""
    return moments[0].quarter


def _came(closed: object) -> Came:
    match closed:
        case CaseClosed(
            how="decided"
            | "passed"
            | "default"
            | "undecided"
            | "skipped"
            | "postponed"
            | "held"
            | "withdrawn"
            | "void" as how
        ):
            return how
        case _:
            return "open"


def _is_final(moment: StoryMoment) -> bool:
    return isinstance(moment.event, BallotClosed) and moment.event.stage == "final_ballot"


def _final(story: Story, moment: StoryMoment, moments: tuple[StoryMoment, ...]) -> FinalBallot:
    case = moment.state.case
    assert case is not None
    seen = case_view(story.scenario, moment.state)
    assert seen.final is not None
    proposal = shown(seen.proposal) if case.step == "vote" else ()
    public, named = seen.final, seen.final.names
    if isinstance(case.final, Named):
        # The counts beside the names: so that before and after can be compared.
        counted = replace(case, final=case.final.counts(case.final_items))
        again = case_view(story.scenario, replace(moment.state, case=counted)).final
        assert again is not None
        public = again
    names = story.scenario.dilemmas[case.card].said()
    called = [it.event for it in moments if it.number == moment.number]
    left = tuple(names[id] for it in called if isinstance(it, RunOffCalled) for id in it.items)
    return FinalBallot(public, proposal, case.talks, run_off=bool(case.ballot), left=left, named=named)


def _open_to(story: Story, card: Card, state: State) -> tuple[str, ...]:
    question = card.question(sight(story.scenario, state), "case", TABLE, message("ask"))
    return question.open_ids() if isinstance(question, PickPrompt) else tuple(card.tagged())
