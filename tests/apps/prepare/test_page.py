"""The page by itself: whole, closed off, always the same, and with a pack's words in it as words only."""

import re
from base64 import b64decode, b64encode
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief.voice import PageLanguage
from game.apps.prepare.agenda import evening_ahead
from game.apps.prepare.page import script
from game.apps.session.timing.pacing import USUAL
from game.apps.session.timing.year_length import BREAK, takes, whole_year
from game.rules.terms.text import LANGUAGES, Language, Text
from tests.apps.debrief.browser import Framed, ask, needs_browser
from tests.apps.debrief.html import read
from tests.apps.hostile import SHOWN, TURNED, turned_hostile
from tests.apps.prepare.ways import SHIPPED, bare, made_of, opened, page_of, scenario_of


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", SHIPPED)
def test_the_page_is_whole_and_can_neither_store_nor_send(pack: str, language: Language) -> None:
    page = page_of(pack, None, language)
    sheet = read(page)
    assert sheet.all("html")[0].attributes["lang"] == language
    policy = next(it for it in sheet.all("meta") if "http-equiv" in it.attributes).attributes["content"]
    allowed = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    digest = b64encode(sha256(script().encode()).digest()).decode()
    assert allowed["default-src"] == "'none'"
    assert allowed["script-src"] == f"'sha256-{digest}'"
    assert allowed["form-action"] == allowed["base-uri"] == "'none'"
    assert set(allowed) == {"default-src", "script-src", "style-src", "img-src", "font-src", "base-uri", "form-action"}
    far = [it.attributes for it in sheet.all() if not _here(it.attributes.get("href", it.attributes.get("src", "#")))]
    assert far == []
    assert not re.search(r"https?:|url\((?!data:)", bare(page))
    assert not re.search(
        r"localStorage|sessionStorage|indexedDB|cookie|fetch|XMLHttp|WebSocket|sendBeacon|innerHTML|eval|Function\(",
        script(),
    )


def _here(address: str) -> bool:
    return address.startswith(("#", "data:"))


def test_the_same_pack_makes_the_same_bytes() -> None:
    scenario = scenario_of("proefavond")
    assert made_of(scenario, "bathroom") == made_of(scenario, "bathroom")


def test_without_a_press_everything_can_be_read_but_what_comes_of_it() -> None:
    card = scenario_of("proefavond").dilemmas["energy_signal"]
    words = read(bare(page_of("proefavond", "energy_signal"))).all("main")[0].text
    assert card.title.nl in words
    heard = [adviser.says.nl for adviser in card.advisers.values() if isinstance(adviser.says, Text)]
    assert heard
    assert all(says in words for says in heard)
    assert all(text.nl in words for text in card.names().values())
    assert all(text.nl not in words for text in _later("energy_signal"))
    assert "Lezen kan hier, kiezen niet." in words
    assert [
        it for it in read(page_of("proefavond", "energy_signal")).all(id="way") if "hidden" not in it.attributes
    ] == []
    closed = [it for it in read(page_of("proefavond", "energy_signal")).all("details") if "open" in it.attributes]
    assert closed == [], "an adviser is heard by a press"


def _later(card: str) -> list[Text]:
    scenario = scenario_of("proefavond")
    found = [it.text for (of, _), it in scenario.effects.items() if of == card and it.text is not None]
    assert found
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", [("proefavond", "bathroom"), ("werkvloer", "in_pairs")], ids=lambda it: it[0])
def test_hostile_words_are_words(pack: tuple[str, str], language: Language) -> None:
    page = made_of(turned_hostile(scenario_of(pack[0])), pack[1], language)
    sheet = read(page)
    assert TURNED not in page
    assert "<b " not in bare(page)
    assert [it.attributes["id"] for it in sheet.all("script") if "id" in it.attributes] == ["ways"]
    assert len(sheet.all("script")) == 2
    assert any(SHOWN in it.text for it in sheet.all("p"))
    assert sheet.all("title")[0].text.count(SHOWN) == 1


@needs_browser
def test_hostile_words_stay_words_when_they_are_pressed(tmp_path: Path) -> None:
    page = made_of(turned_hostile(scenario_of("proefavond")), "bathroom")
    press = """
      for (const frame of document.querySelectorAll("iframe")) {
        const page = frame.contentDocument;
        page.querySelectorAll("#asking .press")[0].click();
        page.querySelector("#asking .press.main").click();
        page.querySelector("#asking input").click();
        page.querySelector("#asking .press.main").click();
        found.push(page.querySelector("#log").textContent.includes("<b onload=x>"), page.querySelector("#log b") === null || page.querySelectorAll("#log b").length === page.querySelectorAll("#log .bar b").length);
      }"""
    assert ask([Framed("hostile", 390, page, guarded=True)], press, tmp_path) == ["true", "true"]


def test_words_that_are_not_in_english_are_marked_as_dutch() -> None:
    scenario = scenario_of("proefavond")
    card = scenario.dilemmas["energy_signal"]
    changed = replace(card, title=replace(card.title, en=None))
    page = made_of(replace(scenario, dilemmas={**scenario.dilemmas, "energy_signal": changed}), "energy_signal", "en")
    assert f'<span lang="nl">{card.title.nl}</span>' in page


def test_the_minutes_are_those_that_the_evening_is_set_up_with() -> None:
    scenario = scenario_of("waterkant")
    ahead = evening_ahead(PageLanguage("nl"), scenario, 14, 4)
    play = takes(scenario, ahead.year, USUAL.paper)
    assert (ahead.year.cases, ahead.year.quarters) == (4, 3)
    assert _minutes(play + BREAK + USUAL.debrief) <= ahead.minutes <= _minutes(play + BREAK + USUAL.debrief) + 2
    assert ahead.rows[0].minutes == _minutes(USUAL.before)
    assert evening_ahead(PageLanguage("nl"), scenario, 6, None).year == whole_year(scenario)
    assert (
        evening_ahead(PageLanguage("nl"), scenario, 6, None).minutes
        < evening_ahead(PageLanguage("nl"), scenario, 9, None).minutes
    )


def _minutes(time: timedelta) -> int:
    return time // timedelta(minutes=1)


def test_what_is_packed_is_one_word_without_a_sign_of_html() -> None:
    page = page_of("waterkant", None)
    packed = re.search(r'id="ways">([^<]*)<', page)
    assert packed is not None
    assert re.fullmatch(r"[A-Za-z0-9+/=]+", packed.group(1))
    assert b64decode(packed.group(1)).startswith(b'{"says"')
    assert opened(page)["pages"]
