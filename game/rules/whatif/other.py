"""The year with other decisions: the table's own choices where they can still be made, a stated policy after that."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import Policy, bot_action
from game.rules.case import card_of, sight
from game.rules.events import Event
from game.rules.legal import may, prompts
from game.rules.prompts import AnyPrompt, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.tally import Asked
from game.rules.turns import apply, decide_otherwise
from game.rules.whatif.choices import OtherChoice, Taken, came_to, decisions
from game.rules.whatif.places import YearPlace, ballot_on, place_of
from game.rules.year import quarters

AFTERWARDS = Policy(points=9_000, euros=50, ahead=20, builds=1, until=3)
"""Who chooses where the table's own choice is of no use any more: people and money, a little of what comes, and every
voter alike, so that no taste is added that the table did not have."""
NO_CHOICES = (actions.Acknowledge, actions.Roll, actions.Say)
"""What a table does without choosing."""

Led = tuple[State, tuple[Event, ...]]
"""Where an action led, and what it brought about."""


class Parting(Struct, frozen=True):
    """The first question to which the table had given no answer that could still be given."""

    quarter: int
    card: str | None
    """The case it is about; `None` outside a case."""


class OtherYear(Struct, frozen=True):
    """A year with other decisions, to its end."""

    start: int
    """Which action of the evening, from 0, was the first that went otherwise."""
    changed: tuple[OtherChoice, ...]
    """The decisions that came up and were taken otherwise."""
    end: State
    told: tuple[tuple[Event, ...], ...]
    """What each action brought, from the first of these decisions on."""
    kept: int
    """How many of the table's later choices counted again."""
    of: int
    """How many there were, after the first decision that was changed."""
    parting: Parting | None
    """`None` where the table had answered all that was asked."""


class _Answer(Struct):
    """What the table answered somewhere; it counts once."""

    action: Action
    ballot: Asked | None
    """What was voted on, where it is a ballot."""


def other_year(scenario: Scenario, line: Sequence[Taken], changes: Sequence[OtherChoice]) -> OtherYear:
    """The year as it would have gone on with these decisions instead, on the same luck.

    `line` is the evening to its end, every action that counts. Raises `ValueError` for a year that is not over, and
    for a decision that was not taken or not open.
    """
    if not line or prompts(scenario, line[-1].after):
        raise ValueError("the year is not over")
    taken = {(it.card, it.occurrence): it for it in decisions(scenario, line)}
    for change in changes:
        it = taken.get((change.card, change.occurrence))
        if it is None or change.value not in (it.value, *it.others):
            raise ValueError(f"no such choice: {change}")
    start = min(taken[it.card, it.occurrence].at for it in changes)
    other = tuple(it for it in changes if it.value != taken[it.card, it.occurrence].value)
    return _GoingOn(scenario, line, start, other).to_the_end()


def going_on(scenario: Scenario, line: Sequence[Taken], start: int, begins: Callable[[State], State]) -> OtherYear:
    """The year from that action on, with what the table chose, where it begins from another state than it did.

    Raises `ValueError` for a year that is not over.
    """
    if not line or prompts(scenario, line[-1].after):
        raise ValueError("the year is not over")
    return _GoingOn(scenario, line, start, (), begins).to_the_end()


class _GoingOn:
    """A year on its way from the first decision that is another."""

    def __init__(
        self,
        scenario: Scenario,
        line: Sequence[Taken],
        start: int,
        changes: Sequence[OtherChoice],
        begins: Callable[[State], State] = lambda state: state,
    ) -> None:
        self._scenario, self._start = scenario, start
        self._wanted = {(it.card, it.occurrence): it for it in changes}
        self._state = begins(line[start].before)
        self._answers: dict[YearPlace, list[_Answer]] = {}
        for it in line[start:]:
            answer = _Answer(it.action, ballot_on(scenario, it.before, it.action))
            self._answers.setdefault(place_of(it.before), []).append(answer)
        self._of = sum(not isinstance(it.action, NO_CHOICES) for it in line[start + 1 :])
        stopped = isinstance(line[-1].action, actions.Finish)
        self._last = line[-1].before.quarter if stopped else quarters(scenario, self._state)
        """The quarter in which the table ended its year."""
        self._changed: list[OtherChoice] = []
        self._told: list[tuple[Event, ...]] = []
        self._kept = 0
        self._parting: Parting | None = None

    def to_the_end(self) -> OtherYear:
        """Ask and answer until the year is over."""
        while asked := prompts(self._scenario, self._state):
            self._state, told = self._next(asked)
            self._told.append(told)
        return OtherYear(
            self._start, tuple(self._changed), self._state, tuple(self._told), self._kept, self._of, self._parting
        )

    def _next(self, asked: tuple[AnyPrompt, ...]) -> Led:
        if self._state.quarter > self._last and may(self._scenario, self._state, actions.Finish()):
            return self._apply(actions.Finish())
        own = self._own_answer()
        action = own if own is not None else self._policy()
        led = self._apply(action)
        wanted = self._wanted_here()
        came = None if wanted is None else came_to(self._scenario, self._state, led[1])
        if wanted is not None and came is not None and came.value != wanted.value:
            return self._otherwise(wanted, asked)
        if own is None and not isinstance(action, NO_CHOICES):
            case = self._state.case
            here = Parting(self._state.quarter, None if case is None else case.card)
            self._parting = self._parting or here
        elif own is not None and self._told and not isinstance(action, NO_CHOICES):
            self._kept += 1
        return led

    def _apply(self, action: Action) -> Led:
        return apply(self._scenario, self._state, action)

    def _own_answer(self) -> Action | None:
        """The table's answer here, the first it gave that can still be given; used up."""
        answers = self._answers.get(place_of(self._state), [])
        for answer in answers:
            same = answer.ballot is None or answer.ballot == ballot_on(self._scenario, self._state, answer.action)
            if same and may(self._scenario, self._state, answer.action):
                answers.remove(answer)
                return answer.action
        return None

    def _policy(self) -> Action:
        return bot_action(self._scenario, self._state, self._state.seed, AFTERWARDS)

    def _wanted_here(self) -> OtherChoice | None:
        """What is to be decided on the open case, where that is another decision and may be taken."""
        case = self._state.case
        wanted = None if case is None or case.practice else self._wanted.get((case.card, case.occurrence))
        if wanted is None:
            return None
        card = card_of(self._scenario, self._state)
        return wanted if card.allows(sight(self._scenario, self._state), wanted.value) else None

    def _otherwise(self, wanted: OtherChoice, asked: tuple[AnyPrompt, ...]) -> Led:
        """Decide that instead; where it was decided already, find cover without deciding anew."""
        if wanted not in self._changed:
            self._changed.append(wanted)
            return decide_otherwise(self._scenario, self._state, wanted.value)
        cover = next(it for it in asked if isinstance(it, PickPrompt) and it.at == "cover")
        ways = map(self._apply, cover.answers())
        return next(led for led in ways if came_to(self._scenario, self._state, led[1]) is None)
