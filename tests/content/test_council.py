"""What is put to a works council, as it is written: who cannot answer, and what no director can mean."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import HEAD, TALK, changed, problems, told, write

COUNCIL = """\
kind: choice
title: Naar de regio
case: Twaalf collega's gaan mee.
law: WOR art. 25 lid 1
decision: advice
scope: Jullie adviseren over de twaalf.
facts:
  gap: {hidden: true, text: Over reistijd is niets afgesproken.}
director:
  name: Farida
  intends: move
  says: Kleine teams zijn kwetsbaar.
  answers:
    - {when: {advised: move, adopted: travel}, does: follows, keeps: travel, says: Reistijd is werktijd.}
    - {when: {advised: stay, known: gap}, does: withdraws, says: Te veel open.}
    - {does: deviates, decides: move, says: Ik ga door.}
questions:
  reach: {ask: 'Reistijd?', answer: Nog niets., minutes: 10, reveals: gap}
minutes: 25
options:
  move:
    text: Iedereen over
    now: {trust: -5}
    amendments:
      travel: {text: Mits reistijd werktijd is, now: {trust: +2}, later: {after: 1, chance: 30, trust: -3, text: De afspraak is zoek.}}
  stay:
    text: Blijven
court:
  - {when: {known: gap}, upholds: true, text: Van tafel., now: {trust: -2}}
  - {upholds: false, text: Het gaat door.}
"""


def test_it_loads_with_an_address_for_everything_it_brings(tmp_path: Path) -> None:
    made = load(write(tmp_path, {"dilemmas/first.yaml": COUNCIL})).scenario
    assert problems(tmp_path) == ()
    card = made.dilemmas["first"]
    stages = ("briefing", "inquiry", "first_ballot", "deliberation", "final_ballot", "rationale", "answer", "outcome")
    assert card.stages == stages
    assert ("first", "court.0.now.0") in made.effects
    assert card.council is not None
    assert card.council.director is not None
    assert [answer.keeps for answer in card.council.director.answers] == [("travel",), (), ()]
    assert [ruling.stands for ruling in card.council.court] == [False, True]


@pytest.mark.parametrize(("keeps", "kept"), [("", ("travel",)), ("keeps: all, ", ("travel",)), ("keeps: none, ", ())])
def test_who_follows_promises_all_conditions_unless_it_says_otherwise(tmp_path: Path, keeps: str, kept: object) -> None:
    card = changed(COUNCIL, "keeps: travel, ", keeps)
    made = load(write(tmp_path, {"dilemmas/first.yaml": card})).scenario.dilemmas["first"]
    assert made.council is not None
    assert made.council.director is not None
    assert made.council.director.answers[0].keeps == kept


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity"),
    [
        ("  intends: move", "  intends: moev", "unknown_option", "K307", "error"),
        ("decides: move", "decides: moev", "unknown_option", "K307", "error"),
        ("advised: stay", "advised: stya", "unknown_option", "K307", "error"),
        ("adopted: travel", "adopted: travle", "unknown_condition", "K307", "error"),
        ("keeps: travel", "keeps: travle", "unknown_condition", "K307", "error"),
        ("{does: deviates", "{when: {at_least: {trust: 40}}, does: deviates", "last_row_when", "K352", "error"),
        ("  - {upholds: false", "  - {when: {at_most: {trust: 40}}, upholds: false", "last_row_when", "K352", "error"),
        ("{when: {advised: move, adopted: travel}, does", "{does", "row_unreachable", "K353", "error"),
        ("{advised: stay, known: gap}", "{advised: move, adopted: travel}", "row_subsumed", "K353", "error"),
        ("advised: stay, known", "advised: not_ours, known", "not_ours_never", "K381", "warning"),
        ("does: deviates, decides: move", "does: withdraws", "court_never", "K382", "warning"),
        ("now: {trust: -5}", "now: {trust: -5, when: {advised: move}}", "advised_elsewhere", "K383", "error"),
        ("    text: Blijven", "    text: Blijven\n    when: {adopted: travel}", "advised_elsewhere", "K383", "error"),
        ("  intends: move\n", "", "intends_missing", "K431", "error"),
        ("does: withdraws", "does: declines", "does_unknown", "K432", "error"),
        ("deviates, decides: move", "deviates", "decides_missing", "K433", "error"),
        ("does: withdraws", "does: withdraws, decides: move", "decides_unread", "K433", "error"),
        ("known: gap}, does: withdraws", "known: gap}, does: deviates, decides: stay", "deviates_to_advised", "K433", "error"),
        ("    text: Iedereen over", "    text: Iedereen over\n    when: {flags: x}", "intends_closed", "K434", "error"),
        ("{when: {known: gap}, upholds: true", "{when: {known: gap}, grants: true", "court_word", "K436", "error"),
        ("minutes: 25", "minutes: 25\ndefault: stay", "council_decides_not", "K437", "error"),
        ("minutes: 25", "minutes: 25\nrevise: {trust: -1}", "council_decides_not", "K437", "error"),
        ("    text: Blijven", "    text: Blijven\n    revise: {trust: -1}", "council_decides_not", "K437", "error"),
        ("decision: advice\n", "", "right_missing", "K438", "error"),
        ("kind: choice", "kind: choice\nonly: practice", "right_on_choice", "K438", "error"),
        ("  stay:\n", "  not_ours:\n", "not_ours_taken", "K439", "error"),
        ("law: WOR art. 25 lid 1\n", "", "council_law_missing", "K531", "warning"),
        ("chance: 30, trust: -3", "chance: 30, trust: +3", "promise_broken_well", "K532", "note"),
        ("decision: advice", "decision: initiative", "court_of_other_right", "K435", "error"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(tmp_path: Path, old: str, new: str, id: str, code: str, severity: str) -> None:
    card = changed(COUNCIL, old, new)
    if id == "right_on_choice":
        write(tmp_path, {"dilemmas/second.yaml": changed(COUNCIL, "Naar de regio", "Nog eens")})
    found = problems(write(tmp_path, {"dilemmas/first.yaml": card}))
    problem = next((it for it in found if it.message.id == f"content.{id}"), None)
    assert problem is not None, [it.message.id for it in found]
    assert (problem.code, problem.severity) == (code, severity)


def test_a_director_is_missing(tmp_path: Path) -> None:
    start, _, rest = COUNCIL.partition("director:\n")
    card = start + "options:\n" + rest.partition("options:\n")[2]
    assert any(it.endswith(" director_missing") for it in told(write(tmp_path, {"dilemmas/first.yaml": card})))


def test_a_court_is_missing(tmp_path: Path) -> None:
    card = COUNCIL.partition("court:\n")[0]
    assert any(it.endswith(" court_missing") for it in told(write(tmp_path, {"dilemmas/first.yaml": card})))


def test_a_right_is_of_a_choice_and_never_of_a_whole_evening(tmp_path: Path) -> None:
    talk = changed(TALK, "kind: kitchen_table", "kind: kitchen_table\ndecision: advice")
    assert any(it.endswith(" right_on_choice") for it in told(write(tmp_path / "talk", {"dilemmas/first.yaml": talk})))
    head = f"{HEAD}settings: {{decision: advice}}\n"
    assert any(it.endswith(" not_one_of") for it in told(write(tmp_path / "head", {"scenario.yaml": head})))


def test_conditions_are_of_every_level_of_play(tmp_path: Path) -> None:
    assert not any("level_unsaid" in it for it in told(write(tmp_path, {"dilemmas/first.yaml": COUNCIL})))


def test_a_pack_for_a_works_council_speaks_with_one_voice(tmp_path: Path) -> None:
    made = load(write(tmp_path / "own", {"dilemmas/first.yaml": COUNCIL})).scenario
    assert made.settings.outside == "one_voice"
    assert load(write(tmp_path / "table", {})).scenario.settings.outside == "counts"
    head = f"{HEAD}settings: {{outside: counts}}\n"
    found = told(write(tmp_path / "counts", {"scenario.yaml": head, "dilemmas/first.yaml": COUNCIL}))
    assert any(it.endswith(" counts_outside") for it in found)


def test_there_is_a_paper_or_a_canteen(tmp_path: Path) -> None:
    head = f"{HEAD}newspaper: De Bode\ncanteen: De koffiehoek\n"
    assert any(it.endswith(" canteen_beside_paper") for it in told(write(tmp_path, {"scenario.yaml": head})))
