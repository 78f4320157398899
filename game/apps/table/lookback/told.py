"""What there is to look back on, worked out once a language: the same as the debrief page tells, and nothing else."""

from collections.abc import Callable
from functools import cached_property

from game.apps.debrief import Evening
from game.apps.debrief.cases import PlayedCase, cases
from game.apps.debrief.model import debrief
from game.apps.debrief.shapes import Debrief, Trail
from game.apps.debrief.story import story
from game.apps.session import Session, line_of
from game.log.errors import Diverged, OtherRules
from game.log.reading import read
from game.rules.scenario import Scenario
from game.rules.text import Language
from game.rules.whatif import Open, Taken, decisions


class ToldBack:
    """One evening that is over."""

    def __init__(self, session: Session) -> None:
        reading = read(session.folder)
        self.scenario: Scenario = session.scenario
        self.evening = Evening(session.scenario, reading.entries, reading.texts())
        self._in: dict[Language, Debrief] = {}

    def debrief(self, language: Language) -> Debrief:
        """Everything the page tells, in this language."""
        if language not in self._in:
            self._in[language] = debrief(self.evening, language)
        return self._in[language]

    @cached_property
    def cases(self) -> tuple[PlayedCase, ...]:
        """The cases that the table decided, or that were decided for it."""
        return tuple(it for it in cases(story(self.evening)) if it.value is not None)

    @cached_property
    def line(self) -> tuple[Taken, ...]:
        """Every action that counts; empty where nobody knows what another choice would have come to."""
        return _known(lambda: line_of(self.scenario, self.evening.entries))

    @cached_property
    def open(self) -> tuple[Open, ...]:
        """What could have been decided otherwise."""
        return decisions(self.scenario, self.line)

    def trail(self, language: Language, number: int) -> Trail | None:
        """What came of the case with that number; `None` where nothing did."""
        trails = self.debrief(language).consequences.trails
        return next((it for it in trails if it.number == number), None)


def _known(line: Callable[[], tuple[Taken, ...]]) -> tuple[Taken, ...]:
    try:
        return line()
    except (Diverged, OtherRules):
        return ()
