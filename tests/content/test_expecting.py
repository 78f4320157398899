"""What an author expects of simulated evenings is read, looked over, and no part of what is played."""

import shutil
from pathlib import Path

import pytest

from game.content import lint, load
from tests.content.written import HEAD, told, write
from tests.docs.pages import page
from tests.shipped import PACKS

PLAN = "seed: 3\ncards: [first]\nchoose: {first: listen}\nending: done\n"


def expecting(folder: Path, expect: str, **files: str) -> list[str]:
    write(folder, {"scenario.yaml": f"{HEAD}expect:\n{expect}", **files})
    return told(folder)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("  goals: {nope: {plausible: {at_least: 40}}}\n", "expect_unknown"),
        ("  endings: {nope: {plausible: {at_least: 40}}}\n", "expect_unknown"),
        ("  best: {first.nope: {at_most: 40}}\n", "expect_unknown"),
        ("  facts: {first.nope: {listener: {at_least: 40}}}\n", "expect_unknown"),
        ("  best: {nope: {at_most: 40}}\n", "unknown_card"),
        ("  supervision: {careful: {at_least: 9, at_most: 3}}\n", "expect_empty"),
        ("  minutes: {at_least: 90, at_most: 60}\n", "expect_empty"),
        ("  supervision: {careful: {}}\n", "expect_nothing"),
        ("  supervision: {carefull: {at_most: 3}}\n", "not_one_of"),
    ],
)
def test_what_cannot_be_expected_is_told(tmp_path: Path, line: str, found: str) -> None:
    told_of = expecting(tmp_path, line)
    assert [it.split()[1] for it in told_of] == [found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("[first]", "[nope]", "unknown_card"),
        ("{first: listen}", "{nope: listen}", "unknown_card"),
        ("{first: listen}", "{first: nope}", "expect_unknown"),
        ("ending: done", "ending: nope", "expect_unknown"),
        ("ending: done\n", "ask: {first: [nope]}\nending: done\n", "expect_unknown"),
        ("ending: done\n", "", "plan_expects_nothing"),
        ("ending: done", "holds: {at_least: {nope: 3}}", "unknown_measure"),
    ],
)
def test_what_a_plan_cannot_say_is_told(tmp_path: Path, old: str, new: str, found: str) -> None:
    write(tmp_path, {"plans/short.yaml": PLAN.replace(old, new)})
    assert [(it.split()[0].partition(":")[0], it.split()[1]) for it in told(tmp_path)] == [("plans/short.yaml", found)]


def test_it_is_no_part_of_what_is_played(tmp_path: Path) -> None:
    write(tmp_path / "bare", {})
    line = "  everything_reached: true\n  supervision: {careful: {at_most: 3}}\n"
    write(
        tmp_path / "expecting",
        {"scenario.yaml": f"{HEAD}expect:\n{line}", "plans/short.yaml": PLAN},
    )
    bare, expecting = load(tmp_path / "bare"), load(tmp_path / "expecting")
    assert not [it for it in lint(tmp_path / "expecting") if it.severity == "error"]
    assert expecting.scenario == bare.scenario
    (share,) = expecting.checks.expected.shares
    assert (share.what, share.by, share.between.low, share.between.high) == ("supervision", "careful", 0, 3)
    (plan,) = expecting.checks.plans
    assert (plan.id, plan.cards, plan.choose, plan.ending) == ("short", ("first",), {"first": "listen"}, "done")
    assert not bare.checks.plans


def test_what_the_guide_writes_can_be_written(tmp_path: Path) -> None:
    part = page("authoring.md").partition("### expect en plans")[2].partition("\n## ")[0]
    expect, plan = (block.partition("```")[0] for block in part.split("```text\n")[1:])
    folder = tmp_path / "pack"
    shutil.copytree(PACKS["proefavond"], folder)
    head = folder / "scenario.yaml"
    own = head.read_text(encoding="utf-8").partition("\nexpect:")[0]
    head.write_text(f"{own}\n{expect}", encoding="utf-8")
    (folder / "plans").mkdir()
    (folder / "plans" / "moving.yaml").write_text(plan, encoding="utf-8")
    assert [str(it) for it in lint(folder) if it.severity != "note"] == []
    checks = load(folder).checks
    assert len(checks.expected.shares) == 8
    assert [it.id for it in checks.plans] == ["moving"]
