"""One evening, two windows: the facilitator's, where everything is done, and the wall, which shows nothing private."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.leading.page import private_page
from game.apps.table.leading.parts import FixedEntry
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.settings import SettingsScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.wall import Wall
from game.content import Pack
from game.rules import actions
from game.rules.prompts import FACILITATOR
from game.rules.setup import Seat
from game.widgets import Button, SaidLine, Stepper
from tests.apps.table.fingers import Fingers
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import TALK, in_full, key, letter, play_to, to_talk, words
from tests.apps.table.test_evening import NAMES, by_api
from tests.evenings import setup

NOTE = "Links achter is het stil"
FOURTEEN = (Seat("blue", 4), Seat("green", 4), Seat("ochre", 3), Seat("plum", 3))


@pytest.fixture
def window() -> Iterator[LeadingWindow]:
    made = LeadingWindow(open_window((1280, 720)), ScreenSettings(still=True), keep_settings=False)
    yield made
    made.close_wall()
    close_window()


def wall_of(window: LeadingWindow) -> Wall:
    assert window.wall is not None
    return window.wall


def on_the_wall(window: LeadingWindow) -> str:
    """Everything that the room can read."""
    window.draw()
    placed = wall_of(window).placed
    return "\n".join([*(f"{it.label} {it.value}" for it in placed.widgets()), *placed.page.footer])


def private(session: Session) -> list[str]:
    """What nobody but the facilitator may read now."""
    view = session.view(FACILITATOR)
    voice = TableLanguage("nl", session.names)
    told = [voice.words(fact.text) for fact in view.hidden] if view.case and view.case.stage != "outcome" else []
    return [*told, *(voice.words(line.words) for option in view.ahead for line in option.lines), NOTE]


def sits(window: LeadingWindow, pack: Pack, root: Path, *, mouse: bool, **table: Any) -> Hands:
    """The first page of an evening with a wall beside it."""
    session = Session.start(pack, setup(**table), NAMES, root)
    scene = EveningScene(window, session, "tally", lambda evening, _: evening.folder)
    window.go(scene)
    window.open_wall()
    return Hands(window, scene, mouse=mouse)


@pytest.mark.parametrize(("mouse", "name"), [(False, "proefavond"), (True, "waterkant")], ids=["keyboard", "mouse"])
def test_a_whole_evening_is_led_from_one_window_and_seen_on_the_other(
    window: LeadingWindow, shipped: dict[str, Pack], tmp_path: Path, mouse: bool, name: str
) -> None:
    called, done = by_api(shipped[name], tmp_path / "api", reasons=True)
    hands = sits(window, shipped[name], tmp_path / "led", mouse=mouse)
    session = hands.scene.session
    for action in done:
        secret = private(session)
        wall = on_the_wall(window)
        assert [it for it in secret if it in wall] == []
        assert not any(isinstance(it, Button) for it in wall_of(window).placed.widgets())
        assert "Alleen voor de spelleider" not in wall
        hands.do(action)
    assert [step.digest for step in session.history] == [step.digest for step in called.history]
    assert session.view().phase == "over"
    hands.press("leave")
    assert not window.open_for_play
    assert window.wall is None
    called.close()


@pytest.fixture
def shipped(proefavond: Pack, waterkant: Pack) -> dict[str, Pack]:
    return {"proefavond": proefavond, "waterkant": waterkant}


def to_the_count(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    """Fourteen cards to count, beside a wall."""
    hands = in_full(window, pack, root, seats=FOURTEEN, depth="first", form="cards")
    to_talk(hands, "first_ballot")
    window.open_wall()
    if hands.has("to_vote"):
        hands.press("to_vote")
    return hands


def test_fourteen_cards_are_counted_in_eight_keys_and_never_on_the_wall(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    rows = [it for it in window.placed.widgets() if isinstance(it, Stepper)]
    assert window.focus == rows[0].id, "digits go straight in"
    step = len(hands.scene.session.history)
    before = on_the_wall(window)
    pressed = 0
    for figure in (4, 2, 8):
        letter(window, str(figure))
        pressed += 1
        assert on_the_wall(window) == before
    assert "14 van 14 geteld. Het klopt." in words(window)
    key(window, pygame.K_RETURN, "\r")
    assert len(hands.scene.session.history) == step + 1
    assert pressed + 1 <= 8
    case = hands.scene.session.view().case
    assert case is not None
    assert case.first is not None
    assert [it.count for it in case.first.counts] == [4, 2, 8]
    hands.scene.session.close()


def test_a_wrong_count_is_said_here_and_cannot_be_shown(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    letter(window, "9")
    letter(window, "9")
    assert "18 geteld, en er zijn er 14" in words(window)
    assert not hands.has("count")
    letter(window, "a")
    assert window.focus == "tally.0", "a letter goes to its row"
    letter(window, "3")
    assert not hands.has("count")
    assert hands.has("absent"), "12 of 14: the others may be away"
    hands.scene.session.close()


def test_what_is_not_known_yet_stands_here_alone(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    secret = private(hands.scene.session)
    assert len(secret) > 1
    assert "Wat de tafel nog niet weet" in words(window)
    assert [it for it in secret if it in on_the_wall(window)] == []
    hands.press("hidden")
    assert all(it in words(window) for it in secret if it != NOTE)
    assert [it for it in secret if it in on_the_wall(window)] == []
    hands.scene.session.close()


def test_a_note_is_written_parked_or_kept_without_leaving_the_page(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    session, wall = hands.scene.session, on_the_wall(window)
    for place, id in enumerate(("note.keep", "note.park", "note.moment")):
        hands.go_to("note")
        hands.text(f"{NOTE} {place}")
        assert on_the_wall(window) == wall
        hands.press(id)
        assert window.note.text == ""
    assert session.notes == (f"{NOTE} 0", f"{NOTE} 2")
    hands.go_to("note")
    hands.text(NOTE)
    folder = session.folder
    window.quit()
    again = Session.resume(folder)
    assert again.notes[-1] == NOTE, "what was being written is kept"
    again.close()


def test_every_action_has_its_place_and_says_why_it_does_not_work(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()

    def entries() -> list[tuple[str, tuple[int, ...]]]:
        window.draw()
        found = [it for it in window.placed.widgets() if isinstance(it, FixedEntry)]
        return [(it.id, tuple(it.rect)) for it in found]

    play_to(hands, "agenda")
    first = entries()
    assert len(first) == 19
    to_the_first = [it for it in window.placed.widgets() if isinstance(it, FixedEntry) and it.value]
    assert "fixed.skip" in {it.id for it in to_the_first}
    letter(window, "s")
    assert "Er ligt nu geen zaak op tafel." in words(window)
    to_talk(hands, "briefing", TALK)
    assert entries() == first, "nothing moves"
    letter(window, "s")
    assert window.page.id == "skip"
    hands.scene.session.close()


def test_black_white_and_awake(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    wall = wall_of(window)
    letter(window, ".")
    assert (wall.blank, window.blank) == ("#000000", None)
    assert tuple(wall.picture.get_at((5, 5)))[:3] == (0, 0, 0)
    letter(window, ",")
    assert wall.blank == "#FFFFFF"
    letter(window, ",")
    assert wall.blank is None
    letter(window, "b")
    assert wall.blank == "#000000", "as slides have it, where no options stand"
    window.draw()
    window.presses.clock()
    event = pygame.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" ", scancode=44, window=wall.screen)
    page = window.page.id
    window.handle(event)
    window.draw()
    assert wall.blank is None, "any key at the wall wakes it"
    assert window.page.id == page, "and does nothing else"
    hands.scene.session.close()


def test_keys_and_a_clicker_at_the_walls_window_count(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    window.draw()
    page, screen = window.page.id, wall_of(window).screen
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        window.handle(pygame.Event(kind, key=pygame.K_PAGEDOWN, mod=0, unicode="", scancode=78, window=screen))
    window.draw()
    assert window.page.id != page, "on to the next page of the case"
    wide, high = wall_of(window).picture.get_size()
    for at in ((wide // 2, high // 2), (40, 40)):
        window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at, touch=False, window=screen))
    assert len(hands.scene.session.history) == len(hands.scene.session.history)
    window.handle(pygame.Event(pygame.WINDOWCLOSE, window=screen))
    assert window.wall is None
    assert window.open_for_play
    assert "Alleen voor de spelleider" not in words(window), "one window is for all"
    hands.scene.session.close()


def test_somebody_comes_a_case_is_parked_and_skipped_and_a_step_taken_back(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    session = hands.scene.session
    wall = on_the_wall(window)
    letter(window, "k")
    hands.adjust("attend.ochre", "more")
    assert session.state.voters == 15
    assert on_the_wall(window) == wall, "names and numbers of people stay here"
    key(window, pygame.K_ESCAPE)
    letter(window, "g")
    assert window.page.id == "logbook"
    letter_step = len(session.history) - 1
    hands.press(f"step.{letter_step}")
    assert window.page.id.startswith("take_back")
    hands.press("yes")
    assert session.state.voters == 14
    letter(window, "p")
    hands.press("open_end")
    assert session.paused
    assert "pauze" in on_the_wall(window).casefold()
    hands.press("on")
    letter(window, "x")
    assert "Vraag niet waarom" in words(window)
    hands.press("yes")
    case = session.view().case
    assert case is None or case.card != TALK
    letter(window, "j")
    hands.press("yes")
    assert session.view().phase == "over"
    assert hands.has("leave")
    session.close()


def test_the_wall_goes_on_under_what_lies_over_the_evening_here(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    play_to(hands, "quarter")
    letter(window, "g")
    assert window.page.id == "logbook"
    before = wall_of(window).page.id
    hands.scene.session.do(actions.Acknowledge("quarter"))
    window.changed()
    window.draw()
    assert wall_of(window).page.id != before
    hands.scene.session.close()


def test_a_vote_on_the_laptop_shows_nothing_of_the_facilitator_and_nothing_on_the_wall(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device", depth="first")
    to_talk(hands, "first_ballot")
    window.open_wall()
    secret = private(hands.scene.session)
    if hands.has("to_vote"):
        hands.press("to_vote")
    for _ in range(2):
        assert "Alleen voor de spelleider" not in words(window)
        assert [it for it in secret if it in words(window)] == []
        hands.press("begin")
        assert [it for it in secret if it in words(window)] == []
        wall = on_the_wall(window)
        letter(window, "a")
        assert on_the_wall(window) == wall, "what somebody marks"
        hands.press("vote")
    hands.scene.session.close()


def test_on_one_screen_a_held_key_shows_what_is_hidden_and_nothing_else_does(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    session = hands.scene.session
    session.note(NOTE)
    window.changed()
    secret = private(session)
    assert [it for it in secret if it in words(window)] == []
    down = pygame.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0, unicode="", scancode=59)
    window.handle(down)
    assert all(it in words(window) for it in secret)
    assert not window.placed.focusable()
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="\r", scancode=40))
    window.handle(pygame.Event(pygame.KEYUP, key=pygame.K_F2, mod=0, unicode="", scancode=59))
    assert [it for it in secret if it in words(window)] == []
    window.handle(down)
    window.handle(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert [it for it in secret if it in words(window)] == [], "who looks elsewhere holds nothing"
    assert private_page(session, TableLanguage("nl")).bar == ()
    session.close()


@pytest.mark.parametrize("letters", [100, 125, 150, 200])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
def test_everything_can_be_reached_at_any_size(
    waterkant: Pack, tmp_path: Path, size: tuple[int, int], letters: int
) -> None:
    window = LeadingWindow(open_window(size), ScreenSettings(still=True), keep_settings=False)
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    while window._letters < letters:
        window.text_size(1)
    window.draw()
    placed = window.placed
    inside = pygame.Rect(0, 0, *window.surface.get_size())
    for widget in placed.widgets():
        assert inside.left <= widget.rect.left, widget
        assert widget.rect.right <= inside.right, widget
        assert widget.rect.bottom <= inside.bottom + placed.most, widget
    if letters == 100:
        assert placed.most == 0, "all of it is in sight"
    hands.scene.session.close()
    window.close_wall()
    close_window()


def test_the_window_for_the_room_is_opened_and_closed_in_the_settings(window: LeadingWindow) -> None:
    window.go(SettingsScene(window))
    hands = Fingers(window, mouse=False)
    hands.press("windows.2")
    assert "Pak koffie. Zoek je tafel." in on_the_wall(window)
    hands.press("beamer")
    assert "Kan de achterste rij dit lezen?" in on_the_wall(window)
    assert "Staat deze zin ook op de muur?" in words(window)
    assert "Staat deze zin ook op de muur?" not in on_the_wall(window)
    hands.press("back")
    hands.press("windows.1")
    assert window.wall is None


@pytest.mark.parametrize("how", ["settings", "close box", "unplugged"])
def test_without_a_wall_nothing_hidden_is_left_in_the_one_window(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    secret = private(hands.scene.session)
    hands.press("hidden")
    assert "Wat de tafel nog niet weet" in words(window)
    screen = wall_of(window).screen
    match how:
        case "settings":
            window.open(SettingsScene(window))
            hands.press("windows.1")
            hands.press("back")
        case "close box":
            window.handle(pygame.Event(pygame.WINDOWCLOSE, window=screen))
        case _:
            wall_of(window).full = True
            monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1280, 720)])
            window.handle(pygame.Event(pygame.WINDOWDISPLAYCHANGED, window=screen))
    assert window.wall is None
    assert window.scene is hands.scene
    assert "Wat de tafel nog niet weet" not in words(window)
    assert [it for it in secret if it in words(window)] == []
    hands.scene.session.close()


def announced(window: LeadingWindow) -> str:
    """What a screen reader says now of itself."""
    window.draw()
    return " ".join(it.words for it in window.heard.picture(window).spoken)


def test_notes_are_never_announced(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    hands.scene.session.note(NOTE)
    window.open_wall()
    assert NOTE in words(window)
    said = announced(window)
    assert "Jouw notities" in said
    assert NOTE not in said
    hands.go_to("note")
    announced(window)
    hands.text("nog niet voor de zaal")
    assert "zaal" in words(window)
    assert "zaal" not in announced(window)
    window.close_wall()
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_F2, mod=0, unicode="", scancode=59))
    assert NOTE in words(window)
    said = announced(window)
    assert "Jouw notities" in said
    assert NOTE not in said
    hands.scene.session.close()


def test_a_refusal_and_what_was_kept_are_announced_once(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    play_to(hands, "agenda")
    announced(window)
    letter(window, "s")
    assert announced(window) == "Er ligt nu geen zaak op tafel."
    assert sum(isinstance(it, SaidLine) for it in window.placed.widgets()) == 1, "it stands in one place"
    hands.go_to("note")
    hands.text(NOTE)
    hands.press("note.keep")
    assert announced(window) == TableLanguage("nl", {}).say("evening.note_kept")
    hands.scene.session.close()


def test_a_bell_rings_beside_a_wall(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "deliberation", TALK)
    window.open_wall()
    clock = hands.scene.timer
    assert clock is not None
    now = [0.0]
    clock._clock = lambda: now[0]
    clock.start()
    window.changed()
    assert window.page.sound is None
    now[0] = clock.seconds + 1.0
    window.changed()
    assert window.page.sound == "bell"
    hands.scene.session.close()
