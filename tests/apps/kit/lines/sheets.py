"""Evenings as the lines of their log sheet, and those lines read back without a session."""

from collections.abc import Iterable

from msgspec.structs import replace

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.reading import ReadLine, read_line
from game.apps.kit.lines.recorded import SheetLine, sheet_lines
from game.apps.kit.order import KitOrder
from game.rules import actions
from game.rules.actions import Action
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.terms.text import Language
from game.rules.turns import apply, begin

WORDS = "omdat het moest"


def order_of(scenario: Scenario, setup: Setup, language: Language = "nl") -> KitOrder:
    return KitOrder(scenario, PageLanguage(language, marked=True), len(setup.seats), setup.voters)


def sheet_of(order: KitOrder, setup: Setup, done: Iterable[Action]) -> tuple[tuple[SheetLine, ...], State]:
    """The lines of an evening, each text as its own id in words; and how it ended."""
    state, taken = begin(order.scenario, setup)[0], []
    for action in done:
        after, _ = apply(order.scenario, state, action)
        taken.append((state, action, after))
        state = after
    return tuple(sheet_lines(order, taken, lambda text: f"{WORDS} {text}")), state


def take(scenario: Scenario, state: State, order: KitOrder, line: str) -> State:
    """How things stand after that line."""
    read = read_line(order, state, line)
    here = tuple(ahead(scenario, state))[read.pages]
    return here if read.action is None else apply(scenario, here, _with_words(read))[0]


def typed_back(order: KitOrder, setup: Setup, lines: Iterable[SheetLine]) -> State:
    """How an evening ends of which these lines are typed back."""
    state = begin(order.scenario, setup)[0]
    for line in lines:
        state = take(order.scenario, state, order, line.typed)
    return state


def _with_words(read: ReadLine) -> Action:
    """What is done, with the text whose id was written as its words."""
    assert read.action is not None
    if not read.words:
        return read.action
    text = read.words.split()[-1]
    changed = {"reason": text} if isinstance(read.action, actions.Adjust) else {"text": text}
    return replace(read.action, **changed)
