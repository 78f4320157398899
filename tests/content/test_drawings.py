"""Words for drawings: a pack names what there is a drawing for, and nothing else."""

from pathlib import Path
from typing import get_args

import pytest

from game.content import load
from game.rules.parts.drawings import CaseDrawing, TownDrawing
from tests.content.written import CARD, TOWN, board, card, changed, head, problems, right, town, write
from tests.narrow import there


@pytest.mark.parametrize(
    ("new", "id", "place", "meant"),
    [
        ("drawing: haven", "not_one_of", "12:14", "harbour"),
        ("drawing: harbor", "not_one_of", "12:14", "harbour"),
        ("drawing: kitchen_corner", "not_one_of", "12:14", None),
        ("tekening: harbour", "unknown_key", "12:5", "drawing"),
    ],
)
def test_a_neighbourhood_has_a_drawing_that_there_is(
    tmp_path: Path, new: str, id: str, place: str, meant: str | None
) -> None:
    problem = board(tmp_path, "colour: teal", f"colour: teal\n    {new}")
    assert (f"{problem.place} {problem.message.id}", problem.severity) == (f"board.yaml:{place} content.{id}", "error")
    if meant is not None:
        assert right(problem) == meant


def test_a_card_has_a_drawing_that_there_is(tmp_path: Path) -> None:
    problem = card(tmp_path, "title: De", "drawing: keuken\ntitle: De")
    assert (problem.message.id, right(problem)) == ("content.not_one_of", "kitchen_corner")


def test_seasons_are_four_words(tmp_path: Path) -> None:
    problem = head(tmp_path, "quarters: 2", "quarters: 2\nseasons: [lente, autumn]")
    assert (problem.message.id, right(problem)) == ("content.not_one_of", "spring")


def test_two_neighbourhoods_of_one_drawing_are_a_warning(tmp_path: Path) -> None:
    drawn = changed(TOWN, "colour: teal", "colour: teal\n    drawing: harbour")
    group = drawn[drawn.index("  village:") : drawn.index("complete")]
    other = group.replace("village", "quay").replace("teal", "plum")
    two = changed(changed(drawn, "complete:", other + "complete:"), "  - news\n", "  - news\n  - neighbourhood: quay\n")
    (problem,) = problems(town(tmp_path, {"board.yaml": two}))
    assert (problem.message.id, problem.severity) == ("content.drawing_twice", "warning")
    assert problem.message.values == {"first": "village"}


@pytest.mark.parametrize("word", get_args(TownDrawing))
def test_every_word_of_a_neighbourhood_is_played(tmp_path: Path, word: str) -> None:
    town(tmp_path, {"board.yaml": changed(TOWN, "colour: teal", f"colour: teal\n    drawing: {word}")})
    assert there(load(tmp_path).scenario.board).groups["village"].drawing == word


@pytest.mark.parametrize("word", get_args(CaseDrawing))
def test_every_word_of_a_case_is_played(tmp_path: Path, word: str) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "title: De", f"drawing: {word}\ntitle: De")})
    assert load(tmp_path).scenario.dilemmas["first"].drawing == word
