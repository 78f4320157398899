"""What was decided before and how, and what was known elsewhere, as conditions ask for it."""

from pathlib import Path

import pytest

from game.content import load
from game.rules.conditions import Occurs, SoFar, WasDecided, WasKnown
from tests.content.written import CARD, HEAD, TALK, changed, problems, told, write

NOW = "now: {trust: +3}"


def asks(when: str) -> dict[str, str | bytes]:
    """A pack of which the second card hangs on this."""
    second = changed(CARD, NOW, f"now: {{when: {{{when}}}, trust: +3}}").replace("eerste", "tweede")
    return {"dilemmas/first.yaml": TALK, "dilemmas/second.yaml": second}


@pytest.mark.parametrize(
    ("when", "test"),
    [
        ("decided: {first: hours}", WasDecided("first", ("hours",))),
        ("decided: {first: [hours, light]}", WasDecided("first", ("hours", "light"))),
        ("decided: {first: {how: narrow}}", WasDecided("first", (), ("narrow",))),
        (
            "decided: {first: {is: light, how: [turned, amended]}}",
            WasDecided("first", ("light",), ("turned", "amended")),
        ),
        ("so_far: {by_default: 1}", SoFar("by_default", 1)),
        ("occurrence: 2", Occurs(2)),
        ("known: first.eyes", WasKnown("first", "eyes")),
    ],
)
def test_it_is_read(tmp_path: Path, when: str, test: object) -> None:
    folder = write(tmp_path, asks(when))
    assert [it for it in told(folder) if "only_counts" not in it] == []
    effect = load(folder).scenario.effects["second", "options.listen.now.0"]
    assert effect.when is not None
    assert effect.when.tests == (test,)


@pytest.mark.parametrize(
    ("when", "id", "code", "severity", "column"),
    [
        ("decided: {first: lamp}", "unknown_option", "K307", "error", 35),
        ("decided: {first: [hours, lamp]}", "unknown_option", "K307", "error", 43),
        ("decided: {first: {is: lamp}}", "unknown_option", "K307", "error", 40),
        ("decided: {frist: {how: narrow}}", "unknown_card", "K306", "error", 28),
        ("decided: {first: {how: narow}}", "not_one_of", "K211", "error", 41),
        ("decided: {first: {how: narrow}}", "only_counts", "K510", "note", 28),
        ("so_far: {passd: 1}", "not_one_of", "K211", "error", 27),
        ("so_far: {passed: 9}", "so_far_too_high", "K355", "warning", 35),
        ("occurrence: 4", "occurrence_too_high", "K355", "warning", 30),
        ("known: frist.eyes", "unknown_card", "K306", "error", 25),
        ("known: first.eye", "unknown_fact", "K304", "error", 25),
        ("known: first.eyes.blue", "bad_id", "K213", "error", 25),
    ],
)
def test_what_is_not_there_is_told_at_its_place(
    tmp_path: Path, when: str, id: str, code: str, severity: str, column: int
) -> None:
    (problem,) = problems(write(tmp_path, asks(when)))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
    assert str(problem.place) == f"dilemmas/second.yaml:7:{column}"


def test_where_no_card_is_on_the_table_nothing_occurs(tmp_path: Path) -> None:
    news = "gas: {title: Gas, text: Het wordt duur., now: {when: {occurrence: 2}, trust: -1}}\n"
    assert "news.yaml:1:55 occurrence_of_nothing" in told(write(tmp_path, {"news.yaml": news}))
    text = changed(CARD, "kind: choice", "kind: choice\nwhen: {occurrence: 2}")
    assert told(
        write(tmp_path, {"news.yaml": news.replace("occurrence: 2", "from_quarter: 2"), "dilemmas/first.yaml": text})
    )[0] == ("dilemmas/first.yaml:2:8 occurrence_of_nothing")


def test_a_card_that_comes_later_knows_nothing_yet(tmp_path: Path) -> None:
    files = asks("known: first.eyes")
    order = {"scenario.yaml": HEAD + "programme: [second, first]\n"}
    assert told(write(tmp_path, {**files, **order})) == ["dilemmas/second.yaml:7:25 known_later"]


@pytest.mark.parametrize(
    ("old", "new", "id", "text"),
    [
        (NOW, "now: {when: {decided: {first: narrow}}, trust: +3}", "unknown_option", "{how: narrow}"),
        (NOW, "now: {when: {so_far: undecided}, trust: +3}", "not_keys", "{undecided: 1}"),
        (NOW, "later: {after: 1-3, trust: +3}", "not_a_number", "{between: [1, 3]}"),
        (NOW, "later: {after: {between: 1 t/m 3}, trust: +3}", "not_list", "1, 3"),
        (NOW, "now: {each_quarter: {trust: +3}}", "unknown_move", "each_quarter"),
    ],
)
def test_what_was_meant_is_written_out(tmp_path: Path, old: str, new: str, id: str, text: str) -> None:
    second = changed(CARD, old, new).replace("eerste", "tweede")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": TALK, "dilemmas/second.yaml": second}))
    assert problem.message.id == f"content.{id}"
    assert problem.hint is not None
    assert text in problem.hint.values.values()
