"""An evening that a newer program wrote is named as that by every command, with what to do; nothing of it is changed."""

import zipfile
from pathlib import Path

import pytest

from game.version import __version__
from tests.cli.here import run
from tests.log.evening import files
from tests.log.newer import DAMAGED_WAYS, NEWER, NEWER_WAYS

SAYS = {
    "nl": f"Versie {NEWER} van het spel heeft deze avond bewaard. Dit is versie {__version__}",
    "en": f"Version {NEWER} of the game kept this evening. This is version {__version__}",
}


def commands(name: str, file: Path) -> tuple[tuple[str, ...], ...]:
    """Every command that reads an evening."""
    return (
        ("play", "--text", "--resume", name),
        ("verify", name),
        ("debrief", name, "--draft", "-o", "uit"),
        ("rescue", name),
        ("approve", name),
        ("forget", name),
        ("export", name),
        ("import", str(file)),
    )


def packed(folder: Path) -> Path:
    """The evening as an export."""
    file = folder.parent.parent / "elders.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("log.jsonl", "private.jsonl", "scenario.json"):
            archive.write(folder / name, name)
    return file


@pytest.mark.parametrize("language", SAYS)
@pytest.mark.parametrize("way", NEWER_WAYS)
def test_every_command_says_which_version_wrote_it(way: str, language: str, name: str, root: Path) -> None:
    NEWER_WAYS[way](root / name)
    before, file = files(root / name), packed(root / name)
    for words in commands(name, file):
        done = run(*words, typed="ja\n", language=language)
        assert (done.code, SAYS[language] in done.said) == (2, True), (words, done.said)
        assert "rescue " not in done.said
    listed = run("sessions", language=language)
    assert listed.code == 0
    assert SAYS[language] in listed.said
    assert "rescue" not in listed.said
    assert {**files(root / name), "log.lock": b""} == {**before, "log.lock": b""}
    assert [path.name for path in root.iterdir()] == [name], "nothing was brought in, or left"


@pytest.mark.parametrize("way", DAMAGED_WAYS)
def test_what_no_version_wrote_is_damage_to_every_command(way: str, name: str, root: Path) -> None:
    DAMAGED_WAYS[way](root / name)
    file = packed(root / name)
    for words in commands(name, file):
        done = run(*words)
        assert done.code == (2 if words[0] == "import" else 4), (words, done.said)
        assert "geen versie van het spel geschreven" in done.said, (words, done.said)
    assert f"keukentafel rescue {name}" in run("sessions").said
