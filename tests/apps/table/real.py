"""A real window on a virtual screen, and somebody before it who waits until they see what came of a key."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from game.apps.table.window.presses import BOUNCE, REACTION
from tests.apps.table.watched import Seen

MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
needs_screen = pytest.mark.skipif(
    bool(MISSING), reason=f"needs {' and '.join(MISSING)} (Debian packages xvfb, xdotool)"
)

PATIENCE = 60.0
"""Seconds for one step to reach the disk."""
SOON = 10.0
"""Seconds after which a person presses again."""


Screen = dict[str, str]
"""The environment of a program on a virtual screen."""


@contextlib.contextmanager
def virtual_screen(folder: Path, size: str = "1280x720", manager: str = "") -> Iterator[Screen]:
    """A virtual screen of this size, with this program to manage windows, if any."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    environment = {
        **os.environ,
        "DISPLAY": f":{number}",
        "SDL_VIDEODRIVER": "x11",
        "KEUKENTAFEL_SESSIONS": str(folder / "real"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "LC_ALL": "nl_NL.UTF-8",
        "PYTHONUTF8": "1",
    }
    manages = None
    if manager:
        manages = subprocess.Popen([manager], env=environment, stderr=subprocess.DEVNULL)
        RealWindow.programs.append(manages)
        time.sleep(0.5)
    try:
        yield environment
    finally:
        for program in RealWindow.programs:
            program.kill()
            program.wait(10)
        RealWindow.programs.clear()
        # Not killed: it would leave its lock behind, and the next screen could not have its number.
        server.terminate()
        server.wait(10)


class RealWindow:
    """The program on a virtual screen, and somebody before it who waits until they see what came of a key."""

    programs: ClassVar[list[subprocess.Popen[bytes]]] = []

    def __init__(self, environment: Screen, root: Path, *words: str, slow: int = 0) -> None:
        """`slow`: milliseconds that a page takes longer to make, and as many to draw."""
        self._environment = environment
        self._root = root
        self._record = root.parent / f"record{len(self.programs)}.jsonl"
        self._record.touch()
        self._read, self._seen = 0, list[Seen]()
        late = ("--slow", str(slow), str(slow)) if slow else ()
        watched = [sys.executable, "-m", "tests.apps.table.watched", str(self._record), *late, "--", *words]
        self.program = subprocess.Popen(watched, env=environment)
        self.programs.append(self.program)
        self.again = 0
        """How often something had to be pressed once more."""
        self.x("search", "--sync", "--onlyvisible", "--name", "Keukentafel|Kitchen", "windowfocus", "--sync")
        self._until(lambda seen: any(what == "shown" for _, what, _ in seen))
        time.sleep(0.5)

    def x(self, *words: str) -> str:
        """What xdotool says to this."""
        for again in range(5, -1, -1):
            done = subprocess.run(
                ["xdotool", *words],
                env=self._environment,
                timeout=30,
                stdout=subprocess.PIPE,
                text=True,
                check=not again,
            )
            # A window of whoever manages windows may vanish while all are looked through.
            if words[0] != "search" or done.returncode == 0:
                break
            time.sleep(0.2)
        done.check_returncode()
        return done.stdout

    def tell(self, kind: str, what: object) -> None:
        """The same key, text, click or turn of the wheel."""
        heard = "KeyUp" if kind in ("key", "text") else "MouseButtonUp"
        wanted = count(self.seen(), heard) + (len(str(what)) if kind == "text" else 1)
        match kind:
            case "key":
                self.x("key", str(what))
            case "text":
                self.x("type", "--delay", "40", str(what))
            case "click":
                assert isinstance(what, tuple)
                self.x("mousemove", str(what[0]), str(what[1]), "click", "1")
            case "wheel":
                self.x("click", "4" if int(str(what)) > 0 else "5")
        self._until(lambda seen: count(_turned(seen), heard) >= wanted)
        page = [moment for moment, *_ in pages(self.seen())]
        time.sleep(max(BOUNCE + 0.01, page[-1] + REACTION + 0.08 - time.monotonic()))

    def comes_to(self, page: str, kind: str, what: object) -> None:
        """Wait until this page is on screen, and has been for as long as a person takes to see it.

        What moves ends by itself a moment later than the key that began it: a key given before is for what moves. A
        press while the screen was just being drawn may be nobody's; a person then presses again.
        """
        if not self._within(SOON, lambda seen: pages(seen)[-1][2] == page):
            self.again += 1
            assert self.again <= 2, "presses are lost"
            self.tell(kind, what)
            self._until(lambda seen: pages(seen)[-1][2] == page)
        time.sleep(max(0.0, pages(self.seen())[-1][0] + REACTION + 0.08 - time.monotonic()))

    def seen(self) -> list[Seen]:
        """What the program wrote down so far."""
        with self._record.open("rb") as record:
            record.seek(self._read)
            whole, end, _ = record.read().rpartition(b"\n")
        self._read += len(whole) + len(end)
        self._seen += [tuple(json.loads(line)) for line in whole.splitlines()]
        return self._seen

    def _until(self, enough: Callable[[list[Seen]], bool]) -> None:
        assert self._within(PATIENCE, enough)

    def _within(self, seconds: float, enough: Callable[[list[Seen]], bool]) -> bool:
        """Whether it came to that in so many seconds, or the program ended."""
        end = time.monotonic() + seconds
        while not enough(self.seen()):
            if self.program.poll() is not None:
                return True
            if time.monotonic() > end:
                return False
            time.sleep(0.005)
        return True

    def entries(self) -> int:
        logs = list(self._root.glob("*/log.jsonl"))
        return logs[0].read_bytes().count(b"\n") if logs else 0

    def wait_for(self, entries: int) -> None:
        end = time.monotonic() + PATIENCE
        while self.entries() < entries:
            assert time.monotonic() < end, f"{self.entries()} of {entries} entries reached the disk"
            assert self.program.poll() is None, "the program ended"
            time.sleep(0.01)


def count(seen: list[Seen], heard: str) -> int:
    return sum(what == "heard" and which == heard for _, what, which in seen)


def _turned(seen: list[Seen]) -> list[Seen]:
    """As far as the end of the last turn."""
    last = max((number for number, (_, what, _) in enumerate(seen) if what == "turned"), default=0)
    return seen[:last]


def pages(seen: list[Seen]) -> list[Seen]:
    """When each page first came on screen."""
    shown = [it for it in seen if it[1] == "shown"]
    return [it for number, it in enumerate(shown) if number == 0 or shown[number - 1][2] != it[2]]
