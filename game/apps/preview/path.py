"""The whole way of a card, from its first page to the end of its year: what the author chose, and else what is usual."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from game.apps.preview.answers import PreviewAnswer, action_of
from game.apps.preview.stops import AskedKey, PreviewPlace, PreviewStop, key_of, main_of, place_of, stop_of
from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.publishing import publish, votable
from game.rules.bots import bot_action
from game.rules.case import card_of
from game.rules.decisions.rule import NO, YES
from game.rules.legal import may, prompts
from game.rules.prompts import (
    AcknowledgePrompt,
    AllocatePrompt,
    AnyPrompt,
    AskPrompt,
    Ballot,
    ChoosePrompt,
    PickPrompt,
    RankPrompt,
    SayPrompt,
)
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Words
from game.rules.terms.value import Chosen
from game.rules.turns import apply

LONGEST = 600
"""Answers: a year with one card has some sixty, and one that its author sends round in circles ends here."""


class Answered(Struct, frozen=True):
    """What the author chose at a question, and what that was called."""

    answer: PreviewAnswer
    label: Words


KeptAnswers = dict[AskedKey, Answered]


def remember(kept: KeptAnswers, key: AskedKey, answered: Answered, before: Sequence[AskedKey]) -> None:
    """Keep what the author chose, where those were answered before."""
    # What was chosen beside this page after what is chosen now would be answered first, and lead elsewhere.
    for other in tuple(kept):
        if other.beside and other.page == key.page and other.at != key.at and other not in before:
            del kept[other]
    kept[key] = answered


class WayStep(Struct, frozen=True):
    """One answer on the way, and how things stood before it."""

    before: State
    key: AskedKey
    action: Action
    answer: PreviewAnswer | None
    """What the author chose; `None` where it is what is usual."""


class CardWay(Struct, frozen=True):
    """The way of a card."""

    steps: tuple[WayStep, ...]
    end: State
    refused: tuple[AskedKey, ...]
    """Where what the author chose could not be answered."""

    def states(self) -> tuple[State, ...]:
        """How things stand after so many steps."""
        return (*(step.before for step in self.steps), self.end)

    def keys(self, count: int) -> tuple[AskedKey, ...]:
        """What was answered in so many steps."""
        return tuple(step.key for step in self.steps[:count])

    def first(self, stop: PreviewStop) -> int | None:
        """After how many steps it gets there."""
        return next((count for count, state in enumerate(self.states()) if stop_of(state) == stop), None)

    def stops(self) -> tuple[PreviewStop, ...]:
        """Where it comes by, in order."""
        return tuple(dict.fromkeys(stop_of(state) for state in self.states()))

    def nearest(self, scenario: Scenario, place: PreviewPlace) -> int:
        """After how many steps it stands there; else at the last place that is no further."""
        nearest, states = 0, self.states()
        for count, state in enumerate(states):
            here = place_of(scenario, state, self.keys(count))
            if here == place:
                return count
            # Of another stop that is nearest, its first page.
            if here.order <= place.order and _stop(state) != _stop(states[nearest]):
                nearest = count
        return nearest


def _stop(state: State) -> tuple[int, PreviewStop]:
    return state.quarter, stop_of(state)


def way_of(scenario: Scenario, first: State, kept: Mapping[AskedKey, Answered]) -> CardWay:
    """The whole way from there."""
    steps, keys, refused = list[WayStep](), list[AskedKey](), list[AskedKey]()
    state = first
    while state.phase != "over" and len(steps) < LONGEST:
        asked = prompts(scenario, state)
        key, action, answer = _next(scenario, state, asked, kept, keys, refused)
        steps.append(WayStep(state, key, action, answer))
        keys.append(key)
        state = apply(scenario, state, action, asked)[0]
    return CardWay(tuple(steps), state, tuple(refused))


def _next(
    scenario: Scenario,
    state: State,
    asked: Sequence[AnyPrompt],
    kept: Mapping[AskedKey, Answered],
    keys: list[AskedKey],
    refused: list[AskedKey],
) -> tuple[AskedKey, Action, PreviewAnswer | None]:
    # What stands beside a page is answered before the page is turned.
    for prompt in (*asked[1:], asked[0]):
        key = key_of(state, prompt.at, asked[0].at, keys)
        chosen = kept.get(key)
        if chosen is None:
            continue
        action = action_of(scenario, state, chosen.answer, prompt)
        if action is not None and may(scenario, state, action):
            return key, action, chosen.answer
        if key not in refused:
            refused.append(key)
    action = usual_action(scenario, state, asked)
    at = asked_at(action)
    return key_of(state, at, main_of(asked, at), keys), action, None


def asked_at(action: Action) -> str:
    """The question that this answers."""
    return str(getattr(action, "at", action.__struct_config__.tag))


def usual_action(scenario: Scenario, state: State, asked: Sequence[AnyPrompt]) -> Action:
    """What is answered where the author chose nothing: read on, ask whatever can be asked, take what is suggested or first."""
    first = asked[0]
    match first:
        case AcknowledgePrompt(at=at):
            return actions.Acknowledge(at)
        case AskPrompt():
            return next(iter(first.answers()))
        case SayPrompt(at=at):
            return actions.Say(at, None)
        case Ballot() if state.case is not None and first.some is None:
            return _ballot(scenario, state, first)
        case PickPrompt() if first.open_ids():
            return actions.Pick(first.at, first.suggestion or first.open_ids()[0])
        case AllocatePrompt() | RankPrompt() | ChoosePrompt() if first.value_refusal(first.suggested) is None:
            return first.answer(first.suggested)
        case _:
            return bot_action(scenario, state, state.seed)


def _ballot(scenario: Scenario, state: State, ballot: Ballot) -> Action:
    """Before the talk two in three vote for the first and the others for the second; at the end all for the first."""
    card = card_of(scenario, state)
    open_now = votable(scenario, state, ballot)
    if not open_now:
        return actions.CloseBallot(ballot.at, publish(ballot, (None,) * ballot.ballots, card))
    if {Chosen(YES), Chosen(NO)} <= set(open_now):
        open_now = (Chosen(YES),)
    others = 0 if ballot.final else ballot.ballots // 3
    votes = (open_now[0],) * (ballot.ballots - others) + (open_now[1 % len(open_now)],) * others
    return actions.CloseBallot(ballot.at, publish(ballot, votes, card))
