"""An evening of a works council is about an organisation: nothing that it shows or writes speaks of a municipality but the pack's own texts."""

import os
import re

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import json
from collections.abc import Iterator
from html import unescape
from io import StringIO
from pathlib import Path

import pytest
from msgspec import Struct

from game.apps.debrief import debrief
from game.apps.debrief.page import page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.script import slides
from game.apps.debrief.room import SCRIPT
from game.apps.debrief.voice import PageLanguage
from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.text.bots import Bots
from game.apps.text.evening import EveningAtTerminal
from game.apps.text.terminal import Terminal
from game.content import Pack
from game.rules.terms.text import LANGUAGES, Language, Text
from tests.apps.debrief.paper import needs_poppler, words_as_set
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.table.sitting import quietly, words
from tests.evenings import setup
from tests.narrow import as_a
from tests.shipped import pack_of

SAYS = {"nl": "gemeente", "en": "municipal"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return pack_of("werkvloer")


def texts(part: object) -> Iterator[str]:
    """Every text of a pack, in both languages."""
    match part:
        case Text():
            yield from (it for it in (part.nl, part.en) if it)
        case Struct():
            for name in part.__struct_fields__:
                yield from texts(getattr(part, name))
        case dict():
            yield from texts(tuple(part.values()))
        case tuple():
            for inner in part:
                yield from texts(inner)
        case _:
            pass


def plain(shown: str) -> str:
    """Without what the place of a line's end, markup and a capital make of words."""
    return re.sub(r"[\W_]+", " ", re.sub(r"<[^>]*>", " ", unescape(shown))).casefold()


def spoken_of(pack: Pack, shown: str, language: Language) -> list[str]:
    """What is around a municipality there, where the pack itself does not say it."""
    left = plain(shown)
    for own in sorted({plain(it).strip() for it in texts(pack.scenario)}, key=len, reverse=True):
        if SAYS[language] in own:
            left = left.replace(own, " ")
    return [left[max(0, it.start() - 60) : it.end() + 30] for it in re.finditer(SAYS[language], left)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_says_nothing_of_it(pack: Pack, tmp_path: Path, language: Language) -> None:
    window = Window(open_window((1280, 720)), ScreenSettings(language=language, still=True), keep_settings=False)
    session = Session.start(pack, setup(), {}, tmp_path)
    window.go(EveningScene(window, session, "tally"))
    shown = [words(window)]
    while session.view().prompts:
        session.do(quietly(session))
        window.changed()
        shown.append(words(window))
    LastPage(window, session, None)._looks_back()
    scene = as_a(LookBack, window.scene)
    for step in range(len(SCRIPT)):
        scene._half.step = step
        window.changed()
        shown.append(words(window))
    session.close()
    close_window()
    assert not [it for one in shown for it in spoken_of(pack, one, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_mode_says_nothing_of_it(pack: Pack, tmp_path: Path, language: Language) -> None:
    session = Session.start(pack, setup(), {}, tmp_path)
    terminal = Terminal(language, StringIO(), screen := StringIO())
    EveningAtTerminal(session, terminal, Bots(terminal, 3)).play()
    session.close()
    assert not spoken_of(pack, screen.getvalue(), language)


@pytest.mark.parametrize("language", LANGUAGES)
@needs_poppler
def test_what_is_made_of_it_says_nothing_of_it(pack: Pack, tmp_path: Path, language: Language) -> None:
    recorder = Recorder(tmp_path / "s", pack, table())
    recorder.play()
    recorder.log.close()
    evening = recorder.evening()
    made, voice = debrief(evening, language, marked=True), PageLanguage(language)
    papers = [words_as_set(it(made, voice)) for it in (handout, report)]
    told = [json.dumps([str(it) for it in slides(made, voice)], ensure_ascii=False)]
    assert not [it for one in (page(evening, language), *papers, *told) for it in spoken_of(pack, one, language)]
