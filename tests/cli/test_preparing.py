"""`keukentafel prepare`, from the command line."""

import errno
from pathlib import Path

import pytest

from tests.cli.here import run


def test_it_makes_one_file_and_says_which_case_is_in_it_and_whether_it_comes(tmp_path: Path) -> None:
    target = tmp_path / "new" / "thuis.html"
    done = run("prepare", "werkvloer", "-o", str(target), "--card", "to_the_region", "--cases", "2", "--voters", "7")
    assert done.code == 0
    assert [it.name for it in (tmp_path / "new").iterdir()] == ["thuis.html"]
    page = target.read_text(encoding="utf-8")
    assert '<html lang="nl">' in page
    for words in (str(target), "--card to_the_region", "kan komen", "2 zaken en 7 mensen", "geen internet nodig"):
        assert words in done.said


def test_in_a_folder_it_is_called_after_its_language(tmp_path: Path) -> None:
    done = run("prepare", "proefavond", "-o", str(tmp_path), language="en")
    assert done.code == 0
    assert [it.name for it in tmp_path.iterdir()] == ["prepare-en.html"]
    assert "Without a board that case does not come" in done.said


@pytest.mark.parametrize(
    ("card", "said"), [("expensive_bed", "komt alleen na een besluit"), ("six_hom", "Bedoel je 'six_homes'?")]
)
def test_a_case_that_cannot_be_read_at_home_is_refused_with_those_that_can(
    card: str, said: str, tmp_path: Path
) -> None:
    done = run("prepare", "waterkant", "--card", card, "-o", str(tmp_path))
    assert done.code == 2
    assert said in done.said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("what", "most"), [("page.MOST_BYTES", 1_000), ("playing.MOST_QUESTIONS", 3)])
def test_a_case_with_too_many_ways_is_refused_before_anything_is_written(
    what: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"game.apps.prepare.{what}", most)
    done = run("prepare", "proefavond", "--card", "bathroom", "-o", str(tmp_path))
    assert done.code == 2
    assert "energy_signal" in done.said
    assert not list(tmp_path.iterdir())


def test_a_place_that_takes_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("prepare", "proefavond", "-o", str(tmp_path / "file" / "thuis.html"))
    assert done.code != 0
    assert str(tmp_path / "file") in done.said


def test_only_its_own_page_is_replaced(tmp_path: Path) -> None:
    (notes := tmp_path / "notes.html").write_text("<html>Mijn notities</html>", encoding="utf-8")
    done = run("prepare", "proefavond", "-o", str(notes))
    assert done.code != 0
    assert "Het blijft zoals het is" in done.said
    assert notes.read_text(encoding="utf-8") == "<html>Mijn notities</html>"
    page = tmp_path / "thuis.html"
    assert [run("prepare", "proefavond", "-o", str(page)).code for _ in range(2)] == [0, 0]


def test_a_page_that_is_not_written_whole_leaves_the_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "thuis.html"
    assert run("prepare", "proefavond", "-o", str(page)).code == 0
    before = page.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    assert run("prepare", "proefavond", "-o", str(page), language="en").code != 0
    assert page.read_bytes() == before
    assert [it.name for it in tmp_path.iterdir()] == ["thuis.html"]


def test_of_the_practice_case_that_was_asked_for_nothing_untrue_is_said(tmp_path: Path) -> None:
    done = run("prepare", "waterkant", "--card", "practice_time", "-o", str(tmp_path))
    assert "Dat is de oefenzaak." in done.said
    assert "elke andere zaak" not in done.said
