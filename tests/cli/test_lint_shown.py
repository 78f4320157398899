"""How lint tells what it found: first things first, with the line of the source; for programs too."""

import json
import re
import shutil
from pathlib import Path

import pytest

from game.cli.authors.lint_formats import as_github
from game.content import Problem, lint, load
from game.rules.terms.text import message
from tests.cli.here import run
from tests.content.written import CARD, HEAD, changed, write

SCENARIOS = Path(__file__).parents[2] / "scenarios"

FIRST, SECOND = "dilemmas/energy_signal.yaml", "dilemmas/out_and_about.yaml"
"""Cards of the pack that is spoiled here."""


def pack(root: Path, *, broken: bool = False) -> Path:
    """A copy of a pack in which two cards have titles with a question mark in braces, and one an amount with a dot."""
    folder = root / "proef"
    shutil.copytree(SCENARIOS / "proefavond", folder)
    for card in (FIRST, SECOND):
        text = (folder / card).read_text(encoding="utf-8")
        titled = re.sub(r"^title:.*\n(?:  .+\n)*", "title: {nl: Wat nu?, en: What now?}\n", text, flags=re.MULTILINE)
        assert titled != text
        (folder / card).write_text(titled, encoding="utf-8")
    if broken:
        head = (folder / "scenario.yaml").read_text(encoding="utf-8")
        assert "60000" in head
        (folder / "scenario.yaml").write_text(head.replace("60000", "60.000", 1), encoding="utf-8")
    return folder


def test_the_line_is_shown_with_a_mark_under_the_place(tmp_path: Path) -> None:
    folder = pack(tmp_path, broken=True)
    said = run("lint", str(folder)).said.splitlines()
    at = next(place for place, line in enumerate(said) if ": fout " in line)
    file, line, column, _ = said[at].split(":", maxsplit=3)
    source, mark = said[at + 1 : at + 3]
    gutter = f"    {line} | "
    written = (folder / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert source.startswith(gutter)
    assert written.startswith(source.removeprefix(gutter))
    assert mark.index("^") == len(gutter) + int(column) - 1
    assert source[mark.index("^") :].startswith("60.000")


def test_of_a_long_line_the_part_that_matters_is_shown(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    card = folder / FIRST
    text = card.read_text(encoding="utf-8")
    card.write_text(
        text.replace("{nl: Wat nu?, en: What now?}", f"{{en: {'word ' * 30}, nl: Wat nu?}}"), encoding="utf-8"
    )
    said = run("lint", str(folder)).said.splitlines()
    at = next(place for place, line in enumerate(said) if line.startswith(FIRST) and " K134:" in line)
    source, mark = said[at + 1 : at + 3]
    assert max(map(len, (source, mark))) <= 79
    assert source[mark.index("^") :].startswith("Wat nu?")


def test_errors_come_before_warnings_and_tips(tmp_path: Path) -> None:
    said = run("lint", str(pack(tmp_path, broken=True))).said
    order = [("fout", "let op", "tip").index(it) for it in re.findall(r": (fout|let op|tip) K", said)]
    assert order == sorted(order)
    assert len(set(order)) > 1


def test_a_tip_is_told_once_a_file_and_can_be_left_out(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    card = folder / FIRST
    text = card.read_text(encoding="utf-8")
    card.write_text(re.sub(r"^case:.*\n(?:  .+\n)*", "case: {nl: Wie dan?, en: Who then?}\n", text, flags=re.MULTILINE))
    lines = sorted({it.line for it in lint(folder) if it.code == "K134" and it.file == FIRST})
    assert len(lines) == 2
    said = run("lint", str(folder)).said
    assert re.findall(r"^(\S+?):\S+ tip K134", said, re.MULTILINE) == [FIRST, SECOND]
    assert f"Hetzelfde op regel {lines[1]}." in said
    assert " tip " not in run("lint", str(folder), "--no-tips").said


def test_a_line_can_allow_a_tip_and_never_an_error(tmp_path: Path) -> None:
    folder = pack(tmp_path, broken=True)
    for file, code in ((FIRST, "K134"), ("scenario.yaml", "K205")):
        at = next(it.line for it in lint(folder) if (it.file, it.code) == (file, code))
        lines = (folder / file).read_text(encoding="utf-8").split("\n")
        lines[at - 1] += f"  # lint: allow {code}"
        (folder / file).write_text("\n".join(lines), encoding="utf-8")
    left = {(it.file, it.code) for it in lint(folder)}
    assert (FIRST, "K134") not in left
    assert {(SECOND, "K134"), ("scenario.yaml", "K205")} <= left


def test_what_an_author_allowed_is_allowed_where_the_pack_is_played(tmp_path: Path) -> None:
    folder = pack(tmp_path, broken=False)
    for file in (FIRST, SECOND):
        at = sorted({it.line for it in load(folder).problems if (it.file, it.code) == (file, "K134")}, reverse=True)
        lines = (folder / file).read_text(encoding="utf-8").split("\n")
        for line in at:
            lines[line - 1] += "  # lint: allow K134"
        (folder / file).write_text("\n".join(lines), encoding="utf-8")
    assert load(folder).problems == lint(folder)
    assert "K134" not in {it.code for it in load(folder).problems}


@pytest.mark.parametrize("broken", [False, True])
def test_programs_get_the_same_problems(tmp_path: Path, *, broken: bool) -> None:
    folder = pack(tmp_path, broken=broken)
    found = sorted((it.file, it.line, it.code) for it in lint(folder))
    done = run("lint", str(folder), "--format", "json")
    listed = json.loads(done.said.partition("\n")[2])
    assert sorted((it["file"], it["line"], it["code"]) for it in listed) == found
    assert done.code == (2 if broken else 0)
    said = run("lint", str(folder), "--format", "github").said.splitlines()
    commands = [line for line in said if line.startswith("::")]
    assert len(commands) == len(found)
    assert all(re.match(r"::(error|warning|notice) file=[^,]+,line=\d+,col=\d+,title=K\d{3}::.", it) for it in commands)


def test_an_author_cannot_end_a_workflow_command() -> None:
    words = message("content.question_in_braces", text="Bank\n::error::nep%0A")
    (line,) = as_github([Problem("note", "K134", "a,b:c.yaml", 1, 1, words)], "nl")
    assert "\n" not in line
    assert "%0A::error::nep%250A" in line
    assert "file=a%2Cb%3Ac.yaml,line=1" in line


def test_one_text_that_was_not_translated_is_not_told_as_one_times(tmp_path: Path) -> None:
    head = HEAD.replace("quarters:", "languages: [nl, en]\nquarters:")
    card = changed(CARD, "case: Wat doen we?", "case: Wat doen we met de bus?")
    write(tmp_path, {"scenario.yaml": head, "dilemmas/first.yaml": card})
    said = run("lint", str(tmp_path), language="en").said
    assert " K757: The Dutch and the English are the same here (texts in this file: 1)." in said
