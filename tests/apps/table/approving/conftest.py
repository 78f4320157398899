"""The last page of an evening."""

from pathlib import Path

import pytest

from game.apps.table.window.window import Window
from game.content import Pack
from tests.apps.session.test_approving import over
from tests.apps.table.approving.ticks import at_the_end
from tests.apps.table.hands import Hands


@pytest.fixture
def hands(window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """The last page of an evening with a word of the table's wherever one was asked for."""
    monkeypatch.setattr("webbrowser.open", lambda _: True)
    return at_the_end(window, over(proefavond, tmp_path))
