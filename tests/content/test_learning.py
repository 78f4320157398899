"""Working a case out together, as it is written: where it never comes, and where it has no place."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import CARD, HEAD, changed, problems, told, write

LEARNS = f"protocol: actieleren\n{CARD}"


def test_it_loads_on_a_card_and_under_the_settings(tmp_path: Path) -> None:
    one = load(write(tmp_path / "one", {"dilemmas/first.yaml": LEARNS})).scenario
    assert (one.dilemmas["first"].protocol, one.settings.protocol) == ("actieleren", None)
    every = f"{HEAD}settings: {{protocol: actieleren}}\n"
    pack = load(write(tmp_path / "all", {"scenario.yaml": every, "dilemmas/first.yaml": CARD})).scenario
    assert (pack.dilemmas["first"].protocol, pack.settings.protocol) == (None, "actieleren")


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity", "place"),
    [
        ("protocol: actieleren", "protocol: actieleren\nskip: [deliberation]", "protocol_never", "K351", "warning", "1:1"),
        ("protocol: actieleren", "protocol: actieleren\nskip: [rationale]", "protocol_without_reason", "K541", "note", "1:1"),
        ("protocol: actieleren", "protocol: actieleren\ndecision: no_right", "protocol_of_council", "K441", "error", "1:1"),
        ("protocol: actieleren", "only: practice\nprotocol: actieleren", "practice_unused", "K345", "warning", "2:1"),
        ("protocol: actieleren", "protocol: intervisie", "not_one_of", "K211", "error", "1:11"),
        ("protocol: actieleren", "werkvorm: actieleren", "unknown_key", "K201", "error", "1:1"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, severity: str, place: str
) -> None:
    found = problems(write(tmp_path, {"dilemmas/first.yaml": changed(LEARNS, old, new)}))
    problem = next(it for it in found if it.message.id == f"content.{id}")
    assert (problem.code, problem.severity) == (code, severity)
    assert f"{problem.place.line}:{problem.place.column}" == place


@pytest.mark.parametrize(("skip", "id"), [("deliberation", "protocol_never"), ("rationale", "protocol_without_reason")])
def test_what_the_whole_pack_leaves_out_is_told_there(tmp_path: Path, skip: str, id: str) -> None:
    head = f"{HEAD}settings: {{protocol: actieleren, skip: [{skip}]}}\n"
    found = problems(write(tmp_path, {"scenario.yaml": head, "dilemmas/first.yaml": CARD}))
    assert [it.message.id for it in found if "protocol" in it.message.id] == [f"content.{id}"]


def test_a_card_that_is_worked_out_gets_no_remark(tmp_path: Path) -> None:
    assert told(write(tmp_path, {"dilemmas/first.yaml": LEARNS})) == told(
        write(tmp_path, {"dilemmas/first.yaml": CARD})
    )
