"""The traps of YAML that authors fall into, each with a sentence of its own."""

from pathlib import Path

import pytest

from game.content import load
from game.content.problems import Place
from game.content.reading.nodes import Scalar
from tests.content.written import CARD, HEAD, card, changed, head, problems, right, told, write

TITLE = "title: De eerste kaart"


@pytest.mark.parametrize(
    ("text", "id", "instead"),
    [
        ("Let op: dit kost geld", "colon_in_sentence", "'Let op: dit kost geld'"),
        ('"Nee," zegt zij', "after_quote", "'\"Nee,\" zegt zij'"),
        ("'Het is zo'n dag'", "after_quote", '"Het is zo\'n dag"'),
        ("'s Ochtends is het stil", "apostrophe", '"\'s Ochtends is het stil"'),
        ('"Nee, zegt zij', "quote_open", None),
        ("% van de mensen", "sign_at_start", "'% van de mensen'"),
        ("@home", "sign_at_start", "'@home'"),
        ("`kaart`", "sign_at_start", "'`kaart`'"),
        ("*belangrijk*", "sign_at_start", "'*belangrijk*'"),
        ("& co", "sign_at_start", "'& co'"),
        ("? ja", "sign_at_start", "'? ja'"),
        ("> 5 euro", "sign_at_start", "'> 5 euro'"),
        ("- ja", "dash_inline", None),
        ("!let op", "yaml_extra", None),
        ("&kaart een", "yaml_extra", None),
        ("*kaart", "yaml_extra", None),
        ("{nl: Let op: dit, en: Mind: this}", "colon_in_sentence", None),
        ('{nl: "Nee," zegt zij, en: No}', "after_quote", None),
        ("{nl: Ja, graag, en: Yes}", "comma_split", None),
        ("{nl: Ja", "bracket_open", None),
        ("nl:Hallo", "no_space_after_colon", None),
    ],
)
def test_a_text_that_yaml_reads_otherwise_is_told_in_its_own_sentence(
    tmp_path: Path, text: str, id: str, instead: str | None
) -> None:
    problem = card(tmp_path, TITLE, f"title: {text}")
    assert problem.message.id == f"content.{id}"
    assert (problem.file, problem.line) == ("dilemmas/first.yaml", 2)
    assert problem.severity == "error"
    if instead is not None:
        assert right(problem) == instead


@pytest.mark.parametrize(
    "text",
    ["'Let op: dit kost geld'", "'\"Nee,\" zegt zij'", "12:30", "no", "Om 19.30 uur", "40% minder", "0123", "1_000"],
)
def test_a_text_that_only_looks_odd_is_a_text(tmp_path: Path, text: str) -> None:
    pack = load(write(tmp_path, {"dilemmas/first.yaml": changed(CARD, TITLE, f"title: {text}")}))
    assert pack.scenario.dilemmas["first"].title.nl == text.strip("'")


def test_a_percent_sign_as_a_unit_is_written_as_a_word(tmp_path: Path) -> None:
    problem = card(tmp_path, TITLE, f"{TITLE}\nfacts:\n  cut: {{text: Minder, year: 2015, source: x, unit: %}}")
    assert (problem.message.id, problem.line) == ("content.sign_at_start", 4)


@pytest.mark.parametrize(
    ("old", "new", "id", "place"),
    [
        ("    text: Luisteren", "\ttext: Luisteren", "tab", "6:1"),
        ("    text: Luisteren", "  \t  text: Luisteren", "tab", "6:3"),
        ("    text: Luisteren", "      text: Luisteren", "crooked", "6:7"),
        ("case: Wat doen we?", "  case: Wat doen we?", "too_far_right", "3:3"),
        ("case: Wat doen we?", "case: Wat doen we?\nof niet", "no_colon", "4:1"),
        ("    now: {trust: +3}", "    now: {trust: +3", "bracket_open", "7:10"),
        ("    now: {trust: +3}", "    now: {trust: +3}}", "indentation", "7:21"),
        ("case: Wat doen we?", "---\ncase: Wat doen we?", "several_documents", "3:1"),
        ("case: Wat doen we?", "...\ncase: Wat doen we?", "several_documents", "4:1"),
        ("title: De eerste kaart", "title: 'De eerste kaart\nlaw: 'Wmo'", "quote_runs_on", "2:8"),
    ],
)
def test_a_line_that_does_not_fit_is_told_where_it_stands(
    tmp_path: Path, old: str, new: str, id: str, place: str
) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, old, new)})
    assert told(tmp_path) == [f"dilemmas/first.yaml:{place} {id}"]


def test_a_key_that_stands_twice_is_told_with_the_line_of_the_first(tmp_path: Path) -> None:
    problem = card(tmp_path, "case: Wat doen we?", "case: Wat doen we?\ntitle: Nog eens")
    assert problem.message.id == "content.key_twice"
    assert (problem.line, problem.message.values["line"]) == (4, 2)


@pytest.mark.parametrize("key", ["2015", "true", "no_key: {}\n  ~"])
def test_a_key_that_is_no_text_is_refused(tmp_path: Path, key: str) -> None:
    write(tmp_path, {"scenario.yaml": changed(HEAD, "  wmo: {", f"  {key}: {{")})
    assert "content.key_not_text" in [problem.message.id for problem in problems(tmp_path)]


def test_a_list_as_a_key_is_refused(tmp_path: Path) -> None:
    assert head(tmp_path, "quarters: 2", "quarters: 2\n? [a, b]\n: c").message.id == "content.key_is_list"


def test_a_merge_key_is_refused(tmp_path: Path) -> None:
    assert head(tmp_path, "quarters: 2", "quarters: 2\n<<: {agenda: 1}").message.id == "content.yaml_extra"


def test_a_number_that_became_a_comment_is_told(tmp_path: Path) -> None:
    problem = card(tmp_path, TITLE, "title: Motie #3 gaat door")
    assert problem.message.id == "content.comment_swallows"
    assert problem.message.values["text"] == "#3 gaat door"
    assert (problem.line, problem.column, problem.severity) == (2, 14, "warning")


def test_a_comment_is_a_comment(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, TITLE, f"{TITLE} # kaart 1\n#2 is weg")})
    assert told(tmp_path) == []


def test_a_question_in_braces_is_noted_because_other_programs_refuse_it(tmp_path: Path) -> None:
    problem = card(tmp_path, TITLE, "title: {nl: Hoe gaat het?, en: 'How are you?'}")
    assert (problem.message.id, problem.severity) == ("content.question_in_braces", "note")
    assert load(tmp_path).scenario.dilemmas["first"].title.nl == "Hoe gaat het?"


def test_the_quotes_that_are_advised_fit_the_whole_of_a_long_sentence(tmp_path: Path) -> None:
    long = "De soos wil op zaterdag open. Er zijn geen vrijwilligers. De buren klagen over 's avonds lawaai."
    problem = card(tmp_path, "case: Wat doen we?", f"case: '{long}'")
    assert (problem.code, problem.hint and str(problem.hint.values["text"])[0]) == ("K125", '"')


def test_a_sentence_that_a_comma_cut_in_two_is_told_as_such_on_a_card_of_no_kind_too(tmp_path: Path) -> None:
    text = changed(CARD, "text: Luisteren", "text: {nl: Luisteren, maar niet te lang}")
    found = problems(write(tmp_path, {"dilemmas/first.yaml": changed(text, "kind: choice", "kind: choise")}))
    assert [problem.message.id for problem in found] == ["content.kind_unknown", "content.comma_split"]


def test_an_empty_key_is_told_even_where_the_game_could_do_without(tmp_path: Path) -> None:
    problem = card(tmp_path, TITLE, f"{TITLE}\nunknown:")
    assert (problem.message.id, problem.severity) == ("content.empty_key", "warning")
    assert problem.line == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("+3", 3),
        ("3", 3),
        ("-14000", -14000),
        ("0", 0),
        ("-0", 0),
        ("123456789012345", 123456789012345),
        ("1234567890123456", "1234567890123456"),
        ("007", "007"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("3.5", "3.5"),
        ("12:30", "12:30"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("2026-11", "2026-11"),
        ("\u0663", "\u0663"),
    ],
)
def test_scalars_are_yaml_1_2_without_decimals(text: str, value: object) -> None:
    read = Scalar(Place("x"), text, plain=True).value
    assert read == value
    assert type(read) is type(value)
    assert Scalar(Place("x"), text, plain=False).value == text
