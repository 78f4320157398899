"""What a group agreed on goes along to its next evening: only what it approved, as words of that evening, and erasable there."""

import shutil
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief import Evening, only_approved, page
from game.apps.session import Beginning, Session, TakenAlong, agreements_before, latest_before
from game.apps.session.keeping.forgotten import told
from game.apps.session.keeping.pack import kept_scenario
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import render
from game.cli.failures import OK
from game.cli.keeping.forgetting import erase_session
from game.content import Pack
from game.log import Approval
from game.log.elsewhere.archive import export
from game.log.elsewhere.importing import import_session
from game.log.errors import NothingAgreed
from game.log.forgetting.erasing import erase
from game.log.reading.session_folder import PRIVATE, read
from game.log.told.verify import Verified, verify
from tests.apps.session.test_approving import over, play_out
from tests.evenings import setup


@pytest.fixture
def earlier(proefavond: Pack, tmp_path: Path) -> Session:
    """An evening of which the group approved two of its three agreements."""
    session = over(proefavond, tmp_path)
    session.agree("De folder herschrijven", "Fatma", "vóór mei")
    session.agree("Een dag meelopen bij het loket")
    session.agree("Iets dat tussen ons blijft", "Ben")
    secret = session.agreements[2].id
    session.approve(item.id for item in session.items() if item.kind == "agreement" and item.id != secret)
    return session


@pytest.fixture
def later(proefavond: Pack, tmp_path: Path, earlier: Session) -> Session:
    """The next one, which took them along."""
    before = agreements_before(earlier.folder)
    return Session.start(proefavond, setup(), {"blue": "Anneloes"}, tmp_path, owner="Jo", before=before)


def test_only_what_was_approved_goes_along(later: Session) -> None:
    assert later.agreed_before == (
        TakenAlong("De folder herschrijven", "Fatma", "vóór mei"),
        TakenAlong("Een dag meelopen bij het loket", "", ""),
    )
    assert later.names["blue"] == "Anneloes"
    assert later.owner == "Jo"
    assert b"tussen ons" not in b"".join(it.read_bytes() for it in later.folder.iterdir())
    later.close()
    again = Session.resume(later.folder)
    assert len(again.agreed_before) == 2
    assert verify(again.folder, kept_scenario).verdict is Verified.INTACT
    again.close()


def test_nothing_goes_along_where_nothing_was_approved(proefavond: Pack, tmp_path: Path) -> None:
    session = over(proefavond, tmp_path)
    session.agree("De folder herschrijven")
    with pytest.raises(NothingAgreed):
        agreements_before(session.folder)
    assert latest_before(tmp_path) is None
    session.approve([next(item.id for item in session.items() if item.kind != "agreement")])
    with pytest.raises(NothingAgreed):
        agreements_before(session.folder)


def test_the_last_evening_with_agreements_is_found(tmp_path: Path, earlier: Session) -> None:
    found = latest_before(tmp_path)
    assert found == agreements_before(earlier.folder)


def test_the_last_one_is_the_last_that_was_played_whenever_it_was_typed_in(
    proefavond: Pack, tmp_path: Path, earlier: Session
) -> None:
    def typed_today(played_on: date) -> Session:
        paper = Session.start(proefavond, setup(), {}, tmp_path, begins=Beginning(played_on=played_on))
        play_out(paper)
        paper.agree("Van papier")
        paper.approve(item.id for item in paper.items() if item.kind == "agreement")
        return paper

    today = agreements_before(earlier.folder).day
    typed_today(today - timedelta(days=9))
    assert latest_before(tmp_path) == agreements_before(earlier.folder)
    last = typed_today(today + timedelta(days=1))
    assert latest_before(tmp_path) == agreements_before(last.folder)


def test_what_was_forgotten_meanwhile_does_not_go_along(earlier: Session) -> None:
    earlier.forget([earlier.agreements[0].id])
    assert [it.what for it in agreements_before(earlier.folder).agreed] == ["Een dag meelopen bij het loket"]


def test_the_words_are_forgotten_there_as_any_other(later: Session) -> None:
    kinds = {place.kind: place for place in later.places()}
    assert {"before", "before_who", "before_when"} <= set(kinds)
    assert render(kinds["before_who"].where, "nl") == "afspraak van een avond eerder, wie het doet"
    later.forget([place.id for place in later.places() if place.kind.startswith("before")])
    assert {it.what for it in later.agreed_before} == {None}
    private = (later.folder / PRIVATE).read_text(encoding="utf-8")
    assert not any(word in private for word in ("folder", "Fatma", "mei", "loket"))
    assert verify(later.folder, kept_scenario).verdict is Verified.INTACT


def test_whoever_forgets_in_the_one_evening_hears_of_the_other(earlier: Session, later: Session) -> None:
    fatma = next(place for place in earlier.places() if place.words == "Fatma")
    done = earlier.forget([fatma.id])
    (found,) = done.siblings
    assert (found.folder.name, found.same) == (later.folder.name, False)
    lines = [render(it, "nl") for it in told(done, earlier.places())]
    assert any("is een andere avond" in line for line in lines)
    assert not any("is dezelfde avond" in line for line in lines)
    theirs = next(place for place in later.places() if place.words == "De folder herschrijven")
    assert [it.folder.name for it in later.forget([theirs.id]).siblings] == [earlier.folder.name]


def test_two_that_took_them_along_from_the_same_evening_know_each_other(
    proefavond: Pack, earlier: Session, later: Session, tmp_path: Path
) -> None:
    second = Session.start(proefavond, setup(), {}, tmp_path, owner="Jo", before=agreements_before(earlier.folder))
    earlier.close()
    shutil.rmtree(earlier.folder)
    theirs = next(place for place in later.places() if place.words == "Een dag meelopen bij het loket")
    done = later.forget([theirs.id])
    assert [(it.folder.name, it.same) for it in done.siblings] == [(second.folder.name, False)]
    (text,) = done.siblings[0].texts
    assert [place.words for place in second.places() if place.id == text] == [theirs.words]
    second.close()
    later.close()


def test_whoever_erases_the_one_evening_hears_of_the_other(
    earlier: Session, later: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = next(place.id for place in later.places() if place.words == "Een dag meelopen bij het loket")
    left = {place.id for place in later.places() if place.kind.startswith("before")} - {gone}
    later.forget([gone])
    name = later.folder.name
    later.close()
    earlier.close()
    assert erase_session("nl", earlier.folder.name, yes=True, sessions=earlier.folder.parent) == OK
    said = capsys.readouterr().out
    command = next(line for line in said.splitlines() if f"forget {name}" in line)
    assert {command.split()[at + 1] for at, it in enumerate(command.split()) if it == "--text"} == left
    assert later.folder.is_dir()
    assert not erase(later.folder).later


def test_they_are_told_at_the_beginning_and_in_the_draft_and_in_no_report(proefavond: Pack, later: Session) -> None:
    screen = StringIO()
    terminal = Terminal("nl", StringIO(), screen)
    EveningAtTerminal(later, terminal, People(terminal, "tally")).play()
    assert "- De folder herschrijven · Fatma · vóór mei" in screen.getvalue()
    reading = read(later.folder)
    draft = Evening(proefavond.scenario, reading.entries, reading.texts())
    assert "Van de vorige avond. Wat kwam ervan?" in page(draft)
    assert "Een dag meelopen bij het loket" in page(draft)
    everything = tuple(text for entry in reading.entries for text in entry.texts)
    approved = only_approved(draft, Approval(later.now(), ("decisions", *everything)))
    assert "Van de vorige avond" not in page(approved)
    assert "meelopen bij het loket" not in page(approved)


def test_they_go_along_with_an_export(later: Session, tmp_path: Path) -> None:
    later.close()
    archive = tmp_path / "evening.zip"
    export(later.folder, archive, "x")
    (tmp_path / "elsewhere").mkdir()
    session = Session.resume(import_session(archive, tmp_path / "elsewhere", kept_scenario).folder)
    assert session.agreed_before[0].who == "Fatma"
    session.close()
