"""The code of a card that was drawn on paper, typed while people play: one that does not belong on the table is caught."""

from pathlib import Path

import pytest

from game.apps.kit.order import KitOrder, order_for
from game.apps.kit.read_card import read_card
from game.apps.session import Session
from game.apps.table.leading.window import LeadingWindow
from game.apps.words import render
from game.content import Pack
from game.rules.prompts import FACILITATOR, InjectPrompt
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import TALK, in_full, letter, play_to, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, on_the_wall
from tests.evenings import setup as setup_of


def with_codes(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    window.reads_card = read_card
    return in_full(window, pack, root, depth="first", seats=FOURTEEN)


def typed(hands: Hands, code: str) -> str:
    """What the window says of it."""
    hands.go_to("code")
    hands.text(code)
    hands.key("Return")
    hands.window.draw()
    said = hands.window.page.said
    assert said is not None
    return said.label


def codes(session: Session) -> KitOrder:
    return order_for(session.scenario, session.state, "nl")


def test_the_card_that_lies_open_is_right_and_another_is_named_with_what_to_do(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = with_codes(window, waterkant, tmp_path)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    session = hands.scene.session
    of, wall = codes(session), on_the_wall(window)
    right, other = of.codes[f"case:{TALK}"], next(code for thing, code in of.codes.items() if thing == "case:six_homes")
    letter(window, "h")
    assert typed(hands, right.lower()).startswith(f"Klopt. {right} is de zaak")
    assert window.page.said is not None
    said = typed(hands, other)
    assert said.startswith(f"{other} is de zaak “De zes woningen”.")
    assert f"Op tafel ligt nu {right}" in said
    assert f"Leg {other} terug" in said
    misread = next(it for it in (f"{right[:2]}{sign}" for sign in "0123456789") if it not in of.codes.values())
    assert typed(hands, misread) == f"De code {misread} staat op geen kaart. Kijk nog eens: staat er {right}?"
    assert typed(hands, "?") == "Die code staat op geen kaart van dit scenario."
    assert on_the_wall(window) == wall, "the room sees nothing of it"
    session.close()


def test_a_card_that_was_drawn_on_paper_between_cases_can_come_in_front(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = with_codes(window, waterkant, tmp_path)
    play_to(hands, "agenda")
    window.open_wall()
    session = hands.scene.session
    asked = next(it for it in session.view(FACILITATOR).offers if isinstance(it, InjectPrompt))
    card = asked.items[-1].id
    letter(window, "h")
    assert "Er ligt nu geen zaak op tafel." in typed(hands, codes(session).codes[f"case:{card}"])
    hands.press("front")
    assert session.state.injected == (card,)
    session.close()


@pytest.mark.parametrize("kind", ["adviser", "role", "news", "facility"])
def test_a_card_that_is_no_case_is_told_from_one(waterkant: Pack, tmp_path: Path, kind: str) -> None:
    session = Session.start(waterkant, setup_of(), {}, tmp_path)
    of = codes(session)
    code = next(code for thing, code in of.codes.items() if thing.startswith(f"{kind}:"))
    found = read_card(session.scenario, session.state, "nl", code)
    assert not found.right
    said = render(found.words, "nl")
    assert ("hoort bij de zaak" in said) == (kind == "adviser")
    session.close()


def test_every_code_of_the_kit_is_read(waterkant: Pack, tmp_path: Path) -> None:
    session = Session.start(waterkant, setup_of(), {}, tmp_path)
    for thing, code in codes(session).codes.items():
        for typed_so in (code, f" {' '.join(code.lower())} "):
            said = read_card(session.scenario, session.state, "nl", typed_so).words
            assert said.id.startswith("kit.read."), (thing, typed_so)
    session.close()


def test_without_printed_cards_there_is_no_such_key(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    before = words(window)
    letter(window, "h")
    assert words(window) == before
    assert "Kaartcode" not in before
    hands.scene.session.close()
