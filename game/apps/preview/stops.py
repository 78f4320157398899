"""Where a card stands in its preview: its stages, what comes in between, what comes later, and the end of the year."""

from typing import Literal

from msgspec import Struct

from game.rules.legal import prompts
from game.rules.phases import STAGES, Stage
from game.rules.scenario import Scenario
from game.rules.state import State

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
    """The how-manieth time that it is asked there, from 0."""


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


def key_of(state: State, at: str, before: tuple[AskedKey, ...] | list[AskedKey]) -> AskedKey:
    """The question `at` in this state, where those were answered before."""
    case = state.case
    card, occurrence = ("", 0) if case is None else (case.card, case.occurrence)
    same = [it for it in before if (it.card, it.quarter, it.occurrence, it.at) == (card, state.quarter, occurrence, at)]
    return AskedKey(card, state.quarter, occurrence, at, len(same))


def place_of(scenario: Scenario, state: State, before: tuple[AskedKey, ...] | list[AskedKey]) -> PreviewPlace:
    """Where this is, where those questions were answered before."""
    asked = prompts(scenario, state)
    return PreviewPlace(state.quarter, stop_of(state), key_of(state, asked[0].at if asked else state.phase, before))
