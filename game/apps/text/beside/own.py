"""A case that the table brings itself, at a terminal: what it is about, and the agreements that go before it."""

from functools import partial

from game.apps.session import Session
from game.apps.text.commands import NO
from game.apps.text.doing import Keeps
from game.apps.text.reading import meant_as_words
from game.apps.text.terminal import Terminal


class OwnAtTerminal:
    """Asks the facilitator; raises `NoMoreInput` at the end of input."""

    def __init__(self, session: Session, terminal: Terminal, keep: Keeps) -> None:
        self._session = session
        self._terminal = terminal
        self._keep = keep

    def opened(self, written: str = "") -> bool:
        """Whether a case of the table's own is open now: in these words, from a question that was parked, or only told."""
        session, terminal = self._session, self._terminal
        if not session.may_bring:
            terminal.say("own.not_now")
            return False
        for key in ("ask.own", "own.chose", "own.no_names", "own.recognise"):
            terminal.say(key)
        parked = [*session.parked.items()]
        for number, (_, words) in enumerate(parked, start=1):
            terminal.say("own.parked", number=number, words=words)
        while not written:
            terminal.say("own.how")
            written = terminal.read()
            if written.casefold() in NO:
                terminal.say("evening.undo_no")
                return False
            if written.isascii() and written.isdigit() and 1 <= int(written) <= len(parked):
                return self._keep(partial(session.open_own, parked=parked[int(written) - 1][0]))
            if not written:
                return self._keep(session.open_own)
            if not meant_as_words(terminal, written):
                written = ""
        return self._keep(partial(session.open_own, written))
