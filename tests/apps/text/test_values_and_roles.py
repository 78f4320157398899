"""Core values and roles at a terminal: chosen alone, read by one pair of eyes."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.text import EveningAtTerminal, People, Terminal
from game.content import Pack
from game.rules.terms.tally import Counts, Sealed
from tests.apps.text.stands import asks, begin, in_full, types
from tests.evenings import SEATS

# Core values


def test_values_are_chosen_alone_and_only_their_numbers_are_known(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    screen = types(session, "", "A C", "", "-", "", "abc", "", "b, d", "", "abcd", "aa", "x", "b", method="device")
    assert "Aan tafel: 1. Rood (wethouder) 2. Groen (beheerder van de hal) 3. Oker" in screen
    assert screen.count("Typ hooguit 3 letters") == 5 + 3, "four letters, one twice and one too far are asked again"
    assert session.state.values == Counts((2, 3, 2, 1), 1)
    assert "Wat voor jullie telt Zo vaak gekozen: Nabijheid: 2 Zuinigheid: 3 Zekerheid: 2 Durf: 1" in screen
    session.close()


def test_values_are_counted_from_cards(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    screen = types(session, "", "6", "1", "1", "1", "0", "5", "5", "4", "0", "2")
    assert screen.count("Dat kan niet met 5 kaarten en hooguit 3 letters op elke kaart.") == 2
    assert session.state.values is None
    types(session, "", "4", "4", "1", "2", "1", "")
    assert session.state.values == Counts((4, 4, 1, 2), 1)
    session.close()


def test_of_a_few_nobody_counts_values(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path, seats=SEATS[:2], reveal="outcome")
    assert "dus we tellen niet" in types(session, "")
    assert session.state.values == Sealed()
    session.close()
    session = begin(full, tmp_path)
    assert "te weinig om te tellen" in types(session, "4")
    assert session.state.values == Sealed()
    session.close()
    session = begin(full, tmp_path, seats=SEATS[:2], reveal="outcome")
    screen = types(session, "", "a", "", "b", "", "c", "", "a", method="device", language="en")
    assert "There are few of you" in screen
    assert "Zo vaak" not in screen
    assert session.state.values == Sealed()
    session.close()


# Roles


@pytest.mark.parametrize("line", ["rol groen", "role 2", "rol Gr"])
def test_a_role_is_read_by_one_pair_of_eyes_and_wiped(full: Pack, tmp_path: Path, line: str) -> None:
    session = in_full(full, tmp_path, asks("briefing"))
    terminal = Terminal("nl", StringIO(f"{line}\n\n\n"), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    text = screen.getvalue()
    told, _, after = text.partition("\n" * 60)
    before, _, secret = told.partition("Dit is alleen voor Groen")
    assert "Twee jongens slapen" not in before
    assert "Jouw rol: Beheerder van de hal" in secret
    assert "Ruimte voor personeel, 2 keer zo zwaar" in secret
    assert "Twee jongens slapen soms in de kleedkamer" in " ".join(secret.split())
    assert "energieleverancier" not in text, "the other role is not told"
    assert after.strip().startswith("== Zaak 1"), "the page is read again"
    session.close()


def test_a_seat_is_asked_for_and_may_have_no_role(full: Pack, tmp_path: Path) -> None:
    session = begin(full, tmp_path)
    assert "Van welke plek wil je de rol lezen?" in types(session, "rol", "")
    assert "Oker speelt zonder rol." in types(session, "rol oker")
    assert "Die plek is er niet" in types(session, "rol blauw"), "blue has a name of its own at this table"
    session.close()
    session = begin(full, tmp_path, depth="first")
    assert "Jullie spelen zonder rollen." in types(session, "rol rood")
    session.close()
