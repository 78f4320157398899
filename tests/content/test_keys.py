"""Keys that are unknown, misspelled, Dutch, missing, or of the wrong kind."""

from pathlib import Path

import pytest

from game.content.validating.dutch import ENGLISH
from game.content.validating.guess import closest
from game.content.validating.shapes import fields
from game.content.written.conditions import WrittenCondition
from game.content.written.effects import WrittenLater
from game.content.written.kinds import WRITTEN_KINDS
from game.content.written.scenario import WrittenFund, WrittenScenario
from game.rules.terms.text import message
from tests.content.written import BUDGET, CARD, HEAD, TALK, card, changed, head, problems, right, told, write


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("title: De", "titel: De", "title"),
        ("title: De", "titl: De", "title"),
        ("title: De", "Title: De", "title"),
        ("case: Wat", "casus: Wat", "case"),
        ("options:", "opties:", "options"),
        ("kind: choice", "soort: choice", "kind"),
        ("    text: Luisteren", "    tekst: Luisteren", "text"),
        ("    text: Luisteren", "    txet: Luisteren", "text"),
    ],
)
def test_a_misspelled_or_dutch_key_is_one_problem_and_not_two(tmp_path: Path, old: str, new: str, meant: str) -> None:
    problem = card(tmp_path, old, new)
    assert (problem.message.id, right(problem)) == ("content.unknown_key", meant)


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [("funds:", "potten:", "funds"), ("indicators:", "meters:", "indicators"), ("endings:", "eindes:", "endings")],
)
def test_a_section_with_a_dutch_name_does_not_make_its_ids_unknown(
    tmp_path: Path, old: str, new: str, meant: str
) -> None:
    assert right(head(tmp_path, old, new)) == meant


@pytest.mark.parametrize(
    ("cost", "meant"),
    [("cost: 8000", "8000"), ("kosten: -8000", "8000"), ("price: veel", "1000"), ("costs: {wmo: 1}", "1000")],
)
def test_what_a_choice_costs_is_an_effect_on_a_fund(tmp_path: Path, cost: str, meant: str) -> None:
    problem = card(tmp_path, "now: {wmo: -10}", cost)
    assert problem.message.id == "content.unknown_key"
    assert problem.hint == message("content.hint.costs", fund="wmo", amount=meant)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{from: 5000,", "{from: 5000, revise: {trust: -1},"),
        ("coffee: {text: Koffie,", "coffee: {text: Koffie, revise: {trust: -1},"),
    ],
)
def test_the_price_of_coming_back_on_a_budget_stands_on_the_card(tmp_path: Path, old: str, new: str) -> None:
    problem = card(tmp_path, old, new, base=BUDGET)
    assert problem.message.id == "content.unknown_key"
    assert problem.hint == message("content.hint.on_card", key="revise")
    assert (
        told(write(tmp_path, {"dilemmas/first.yaml": changed(BUDGET, "fund: wmo\n", "") + "revise: {trust: -1}\n"}))
        == []
    )


@pytest.mark.parametrize(
    ("base", "old", "new", "meant"),
    [
        (BUDGET, "amount:", "total:", "amount"),
        (BUDGET, "text: Koffie", "name: Koffie", "text"),
        (TALK, "reveals:", "opens:", "reveals"),
    ],
)
def test_a_word_that_others_use_for_it_is_one_problem(
    tmp_path: Path, base: str, old: str, new: str, meant: str
) -> None:
    problem = card(tmp_path, old, new, base=base)
    assert (problem.message.id, right(problem)) == ("content.unknown_key", meant)


def test_a_talk_with_dutch_questions_is_one_problem(tmp_path: Path) -> None:
    problem = card(tmp_path, "questions:", "vragen:", base=TALK)
    assert right(problem) == "questions"


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("keuze", "choice"),
        ("choise", "choice"),
        ("keukentafel", "kitchen_table"),
        ("Budget", "budget"),
        ("ranking", "priority"),
    ],
)
def test_an_unknown_kind_is_told_with_the_kind_that_was_meant(tmp_path: Path, kind: str, meant: str) -> None:
    problem = card(tmp_path, "kind: choice", f"kind: {kind}")
    assert (problem.message.id, right(problem)) == ("content.kind_unknown", meant)
    assert (problem.line, problem.column) == (1, 7)


@pytest.mark.parametrize("kind", ["quiz", "3", "[choice]"])
def test_a_kind_that_looks_like_nothing_is_told_with_all_kinds(tmp_path: Path, kind: str) -> None:
    problem = card(tmp_path, "kind: choice", f"kind: {kind}")
    assert problem.hint is not None
    assert problem.hint.values["names"] == "choice, budget, priority, kitchen_table"


def test_a_card_without_a_kind_says_so(tmp_path: Path) -> None:
    assert card(tmp_path, "kind: choice\n", "").message.id == "content.kind_missing"


def test_two_missing_keys_are_two_problems(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "title: De eerste kaart\ncase: Wat doen we?\n", "")})
    assert [problem.message.values["key"] for problem in problems(tmp_path)] == ["title", "case"]


def test_after_is_missed_where_it_was_misspelled(tmp_path: Path) -> None:
    problem = card(tmp_path, "now: {trust: +3}", "later: {afer: 2, trust: +3}")
    assert (problem.message.id, right(problem)) == ("content.unknown_key", "after")
    assert (problem.line, problem.column) == (7, 13)


def test_a_later_effect_without_after_is_told(tmp_path: Path) -> None:
    problem = card(tmp_path, "now: {trust: +3}", "later: {trust: +3}")
    assert problem.message.values == {"key": "after", "of": "later"}


@pytest.mark.parametrize("key", ["after: 2", "announced: true"])
def test_a_later_word_under_now_is_sent_to_later(tmp_path: Path, key: str) -> None:
    problem = card(tmp_path, "now: {trust: +3}", f"now: {{trust: +3, {key}}}")
    assert (problem.message.id, problem.column) == ("content.later_word", 22)


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("trsut: +3", "trust"),
        ("vertrouwen: +3", "trust"),
        ("Wmo: -5", "wmo"),
        ("tekst: Ja", "text"),
        ("chanse: 40", "chance"),
    ],
)
def test_an_unknown_word_in_an_effect_is_guessed_over_ids_and_words(tmp_path: Path, key: str, meant: str) -> None:
    problem = card(tmp_path, "now: {trust: +3}", f"now: {{{key}}}")
    assert (problem.message.id, right(problem)) == ("content.unknown_move", meant)


def test_an_unknown_key_without_a_likeness_is_told_with_what_there_is(tmp_path: Path) -> None:
    problem = head(tmp_path, "  wmo: {name: Wmo", "  wmo: {colour: red, name: Wmo")
    assert problem.hint is not None
    assert problem.hint.id == "content.hint.keys"
    assert problem.hint.values["names"] == "each_quarter, each_case, is_reserve"


@pytest.mark.parametrize(
    ("old", "new", "id", "hint"),
    [
        ("now: {trust: +3}", "now: trust", "not_keys", "effect"),
        ("now: {trust: +3}", "now: trust:+3", "not_keys", "space_after_colon"),
        ("now: {trust: +3}", "when: trust", "not_keys", "condition"),
        ("now: {trust: +3}", "now:", "nothing_written", "fill_or_drop"),
        ("title: De eerste kaart", "title: [a]", "not_text", "text"),
        ("title: De eerste kaart", "title: {nl: [a]}", "not_text", "one_text"),
        ("title: De eerste kaart", "title: ''", "empty_text", "fill_or_drop"),
        ("title: De eerste kaart", "title: x\ncore: ja", "not_true_false", "write"),
        ("title: De eerste kaart", "title: x\nskip: rationale", "not_list", "list"),
        ("title: De eerste kaart", "title: x\nskip: {a: 1}", "not_list", "dashes"),
        ("title: De eerste kaart", "title: x\nreference_date: nov 2026", "bad_month", "month"),
        ("title: De eerste kaart", "title: x\ndecided_by: raad", "not_one_of", "did_you_mean"),
        ("title: De eerste kaart", "title: x\ndefault: Ja Graag", "bad_id", "write"),
        ("title: De eerste kaart", "title: x\ndefault: 3", "bad_id", None),
        ("title: De eerste kaart", f"title: {'x' * 5000}", "text_too_long", None),
    ],
)
def test_a_value_of_the_wrong_kind_has_its_own_sentence(
    tmp_path: Path, old: str, new: str, id: str, hint: str | None
) -> None:
    problem = card(tmp_path, old, new)
    assert problem.message.id == f"content.{id}"
    assert (problem.hint and problem.hint.id) == (hint and f"content.hint.{hint}")


def test_options_with_dashes_are_told_to_leave_them_out(tmp_path: Path) -> None:
    text = CARD[: CARD.index("  listen")] + "  - {text: Luisteren}\n  - {text: Schrijven}\n"
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert problem.hint is not None
    assert (problem.message.id, problem.hint.id) == ("content.not_keys", "content.hint.no_dashes")


def test_an_id_with_capitals_and_spaces_is_told_with_the_id_to_write(tmp_path: Path) -> None:
    problem = card(tmp_path, "  write:", "  Brief én bezoek:")
    assert (problem.message.id, right(problem)) == ("content.bad_id", "brief_en_bezoek")


def test_too_few_and_too_many_are_told_at_their_key(tmp_path: Path) -> None:
    one = CARD[: CARD.index("  write")]
    many = changed(HEAD, "  trust: {name: Vertrouwen}\n", "".join(f"  i{n}: {{name: x}}\n" for n in range(6)))
    write(tmp_path, {"scenario.yaml": many, "dilemmas/first.yaml": one.replace("now: {trust: +3}", "")})
    assert told(tmp_path) == ["scenario.yaml:7:1 too_many", "dilemmas/first.yaml:4:1 too_few"]


def test_one_bad_card_does_not_hide_the_error_in_another(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "dilemmas/first.yaml": changed(CARD, "+3", "40%"),
            "dilemmas/second.yaml": changed(CARD, "{trust: +3}", "{trsut: +3}"),
            "dilemmas/third.yaml": changed(CARD, "title: De", "title: Let op: de"),
            "dilemmas/fourth.yaml": changed(CARD, "{trust: +3}", "{when: {decided: {first: x, third: y, fift: z}}}"),
        },
    )
    assert told(tmp_path) == [
        "dilemmas/first.yaml:7:18 not_a_number",
        "dilemmas/fourth.yaml:7:48 unknown_card",
        "dilemmas/second.yaml:7:11 unknown_move",
        "dilemmas/third.yaml:2:14 colon_in_sentence",
    ]


def test_one_bad_fund_is_still_a_fund(tmp_path: Path) -> None:
    assert head(tmp_path, "Wmo, start: 1000", "Wmo, start: 40%").message.id == "content.not_a_number"


def test_an_error_in_the_settings_does_not_hide_one_in_a_card(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "scenario.yaml": changed(HEAD, "quarters: 2", "settings: {decision: loting}"),
            "dilemmas/first.yaml": changed(BUDGET, "fund: wmo", "fund: youth"),
        },
    )
    assert told(tmp_path) == ["scenario.yaml:3:22 not_one_of", "dilemmas/first.yaml:6:7 unknown_fund"]


def test_every_dutch_word_leads_to_a_word_of_the_format() -> None:
    models = (WrittenScenario, WrittenFund, WrittenCondition, WrittenLater, *WRITTEN_KINDS)
    keys = {key for model in models for key in fields(model)}
    assert {"opties", "titel", "potten", "vragen", "keuze"} <= set(ENGLISH)
    for dutch, english in ENGLISH.items():
        assert all(closest(dutch, [word]) == word for word in english)
    assert {"title", "options", "funds", "when", "after"} <= keys & {e for words in ENGLISH.values() for e in words}


@pytest.mark.parametrize(
    ("word", "meant"), [("sturing", "steering"), ("kwartalen", "quarters"), ("zzz", None), ("", None)]
)
def test_did_you_mean_knows_dutch_and_knows_when_to_be_silent(word: str, meant: str | None) -> None:
    assert closest(word, ["steering", "quarters", "title"]) == meant
