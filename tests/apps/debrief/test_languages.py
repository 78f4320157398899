"""Words in another language are marked as such, and typed words stand apart from their line, whichever way they are read."""

import re
from pathlib import Path

import pytest

from game.apps.debrief import Evening, debrief, page
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.marks import foreign, laid_out, language_of, own, plain
from game.log import Agreed, Parked
from game.rules.terms.text import LANGUAGES, Language, Text
from tests.apps.debrief.html import Element, read
from tests.apps.debrief.recorder import REASON, Recorder, table
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of

HEBREW = 'אנחנו בוחרים בזה <b>& "זה"'
SIGNS = "\ue000own-nl\ue001Ha\ue002"


def outside(element: Element, tag: str) -> str:
    """The text that stands in no element of that tag."""
    parts = (it if isinstance(it, str) else "" if it.tag == tag else outside(it, tag) for it in element.parts)
    return "".join(parts)


def test_what_was_typed_stands_apart_and_is_marked_in_its_own_language(recorder: Recorder, language: Language) -> None:
    recorder.play()
    texts = recorder.log.texts
    for words in (HEBREW, "We will ask the group of parents and write to you.", SIGNS):
        recorder.log.append(Parked(texts.add(words)))
        recorder.log.append(Agreed(texts.add(words), texts.add("Jo"), None))
    sheet = read(page(recorder.evening(), language))
    typed = sheet.all("bdi")
    kinds = {(it.text, it.attributes.get("lang")) for it in typed}
    assert (HEBREW, None) in kinds
    assert (REASON, "nl" if language == "en" else None) in kinds
    assert ("We will ask the group of parents and write to you.", "en" if language == "nl" else None) in kinds
    assert "own-nlHa" in {text for text, _ in kinds}, "signs that were typed mean nothing"
    for words in (HEBREW, REASON):
        assert words not in outside(sheet, "bdi")


def test_words_that_an_author_did_not_translate_are_marked(tmp_path: Path) -> None:
    card = {
        **choice(a={}, b={}),
        "title": {"nl": "Een vraag van hier"},
        "law": {"nl": "Wmo 2015, art. 2.1.1 en 2.1.2"},
        "facts": {
            "many": {"text": {"nl": "Er zijn er veel"}, "source": {"nl": "CBS, eigen telling"}, "year": 2024},
            "more": {
                "text": {"nl": "En meer"},
                "source": {"nl": "vng.nl, cijfers", "en": "vng.nl, figures"},
                "year": 2024,
            },
            "called": {"text": {"nl": "Zo heet het"}, "source": "nji.nl", "year": 2024},
        },
    }
    pack = scenario({"one": card}, quarters=1)
    recorder = Recorder(tmp_path / "s", pack_of("proefavond"), table(), pack)
    recorder.play()
    sheet = read(page(recorder.evening(), "en"))
    marked = {it.text for it in sheet.all("span", lang="nl")}
    assert {"Een vraag van hier", "Er zijn er veel"} <= marked
    assert "CBS, eigen telling, 2024" in marked
    assert "Wmo 2015, art. 2.1.1 en 2.1.2" in marked
    assert not [text for text in marked if "vng.nl" in text or "nji.nl" in text], "in English, or the same in both"
    assert "Een vraag van hier" not in outside(sheet, "span")
    assert not read(page(recorder.evening(), "nl")).all("span", lang="nl")


@pytest.mark.parametrize("pack", ["waterkant", "proefavond", "examples/full"])
def test_marks_are_on_the_page_as_elements_only(pack: str, tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "s", pack_of(pack), table(depth="full"))
    recorder.play()
    recorder.log.append(Parked(recorder.log.texts.add("Hoe zit het bij ons?")))
    for language in LANGUAGES:
        html = page(recorder.evening(), language)
        assert not [sign for sign in html if "\ue000" <= sign <= "\ue00f"]
        for element in read(html).all():
            assert not [value for value in element.attributes.values() if "<" in value or "&lt;" in value]
            if element.tag in ("title", "desc", "text"):
                assert all(isinstance(part, str) for part in element.parts)
        told = debrief(recorder.evening(), language)
        assert "\ue000" not in repr(told), "the page's values are plain where no page is made of them"


def test_a_sentence_with_marks_is_escaped_as_any_other() -> None:
    words = f"Reden: {own('<i>het is de wet van nu</i>', 'en')} & {foreign('Wmo', 'nl')}"
    assert str(laid_out(words)) == (
        'Reden: <bdi lang="nl">&lt;i&gt;het is de wet van nu&lt;/i&gt;</bdi> &amp; <span lang="nl">Wmo</span>'
    )
    assert plain(words) == "Reden: <i>het is de wet van nu</i> & Wmo"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Wij kiezen dit omdat het nu knelt.", "nl"),
        ("We choose this because it hurts now.", "en"),
        ("אנחנו", None),
        ("", None),
        ("Prima", None),
    ],
)
def test_what_a_text_is_written_in_is_told_by_its_small_words(words: str, language: Language | None) -> None:
    assert language_of(words) == language


def test_a_message_passes_its_untranslated_words_on_marked() -> None:
    said = PageLanguage("en", marked=True).say("debrief.numbered", number=1, title=Text(nl="Alleen hier"))
    assert str(laid_out(said)) == '1. <span lang="nl">Alleen hier</span>'
    assert PageLanguage("en").say("debrief.numbered", number=1, title=Text(nl="Alleen hier")) == "1. Alleen hier"


def test_amounts_begin_one_way_in_a_language(played: Evening) -> None:
    """`€ 1.100` in Dutch and `€1,100` in English, whoever wrote the sentence; what is Dutch on an English page stays so."""
    dutch, english = (read(page(played, language)) for language in LANGUAGES)
    assert not re.search(r"€(?!\u00a0?\d)[ \u00a0]*\d|€\d", dutch.text)
    for element in english.all():
        if element.tag not in ("span", "bdi") or "lang" not in element.attributes:
            own = "".join(part for part in element.parts if isinstance(part, str))
            assert not re.search(r"€[ \u00a0]+\d", own), own
