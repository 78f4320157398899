"""The squares, neighbourhoods and decks of a board: what a tired author gets wrong, told at its place."""

from pathlib import Path

import pytest

from game.content import load, resolve
from tests.content.written import (
    CARD,
    HEAD,
    TOWN,
    VOICES,
    board,
    changed,
    problems,
    right,
    told,
    town,
    write,
)
from tests.narrow import there

NEWS_SQUARE = "  - news\n"


def test_a_board_news_and_voices_without_a_mistake_are_quiet(tmp_path: Path) -> None:
    assert told(town(tmp_path)) == []
    scenario = load(tmp_path).scenario
    assert [square.kind for square in there(scenario.board).squares][:3] == ["start", "dilemma", "neighbourhood"]
    assert (list(scenario.news), list(scenario.voices)) == (["may", "june"], ["neighbour"])


@pytest.mark.parametrize(
    ("square", "id", "place", "meant"),
    [
        ("nieuws", "square_unknown", "5:5", "news"),
        ("New", "square_unknown", "5:5", "news"),
        ("dilema: wmo", "square_unknown", "5:5", "dilemma"),
        ("buurt: village", "square_unknown", "5:5", "neighbourhood"),
        ("{kind: dilema, of: wmo}", "square_unknown", "5:12", "dilemma"),
        ("dilemma wmo", "square_unknown", "5:5", "dilemma: wmo"),
        ("neighbourhood:village", "square_unknown", "5:5", "neighbourhood: village"),
        ("zaak: Wmo", "square_unknown", "5:5", "dilemma"),
        ("", "square_kindless", "5:5", None),
        ("3", "square_kindless", "5:5", None),
        ("[news]", "square_kindless", "5:5", None),
        ("{name: Raadzaal}", "square_kindless", "5:5", None),
        ("{dilemma: wmo, neighbourhood: village}", "square_twice", "5:20", None),
        ("{dilemma: wmo, wijk: village}", "square_twice", "5:20", None),
        ("{dilemma: wmo, naam: Raadzaal}", "unknown_key", "5:20", "name"),
        ("{kind: dilemma, deck: wmo}", "unknown_key", "5:21", None),
        ("{dilemma: wmo, name: [Raadzaal]}", "not_text", "5:26", None),
        ("neighbourhood: Oude dorp", "bad_id", "5:20", "village"),
        ("neighbourhood: Het veld", "bad_id", "5:20", "het_veld"),
        ("voice: Ali", "square_of", "5:12", "- voice"),
        ("voice: ali", "square_of", "5:12", "- voice"),
        ("neighbourhood: vilage", "unknown_group", "5:20", "village"),
        ("neighbourhood", "square_without_group", "5:5", None),
        ("start", "start_twice", "5:5", None),
        ("dilemma: zorg", "deck_empty", "5:14", None),
    ],
)
def test_a_square_that_is_nothing_is_told_once(
    tmp_path: Path, square: str, id: str, place: str, meant: str | None
) -> None:
    squares = changed(TOWN, NEWS_SQUARE, f"  - {square}\n  - news\n")
    (problem,) = problems(town(tmp_path, {"board.yaml": squares}))
    assert (problem.message.id, problem.severity) == (f"content.{id}", "error")
    # A lone dash has its place at its end.
    assert str(problem.place) == f"board.yaml:{place if square else '5:4'}"
    if meant is not None:
        assert right(problem) == meant


@pytest.mark.parametrize(
    ("old", "new", "id", "place", "meant"),
    [
        ("fund: wmo", "fund: reserv", "unknown_fund", "13:11", "reserve"),
        ("fund: wmo", "fund: Wmo", "bad_id", "13:11", "wmo"),
        ("each_quarter: {trust", "each_quarter: {wmo", "not_an_indicator", "18:20", None),
        ("each_quarter: {trust", "each_quarter: {vertrouwen", "not_an_indicator", "18:20", "trust"),
        ("each_quarter: {trust: +1}", "each_quarter: {trust: veel}", "not_a_number", "18:27", None),
        ("each_quarter: {trust: +1}", "each_quarter: 1", "not_keys", "18:19", None),
        ("care: [300, 200, 100]", "care: [300, 200]", "levels_count", "15:5", None),
        ("incident: [300, 200, 0]", "incident: [300, 200, 0, 0]", "levels_count", "16:5", None),
        ("care: [300,", "care: [30.000,", "not_a_number", "15:12", "30000"),
        ("care: [300, 200, 100]", "care: 300, 200, 100", "not_list", "15:11", None),
        ("care: [", "zorg: [", "unknown_key", "15:5", "care"),
        ("colour: teal", "kleur: teal", "unknown_key", "11:5", "colour"),
        ("colour: teal", "colour: blauw", "not_one_of", "11:13", "blue"),
        ("colour: teal", "colour: teal\n    works: [60, 30, 20]", "works_total", "12:5", None),
        ("colour: teal", "colour: teal\n    works: [60, 40]", "too_few", "12:5", None),
        ("groups:", "buurten:", "unknown_key", "8:1", "groups"),
        ("squares:", "vakken:", "unknown_key", "1:1", "squares"),
        ("now: {trust", "now: {vilage", "unknown_move", "19:46", "village"),
        ("now: {trust", "now: {dorpshuis", "unknown_move", "19:46", "village"),
        ("now: {trust: +3}", "now: {news: jun}", "unknown_news", "19:52", "june"),
        ("now: {trust: +3}", "later: {trust: +3}", "unknown_key", "19:40", None),
        ("complete:", "max_turns: 50\ncomplete:", "too_high", "19:12", None),
    ],
)
def test_a_group_that_cannot_be_played_is_an_error(
    tmp_path: Path, old: str, new: str, id: str, place: str, meant: str | None
) -> None:
    problem = board(tmp_path, old, new)
    assert (f"{problem.place} {problem.message.id}", problem.severity) == (f"board.yaml:{place} content.{id}", "error")
    if meant is not None:
        assert right(problem) == meant


@pytest.mark.parametrize(
    ("old", "new", "id", "place"),
    [
        ("care: [300, 200, 100]", "care: [300, 200, 250]", "level_costs_more", "15:22"),
        ("incident: [300, 200, 0]", "incident: [0, 200, 200]", "level_costs_more", "16:19"),
        ("now: {trust: +3}", "now: {village: +3}", "beyond_levels", "19:55"),
        ("  - neighbourhood: village\n", "  - news\n", "group_without_square", "9:3"),
    ],
)
def test_what_is_odd_on_a_board_is_a_warning(tmp_path: Path, old: str, new: str, id: str, place: str) -> None:
    problem = board(tmp_path, old, new)
    found = f"{problem.place} {problem.message.id}"
    assert (found, problem.severity) == (f"board.yaml:{place} content.{id}", "warning")
    load(tmp_path)


def test_two_groups_of_one_colour_are_a_warning(tmp_path: Path) -> None:
    group = TOWN[TOWN.index("  village:") : TOWN.index("complete")]
    two = changed(TOWN, "complete:", group.replace("village", "harbour") + "complete:")
    write_squares = changed(two, NEWS_SQUARE, "  - news\n  - neighbourhood: harbour\n")
    (problem,) = problems(town(tmp_path, {"board.yaml": write_squares}))
    assert (problem.message.id, problem.message.values) == ("content.colour_twice", {"first": "village"})


def test_complete_without_groups_never_comes(tmp_path: Path) -> None:
    ring = "squares: [start, dilemma, news, voice]\ncomplete: {text: Klaar.}\n"
    voices = VOICES.replace("village", "trust")
    assert told(town(tmp_path, {"board.yaml": ring, "voices.yaml": voices})) == [
        "board.yaml:2:1 complete_without_groups"
    ]


def test_a_board_without_a_case_cannot_be_played(tmp_path: Path) -> None:
    squares = TOWN.replace("  - dilemma: wmo\n", "").replace("  - {dilemma: wmo, name: Raadzaal}\n", "  - voice\n")
    assert told(town(tmp_path, {"board.yaml": squares})) == ["board.yaml:1:1 no_dilemma_square"]


@pytest.mark.parametrize("id", ["wmo", "trust"])
def test_groups_share_one_list_of_ids_with_funds_and_indicators(tmp_path: Path, id: str) -> None:
    voices = VOICES.replace("village", "trust")
    write_board = TOWN.replace("village", id)
    found = told(town(tmp_path, {"board.yaml": write_board, "voices.yaml": voices}))
    assert found == ["board.yaml:9:3 group_id_twice"]


@pytest.mark.parametrize("id", ["news", "after", "funds", "rapport"])
def test_a_group_is_not_called_as_a_word_of_an_effect_or_a_condition(tmp_path: Path, id: str) -> None:
    voices = VOICES.replace("village", "trust")
    found = told(town(tmp_path, {"board.yaml": TOWN.replace("village", id), "voices.yaml": voices}))
    assert found == ["board.yaml:9:3 id_reserved"]


def test_one_bad_group_and_one_bad_square_do_not_hide_what_is_wrong_elsewhere(tmp_path: Path) -> None:
    bad = changed(changed(TOWN, "care: [300", "care: [30.000"), NEWS_SQUARE, "  - nieuws\n")
    bad = changed(bad, "  - {dilemma: wmo, name: Raadzaal}", "  - neighbourhood: vilage\n  - start")
    assert told(town(tmp_path, {"board.yaml": changed(bad, "now: {trust", "now: {trsut")})) == [
        "board.yaml:5:5 square_unknown",
        "board.yaml:7:20 unknown_group",
        "board.yaml:8:5 start_twice",
        "board.yaml:16:12 not_a_number",
        "board.yaml:20:46 unknown_move",
    ]


# Decks


def test_a_square_without_a_deck_brings_every_card_and_a_card_without_one_comes_everywhere(tmp_path: Path) -> None:
    any_square = changed(TOWN, "  - dilemma: wmo\n", "  - dilemma\n").replace("{dilemma: wmo,", "{dilemma: youth,")
    youth = changed(CARD, "kind: choice", "kind: choice\ndeck: youth")
    assert told(town(tmp_path, {"board.yaml": any_square, "dilemmas/second.yaml": youth})) == []
    assert told(town(tmp_path, {"dilemmas/second.yaml": CARD})) == []


def test_a_deck_that_no_card_has_is_a_warning_where_other_cards_come(tmp_path: Path) -> None:
    other = changed(TOWN, "{dilemma: wmo, name: Raadzaal}", "{dilemma: work, name: Raadzaal}")
    (problem,) = problems(town(tmp_path, {"board.yaml": other, "dilemmas/second.yaml": CARD}))
    assert (problem.message.id, problem.severity) == ("content.deck_without_cards", "warning")
    assert str(problem.place) == "board.yaml:7:15"


def test_a_card_whose_deck_no_square_has_is_a_warning(tmp_path: Path) -> None:
    (problem,) = problems(
        town(tmp_path, {"dilemmas/second.yaml": changed(CARD, "kind: choice", "kind: choice\ndeck: wmo_2")})
    )
    assert (problem.message.id, problem.severity, right(problem)) == ("content.deck_without_square", "warning", "wmo")
    assert str(problem.place) == "dilemmas/second.yaml:2:7"


def test_without_a_board_a_deck_does_not_matter(tmp_path: Path) -> None:
    deck = changed(CARD, "kind: choice", "kind: choice\ndeck: wmo")
    assert told(write(tmp_path, {"dilemmas/first.yaml": deck})) == []


@pytest.mark.parametrize("form", ["tokens", "one_token"])
def test_tokens_need_a_board(tmp_path: Path, form: str) -> None:
    head = HEAD + f"settings: {{form: {form}}}\n"
    assert told(write(tmp_path, {"scenario.yaml": head})) == ["scenario.yaml:11:18 form_without_board"]
    assert told(town(tmp_path, {"scenario.yaml": head})) == []


# The smallest


def test_the_smallest_board_has_one_of_everything() -> None:
    scenario = load(resolve("examples/board")).scenario
    assert scenario.board is not None
    assert 6 <= len(scenario.board.squares) <= 8
    assert {square.kind for square in scenario.board.squares} == {
        "start",
        "dilemma",
        "neighbourhood",
        "news",
        "voice",
        "reflection",
    }
    assert (len(scenario.groups), len(scenario.news), len(scenario.voices)) == (1, 1, 1)
