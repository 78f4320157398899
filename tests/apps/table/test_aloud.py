"""A page read aloud with what the system has: what is read, by which program, and what nobody else hears."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table import aloud
from game.apps.table.aloud import Aloud, plain, reading
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.before.settings import sheet
from game.apps.table.window.aids import spoken
from game.apps.table.window.heard import sentences
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.prompts import AllocatePrompt, Ballot
from game.widgets import Column, Label, Stepper
from tests.apps.table import halves
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import in_full, quietly
from tests.evenings import setup
from tests.narrow import as_a

SAYS = """#!{python}
import sys, pathlib, time
if "--stop" in sys.argv:
    pathlib.Path({folder!r}, "stopped").write_text("yes")
    raise SystemExit
pathlib.Path({folder!r}, "options").write_text("|".join(sys.argv[1:]))
pathlib.Path({folder!r}, "words").write_text(sys.stdin.read())
time.sleep(60)
"""


@pytest.fixture
def speech(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that can read aloud: the folder holds what it was told."""
    program = tmp_path / "spd-say"
    program.write_text(SAYS.format(python=sys.executable, folder=str(tmp_path)), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(aloud, "which", {"spd-say": str(program)}.get)
    monkeypatch.setattr(sys, "platform", "linux")
    return tmp_path


def comes(file: Path) -> str:
    """What that file says, once it is there."""
    end = time.monotonic() + 20
    while not file.exists() or not file.read_text(encoding="utf-8"):
        assert time.monotonic() < end, f"no {file.name}"
        time.sleep(0.01)
    return file.read_text(encoding="utf-8")


@pytest.fixture
def fingers(window: Window, waterkant: Pack, tmp_path: Path) -> Iterator[Fingers]:
    session = Session.start(waterkant, setup(), {}, tmp_path / "kept")
    scene = EveningScene(window, session, "device")
    window.aids.opens = sheet(window)
    window.go(scene)
    yield Fingers(window, mouse=False)
    window.aids.stop()
    session.close()


@pytest.mark.skipif(os.name != "posix", reason="starts a script by its first line")
def test_a_page_is_read_and_a_second_v_stops(fingers: Fingers, speech: Path) -> None:
    fingers.text("v")
    words = comes(speech / "words")
    page = fingers.window.page
    title = next(it.label for it in page.body.widgets() if it.role == "heading")
    assert title in words
    assert words.count("\n") == 1
    assert comes(speech / "options") == "--pipe-mode|--wait|--language|nl|--rate|0"
    assert fingers.window.aids._aloud.reads
    fingers.text("v")
    assert not fingers.window.aids._aloud.reads
    assert (speech / "stopped").exists()


@pytest.mark.skipif(os.name != "posix", reason="starts a script by its first line")
def test_another_page_and_another_language(fingers: Fingers, speech: Path) -> None:
    fingers.text("tv")
    assert "|en|" in comes(speech / "options")
    fingers.press("menu")
    fingers.window.turn()
    assert not fingers.window.aids._aloud.reads, "what is not on screen is not read on"


def test_where_nothing_can_read_aloud_a_sentence_says_so(fingers: Fingers) -> None:
    fingers.text("v")
    said = fingers.window.page.said
    assert said is not None
    assert said.label == "Deze computer kan niet voorlezen. Met spd-say of espeak-ng kan het wel."


@pytest.mark.skipif(os.name != "posix", reason="starts a script by its first line")
def test_a_hidden_vote_is_heard_by_whoever_cast_it_after_a_warning(fingers: Fingers, speech: Path) -> None:
    window = fingers.window
    while not fingers.has("begin"):
        fingers.key("Return")
        fingers.rest()
    fingers.press("begin")
    fingers.text("v")
    assert window.page.private
    assert window.page.said is not None
    assert window.page.said.label == "Anderen horen dit mee. Heb je een oortje in? Doe het dan nog een keer."
    assert not window.aids._aloud.reads, "nobody hears it before they were told that others do"
    assert not fingers.has("hear"), "there is nothing to hear before a choice"
    fingers.text("b")
    chosen = next(it.label for it in window.placed.widgets() if it.role == "option" and getattr(it, "chosen", False))
    fingers.press("hear")
    assert comes(speech / "words").strip() == chosen
    fingers.press("vote")
    window.turn()
    assert not window.aids._aloud.reads
    fingers.press("begin")
    fingers.text("v")
    assert not window.aids._aloud.reads, "the next one is told as well"


def test_a_changed_amount_of_a_secret_division_is_heard_only_by_whoever_asked_with_an_earphone(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    scene, session = hands.scene, hands.scene.session
    while not any(isinstance(it, Ballot) and isinstance(it.question, AllocatePrompt) for it in session.view().prompts):
        session.do(quietly(session))
    scene._walk = scene._rolling = None
    window.changed()
    assert not window.page.private
    halves.put(scene, sub="vote", voting=True)
    window.changed()
    assert window.page.private
    post = next(it.id for it in window.placed.focusable() if isinstance(it, Stepper) and "less" in it.actions)
    window.give_focus(post)
    heard(window)
    window.do(as_a(Stepper, window.focused()), "less")
    assert not heard(window), "the table would hear what one person gives"
    for _ in range(2):
        window.aids.read()
        heard(window)
    window.do(as_a(Stepper, window.focused()), "less")
    assert as_a(Stepper, window.focused()).value in heard(window)
    session.close()


def heard(window: Window) -> str:
    """What a screen reader says now of itself."""
    window.draw()
    window.heard._spoken = ()
    return " ".join(it.words for it in window.heard.picture(window).spoken)


def test_words_cannot_become_a_command_or_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    wild = "--wait\n!-!SET SELF VOLUME 100\n$(reboot) [[volm 1]] !-!-!!"
    assert plain(wild, ("!-!",)) == "--wait SET SELF VOLUME 100 $(reboot) [[volm 1]] -!!"
    assert "!-!" not in plain("!!-!-!x", ("!-!",))
    assert "[[" not in plain(wild, ("[[", "]]"))
    started: list[tuple[str, ...]] = []

    def start(words: tuple[str, ...], **given: object) -> None:
        started.append(words)
        assert given["stdin"] == subprocess.PIPE
        assert not given.get("shell")
        raise OSError

    monkeypatch.setattr(aloud, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", start)
    for system in ("linux", "win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        assert not Aloud().read(wild, "nl", "usual", "page")
    assert len(started) == 3
    assert not any("reboot" in word for words in started for word in words)


@pytest.mark.parametrize(
    ("system", "there", "first"),
    [
        ("linux", {"spd-say", "espeak-ng"}, ("/bin/spd-say", "--pipe-mode")),
        ("linux", {"espeak-ng"}, ("/bin/espeak-ng", "--stdin")),
        ("win32", {"powershell"}, ("/bin/powershell", "-NoProfile")),
        ("darwin", {"say"}, ("/bin/say", "-v")),
        ("linux", set[str](), None),
    ],
)
def test_each_system_has_its_own(
    monkeypatch: pytest.MonkeyPatch, system: str, there: set[str], first: tuple[str, ...] | None
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(aloud, "which", lambda name: f"/bin/{name}" if name in there else None)
    found = reading("en", "slow")
    assert (None if found is None else found.words[:2]) == first


def test_with_a_wall_only_what_the_room_sees_is_read(fingers: Fingers, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(fingers.window.aids, "_read", heard.append)
    fingers.window.open_wall()
    try:
        fingers.press("menu")
        fingers.text("v")
        room = sentences(spoken(fingers.window.room_page()))
        assert heard == [room]
        assert room != sentences(spoken(fingers.window.page))
    finally:
        fingers.window.close_wall()


def test_what_is_secret_on_a_page_is_never_read_out() -> None:
    secret = type("Secret", (Label,), {"secret": True})
    page = Page("p", Column([Label("l", "Voor iedereen"), secret("s", "Voor niemand")]))
    assert list(spoken(page)) == ["Voor iedereen"]
