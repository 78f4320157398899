"""Whether a pack holds together, whether its cards can be played, and what could be better."""

from pathlib import Path

import pytest

from game.content import load
from game.content.checking.advice import words
from tests.content.written import BUDGET, CARD, HEAD, PRIORITY, TALK, card, changed, head, problems, told, write


@pytest.mark.parametrize(
    ("old", "new", "id", "place"),
    [
        ("start: 1000}", "start: 1000, is_reserve: true}", "two_reserves", "6:41"),
        ("  wmo: {", "  funds: {", "id_reserved", "5:3"),
        ("  trust: {", "  after: {", "id_reserved", "8:3"),
        ("  trust: {", "  reserve: {", "id_twice", "8:3"),
        ("Dat was het.}", "Dat was het., when: {flags: supervision}}", "last_ending_when", "10:44"),
        ("  done:", "  eerst: {title: a, text: b}\n  done:", "ending_unreachable", "10:3"),
        (
            "endings:",
            "bands: [{below: 40, name: a}, {below: 30, name: b}, {name: c}]\nendings:",
            "heights_order",
            "9:39",
        ),
        ("endings:", "bands: [{name: a}, {name: c}]\nendings:", "height_bound", "9:9"),
        ("endings:", "bands: [{below: 40, name: a}]\nendings:", "height_bound", "9:9"),
        ("endings:", "programme: [first, frist]\nendings:", "unknown_card", "9:20"),
        ("endings:", "programme: [first, first]\nendings:", "programme_twice", "9:20"),
    ],
)
def test_a_head_that_does_not_hold_together_is_refused(tmp_path: Path, old: str, new: str, id: str, place: str) -> None:
    files: dict[str, str | bytes] = {"scenario.yaml": changed(HEAD, old, new), "dilemmas/first.yaml": CARD}
    text = CARD.replace("trust", "reserve").replace("wmo", "reserve")
    problem = problems(write(tmp_path, files | {"dilemmas/first.yaml": text}))[0]
    assert f"{problem.place} {problem.message.id}" == f"scenario.yaml:{place} content.{id}"
    assert problem.severity == "error"


def test_funds_without_a_reserve_are_a_warning(tmp_path: Path) -> None:
    problem = head(tmp_path, ", is_reserve: true", "")
    assert (problem.message.id, problem.severity) == ("content.no_reserve", "warning")


def test_a_pack_without_funds_is_fine(tmp_path: Path) -> None:
    without = HEAD[: HEAD.index("funds:")] + HEAD[HEAD.index("indicators:") :]
    assert told(write(tmp_path, {"scenario.yaml": without, "dilemmas/first.yaml": CARD.replace("wmo", "trust")})) == []


@pytest.mark.parametrize("only", ["practice", "follow_up"])
def test_practice_and_follow_ups_are_not_in_the_programme(tmp_path: Path, only: str) -> None:
    write(
        tmp_path,
        {
            "scenario.yaml": HEAD + "programme: [first, second]\n",
            "dilemmas/first.yaml": changed(
                CARD, "now: {trust: +3}", "now: {open: second}" if only == "follow_up" else ""
            ),
            "dilemmas/second.yaml": changed(CARD, "kind: choice", f"kind: choice\nonly: {only}"),
        },
    )
    assert told(tmp_path) == ["scenario.yaml:11:20 programme_only"]


def test_a_card_outside_the_programme_is_a_note(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"scenario.yaml": HEAD + "programme: [first]\n", "dilemmas/second.yaml": CARD.replace("eerste", "tweede")},
    )
    (problem,) = problems(tmp_path)
    assert (problem.message.id, problem.severity, problem.file) == (
        "content.not_in_programme",
        "note",
        "dilemmas/second.yaml",
    )


def test_a_fallback_that_may_be_closed_is_told_with_those_that_are_open(tmp_path: Path) -> None:
    text = changed(f"{CARD}default: listen\n", "text: Luisteren", "text: Luisteren\n    when: {at_least: {trust: 60}}")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert (problem.code, problem.severity, problem.line) == ("K348", "warning", 12)
    assert problem.hint is not None
    assert problem.hint.values == {"names": "write"}
    assert told(write(tmp_path, {"dilemmas/first.yaml": text.replace("default: listen", "default: write")})) == []


def follow_up(opens: str) -> str:
    return changed(f"only: follow_up\n{CARD}", "now: {trust: +3}", f"now: {{open: {opens}, trust: +1}}")


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        ({"second": follow_up("second")}, ["dilemmas/second.yaml:8:17 opens_played_card"]),
        ({"second": follow_up("third"), "third": follow_up("second")}, ["dilemmas/third.yaml:8:17 opens_played_card"]),
        ({"second": follow_up("third"), "third": follow_up("fourth"), "fourth": follow_up("third")}, None),
        ({"second": follow_up("third"), "third": f"only: follow_up\n{CARD}"}, []),
    ],
)
def test_a_card_that_opens_what_was_played_is_told(
    tmp_path: Path, cards: dict[str, str], expected: list[str] | None
) -> None:
    files: dict[str, str | bytes] = {f"dilemmas/{id}.yaml": text.replace("De eerste", id) for id, text in cards.items()}
    first = changed(CARD, "now: {trust: +3}", "now: {open: second}")
    found = told(write(tmp_path, {"dilemmas/first.yaml": first, **files}))
    assert found == (["dilemmas/fourth.yaml:8:17 opens_played_card"] if expected is None else expected)


def test_a_card_that_opens_itself_is_not_told_to_wait_for_itself(tmp_path: Path) -> None:
    text = changed(CARD, "now: {trust: +3}", "now: {open: first}")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert (problem.code, problem.message.id) == ("K349", "content.opens_played_card")


def test_a_card_that_opens_one_that_comes_by_itself_is_told(tmp_path: Path) -> None:
    text = changed(CARD, "now: {trust: +3}", "now: {open: second}")
    second = CARD.replace("De eerste", "De tweede")
    assert told(write(tmp_path, {"dilemmas/first.yaml": text, "dilemmas/second.yaml": second})) == [
        "dilemmas/first.yaml:7:17 opens_other_card"
    ]


def test_a_card_that_may_come_before_the_one_that_opens_it_is_no_slip(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "dilemmas/first.yaml": changed(CARD, "now: {trust: +3}", "now: {open: [second, third]}"),
        "dilemmas/second.yaml": follow_up("third"),
        "dilemmas/third.yaml": follow_up("second").replace("De eerste", "De derde"),
    }
    assert told(write(tmp_path, files)) == []


def test_a_card_that_stands_there_twice_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"dilemmas/first_1.yaml": f"# kopie\n{CARD}"}
    (problem,) = problems(write(tmp_path, files))
    assert (problem.code, problem.file, problem.message.values) == ("K350", "dilemmas/first_1.yaml", {"first": "first"})


def test_there_is_one_practice_card_and_something_to_play(tmp_path: Path) -> None:
    practice = changed(CARD, "kind: choice", "kind: choice\nonly: practice")
    write(tmp_path, {"dilemmas/first.yaml": practice, "dilemmas/second.yaml": practice})
    assert told(tmp_path) == ["dilemmas/first.yaml:1:1 nothing_to_play", "dilemmas/second.yaml:2:7 two_practice"]


@pytest.mark.parametrize(
    ("base", "old", "new", "id", "place"),
    [
        (BUDGET, "amount: 30000", "amount: 90000", "amount_unreachable", "4:9"),
        (BUDGET, "amount: 30000\nstep: 5000", "amount: 30000\nstep: 20000", "not_in_steps", "4:9"),
        (BUDGET, "step: 5000", "step: 1", "too_many_steps", "5:7"),
        (BUDGET, "{text: Koffie, max: 30000}", "{text: Koffie, min: 20000, max: 10000}", "min_above_max", "14:31"),
        (BUDGET, "{from: 10000", "{from: 4000", "bands_order", "11:5"),
        (BUDGET, "{from: 10000", "{from: 40000", "band_unreachable", "13:16"),
        (BUDGET, "default: {handyman: 15000,", "default: {plumber: 15000,", "unknown_post", "15:20"),
        (BUDGET, "default: {handyman: 15000,", "default: {handyman: 10000,", "default_total", "15:1"),
        (
            BUDGET,
            "default: {handyman: 15000, coffee: 15000}",
            "default: {handyman: 12000, coffee: 18000}",
            "default_bounds",
            "15:21",
        ),
        (PRIORITY, "room: 1", "room: 2", "room_for_all", "4:7"),
        (PRIORITY, "[ramp, boiler]", "[ramp]", "ranking_misses", "8:1"),
        (TALK, "{text: Twee uur hulp}", "{text: Twee uur hulp, when: {from_quarter: 1}}", "all_options_closed", "9:1"),
    ],
)
def test_a_card_that_cannot_be_played_is_refused(
    tmp_path: Path, base: str, old: str, new: str, id: str, place: str
) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(base, old, new)})
    assert f"dilemmas/first.yaml:{place} {id}" in told(tmp_path)
    assert any(problem.severity == "error" for problem in problems(tmp_path))


def test_a_question_that_reveals_what_is_known_is_a_warning(tmp_path: Path) -> None:
    open_fact = changed(
        TALK, "{hidden: true, text: Joop ziet slecht.}", "{text: Joop ziet slecht., year: 2020, source: x}"
    )
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": open_fact}))
    assert (problem.message.id, problem.severity) == ("content.reveals_open", "warning")


@pytest.mark.parametrize("given", ["", ", year: 2020", ", source: CBS"])
def test_an_open_fact_needs_source_and_year(tmp_path: Path, given: str) -> None:
    problem = card(tmp_path, "options:", f"facts:\n  cut: {{text: Minder geld{given}}}\noptions:")
    assert (problem.message.id, problem.severity) == ("content.fact_without_source", "warning")
    assert (problem.line, problem.column) == (5, 3)


def test_a_long_case_and_a_long_option_are_told_for_each_language(tmp_path: Path) -> None:
    long = " ".join(["woord"] * 71)
    text = changed(CARD, "case: Wat doen we?", f"case:\n  nl: {long}\n  en: {long} word")
    text = changed(text, "text: Luisteren", f"text: {' '.join(['ja'] * 13)}")
    write(tmp_path, {"scenario.yaml": HEAD + "languages: [nl, en]\n", "dilemmas/first.yaml": text})
    found = [(problem.message.id, problem.line, problem.message.values.get("count")) for problem in problems(tmp_path)]
    assert ("content.case_long", 4, 71) in found
    assert ("content.case_long", 5, 72) in found
    assert found.count(("content.option_long", 8, 13)) == 1


@pytest.mark.parametrize(
    ("text", "count"), [("Wat doen we?", 3), ("Er is € 30.000 – genoeg", 4), ("", 0), ("’s avonds", 2)]
)
def test_words_are_counted_as_people_do(text: str, count: int) -> None:
    assert words(text) == count


def test_missing_english_is_one_warning_for_each_file(tmp_path: Path) -> None:
    dutch = changed(CARD, "text: Luisteren", "text: {nl: Luisteren}")
    write(
        tmp_path,
        {
            "scenario.yaml": HEAD + "languages: [nl, en]\n",
            "dilemmas/first.yaml": changed(dutch, "case: Wat doen we?", "case: {nl: Wat doen we nu}"),
            "dilemmas/second.yaml": dutch,
        },
    )
    found = {problem.file: problem for problem in problems(tmp_path)}
    assert {file: problem.message.values for file, problem in found.items()} == {
        "dilemmas/first.yaml": {"count": 2, "text": "case"},
        "dilemmas/second.yaml": {"text": "options.listen.text"},
    }
    assert found["dilemmas/first.yaml"].line == 3
    assert {problem.severity for problem in found.values()} == {"warning"}


def test_a_pack_in_dutch_only_is_complete(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "text: Luisteren", "text: {nl: Luisteren}")})
    assert told(tmp_path) == []


def test_a_missing_licence_is_a_note(tmp_path: Path) -> None:
    problem = head(tmp_path, "licence: CC-BY-4.0\n", "")
    assert (problem.message.id, problem.severity) == ("content.licence_missing", "note")
    assert load(tmp_path).problems == (problem,)
