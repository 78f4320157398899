"""A page is made from the view and what is half done, and changes neither: made twice it is the same twice."""

from copy import copy
from pathlib import Path

import pytest

from game.apps.table.desk import HalfDone
from game.apps.table.scenes import EveningScene
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.content import Pack
from tests.apps.table.every_page import every_page


def described(page: Page) -> object:
    """All that a page says and offers."""
    nodes = [page.body, *page.bar, *((page.header,) if page.header is not None else ())]
    nodes += [page.hung.body, *page.hung.bar] if page.hung is not None else []
    told = [(it.id, it.label, it.value, sorted(it.actions)) for node in nodes for it in node.widgets()]
    return page.id, told, sorted(page.keys), page.focus, page.footer, page.moving


def as_it_stands(half: HalfDone) -> object:
    """What is half done, to compare with later."""
    kept = {name: copy(value) for name, value in vars(half).items() if name != "typing"}
    return kept, half.typing.text, half.typing.caret


@pytest.mark.parametrize("eyes", ["both", "room"])
def test_no_page_changes_anything_while_it_is_made(window: Window, waterkant: Pack, tmp_path: Path, eyes: str) -> None:
    tried = 0
    for _ in every_page(window, waterkant, tmp_path, around=False):
        scene = window.scene
        if not isinstance(scene, EveningScene):
            continue
        voice = TableLanguage("nl", scene.names())
        session, before = scene.session, as_it_stands(scene._half)
        entries, box = session.head, copy(session._box)
        pages = [scene.page(voice) if eyes == "both" else scene.room_page(voice) for _ in range(2)]
        one, other = (described(page) for page in pages if page is not None)
        assert one == other
        assert as_it_stands(scene._half) == before, window.page.id
        assert (session.head, session._box) == (entries, box)
        tried += 1
    assert tried > 60
