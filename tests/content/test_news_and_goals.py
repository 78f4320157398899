"""News, voices, goals and what is asked or told on the way: what a tired author gets wrong."""

from pathlib import Path

import pytest

from tests.content.written import (
    CARD,
    NEWS,
    TALK,
    TOWN,
    VOICES,
    changed,
    problems,
    right,
    told,
    town,
    write,
)


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
