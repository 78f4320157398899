"""What is typed at a step of the debrief: where the group goes from there, a mark of what stands there, its own words."""

from collections.abc import Callable, Collection
from typing import Literal, assert_never

from game.apps.text.commands import CommandName, Interrupt, interrupt
from game.apps.text.reading import unknown
from game.apps.text.terminal import Terminal

SHOWN_AGAIN: tuple[CommandName, ...] = ("language", "read", "park", "forget", "own")
"""After these the step is told once more."""
StepWent = Literal["on", "earlier", "again"]
"""Where the group goes after a step: on, to the one before, or once more to this one."""


class Leaves(Exception):
    """The group stops looking back."""


def went_on(typed: str) -> StepWent:
    """Where it goes after what was typed; a mark that leads nowhere else leads on."""
    return "earlier" if typed == "earlier" else "again" if typed == "again" else "on"


class StepReading:
    """Reads at one terminal; a command beside the debrief is done, and the step stands."""

    def __init__(self, terminal: Terminal, command: Callable[[Interrupt], None]) -> None:
        self._terminal, self._command = terminal, command

    def read(self, hint: str, marks: Collection[str] = (), **values: int) -> str:
        """`on`, `earlier`, `again`, or one of the marks. Raises `Leaves`, `NoMoreInput`."""
        terminal = self._terminal
        while True:
            terminal.say(hint, **values)
            line = terminal.read()
            if not line:
                return "on"
            try:
                interrupt(line)
            except Interrupt as typed:
                match typed.command:
                    case "undo":
                        return "earlier"
                    case "stop":
                        raise Leaves from None
                    case (
                        "help" | "read" | "status" | "board" | "town" | "decisions" | "facts" | "law" | "role" | "reason"
                        | "timer" | "card" | "language" | "note" | "report" | "park" | "agree" | "approve" | "debrief" | "tables" | "sheet" | "pause"
                        | "clock" | "agenda" | "attend" | "inject" | "adjust" | "skip" | "finish" | "facilitator"
                        | "stored" | "forget" | "own"
                    ):  # fmt: skip
                        self._command(typed)
                        if typed.command in SHOWN_AGAIN:
                            return "again"
                    case _:
                        assert_never(typed.command)
                continue
            if line.upper() in marks:
                return line.upper()
            terminal.words(unknown(line, tuple(marks)))

    def on(self) -> StepWent:
        """On with Enter, where nothing is asked. Raises `Leaves`, `NoMoreInput`."""
        return went_on(self.read("lookback.text.on"))

    def prediction(self) -> str:
        """What the group predicts, in its own words: nothing is told before it. Enter alone predicts nothing.

        Raises `Leaves`, `NoMoreInput`.
        """
        while True:
            line = self._terminal.read()
            try:
                interrupt(line, free_text=True)
            except Interrupt as typed:
                if typed.command == "stop":
                    raise Leaves from None
                self._command(typed)
                self._terminal.say("lookback.other.prediction")
                continue
            return line
