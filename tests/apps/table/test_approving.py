"""From the end of the year to the report: what the group ticks is in it, and nothing else."""

import re
from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.cli.keep import Keep
from game.cli.window import evening as first_page
from game.content import Pack
from game.log.entries import Entry
from game.log.errors import MustReopen, NotRecorded
from game.log.reading import read
from game.log.records import Approved, Record
from game.rules import actions
from game.widgets import Toggle
from tests.apps.session.test_approving import over
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import control, evening, words

AGREED = "De folder herschrijven"


@pytest.fixture
def hands(window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """The last page of an evening with a word of the table's wherever one was asked for."""
    monkeypatch.setattr("webbrowser.open", lambda _: True)
    return at_the_end(window, over(proefavond, tmp_path))


def at_the_end(window: Window, session: Session, *, mouse: bool = False) -> Hands:
    scene = first_page(session, "tally", Keep())(window)
    assert isinstance(scene, EveningScene)
    window.go(scene)
    return Hands(window, scene, mouse=mouse)


def approve(hands: Hands, *flips: str) -> None:
    """Through the list, with these ticks changed, and the question whether it is so."""
    hands.press("approve")
    for id in flips:
        hands.press(f"item.{id}")
    hands.press("on")
    hands.press("yes")


def ticked(window: Window) -> set[str]:
    window.draw()
    toggles = (it for it in window.placed.widgets() if isinstance(it, Toggle))
    return {it.id.removeprefix("item.") for it in toggles if it.value}


def of_kind(session: Session, kind: str) -> list[str]:
    return [item.id for item in session.items() if item.kind == kind]


def stands(text: str | None, page: str) -> bool:
    """Whether it is on the page; "bij 3" is not "bij 31"."""
    assert text is not None
    return re.search(rf"{re.escape(text)}(?![0-9])", page) is not None


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_what_was_ticked_is_in_the_log_and_in_the_report_and_nothing_else(hands: Hands, mouse: bool) -> None:
    window, session = hands.window, hands.scene.session
    hands.mouse = mouse
    session.park("Wie belt ons terug?")
    session.note("Lang stil na de derde kaart.", report=True)
    assert "Nog niet vastgesteld" in words(window)
    assert not hands.has("report")
    hands.press("debrief")
    draft = session.folder / "debrief" / "debrief-nl-draft.html"
    assert draft.is_file()
    assert str(draft) in words(window)
    hands.press("agree")
    hands.go_to("what")
    hands.text(AGREED)
    hands.go_to("who")
    hands.text("de griffie")
    hands.press("keep")
    hands.press("back")
    reason, *_ = of_kind(session, "reason")
    (statement, *_), (parked,), (note,) = (of_kind(session, kind) for kind in ("statement", "parked", "note"))
    usual = {item.id for item in session.items() if item.usual}
    hands.press("approve")
    assert ticked(window) == usual
    for id in (reason, parked):
        hands.press(f"item.{id}")
    wanted = usual - {reason} | {parked}
    assert ticked(window) == wanted
    hands.press("on")
    assert f"{len(wanted)} van de {len(session.items())} onderdelen" in words(window)
    assert session.approval is None, "it is asked once more"
    hands.press("yes")
    records = [it.record for it in read(session.folder).entries if isinstance(it.record, Approved)]
    assert [set(record.items) for record in records] == [wanted]
    assert "Vastgesteld door de groep op" in words(window)
    hands.press("report")
    report = session.folder / "debrief" / "debrief-nl.html"
    assert str(report) in words(window)
    made = {path.name for path in report.parent.iterdir()}
    assert {"handout-nl.pdf", "report-nl.pdf", "slides-nl.pptx"} <= made, "its papers come with it"
    found = report.read_text(encoding="utf-8")
    assert AGREED in found
    assert "Wie belt ons terug?" in found
    for id in (reason, statement, note):
        assert stands(session.text(id), draft.read_text(encoding="utf-8")), "it is a text that a page can have"
        assert not stands(session.text(id), found)
    session.close()


def test_without_the_extra_for_papers_a_sentence_says_how_to_get_it(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.apps.debrief.papers.lacking.NEEDED", ("no_such_module_here",))
    hands.press("approve")
    hands.press("on")
    hands.press("yes")
    hands.press("report")
    folder = hands.scene.session.folder / "debrief"
    assert sorted(path.name for path in folder.iterdir()) == ["debrief-nl.html"]
    assert "keukentafel[report]" in words(hands.window)


def test_without_the_decisions_goes_what_belongs_to_them(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    session.agree(AGREED)
    counts, agreement = "counts", of_kind(session, "agreement")[0]
    hands.press("approve")
    hands.press(f"item.{counts}")
    before = ticked(window)
    hands.press("item.decisions")
    assert ticked(window) == {agreement}
    assert "Zonder de besluiten" in words(window)
    assert not hands.has(f"item.{counts}"), "it cannot be ticked"
    hands.press("item.decisions")
    assert ticked(window) == before, "what was chosen is still known"
    hands.press("item.decisions")
    hands.press("on")
    assert "1 van de" in words(window)
    hands.press("no")
    assert ticked(window) == {agreement}
    hands.press("on")
    hands.key("Escape")
    assert hands.has("on"), "Esc goes back to the list first"
    hands.key("Escape")
    assert session.approval is None
    session.close()


def test_the_list_opens_as_it_was_approved_last(hands: Hands) -> None:
    session = hands.scene.session
    approve(hands, "counts")
    hands.press("approve")
    assert session.approval is not None
    assert ticked(hands.window) == set(session.approval.items)
    assert "counts" not in ticked(hands.window)
    session.close()


def test_playing_on_takes_approval_and_report_from_the_page(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    ended = session.state
    approve(hands)
    hands.press("report")
    assert "Het verslag staat in" in words(window)
    control(window, pygame.K_z)
    hands.press("yes")
    assert session.view().prompts
    hands.do(actions.Acknowledge("quarter_end"))
    assert session.state == ended, "over again"
    assert "Nog niet vastgesteld" in words(window)
    assert "Het verslag staat in" not in words(window)
    assert not hands.has("report")
    session.close()


def test_what_is_agreed_after_approving_is_said_not_to_be_in(hands: Hands) -> None:
    session = hands.scene.session
    approve(hands)
    hands.press("agree")
    hands.text(AGREED)
    hands.press("keep")
    assert "Stel opnieuw vast" in words(hands.window)
    session.close()


def test_an_agreement_at_any_moment(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    session = hands.scene.session
    hands.key("Escape")
    hands.press("agree")
    assert "Nog niets." in words(window)
    assert not hands.has("keep"), "first what"
    hands.text(AGREED)
    hands.press("keep")
    assert [(it.what, it.who, it.when) for it in session.agreements] == [(AGREED, "", "")]
    assert AGREED in words(window)
    assert window.focus == "what"
    hands.text("Nog een")
    hands.go_to("when")
    hands.text("1 maart")
    hands.press("keep")
    assert session.agreements[-1].when == "1 maart"
    hands.press("back")
    assert window.scene is hands.scene
    session.close()


def test_an_agreement_that_was_forgotten_leaves_its_place(hands: Hands) -> None:
    session = hands.scene.session
    session.agree(AGREED, "Ben", "")
    who = next(id for id in session._log.texts.ids if session.text(id) == "Ben")
    session.forget([who])
    hands.press("agree")
    assert AGREED in words(hands.window)
    assert "[verwijderd]" in words(hands.window)
    session.close()


def test_a_full_disk_loses_neither_words_nor_ticks(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    window, session = hands.window, hands.scene.session
    real = session._log.append

    def full(*_: object, **__: object) -> object:
        raise NotRecorded("full", 0, "no room")

    hands.press("agree")
    hands.text(AGREED)
    monkeypatch.setattr(session._log, "append", full)
    hands.press("keep")
    assert "schijf" in words(window)
    assert AGREED in words(window)
    monkeypatch.setattr(session._log, "append", real)
    hands.press("keep")
    assert [it.what for it in session.agreements] == [AGREED]
    hands.press("back")
    monkeypatch.setattr(session._log, "append", full)
    approve(hands, "counts")
    assert "schijf" in words(window)
    assert session.approval is None
    monkeypatch.setattr(session._log, "append", real)
    hands.press("yes")
    assert session.approval is not None
    assert "counts" not in session.approval.items
    session.close()


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "lost"])
def test_an_approval_the_disk_could_not_confirm(hands: Hands, monkeypatch: pytest.MonkeyPatch, kept: bool) -> None:
    session = hands.scene.session
    real = session._log.append

    def unsure(record: Record, *, command_id: str | None = None) -> Entry:
        if kept:
            real(record, command_id=command_id)
        raise MustReopen(0, "EIO")

    monkeypatch.setattr(session._log, "append", unsure)
    approve(hands)
    if not kept:
        assert session.approval is None
        hands.press("yes")
    assert session.approval is not None
    assert [type(it.record) for it in read(session.folder).entries].count(Approved) == 1
    session.close()


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_every_tick_can_be_reached_with_the_largest_letters(hands: Hands, mouse: bool) -> None:
    window, session = hands.window, hands.scene.session
    for number in range(12):
        session.agree(f"Afspraak {number}, met zo veel woorden dat zij over meer dan één regel loopt")
    for _ in range(8):
        control(window, pygame.K_PLUS)
    assert window.settings.text == 200
    hands.mouse = mouse
    hands.press("approve")
    assert window.placed.most > window.placed.view.height
    for item in session.items()[1:]:
        hands.press(f"item.{item.id}")
    wanted = {"decisions", *(item.id for item in session.items() if not item.usual)}
    assert ticked(window) == wanted
    hands.press("on")
    hands.press("yes")
    assert session.approval is not None
    assert set(session.approval.items) == wanted
    session.close()


def test_words_that_look_like_somebody_are_pointed_at_under_their_own_tick(hands: Hands) -> None:
    window, session = hands.window, hands.scene.session
    session.agree("Mevrouw Bakker van de Havenstraat bellen")
    [agreed] = of_kind(session, "agreement")
    hands.press("approve")
    assert agreed not in ticked(window)
    assert "Let op: “Mevrouw Bakker van de Havenstraat”." in words(window)
    hands.press(f"item.{agreed}")
    assert agreed in ticked(window)
