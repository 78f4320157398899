"""A bell, a card, a stone: off until somebody wants them, each with something to see, made by this project."""

import struct
import sys
import wave
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets.assets import ASSETS
from game.widgets.sounds import SOUNDS, SoundName, Sounds
from tests.apps.table.sitting import evening, key, letter, play_to, words
from tests.evenings import setup


def made() -> Any:
    spec = spec_from_file_location("make", ASSETS / "sounds" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_what_its_script_makes(name: SoundName) -> None:
    with wave.open(str(ASSETS / "sounds" / f"{name}.wav"), "rb") as file:
        kept = file.readframes(file.getnframes())
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
    fresh = made().pcm(name)
    assert len(kept) == len(fresh)
    pairs = zip(struct.iter_unpack("<h", kept), struct.iter_unpack("<h", fresh), strict=True)
    # Another processor may round the last bit otherwise.
    assert max(abs(one - other) for (one,), (other,) in pairs) <= 1
    assert max(abs(it) for (it,) in struct.iter_unpack("<h", kept)) > 10_000


def test_all_of_them_are_small() -> None:
    files = sorted((ASSETS / "sounds").glob("*.wav"))
    assert [it.stem for it in files] == sorted(SOUNDS)
    assert sum(it.stat().st_size for it in files) <= 100_000


class Heard(Sounds):
    """Notes what is played."""

    def __init__(self) -> None:
        super().__init__()
        self.played: list[str] = []

    def play(self, name: SoundName) -> bool:
        self.played.append(name)
        return True


@pytest.fixture
def heard(window: Window) -> Heard:
    sounds = Heard()
    window.aids._sounds = sounds
    return sounds


def on_with(window: Window, heard: Heard) -> list[str]:
    """What is heard of what is on screen now, for the first time."""
    before = len(heard.played)
    window.aids.follow()
    return heard.played[before:]


def test_off_it_is_never_asked_for(window: Window, heard: Heard, waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(), {}, tmp_path)
    window.go(EveningScene(window, session, "device"))
    assert window.page.sound == "card"
    assert on_with(window, heard) == []
    assert pygame.mixer.get_init() is None, "the mixer takes time to start"
    letter(window, "m")
    assert heard.played == ["card"], "whoever switches it on hears that it is on"
    assert on_with(window, heard) == [], "what was on screen before stays as it was"
    session.close()


def test_a_card_is_heard_once_and_seen(window: Window, heard: Heard, waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup(), {}, tmp_path)
    window.go(EveningScene(window, session, "device"))
    letter(window, "m")
    window.aids._sounded.clear()
    assert on_with(window, heard) == ["card"]
    assert "Hoe laat begint de raad?" in words(window)
    key(window, pygame.K_ESCAPE)
    assert on_with(window, heard) == []
    key(window, pygame.K_ESCAPE)
    assert on_with(window, heard) == [], "the same card was heard already"
    session.close()


def test_a_bell_rings_when_the_time_is_up_and_again_when_more_was_given(
    window: Window, heard: Heard, waterkant: Pack, tmp_path: Path
) -> None:
    hands = evening(window, waterkant, tmp_path, "tally")
    letter(window, "m")
    heard.played.clear()
    play_to(hands, "deliberation")
    scene, session = hands.scene, hands.scene.session
    clock = scene.timer
    assert clock is not None
    now = [0.0]
    clock._clock = lambda: now[0]
    clock.start()
    window.changed()
    assert on_with(window, heard) == []
    now[0] = clock.seconds + 1.0
    window.changed()
    assert on_with(window, heard) == ["bell"]
    assert "De tijd is om" in words(window)
    assert on_with(window, heard) == []
    clock.add()
    window.changed()
    assert on_with(window, heard) == []
    now[0] += 61
    window.changed()
    assert on_with(window, heard) == ["bell"]
    session.close()


@pytest.mark.parametrize("over", ["menu", "looked up"])
def test_a_bell_rings_once_over_whatever_lies_over_the_talk_and_is_seen_there(
    window: Window, heard: Heard, waterkant: Pack, tmp_path: Path, over: str
) -> None:
    hands = evening(window, waterkant, tmp_path, "tally")
    letter(window, "m")
    heard.played.clear()
    play_to(hands, "deliberation")
    clock = hands.scene.timer
    assert clock is not None
    now = [0.0]
    clock._clock = lambda: now[0]
    clock.start()
    if over == "menu":
        key(window, pygame.K_ESCAPE)
    else:
        letter(window, next(it for it in "fno" if it in window.page.keys))
    page = window.page.id
    assert not page.startswith("deliberation")
    now[0] = clock.seconds + 1.0
    assert on_with(window, heard) == ["bell"]
    assert window.page.id == page, "nothing is closed by a clock"
    assert "De tijd is om. De klok beslist niets." in words(window)
    assert on_with(window, heard) == []
    key(window, pygame.K_ESCAPE)
    assert on_with(window, heard) == [], "it rang already"
    assert "De tijd is om" in words(window)
    hands.scene.session.close()


def test_without_a_sound_card_the_game_is_silent_and_says_so(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(**_: object) -> None:
        raise pygame.error("no such audio device")

    monkeypatch.setattr(pygame.mixer, "init", refuses)
    sounds = Sounds()
    assert not sounds.play("bell")
    assert sounds.silent
    sounds.close()


@pytest.mark.skipif(sys.platform == "win32", reason="sets SDL's driver by the environment")
def test_each_is_really_played_where_there_is_a_sound_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    sounds = Sounds()
    assert [sounds.play(name) for name in SOUNDS] == [True] * 3
    assert pygame.mixer.get_busy()
    sounds.close()
    assert pygame.mixer.get_init() is None
