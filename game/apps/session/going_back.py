"""Places an evening can go back to, by name, and what the table would know already."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, assert_never, get_args

from msgspec import Struct

from game.apps.session.step import TakenStep
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import Brought, CaseClosed, CaseOpened, Event, QuarterOpened, QuestionAsked, ToldByDeed
from game.rules.folding import evolve
from game.rules.luck.drawn import hung_on_chance
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Message, Text, message

Seen = Literal["ballot", "secret"]
"""The result of a ballot; or dice, news, an answer, how chance fell. The gravest first."""


class Point(Struct, frozen=True):
    """A place to go back to."""

    step: int
    """How many actions still count there: what `Session.retract` takes."""
    words: Message
    """What it is called."""
    seen: Seen | None
    """What the table knows already of all that would no longer count; `None`: nothing that was secret."""


def seen(scenario: Scenario, before: State, told: Sequence[Event]) -> Seen | None:
    """The gravest thing these events of one step showed that a table would not know beforehand."""
    # Only what brings something by itself is looked at in the state that it led to.
    folds = any(event.shows == "what_it_brings" for event in told)
    found, state = list[Seen | None](), before
    for event in told:
        state = evolve(scenario, state, event) if folds else state
        found.append(_shown(scenario, state, event))
    return _gravest(found)


def _seen_in(scenario: Scenario, first: State, steps: Sequence[TakenStep]) -> tuple[Seen | None, ...]:
    """For each of these steps, which began in that state, what it showed."""
    befores = (first, *(step.state for step in steps))
    return tuple(seen(scenario, before, step.events) for before, step in zip(befores, steps, strict=False))


def seen_since(scenario: Scenario, first: State, steps: Sequence[TakenStep], after: int) -> Seen | None:
    """The gravest thing that is known already of what came after so many of these steps."""
    before = steps[after - 1].state if after else first
    return _gravest(_seen_in(scenario, before, steps[after:]))


def _gravest(found: Iterable[Seen | None]) -> Seen | None:
    return min((it for it in found if it is not None), key=get_args(Seen).index, default=None)


def _shown(scenario: Scenario, state: State, event: Event) -> Seen | None:
    match event.shows:
        case "nothing":
            return None
        case "ballot":
            return "ballot"
        case "secret":
            return "secret"
        case "by_chance":
            assert isinstance(event, Brought | ToldByDeed)
            effect = scenario.effects.get((event.ref.of, event.ref.at))
            return None if effect is None or effect.chance is None else "secret"
        case "what_it_brings":
            return "secret" if hung_on_chance(scenario, state, event) else None
        case "where_it_reveals":
            assert isinstance(event, QuestionAsked)
            return "secret" if event.reveals else None
        case unknown:
            assert_never(unknown)


def points(scenario: Scenario, opened: Sequence[Event], first: State, steps: Sequence[TakenStep]) -> tuple[Point, ...]:
    """Where a table that has come so far can go back to, the nearest first: the beginning of each case and quarter.

    `first` is the state that the evening began with, after what was told when it was `opened`.
    """
    told = (opened, *(step.events for step in steps))
    found: dict[int, Message] = {}
    open_card = _open_card(told)
    for step, events in enumerate(told[:-1]):
        for words in _named(scenario, events, step == open_card):
            found.setdefault(step, words)
    showed = _seen_in(scenario, first, steps)
    return tuple(Point(step, found[step], _gravest(showed[step:])) for step in sorted(found, reverse=True))


def _named(scenario: Scenario, events: Iterable[Event], here: bool) -> Iterator[Message]:
    for event in events:
        match event:
            case CaseOpened(card=card):
                yield message("point.this_case" if here else "point.case", title=scenario.dilemmas[card].title)
            case QuarterOpened(quarter=quarter):
                yield message("point.quarter", quarter=quarter)
            case _:
                pass


def step_words(action: Action, title: Text | None) -> Message:
    """What a table did in one step, as a sentence; `title` is of the case it was about."""
    words = message(f"step.{_kind(action)}")
    return words if title is None else message("step.in_case", title=title, step=words)


def _kind(action: Action) -> str:
    match action:
        case actions.Ask(question=None):
            return "talked"
        case actions.Say(text=None):
            return "silent"
        case (
            actions.SetAgenda()
            | actions.Acknowledge()
            | actions.Pick()
            | actions.Allocate()
            | actions.Rank()
            | actions.Choose()
            | actions.Ask()
            | actions.Say()
            | actions.CloseBallot()
            | actions.Recount()
            | actions.Roll()
            | actions.Shift()
            | actions.Attend()
            | actions.AgreeToShow()
            | actions.Inject()
            | actions.Adjust()
            | actions.OpenOwn()
            | actions.Skip()
            | actions.Finish()
        ):
            return str(action.__struct_config__.tag)
        case _:
            assert_never(action)


def _open_card(told: Sequence[Sequence[Event]]) -> int | None:
    """The place of the step that opened the case that is open now."""
    place: int | None = None
    for step, events in enumerate(told):
        for event in events:
            if isinstance(event, CaseOpened):
                place = step
            elif isinstance(event, CaseClosed):
                place = None
    return place
