"""What a page says holds of the pack and of the moment: no municipality, no token and no next quarter where there is none."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.apps.words import render
from game.rules.prompts import Ballot
from game.rules.terms.text import Language
from tests.apps.table.hands import Hands
from tests.apps.table.setting_up import Starts, sets_up
from tests.apps.table.sitting import play_to, words
from tests.apps.text.test_council import step
from tests.evenings import setup
from tests.rules.driver import Table
from tests.rules.test_facilities import ONE_TURN
from tests.rules.towns import street
from tests.shipped import pack_of


@pytest.mark.parametrize(
    ("name", "title", "what", "back"),
    [
        ("werkvloer", "Dit is jullie organisatie.", "Met dit geld doet de organisatie haar werk.", "de organisatie"),
        ("proefavond", "Dit is jullie gemeente.", "Met dit vrije geld betaalt de gemeente hulp;", "de gemeente"),
    ],
)
def test_whose_money_it_is(window: Window, tmp_path: Path, name: str, title: str, what: str, back: str) -> None:
    session = Session.start(pack_of(name), setup(practice=False, form="cards"), {}, tmp_path)
    hands = Hands(window, EveningScene(window, session, "tally"), mouse=False)
    window.go(hands.scene)
    play_to(hands, "goal")
    assert title in words(window)
    assert what in words(window)
    hands.press("on")
    assert f"Terug naar {back}" in words(window)
    session.close()


@pytest.mark.parametrize(("name", "walks"), [("werkvloer", False), ("waterkant", True)])
def test_a_token_is_offered_only_where_there_is_a_board(
    window: Window, tmp_path: Path, name: str, *, walks: bool
) -> None:
    hands = sets_up(window, (pack_of(name),), Starts(tmp_path))
    hands.press("on")
    assert ("pion" in words(window)) == walks
    assert "Stemmen gaat met kaarten en een teller." in words(window)


@pytest.mark.parametrize(("quarters", "last"), [(0, False), (3, True)])
def test_what_is_built_in_the_last_quarter_works_after_the_year(quarters: int, *, last: bool) -> None:
    at = Table(street(**ONE_TURN))
    for _ in range(quarters):
        at.next_quarter()
    at.land(1)
    while not any(prompt.at == "neighbourhood" for prompt in at.asked):
        at.go_on()
    (asked,) = (prompt for prompt in at.asked if prompt.at == "neighbourhood")
    build = next(item for item in asked.items if item.id == "build")
    assert build.note is not None
    assert ("pas na dit jaar" in render(build.note, "nl")) == last
    at.pick("build")
    while not (lines := [render(it.words, "nl") for it in at.seen().report if it.kind == "town"]):
        at.go_on()
    assert any("pas na dit jaar" in line for line in lines) == last
    assert any("vanaf volgend kwartaal" in line for line in lines) != last


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_works_council_sees_its_options_once_and_is_never_said_to_meet_a_director_who_waits_outside(
    window: Window, tmp_path: Path, language: Language
) -> None:
    session = Session.start(pack_of("examples/works_council"), setup(practice=False), {}, tmp_path)
    window.set(ScreenSettings(language=language))
    window.go(EveningScene(window, session, "tally"))
    seen: list[str] = []
    meeting = {"nl": "\nOverlegvergadering", "en": "\nConsultation meeting"}[language]
    while session.view().prompts and (session.state.case is None or session.state.case.stage != "answer"):
        read, case, asked = words(window), session.state.case, session.view().prompts[0]
        if case is not None and case.stage == "deliberation":
            assert (meeting in read) == (case.step == "meeting")
        if isinstance(asked, Ballot) and asked.at == "first_ballot":
            assert not window.page.id.startswith("options"), "these options were read before the questions"
            assert window.page.id.startswith("tally")
        seen.append(asked.at)
        step(session, {}, "wait")
        window.changed()
    assert {"briefing", "inquiry", "first_ballot", "deliberation", "final_ballot"} <= set(seen)
    session.close()
