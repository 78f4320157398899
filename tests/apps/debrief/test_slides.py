"""The slides: the script in order, with notes, and the same words as the page."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from game.apps.debrief import Evening, debrief, only_approved, page
from game.apps.debrief.papers.script import slides
from game.apps.debrief.papers.slides import body_size, slide_show, title_size
from game.apps.debrief.voice import PageLanguage
from game.log import Approval
from game.rules.setup import Depth
from game.rules.terms.text import Language
from tests.apps.debrief.full import seated
from tests.apps.debrief.recorder import EVENING, Recorder
from tests.apps.debrief.test_approved import offered, said, talkative
from tests.apps.debrief.test_handout import MARKUP, loaded


def of(evening: Evening, language: Language = "nl") -> bytes:
    return slide_show(debrief(evening, language, marked=True), PageLanguage(language))


def opened(data: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(data)).slides)


def every_word(data: bytes) -> str:
    """All bytes of all parts: slides, notes, properties, names."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return talkative(seated(tmp_path_factory.mktemp("evening"))).evening()


def test_they_stand_in_the_order_of_the_talk(evening: Evening, language: Language) -> None:
    titles = [it.shapes.title.text_frame.text for it in opened(of(evening, language))]
    voice = PageLanguage(language)
    decided = [
        voice.say("debrief.numbered", number=it.number, title=it.title)
        for it in debrief(evening, language).opening.decisions
    ]
    before = ["roles", "moment", "year", "moments", "choose"]
    after = ["later", "other", "counted", "home", "agree", "leaves"]
    script = [voice.say(f"papers.slide.{key}") for key in before], [voice.say(f"papers.slide.{key}") for key in after]
    assert [it for it in titles if it not in decided] == [it for it in (*script[0], *script[1]) if it in titles]
    assert (
        titles[len(titles) - titles[::-1].index(decided[-1]) - len(decided) : titles.index(decided[-1]) + 1] == decided
    )
    assert titles[:2] == script[0][:2]
    assert titles[-3:] == script[1][-3:]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("depth", "key"), [("full", "papers.slide.roles"), ("first", "lookback.no_roles")])
def test_roles_are_put_down_only_where_there_were_any(tmp_path: Path, depth: Depth, key: str) -> None:
    recorder = seated(tmp_path, depth=depth)
    recorder.play()
    first = opened(of(recorder.evening()))[0]
    voice = PageLanguage("nl")
    assert first.shapes.title.text_frame.text == voice.say(key)
    assert voice.say(f"{key}.ask") in first.placeholders[1].text_frame.text


def test_a_long_title_is_smaller_and_fits_in_its_place() -> None:
    for many in range(1, 161):
        size = title_size("m" * many)
        # Letters are about half as wide as they are high; the place is 859 by 86 points.
        lines = -(-many * size * 0.5 // 859)
        assert lines * size * 1.2 <= 86.4, many
        assert size >= title_size("m" * (many + 1))


def test_each_slide_has_notes_and_the_minutes_add_up(evening: Evening) -> None:
    for slide in opened(of(evening)):
        assert "Minuut" in slide.notes_slide.notes_text_frame.text


def test_pictures_and_tables_have_words_and_every_word_has_a_language(evening: Evening) -> None:
    found = 0
    for slide in opened(of(evening, "en")):
        for shape in slide.shapes:
            if shape.shape_type is not None and shape.shape_type.name in ("PICTURE", "TABLE"):
                found += 1
                assert len(shape.element.xpath(".//p:cNvPr")[0].get("descr")) > 8
        for run in slide.element.xpath(".//a:r/a:rPr"):
            assert run.get("lang") in ("nl-NL", "en-GB")
    assert found >= 2


def test_what_was_not_approved_is_in_no_part_of_the_file(evening: Evening) -> None:
    found = offered(evening)
    assert said(every_word(of(evening)))
    assert said(every_word(of(evening))) <= said(page(evening))
    for item in (it for it in found if it.words):
        others = tuple(it.id for it in found if it.id != item.id)
        made = every_word(of(only_approved(evening, Approval(EVENING, others))))
        assert not [it for it in item.words if it in made], item.kind


def test_without_the_decisions_there_is_nothing_of_the_year(evening: Evening) -> None:
    made = debrief(only_approved(evening, Approval(EVENING, ())), "nl", marked=True)
    told = " ".join(word for it in slides(made, PageLanguage("nl")) for word in (it.title, *it.lines, *it.notes))
    assert not [it.title for it in debrief(evening, "nl").decisions if it.title in told]


def test_what_people_write_is_words(recorder: Recorder) -> None:
    told = opened(of(loaded(recorder, f"{MARKUP} <a:t>&amp;\x0b 🙂")))
    texts = [shape.text_frame.text for slide in told for shape in slide.shapes if shape.has_text_frame]
    assert [it for it in texts if f"{MARKUP} <a:t>&amp;" in it and it.rstrip().endswith("[?]")]


def test_a_draft_says_so_on_every_slide(evening: Evening) -> None:
    for slide in opened(of(evening)):
        assert any("Nog niet vastgesteld" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    report = of(only_approved(evening, Approval(EVENING, ("decisions",))))
    assert "Nog niet" not in every_word(report)
    assert "Vastgesteld door de groep op" in every_word(report)


def test_what_stands_under_a_title_fits_in_its_place_whatever_the_font() -> None:
    assert body_size(["Zeg je eigen naam."], 4.8) == 28
    six = [
        "1. Het verslag schrijft zichzelf (eind kwartaal 1): In de dag die vrijkwam zijn extra bezoeken gepland."
    ] * 7
    assert body_size(six, 4.8) < 22, "at 22 points it ran over the foot of the slide"
    assert body_size(["woord " * 40] * 12, 4.8) == 16
    assert body_size(six[:2], 1.6) == 18
