"""What a group agreed stands, whatever else is approved, forgotten, played on or not kept by the disk."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.window.window import Window
from game.content import Pack
from game.log.entries import Entry
from game.log.errors import MustReopen, NotRecorded
from game.log.reading.session_folder import read
from game.log.records import Approved, Record
from game.rules import actions
from tests.apps.table.approving.ticks import AGREED, approve, of_kind
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import control, evening, words


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
    counts, *_ = of_kind(session, "counts")
    approve(hands, counts)
    assert "schijf" in words(window)
    assert session.approval is None
    monkeypatch.setattr(session._log, "append", real)
    hands.press("yes")
    assert session.approval is not None
    assert counts not in session.approval.items
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
