"""Evenings played by bots, and by hypothesis, for any test that needs one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from hypothesis import strategies as st
from msgspec.structs import replace

from game.rules import actions, events, prompts
from game.rules.actions import Action
from game.rules.ballots.publishing import publish
from game.rules.bots import bot_action
from game.rules.case import card_of, sight
from game.rules.events import Event
from game.rules.legal import controls, offers
from game.rules.legal import prompts as asked
from game.rules.prompts import AnyPrompt, Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Openness, Seat, Setup
from game.rules.state import State
from game.rules.terms.references import kept
from game.rules.terms.value import Chosen, Picked, Value
from game.rules.transition import blank, fold, follow
from game.rules.turns import apply, begin

SEATS = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 1))
ENOUGH_ACTIONS = 1_500
"""No evening of a shipped pack is longer."""

Drawn = TypeVar("Drawn")


class Draw(Protocol):
    """How hypothesis chooses: of a composite strategy, or in the middle of a test."""

    def __call__(self, strategy: st.SearchStrategy[Drawn], /) -> Drawn: ...


@dataclass(frozen=True)
class Played:
    """An evening: what was done, what was told, and every state."""

    setup: Setup
    actions: tuple[Action, ...]
    told: tuple[tuple[Event, ...], ...]
    states: tuple[State, ...]


WHOLE: dict[str, int] = {"quarters": 2, "cases": 4}
"""What `--cases 4` asks of the trial evening, which proposes two."""


def setup(seed: int = 7, **changes: object) -> Setup:
    return replace(Setup(seed, SEATS, reveal="counts"), **changes)


def play(scenario: Scenario, table: Setup, bot: int = 1) -> Played:
    """An evening played by bots."""
    state, told = begin(scenario, table)
    done: list[Action] = []
    events, states = [told], [state]
    while asked(scenario, state):
        action = bot_action(scenario, state, bot)
        state, told = apply(scenario, state, action)
        done.append(action)
        events.append(told)
        states.append(state)
        assert len(done) < ENOUGH_ACTIONS
    return Played(table, tuple(done), tuple(events), tuple(states))


@st.composite
def setups(draw: st.DrawFn) -> Setup:
    """Any table: one to four seats, one to four voters each, every rule and promise."""
    voters = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    colours = ("blue", "green", "ochre", "plum")
    looks_on: tuple[Openness, ...] = ("closed", "closed", "guests", "open")
    openness = draw(st.sampled_from(looks_on))
    return Setup(
        seed=draw(st.integers(0, 2**63 - 1)),
        seats=tuple(Seat(colour, many) for colour, many in zip(colours, voters, strict=False)),
        reveal="outcome" if openness == "guests" else draw(st.sampled_from(["counts", "outcome"])),
        decision=draw(st.sampled_from([None, "majority", "agreement", "consent", "executive_after_advice"])),
        practice=draw(st.booleans()),
        by_name=openness == "closed" and draw(st.booleans()),
        depth=draw(st.sampled_from(["first", "full"])),
        form=draw(st.sampled_from([None, "tokens", "one_token", "cards"])),
        openness=openness,
    )


def votes(draw: Draw, scenario: Scenario, state: State, ballot: Ballot) -> list[Value | None]:
    if ballot.seats:
        candidates = card_of(scenario, state).candidates(sight(scenario, state))
        return draw(st.lists(st.sampled_from(candidates), max_size=ballot.ballots))
    if isinstance(ballot.question, prompts.ChoosePrompt):
        ids = ballot.option_ids()
        some = st.lists(st.sampled_from(ids), max_size=ballot.question.most, unique=True)
        one = some.map(lambda chosen: Picked(tuple(id for id in ids if id in chosen)))
        return draw(st.lists(st.one_of(st.none(), one), max_size=ballot.ballots))
    return draw(
        st.lists(st.sampled_from((*map(Chosen, ballot.option_ids()), None)), min_size=1, max_size=ballot.ballots)
    )


def an_action(draw: Draw, scenario: Scenario, state: State) -> Action:
    """Any legal action; the facilitator's own now and then."""
    facilitator = controls(scenario, state)
    if facilitator and draw(st.integers(0, 29)) == 0:
        return draw(st.sampled_from(facilitator))
    offered = offers(scenario, state)
    by_hand = bool(offered) and draw(st.integers(0, 19)) == 0
    prompt: AnyPrompt = draw(st.sampled_from(offered if by_hand else asked(scenario, state)))
    match prompt:
        case prompts.AdjustPrompt():
            return draw(adjustments(prompt))
        case prompts.RollPrompt():
            eyes = st.integers(1, 6)
            return actions.Roll(prompt.at, draw(st.one_of(st.none(), st.tuples(eyes, eyes))))
        case Ballot(question=prompts.ChoosePrompt()):
            cast = votes(draw, scenario, state, prompt)
            return actions.CloseBallot(prompt.at, publish(prompt, cast, None))
        case Ballot():
            cast = votes(draw, scenario, state, prompt)
            return actions.CloseBallot(prompt.at, publish(prompt, cast, card_of(scenario, state)))
        case prompts.RankPrompt():
            return actions.Rank(prompt.at, tuple(draw(st.permutations(prompt.suggestion))))
        case prompts.AllocatePrompt():
            return actions.Allocate(prompt.at, draw(allocations(prompt)))
        case prompts.SayPrompt():
            return actions.Say(prompt.at, draw(st.sampled_from(["t1", "t23", None])))
        case prompts.OpenOwnPrompt():
            return actions.OpenOwn("t7")
        case prompts.ReasonPrompt():
            return actions.Say(kept(prompt.decision), draw(st.sampled_from(["t1", "t23"])))
        case _:
            return draw(st.sampled_from(tuple(prompt.answers())))


@st.composite
def adjustments(draw: st.DrawFn, prompt: prompts.AdjustPrompt) -> Action:
    """Any change by hand that is allowed; money by as much as a table would notice."""
    number = draw(st.sampled_from([it for it in prompt.numbers if it.low < it.high]))
    low, high = max(-200_000, number.low - number.now), min(200_000, number.high - number.now)
    amount = draw(st.integers(low, high).filter(bool))
    return actions.Adjust(number.id, amount, "t7")


@st.composite
def allocations(draw: st.DrawFn, prompt: prompts.AllocatePrompt) -> tuple[int, ...]:
    """Any division that is allowed: from the suggestion, steps moved from post to post."""
    amounts = list(prompt.suggestion)
    for _ in range(draw(st.integers(0, 6))):
        giver = draw(st.integers(0, len(amounts) - 1))
        taker = draw(st.integers(0, len(amounts) - 1))
        if (
            amounts[giver] - prompt.step >= prompt.posts[giver].low
            and amounts[taker] + prompt.step <= prompt.posts[taker].high
        ):
            amounts[giver] -= prompt.step
            amounts[taker] += prompt.step
    return tuple(amounts)


def money(scenario: Scenario, event: Event) -> dict[str, int]:
    """Fund → the euros that this brought or took, as the event alone says it."""
    match event:
        case events.FundMoved(fund=fund, amount=amount) | events.DebtBooked(fund=fund, amount=amount):
            return {fund: amount}
        case (
            events.EffectHappened(moves=moves)
            | events.EffectDue(moves=moves)
            | events.AskingUndone(moves=moves)
            | events.AdviserHeard(cost=moves)
        ):
            return {it.id: it.applied for it in moves if it.what == "fund"}
        case events.CarePaid(group=group, amount=paid) | events.IncidentPaid(group=group, amount=paid):
            return {scenario.groups[group].fund: -paid}
        case events.FacilityBuilt(group=group, price=paid):
            return {scenario.groups[group].fund: -paid}
        case events.BudgetShifted(source=source, target=target, amount=amount):
            return {source: -amount, target: amount}
        case events.CoverFound(source=source, fund=target, amount=amount):
            return {source: -amount, target: amount}
        case events.Adjusted(id=id, amount=amount) if id in scenario.funds:
            return {id: amount}
        case _:
            return {}


def points(scenario: Scenario, event: Event) -> dict[str, int]:
    """Indicator → the points that it went up or down, as the event alone says it."""
    match event:
        case events.IndicatorMoved(indicator=indicator, applied=applied):
            return {indicator: applied}
        case (
            events.EffectHappened(moves=moves)
            | events.EffectDue(moves=moves)
            | events.AskingUndone(moves=moves)
            | events.AdviserHeard(cost=moves)
        ):
            return {it.id: it.applied for it in moves if it.what == "indicator"}
        case events.Adjusted(id=id, amount=amount) if id in scenario.indicators:
            return {id: amount}
        case _:
            return {}


def moved(scenario: Scenario, told: tuple[tuple[Event, ...], ...], id: str) -> int:
    """How far that fund or indicator moved in all of it."""
    every = [event for events_ in told for event in events_]
    return sum(money(scenario, it).get(id, 0) + points(scenario, it).get(id, 0) for it in every)


def below_zero(scenario: Scenario, state: State) -> set[str]:
    """The funds that are short."""
    return {id for id, balance in zip(scenario.funds, state.funds, strict=True) if balance < 0}


def retold(scenario: Scenario, table: Setup, told: tuple[tuple[Event, ...], ...]) -> Iterator[State]:
    """The states again, from events alone."""
    state = fold(scenario, blank(scenario, table), told[0])
    yield state
    for told_now in told[1:]:
        state = follow(scenario, state, told_now)
        yield state
