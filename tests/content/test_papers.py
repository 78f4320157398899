"""The papers of a council, as they are written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import CARD, HEAD, changed, problems, write

MOTION = changed(
    CARD,
    "    text: Een brief schrijven\n    now: {wmo: -10}\n",
    "    text: Een motie\n    paper: motion\n    now: {trust: +1}\n",
)
COUNCIL = HEAD + "settings: {words: council}\n"


def test_it_is_read(tmp_path: Path) -> None:
    card = changed(MOTION, "paper: motion", "paper: motion\n    next_year: Meer geld.")
    made = load(write(tmp_path, {"scenario.yaml": COUNCIL, "dilemmas/first.yaml": card})).scenario
    assert made.settings.words == "council"
    option = made.dilemmas["first"].tagged()["write"]
    assert option.paper == "motion"
    assert option.next_year is not None


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity", "place"),
    [
        ("now: {trust: +1}", "now: {wmo: -10}", "motion_spends", "K422", "error", "12:11"),
        ("now: {trust: +1}", "each_quarter: {wmo: -10}", "motion_spends", "K422", "error", "12:20"),
        ("paper: motion", "paper: mation", "not_one_of", "K211", "error", "11:12"),
        (
            "now: {trust: +1}",
            "amendments: {more: {text: Meer, now: {trust: +1}}}",
            "amendment_without_cover",
            "K522",
            "note",
            "12:18",
        ),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, severity: str, place: str
) -> None:
    card = "decided_by: council\n" + changed(MOTION, old, new)
    (problem,) = problems(write(tmp_path, {"scenario.yaml": COUNCIL, "dilemmas/first.yaml": card}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
    assert str(problem.place) == f"dilemmas/first.yaml:{place}"
