"""A session in memory, of a card that is tried out: front ends draw it as they draw an evening."""

import hashlib
from typing import Self

from game.apps.preview.answers import SaysWords, answer_of
from game.apps.preview.path import Answered, KeptAnswers, WayStep, asked_at, remember
from game.apps.preview.stops import AskedKey, PreviewPlace, key_of, main_of, place_of
from game.apps.session import Session
from game.apps.session.going_back import step_words
from game.log.environment import REAL, Environment
from game.log.records import Opened, Title
from game.log.unkept import UnkeptLog
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import Event
from game.rules.legal import prompts
from game.rules.rehearsal import GivenBefore, rehearse
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import RULES_VERSION, digest
from game.version import __version__


class PreviewSession(Session):
    """A card that is tried out. What is answered by hand is kept, to be answered again after a reload."""

    kept: KeptAnswers
    _mains: dict[int, str]
    """The question of the page on which each entry of the log was done, as far as that was looked up."""

    @classmethod
    def begin(
        cls, scenario: Scenario, setup: Setup, card: str, given: GivenBefore, *, environment: Environment = REAL
    ) -> Self:
        """The first page of this card, where so much is given."""
        state, told = rehearse(scenario, setup, card, given)
        opened = Opened(
            rules=RULES_VERSION,
            program=__version__,
            pack="",
            title=Title(scenario.title.nl, scenario.title.en),
            scenario=hashlib.sha256(b"").hexdigest(),
            setup=setup,
            events=told,
            digest=digest(state),
            started=environment.clock(),
        )
        session = cls(scenario, UnkeptLog(opened, environment), state, environment=environment)
        session.kept, session._mains = {}, {}
        return session

    @property
    def head(self) -> str:
        """No check number: nothing of a preview is kept, so there is nothing to check."""
        return ""

    @property
    def keys(self) -> tuple[AskedKey, ...]:
        """What was answered so far, in order."""
        found = list[AskedKey]()
        before = self._first
        for step in self._steps:
            record = self._log.entries[step.entry].record
            action = getattr(record, "action", None)
            at = "" if action is None else asked_at(action)
            if step.entry not in self._mains:
                self._mains[step.entry] = main_of(prompts(self.scenario, before), at)
            found.append(key_of(before, at, self._mains[step.entry], found))
            before = step.state
        return tuple(found)

    @property
    def place(self) -> PreviewPlace:
        """Where it stands."""
        return place_of(self.scenario, self.state, self.keys)

    def do(self, action: Action) -> tuple[Event, ...]:
        """Do it, and remember that the author chose it. Raises `IllegalAction`."""
        before, at, keys, every = self.state, asked_at(action), self.keys, prompts(self.scenario, self.state)
        asked = next((it for it in every if it.refusal(action) is None), None)
        words = self.text(action.text) if isinstance(action, actions.Say) and action.text is not None else None
        told = super().do(action)
        title = None if before.case is None else self.scenario.dilemmas[before.case.card].title
        answered = Answered(answer_of(action, asked, words), step_words(action, title))
        remember(self.kept, key_of(before, at, main_of(every, at), keys), answered, keys)
        return told

    def walk(self, steps: tuple[WayStep, ...]) -> None:
        """Do what is on the way, and remember nothing of it."""
        for step in steps:
            if isinstance(step.answer, SaysWords) and isinstance(step.action, actions.Say):
                super().do(actions.Say(step.action.at, self._words(step.answer.words)))
            else:
                super().do(step.action)
            # Asking the rules again on every page would cost as much as playing the card.
            self._mains[self.history[-1].entry] = step.key.beside or step.key.at
