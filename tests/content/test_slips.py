"""Slips of every kind: each ends in one remark, at its place, that says what to do."""

from pathlib import Path

import pytest

from game.apps.words import render
from game.content import Problem
from tests.content.slips import ELSEWHERE, FILES, IN_A_CARD, IN_THE_HEAD, Slip
from tests.content.written import CARD, HEAD, changed, problems, right, write

CASES = [
    *(("dilemmas/first.yaml", CARD, slip) for slip in IN_A_CARD),
    *(("scenario.yaml", HEAD, slip) for slip in IN_THE_HEAD),
    *(("dilemmas/first.yaml", base, slip) for base, slip in ELSEWHERE),
]


def suffices(problem: Problem) -> bool:
    """Whether it says what to do: in a hint, or in the sentence itself."""
    return (
        problem.hint is not None or render(problem.message, "nl").count(".") > 1 or ":" in render(problem.message, "nl")
    )


def test_the_list_is_long_enough() -> None:
    assert len(CASES) + len(FILES) >= 60
    assert len({slip.code for _, _, slip in CASES} | {code for _, code, _ in FILES}) > 30


@pytest.mark.parametrize(("file", "base", "slip"), CASES, ids=lambda it: it.new if isinstance(it, Slip) else "")
def test_a_slip_ends_in_one_remark_that_suffices(tmp_path: Path, file: str, base: str, slip: Slip) -> None:
    (problem,) = problems(write(tmp_path, {file: changed(base, slip.old, slip.new)}))
    assert (problem.code, str(problem.place)) == (slip.code, f"{file}:{slip.place}")
    if slip.instead is None:
        assert suffices(problem), render(problem.message, "nl")
    else:
        assert right(problem) == slip.instead


@pytest.mark.parametrize(("files", "code", "place"), FILES, ids=lambda it: "" if isinstance(it, dict) else it)
def test_a_file_that_is_not_what_it_seems_ends_in_one_remark(
    tmp_path: Path, files: dict[str, str | bytes], code: str, place: str
) -> None:
    (problem,) = problems(write(tmp_path, files))
    assert (problem.code, str(problem.place)) == (code, place)
    assert suffices(problem)


@pytest.mark.parametrize("file", ["dilemmas/first.yaml", "board.yaml"])
def test_one_part_of_a_pack_is_not_checked_by_itself(tmp_path: Path, file: str) -> None:
    pack = write(tmp_path / "mijn_avond", {"board.yaml": "x: 1"})
    (problem,) = problems(pack / file)
    assert problem.code == "K148"
    assert problem.hint is not None
    assert problem.hint.values == {"folder": str(pack)}


def test_a_card_without_a_pack_around_it_says_that_it_is_one_part(tmp_path: Path) -> None:
    (tmp_path / "kaart.yaml").write_text(CARD)
    assert [problem.code for problem in problems(tmp_path / "kaart.yaml")] == ["K148"]


def test_where_every_key_is_used_all_of_them_are_named(tmp_path: Path) -> None:
    slip = changed(HEAD, "{name: Wmo, start: 1000}", "{name: W, start: 1, each_quarter: 1, each_case: 1, zzz: 1}")
    slip = slip.replace("zzz: 1", "is_reserve: false, zzz: 1")
    (problem,) = problems(write(tmp_path, {"scenario.yaml": slip}))
    assert problem.hint is not None
    assert str(problem.hint.values["names"]).count(",") == 4
