"""One card as a reader plays it alone: every question they get, and every way it goes on, played by the rules themselves."""

from collections.abc import Iterator, Sequence
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from game.apps.preview import DoesThis, PreviewAnswer, VotesFor, action_of, usual_action
from game.rules import actions
from game.rules.actions import Action
from game.rules.case import card_of, sight
from game.rules.decisions.rule import NO, YES
from game.rules.events import Event
from game.rules.legal import prompts
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
    Item,
    OpenOwnPrompt,
    PickPrompt,
    RankPrompt,
    ReasonPrompt,
    RollPrompt,
    SayPrompt,
    ShiftPrompt,
    Stands,
)
from game.rules.rehearsal import GivenBefore, rehearse
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State, digest
from game.rules.terms.at import At
from game.rules.terms.references import ByCard, brought_by
from game.rules.terms.value import Chosen, Value
from game.rules.turns import apply

READER = Setup(seed=0, seats=(Seat("blue"),), practice=False, form="cards", depth="first")
"""One person with one vote, on a luck of its own: no evening is played on this number unless somebody asks for it."""
MOST_QUESTIONS = 2_000
"""Places where the reader chooses: the kitchen tables of the shipped packs have at most a few hundred."""

HomeAsked = Literal["talk", "scope", "conditions", "decide", "contest"]
"""What a reader is asked: a question to put, which right it is, what to ask with it, what to decide, what to do against it."""
_PICKS: dict[At, HomeAsked] = {"scope": "scope", "suspended": "contest", "void": "contest"}


class TooManyWays(Exception):
    """A card with more ways than a page can hold."""

    def __init__(self, card: str) -> None:
        self.card = card
        super().__init__(card)


class HomeStep(Struct, frozen=True):
    """One answer, by the reader or as usual, and what came of it."""

    before: State
    events: tuple[Event, ...]
    after: State


class HomeChoice(Struct, frozen=True):
    """Something that the reader can answer, and how it goes on from there."""

    item: Item
    value: Value | None
    """What is decided by it; `None` of an answer that decides nothing."""
    steps: tuple[HomeStep, ...]
    """Up to the next question, or to where nothing more comes of it."""
    to: int | None
    """The next question, by its place; `None` where it is over."""


class HomeQuestion(Struct, frozen=True):
    """A place where the reader chooses."""

    asked: HomeAsked
    state: State
    prompt: AnyPrompt
    choices: tuple[HomeChoice, ...]
    closed: tuple[Item, ...]
    """What could be chosen, and not now."""


class HomeCase(Struct, frozen=True):
    """A card with all its ways."""

    scenario: Scenario
    card: str
    opened: State
    """The case as it was just opened."""
    lead: tuple[HomeStep, ...]
    """From there to the first question."""
    first: int
    """The place of the first question."""
    questions: tuple[HomeQuestion, ...]


def home_case(scenario: Scenario, card: str) -> HomeCase:
    """Play every way of this card. Raises `TooManyWays`."""
    opened, _ = rehearse(scenario, READER, card, GivenBefore())
    player = _Player(scenario, card)
    steps, first = player.go_on(opened, None)
    assert first is not None
    return HomeCase(scenario, card, opened, steps, first, player.questions())


class _Player:
    """Walks every way once: two ways to the same place are one from there."""

    def __init__(self, scenario: Scenario, card: str) -> None:
        self._scenario, self._card = scenario, card
        self._places = dict[str, int]()
        self._found = dict[int, HomeQuestion]()

    def questions(self) -> tuple[HomeQuestion, ...]:
        return tuple(self._found[place] for place in range(len(self._found)))

    def go_on(self, state: State, decided: Value | None) -> tuple[tuple[HomeStep, ...], int | None]:
        """What is answered as usual until the reader is asked something, and which question that is."""
        steps = list[HomeStep]()
        while not self._over(state):
            asked = prompts(self._scenario, state)
            mine = self._mine(state, asked, decided)
            if mine is not None:
                return tuple(steps), self._place(state, *mine)
            state = self._told(steps, state, self._usual(state, asked, decided), asked)
        return tuple(steps), None

    def _told(self, steps: list[HomeStep], state: State, action: Action, asked: Sequence[AnyPrompt]) -> State:
        after, events = apply(self._scenario, state, action, tuple(asked))
        steps.append(HomeStep(state, tuple(events), after))
        return after

    def _mine(
        self, state: State, asked: Sequence[AnyPrompt], decided: Value | None
    ) -> tuple[HomeAsked, AnyPrompt] | None:
        """What the reader answers here; `None` where it goes as usual."""
        first = asked[0]
        if isinstance(first, AskPrompt):
            return "talk", first
        if isinstance(first, PickPrompt) and first.at in _PICKS:
            return _PICKS[first.at], first
        if decided is None and _settles(state, first):
            return "decide", first
        beside = next((it for it in asked if it.at == "amend" and isinstance(it, PickPrompt)), None)
        return None if beside is None else ("conditions", beside)

    def _usual(self, state: State, asked: Sequence[AnyPrompt], decided: Value | None) -> Action:
        first, action = asked[0], None
        if state.case is not None and state.case.card != self._card:
            return actions.Skip()
        if first.at == "first_ballot":
            action = action_of(self._scenario, state, VotesFor(None), first)
        elif decided is not None and _settles(state, first):
            action = action_of(self._scenario, state, VotesFor(decided), first)
        return usual_action(self._scenario, state, asked) if action is None else action

    def _place(self, state: State, asked: HomeAsked, prompt: AnyPrompt) -> int:
        key = _same(state)
        if key in self._places:
            return self._places[key]
        if len(self._places) >= MOST_QUESTIONS:
            raise TooManyWays(self._card)
        place = self._places[key] = len(self._places)
        choices = tuple(self._choices(state, asked, prompt))
        closed = tuple(it for it in getattr(prompt, "items", ()) if it.closed is not None) if asked != "talk" else ()
        self._found[place] = HomeQuestion(asked, state, prompt, choices, closed)
        return place

    def _choices(self, state: State, asked: HomeAsked, prompt: AnyPrompt) -> Iterator[HomeChoice]:
        every = prompts(self._scenario, state)
        for item, answer, value in self._answers(state, asked, prompt):
            steps = list[HomeStep]()
            action = answer.action if isinstance(answer, DoesThis) else action_of(self._scenario, state, answer, prompt)
            assert action is not None
            after = self._told(steps, state, action, every)
            more, to = self.go_on(after, value)
            yield HomeChoice(item, value, (*steps, *more), to)

    def _answers(
        self, state: State, asked: HomeAsked, prompt: AnyPrompt
    ) -> Iterator[tuple[Item, PreviewAnswer, Value | None]]:
        match prompt:
            case AskPrompt():
                for item in prompt.items:
                    if item.closed is None:
                        yield item, DoesThis(actions.Ask(prompt.at, item.id)), None
                yield Item("", prompt.ask), DoesThis(actions.Ask(prompt.at, None)), None
            case PickPrompt() if asked == "decide":
                for item in prompt.items:
                    if item.closed is None:
                        yield item, DoesThis(actions.Pick(prompt.at, item.id)), Chosen(item.id)
            case PickPrompt():
                for item in prompt.items:
                    if item.closed is None:
                        yield item, DoesThis(actions.Pick(prompt.at, item.id)), None
                if asked == "conditions":
                    on = usual_action(self._scenario, state, prompts(self._scenario, state))
                    yield Item("", prompt.ask), DoesThis(on), None
            case Ballot() if isinstance(prompt.question, PickPrompt) and not prompt.seats:
                for item in prompt.question.items:
                    if item.closed is None:
                        yield item, VotesFor(Chosen(item.id)), Chosen(item.id)
            case Ballot() | AllocatePrompt() | RankPrompt() | ChoosePrompt():
                card = card_of(self._scenario, state)
                for value in card.candidates(sight(self._scenario, state)):
                    if action_of(self._scenario, state, VotesFor(value), prompt) is not None:
                        yield Item("", card.title), VotesFor(value), value
            case (
                AcknowledgePrompt()
                | SayPrompt()
                | Stands()
                | AgendaPrompt()
                | RollPrompt()
                | ShiftPrompt()
                | AttendPrompt()
                | AgreeToShowPrompt()
                | InjectPrompt()
                | AdjustPrompt()
                | ReasonPrompt()
                | OpenOwnPrompt()
            ):
                raise AssertionError(f"a reader alone is not asked {prompt.at}")
            case _:
                assert_never(prompt)

    def _over(self, state: State) -> bool:
        """Whether nothing more can come of this card."""
        if state.phase == "over":
            return True
        if state.case is not None and state.case.card == self._card:
            return False
        mine = [it for it in state.decisions if it.card == self._card]
        own = (*(it.ref.of for it in state.due), *(it.ref.of for it in state.standing))
        waits = any(it.how == "held" for it in mine) or any(brought_by(of) == ByCard(self._card) for of in own)
        ended = state.quarter - (state.phase not in ("quarter_end", "over"))
        told = all(it.value is None or ended - it.quarter + 1 >= self._lines(it.value) for it in mine)
        return bool(mine) and not waits and told

    def _lines(self, value: Value) -> int:
        """For how many quarters' ends the author wrote how it goes with whom it was about."""
        return len(self._scenario.dilemmas[self._card].afterwards(value))


def _settles(state: State, prompt: AnyPrompt) -> bool:
    """Whether this asks for the decision itself."""
    match prompt:
        case Ballot(at="final_ballot"):
            return not set(prompt.option_ids()) & {YES, NO}
        case PickPrompt() | AllocatePrompt() | RankPrompt() | ChoosePrompt():
            return state.case is not None and prompt.at in ("proposal", "decide")
        case _:
            return False


def _same(state: State) -> str:
    """The same for two states from which everything goes alike: in which order a talk went changes nothing after it."""
    case = state.case
    if case is None:
        return digest(state)
    talk = replace(case.talk, known=tuple(sorted(case.talk.known)))
    same = replace(case, asked=tuple(sorted(case.asked)), amended=tuple(sorted(case.amended)), talk=talk)
    return digest(replace(state, case=same))
