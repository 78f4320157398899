"""The packs that come with the program."""

from pathlib import Path

import pytest

from game.content import ContentError, Pack, find_packs, load, packs, resolve, shipped
from tests.content.written import write


def test_every_shipped_pack_loads_without_errors_or_warnings(pack: Pack) -> None:
    assert [str(problem) for problem in pack.problems if problem.severity != "note"] == []


def test_the_first_packs_are_found_by_name() -> None:
    names = list(find_packs())
    assert names == sorted(names)
    assert {"proefavond", "examples/choice", "examples/budget", "examples/priority", "examples/kitchen_table"} <= set(
        names
    )


def test_a_pack_is_named_or_pointed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert resolve("proefavond") == find_packs()["proefavond"]
    assert resolve(tmp_path) == tmp_path
    assert load(resolve(str(write(tmp_path, {})))).scenario.title.nl == "Hallo"


def test_what_is_in_front_of_the_author_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert resolve("waterkant") == find_packs()["waterkant"]
    (tmp_path / "scenarios" / "waterkant").mkdir(parents=True)
    assert resolve("waterkant").resolve() == tmp_path / "scenarios" / "waterkant"
    (tmp_path / "waterkant").mkdir()
    assert resolve("waterkant").resolve() == resolve("./waterkant").resolve() == tmp_path / "waterkant"
    assert resolve("scenarios/waterkant").resolve() == tmp_path / "scenarios" / "waterkant"
    assert shipped("waterkant") == find_packs()["waterkant"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("mijn_avnd", "mijn_avond"),
        ("Mijn avond", "mijn_avond"),
        ("./mijn_avnd", "mijn_avond"),
        ("mijn_avond.yml", "mijn_avond"),
        ("samn/buurt", "samen/buurt"),
        ("samen/burt", "samen/buurt"),
        ("losse_kart.yaml", "losse_kaart.yaml"),
        ("winteravnd", "winteravond"),
        ("waterknat", "waterkant"),
    ],
)
def test_a_path_that_is_nearly_right_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, meant: str
) -> None:
    for folder in ("mijn_avond", "samen/buurt", "scenarios/winteravond"):
        write(tmp_path / folder, {})
    (tmp_path / "losse_kaart.yaml").write_text("x")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ContentError) as caught:
        resolve(name)
    (problem,) = caught.value.problems
    assert problem.hint is not None
    assert problem.hint.values == {"right": meant}


@pytest.mark.parametrize(("name", "meant"), [("proefavnd", "proefavond"), ("Proefavond", "proefavond")])
def test_an_unknown_name_is_a_content_error_with_a_guess(name: str, meant: str) -> None:
    with pytest.raises(ContentError) as caught:
        resolve(name)
    (problem,) = caught.value.problems
    assert problem.hint is not None
    assert problem.hint.values == {"right": meant}


def test_a_name_that_no_file_system_knows_is_only_unknown() -> None:
    with pytest.raises(ContentError):
        resolve("x" * 5000)
    with pytest.raises(ContentError):
        load(Path("x" * 5000))


def test_an_installed_program_has_its_packs_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "shipped" / "klein", {})
    monkeypatch.setattr(packs, "_IN_WHEEL", tmp_path / "shipped")
    assert find_packs() == {"klein": tmp_path / "shipped" / "klein"}


def test_without_any_packs_a_name_is_still_only_unknown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(packs, "_IN_WHEEL", tmp_path)
    assert find_packs() == {}
    with pytest.raises(ContentError):
        resolve("proefavond")
