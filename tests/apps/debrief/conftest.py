from pathlib import Path

import pytest

from game.apps.debrief import Evening, page
from game.content import Pack, load
from game.rules.text import Language
from tests.apps.debrief.html import Element, read
from tests.apps.debrief.recorder import PACKS, RULES, Recorder, evening, table


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("evenings")


@pytest.fixture(params=RULES, scope="session")
def rule(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["counts", "outcome"], scope="session")
def reveal(request: pytest.FixtureRequest) -> str:
    return str(request.param)


# A pack with a board is played in each of the three forms, every form with a chance of its own.
BOARDS = [id for id in PACKS if load(PACKS[id]).scenario.board is not None]
FORMS = ("tokens", "one_token", "cards")
PLAYED = [(id, seed, form) for id in PACKS for seed, form in enumerate(FORMS if id in BOARDS else ("cards",), start=1)]


@pytest.fixture(params=PLAYED, ids=lambda it: f"{it[0]}-{it[2]}", scope="session")
def played(request: pytest.FixtureRequest, folder: Path, rule: str, reveal: str) -> Evening:
    """Whole evenings: every pack, form, decision rule and promise."""
    id, seed, form = request.param
    name = f"{id}-{rule}-{reveal}-{seed}".replace("/", "-")
    return evening(
        folder / name, id, table(8_412_093_377_000 + seed, decision=rule, reveal=reveal, form=form), bot=seed
    )


@pytest.fixture(scope="session")
def html(played: Evening) -> str:
    """The Dutch page of that evening."""
    return page(played)


@pytest.fixture(scope="session")
def sheet(html: str) -> Element:
    """The same, read."""
    return read(html)


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture
def waterkant() -> Pack:
    return load(PACKS["waterkant"])


@pytest.fixture
def recorder(tmp_path: Path, waterkant: Pack) -> Recorder:
    """A table that plays Waterkant."""
    return Recorder(tmp_path / "session", waterkant, table())
