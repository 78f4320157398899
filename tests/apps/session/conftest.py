"""An evening with a clock that a test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.content import Pack
from tests.apps.session.clocks import MINUTE, Hands, world
from tests.evenings import setup
from tests.log.evening import EVENING


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path, hands: Hands) -> Iterator[Session]:
    """Two hours before the debrief."""
    made = Session.start(
        waterkant,
        setup(9, practice=False),
        {},
        tmp_path,
        method="device",
        debrief_at=EVENING + 120 * MINUTE,
        environment=world(hands),
    )
    yield made
    made.close()
