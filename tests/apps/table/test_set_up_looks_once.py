"""What stands behind a scenario is looked for when the page of scenarios opens: not each time that page is made."""

from pathlib import Path

import pytest

from game.apps.table.scenes.setting_up import standing
from game.apps.table.voice import TableLanguage
from game.apps.table.window.window import Window
from game.content import Pack
from tests.apps.table.setting_up import Starts, sets_up


def test_files_are_looked_at_once_for_each_time_the_page_opens(
    window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []
    monkeypatch.setattr(standing, "changed_pack", looked.append)
    both = [proefavond.path, waterkant.path]
    hands = sets_up(window, (proefavond, waterkant), Starts(tmp_path))
    for _ in range(5):
        window.draw()
    hands.press("pack.1")
    hands.press("pack.0")
    assert looked == both
    hands.press("on")
    window.draw()
    hands.key("Escape")
    window.draw()
    assert window.page.id == "setup.pack"
    assert looked == [*both, *both], "whoever comes back sees what the files are by then"


def test_making_the_page_reads_no_file(
    window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sets_up(window, (proefavond, waterkant), Starts(tmp_path))
    refused = lambda *_, **__: pytest.fail("a page reads no file")  # noqa: E731 - in place of what reads
    for name in ("read_bytes", "is_file", "lstat", "samefile", "glob", "rglob"):
        monkeypatch.setattr(Path, name, refused)
    for _ in range(2):
        window.scene.page(TableLanguage("nl"))
