"""Evenings of each version of the rules are brought in, verified, told and reported, as they were, by this one."""

from pathlib import Path

import pytest

from game.log.told.verify import Verified
from game.rules.state import PLAYED_ALIKE, RULES_VERSION
from tests.cli.test_commands import keukentafel
from tests.golden.earlier import EVERYTHING, has, kept, stood
from tests.golden.played import SECRET
from tests.golden.told import told

EVENINGS = kept()
"""Those of the rules of now, right before they are raised, and of every version that came before."""
VERSIONS = sorted({int(name.partition("/")[0]) for name in EVENINGS})
MOST_BYTES = 5_000_000
"""Of all of them together: they are kept for ever."""


def test_the_last_that_were_kept_have_every_kind_of_entry_action_and_event_of_those_rules() -> None:
    """Right before the rules are raised: `python -m tests.golden.earlier`."""
    newest = VERSIONS[-1]
    had = {it for name, file in EVENINGS.items() if name.startswith(f"{newest}/") for it in has(file)}
    assert RULES_VERSION - 1 <= newest <= RULES_VERSION
    assert newest < RULES_VERSION or had == EVERYTHING


def test_they_stay_small() -> None:
    assert sum(file.stat().st_size for file in EVENINGS.values()) <= MOST_BYTES


@pytest.mark.parametrize("name", EVENINGS)
def test_an_evening_is_whole_and_stands_as_it_stood_and_what_was_forgotten_is_gone(name: str, tmp_path: Path) -> None:
    found = told(EVENINGS[name], tmp_path)
    assert found.checked.verdict is Verified.INTACT
    assert found.checked.replayed == (int(name.partition("/")[0]) in (RULES_VERSION, *PLAYED_ALIKE))
    assert found.facts == stood()[name]
    assert all(len(text.splitlines()) > 10 for text in found.shown)
    assert all("</html>" in page for page in found.pages)
    assert not any(SECRET in text for text in (*found.shown, *found.pages))


@pytest.mark.parametrize("version", VERSIONS)
def test_every_command_tells_them_and_says_where_the_rules_were_others(version: int, tmp_path: Path) -> None:
    (name, file), *_ = ((name, file) for name, file in EVENINGS.items() if name.startswith(f"{version}/"))
    root = ("--sessions", str(tmp_path / "evenings"))
    brought = keukentafel("import", str(file), *root)
    assert brought.returncode == 0, brought.stderr
    [folder] = (tmp_path / "evenings").iterdir()
    assert folder.name in keukentafel("sessions", *root).stdout, name
    others = version not in (RULES_VERSION, *PLAYED_ALIKE)
    checked = keukentafel("verify", folder.name, *root)
    assert (checked.returncode, "andere spelregels" in checked.stdout) == (0, others)
    looked = keukentafel("play", "--text", "--resume", folder.name, *root, typed="ja\n\n")
    assert (looked.returncode, "andere spelregels" in looked.stdout) == (2 if others else 0, others)
    made = keukentafel("debrief", folder.name, "--draft", "-o", str(tmp_path / "uit"), *root)
    assert (made.returncode, "andere spelregels" in made.stdout) == (0, others)
