"""An evening that a facilitator leads at a terminal, with hands on its clock."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from game.apps.session import Session
from game.content import Pack
from tests.apps.session.clocks import MINUTE, Hands, world
from tests.evenings import setup

Begin = Callable[..., Session]


@pytest.fixture
def hands() -> Hands:
    return Hands(datetime(2026, 1, 31, 19, 30).astimezone())


@pytest.fixture
def begin(waterkant: Pack, tmp_path: Path, hands: Hands) -> Begin:
    """An evening with so many minutes until its debrief."""

    def start(minutes: float | None = 120) -> Session:
        at = None if minutes is None else hands.now + minutes * MINUTE
        return Session.start(
            waterkant, setup(9, practice=False), {"blue": "Links"}, tmp_path, debrief_at=at, environment=world(hands)
        )

    return start
