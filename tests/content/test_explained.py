"""Each lint code has a wrong example that gives it and nothing else, and a mended one that does not."""

from pathlib import Path

import pytest

from game.content.explained import GROUPS, Explained, explained
from tests.content.bases import BASES, with_lines
from tests.content.written import problems

SHOWN = [it for group in GROUPS for it in explained(group).codes.values() if it.example is not None]


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", BASES)
def test_the_packs_in_which_examples_stand_are_without_remarks(name: str, tmp_path: Path) -> None:
    assert [str(it) for it in problems(lay(tmp_path, BASES[name].files))] == []


@pytest.mark.parametrize("it", SHOWN, ids=lambda it: it.code)
def test_a_wrong_example_gives_its_code_and_the_mended_one_nothing(it: Explained, tmp_path: Path) -> None:
    assert it.example is not None
    wrong = problems(lay(tmp_path / "wrong", with_lines(it.example, it.example.wrong)))
    assert {problem.code for problem in wrong} == {it.code}, [str(problem) for problem in wrong]
    mended = problems(lay(tmp_path / "mended", with_lines(it.example, it.example.mended)))
    assert [str(problem) for problem in mended] == []
