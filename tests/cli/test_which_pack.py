"""Which pack a command reads: the folder in front of you wins, and its path is told."""

from pathlib import Path

import pytest

from game.content import shipped
from tests.cli.here import run
from tests.content.written import CARD, changed, write

COMMANDS = (
    ("lint", "waterkant"),
    ("demo", "waterkant", "--text"),
    ("play", "waterkant", "--text", "--yes"),
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KEUKENTAFEL_SESSIONS", str(tmp_path / "evenings"))


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("under", ["waterkant", "scenarios/waterkant"])
def test_every_command_reads_the_folder_in_front_of_you_and_says_so(
    tmp_path: Path, words: tuple[str, ...], under: str
) -> None:
    write(tmp_path / under, {"dilemmas/first.yaml": changed(CARD, "+3", "veel")})
    done = run(*words)
    assert done.code == 2
    assert done.said.startswith(f"Ik lees {tmp_path / under}\ndilemmas/first.yaml:7:18: fout K205")


def test_a_shipped_pack_is_told_with_its_path_too(tmp_path: Path) -> None:
    assert run("lint", "examples/choice").said == f"Ik lees {shipped('examples/choice')}\nchoice: geen fouten.\n"


def test_a_folder_is_called_by_its_name_where_a_dot_was_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write(tmp_path / "mijn_avond", {}))
    assert run("lint", ".").said.endswith("mijn_avond: geen fouten.\n")
