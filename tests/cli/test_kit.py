"""`keukentafel kit`: an evening of paper, from the command line."""

from pathlib import Path

import pytest

from game.apps.words.typed import extra
from tests.cli.here import run


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on the papers is tested with the kit: here nothing is set."""
    monkeypatch.setattr("game.apps.kit.writing.pdf", lambda *_: b"%PDF")


@pytest.mark.usefixtures("quick")
def test_it_makes_every_paper_and_says_how_to_print(tmp_path: Path) -> None:
    done = run("kit", "proefavond", "-o", str(tmp_path / "avond"), "--seats", "2", "--voters", "3")
    assert done.code == 0
    made = sorted(path.name for path in (tmp_path / "avond").iterdir())
    assert made
    assert all(name.endswith("-nl.pdf") and name in done.said for name in made)
    assert "over de lange kant" in done.said


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "words", [("--seats", "9"), ("--seats", "0"), ("--voters", "0"), ("--cases", "0"), ("--paper", "a5")]
)
def test_what_cannot_be_printed_is_refused_with_a_sentence(words: tuple[str, str]) -> None:
    done = run("kit", "proefavond", *words)
    assert done.code == 2
    assert words[0] in done.said
    assert "Traceback" not in done.said


def test_too_many_says_how_many_there_may_be() -> None:
    assert "van 1 tot en met 60" in run("kit", "proefavond", "--voters", "61").said
    assert "van 1 tot en met 8" in run("kit", "proefavond", "--seats", "9").said


def test_without_the_extra_a_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.apps.papers.lacking.NEEDED", ("no_such_module_here",))
    done = run("kit", "proefavond", "-o", str(tmp_path / "avond"))
    assert done.code == 2
    assert extra("report") in done.said
    assert not (tmp_path / "avond").exists()


@pytest.mark.usefixtures("quick")
def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("kit", "proefavond", "-o", str(tmp_path / "file" / "evening"))
    assert done.code != 0
    assert "Er is niets gemaakt" in done.said
    assert "kopie" not in done.said
    assert "Traceback" not in done.said


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("asked", "made", "why"),
    [
        ("1", "Zaken: 2. Kwartalen: 2.", "Met minder dan 2 zaken"),
        ("12", "Zaken: 4.", "Meer dan 4 zaken"),
        ("2", "Zaken: 2.", ""),
    ],
)
def test_it_says_of_which_year_the_papers_are(tmp_path: Path, asked: str, made: str, why: str) -> None:
    done = run("kit", "proefavond", "-o", str(tmp_path), "--cases", asked)
    assert made in done.said
    assert why in done.said
    assert bool(why) == ("dit scenario" in done.said)
