"""The code of a card that was drawn on paper, typed at a terminal: `kaart K7M` says what the window's H says."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from game.apps.kit.order import KitOrder, order_for
from game.apps.kit.read_card import read_card
from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import render, say
from game.content import Pack
from game.rules.prompts import FACILITATOR, InjectPrompt
from game.rules.terms.text import LANGUAGES, Language
from game.rules.views import View
from tests.apps.text.stands import asks, in_full, on_one_line, types

COMMAND: dict[Language, str] = {"nl": "kaart", "en": "card"}
CASES: dict[str, Callable[[View], bool]] = {
    "a case is open": asks("first_ballot"),
    "between cases": asks("agenda"),
}


def with_cards(session: Session, *lines: str, language: Language = "nl") -> str:
    """What stands on the screen after typing this, at a table that has printed cards."""
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally"), read_card).play()
    return on_one_line(screen.getvalue())


def codes(session: Session) -> KitOrder:
    return order_for(session.scenario, session.state, "nl")


def said_of(session: Session, code: str, language: Language = "nl") -> str:
    """What the window says of it."""
    return " ".join(render(read_card(session.scenario, session.state, language, code).words, language).split())


def stands(pack: Pack, root: Path, where: str) -> Session:
    return in_full(pack, root, CASES[where], depth="first", practice=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", CASES)
def test_every_kind_of_card_is_told_as_in_the_window(
    waterkant: Pack, tmp_path: Path, where: str, language: Language
) -> None:
    session = stands(waterkant, tmp_path, where)
    one_of_each = {thing.partition(":")[0]: code for thing, code in codes(session).codes.items()}
    state = session.state
    card = COMMAND[language]
    for typed in (*one_of_each.values(), *map(str.lower, one_of_each.values()), "ZZZ", "?"):
        told = with_cards(session, f"{card} {typed}", language=language)
        assert said_of(session, typed, language) in told, typed
    assert session.state == state, "nothing is done by it"
    session.close()


def test_the_card_that_lies_open_is_right_and_another_is_named(waterkant: Pack, tmp_path: Path) -> None:
    session = stands(waterkant, tmp_path, "a case is open")
    of, case = codes(session), session.state.case
    assert case is not None
    right = of.codes[f"case:{case.card}"]
    other = next(code for thing, code in of.codes.items() if thing.startswith("case:") and code != right)
    spaced = " ".join(right.lower())
    assert f"Klopt. {right} is de zaak" in with_cards(session, f"kaart {right.lower()}")
    assert f"Klopt. {right} is de zaak" in with_cards(session, f"kaart {spaced}")
    assert f"Op tafel ligt nu {right}" in with_cards(session, f"kaart {other}")
    session.close()


def test_without_a_code_it_asks_for_one_and_an_empty_line_leaves_it(waterkant: Pack, tmp_path: Path) -> None:
    session = stands(waterkant, tmp_path, "a case is open")
    case = session.state.case
    assert case is not None
    right = codes(session).codes[f"case:{case.card}"]
    told = with_cards(session, "kaart", right)
    assert told.index(say("nl", "table.code.what")) < told.index(f"Klopt. {right}")
    left = with_cards(session, "kaart", "", "hulp")
    assert say("nl", "table.code.what") in left
    assert "Die code staat op geen kaart" not in left
    session.close()


def test_a_card_that_can_come_in_front_says_how_and_does_not_come_by_itself(waterkant: Pack, tmp_path: Path) -> None:
    session = stands(waterkant, tmp_path, "between cases")
    asked = next(it for it in session.view(FACILITATOR).offers if isinstance(it, InjectPrompt))
    code = codes(session).codes[f"case:{asked.items[-1].id}"]
    front = say("nl", "text.card.front")
    told = with_cards(session, f"kaart {code}")
    assert front in told
    assert not session.state.injected
    assert front not in with_cards(session, "kaart ?")
    session.close()


def test_without_printed_cards_it_says_that_there_are_none(waterkant: Pack, tmp_path: Path) -> None:
    session = stands(waterkant, tmp_path, "a case is open")
    for lines in (("kaart",), ("kaart K7M",)):
        told = types(session, *lines)
        assert say("nl", "text.card.no_kit") in told
        assert say("nl", "table.code.what") not in told
    session.close()
