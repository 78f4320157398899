"""The pack of an evening in full."""

import pytest

from game.content import Pack, load, resolve


@pytest.fixture(scope="module")
def full() -> Pack:
    return load(resolve("examples/full"))
