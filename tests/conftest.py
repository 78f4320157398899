import pytest

from game.content import Pack, find_packs, load

PACKS = find_packs()


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
