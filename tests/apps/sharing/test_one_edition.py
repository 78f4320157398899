"""An edition stands for one content, and a list keeps what it lists, until somebody says otherwise."""

from pathlib import Path

import pytest

from game.apps.sharing.index import INDEX, read_index
from tests.apps.sharing.maker import ANNELOES, written
from tests.cli.here import run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, machine: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a key, in which is packed."""
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    assert run("pack", "--new-key", "key", "--by", ANNELOES, typed="\n").code == 0
    return place


def packed(name: str, edition: int, title: str = "Hallo") -> str:
    return run("pack", str(written(Path(name), edition, title=title)), "--sign", "key").said


def files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().glob("*.zip*")}


def test_the_same_edition_with_another_content_is_refused_with_what_to_do() -> None:
    packed("dorp", 1)
    before = files()
    said = " ".join(packed("dorp", 1, "Anders").split())
    assert "dorp-1.zip is uitgave 1, met een andere inhoud" in said
    assert "Maak van edition in scenario.yaml een hoger getal" in said
    assert files() == before
    packed("dorp", 2, "Anders")
    assert "dorp-2.zip" in files()


def test_the_same_content_is_packed_and_signed_again() -> None:
    packed("dorp", 1)
    before = files()
    assert "Er is niets overheen geschreven" not in packed("dorp", 1)
    assert files() == before


def test_a_file_with_a_name_of_its_own_takes_a_next_edition_and_no_other_pack() -> None:
    for name, edition in (("dorp", 1), ("dorp", 2)):
        assert run("pack", str(written(Path(name), edition)), "-o", "laatste.zip").code == 0
    done = run("pack", str(written(Path("stad"), 1)), "-o", "laatste.zip")
    assert done.code == 2
    assert "een ander scenario: dorp" in " ".join(done.said.split())
    before = files()
    done = run("pack", str(written(Path("dorp"), 1)), "-o", "laatste.zip")
    assert done.code == 2
    assert "laatste.zip is uitgave 2, en dat is een latere" in " ".join(done.said.split())
    assert files() == before


def listed(*, typed: str = "") -> tuple[int, str]:
    done = run("pack", "--index", ".", "--sign", "key", typed=typed)
    return done.code, " ".join(done.said.split())


def names() -> list[str]:
    return [it.name for it in read_index(Path(INDEX).read_bytes()).packs]


def test_what_would_go_out_of_a_list_is_asked_first() -> None:
    packed("dorp", 1)
    packed("stad", 1)
    assert listed()[0] == 0
    for path in Path().glob("stad-1.zip*"):
        path.unlink()
    before = Path(INDEX).read_bytes()
    for no in ("", "nee\n"):
        code, said = listed(typed=no)
        assert code == 2
        assert "Uit de lijst gaat: stad" in said
        assert Path(INDEX).read_bytes() == before
    assert listed(typed="ja\n")[0] == 0
    assert names() == ["dorp"]


def test_a_later_edition_that_is_gone_is_asked_about_as_well() -> None:
    packed("dorp", 1)
    packed("dorp", 2, "Anders")
    assert listed()[0] == 0
    for path in Path().glob("dorp-2.zip*"):
        path.unlink()
    code, said = listed()
    assert code == 2
    assert "Uit de lijst gaat: dorp" in said


def test_a_newer_edition_and_one_more_are_listed_without_asking() -> None:
    packed("dorp", 1)
    assert listed()[0] == 0
    packed("dorp", 2, "Anders")
    packed("stad", 1)
    assert listed()[0] == 0
    assert names() == ["dorp", "stad"]


def test_a_file_of_that_name_that_is_no_list_is_left_alone() -> None:
    packed("dorp", 1)
    Path(INDEX).write_text('{"mijn": "eigen"}', encoding="utf-8")
    code, said = listed()
    assert code == 2
    assert "is geen lijst van scenario’s" in said
    assert Path(INDEX).read_text(encoding="utf-8") == '{"mijn": "eigen"}'
