"""What an author sets before a card comes up: `trust=30`, `wmo=5000`, `phone_line=yes`, `bathroom=adapt,narrow`."""

from collections.abc import Iterable, Iterator
from typing import get_args

from msgspec import Struct

from game.content.validating.guess import closest, hint
from game.rules.conditions import Sight
from game.rules.conditions.plain import Remembered
from game.rules.facilitator import MOST_MONEY
from game.rules.marks import BY_HOW
from game.rules.rehearsal import GivenBefore
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import SUPERVISION, Decision
from game.rules.terms.measures import MOST_POINTS
from game.rules.terms.phases import How, Mark
from game.rules.terms.text import Message, message
from game.rules.terms.value import Value
from game.rules.transition import blank

YES = ("yes", "ja", "true", "1")
NO = ("no", "nee", "false", "0")


class PreviewWish(Struct, frozen=True):
    """What was asked for beside the card."""

    quarter: int = 1
    sets: tuple[str, ...] = ()
    """Each `NAME=VALUE`."""


class BadWish(Exception):
    """Something that this pack cannot begin a card with; `message` says what, and what to write."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.id)


class BadSet(BadWish):
    """A `--set` that means nothing in this pack."""


def card_named(scenario: Scenario, written: str) -> str:
    """The card of this name, or of a file of this name, as any system writes it. Raises `BadWish`."""
    name = written.removesuffix(".yaml").replace("\\", "/").rpartition("/")[2]
    if name not in scenario.dilemmas:
        titles = {it.title.nl: id for id, it in scenario.dilemmas.items()}
        near = closest(name, scenario.dilemmas, titles)
        raise BadWish(message("preview.no_such_card", card=name, hint=hint(near, scenario.dilemmas)))
    return name


def given(scenario: Scenario, setup: Setup, wish: PreviewWish) -> GivenBefore:
    """What is so before the card comes up. Raises `BadWish`, of a `--set` the `BadSet`."""
    most = setup.quarters or scenario.quarters
    if not 1 <= wish.quarter <= most:
        raise BadWish(message("preview.bad_quarter", quarter=wish.quarter, most=most))
    funds, indicators, levels = dict[str, int](), dict[str, int](), dict[str, int]()
    flags, decisions = dict[str, bool](), dict[str, Decision]()
    known = flags_in(scenario)
    for written in wish.sets:
        name, sign, value = (part.strip() for part in written.partition("="))
        if not sign or not name or not value:
            raise BadSet(message("preview.set.shape", written=written))
        if name in scenario.funds:
            funds[name] = _number(name, value, MOST_MONEY)
        elif name in scenario.indicators:
            indicators[name] = _number(name, value, MOST_POINTS)
        elif name in scenario.groups:
            levels[name] = _number(name, value, scenario.groups[name].top)
        elif name in known and (name not in scenario.dilemmas or value.casefold() in (*YES, *NO)):
            flags[name] = _yes(name, value)
        elif name in scenario.dilemmas:
            decisions[name] = _decision(scenario, setup, name, value)
        else:
            raise BadSet(_unknown(scenario, name, known))
    on = tuple(flag for flag, is_on in flags.items() if is_on)
    return GivenBefore(wish.quarter, funds, indicators, levels, on, tuple(decisions.values()))


def flags_in(scenario: Scenario) -> tuple[str, ...]:
    """Every flag that something sets or asks for, in the order of the pack."""
    effects = scenario.effects.values()
    made = (flag for effect in effects for flag in (*effect.sets, *effect.clears))
    return tuple(dict.fromkeys((*made, *_asked_for(scenario), SUPERVISION)))


def _asked_for(scenario: Scenario) -> Iterator[str]:
    for condition in scenario.conditions:
        for test in condition.every_test():
            if isinstance(test, Remembered):
                yield test.flag


def _unknown(scenario: Scenario, name: str, flags: Iterable[str]) -> Message:
    there = [*scenario.indicators, *scenario.funds, *scenario.groups, *flags, *scenario.dilemmas]
    called = {it.name.nl: id for id, it in scenario.indicators.items()}
    called |= {it.name.nl: id for id, it in scenario.funds.items()}
    return message("preview.set.unknown", name=name, hint=hint(closest(name, there, called), there))


def _number(name: str, value: str, most: int) -> int:
    if not (value.isascii() and value.isdigit() and int(value[:15]) <= most and len(value) <= len(str(most))):
        raise BadSet(message("preview.set.number", name=name, value=value, most=str(most)))
    return int(value)


def _yes(name: str, value: str) -> bool:
    if value.casefold() not in (*YES, *NO):
        raise BadSet(message("preview.set.yes_no", name=name, value=value))
    return value.casefold() in YES


def _decision(scenario: Scenario, setup: Setup, id: str, value: str) -> Decision:
    """What was decided on another card: an option or how it came to nothing, with the marks that it has."""
    card, words = scenario.dilemmas[id], [word.strip() for word in value.split(",")]
    every: tuple[Mark, ...] = get_args(Mark)
    marks = tuple(mark for mark in every if mark in words)
    decided = _values(scenario, setup, id)
    wrong = next((word for word in words if word not in every and word not in decided), None)
    options = [word for word in words if word in decided]
    if wrong is not None or len(options) > 1:
        there = [*decided, *every]
        word = value if wrong is None else wrong
        raise BadSet(message("preview.set.decided", name=id, value=word, hint=hint(closest(word, there), there)))
    settled = decided[options[0]] if options else None
    how = next((how for how, mark in BY_HOW.items() if mark in marks), None)
    usual: How = "decided" if settled is not None else "undecided"
    return Decision(card.id, 1, 1, how or usual, settled, 0, marks=marks)


def _values(scenario: Scenario, setup: Setup, id: str) -> dict[str, Value]:
    """What a condition may name of this card → a decision that it is true of, the first there is."""
    card = scenario.dilemmas[id]
    found = dict[str, Value]()
    for value in (*card.candidates(Sight(scenario, blank(scenario, setup))), *card.ways()):
        for name in card.chose(value):
            found.setdefault(name, value)
        if len(found) == len(card.names()):
            break
    return found
