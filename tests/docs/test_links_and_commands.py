"""The files and commands that the documentation names exist, and do what it says."""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import click
import pytest

import game
from game.cli.app import COMMANDS
from game.content import load
from tests.cli.commands import commands as all_commands
from tests.docs.pages import DOCS, KIND_NAMES, PAGES, README, ROOT, code, named


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_that_is_linked_exists(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]
    assert [link for link in inside if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_heading_that_is_linked_exists(path: Path) -> None:
    links = re.findall(r"\]\(((?!https?:)[^)#\s]*)#([^)\s]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if link[1] not in anchors(path.parent / link[0] if link[0] else path)] == []


def anchors(path: Path) -> set[str]:
    """What the headings of a page can be linked by: their words in small letters, with dashes."""
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_every_page_of_the_documentation_can_be_found_from_the_readme() -> None:
    found, new = set[Path](), {README}
    while new:
        found |= new
        links = {
            (path.parent / link).resolve()
            for path in new
            for link in re.findall(r"\]\(([^)#\s]+\.md)\)", path.read_text(encoding="utf-8"))
        }
        new = links - found
    # Decisions are linked as a folder.
    assert [path for path in (*DOCS.glob("*.md"), *DOCS.glob("en/*.md")) if path not in found] == []


@cache
def commands() -> dict[str, click.Command]:
    return all_commands("nl")


@pytest.mark.parametrize("name", [*COMMANDS, *KIND_NAMES])
def test_every_command_and_every_kind_of_card_is_named(name: str) -> None:
    everywhere = "\n".join(
        code(path.read_text(encoding="utf-8")) for path in (README, *DOCS.glob("*.md"), *DOCS.glob("en/*.md"))
    )
    assert named(name, everywhere)
    if name in commands():
        assert f"`keukentafel {name}" in README.read_text(encoding="utf-8")


def test_every_command_line_in_the_documentation_can_be_typed() -> None:
    lines = [
        line
        for path in (README, *DOCS.glob("*.md"), *DOCS.glob("en/*.md"))
        for line in re.findall(
            r"(?:^|[`/])keukentafel ([^`\n|]+)", code(path.read_text(encoding="utf-8")), re.MULTILINE
        )
    ]
    assert len(lines) > 10
    for line in lines:
        name, *words = line.split()
        if name.startswith("-"):
            continue
        assert name in commands(), line
        known = {option for param in commands()[name].params for option in param.opts}
        assert {word for word in words if word.startswith("-")} <= known, line


def keukentafel(*words: str) -> str:
    """Run the command as somebody with a Dutch computer does; what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "game", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "LC_ALL": "nl_NL.UTF-8"},
        cwd=ROOT,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_quick_commands_of_the_readme_run() -> None:
    assert "lint" in keukentafel("--help")
    assert "geen fouten" in keukentafel("lint", "scenarios/examples/choice")


def test_the_demo_writes_its_screens_and_its_page(tmp_path: Path) -> None:
    keukentafel("demo", "examples/choice", "--headless", "--out", str(tmp_path))
    assert (tmp_path / "debrief-nl-draft.html").exists()
    assert list((tmp_path / "screens").iterdir())


def test_the_evening_in_python_of_the_readme_is_played() -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(code.splitlines()) <= 20
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert len(lines) == 1 + len(load(ROOT / "scenarios" / "proefavond").scenario.funds)
    assert all(re.fullmatch(r".+ \d+ → \d+", line) for line in lines[1:])


def test_what_the_package_offers_is_there() -> None:
    assert all(hasattr(game, name) for name in game.__all__)
    assert not hasattr(game, "anything_else")
