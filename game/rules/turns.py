"""The engine: `begin`, `prompts`, `legal_actions`, `apply`. A year of quarters, each with its agenda of cases."""

from collections.abc import Iterator

from msgspec.structs import replace

from game.rules import actions, cover, events, quarter
from game.rules.actions import Action
from game.rules.case import case_of, open_case, stage_after
from game.rules.chance import shuffled
from game.rules.events import Event
from game.rules.illegal import IllegalAction
from game.rules.prompts import AnyPrompt
from game.rules.scenario import Scenario
from game.rules.stages import STAGE_RULES
from game.rules.state import Setup, Stage, State
from game.rules.telling import Telling, blank


def begin(scenario: Scenario, setup: Setup) -> tuple[State, tuple[Event, ...]]:
    """The first state of an evening, and what was told to get there."""
    telling = Telling(scenario, blank(scenario, setup))
    telling.tell(events.CardsShuffled(_programme(scenario, setup.seed)))
    if setup.practice and scenario.practice is not None:
        open_case(telling, scenario.practice, practice=True)
        _enter(telling, "briefing")
    else:
        quarter.open_quarter(telling)
    return telling.state, tuple(telling.events)


def _programme(scenario: Scenario, seed: int) -> tuple[str, ...]:
    """The cards in order: the pack's programme, then the others, core cards first and each part shuffled."""
    others = [id for id, card in scenario.dilemmas.items() if card.only is None and id not in scenario.programme]
    return scenario.programme + _shuffled(scenario, seed, others)


def _shuffled(scenario: Scenario, seed: int, free: list[str]) -> tuple[str, ...]:
    core = [id for id in free if scenario.dilemmas[id].core]
    rest = [id for id in free if not scenario.dilemmas[id].core]
    return shuffled(seed, ("programme", "core"), core) + shuffled(seed, ("programme", "rest"), rest)


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Everything that may be answered now: the one source of what is legal. Empty when the year is over."""
    match state.phase:
        case "case":
            return STAGE_RULES[case_of(state).stage].prompts(scenario, state)
        case "over":
            return ()
        case _:
            return quarter.prompts(scenario, state)


def controls(scenario: Scenario, state: State) -> tuple[Action, ...]:
    """What only the facilitator may do now."""
    if state.phase == "over":
        return ()
    finish = () if state.cover else (actions.Finish(),)
    # Once effects have happened there is nothing left to skip.
    open_card = state.phase == "case" and case_of(state).stage != "outcome"
    return (actions.Skip(), *finish) if open_card else finish


class LegalActions:
    """The legal actions of a state: `in` is exact, iteration lists in a fixed order what can be listed."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self._prompts = prompts(scenario, state)
        self._controls = controls(scenario, state)

    def __iter__(self) -> Iterator[Action]:
        for prompt in self._prompts:
            yield from prompt.answers()
        yield from self._controls

    def __contains__(self, action: object) -> bool:
        if not isinstance(action, Action):
            return False
        return action in self._controls or any(prompt.refusal(action) is None for prompt in self._prompts)

    def __bool__(self) -> bool:
        return bool(self._prompts)

    def refuse(self, action: Action) -> IllegalAction:
        """Why this action is not legal, in the words of the question it was meant for."""
        at = getattr(action, "at", None)
        asked = [prompt for prompt in self._prompts if prompt.at == at]
        reason = next((no for no in (prompt.refusal(action) for prompt in asked) if no is not None), None)
        return IllegalAction(action, reason, tuple(self))


def legal_actions(scenario: Scenario, state: State) -> LegalActions:
    """What can be done now."""
    return LegalActions(scenario, state)


def apply(scenario: Scenario, state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """The state after this action, and what happened. Raises `IllegalAction`; the state is untouched then."""
    legal = LegalActions(scenario, state)
    if action not in legal:
        raise legal.refuse(action)
    telling = Telling(scenario, state)
    match action:
        case actions.Skip():
            cover.give_back(telling, telling.cause)
            _close_case(telling, "skipped")
        case actions.Finish():
            if state.phase == "case":
                _finish_case(telling)
            quarter.end_year(telling, early=True)
        case _ if state.phase == "case":
            _play(telling, action)
        case _:
            quarter.take(telling, action)
            _brief(telling)
    return replace(telling.state, number=state.number + 1), tuple(telling.events)


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
        telling.tell(events.CaseClosed("skipped"))


def _enter(telling: Telling, stage: Stage) -> None:
    telling.tell(events.StageReached(stage))
    STAGE_RULES[stage].arrive(telling)


def _close_case(telling: Telling, how: str) -> None:
    practice = telling.case.practice
    telling.tell(events.CaseClosed(how))
    if practice:
        quarter.open_quarter(telling)
        return
    quarter.go_on(telling)
    _brief(telling)


def _brief(telling: Telling) -> None:
    """A card that has just come up is read aloud first."""
    if telling.state.case is not None:
        _enter(telling, "briefing")
