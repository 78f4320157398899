"""The lines of an evening that was played: what a table of paper would have written down, in order."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from game.apps.kit.lines.marks import Misread
from game.apps.kit.lines.names import called
from game.apps.kit.lines.reading import read_line, standing_of
from game.apps.kit.lines.writing import TextOf, line_of
from game.apps.kit.order import KitOrder
from game.rules import actions
from game.rules.actions import Action
from game.rules.illegal import IllegalAction
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.turns import apply, begin


class SheetLine(Struct, frozen=True):
    """A line, and where it stands."""

    word: str
    answer: str
    quarter: int
    case: int
    """Which case of the evening is open, counted from 1; 0 between cases."""
    state: State
    """What it led to."""

    @property
    def typed(self) -> str:
        """As it is typed."""
        return f"{self.word} {self.answer}".strip()


PaperStep = tuple[State, Action, State]
"""How things stood, what was done, and how they stood then."""


def as_on_paper(scenario: Scenario, setup: Setup, line: Sequence[PaperStep]) -> tuple[PaperStep, ...]:
    """The evening as a table plays it that never went back: only what counts, from its beginning.

    Where something that counts could be done only because something was taken back before it, it is as it was.
    """
    state, found = begin(scenario, setup)[0], list[PaperStep]()
    for _, action, _ in line:
        if isinstance(action, actions.Recount):
            # A table of paper writes down what the cards came to, once.
            continue
        try:
            after, _told = apply(scenario, state, action)
        except IllegalAction:
            return tuple(line)
        found.append((state, action, after))
        state = after
    return tuple(found)


def sheet_lines(order: KitOrder, taken: Iterable[PaperStep], text: TextOf) -> Iterator[SheetLine]:
    """A line for each answer. Pages that were read on have one only where nothing else tells that they were."""
    language = order.voice.language
    pages, reader, number = list[State](), None, 0

    def line(word: str, answer: str, at: State, after: State) -> SheetLine:
        open_now = at.case is not None and at.own is None
        return SheetLine(word, answer, at.quarter, number if open_now else 0, after)

    def turned() -> Iterator[SheetLine]:
        if pages:
            yield line(
                called("on", language), "" if len(pages) == 1 else str(len(pages)), reader or pages[0], pages[-1]
            )

    for before, action, after in taken:
        if reader is None:
            reader = before
            if before.case is not None and before.own is None:
                # The practice card: it is there before anybody did anything.
                number = 1
                yield line(called("card", language), order.codes[f"case:{before.case.card}"], before, before)
        if isinstance(action, actions.Acknowledge):
            pages.append(after)
        else:
            word, answer = line_of(order, before, action, text)
            if pages and not _understood(order, reader, f"{word} {answer}", len(pages), action):
                yield from turned()
                pages.clear()
            yield line(word, answer, before, after)
            reader, pages = after, []
        if _new_case(before, after):
            assert after.case is not None
            number += 1
            yield line(called("card", language), order.codes[f"case:{after.case.card}"], after, after)
            reader, pages = after, []
    yield from turned()


def _new_case(before: State, after: State) -> bool:
    """Whether another case came up."""
    was, now = before.case, after.case
    if now is None or after.own is not None:
        return False
    return was is None or (was.card, was.occurrence) != (now.card, now.occurrence)


def _understood(order: KitOrder, reader: State, typed: str, pages: int, action: Action) -> bool:
    """Whether whoever types it comes to the same, at the same page."""
    try:
        read = read_line(order, reader, typed)
    except Misread:
        return False
    return read.pages == pages and read.action is not None and _without_texts(read.action) == _without_texts(action)


def _without_texts(action: Action) -> Action:
    """What was done, whatever the words that go with it."""
    match action:
        case actions.Say(at=at, text=text):
            return actions.Say(at, text and "t0")
        case actions.Adjust(id=id, amount=amount):
            return actions.Adjust(id, amount, "t0")
        case actions.OpenOwn(text=text):
            return actions.OpenOwn(text and "t0")
        case _:
            return action


def standing_line(order: KitOrder, state: State) -> str:
    """Money and meters of that moment, as a line to check."""
    return " ".join((called("standing", order.voice.language), *map(str, standing_of(state))))
