"""What is stored of this evening, and words that are forgotten: with the facilitator, while the others look away."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from game.apps.session import Place, Session
from game.apps.session.forgotten import told
from game.apps.session.stored import Evening, parts
from game.apps.text.commands import WORDS, YES
from game.apps.text.terminal import Terminal
from game.apps.words import render
from game.log.errors import LogError
from game.log.forgetting import Forgetting


def tell_stored(terminal: Terminal, evening: Evening | None = None) -> None:
    """What this game stores; of an evening also who keeps it and until when."""
    for heading, sentences in parts(terminal.language, evening):
        terminal.heading(heading)
        terminal.lines(sentences)


class Keeping:
    """Forgets words at one terminal."""

    def __init__(self, session: Session, terminal: Terminal) -> None:
        self._session = session
        self._terminal = terminal

    def forget(self) -> None:
        """Ask which words, forget them, and tell what came of it; nothing of it stays on the screen."""
        terminal = self._terminal
        terminal.say("evening.facilitator_only")
        terminal.read()
        forgot = self._ask(self._there(), "forget.which")
        if forgot:
            terminal.say("forget.read")
            terminal.read()
        terminal.clear()
        if not forgot:
            terminal.say("evening.undo_no")

    def _there(self, ids: Sequence[str] | None = None) -> list[Place]:
        """The texts that are not gone: all, or those of these."""
        places = [place for place in self._session.places() if place.words is not None]
        return [place for place in places if ids is None or place.id in ids]

    def _ask(self, places: Sequence[Place], title: str) -> bool:
        """Which of these, and whether they are sure; then also where the same words stand. Whether any were chosen."""
        terminal = self._terminal
        if not places:
            terminal.say("forget.nothing")
            return True
        terminal.say(title)
        terminal.lines(f"{number}. {self._line(place)}" for number, place in enumerate(places, start=1))
        chosen = self._chosen(places)
        if not chosen or not self._sure(chosen):
            return False
        done = self._forgotten(chosen)
        if done is None:
            return True
        for line in told(replace(done, spoken_of=()), self._session.places()):
            terminal.words(line)
        if done.spoken_of:
            terminal.line()
            self._ask(self._there(done.spoken_of), "forget.spoken_of")
        return True

    def _line(self, place: Place) -> str:
        where = render(place.where, self._terminal.language)
        return f"{where}: {' '.join((place.words or '').split())}"

    def _chosen(self, places: Sequence[Place]) -> tuple[Place, ...]:
        """The ones with the numbers that were typed; none where nothing was."""
        while True:
            self._terminal.say("forget.numbers")
            typed = re.findall(r"[^\s,.;+]+", self._terminal.read())
            numbers = {int(word) for word in typed if word.isascii() and word.isdigit() and len(word) < 6}
            if len(numbers) == len(set(typed)) and numbers <= set(range(1, len(places) + 1)):
                return tuple(place for number, place in enumerate(places, start=1) if number in numbers)

    def _sure(self, chosen: Sequence[Place]) -> bool:
        terminal = self._terminal
        terminal.say("forget.these")
        terminal.lines(f"- {self._line(place)}" for place in chosen)
        terminal.say("forget.sure")
        terminal.say("hint.yes_no")
        return terminal.read().casefold() in YES

    def _forgotten(self, chosen: Sequence[Place]) -> Forgetting | None:
        """What came of it; `None` where the disk was out and they went on without."""
        ids = tuple(place.id for place in chosen)
        while True:
            try:
                # Also what an earlier try had forgotten already was forgotten now.
                return replace(self._session.forget(ids), texts=ids)
            except LogError as error:
                self._terminal.words(error.message)
                self._terminal.say("forget.again")
                if self._terminal.read().casefold() in WORDS["stop"]:
                    return None
