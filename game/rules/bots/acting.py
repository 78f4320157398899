"""What a bot does next."""

from collections.abc import Callable
from typing import assert_never

from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.publishing import publish, votable
from game.rules.bots import money
from game.rules.bots.contesting import contest
from game.rules.bots.deciding import after_advice
from game.rules.bots.drawing import favourites, one_of, votes
from game.rules.bots.judging import Judge
from game.rules.bots.policies import POLICIES, Policy
from game.rules.case import card_of
from game.rules.decisions.rule import NO, YES
from game.rules.legal import prompts
from game.rules.luck.chance import Key, shuffled
from game.rules.prompts import (
    AcknowledgePrompt,
    AdjustPrompt,
    AgendaPrompt,
    AgreeToShowPrompt,
    AllocatePrompt,
    AnyPrompt,
    AskPrompt,
    AttendPrompt,
    Ballot,
    ChoosePrompt,
    InjectPrompt,
    OpenOwnPrompt,
    PickPrompt,
    RankPrompt,
    ReasonPrompt,
    RollPrompt,
    SayPrompt,
    ShiftPrompt,
    Stands,
)
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.at import PickAt
from game.rules.terms.tally import Published
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Picked, Value
from game.rules.town import ring

RANDOM = POLICIES["random"]
FREE_ADVICE = message("ask.adviser")
SETTLED = ("goal", "proposal", "object")
"""Picks for which a suggestion stands ready, and is taken."""
CONTESTED = ("suspended", "void")
"""What a works council does about a decision that is not what it said."""


def bot_action(
    scenario: Scenario,
    state: State,
    seed: int,
    policy: Policy = RANDOM,
    asked: tuple[AnyPrompt, ...] | None = None,
    key: Key | None = None,
) -> Action:
    """What a table of bots does next: reads, asks, votes, talks, decides. Raises `ValueError` when the year is over.

    `asked` are the `prompts` of this state, for whoever has them at hand. `key` is where in the evening it is, for its
    draws; left out, it is the number of actions so far, which another choice changes.
    """
    if key is None:
        key = ("bot", state.number)
    if asked is None:
        asked = prompts(scenario, state)
    if not asked:
        raise ValueError("the year is over")
    if policy.any:
        sensible = tuple(prompt for prompt in asked if _worth_asking(scenario, state, prompt))
        return _answer(scenario, state, one_of(sensible, seed, (*key, "prompt")), seed, key, policy)
    motion = _motion(scenario, state, asked) if policy.watches else None
    return motion or _answer(scenario, state, _next(asked), seed, key, policy)


def _worth_asking(scenario: Scenario, state: State, prompt: AnyPrompt) -> bool:
    """Whether a bot thinks of this at all: of shifting money only where some fund can spare it."""
    return not isinstance(prompt, ShiftPrompt) or bool(money.shifts_to_spare(scenario, state, prompt))


def _next(asked: tuple[AnyPrompt, ...]) -> AnyPrompt:
    """An adviser is heard before going on, where that is free; coming back on a decision is left to people."""
    return asked[-1] if len(asked) > 1 and asked[-1].ask == FREE_ADVICE else asked[0]


def _motion(scenario: Scenario, state: State, asked: tuple[AnyPrompt, ...]) -> Action | None:
    shift = next((prompt for prompt in asked if isinstance(prompt, ShiftPrompt)), None)
    if shift is None:
        return None
    wanted = money.shift_for(scenario, state, shift.step)
    action = None if wanted is None else actions.Shift(shift.at, *wanted)
    return action if action is not None and shift.refusal(action) is None else None


def _stone(scenario: Scenario, state: State, prompt: PickPrompt, policy: Policy) -> str:
    """A table walks to a place to build while it still builds, and else to a case: that is what the evening is for."""
    assert state.turn is not None
    assert state.turn.dice is not None
    seat, steps = state.turn.seat, ring.choices(state.turn.dice)

    def liking(item: str) -> int:
        square = ring.square_at(scenario, ring.destination(scenario, state, seat, steps[item]))
        if square.kind == "neighbourhood" and square.of is not None:
            level = state.facilities[scenario.group_at[square.of]].level
            return 2 if level < policy.builds and state.quarter <= policy.until else 0
        return int(square.kind == "dilemma")

    return max(prompt.open_ids(), key=liking)


def _pay_or_build(scenario: Scenario, state: State, prompt: PickPrompt, policy: Policy) -> str:
    assert state.visit is not None
    level = state.facilities[scenario.group_at[state.visit.of]].level
    builds = level < policy.builds and state.quarter <= policy.until
    return "build" if builds and "build" in prompt.open_ids() else "pay"


def _answer_news(scenario: Scenario, state: State, prompt: PickPrompt, policy: Policy) -> str:
    assert state.visit is not None
    options = scenario.news[state.visit.of].options
    judge = Judge(scenario, state, policy)
    return max(prompt.open_ids(), key=lambda option: judge.worth([options[option]]))


def _cover(scenario: Scenario, state: State, prompt: PickPrompt, _policy: Policy) -> str:
    return money.cover_from(scenario, state, prompt)


PICKS: dict[PickAt, Callable[[Scenario, State, PickPrompt, Policy], str]] = {
    "cover": _cover,
    "move": _stone,
    "neighbourhood": _pay_or_build,
    "news": _answer_news,
}
WITHOUT_LOOKING = ("cover",)
"""Picks that a bot thinks about, and those that one thinks about that chooses without looking."""


def _answer(scenario: Scenario, state: State, prompt: AnyPrompt, seed: int, key: Key, policy: Policy) -> Action:
    """How a bot answers this prompt."""
    match prompt:
        case PickPrompt():
            return _pick(scenario, state, prompt, seed, key, policy)
        case RollPrompt() | SayPrompt():
            return one_of(tuple(prompt.answers()), seed, (*key, prompt.at))
        case AskPrompt():
            *questions, enough = prompt.answers()
            return one_of(questions or (enough,), seed, (*key, prompt.at))
        case Ballot():
            return actions.CloseBallot(prompt.at, _published(scenario, state, prompt, seed, key, policy))
        case AllocatePrompt() | RankPrompt() | ChoosePrompt() if prompt.at == "decide":
            return after_advice(scenario, state, prompt, seed, key, policy)
        case ShiftPrompt():
            return one_of(money.shifts_to_spare(scenario, state, prompt), seed, (*key, prompt.at))
        case AgendaPrompt():
            return actions.SetAgenda(prompt.suggestion)
        case (
            AllocatePrompt()
            | RankPrompt()
            | ChoosePrompt()
            | AcknowledgePrompt()
            | ReasonPrompt()
            | OpenOwnPrompt()
            | Stands()
            | AttendPrompt()
            | AgreeToShowPrompt()
            | InjectPrompt()
            | AdjustPrompt()
        ):
            return one_of(tuple(prompt.answers()), seed, (*key, prompt.at))
        case _:
            assert_never(prompt)


def _pick(scenario: Scenario, state: State, prompt: PickPrompt, seed: int, key: Key, policy: Policy) -> Action:
    if prompt.at in (WITHOUT_LOOKING if policy.any else PICKS):
        return actions.Pick(prompt.at, PICKS[prompt.at](scenario, state, prompt, policy))
    if prompt.at in SETTLED:
        return actions.Pick(prompt.at, prompt.suggestion or prompt.open_ids()[0])
    if prompt.at in CONTESTED and not policy.any:
        return actions.Pick(prompt.at, contest(scenario, state, prompt, policy, seed, key))
    if prompt.at == "decide":
        return after_advice(scenario, state, prompt, seed, key, policy)
    return one_of(tuple(prompt.answers()), seed, (*key, prompt.at))


def _published(scenario: Scenario, state: State, ballot: Ballot, seed: int, key: Key, policy: Policy) -> Published:
    """What becomes public of the ballot."""
    if ballot.some is not None:
        chosen = tuple(_some(ballot.some, seed, (*key, "values", voter)) for voter in range(ballot.ballots))
        return publish(ballot, chosen, None)
    cast = _votes(scenario, state, ballot, seed, (*key, "vote"), policy)
    return publish(ballot, cast, card_of(scenario, state))


def _some(question: ChoosePrompt, seed: int, key: Key) -> Picked:
    """Any of these, as many as may be chosen."""
    ids = tuple(item.id for item in question.items)
    taken = shuffled(seed, key, ids)[: question.most]
    return Picked(tuple(id for id in ids if id in taken))


def _votes(
    scenario: Scenario, state: State, ballot: Ballot, seed: int, key: Key, policy: Policy
) -> tuple[Value | None, ...]:
    """One vote per voter (or proposal per seat). Voters lean to one answer: people at a table resemble each other."""
    card = card_of(scenario, state)
    wanted = votable(scenario, state, ballot)
    if policy.any:
        return votes(wanted, None, ballot.ballots, seed, key)
    if Chosen(YES) in wanted and Chosen(NO) in wanted:
        return votes(wanted, wanted[0], ballot.ballots, seed, key)
    judge = Judge(scenario, state, policy)
    comes_to = [card.combine((value,)) for value in wanted] if ballot.seats else wanted
    worths = [0 if value is None else judge.worth_of(card, value) for value in comes_to]
    return favourites(wanted, worths, policy.spread, ballot.ballots, seed, key)
