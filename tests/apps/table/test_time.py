"""The evening's clock in the window: what the footer says, breaks, the last card, going back by name, soft clocks."""

import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.clock import SoftClock
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.reading.session_folder import read
from game.log.records import Noted, Paused
from tests.apps.session.clocks import Hands as Clock
from tests.apps.session.clocks import a_step, world
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import control, evening, play_to, words
from tests.evenings import setup
from tests.narrow import there


@pytest.fixture
def clock() -> Clock:
    return Clock()


def by_the_clock(window: Window, pack: Pack, root: Path, clock: Clock, minutes: float | None = 80) -> Hands:
    """An evening with a debrief in so many minutes."""
    at = None if minutes is None else clock.now + timedelta(minutes=minutes)
    session = Session.start(pack, setup(practice=False), {}, root, environment=world(clock), debrief_at=at)
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    return Hands(window, scene, mouse=False)


def test_the_footer_tells_the_time_and_what_is_left(
    window: Window, waterkant: Pack, tmp_path: Path, clock: Clock
) -> None:
    hands = by_the_clock(window, waterkant, tmp_path, clock)
    now = clock.now.astimezone()
    assert f"{now:%H.%M} uur · nabespreking over 80 minuten" in words(window)
    clock.on(79)
    window.timing._looked = 0.0
    window.tick()
    assert window.dirty, "it ticks by itself"
    assert "nabespreking over 1 minuut" in words(window)
    hands.key("Escape")
    assert "nabespreking over 1 minuut" in words(window), "also over the evening"
    hands.scene.session.close()


def test_without_a_debrief_there_is_only_the_time(
    window: Window, waterkant: Pack, tmp_path: Path, clock: Clock
) -> None:
    hands = by_the_clock(window, waterkant, tmp_path, clock, None)
    assert "nog" not in words(window).splitlines()[-1]
    hands.key("Escape")
    hands.press("clock")
    assert "geen tijd afgesproken" in words(window)
    hands.go_to("at")
    at = (clock.now + timedelta(minutes=50)).astimezone()
    hands.text(f"{at:%H:%M}")
    hands.press("agree")
    assert "Nog 50 minuten" in words(window) or "Nog 49 minuten" in words(window)
    hands.press("later")
    session = hands.scene.session
    assert session.debrief_at is not None
    assert (session.debrief_at - clock.now).seconds // 60 in (54, 55)
    session.close()


def test_a_time_that_cannot_be_is_said(window: Window, waterkant: Pack, tmp_path: Path, clock: Clock) -> None:
    hands = by_the_clock(window, waterkant, tmp_path, clock)
    hands.key("Escape")
    hands.press("clock")
    before = hands.scene.session.debrief_at
    hands.go_to("at")
    hands.text("straks")
    hands.press("agree")
    assert "Typ een tijd" in words(window)
    assert hands.scene.session.debrief_at == before
    hands.scene.session.close()


def test_the_last_card_says_so_when_it_opens(window: Window, waterkant: Pack, tmp_path: Path, clock: Clock) -> None:
    hands = by_the_clock(window, waterkant, tmp_path, clock, 13)
    play_to(hands, "quarter")
    assert "Er past" in words(window)
    hands.scene.session.agree_debrief(clock.now + timedelta(minutes=11))
    play_to(hands, "briefing")
    assert "Dit is de laatste kaart." in words(window)
    hands.scene.session.agree_debrief(clock.now + timedelta(minutes=70))
    window.changed()
    assert "laatste kaart" not in words(window)
    hands.scene.session.close()


def test_a_break_with_the_time_of_return(window: Window, waterkant: Pack, tmp_path: Path, clock: Clock) -> None:
    hands = by_the_clock(window, waterkant, tmp_path, clock)
    hands.key("Escape")
    hands.press("pause")
    hands.press("minutes.15")
    session = hands.scene.session
    assert session.paused
    back = (clock.now + timedelta(minutes=15)).astimezone()
    assert f"We gaan verder om {back:%H.%M} uur." in words(window)
    assert [it.id for it in window.placed.focusable()] == ["on"], "nothing can be pressed but going on"
    hands.key("Escape")
    control(window, ord("z"))
    assert session.paused
    folder = session.folder
    session.close()
    again = Session.resume(folder, environment=world(clock))
    scene = EveningScene(window, again, "tally")
    window.go(scene)
    assert f"We gaan verder om {back:%H.%M} uur." in words(window), "also where the laptop was closed"
    Hands(window, scene, mouse=True).press("on")
    assert not again.paused
    assert window.page.id.startswith("town")
    again.close()


def test_a_break_until_a_typed_time_or_without_an_end(
    window: Window, waterkant: Pack, tmp_path: Path, clock: Clock
) -> None:
    hands = by_the_clock(window, waterkant, tmp_path, clock)
    session = hands.scene.session
    hands.key("Escape")
    hands.press("pause")
    hands.go_to("until")
    hands.text("nooit")
    hands.press("pause")
    assert not session.paused
    assert "Typ een tijd" in words(window)
    hands.press("open_end")
    assert session.paused
    assert session.pause_until is None
    hands.press("on")
    hands.key("Escape")
    hands.press("pause")
    hands.go_to("until")
    hands.text("18")
    hands.press("pause")
    assert session.pause_until == clock.now + timedelta(minutes=18)
    kinds = [type(entry.record) for entry in read(session.folder).entries]
    assert kinds.count(Paused) == 2
    session.close()


@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_back_to_a_place_that_has_a_name(window: Window, proefavond: Pack, tmp_path: Path, mouse: bool) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    hands.mouse = mouse
    play_to(hands, "rationale", "bathroom")
    session = hands.scene.session
    first, *_ = points = session.points()
    assert first.seen == "ballot"
    hands.press("menu") if mouse else hands.key("Escape")
    hands.press("undo")
    assert "Sindsdien zagen jullie een uitslag" in words(window)
    hands.press(f"point.{first.step}")
    assert "jullie kennen de uitslag al" in words(window)
    hands.press("no")
    assert window.page.id == "take_back", "first back to the list"
    hands.press(f"point.{first.step}")
    hands.press("yes")
    assert len(session.history) == first.step
    assert window.page.id.startswith("case")
    assert points
    session.close()


def test_a_note_for_the_report(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    for report in (True, False):
        hands.key("Escape")
        hands.press("note")
        hands.text("mooi moment")
        if report:
            hands.press("report")
        hands.press("keep")
    notes = [it.record.report for it in read(hands.scene.session.folder).entries if isinstance(it.record, Noted)]
    assert notes == [True, False]
    hands.scene.session.close()


def test_a_soft_clock_runs_only_when_started_and_can_be_lengthened() -> None:
    now = [0.0]
    clock = SoftClock(90, lambda: now[0])
    now[0] += 500
    assert clock.left == 90, "off until somebody starts it"
    clock.start()
    now[0] += 30
    assert (clock.left, clock.running) == (60, True)
    clock.pause()
    now[0] += 100
    assert (clock.left, clock.running) == (60, False)
    clock.add()
    assert (clock.left, clock.running) == (120, False)
    clock.start()
    now[0] += 121
    assert (clock.left, clock.running) == (0, False)
    clock.add()
    assert (clock.left, clock.running) == (60, True)
    clock.off()
    assert (clock.left, clock.begun) == (90, False)


@pytest.mark.skipif(sys.platform == "win32", reason="there the usual clock counts sleep")
def test_a_soft_clock_counts_what_the_laptop_slept(monkeypatch: pytest.MonkeyPatch) -> None:
    slept = 0.0
    monkeypatch.setattr("time.clock_gettime", lambda _: time.monotonic() + slept)
    clock = SoftClock(60)
    clock.start()
    slept = 45.0
    assert clock.left in (14, 15)


def test_a_break_shows_how_far_the_year_is_and_no_case_and_no_number(
    window: Window, proefavond: Pack, tmp_path: Path, clock: Clock
) -> None:
    hands = by_the_clock(window, proefavond, tmp_path, clock, minutes=None)
    session = hands.scene.session
    while session.state.quarter < 2 or session.state.case is None:
        session.do(a_step(session))
    session.pause()
    window.changed()
    told = words(window)
    assert "Kwartaal 2 van" in told
    assert "Tot nu toe namen jullie" in told
    assert there(session.view().case).title.nl not in told
    assert not any(fund.name.nl in told for fund in session.scenario.funds.values()), "a break is no account"
    session.close()
