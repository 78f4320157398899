"""What there is to look back on, worked out once a language: the same as the debrief page tells, and nothing else."""

from collections.abc import Callable
from functools import cached_property

from game.apps.debrief.chapters.shapes import Debrief
from game.apps.debrief.model import debrief
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import Story, story
from game.apps.session import Session, line_of
from game.log.errors import Diverged, OtherRules
from game.log.reading.session_folder import read
from game.rules.scenario import Scenario
from game.rules.terms.text import Language
from game.rules.whatif import Open, OtherChoice, OtherYear, Taken, decisions, other_year


class ToldBack:
    """One evening that is over."""

    def __init__(self, session: Session) -> None:
        """As it stands in the folder of this session. Raises `LogError`."""
        reading = read(session.folder)
        self.scenario: Scenario = session.scenario
        self.evening = Evening(session.scenario, reading.entries, reading.texts())
        self._in: dict[Language, Debrief] = {}
        self._other: tuple[OtherChoice, OtherYear] | None = None
        """The other choice that was asked about last, and what it came to."""

    def debrief(self, language: Language) -> Debrief:
        """Everything the page tells, in this language."""
        if language not in self._in:
            self._in[language] = debrief(self.evening, language)
        return self._in[language]

    @cached_property
    def story(self) -> Story:
        """Everything that counts, event by event."""
        return story(self.evening)

    @cached_property
    def cases(self) -> tuple[PlayedCase, ...]:
        """The cases that can be talked about, decided or not: all but what was skipped."""
        return tuple(it for it in sorted(cases(self.story), key=lambda it: it.number) if it.tells)

    def case(self, number: int) -> PlayedCase | None:
        """The case with that number; `None` where there is none."""
        return next((it for it in self.cases if it.number == number), None)

    @cached_property
    def line(self) -> tuple[Taken, ...]:
        """Every action that counts; empty where nobody knows what another choice would have come to."""
        return _known(lambda: line_of(self.scenario, self.evening.entries))

    @cached_property
    def open(self) -> tuple[Open, ...]:
        """What could have been decided otherwise."""
        return decisions(self.scenario, self.line)

    def open_case(self, number: int) -> Open | None:
        """What else could be decided in the case with that number; `None` where nothing could."""
        case = self.case(number)
        found = (it for it in self.open if case is not None and (it.card, it.occurrence) == case.key)
        return next((it for it in found if it.others), None)

    def other(self, choice: OtherChoice) -> OtherYear:
        """What the year came to with this other choice, by the same rules and with the same luck."""
        if self._other is None or self._other[0] != choice:
            self._other = (choice, other_year(self.scenario, self.line, [choice]))
        return self._other[1]


def _known(line: Callable[[], tuple[Taken, ...]]) -> tuple[Taken, ...]:
    try:
        return line()
    except (Diverged, OtherRules):
        return ()
