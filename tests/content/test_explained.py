"""Each lint code has a wrong example that gives it and nothing else, and a mended one that does not; the pages show them."""

from pathlib import Path

import pytest

from game.content.codes import CODES, UNLISTED
from game.content.explained import GROUPS, ExampleNames, Explained, explained
from tests.content import lint_pages
from tests.content.bases import BASES, with_lines, with_name
from tests.content.written import problems

ALL = [it for group in GROUPS for it in explained(group).codes.values()]
SHOWN = [it for it in ALL if it.example is not None]
WITHOUT = {
    "K101": "there is no pack",
    "K102": "there is no file in it",
    "K103": "the computer does not hand it over",
    "K104": "a folder where a file belongs",
    "K105": "a link",
    "K109": "a folder where a file belongs",
    "K110": "a megabyte of text",
    "K112": "bytes that are no text",
    "K117": "the program lacks a part",
    "K118": "two hundred errors",
    "K119": "two hundred remarks",
    "K132": "a slip that nobody thought of",
    "K147": "a file of another program",
    "K148": "one file in place of a folder",
    "K150": "a copy that was damaged",
    "K299": "what the form refuses in its own words",
    "K499": "what a kind of one's own says",
}
"""Codes of which no line and no name can be shown, and why; other tests play them."""


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_every_code_is_explained_and_has_an_example_or_a_reason() -> None:
    codes = [it.code for it in ALL]
    assert sorted(codes) == sorted({code for code, _ in (*CODES.values(), UNLISTED)})
    assert {it.code for it in ALL if it.example is None} == set(WITHOUT)
    assert all(it.code.startswith(group) for group in GROUPS for it in explained(group).codes.values())


@pytest.mark.parametrize("name", BASES)
def test_the_packs_in_which_examples_stand_are_without_remarks(name: str, tmp_path: Path) -> None:
    assert [str(it) for it in problems(lay(tmp_path, BASES[name].files))] == []


@pytest.mark.parametrize("it", SHOWN, ids=lambda it: it.code)
def test_a_wrong_example_gives_its_code_and_the_mended_one_nothing(it: Explained, tmp_path: Path) -> None:
    if isinstance(it.example, ExampleNames):
        also: tuple[str, ...] = ()
        before, after = with_name(it.example, it.example.wrong), with_name(it.example, it.example.mended)
    else:
        assert it.example is not None
        also = it.example.also
        before, after = with_lines(it.example, it.example.wrong), with_lines(it.example, it.example.mended)
    wrong = problems(lay(tmp_path / "wrong", before))
    assert {problem.code for problem in wrong} == {it.code, *also}, [str(problem) for problem in wrong]
    assert [str(problem) for problem in problems(lay(tmp_path / "mended", after))] == []


@pytest.mark.parametrize("name", lint_pages.PAGES)
def test_the_pages_are_those_of_the_program(name: str) -> None:
    written = (lint_pages.DOCS / name).read_text(encoding="utf-8")
    assert written == lint_pages.page(name), "write them anew: python -m tests.content.lint_pages"
