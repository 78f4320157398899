from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content import Pack, find_packs, load

PACKS = find_packs()


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the program keeps what it compiled, here and in the processes that tests start: not with the user's own."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture(params=PACKS, scope="session")
def pack(request: pytest.FixtureRequest) -> Pack:
    """Every shipped pack: each is a test case."""
    return load(PACKS[request.param])


@pytest.fixture(scope="session")
def proefavond() -> Pack:
    return load(PACKS["proefavond"])


@pytest.fixture(scope="session")
def waterkant() -> Pack:
    return load(PACKS["waterkant"])
