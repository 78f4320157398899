"""Where a card stands in its preview: its stages, what comes in between, what comes later, and the end of the year."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from game.rules.legal import prompts
from game.rules.prompts import AnyPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.phases import STAGES, Stage

PreviewStop = Stage | Literal["twist", "later", "end"]
"""Where one can jump to: a stage of the card, what comes in between, what comes at the ends of quarters, the year's end."""
TALK = STAGES.index("deliberation") + 1
STOPS: tuple[PreviewStop, ...] = (*STAGES[:TALK], "twist", *STAGES[TALK:], "later", "end")
"""In the order in which a card comes by them."""


class AskedKey(Struct, frozen=True):
    """Which question it is, in whichever version of the pack."""

    card: str
    """Empty outside a case."""
    quarter: int
    occurrence: int
    at: str
    nth: int
    """The how-manieth time that it is asked there, from 0; of what stands beside a page: beside that one."""
    beside: str = ""
    """The question of the page that it stands beside; empty where it is that question itself."""
    beside_nth: int = 0
    """The how-manieth time that that page is there."""

    @property
    def page(self) -> tuple[str, int, int, str, int]:
        """The page that it is on."""
        main = (self.beside, self.beside_nth) if self.beside else (self.at, self.nth)
        return self.card, self.quarter, self.occurrence, *main


class PreviewPlace(Struct, frozen=True):
    """Where the preview stands: to stand there again in another version of the pack."""

    quarter: int
    stop: PreviewStop
    key: AskedKey

    @property
    def order(self) -> tuple[int, int]:
        """How far that is."""
        return self.quarter, STOPS.index(self.stop)


def stop_of(state: State) -> PreviewStop:
    """Where this is."""
    if state.phase == "over":
        return "end"
    if state.case is None:
        return "later"
    return "twist" if state.case.stage == "deliberation" and state.case.twist is not None else state.case.stage


def main_of(asked: Sequence[AnyPrompt], at: str) -> str:
    """The question of the page on which `at` is asked, or done where nothing asks it."""
    return asked[0].at if asked else at


def key_of(state: State, at: str, main: str, before: Sequence[AskedKey]) -> AskedKey:
    """The question `at` in this state, on the page of the question `main`, where those were answered before."""
    case = state.case
    card, occurrence = ("", 0) if case is None else (case.card, case.occurrence)
    nth = sum(
        (it.card, it.quarter, it.occurrence, it.at, it.beside) == (card, state.quarter, occurrence, main, "")
        for it in before
    )
    page = AskedKey(card, state.quarter, occurrence, main, nth)
    if at == main:
        return page
    # A question may stand beside one page after another: answered at this one it is not answered at an earlier one.
    same = sum(it.page == page.page and it.at == at for it in before)
    return AskedKey(card, state.quarter, occurrence, at, same, main, nth)


def place_of(scenario: Scenario, state: State, before: Sequence[AskedKey]) -> PreviewPlace:
    """Where this is, where those questions were answered before."""
    main = main_of(prompts(scenario, state), state.phase)
    return PreviewPlace(state.quarter, stop_of(state), key_of(state, main, main, before))
