"""Reading aloud with what the system has: Speech Dispatcher, eSpeak, the speech of Windows or of macOS.

Words go to those programs by their input, and never stand in a command: nobody reads them in a list of processes, and
no words become an option or a program.
"""

import subprocess
import sys
from contextlib import suppress
from shutil import which

from msgspec import Struct

from game.apps.table.settings import Pace
from game.rules.terms.text import Language

_WINDOWS = (
    "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
    "$words=[Console]::In.ReadToEnd();"
    "Add-Type -AssemblyName System.Speech;"
    "$voice=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$voice.Rate={rate};"
    "try{{$voice.SelectVoiceByHints('NotSet','NotSet',0,[Globalization.CultureInfo]'{culture}')}}catch{{}};"
    "$voice.Speak($words)"
)
"""Takes the words as they are, not as marked up."""
_CULTURES: dict[Language, str] = {"nl": "nl-NL", "en": "en-GB"}
_MAC: dict[Language, str] = {"nl": "Xander", "en": "Daniel"}
"""Voices that come with macOS."""
_WORDS_A_MINUTE: dict[Pace, int] = {"slow": 130, "usual": 165, "fast": 220}


class ReadsAloud(Struct, frozen=True):
    """A program that reads aloud what comes in."""

    words: tuple[str, ...]
    """The program and its options."""
    stops: tuple[str, ...] = ()
    """What stops it, where ending it does not."""
    commands: tuple[str, ...] = ()
    """What it would take as a command in the words."""


def reading(language: Language, pace: Pace) -> ReadsAloud | None:
    """What this machine reads aloud with; `None` where it has nothing."""
    rate = {"slow": -1, "usual": 0, "fast": 1}[pace]
    if sys.platform == "win32":
        script = _WINDOWS.format(rate=3 * rate, culture=_CULTURES[language])
        words = ("-NoProfile", "-NonInteractive", "-Command", script)
        return _found("powershell", *words)
    if sys.platform == "darwin":
        return _found("say", "-v", _MAC[language], "-r", str(_WORDS_A_MINUTE[pace]), "-f", "-", commands=("[[", "]]"))
    spoken = _found("spd-say", "--pipe-mode", "--wait", "--language", language, "--rate", str(30 * rate))
    if spoken is not None:
        # Ending it would leave what it handed over to be read to the end.
        return ReadsAloud(spoken.words, (spoken.words[0], "--stop"), ("!-!",))
    return _found("espeak-ng", "--stdin", "-b", "1", "-v", language, "-s", str(_WORDS_A_MINUTE[pace]))


def _found(name: str, *options: str, commands: tuple[str, ...] = ()) -> ReadsAloud | None:
    program = which(name)
    return None if program is None else ReadsAloud((program, *options), commands=commands)


def plain(words: str, commands: tuple[str, ...]) -> str:
    """The words in one line, with nothing that the program would take as a command."""
    line = " ".join(words.split())
    for command in commands:
        while command in line:
            line = line.replace(command, " ")
    return " ".join(line.split())


class Aloud:
    """Reads one thing at a time."""

    def __init__(self) -> None:
        self._program: subprocess.Popen[bytes] | None = None
        self._stops: tuple[str, ...] = ()
        self._page = ""

    @property
    def reads(self) -> bool:
        """Whether something is being read now."""
        return self._program is not None and self._program.poll() is None

    def read(self, words: str, language: Language, pace: Pace, page: str) -> bool:
        """Read this, in place of what was being read, as long as that page is there; whether that can be done here."""
        self.stop()
        found = reading(language, pace)
        if found is None:
            return False
        try:
            program = subprocess.Popen(
                found.words, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError:
            return False
        self._program, self._stops, self._page = program, found.stops, page
        assert program.stdin is not None
        with suppress(OSError):
            program.stdin.write(f"{plain(words, found.commands)}\n".encode())
        with suppress(OSError):
            program.stdin.close()
        return True

    def follow(self, page: str) -> None:
        """That page is on screen now: what another one says is not read on."""
        if self._program is not None and page != self._page:
            self.stop()

    def stop(self) -> None:
        """Nothing is read any more."""
        program, self._program = self._program, None
        if program is None:
            return
        if program.poll() is None and self._stops:
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run(
                    self._stops,
                    check=False,
                    timeout=2,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
        if program.poll() is None:
            program.kill()
        program.wait()
