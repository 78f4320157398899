"""What a simulated table does next. It draws by where it is in the year, so that another choice changes no taste of it."""

from collections.abc import Sequence
from typing import assert_never

from game.apps.simulate.bots import TableKind
from game.apps.simulate.means import mean_of_decision
from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.publishing import publish, votable
from game.rules.bots import CONTESTED, bot_action
from game.rules.bots.drawing import favourites
from game.rules.case import card_of, sight
from game.rules.decisions.rule import NO, YES
from game.rules.legal import page_at, prompts
from game.rules.luck.chance import Key
from game.rules.prompts import (
    AllocatePrompt,
    AnyPrompt,
    AskPrompt,
    Ballot,
    ChoosePrompt,
    PickPrompt,
    RankPrompt,
)
from game.rules.prompts.choosing import Question
from game.rules.scenario import Scenario
from game.rules.stages.council import STAND, WAIT
from game.rules.state import State
from game.rules.terms.value import Chosen, Value

READ_ON = ("outcome", "visit", "quarter_end")
"""Pages on which no table ever does anything but read on."""


def place_key(state: State) -> Key:
    """Where in the year it is: the same in an evening in which something else was decided before."""
    case = state.case
    if case is not None:
        talk = (len(case.asked), len(case.heard), case.talks)
        return ("bot", case.card, case.occurrence, case.stage, case.step, *talk)
    return ("bot", state.phase, state.quarter, state.turns, len(state.cover), len(state.read))


class Player:
    """A table of one kind at one evening."""

    def __init__(self, scenario: Scenario, kind: TableKind, seed: int) -> None:
        self._scenario, self._kind, self._seed = scenario, kind, seed

    def next(self, state: State) -> tuple[Action, tuple[AnyPrompt, ...] | None]:
        """What it does, and what it was asked where that had to be made."""
        page = page_at(self._scenario, state)
        if page in READ_ON and page is not None:
            return actions.Acknowledge(page), None
        asked = prompts(self._scenario, state)
        return self._answer(state, asked), asked

    def _answer(self, state: State, asked: tuple[AnyPrompt, ...]) -> Action:
        key = place_key(state)
        first = asked[0]
        if isinstance(first, AskPrompt) and self._kind.talk != "any":
            return self._ask(state, first)
        if self._kind.choose != "weighs":
            own = self._own_choice(state, first, key)
            if own is not None:
                return own
        return bot_action(self._scenario, state, self._seed, self._kind.policy, asked, key)

    def _ask(self, state: State, asked: AskPrompt) -> Action:
        """A listener asks what opens the resident up, and of equals what was opened last; a form is filled in."""
        open_now = [it.question for it in asked.answers() if isinstance(it, actions.Ask) and it.question is not None]
        inquiry = card_of(self._scenario, state).inquiry
        if not open_now or inquiry is None:
            return actions.Ask(asked.at, None)
        if self._kind.talk == "listener":
            ranked = sorted(
                enumerate(open_now),
                key=lambda it: (inquiry.questions[it[1]].when is None, -inquiry.questions[it[1]].rapport, it[0]),
            )
        else:
            ranked = sorted(
                enumerate(open_now),
                key=lambda it: (inquiry.questions[it[1]].minutes, inquiry.questions[it[1]].rapport, it[0]),
            )
        return actions.Ask(asked.at, ranked[0][1])

    def _own_choice(self, state: State, asked: AnyPrompt, key: Key) -> Action | None:
        """How it votes and decides, where it does not weigh; `None` where it does as others do."""
        if isinstance(asked, Ballot) and asked.some is None and state.case is not None:
            votes = self._votes(state, asked, (*key, "vote"))
            return actions.CloseBallot(asked.at, publish(asked, votes, card_of(self._scenario, state)))
        if isinstance(asked, PickPrompt | AllocatePrompt | RankPrompt | ChoosePrompt) and asked.at == "decide":
            value = self._decides(state, asked)
            return None if value is None else asked.answer(value)
        if isinstance(asked, PickPrompt) and asked.at in CONTESTED:
            return self._contests(asked)
        return None

    def _contests(self, asked: PickPrompt) -> Action | None:
        """What it does about a decision that is not what it said: the first there is to do, or nothing."""
        match self._kind.choose:
            case "first":
                return actions.Pick(asked.at, asked.open_ids()[0])
            case "default":
                return actions.Pick(asked.at, WAIT if asked.at == "suspended" else STAND)
            case "weighs" | "roles":
                return None
            case unknown:
                assert_never(unknown)

    def _open(self, state: State, ballot: Ballot | None = None) -> tuple[Value, ...]:
        if ballot is None:
            return card_of(self._scenario, state).candidates(sight(self._scenario, state))
        return votable(self._scenario, state, ballot)

    def _votes(self, state: State, ballot: Ballot, key: Key) -> Sequence[Value | None]:
        if self._kind.choose == "default":
            return (None,) * ballot.ballots
        wanted = self._open(state, ballot)
        if self._kind.choose == "first":
            return (wanted[0],) * ballot.ballots
        if Chosen(YES) in wanted and Chosen(NO) in wanted:
            return (Chosen(YES),) * ballot.ballots
        return self._by_role(state, ballot, wanted, key)

    def _by_role(self, state: State, ballot: Ballot, wanted: Sequence[Value], key: Key) -> Sequence[Value | None]:
        """Every voter by what the role of the seat minds; a seat without a role as a plausible table does."""
        card, votes = card_of(self._scenario, state), list[Value | None]()
        comes_to = [card.combine((value,)) or value if ballot.seats else value for value in wanted]
        means = [mean_of_decision(self._scenario, card, value) for value in comes_to]
        policy = self._kind.policy
        for seat in state.seats:
            role = self._scenario.roles.get(seat.role or "")
            weights = [1 if role is None else role.mandate.get(id, 0) for id in self._scenario.indicators]
            total = sum(map(abs, weights)) or 1
            worths = [
                (
                    it.euros * policy.euros // 100
                    + sum(w * p for w, p in zip(weights, it.points, strict=True))
                    * policy.points
                    * len(weights)
                    // total
                )
                // 100
                for it in means
            ]
            many = 1 if ballot.seats else seat.voters
            votes += favourites(wanted, worths, policy.spread, many, self._seed, (*key, seat.id))
        return tuple(votes)[: ballot.ballots]

    def _decides(self, state: State, asked: Question) -> Value | None:
        card = card_of(self._scenario, state)
        wanted = self._open(state)
        match self._kind.choose:
            case "first":
                return next((it for it in wanted if asked.value_refusal(it) is None), None)
            case "default":
                fallback = card.default_value()
                return fallback if fallback is not None and asked.value_refusal(fallback) is None else None
            case "weighs" | "roles":
                return None
            case unknown:
                assert_never(unknown)
