"""What the facilitator has at hand stands in lines of its own, and nothing that can be used is cut."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.board.status_rows import PromiseRow
from game.apps.table.leading.reading import lines_of
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.rules import actions
from game.rules.prompts import AskPrompt
from game.widgets import ChoiceBox, GridRow, Label, Meter, Numbered, Quote, ResultRow, Timer, Widget
from tests.apps.table.sitting import TALK, in_full, key, to_talk
from tests.apps.table.two_windows.beside import FOURTEEN


def told(*shown: Widget) -> list[str]:
    return [it.words for it in lines_of(shown, "Titel")]


def test_each_of_several_stands_on_a_line_with_its_letter() -> None:
    boxes = [
        ChoiceBox("ask.a", "Waar?", None, letter="3", note="10 minuten"),
        ChoiceBox("ask.b", "Hoe?", None, letter="4"),
    ]
    assert told(*boxes) == ["3. Waar? 10 minuten\n4. Hoe?"]
    assert told(Label("told.0", "Dit."), Label("told.1", "Dat.")) == ["• Dit.\n• Dat."]
    assert told(Meter("fund.a", "Wmo", "€ 10"), Meter("fund.b", "Reserve", "€ 5")) == ["Wmo € 10; Reserve € 5"]


def test_a_count_and_a_meter_with_a_sentence_have_a_line_each() -> None:
    rows = [
        ResultRow("row.0", "A", "Beslis zelf tot € 1.500", 2, 2),
        ResultRow("row.1", "B", "Houd je aan de regels", 0, 2),
    ]
    assert told(*rows) == ["A. Beslis zelf tot € 1.500: 2\nB. Houd je aan de regels: 0"]
    meters = [Meter("indicator.0", "Toegang", "54 · gaat wel. Lukt het?"), Meter("indicator.1", "Geld", "3. Minder.")]
    assert told(Label("indicator", "Stand"), *meters) == [
        "Stand:\n• Toegang: 54 · gaat wel. Lukt het?\n• Geld: 3. Minder."
    ]
    assert told(meters[0]) == ["Toegang: 54 · gaat wel. Lukt het?"]


def test_numbers_come_first_and_once() -> None:
    assert told(Numbered("step.0", "Melding", 1), Numbered("step.1", "Besluit", 2)) == ["1. Melding\n2. Besluit"]
    assert told(Label("line.0", "1. Eerst"), Label("line.1", "2. Dan")) == ["1. Eerst\n2. Dan"]
    head = GridRow("row.head", "Voorstel", [], "Samen", "9", head=True)
    assert told(head, GridRow("row.0", "Stoepen: aan de beurt", [], "1", "9")) == ["Stoepen: aan de beurt (1)"]


def test_what_is_said_of_a_thing_stands_behind_its_name_and_a_title_above_its_rows() -> None:
    pairs = [Label("more.title", "Dan was er meer")]
    for place, (name, went) in enumerate((("Vertrouwen", "36 → 48"), ("Wmo", "€ 1 → € 2"))):
        pairs += [Label(f"more.{place}", name), Label(f"more.{place}.went", went)]
    assert told(*pairs) == ["Dan was er meer:\n• Vertrouwen: 36 → 48\n• Wmo: € 1 → € 2"]
    assert told(*pairs[:3]) == ["Dan was er meer:\n• Vertrouwen: 36 → 48"]
    assert told(Label("flags", "a: Dorpshuis · b: Steunpunt"), *pairs[1:3]) == [
        "a: Dorpshuis · b: Steunpunt",
        "Vertrouwen: 36 → 48",
    ]


def test_nothing_is_told_twice_nor_what_has_its_own_pane() -> None:
    promise = PromiseRow("goal", "Belofte: een deur.", "Onze belofte: een deur. Dat klopt nu.", False, 20)
    assert told(promise) == ["Onze belofte: een deur. Dat klopt nu."]
    assert told(Label("a", "Dit geldt."), Quote("b", "Iets."), Label("c", "Dit geldt.")) == ["Dit geldt.", "Iets."]
    assert told(Timer("timer", "Klok", 60, 60), Label("timer_free", "De klok beslist niets.")) == [
        "De klok beslist niets."
    ]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_that_can_be_used_is_cut_in_a_talk(waterkant: Pack, tmp_path: Path, size: tuple[int, int]) -> None:
    window = LeadingWindow(open_window(size), ScreenSettings(still=True), keep_settings=False)
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "inquiry", TALK)
    window.open_wall()
    key(window, pygame.K_TAB)
    session = hands.scene.session
    while True:
        asked = session.view().prompts[0]
        if not isinstance(asked, AskPrompt):
            break
        window.changed()
        window.draw()
        placed = window.placed
        rows = [it.rect for it in placed.widgets() if placed.in_body(it) and it.focusable]
        for cut in (it for it in rows if it.top < placed.view.bottom < it.bottom):
            beside = [it for it in rows if it.top < cut.top < it.bottom]
            assert beside or cut.top < placed.view.centery, "nothing else stands in the way of ending above it"
        free = next((it for it in asked.items if it.closed is None), None)
        session.do(actions.Ask("inquiry", None if free is None else free.id))
    session.close()
    window.close_wall()
    close_window()
