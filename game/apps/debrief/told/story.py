"""The evening told once more, event by event: when each happened, and how things stood right after it."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief.told.evening import Evening
from game.log import live
from game.log.told.replay import tell
from game.rules.events import BallotClosed, CaseClosed, CaseOpened, Event, QuarterEnded, QuarterOpened
from game.rules.folding import evolve
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.transition import blank
from game.rules.year import quarters


class StoryMoment(Struct, frozen=True):
    """Something that happened."""

    event: Event
    number: int
    """Of the action that brought it; 0 for the opening."""
    before: State
    state: State
    """Right after it."""

    @property
    def quarter(self) -> int:
        """The quarter it happened in; 0 before the first."""
        return self.state.quarter


class Story(Struct, frozen=True):
    """Everything that counts, in order."""

    scenario: Scenario
    moments: tuple[StoryMoment, ...]
    end: State
    """How things stand at the end of what was played."""

    @property
    def over(self) -> bool:
        """Whether the year came to its end."""
        return self.end.phase == "over"

    @property
    def quarters(self) -> int:
        """How many quarters the table's year has."""
        return quarters(self.scenario, self.end)

    @property
    def voters(self) -> tuple[int, int]:
        """The fewest and the most people who could vote, at the ballots that were closed; before the first, at the end."""
        found = [moment.state.voters for moment in self.moments if isinstance(moment.event, BallotClosed)]
        return (min(found), max(found)) if found else (self.end.voters, self.end.voters)

    @property
    def quarter_ends(self) -> tuple[State, ...]:
        """How things stood when each quarter made room for the next; the last also where it was not finished."""
        turned = [
            moment.before
            for moment in self.moments
            if isinstance(moment.event, QuarterOpened) and moment.before.quarter
        ]
        return (*turned, self.end) if self.end.quarter else ()

    @property
    def quarters_done(self) -> tuple[int, ...]:
        """The quarters whose agenda was done."""
        return tuple(moment.event.quarter for moment in self.moments if isinstance(moment.event, QuarterEnded))

    @property
    def cases(self) -> tuple[tuple[StoryMoment, ...], ...]:
        """The moments of each case, practice left out; the last may still be open."""
        return tuple(_cases(self.moments))


def story(evening: Evening) -> Story:
    """Everything that counts of this evening, event by event.

    What a ballot showed stands, also where the table went back: that a later one is a recount follows from it.
    """
    scenario = evening.scenario
    state = blank(scenario, evening.opened.setup)
    stood = tell(scenario, evening.entries).states
    before_each = (state, *(stood[entry.n - 1] for entry in live(evening.entries)))
    moments: list[StoryMoment] = []
    for number, (told, then) in enumerate(zip(evening.told, before_each, strict=True)):
        state = replace(state, number=number, shown=then.shown, went=then.went)
        for event in told:
            before, state = state, evolve(scenario, state, event)
            moments.append(StoryMoment(event, number, before, state))
    return Story(scenario, tuple(moments), state)


def _cases(moments: tuple[StoryMoment, ...]) -> Iterator[tuple[StoryMoment, ...]]:
    case: list[StoryMoment] = []
    for moment in moments:
        if isinstance(moment.event, CaseOpened):
            case = [] if moment.event.practice else [moment]
        elif case:
            case.append(moment)
            if isinstance(moment.event, CaseClosed):
                yield tuple(case)
                case = []
    if case:
        yield tuple(case)
