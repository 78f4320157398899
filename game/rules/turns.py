"""The engine: `begin`, `apply`. A year of quarters, each with its agenda of cases."""

from typing import assert_never

from msgspec.structs import replace

from game.rules import actions, events, facilitator
from game.rules.actions import Action
from game.rules.case import case_of, open_case, stage_after
from game.rules.events import Event
from game.rules.learning import own
from game.rules.legal import LegalActions, may, page_at
from game.rules.luck.decks import card_order, news_order, question_order, voice_order
from game.rules.marks import marks
from game.rules.outcomes import asking, cover
from game.rules.prompts import AnyPrompt
from game.rules.quarters import motions, quarter
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.stages import STAGE_RULES, Go, council, decision
from game.rules.stages.picture import give_advice_back
from game.rules.state import Case, State
from game.rules.terms.phases import How, Stage
from game.rules.terms.value import Value
from game.rules.town import turn
from game.rules.town.ring import board_of, spread
from game.rules.transition import Transition, blank


def begin(scenario: Scenario, setup: Setup) -> tuple[State, tuple[Event, ...]]:
    """The first state of an evening, and what was told to get there."""
    transition = Transition(scenario, blank(scenario, setup))
    form, seed = transition.state.form, setup.seed
    transition.tell(events.CardsShuffled(card_order(scenario, seed, form)))
    squares = 0 if form == "cards" else len(board_of(scenario).squares)
    tokens = spread(squares, form, len(setup.seats))
    transition.tell(
        events.TownPrepared(tokens, news_order(scenario, seed), voice_order(scenario, seed), question_order(scenario))
    )
    if setup.practice and scenario.practice is not None:
        open_case(transition, scenario.practice, "practice")
    else:
        motions.open_year(transition)
    if setup.brisk:
        _turn_pages(transition)
    return transition.state, tuple(transition.events)


def apply(
    scenario: Scenario, state: State, action: Action, asked: tuple[AnyPrompt, ...] | None = None
) -> tuple[State, tuple[Event, ...]]:
    """The state after this action, and what happened. Raises `IllegalAction`; the state is untouched then.

    `asked` is as for `may`.
    """
    if not may(scenario, state, action, asked):
        raise LegalActions(scenario, state).refuse(action)
    transition = Transition(scenario, replace(state, number=state.number + 1))
    if facilitator.alone(state, action):
        _intervene(transition, action)
    else:
        _answer(transition, action)
    if state.brisk:
        _turn_pages(transition)
    return transition.state, tuple(transition.events)


def _turn_pages(transition: Transition) -> None:
    """Read on for as long as there is only something to read."""
    while (at := page_at(transition.scenario, transition.state)) is not None:
        if transition.state.phase == "case" and transition.state.own is None:
            _read_on(transition)
        else:
            _answer(transition, actions.Acknowledge(at))


def _intervene(transition: Transition, action: Action) -> None:
    """What the facilitator does, whatever the table is asked."""
    phase = transition.state.phase
    match action:
        case actions.Skip() if transition.state.own is not None:
            transition.tell(events.OwnClosed(stopped=True))
        case actions.Skip() if phase == "visit":
            transition.tell(events.VisitClosed())
            quarter.go_on(transition)
        case actions.Skip():
            cover.give_back(transition)
            give_advice_back(transition)
            asking.undo(transition)
            _close_case(transition, transition.case, "skipped")
        case actions.Finish():
            if phase == "case":
                _finish_case(transition)
            quarter.end_year(transition, early=True)
        case (
            actions.SetAgenda()
            | actions.Attend()
            | actions.AgreeToShow()
            | actions.Recount()
            | actions.Inject()
            | actions.Say()
            | actions.Adjust()
            | actions.OpenOwn()
        ):
            facilitator.take(transition, action)
        case (
            actions.Acknowledge()
            | actions.Pick()
            | actions.Allocate()
            | actions.Rank()
            | actions.Choose()
            | actions.Ask()
            | actions.CloseBallot()
            | actions.Roll()
            | actions.Shift()
        ):
            raise AssertionError(action)
        case _:
            assert_never(action)


def _answer(transition: Transition, action: Action) -> None:
    """What the table answers; where nothing is open after it, whatever comes next."""
    if transition.state.own is not None:
        own.take(transition, action)
        return
    match transition.state.phase:
        case "case":
            _play(transition, action)
        case "turn":
            turn.take(transition, action)
        case "visit":
            if turn.take_visit(transition, action):
                quarter.go_on(transition)
        case "values" | "goal" | "opening" | "quarter" | "quarter_end":
            motions.take(transition, action)
        case "over":
            raise AssertionError(action)
        case unknown:
            assert_never(unknown)


def decide_otherwise(scenario: Scenario, state: State, value: Value) -> tuple[State, tuple[Event, ...]]:
    """The state after this was decided on the open case, whatever the table is asked about it now; for what-ifs.

    Raises `AssertionError` where no case is open.
    """
    transition = Transition(scenario, replace(state, number=state.number + 1))
    transition.tell(events.StageReached("final_ballot", "decide"))
    _go(transition, decision.settle(transition, value, "decided"))
    if state.brisk:
        _turn_pages(transition)
    return transition.state, tuple(transition.events)


def begins_case(scenario: Scenario, state: State) -> bool:
    """Whether going on from here, as is usual, brings up the next case of the year."""
    case, at = state.case, page_at(scenario, state)
    if state.phase == "opening":
        going_on: Action = actions.SetAgenda(motions.agenda(scenario, state).suggestion)
    elif at is not None and (state.phase in ("quarter", "visit") or (case is not None and case.stage == "outcome")):
        going_on = actions.Acknowledge(at)
    else:
        return False
    told = apply(scenario, state, going_on)[1]
    return any(isinstance(event, events.CaseOpened) and not event.practice for event in told)


def _play(transition: Transition, action: Action) -> None:
    if isinstance(action, actions.Acknowledge):
        _read_on(transition)
    else:
        _go(transition, STAGE_RULES[transition.case.stage].take(transition, action))


def _go(transition: Transition, go: Go) -> None:
    if go == "next":
        _read_on(transition)
    elif go == "put_off":
        _close_case(transition, transition.case, "postponed")
    elif go != "stay":
        _enter(transition, go)


def _read_on(transition: Transition) -> None:
    """The next stage, unless something comes in between; after the last the card is put away."""
    case = case_of(transition.state)
    between = STAGE_RULES[case.stage].between
    if between is not None and between(transition):
        return
    stage = stage_after(transition.scenario, transition.state)
    if stage is None:
        _close_case(transition, case, case.how or "undecided")
    else:
        _enter(transition, stage)


def _finish_case(transition: Transition) -> None:
    """What was decided takes effect and stays, with no more said about it; a case without its decision leaves no trace."""
    case = transition.case
    if case.how is not None and (case.stage == "outcome" or not case.practice):
        if case.stage == "answer":
            council.let_be(transition)
        if case.stage != "outcome":
            _enter(transition, "outcome")
        cover.pay(transition)
        how = transition.case.how or case.how
        transition.tell(events.CaseClosed(how, marks(transition.scenario, transition.state, how)))
    else:
        cover.give_back(transition)
        give_advice_back(transition)
        asking.undo(transition)
        transition.tell(events.CaseClosed("skipped", marks(transition.scenario, transition.state, "skipped")))


def _enter(transition: Transition, stage: Stage) -> None:
    arrive = STAGE_RULES[stage].arrive
    if arrive is None:
        transition.tell(events.StageReached(stage))
    else:
        arrive(transition)


def _close_case(transition: Transition, case: Case, how: How) -> None:
    transition.tell(events.CaseClosed(how, marks(transition.scenario, transition.state, how)))
    if how == "postponed":
        transition.tell(events.CardOpened(case.card))
    if case.practice:
        motions.open_year(transition)
    else:
        quarter.go_on(transition)
