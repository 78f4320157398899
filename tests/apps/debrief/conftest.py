from pathlib import Path

import pytest

from game.apps.debrief import Evening, page
from game.content import Pack
from game.rules.terms.text import Language
from tests.apps.debrief.html import Element, read
from tests.apps.debrief.recorder import PACKS, RULES, Recorder, evening, table
from tests.shipped import pack_of


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("evenings")


# A pack with a board is played in each of the three forms, every form with a chance of its own.
BOARDS = [id for id in PACKS if pack_of(id).scenario.board is not None]
FORMS = ("tokens", "one_token", "cards")
PLAYED = [(id, seed, form) for id in PACKS for seed, form in enumerate(FORMS if id in BOARDS else ("cards",), start=1)]
# Every pack in every form, and between them twice every decision rule under every promise, at either depth.
TABLES = [(rule, reveal) for rule in RULES for reveal in ("counts", "outcome")]
EVENINGS = [
    (id, seed, form, *TABLES[place % len(TABLES)], ("first", "full")[place // len(TABLES) % 2])
    for place, (id, seed, form) in enumerate(PLAYED + [it for it in PLAYED if it[0] not in BOARDS])
]


@pytest.fixture(scope="session")
def kept() -> dict[str, Evening]:
    """The evenings that were played in this process."""
    return {}


@pytest.fixture(params=EVENINGS, ids=lambda it: "-".join(map(str, it)), scope="session")
def played(request: pytest.FixtureRequest, folder: Path, kept: dict[str, Evening]) -> Evening:
    """Whole evenings: every pack and form, every decision rule under every promise."""
    id, seed, form, rule, reveal, depth = request.param
    name = f"{id}-{rule}-{reveal}-{seed}".replace("/", "-")
    setup = table(8_412_093_377_000 + seed, decision=rule, reveal=reveal, form=form, depth=depth)
    # Tests that one process takes over from another come in no order: an evening may be asked for again.
    if name not in kept:
        kept[name] = evening(folder / name, id, setup, bot=seed)
    return kept[name]


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
def recorder(tmp_path: Path, waterkant: Pack) -> Recorder:
    """A table that plays Waterkant."""
    return Recorder(tmp_path / "session", waterkant, table())
