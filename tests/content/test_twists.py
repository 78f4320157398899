"""What comes in between, as it is written: what cannot come, and what it may not close."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import BUDGET, CARD, HEAD, TALK, card, changed, problems, told, write

THREE = f"{CARD}  wait: {{text: Wachten}}\n"
TWIST = """\
twist:
  job:
    text: Zij heeft een andere baan.
    adds: {listen: {now: {trust: -1}}, write: {later: {after: 1, trust: -1}}}
  court:
    text: De rechter zei nee.
    closes: wait
"""
TWISTED = THREE + TWIST


def test_it_loads_with_an_address_for_everything_it_adds(tmp_path: Path) -> None:
    made = load(write(tmp_path, {"dilemmas/first.yaml": TWISTED})).scenario
    assert [at for of, at in made.effects if at.startswith("twist.")] == [
        "twist.job.adds.listen.now.0",
        "twist.job.adds.write.later.0",
    ]
    assert made.dilemmas["first"].twist["court"].closes == ("wait",)


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity", "place"),
    [
        ("adds: {listen", "adds: {lisen", "unknown_option", "K307", "error", "15:12"),
        ("closes: wait", "closes: wiat", "unknown_option", "K307", "error", "18:13"),
        ("closes: wait", "closes: [wait, write]", "twist_closes_too_much", "K411", "error", "18:5"),
        ("closes: wait", "reveals: nothing", "unknown_fact", "K304", "error", "18:14"),
        ("De rechter zei nee.", "woord " * 26, "twist_long", "K507", "warning", "17:11"),
        ("    closes", "    when: {known: gone}\n    closes", "unknown_fact", "K304", "error", "18:19"),
        ("    closes", "    when: {at_least: {rapport: 3}}\n    closes", "rapport_outside_talk", "K303", "error", "18:23"),
        ("kind: choice", "kind: choice\nskip: [deliberation]", "twist_never", "K351", "warning", "13:1"),
        ("twist:\n", "default: wait\ntwist:\n", "twist_closes_default", "K412", "error", "19:5"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, severity: str, place: str
) -> None:
    found = problems(write(tmp_path, {"dilemmas/first.yaml": changed(TWISTED, old, new)}))
    problem = next(it for it in found if it.message.id == f"content.{id}")
    assert (problem.code, problem.severity) == (code, severity)
    assert str(problem.place) == f"dilemmas/first.yaml:{place}"


def test_a_fact_that_was_known_before_there_was_a_talk_is_told(tmp_path: Path) -> None:
    text = changed(TWISTED, "closes: wait", "when: {known: eyes}\n    closes: wait")
    text += "facts: {eyes: {hidden: true, text: Zij ziet slecht.}}\n"
    assert "dilemmas/first.yaml:18:5 known_without_talk" in told(write(tmp_path, {"dilemmas/first.yaml": text}))


def test_one_that_closes_where_there_are_no_options_is_told(tmp_path: Path) -> None:
    text = BUDGET + "twist: {cold: {text: Het vriest., closes: coffee}}\n"
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert (problem.code, problem.message.id) == ("K413", "content.twist_closes_nothing")


def test_all_of_it_against_one_option_is_a_note(tmp_path: Path) -> None:
    text = changed(TWISTED, "adds: {listen: {now: {trust: -1}}, write: {later: {after: 1, trust: -1}}}", "closes: wait")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert (problem.code, problem.severity, problem.message.values) == ("K508", "note", {"option": "wait"})


def test_a_hidden_fact_may_come_out_in_between_and_an_open_one_not(tmp_path: Path) -> None:
    text = changed(TALK, "questions:", "  knee: {hidden: true, text: Haar knie.}\nquestions:")
    twist = "twist: {call: {text: De telefoon gaat., reveals: knee}}\n"
    assert told(write(tmp_path, {"dilemmas/first.yaml": text + twist})) == []
    opened = changed(text, "knee: {hidden: true,", "knee: {year: 2026, source: Zij zelf,")
    assert told(write(tmp_path, {"dilemmas/first.yaml": opened + twist})) == ["dilemmas/first.yaml:13:50 reveals_open"]


def test_on_a_practice_card_it_never_comes(tmp_path: Path) -> None:
    practice = changed(CARD, "kind: choice", "kind: choice\nonly: practice")
    practice += "twist: {call: {text: De telefoon gaat., adds: {write: {now: {trust: +1}}}}}\n"
    files: dict[str, str | bytes] = {"dilemmas/practice.yaml": practice, "scenario.yaml": HEAD}
    assert told(write(tmp_path, files)) == ["dilemmas/practice.yaml:12:1 practice_unused"]


def test_at_most_four_on_a_card(tmp_path: Path) -> None:
    five = "".join(f"  t{number}: {{text: Iets.}}\n" for number in range(5))
    problem = card(tmp_path, "options:\n", f"twist:\n{five}options:\n")
    assert (problem.code, problem.message.values) == ("K216", {"key": "twist", "most": 4})
