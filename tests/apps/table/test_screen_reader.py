"""What a screen reader hears of the window, over the system's own bus: every node, the focus, what is announced."""

import contextlib
import json
import os
import queue
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.apps.table.window.presses import REACTION
from tests.apps.table.real import RealWindow, needs_screen, virtual_screen

PYTHON = "/usr/bin/python3"
BINDINGS = 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi'
SOON = 20.0
"""Seconds for something to be heard on a busy machine."""


def lacks() -> list[str]:
    """What this machine would need, by its Debian packages."""
    found = []
    if shutil.which("dbus-daemon") is None:
        found.append("dbus")
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        found.append("at-spi2-core")
    if (
        not Path(PYTHON).exists()
        or subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode
    ):
        found += ["python3-gi", "gir1.2-atspi-2.0", "gir1.2-freedesktop"]
    return found


LACKS = lacks()
pytestmark = [
    needs_screen,
    pytest.mark.skipif(bool(LACKS), reason=f"needs the Debian packages {', '.join(LACKS)}"),
]


class Listener:
    """Somebody with a screen reader."""

    def __init__(self, environment: dict[str, str]) -> None:
        script = str(Path(__file__).with_name("listening.py"))
        self._program = subprocess.Popen(
            [PYTHON, script],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self._lines: queue.Queue[list[Any]] = queue.Queue()
        self.heard: list[list[Any]] = []
        self._reads = threading.Thread(target=self._read, daemon=True)
        self._reads.start()

    def _read(self) -> None:
        assert self._program.stdout is not None
        for line in self._program.stdout:
            self._lines.put(json.loads(line))

    def hears(self, what: str, part: str = "") -> Any:
        """The next of this kind with these words in it, heard since this was last asked; else it fails."""
        end = time.monotonic() + SOON
        while True:
            try:
                line = self._lines.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"no {what} with {part!r}; heard {[it for it in self.heard if it[0] != 'tree'][-8:]}")
            self.heard.append(line)
            if line[0] == what and (not part or part in str(line[1])):
                return line[1] if len(line) > 1 else None

    def ask(self, *words: str) -> Any:
        """The answer to this, asked as soon as a person can have heard what is there."""
        time.sleep(REACTION + 0.1)
        assert self._program.stdin is not None
        self._program.stdin.write(" ".join(words) + "\n")
        return self.hears(words[0])

    def close(self) -> None:
        self._program.kill()
        self._program.wait(10)
        self._reads.join(10)
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe is not None:
                pipe.close()


@contextlib.contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A bus as a session of somebody at a desk has one, and its screen readers listen to."""
    read, write = os.pipe()
    program = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--print-address={write}"],
        env=environment,
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        address = told.readline().strip()
    try:
        yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        program.terminate()
        program.wait(10)


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[tuple[RealWindow, Listener]]:
    """A window with an evening in it, and somebody who reads it by ear."""
    words = ("play", "proefavond", "--seed", "7", "--seats", "Rood:1,Groen:1", "--ballots", "device", "--lang", "nl")
    with virtual_screen(tmp_path) as screen, session_bus(screen) as environment:
        listener = Listener(environment)
        try:
            listener.hears("ready")
            real = RealWindow(environment, tmp_path / "real", *words)
            listener.hears("focus", "Verder: de keuzes")
            yield real, listener
        finally:
            listener.close()


def test_every_page_up_to_the_result_is_heard(evening: tuple[RealWindow, Listener]) -> None:
    real, listener = evening
    tree = listener.ask("tree")
    assert [it["role"] for it in tree][:2] == ["frame", "label"]
    assert tree[0]["name"] == "Keukentafel"
    told(tree)
    assert tree[0]["box"][2:] == [1280, 720]
    real.tell("key", "Tab")
    assert listener.hears("focus") == "Spelleider"
    # Their own keys of a screen reader: it puts the focus there, and presses.
    assert listener.ask("focus", "Verder: de keuzes")
    listener.hears("focus", "Verder: de keuzes")
    assert listener.ask("press", "Verder: de keuzes")
    assert "Hieruit kiezen jullie straks" in listener.hears("announcement")
    told(listener.ask("tree"))
    assert listener.ask("press", "Verder: stemmen")
    # Another phase is said, and that it is another one's turn.
    assert "Oordeelsvorming" in listener.hears("announcement", "aan de beurt")
    for _ in ("Rood", "Groen"):
        told(listener.ask("tree"))
        assert listener.ask("press", "De anderen kijken weg")
        private = listener.hears("announcement")
        assert "alleen voor jou" in private
        assert "19.00" not in private
        told(listener.ask("tree"))
        assert listener.ask("press", "Begin om 19.00 uur")
        listener.hears("focus", "Dit is mijn keuze")
        assert listener.ask("press", "Dit is mijn keuze")
    listener.hears("announcement", "Alle keuzes zijn binnen")
    told(listener.ask("tree"))
    assert listener.ask("press", "Laat zien")
    result = listener.hears("announcement")
    # So few voted that only the outcome is told, here as on the wall.
    assert "Begin om 19.00 uur" in result
    assert "Daarom blijft geheim" in result


def told(tree: list[dict[str, Any]]) -> None:
    """Whoever reads this by ear can use all of it."""
    focusable = [it for it in tree if it["focusable"]]
    assert focusable
    for node in focusable:
        assert node["role"] not in {"", "unknown", "invalid"}, node
        assert node["name"].strip(), node
        assert min(node["box"][2:]) >= 48, node
    assert sum(it["focused"] for it in tree) == 1
    assert next(it for it in tree if it["focused"])["focusable"]
