"""Whether what is named is there."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import BUDGET, CARD, HEAD, PRIORITY, TALK, card, changed, head, problems, right, told, write

NOW = "now: {trust: +3}"


@pytest.mark.parametrize(
    ("new", "id", "meant"),
    [
        ("now: {open: frist}", "unknown_card", "first"),
        ("when: {at_least: {trsut: 3}}", "unknown_measure", "trust"),
        ("when: {at_most: {alles: 3}}", "unknown_measure", None),
        ("when: {at_least: {rapport: 3}}", "rapport_outside_talk", None),
        ("when: {decided: {frist: write}}", "unknown_card", "first"),
        ("when: {decided: {first: [write, writ]}}", "unknown_option", "write"),
        ("when: {known: eyes}", "unknown_fact", None),
        ("when: {any: [{not: {known: eyes}}, {from_quarter: 1}]}", "unknown_fact", None),
        ("now: {set: supervision}", "reserved_flag", None),
        ("now: {clear: [talks, supervision]}", "reserved_flag", None),
        ("values: [thrift]", "unknown_value", None),
    ],
)
def test_an_id_that_names_nothing_is_an_error(tmp_path: Path, new: str, id: str, meant: str | None) -> None:
    problem = card(tmp_path, NOW, new)
    assert (problem.message.id, problem.severity) == (f"content.{id}", "error")
    assert (problem.file, problem.line) == ("dilemmas/first.yaml", 7)
    if meant is not None:
        assert right(problem) == meant


@pytest.mark.parametrize(
    ("new", "id"),
    [
        ("now: {open: first}", "opens_played_card"),
        ("when: {flags: talks}", "flag_never_set"),
        ("when: {from_quarter: 3}", "quarter_too_late"),
        ("later: {after: 3, trust: +1}", "later_too_late"),
    ],
)
def test_what_can_never_happen_is_a_warning(tmp_path: Path, new: str, id: str) -> None:
    problem = card(tmp_path, NOW, new)
    assert (problem.message.id, problem.severity) == (f"content.{id}", "warning")
    load(tmp_path)


def test_an_effect_with_only_known_ids_and_flags_is_quiet(tmp_path: Path) -> None:
    text = changed(
        CARD, NOW, "now: {trust: +3, wmo: -1, set: talks}\n    later: {after: 2, clear: talks, when: {flags: talks}}"
    )
    assert told(write(tmp_path, {"dilemmas/first.yaml": text})) == []


@pytest.mark.parametrize("word", ["funds", "indicators", "wmo", "trust"])
def test_everything_with_a_number_can_be_measured(tmp_path: Path, word: str) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, NOW, f"when: {{at_least: {{{word}: 3}}}}")})
    assert told(tmp_path) == []


def test_rapport_can_be_measured_inside_a_talk(tmp_path: Path) -> None:
    talk = changed(TALK, "reveals: eyes}", "reveals: eyes, when: {at_least: {rapport: 2}}}")
    assert told(write(tmp_path, {"dilemmas/first.yaml": talk})) == []


def test_a_card_cannot_wait_for_its_own_talk(tmp_path: Path) -> None:
    talk = changed(TALK, "title: Koffie", "title: Koffie\nwhen: {known: eyes}")
    assert told(write(tmp_path, {"dilemmas/first.yaml": talk})) == ["dilemmas/first.yaml:3:15 known_outside_card"]


def test_an_ending_knows_no_talk(tmp_path: Path) -> None:
    ending = "  warm: {title: Warm, text: Ja, when: {known: eyes}}\n  done:"
    assert head(tmp_path, "  done:", ending).message.id == "content.known_outside_card"


def test_a_question_can_reveal_only_facts_of_its_card(tmp_path: Path) -> None:
    problem = card(tmp_path, "minutes: 5, reveals: eyes", "minutes: 5, reveals: [eyes, ears]", base=TALK)
    assert (problem.message.id, problem.message.values) == ("content.unknown_fact", {"fact": "ears"})


def test_a_fact_that_no_question_reveals_is_never_known(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(TALK, ", reveals: eyes", "")})
    ids = [problem.message.id.removeprefix("content.") for problem in problems(tmp_path)]
    assert ids == ["never_revealed", "one_option_left", "never_known"]


def test_an_adviser_favours_what_can_be_chosen(tmp_path: Path) -> None:
    adviser = "advisers:\n  lawyer: {name: De jurist, interest: x, says: y, favours: luisteren}\noptions:"
    problem = card(tmp_path, "options:", adviser)
    assert problem.message.id == "content.unknown_favours"


def test_a_default_is_an_option(tmp_path: Path) -> None:
    problem = card(tmp_path, "kind: choice", "kind: choice\ndefault: wirte")
    assert (problem.message.id, right(problem)) == ("content.unknown_default", "write")


def test_a_value_of_the_head_can_be_served_by_options_posts_and_items(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "scenario.yaml": HEAD + "values: {thrift: Zuinigheid}\n",
        "dilemmas/first.yaml": changed(CARD, NOW, "values: [thrift]"),
        "dilemmas/second.yaml": changed(
            changed(BUDGET, "fund: wmo\n", ""), "text: Klusdienst", "text: Klusdienst\n    values: [thrift]"
        ),
        "dilemmas/third.yaml": changed(PRIORITY, "text: Een kachel", "values: [thrift], text: Een kachel"),
    }
    assert told(write(tmp_path, files)) == []
    for name in ("first", "second", "third"):
        wrong = str(files[f"dilemmas/{name}.yaml"]).replace("thrift", "thrifty")
        write(tmp_path, {**files, f"dilemmas/{name}.yaml": wrong})
        (problem,) = problems(tmp_path)
        assert (problem.message.id, right(problem)) == ("content.unknown_value", "thrift")


def test_a_follow_up_is_opened_by_somebody(tmp_path: Path) -> None:
    follow_up = changed(CARD, "kind: choice", "kind: choice\nonly: follow_up")
    write(tmp_path, {"dilemmas/again.yaml": follow_up})
    assert told(tmp_path) == ["dilemmas/again.yaml:1:1 never_opened"]
    write(
        tmp_path,
        {"dilemmas/again.yaml": follow_up, "dilemmas/first.yaml": changed(CARD, NOW, "later: {after: 1, open: again}")},
    )
    assert told(tmp_path) == []


def test_what_a_bad_card_sets_or_opens_is_not_missed(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "dilemmas/first.yaml": changed(CARD, NOW, "now: {set: talks, open: again, trust: x}"),
            "dilemmas/again.yaml": changed(CARD, "kind: choice", "kind: choice\nonly: follow_up\nwhen: {flags: talks}"),
        },
    )
    assert told(tmp_path) == ["dilemmas/first.yaml:7:43 not_a_number"]


def test_a_card_whose_file_has_a_capital_is_told_once(tmp_path: Path) -> None:
    """What names it has the name right that the file is told to get."""
    head = changed(HEAD, "licence:", "programme: [first, wilma]\nlicence:")
    assert told(write(tmp_path, {"scenario.yaml": head, "dilemmas/Wilma.yaml": CARD})) == [
        "dilemmas/Wilma.yaml bad_file_name"
    ]
