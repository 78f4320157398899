"""The packs that come with the program."""

from pathlib import Path

import pytest

from game.content import ContentError, Pack, find_packs, load, packs, resolve
from tests.content.written import write


def test_every_shipped_pack_loads_without_errors_or_warnings(pack: Pack) -> None:
    assert [str(problem) for problem in pack.problems if problem.severity != "note"] == []


def test_the_first_packs_are_found_by_name() -> None:
    names = list(find_packs())
    assert names == sorted(names)
    assert {"proefavond", "examples/choice", "examples/budget", "examples/priority", "examples/kitchen_table"} <= set(
        names
    )


def test_a_pack_is_named_or_pointed_at(tmp_path: Path) -> None:
    assert resolve("proefavond") == find_packs()["proefavond"]
    assert resolve(tmp_path) == tmp_path
    assert load(resolve(str(write(tmp_path, {})))).scenario.title.nl == "Hallo"


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
    monkeypatch.setattr(packs, "_IN_WHEEL", tmp_path)
    assert find_packs() == {}
    with pytest.raises(ContentError):
        resolve("proefavond")
