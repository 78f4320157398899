"""A page is made from the view and what is half done, and changes neither: made twice it is the same twice."""

from collections.abc import Callable
from copy import copy
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest

from game.apps.table.half_done import HalfDone
from game.apps.table.scenes import EveningScene
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Typing
from tests.apps.table.every_page import every_page
from tests.golden.frames.pages import described_widget

EYES: dict[str, Callable[[EveningScene, TableLanguage], Page | None]] = {
    "both": EveningScene.page,
    "room": EveningScene.room_page,
    "leading": lambda scene, voice: scene._page(voice, "leading", scene._half),
}


def described(page: Page) -> object:
    """All that a page says and offers."""
    nodes = [page.body, *page.bar, *((page.header,) if page.header is not None else ())]
    nodes += [page.hung.body, *page.hung.bar] if page.hung is not None else []
    told = [described_widget(it) for node in nodes for it in node.widgets()]
    return page.id, told, sorted(page.keys), page.focus, page.footer, page.moving, page.said


def as_it_stands(scene: EveningScene) -> object:
    """Everything that somebody did so far, to compare with later."""
    session = scene.session
    box = None if session._box is None else {name: copy(value) for name, value in vars(session._box[1]).items()}
    kept = (session.notes, session.debrief_at, session.names, session.items())
    return session.head, session.state, len(session.history), kept, box, copy(scene._soft), scene._walk


def test_no_page_changes_anything_while_it_is_made(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    """One evening, and every page of it made by each of these eyes."""
    tried = 0
    for _ in every_page(window, waterkant, tmp_path, around=False):
        scene = window.scene
        if not isinstance(scene, EveningScene):
            continue
        voice = TableLanguage("nl", scene.names())
        half, before = scene._half, as_it_stands(scene)
        for eyes, make in EYES.items():
            one, other = (None if page is None else described(page) for page in (make(scene, voice) for _ in range(2)))
            assert one == other, (window.page.id, eyes)
            assert scene._half is half, (window.page.id, eyes)
            assert as_it_stands(scene) == before, (window.page.id, eyes)
        assert hash(half) == hash(scene._half), "all of it is a value, however deep"
        tried += 1
    assert tried > 60


def test_what_is_half_done_and_what_is_typed_are_values() -> None:
    for value in (HalfDone(), Typing("Café")):
        for field in fields(value):
            with pytest.raises(FrozenInstanceError):
                setattr(value, field.name, getattr(value, field.name))
    half = HalfDone()
    assert half.put(Typing("Café")).typing.text == "Café"
    assert half == HalfDone(), "what is typed makes another"
