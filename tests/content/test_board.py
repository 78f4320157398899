"""The board, the town and what is read there: what a tired author gets wrong, told at its place."""

import json
from pathlib import Path
from textwrap import indent

import pytest

from game.content import ContentError, from_json, load, resolve, to_json
from tests.content.written import (
    CARD,
    HEAD,
    NEWS,
    TALK,
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

NEWS_SQUARE = "  - news\n"


def test_a_board_news_and_voices_without_a_mistake_are_quiet(tmp_path: Path) -> None:
    assert told(town(tmp_path)) == []
    scenario = load(tmp_path).scenario
    assert [square.kind for square in scenario.board.squares][:3] == ["start", "dilemma", "neighbourhood"]  # type: ignore[union-attr]
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


# News, voices, goals, questions


@pytest.mark.parametrize(
    ("old", "new", "id", "place"),
    [
        ("titel", "titel", "unknown_key", "2:3"),
        ("now: {news: june}", "now: {news: [june, mei]}", "unknown_news", "6:49"),
        ("now: {news: june}", "now: {village: x}", "not_a_number", "6:45"),
        ("only: follow_up", "only: practice", "not_one_of", "7:14"),
        ("text: Er komt geld bij.", "text: Ja.\n  when: {known: eyes}", "known_outside_card", "4:17"),
        ("text: Er komt geld bij.", "text: Ja.\n  when: {at_least: {rapport: 3}}", "rapport_outside_talk", "4:21"),
        ("text: Er komt geld bij.", "text: Ja.\n  when: {at_least: {vilage: 1}}", "unknown_measure", "4:21"),
        ("text: Er komt geld bij.", "text: Ja.\n  when: {decided: {frist: listen}}", "unknown_card", "4:20"),
        ("{text: Graag", "{revise: {trust: -1}, text: Graag", "unknown_key", "5:18"),
    ],
)
def test_a_mistake_in_the_news_is_an_error_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, place: str
) -> None:
    news = NEWS.replace("  title: Mei", "  titel: Mei") if old == "titel" else changed(NEWS, old, new)
    (problem, *_) = problems(town(tmp_path, {"news.yaml": news}))
    assert (f"{problem.place} {problem.message.id}", problem.severity) == (f"news.yaml:{place} content.{id}", "error")


def test_news_that_comes_by_itself_and_is_named_is_a_warning(tmp_path: Path) -> None:
    (problem,) = problems(town(tmp_path, {"news.yaml": changed(NEWS, "only: follow_up, ", "")}))
    assert (problem.message.id, problem.severity) == ("content.names_drawn_news", "warning")
    assert str(problem.place) == "news.yaml:6:42"


@pytest.mark.parametrize("now", ["{news: june}", "{chance: 50, news: [july, june]}"])
def test_news_that_leads_to_itself_would_never_end(tmp_path: Path, now: str) -> None:
    news = changed(NEWS, "text: Toch niet.}", f"text: Toch niet., now: {now}}}")
    news += "july: {only: follow_up, title: Juli, text: Niets., later: {after: 1, news: june}}\n"
    news += "august: {title: Augustus, text: Warm., now: {news: july}}\n"
    assert told(town(tmp_path, {"news.yaml": news})) == ["news.yaml:7:1 news_circle"]
    assert told(town(tmp_path, {"news.yaml": news.replace(f"now: {now}", "later: {after: 1, news: june}")})) == []


def test_news_that_only_follows_is_named_somewhere(tmp_path: Path) -> None:
    (problem,) = problems(town(tmp_path, {"news.yaml": changed(NEWS, ", now: {news: june}", "")}))
    assert (problem.message.id, problem.severity) == ("content.news_never_read", "warning")
    assert str(problem.place) == "news.yaml:7:1"


@pytest.mark.parametrize("square", ["news", "voice"])
def test_what_nobody_comes_by_and_a_square_without_anything_are_warnings(tmp_path: Path, square: str) -> None:
    without = changed(TOWN, f"  - {square}\n", "  - dilemma\n")
    (problem,) = problems(town(tmp_path / "a", {"board.yaml": without}))
    assert (problem.message.id, problem.severity) == ("content.section_unread", "warning")
    assert problem.message.values["kind"] == square
    pack = town(tmp_path / "b")
    (pack / ("news.yaml" if square == "news" else "voices.yaml")).unlink()
    (problem,) = problems(pack)
    assert (problem.message.id, problem.severity) == ("content.square_idle", "warning")


def test_news_and_voices_of_a_pack_without_a_board_are_never_read(tmp_path: Path) -> None:
    voices = VOICES.replace("village", "trust")
    found = told(write(tmp_path, {"news.yaml": NEWS, "voices.yaml": voices}))
    assert found == ["news.yaml:1:1 section_unread", "voices.yaml:1:1 section_unread"]


@pytest.mark.parametrize(
    ("when", "id"),
    [
        ("{known: eyes}", "known_outside_card"),
        ("{at_most: {rapport: 3}}", "rapport_outside_talk"),
        ("{at_least: {vilage: 1}}", "unknown_measure"),
        ("{at_least: {village: 5}}", "beyond_levels"),
        ("{flags: nowhere}", "flag_never_set"),
    ],
)
def test_a_goal_is_judged_at_the_end_and_not_in_a_talk(tmp_path: Path, when: str, id: str) -> None:
    goals = f"always: {{title: Altijd, when: {{at_least: {{village: 1}}}}}}\nsoon: {{title: Ooit, when: {when}}}\n"
    (problem,) = problems(town(tmp_path, {"goals.yaml": goals}))
    assert (problem.file, problem.line, problem.message.id) == ("goals.yaml", 2, f"content.{id}")


def test_a_question_on_the_way_needs_a_square_and_stands_in_the_head(tmp_path: Path) -> None:
    question = "- {ask: Wie niet, loop: 1, awareness: self, phase: midway}\n"
    (problem,) = problems(town(tmp_path / "a", {"reflection.yaml": question}))
    assert (problem.message.id, str(problem.place)) == ("content.midway_without_square", "reflection.yaml:1:52")
    square = changed(TOWN, "  - voice\n", "  - voice\n  - reflection\n")
    assert told(town(tmp_path / "b", {"reflection.yaml": question, "board.yaml": square})) == []
    talk = TALK + "reflection:\n  " + question
    found = told(town(tmp_path / "c", {"dilemmas/second.yaml": talk}))
    assert found == ["dilemmas/second.yaml:13:54 midway_on_card"]


# Revise, afterwards


def test_what_coming_back_costs_is_an_effect_like_others(tmp_path: Path) -> None:
    first = changed(CARD, "now: {trust: +3}", "revise: {trsut: -2, wmo: -10}")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": first}))
    assert (problem.message.id, right(problem), problem.column) == ("content.unknown_move", "trust", 14)


def test_lines_about_a_resident_stand_on_a_card_with_a_resident(tmp_path: Path) -> None:
    with_lines = changed(TALK, "{text: Twee uur hulp}", "{text: Twee uur hulp, afterwards: [Joop belt., Hij kookt.]}")
    assert told(write(tmp_path, {"dilemmas/second.yaml": with_lines})) == []
    three = changed(with_lines, "Hij kookt.]", "Hij kookt., Te laat.]")
    (problem,) = problems(write(tmp_path, {"dilemmas/second.yaml": three}))
    assert (problem.message.id, problem.severity, problem.column) == ("content.afterwards_too_late", "warning", 69)
    (tmp_path / "dilemmas" / "second.yaml").unlink()
    listen = changed(CARD, "    text: Luisteren", "    text: Luisteren\n    afterwards: [Ja.]")
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": listen}))
    assert problem.hint is not None
    assert (problem.message.id, problem.hint.id) == ("content.unknown_key", "content.hint.with_resident")


# Sections


def test_a_section_of_the_town_can_be_a_key_a_file_or_a_folder(tmp_path: Path) -> None:
    goals = "light: {title: Licht, when: {at_least: {village: 1}}}\n"
    files = load(town(tmp_path / "files", {"goals.yaml": goals}))
    sections = {"board": TOWN, "news": NEWS, "voices": VOICES, "goals": goals}
    head = HEAD + "".join(f"{name}:\n{indent(text, '  ')}" for name, text in sections.items())
    card = changed(CARD, "kind: choice", "kind: choice\ndeck: wmo")
    keys = load(write(tmp_path / "keys", {"scenario.yaml": head, "dilemmas/first.yaml": card}))
    assert files.scenario == keys.scenario
    may, june = NEWS.split("june: ")
    folder = town(tmp_path / "folder", {"goals/light.yaml": "title: Licht\nwhen: {at_least: {village: 1}}\n"})
    (folder / "news.yaml").unlink()
    (folder / "voices.yaml").unlink()
    single = "\n".join(line.removeprefix("  ") for line in may.splitlines()[1:])
    write(
        folder,
        {
            "dilemmas/first.yaml": card,
            "news/may.yaml": single,
            "news/june.yaml": june,
            "voices/neighbour.yaml": VOICES.removeprefix("neighbour: "),
        },
    )
    assert load(folder).scenario == files.scenario


@pytest.mark.parametrize(("name", "text"), [("board", TOWN), ("news", NEWS), ("voices", VOICES)])
def test_a_file_that_says_its_own_name_again_is_one_problem(tmp_path: Path, name: str, text: str) -> None:
    again = f"{name}:\n" + "".join(f"  {line}\n" for line in text.splitlines())
    assert told(town(tmp_path, {f"{name}.yaml": again})) == [f"{name}.yaml:1:1 section_inside"]


def test_an_entry_may_be_called_as_its_section(tmp_path: Path) -> None:
    called = "endings: {title: {nl: Klaar, en: Done}, text: {nl: Dat was het., en: That was it.}}\n"
    head = HEAD[: HEAD.index("endings:")]
    assert told(write(tmp_path, {"scenario.yaml": head, "endings.yaml": called})) == []


def test_parts_of_the_board_in_the_head_are_sent_to_the_board(tmp_path: Path) -> None:
    group = TOWN[TOWN.index("groups:") : TOWN.index("complete:")]
    head = HEAD + group
    found = problems(town(tmp_path, {"scenario.yaml": head, "board.yaml": TOWN.replace(group, "")}))
    assert [(problem.file, problem.message.id, problem.hint and problem.hint.id) for problem in found] == [
        ("scenario.yaml", "content.unknown_key", "content.hint.on_board")
    ]


@pytest.mark.parametrize(
    ("key", "meant"), [("bord", "board"), ("nieuws", "news"), ("stemmen", "voices"), ("doelen", "goals")]
)
def test_a_section_of_the_town_with_a_dutch_name_does_not_make_its_ids_unknown(
    tmp_path: Path, key: str, meant: str
) -> None:
    text = {"board": TOWN, "news": NEWS, "voices": VOICES, "goals": "a: {title: x, when: {flags: supervision}}\n"}
    pack = town(tmp_path)
    (pack / f"{meant}.yaml").unlink(missing_ok=True)
    write(
        pack,
        {f"{key}.yaml": text[meant], "dilemmas/first.yaml": changed(CARD, "kind: choice", "kind: choice\ndeck: wmo")},
    )
    problem, *others = problems(pack)
    assert (problem.file, problem.message.id) == (f"{key}.yaml", "content.file_misnamed")
    assert problem.hint is not None
    assert problem.hint.values["name"] == f"{meant}.yaml"
    assert [other.severity for other in others if other.severity == "error"] == []


def test_missing_english_is_noticed_in_every_new_part(tmp_path: Path) -> None:
    head = HEAD + "languages: [nl, en]\nnewspaper: {nl: De Bode}\n"
    head += "goals: {light: {title: {nl: Licht}, when: {at_least: {village: 1}}}}\n"
    files: dict[str, str | bytes] = {
        "scenario.yaml": head,
        "board.yaml": TOWN.replace("name: Raadzaal", "name: {nl: Raadzaal}")
        .replace("[De lift is stuk.]", "[{nl: De lift is stuk.}]")
        .replace("facility: Dorpshuis", "facility: {nl: Dorpshuis}")
        .replace("text: Overal brandt licht.", "text: {nl: Overal licht.}"),
        "news.yaml": NEWS.replace("text: Graag", "text: {nl: Graag}"),
        "voices.yaml": VOICES.replace("says: Kom eens langs.", "says: {nl: Kom eens langs.}"),
    }
    notes = {problem.file: problem.message.values for problem in problems(town(tmp_path, files))}
    assert notes == {
        "scenario.yaml": {"count": 2},
        "board.yaml": {"count": 4},
        "news.yaml": {"count": 1},
        "voices.yaml": {"count": 1},
    }


# A stored copy


def test_the_copy_of_a_pack_with_a_board_is_the_same_scenario(tmp_path: Path) -> None:
    pack = load(town(tmp_path))
    data = to_json(pack.plain)
    assert from_json(data) == pack.scenario
    assert to_json(json.loads(data)) == data


def test_a_copy_that_names_a_group_that_is_not_there_is_refused(tmp_path: Path) -> None:
    plain = load(town(tmp_path)).plain
    copy = json.loads(to_json(plain).replace(b'"neighbourhood":"village"', b'"neighbourhood":"nowhere"'))
    with pytest.raises(ContentError) as caught:
        from_json(to_json(copy))
    assert [problem.message.id for problem in caught.value.problems] == ["content.unknown_group"]


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
