"""What is stored is told at the terminal, and words are forgotten there."""

import errno
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.text.terminal import PAGES_AWAY
from game.content import Pack
from game.log.elsewhere.copies import note_copy
from game.log.environment import Environment
from game.log.reading.session_folder import read
from game.log.records import Forgotten
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from tests.evenings import setup
from tests.log.evening import RefusingDisk

EMPTY = "\n" * PAGES_AWAY


@pytest.fixture
def disk() -> RefusingDisk:
    return RefusingDisk()


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path, disk: RefusingDisk) -> Iterator[Session]:
    """Anneloes is at seat 1, and a note speaks of her."""
    session = Session.start(
        proefavond,
        setup(practice=False),
        {"blue": "Anneloes"},
        tmp_path,
        owner="Dirkje",
        erase_on=date(2026, 3, 2),
        environment=Environment(disk=disk),
    )
    session.note("Anneloes praatte het meest")
    session.park("wat kost dit?")
    yield session
    session.close()


def types(session: Session, *lines: str, language: Language = "nl") -> str:
    """Type this, and then nothing any more; what was on the screen."""
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return screen.getvalue()


def forgotten(session: Session) -> list[tuple[str, ...]]:
    return [entry.record.gone for entry in read(session.folder).entries if isinstance(entry.record, Forgotten)]


def on_disk(session: Session, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in session.folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("command", "language", "said"),
    [
        (
            "bewaard",
            "nl",
            (
                "We bewaren geen geluid en geen beeld.",
                "Vraag het aan Dirkje.",
                "Wie de avond bewaart, wist alles op 2 maart 2026.",
            ),
        ),
        ("stored", "en", ("We keep no sound and no pictures.", "Ask Dirkje.", "2 March 2026")),
    ],
)
def test_the_page_of_what_is_stored(command: str, language: Language, said: tuple[str, ...], session: Session) -> None:
    screen = types(session, command, language=language)
    assert [words for words in said if words not in screen] == []


def test_a_name_goes_and_the_seat_is_its_colour_again(session: Session) -> None:
    elsewhere = session.folder.parent / "kopie.zip"
    note_copy(session.folder, "export", elsewhere)
    screen = types(session, "vergeet", "", "1", "ja", "", "", "stand")
    before, after = screen.split(EMPTY)
    flat = " ".join(before.split())
    assert "alleen voor de spelleider" in flat
    for line in (
        "1. naam van plek 1 (Blauw): Anneloes",
        "2. wie de avond bewaart: Dirkje",
        "3. notitie, stap 1: Anneloes praatte het meest",
        "4. geparkeerde vraag, stap 2: wat kost dit?",
        "Je kunt het niet terughalen.",
        "Dit is gewist: - naam van plek 1 (Blauw)",
        "Dezelfde woorden staan ook hier: 1. notitie, stap 1: Anneloes praatte het meest",
    ):
        assert line in flat
    assert str(elsewhere) in before, "in one piece, however long it is"
    assert "Anneloes" not in after
    assert forgotten(session) == [("t1",)]
    while session.view().case is None:
        session.do(bot_action(session.scenario, session.state, 3))
    assert "Rapporteur: Blauw" in types(session)


def test_the_same_evening_beside_it_is_named_with_what_to_type(session: Session) -> None:
    other = session.folder.parent / "nog een keer"
    shutil.copytree(session.folder, other)
    flat = " ".join(types(session, "vergeet", "", "1", "ja", "", "").split())
    assert "nog een keer is dezelfde avond" in flat
    assert "forget 'nog een keer' --text t1 --text t3" in flat or 'forget "nog een keer" --text t1 --text t3' in flat


def test_what_says_the_same_can_go_too_and_copies_are_named_once(session: Session) -> None:
    screen = types(session, "forget", "", "1", "yes", "1", "yes", "", language="en")
    assert forgotten(session) == [("t1",), ("t3",)]
    assert not on_disk(session, "Anneloes")
    assert screen.count("The game knows of no copies") == 1


def test_a_forgotten_note_and_a_forgotten_reason_say_so(session: Session) -> None:
    while session.view().prompts[-1].at != "rationale":
        session.do(bot_action(session.scenario, session.state, 3))
    session.say("rationale", "omdat Bram het wil")
    types(session, "/vergeet", "", "3 5", "ja", "")
    assert session.notes == (None,)
    assert not on_disk(session, "Bram")
    assert "Notitie: [verwijderd]" in types(session, "/spelleider", "", "")
    while session.view().case is not None:
        session.do(bot_action(session.scenario, session.state, 3))
    assert "Reden: [verwijderd]" in types(session, "reden", "")


@pytest.mark.parametrize("lines", [("",), ("5", "anneloes", "1 x", "0", ""), ("1", "nee"), ("1", ""), ()], ids=" ".join)
def test_nothing_goes_without_a_yes_and_the_screen_is_empty_again(lines: tuple[str, ...], session: Session) -> None:
    screen = types(session, "vergeet", "", *lines)
    assert forgotten(session) == []
    assert "Anneloes" not in screen.split(EMPTY)[-1]
    assert ("Alles blijft zoals het was" in screen.split(EMPTY)[-1]) == bool(lines)


def test_where_there_are_no_words_that_is_said(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    assert "Er staan hier geen namen en geen woorden." in types(session, "vergeet", "")
    session.close()


def test_a_disk_that_was_out_is_tried_again(
    session: Session, disk: RefusingDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: Callable[[tuple[str, ...]], object] = session.forget
    tries: list[tuple[str, ...]] = []

    def out_once(ids: tuple[str, ...]) -> object:
        tries.append(ids)
        disk.refuse = {"replace": errno.EIO} if len(tries) == 1 else {}
        return again(ids)

    monkeypatch.setattr(session, "forget", out_once)
    screen = types(session, "vergeet", "", "1", "ja", "", "", "")
    assert "staan nog op de schijf" in screen
    assert "Dit is gewist:\n- naam van plek 1 (Blauw)" in screen
    assert tries == [("t1",), ("t1",)]
    assert forgotten(session) == [("t1",)]


def test_they_can_go_on_without_where_the_disk_stays_out(session: Session, disk: RefusingDisk) -> None:
    disk.refuse = {"replace": errno.EIO}
    screen = types(session, "vergeet", "", "1", "ja", "stop", "stand")
    assert "staan nog op de schijf" in screen.split(EMPTY)[-1], "also where the screen is empty again"
    assert "Anneloes" not in screen.split(EMPTY)[-1]


def test_a_note_while_the_disk_is_out_is_kept_once_it_is_back(
    session: Session, disk: RefusingDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    again, tries = session.note, []

    def out_once(words: str, *, report: bool = False) -> None:
        tries.append(words)
        disk.refuse = {"sync": errno.EIO} if len(tries) == 1 else {}
        again(words, report=report)

    monkeypatch.setattr(session, "note", out_once)
    screen = types(session, "notitie het schuurt", "")
    assert "De schijf van deze laptop geeft een fout." in screen
    assert session.notes == ("Anneloes praatte het meest", "het schuurt")


@pytest.mark.parametrize("phase", ["quarter_end", "over"])
def test_the_check_number_on_the_page_is_that_of_the_log(phase: str, session: Session) -> None:
    while session.state.phase != phase:
        session.do(bot_action(session.scenario, session.state, 3))
    assert f"Controlegetal van het logboek: {session.head}" in types(session)
    screen = types(session, "notitie tot hier")
    assert screen.count("Controlegetal") == 2
    assert f"Controlegetal van het logboek: {session.head}" in screen, "also after a note"
    assert types(session, "stand").count("Controlegetal") == 1
