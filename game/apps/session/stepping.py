"""Going back and forth along what was done: a step is taken back, and taken again as it was."""

from abc import abstractmethod
from collections.abc import Sequence

from game.apps.session.counting.box import BallotBox
from game.apps.session.going_back import Point, Seen, points, seen_since, step_words
from game.apps.session.recording import Recording
from game.apps.session.step import TakenStep
from game.log.records import Acted, Opened, Retracted
from game.rules.actions import Action
from game.rules.ballots.shown import gone_back
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Message


class Stepping(Recording):
    """The part of a session that knows which steps count."""

    scenario: Scenario
    _first: State
    _steps: list[TakenStep]
    _state: State
    _box: tuple[int, BallotBox] | None
    _undone: list[tuple[TakenStep, ...]]
    """What no longer counts since the last action, the last taken back at the end."""
    _types = False
    """Whether what is done now is typed in from paper."""

    @property
    @abstractmethod
    def _opened(self) -> Opened:
        """How the evening began."""

    @property
    def history(self) -> tuple[TakenStep, ...]:
        """The actions that count, in order."""
        return tuple(self._steps)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back here, and nothing was done since."""
        return bool(self._undone)

    @property
    def last_step(self) -> Message | None:
        """What was done last, as a sentence; `None` where nothing counts yet."""
        return self._step_words(len(self._steps) - 1) if self._steps else None

    def action_at(self, place: int) -> Action:
        """What was done in that step of those that count, counted from 0."""
        kept = self._log.entries[self._steps[place].entry].record
        assert isinstance(kept, Acted)
        return kept.action

    def _step_words(self, place: int) -> Message:
        before = self._steps[place - 1].state if place else self._first
        title = (
            None if before.case is None or before.own is not None else self.scenario.dilemmas[before.case.card].title
        )
        return step_words(self.action_at(place), title)

    def steps(self, most: int) -> tuple[Point, ...]:
        """So many of the things that were done and count, the last first; each is a place to go back to, just before it."""
        count = len(self._steps)
        places = range(count - 1, max(-1, count - 1 - most), -1)
        return tuple(Point(place, self._step_words(place), self.seen_since(place)) for place in places)

    def seen_since(self, step: int) -> Seen | None:
        """The gravest thing the table knows already of what came after so many actions."""
        return seen_since(self.scenario, self._first, self._steps, step)

    def points(self) -> tuple[Point, ...]:
        """The places to go back to, the nearest first: the beginning of this case, of earlier ones, of quarters."""
        return points(self.scenario, self._opened.events, self._first, self._steps)

    def type_in(self) -> None:
        """From now on everything is typed in from paper: each step that is kept says so.

        What is taken back while typing was mistyped where all of it was typed: nobody at a table went back.
        """
        self._types = True

    def typed_at(self, place: int) -> bool:
        """Whether that step of those that count was typed in from paper; counted from 0."""
        return self._steps[place].typed

    def undo(self) -> None:
        """Take the last step back; it stays in the log, and no longer counts."""
        if self._steps:
            self.retract(len(self._steps) - 1)

    def retract(self, step: int) -> None:
        """Go back to where so many actions counted; what came after stays in the log, and no longer counts."""
        if not 0 <= step < len(self._steps):
            raise ValueError(f"{len(self._steps)} actions count; there is no going back to {step}")
        before = self._steps[step - 1].entry if step else 0
        self._go_to(before, self._steps[step:], seen=self.seen_since(step) is not None)

    def redo(self) -> None:
        """What was taken back last counts again, with what came of it then; nothing where there is none."""
        if self._undone:
            self._go_to(self._undone[-1][-1].entry, self._undone[-1])

    def _go_to(self, entry: int, moved: Sequence[TakenStep], *, seen: bool = False) -> None:
        """Things stand as right after that entry; `moved` are the steps that no longer count, or count again."""
        mistyped = self._types and all(step.typed for step in moved)
        self._record(Retracted(entry, seen and not mistyped, mistyped))
        self._stand_at(entry, mistyped=mistyped)

    def _stand_at(self, entry: int, *, mistyped: bool) -> None:
        """Things stand as they stood right after this entry; what ballots showed since then stays shown, unless it was only
        typed in wrongly.
        """
        now = self._state
        if self._undone and self._undone[-1][-1].entry == entry:
            again = self._undone.pop()
            steps = [*self._steps, *again]
            now = again[-1].state if mistyped else now
        else:
            steps = [step for step in self._steps if step.entry <= entry]
            gone = tuple(self._steps[len(steps) :])
            self._undone.append(gone)
            # What a table went back over before anything was typed is no mistake of who typed.
            now = gone[0].before if mistyped else now
        self._state = gone_back(steps[-1].state if steps else self._first, now)
        self._steps, self._box = steps, None
