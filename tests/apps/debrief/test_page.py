"""The page stands on its own, and everybody can read it."""

import os
import re
import stat
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from game.apps.debrief import Evening, Made, debrief, page, write_debrief
from game.apps.debrief.templating import TEMPLATES
from game.apps.debrief.told.story import story
from game.log.elsewhere.copy_errors import CopyNotMade
from game.rules.terms.text import Language
from tests.apps.debrief.html import Element, read
from tests.apps.debrief.recorder import Recorder


def test_every_case_is_on_the_page_once(played: Evening, sheet: Element) -> None:
    # What was not decided stands behind what was.
    ended = sorted(story(played).end.decisions, key=lambda it: it.how in ("skipped", "postponed"))
    titles = [played.scenario.dilemmas[it.card].title.nl for it in ended if it.how != "revised"]
    articles = sheet.all("article")
    assert [article.all("h3")[0].parts[-1] for article in articles] == titles
    assert [article.attributes["id"] for article in articles] == [f"decision-{n}" for n in range(1, len(titles) + 1)]


def test_it_needs_nothing_from_outside(html: str, sheet: Element) -> None:
    assert not [tag for tag in ("script", "link", "img", "iframe", "object", "form", "base") if sheet.all(tag)]
    bare = re.sub(r"url\(data:font/woff2;base64,[A-Za-z0-9+/=]+\)", "", html)
    assert html.count("url(data:font") == 5
    assert not re.search(r"https?:|//[a-z]|@import|url\((?!#)", bare.replace("http-equiv", ""))
    policy = [it for it in sheet.all("meta") if it.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policy[0].attributes["content"] == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    assert not [element for element in sheet.all() if "style" in element.attributes]
    assert not [name for element in sheet.all() for name in element.attributes if name.startswith("on")]


def test_the_footer_says_that_it_is_a_game(sheet: Element) -> None:
    assert "Spel. Plaats en mensen zijn verzonnen." in sheet.all("footer")[0].text
    assert "Nog niet vastgesteld door de groep" in sheet.text
    assert "Volgens dit spel" in sheet.text


def test_the_language_is_named(recorder: Recorder, language: Language) -> None:
    recorder.play()
    root = read(page(recorder.evening(), language))
    assert root.all("html")[0].attributes["lang"] == language
    heading = {"nl": "Ons jaar op één bladzijde", "en": "Our year on one page"}[language]
    assert heading in [it.text for it in root.all("h2")]


def test_headings_go_down_one_level_at_a_time(sheet: Element) -> None:
    levels = [int(it.tag[1]) for it in sheet.all() if re.fullmatch("h[1-6]", it.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_landmarks_and_a_way_past_them(sheet: Element) -> None:
    main = sheet.all("main")
    assert len(main) == len(sheet.all("nav")) == 1
    assert sheet.classed("skip")[0].attributes["href"] == f"#{main[0].attributes['id']}"


def test_every_reference_leads_somewhere(sheet: Element) -> None:
    ids = [it.attributes["id"] for it in sheet.all() if "id" in it.attributes]
    assert len(ids) == len(set(ids))
    links = [it.attributes["href"].removeprefix("#") for it in sheet.all("a")]
    named = [id for it in sheet.all() for id in it.attributes.get("aria-labelledby", "").split()]
    fills = re.findall(r"url\(#([^)]+)\)", " ".join(it.attributes.get("fill", "") for it in sheet.all()))
    assert {*links, *named, *fills} <= set(ids)


def test_tables_say_what_their_cells_are(sheet: Element) -> None:
    for table in sheet.all("table"):
        assert table.all("caption")[0].text.strip()
        assert all(cell.attributes.get("scope") in ("col", "row") for cell in table.all("th"))
        width = len(table.all("tr")[0].all("th") + table.all("tr")[0].all("td"))
        for row in table.all("tr"):
            assert len(row.all("th") + row.all("td")) == width


def test_pictures_are_told_in_words(sheet: Element) -> None:
    for picture in sheet.all("svg"):
        if picture.attributes.get("role") == "img":
            assert all(picture.all(tag)[0].text.strip() for tag in ("title", "desc"))
        else:
            assert picture.attributes["aria-hidden"] == "true"


def test_whatever_scrolls_can_be_reached_and_has_a_name(sheet: Element) -> None:
    for box in sheet.classed("scroll"):
        assert box.attributes["tabindex"] == "0"
        assert box.attributes.keys() & {"aria-label", "aria-labelledby"}


def luminance(colour: str) -> float:
    """WCAG 2: relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("style", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card", "wood"])
@pytest.mark.parametrize(("text", "least"), [("ink", 7), ("soft", 7), ("blue", 4.5)])
def test_words_can_be_told_from_what_they_stand_on(ground: str, text: str, least: float, style: str) -> None:
    written = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    light, _, dark = written.partition("prefers-color-scheme: dark")
    part = light if style == "light" else dark.partition("\n}")[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6})", part))
    low, high = sorted((luminance(colours[text]), luminance(colours[ground])))
    assert (high + 0.05) / (low + 0.05) >= (least if ground != "wood" else 4.5)


def test_the_first_screen_has_the_promise_the_year_and_three_moments(recorder: Recorder) -> None:
    recorder.play()
    first = read(page(recorder.evening())).all("section")[0]
    told = debrief(recorder.evening(), "nl").opening
    assert told.promise is not None
    assert f"{told.promise.title}. {told.promise.came}" in first.text
    assert all(moment.text in first.text for moment in told.moments)
    numbers = {it.text for it in first.all("text") if it.attributes["class"].startswith("bold")}
    assert {str(it.number) for it in told.decisions} <= numbers


def test_decisions_are_folded_with_a_way_to_the_one_before_and_after(sheet: Element) -> None:
    articles = sheet.all("article")
    for place, article in enumerate(articles):
        (fold,) = article.all("details")
        assert "open" not in fold.attributes
        assert article.all("h3")[0] in fold.all("summary")[0].parts
        links = [it.attributes["href"] for it in article.classed("around")[0].all("a")]
        around = [at for at in (place, place + 2) if 1 <= at <= len(articles)]
        assert links == [f"#decision-{at}" for at in around]


def test_it_is_written_whole_and_again(recorder: Recorder, tmp_path: Path) -> None:
    target = tmp_path / "verslag" / "avond"
    first = write_debrief(recorder.evening(), "nl", target, recorder.log.folder)
    recorder.play()
    again = write_debrief(recorder.evening(), "nl", target, recorder.log.folder)
    english = write_debrief(recorder.evening(), "en", target, recorder.log.folder)
    assert first == again == Made(target / "debrief-nl-draft.html", new=True)
    assert sorted(target.iterdir()) == [english.path, again.path]
    assert again.path.read_text(encoding="utf-8") == page(recorder.evening(), "nl")


def test_a_page_that_could_not_be_written_leaves_the_old_one(recorder: Recorder, tmp_path: Path) -> None:
    (tmp_path / "debrief-nl-draft.html").mkdir()
    with pytest.raises(CopyNotMade):
        write_debrief(recorder.evening(), "nl", tmp_path, recorder.log.folder)
    assert [it.name for it in tmp_path.iterdir() if it.name.endswith(".new")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
@pytest.mark.parametrize(("mask", "mode"), [(0o077, 0o600), (0o022, 0o644), (0o002, 0o644)])
def test_a_page_is_for_whoever_the_umask_lets_read_it(mask: int, mode: int, recorder: Recorder, tmp_path: Path) -> None:
    before = os.umask(mask)
    try:
        page = write_debrief(recorder.evening(), "nl", tmp_path / "uit", recorder.log.folder).path
    finally:
        os.umask(before)
    assert stat.S_IMODE(page.stat().st_mode) == mode


def test_the_same_log_gives_the_same_page(recorder: Recorder) -> None:
    recorder.play()
    assert page(recorder.evening()) == page(recorder.evening())
