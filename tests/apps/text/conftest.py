"""The pack of an evening in full."""

import pytest

from game.content import Pack
from tests.shipped import pack_of


@pytest.fixture(scope="module")
def full() -> Pack:
    return pack_of("examples/full")
