from pathlib import Path

import pytest

from game.log.entries import Entry
from tests.log.evening import Pack, example, small_log


@pytest.fixture(scope="session")
def choice() -> Pack:
    return example("choice")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a session is to be made."""
    return tmp_path / "evening"


@pytest.fixture
def kept(folder: Path) -> tuple[Entry, ...]:
    """A small session, closed, in `folder`."""
    return small_log(folder)
