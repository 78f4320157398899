import gc
import os
import random
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from game.content import Pack
from tests.shipped import PACKS, pack_of

# A change is judged by what it changed: the same examples each time. The torture runs draw new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: what stands before a real window mostly waits."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What mostly waits begins first, beside what counts: at the end nobody waits for it."""
    items.sort(key=lambda item: item.get_closest_marker("waits") is None)


def pytest_collection_finish() -> None:
    """Twelve thousand tests stay until the end: what can go is looked for among them less often.

    They are not frozen: hypothesis 6.100 looks for who holds its random numbers, and finds nobody among what is frozen.
    """
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the program keeps what it compiled, here and in the processes that tests start: not with the user's own.

    Nor do they see the packs that the user added.
    """
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setenv("KEUKENTAFEL_PACKS", str(folder / "packs"))
        yield folder


@pytest.fixture(autouse=True)
def steady_seeds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody gave a seed, a test draws the same one each time. Ids and keys stay what they are."""
    drawn = random.Random(request.node.nodeid)
    monkeypatch.setattr(secrets, "randbits", drawn.getrandbits)
    monkeypatch.setattr(secrets, "randbelow", drawn.randrange)


@pytest.fixture(params=PACKS, scope="session")
def pack(request: pytest.FixtureRequest) -> Pack:
    """Every shipped pack: each is a test case."""
    return pack_of(request.param)


@pytest.fixture(scope="session")
def proefavond() -> Pack:
    return pack_of("proefavond")


@pytest.fixture(scope="session")
def waterkant() -> Pack:
    return pack_of("waterkant")
