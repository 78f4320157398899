"""What is stored of this evening, and words that are forgotten: with the facilitator, while the others look away."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from game.apps.session import Session, TextPlace
from game.apps.session.keeping.forgotten import copies_told, gone_told, siblings_told
from game.apps.session.keeping.stored import OwnedEvening, parts
from game.apps.text.commands import WORDS
from game.apps.text.reading import enter, unknown, yes
from game.apps.text.terminal import Terminal
from game.apps.words import render
from game.log.errors import LogError
from game.log.forgetting.words import Forgetting
from game.rules.terms.text import Message, message


def tell_stored(terminal: Terminal, evening: OwnedEvening | None = None) -> None:
    """What this game stores; of an evening also who keeps it and until when."""
    for heading, sentences in parts(terminal.language, evening):
        terminal.heading(heading)
        terminal.lines(sentences)


class _GaveUp(Exception):
    """The disk was out, and they went on without; `why` is what it said."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(why.id)


class ForgettingWords:
    """Forgets words at one terminal."""

    def __init__(self, session: Session, terminal: Terminal) -> None:
        self._session = session
        self._terminal = terminal

    def forget(self) -> None:
        """Ask which words, forget them, and tell what came of it; nothing of it stays on the screen."""
        self._terminal.say("evening.facilitator_only")
        enter(self._terminal)
        places = [place for place in self._session.places() if place.words is not None]
        if not places:
            self._terminal.say("forget.nothing")
            return
        left: Message | None = None
        try:
            left = self._forget(places)
        except _GaveUp as gave_up:
            left = gave_up.why
        finally:
            self._terminal.clear()
        if left is not None:
            self._terminal.words(left)

    def _forget(self, places: Sequence[TextPlace]) -> Message | None:
        """Forget some of these, then what else says the same; what is to be said once the screen is empty."""
        terminal = self._terminal
        done = self._ask(places, "forget.which")
        if done is None:
            return message("evening.undo_no")
        copies, unread, siblings = done.copies, done.unread, done.siblings
        while done is not None and done.spoken_of:
            terminal.line()
            also = [place for place in self._session.places() if place.id in done.spoken_of]
            done = self._ask(also, "forget.spoken_of")
            siblings += () if done is None else done.siblings
        terminal.line()
        for line in (*copies_told(copies, unread), *siblings_told(siblings)):
            terminal.words(line)
        terminal.say("forget.read")
        enter(terminal)
        return None

    def _ask(self, places: Sequence[TextPlace], title: str) -> Forgetting | None:
        """Which of these, and are they sure; what came of it, which is told. `None` where nothing was forgotten."""
        terminal = self._terminal
        terminal.say(title)
        terminal.lines(f"{number}. {self._line(place)}" for number, place in enumerate(places, start=1))
        chosen = self._chosen(places)
        if not chosen or not self._sure(chosen):
            return None
        done = self._forgotten(chosen)
        for line in gone_told(done, places):
            terminal.words(line)
        return done

    def _line(self, place: TextPlace) -> str:
        where = render(place.where, self._terminal.language)
        return f"{where}: {' '.join((place.words or '').split())}"

    def _chosen(self, places: Sequence[TextPlace]) -> tuple[TextPlace, ...]:
        """The ones with the numbers that were typed; none where nothing was."""
        self._terminal.say("forget.numbers")
        while True:
            typed = re.findall(r"[^\s,.;+]+", self._terminal.read())
            numbers = {int(word) for word in typed if word.isascii() and word.isdigit() and len(word) < 6}
            if len(numbers) == len(set(typed)) and numbers <= set(range(1, len(places) + 1)):
                return tuple(place for number, place in enumerate(places, start=1) if number in numbers)
            self._terminal.say("forget.only_numbers", most=len(places))

    def _sure(self, chosen: Sequence[TextPlace]) -> bool:
        terminal = self._terminal
        terminal.say("forget.these")
        terminal.lines(f"- {self._line(place)}" for place in chosen)
        terminal.say("forget.sure")
        terminal.say("hint.yes_no")
        return yes(terminal)

    def _forgotten(self, chosen: Sequence[TextPlace]) -> Forgetting:
        """What came of it. Raises `_GaveUp`."""
        ids = tuple(place.id for place in chosen)
        while True:
            try:
                # Also what an earlier try had forgotten already was forgotten now.
                return replace(self._session.forget(ids), texts=ids)
            except LogError as error:
                self._terminal.words(error.message)
                self._terminal.say("forget.again")
                while word := self._terminal.read().casefold():
                    if word in WORDS["stop"]:
                        raise _GaveUp(error.message) from error
                    self._terminal.words(unknown(word, commands=False))
                    self._terminal.say("forget.again")
