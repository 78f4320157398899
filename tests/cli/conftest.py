from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from game.apps.session import Session, erase_day
from game.content import Pack
from tests.apps.session.clocks import a_step
from tests.evenings import setup

NAMES = {"blue": "Anneloes", "green": "Ben", "ochre": "Chantal"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KEUKENTAFEL_SESSIONS", str(tmp_path / "evenings"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "evenings"


@pytest.fixture
def session(root: Path, proefavond: Pack) -> Iterator[Session]:
    """An evening with names, an owner, a note and some steps, still open."""
    now = datetime.now(UTC)
    session = Session.start(proefavond, setup(), NAMES, root, owner="Dirkje", erase_on=erase_day(now))
    for _ in range(6):
        session.do(a_step(session))
    session.note("Ben praatte het meest")
    yield session
    session.close()


@pytest.fixture
def name(session: Session) -> str:
    """The evening, closed."""
    session.close()
    return session.folder.name
