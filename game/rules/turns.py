"""The engine: `begin`, `prompts`, `legal_actions`, `apply`. A year of quarters, each with its agenda of cases."""

from collections.abc import Iterator

from msgspec.structs import replace

from game.rules import actions, cover, events, hand, motions, quarter
from game.rules.actions import Action
from game.rules.case import case_of, open_case, stage_after
from game.rules.decks import card_order, news_order, question_order, voice_order
from game.rules.events import Event
from game.rules.illegal import IllegalAction
from game.rules.prompts import Acknowledge, AnyPrompt
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.stages import STAGE_RULES
from game.rules.stages.picture import give_advice_back
from game.rules.state import Stage, State
from game.rules.telling import Telling, blank
from game.rules.town import turn
from game.rules.town.ring import board_of, spread


def begin(scenario: Scenario, setup: Setup) -> tuple[State, tuple[Event, ...]]:
    """The first state of an evening, and what was told to get there."""
    telling = Telling(scenario, blank(scenario, setup))
    form, seed = telling.state.form, setup.seed
    telling.tell(events.CardsShuffled(card_order(scenario, seed, form)))
    squares = 0 if form == "cards" else len(board_of(scenario).squares)
    tokens = spread(squares, form, len(setup.seats))
    telling.tell(
        events.TownPrepared(tokens, news_order(scenario, seed), voice_order(scenario, seed), question_order(scenario))
    )
    if setup.practice and scenario.practice is not None:
        open_case(telling, scenario.practice, practice=True)
        _enter(telling, "briefing")
    else:
        motions.open_year(telling)
    if setup.brisk:
        _turn_pages(telling)
    return telling.state, tuple(telling.events)


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Everything that may be answered now: the one source of what is legal. Empty when the year is over."""
    known = _last[0]
    if known[0] is not scenario or known[1] is not state:
        known = _last[0] = (scenario, state, _prompts(scenario, state))
    return known[2]


_last: list[tuple[Scenario | None, State | None, tuple[AnyPrompt, ...]]] = [(None, None, ())]
"""What was asked last, of one state and no more: that state lives until the next is asked about.

Whoever plays, the loop around it and the check of an answer all ask the same. With bots that is a sixth of an
evening's time; people would not notice.
"""


def _prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    match state.phase:
        case "case":
            return STAGE_RULES[case_of(state).stage].prompts(scenario, state)
        case "turn":
            return turn.prompts(scenario, state)
        case "visit":
            return turn.visit_prompts(scenario, state)
        case "over":
            return ()
        case _:
            return motions.prompts(scenario, state)


def offers(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What only the facilitator may answer now."""
    return hand.offers(scenario, state, prompts(scenario, state))


def controls(scenario: Scenario, state: State) -> tuple[Action, ...]:
    """What only the facilitator may do now, without more ado."""
    return hand.controls(state, prompts(scenario, state))


class LegalActions:
    """The legal actions of a state: `in` is exact, iteration lists in a fixed order what can be listed."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self._scenario, self._state = scenario, state
        self._asked = prompts(scenario, state)

    @property
    def _prompts(self) -> tuple[AnyPrompt, ...]:
        return self._asked + hand.offers(self._scenario, self._state, self._asked)

    def __iter__(self) -> Iterator[Action]:
        for prompt in self._prompts:
            yield from prompt.answers()
        yield from hand.controls(self._state, self._asked)

    def __contains__(self, action: object) -> bool:
        if not isinstance(action, Action):
            return False
        # What the table is asked is looked at first: nearly every action answers that.
        if any(prompt.refusal(action) is None for prompt in self._asked):
            return True
        return action in hand.controls(self._state, self._asked) or any(
            prompt.refusal(action) is None for prompt in self._prompts
        )

    def __bool__(self) -> bool:
        return bool(self._asked)

    def refuse(self, action: Action) -> IllegalAction:
        """Why this action is not legal, in the words of the question it was meant for."""
        at = getattr(action, "at", None)
        asked = [prompt for prompt in self._prompts if prompt.at == (at or _AT.get(type(action)))]
        reason = next((no for no in (prompt.refusal(action) for prompt in asked) if no is not None), None)
        return IllegalAction(action, reason, tuple(self))


_AT: dict[type[Action], str] = {
    actions.SetAgenda: "agenda",
    actions.Attend: "attend",
    actions.Inject: "inject",
    actions.Adjust: "adjust",
    actions.AgreeToShow: "agree_to_show",
}
"""Which question an action answers that does not name one."""


def legal_actions(scenario: Scenario, state: State) -> LegalActions:
    """What can be done now."""
    return LegalActions(scenario, state)


def apply(scenario: Scenario, state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """The state after this action, and what happened. Raises `IllegalAction`; the state is untouched then."""
    legal = LegalActions(scenario, state)
    if action not in legal:
        raise legal.refuse(action)
    telling = Telling(scenario, replace(state, number=state.number + 1))
    _do(telling, action)
    if state.brisk:
        _turn_pages(telling)
    return telling.state, tuple(telling.events)


def _turn_pages(telling: Telling) -> None:
    """Read on for as long as there is only something to read."""
    while True:
        asked = prompts(telling.scenario, telling.state)
        if not asked or not isinstance(asked[0], Acknowledge):
            return
        _do(telling, actions.Acknowledge(asked[0].at))


def _do(telling: Telling, action: Action) -> None:
    phase, opened = telling.state.phase, telling.state.played
    match action:
        case actions.Skip() if phase == "visit":
            telling.tell(events.VisitClosed())
            quarter.go_on(telling)
        case actions.Skip():
            cover.give_back(telling, telling.cause)
            give_advice_back(telling)
            _close_case(telling, "skipped")
        case actions.Finish():
            if phase == "case":
                _finish_case(telling)
            quarter.end_year(telling, early=True)
        case actions.Attend() | actions.AgreeToShow() | actions.Recount() | actions.Inject() | actions.Adjust():
            hand.take(telling, action)
        case actions.Say(at=at) if at.startswith(hand.REASON):
            hand.take(telling, action)
        case actions.SetAgenda() if phase != "opening":
            hand.take(telling, action)
        case _ if phase == "case":
            _play(telling, action)
        case _:
            _step(telling, action)
    if telling.state.played > opened:
        # A card that has just come up is read aloud first.
        _enter(telling, "briefing")


def _step(telling: Telling, action: Action) -> None:
    """A step outside a case; where nothing is open after it, whatever comes next."""
    match telling.state.phase:
        case "turn":
            turn.take(telling, action)
        case "visit":
            if turn.take_visit(telling, action):
                quarter.go_on(telling)
        case _:
            motions.take(telling, action)


def _play(telling: Telling, action: Action) -> None:
    go = STAGE_RULES[telling.case.stage].take(telling, action)
    if go == "stay":
        return
    stage = stage_after(telling.scenario, telling.state) if go == "next" else go
    if stage is None:
        _close_case(telling, telling.case.how or "undecided")
    else:
        _enter(telling, stage)


def _finish_case(telling: Telling) -> None:
    """What has taken effect stays; anything before that leaves no trace."""
    case = telling.case
    if case.stage == "outcome" and case.how is not None:
        telling.tell(events.CaseClosed(case.how))
    else:
        cover.give_back(telling, telling.cause)
        give_advice_back(telling)
        telling.tell(events.CaseClosed("skipped"))


def _enter(telling: Telling, stage: Stage) -> None:
    telling.tell(events.StageReached(stage))
    STAGE_RULES[stage].arrive(telling)


def _close_case(telling: Telling, how: str) -> None:
    practice = telling.case.practice
    telling.tell(events.CaseClosed(how))
    if practice:
        motions.open_year(telling)
        return
    quarter.go_on(telling)
