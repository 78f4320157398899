"""Evenings of each version of the rules are listed, looked at, reported and verified: told from their events."""

from pathlib import Path

import pytest

from game.rules.state import RULES_VERSION
from tests.cli.test_commands import keukentafel
from tests.golden.earlier import EVERYTHING, FOLDER, has, kept
from tests.golden.played import SECRET

EVENINGS = kept()
"""Those of the rules of now, right before they are raised, and of every version that came before."""
NEWEST = max(int(path.name) for path in FOLDER.iterdir())
MOST_BYTES = 5_000_000
"""Of all of them together: they are kept for ever."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every one of them brought in."""
    folder = tmp_path_factory.mktemp("earlier")
    for file in EVENINGS.values():
        done = keukentafel("import", str(file), "--sessions", str(folder))
        assert done.returncode == 0, done.stderr
    return folder


def folders(root: Path) -> list[Path]:
    """Each evening that was brought in."""
    found = sorted(path.parent for path in root.glob("*/log.jsonl"))
    assert len(found) == len(EVENINGS)
    return found


def test_the_last_that_were_kept_have_every_kind_of_entry_action_and_event_of_those_rules() -> None:
    """Right before the rules are raised: `python -m tests.golden.earlier`."""
    newest = [file for name, file in EVENINGS.items() if name.startswith(f"{NEWEST}/")]
    assert RULES_VERSION - 1 <= NEWEST <= RULES_VERSION
    assert NEWEST < RULES_VERSION or {it for file in newest for it in has(file)} == EVERYTHING


def test_they_stay_small() -> None:
    assert sum(file.stat().st_size for file in EVENINGS.values()) <= MOST_BYTES


def test_they_stand_in_the_list(root: Path) -> None:
    done = keukentafel("sessions", "--sessions", str(root))
    assert done.returncode == 0
    assert all(folder.name in done.stdout for folder in folders(root))


def test_they_are_whole_and_the_words_say_where_they_were_not_played_again(root: Path) -> None:
    told = 0
    for folder in folders(root):
        done = keukentafel("verify", folder.name, "--sessions", str(root))
        assert done.returncode == 0, done.stdout + done.stderr
        told += "andere spelregels" in done.stdout
    assert told == sum(not name.startswith(f"{RULES_VERSION}/") for name in EVENINGS)


def test_they_can_be_looked_at(root: Path) -> None:
    for folder in folders(root):
        done = keukentafel("play", "--text", "--resume", folder.name, "--sessions", str(root), typed="ja\n\n")
        assert done.returncode in {0, 2}, done.stdout + done.stderr
        assert len(done.stdout.splitlines()) > 10


def test_their_debrief_is_made(root: Path, tmp_path: Path) -> None:
    for number, folder in enumerate(folders(root)):
        place = tmp_path / str(number)
        place.mkdir()
        done = keukentafel("debrief", folder.name, "--draft", "-o", str(place), "--sessions", str(root))
        assert done.returncode == 0, done.stdout + done.stderr
        (page,) = place.glob("*.html")
        written = page.read_text(encoding="utf-8")
        assert "</html>" in written
        assert SECRET not in written, "it was forgotten"
