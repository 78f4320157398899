"""The preview of a pack: one card tried out, and read anew when a file of the pack is saved."""

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from game.apps.preview.setting import PreviewWish
from game.apps.preview.stops import AskedKey
from game.apps.preview.trial import TriedCard
from game.apps.preview.watching import SavedFiles
from game.content import ContentError, Problem, load_again
from game.content.reading.kept import KeptFiles
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.terms.text import Language, Message, Text, message

TellsProblems = Callable[[Sequence[Problem], Language], Iterable[str]]
"""Problems of a pack as lines, with their places."""


class PreviewCard(Struct, frozen=True):
    """A card in the list."""

    id: str
    title: Text
    follows: bool
    """Whether another card opens it."""


class Preview(TriedCard):
    """What is on screen of this pack."""

    def __init__(
        self,
        path: Path,
        sits: Callable[[Scenario], Setup],
        wish: PreviewWish | None = None,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`sits` says who plays. Raises `ContentError` where the pack cannot be played, `BadWish` for what it does not have."""
        self.path = path
        self._watch = SavedFiles(path, clock)
        self._stamp = self._watch.stamp()
        self._files = KeptFiles()
        super().__init__(load_again(path, self._files), sits, wish or PreviewWish())
        self.problems: tuple[Problem, ...] = ()
        """What keeps the version that was saved last from being shown."""
        self._newer: Scenario | None = None
        """The version that was saved last, where the card that is shown is not in it."""
        self.version = 0
        """Another one after each reload that changed something on screen."""

    @property
    def cards(self) -> tuple[PreviewCard, ...]:
        """Every card, in the order of the pack."""
        every = self.scenario.dilemmas.items()
        return tuple(PreviewCard(id, card.title, card.only == "follow_up") for id, card in every)

    def shut(self) -> None:
        """Back to the list of cards, of the version that was saved last."""
        super().shut()
        if self._newer is not None:
            self.scenario, self._newer = self._newer, None
            self.notes = self._wishes()

    def poll(self) -> bool:
        """Look whether something was saved, and read it; whether something changed on screen."""
        stamp = self._watch.stamp()
        if stamp == self._stamp:
            return False
        settled = self._watch.settled(stamp)
        try:
            scenario = load_again(self.path, self._files)
        except ContentError as error:
            if not settled:
                return False
            changed = self.problems != error.errors
            self._stamp, self.problems = stamp, error.errors
            self.version += changed
            return changed
        self._stamp = stamp
        self._take(scenario)
        self.version += 1
        return True

    def _take(self, scenario: Scenario) -> None:
        """Another version: the same place in it, with what was chosen as far as that can still be chosen."""
        before, self.problems, self.notes, self._newer = self.scenario, (), (), None
        if self.session is None or self.card is None:
            self.scenario = scenario
            self.notes = self._wishes()
            return
        now = _same(before, scenario, self.card)
        if now is None:
            self._newer, self.notes = scenario, (message("preview.card_gone", card=self.card),)
            return
        place, keys, old = self.session.place, self.session.keys, self.card
        self.scenario, self.card, notes = scenario, now, list[Message]()
        if now != old:
            notes.append(message("preview.renamed", before=old, now=now))
            keys = tuple(_renamed(key, old, now) for key in keys)
            place = replace(place, key=_renamed(place.key, old, now))
            for key in tuple(self._kept):
                self._kept[_renamed(key, old, now)] = self._kept.pop(key)
        notes += self._wishes()
        way = self._way()
        count = way.nearest(scenario, place)
        notes += self._lost(way, keys, way.keys(count))
        self._stand(way, count)
        self.notes = (*notes, *self._when())


def _same(before: Scenario, now: Scenario, card: str) -> str | None:
    """What this card is called now: its name, else the one new card with its title, or the only new one for the only one gone."""
    if card in now.dilemmas:
        return card
    new = [id for id in now.dilemmas if id not in before.dilemmas]
    titled = [id for id in new if now.dilemmas[id].title == before.dilemmas[card].title]
    gone = [id for id in before.dilemmas if id not in now.dilemmas]
    if len(titled) == 1:
        return titled[0]
    return new[0] if len(new) == 1 and len(gone) == 1 else None


def _renamed(key: AskedKey, before: str, now: str) -> AskedKey:
    return replace(key, card=now) if key.card == before else key
