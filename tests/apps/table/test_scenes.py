"""What lies before, around and over an evening: title, set-up, menu, settings, ballots, a disk that says no."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table import motion
from game.apps.table import settings as settings_module
from game.apps.table.page import Page
from game.apps.table.scenes import DemoScene, EveningScene, Kept, SetupScene, Title
from game.apps.table.scenes import demo as demo_module
from game.apps.table.scenes.menu import Pause
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import Settings, load_settings, save_settings
from game.apps.table.voice import Voice
from game.apps.table.window import Window
from game.content import Pack
from game.log.errors import NotRecorded
from game.log.reading import read
from game.log.records import Noted, Parked, Paused, Resumed
from game.rules import actions
from game.rules.state import Seat
from game.rules.tally import Counts, Lead
from game.rules.text import Text
from tests.apps.table.hands import Hands
from tests.evenings import setup


@pytest.fixture
def window() -> Iterator[Window]:
    yield Window(open_window((1280, 720)), Settings(), keep_settings=False)
    close_window()


def evening(window: Window, pack: Pack, root: Path, method: str = "device") -> Hands:
    session = Session.start(pack, setup(), {}, root)
    scene = EveningScene(window, session, "tally" if method == "tally" else "device")
    window.go(scene)
    return Hands(window, scene, mouse=False)


def hands_on(window: Window) -> Hands:
    scene = window.scene
    assert isinstance(scene, (EveningScene, Title))
    return Hands(window, scene, mouse=False)  # type: ignore[arg-type]


def control(window: Window, key: int, *, mod: int = pygame.KMOD_CTRL) -> None:
    window.handle(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
    window.draw()


def letter(window: Window, name: str) -> None:
    window.handle(pygame.Event(pygame.KEYDOWN, key=ord(name), mod=0, unicode=name))
    window.draw()


def words(window: Window) -> str:
    window.draw()
    return "\n".join(f"{widget.label} {widget.value}" for widget in window.placed.widgets())


def test_from_the_title_to_the_first_page_with_enter_only(window: Window, pack: Pack, tmp_path: Path) -> None:
    made: list[Session] = []

    def start(pack: Pack, table: object, names: dict[str, str]) -> Session:
        made.append(Session.start(pack, table, names, tmp_path))  # type: ignore[arg-type]
        return made[0]

    window.go(Title(window, None, lambda: SetupScene(window, (pack,), start, lambda: 77), lambda: None))
    hands = hands_on(window)
    for _ in range(3):
        hands.key("Return")
    assert isinstance(window.scene, EveningScene)
    [session] = made
    assert session.state.seed == 77
    assert session.state.seats == (Seat("blue"), Seat("green"), Seat("ochre"))
    assert session.state.reveal == "outcome"
    session.close()


def test_a_table_set_up_by_hand(window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path) -> None:
    made: list[Session] = []

    def start(pack: Pack, table: object, names: dict[str, str]) -> Session:
        made.append(Session.start(pack, table, names, tmp_path))  # type: ignore[arg-type]
        return made[0]

    window.go(Title(window, None, lambda: SetupScene(window, (proefavond, waterkant), start, lambda: 1), lambda: None))
    hands = hands_on(window)
    hands.press("new")
    hands.press("pack.1")
    hands.press("on")
    hands.adjust("seats", "less")
    hands.go_to("name.0")
    hands.text("team kompas")
    hands.adjust("voters.0", "more", 5)
    hands.adjust("voters.1", "more", 3)
    assert "10 mensen" in words(window)
    hands.press("method.device")
    hands.press("practice")
    hands.press("play")
    [session] = made
    assert session.scenario.title == waterkant.scenario.title
    assert session.state.seats == (Seat("blue", 6), Seat("green", 4))
    assert session.state.reveal == "counts"
    assert session.names == {"blue": "team kompas"}
    assert session.state.phase == "goal", "no practice question was asked for"
    session.close()


def test_a_small_table_sees_counts_only_where_everyone_agrees(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    made: list[Session] = []

    def start(pack: Pack, table: object, names: dict[str, str]) -> Session:
        made.append(Session.start(pack, table, names, tmp_path))  # type: ignore[arg-type]
        return made[0]

    window.go(SetupScene(window, (proefavond,), start, lambda: 1))
    hands = Hands(window, window.scene, mouse=False)  # type: ignore[arg-type]
    hands.press("on")
    hands.press("counts")
    hands.press("play")
    assert made[0].state.reveal == "counts"
    made[0].close()


def test_the_title_offers_to_go_on_and_speaks_english_with_t(window: Window) -> None:
    resumed = []
    kept = Kept(Text(nl="Proefavond", en="Trial evening"), "20 november 19:30", lambda: resumed.append(True))
    window.go(Title(window, kept, lambda: window.scene, lambda: None))
    assert "Verder waar jullie waren: Proefavond" in words(window)
    letter(window, "t")
    assert "Continue where you were: Trial evening" in words(window)
    hands_on(window).key("Return")
    assert resumed == [True]


def test_settings_apply_at_once(window: Window) -> None:
    window.go(Title(window, None, lambda: window.scene, lambda: None))
    hands = hands_on(window)
    hands.press("settings")
    hands.press("language.en")
    assert "Size of the text" in words(window)
    before = hands.widget("text.150").rect.height
    hands.press("text.150")
    assert hands.widget("text.150").rect.height > before
    hands.press("theme.contrast")
    assert window.surface.get_at((5, 300))[:3] == (255, 255, 255)
    hands.press("still")
    assert window.settings == Settings("en", 150, "contrast", still=True)
    control(window, pygame.K_0)
    control(window, pygame.K_MINUS)
    assert window.settings.text == 100
    control(window, pygame.K_PLUS)
    assert window.settings.text == 125


def test_settings_are_kept_and_a_broken_file_is_as_good_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings_module, "_file", lambda: file)
    assert load_settings("en") == Settings("en")
    assert save_settings(Settings("nl", 175, "evening", still=True))
    assert load_settings("en") == Settings("nl", 175, "evening", still=True)
    for broken in (b"{", b'{"text": 99}', b'{"theme": "pink"}', b"\xff"):
        file.write_bytes(broken)
        assert load_settings("en") == Settings("en")


def test_a_secret_vote_marks_confirms_and_is_gone(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    secret = proefavond.scenario.dilemmas["practice_time"].names()
    for mark in ("a", "b", "a"):
        hands.press("begin")
        letter(window, mark)
        assert window.focus == "vote", "Enter now confirms what was chosen, and nothing else"
        hands.key("Return")
        assert not any(name.nl in words(window) for name in secret.values()), "nothing secret is left on screen"
    assert "3 van de 5" in words(window)
    for _ in range(2):
        hands.press("begin")
        hands.press("blank")
    assert "Alle keuzes zijn binnen" in words(window)
    hands.press("reveal")
    state = hands.scene.session.state
    assert state.case is not None
    assert state.case.first == Counts((2, 1, 0), 2)
    hands.scene.session.close()


def test_the_facilitator_closes_a_ballot_early(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    assert not hands.has("close"), "there is nothing to close yet"
    hands.press("begin")
    letter(window, "c")
    hands.press("vote")
    hands.press("close")
    state = hands.scene.session.state
    assert state.case is not None
    assert state.case.first == Lead("with_soup"), "one vote is nobody's to see"
    hands.scene.session.close()


def test_a_menu_in_the_middle_of_a_ballot_loses_no_vote(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    hands.press("begin")
    letter(window, "a")
    hands.press("vote")
    hands.key("Escape")
    assert not hands.has("pause"), "never a break during an open ballot"
    hands.press("park")
    hands.text("hoe doen wij dit zelf")
    hands.press("keep")
    assert "Eén van de 5" in words(window)
    hands.scene.session.close()


def test_a_teller_who_miscounts_is_told(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    hands.do(actions.Acknowledge("briefing"))
    hands.adjust("tally.0", "more", 6)
    hands.press("count")
    assert "5 kaarten verwacht, 6 geteld" in words(window)
    hands.adjust("tally.0", "less", 2)
    assert not hands.has("absent")
    hands.press("count")
    assert "meld wie er weg zijn" in words(window)
    hands.press("absent")
    state = hands.scene.session.state
    assert state.case is not None
    assert state.case.first == Lead("seven")
    hands.scene.session.close()


def test_the_facilitators_menu(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.key("Escape")
    hands.press("note")
    hands.text("mooi moment")
    hands.press("keep")
    hands.key("Escape")
    hands.press("pause")
    assert isinstance(window.scene, Pause)
    hands.press("on")
    hands.key("Escape")
    hands.press("skip")
    assert hands.scene.session.state.phase == "goal"
    hands.key("Escape")
    hands.key("Escape")
    assert hands_on(window).window.scene is hands.scene
    control(window, pygame.K_z)
    assert "Eén stap terug?" in words(window)
    hands.press("no")
    assert hands.scene.session.state.phase == "goal"
    control(window, pygame.K_z)
    hands.press("yes")
    assert hands.scene.session.view().phase == "case"
    hands.key("Escape")
    hands.press("finish")
    hands.press("yes")
    assert hands.scene.session.view().phase == "over"
    kinds = [type(entry.record) for entry in read(hands.scene.session.folder).entries]
    assert [kind for kind in kinds if kind in (Noted, Parked, Paused, Resumed)] == [Noted, Paused, Resumed]
    hands.scene.session.close()


def test_a_screen_of_one_colour_and_a_clicker(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    letter(window, ".")
    assert window.surface.get_at((640, 300))[:3] == (0, 0, 0)
    letter(window, "x")
    letter(window, ",")
    assert window.surface.get_at((640, 300))[:3] == (255, 255, 255)
    hands.key("Down")
    page = window.page.id
    hands.key("Next")
    assert window.page.id != page, "a clicker goes on to the next page"
    hands.scene.session.close()


def test_a_full_disk_is_said_and_the_same_step_can_be_done_again(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.press("on")
    session = hands.scene.session
    real = session._log.append

    def full(*_: object, **__: object) -> object:
        raise NotRecorded("full", 0, "no room")

    monkeypatch.setattr(session._log, "append", full)
    hands.press("on")
    assert "schijf" in words(window)
    assert session.history == ()
    monkeypatch.setattr(session._log, "append", real)
    hands.press("on")
    assert len(session.history) == 1
    assert "schijf" not in words(window)
    session.close()


def test_nothing_moves_by_itself_where_that_was_asked(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    window.go(DemoScene(window, session, 5, lambda: tmp_path / "page.html"))
    assert window.page.after is not None
    window.set(Settings(still=True))
    window.changed()
    assert window.page.after is None
    hands = Hands(window, window.scene, mouse=False)
    while window.page.id.split(".")[0] != "year":
        hands.key("Return")
    assert "page.html" in words(window)
    session.close()


def test_the_window_can_be_closed_at_any_moment(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    state = hands.scene.session.state
    window.handle(pygame.Event(pygame.QUIT))
    assert not window.open_for_play
    again = Session.resume(hands.scene.session.folder)
    assert again.state == state
    again.close()


def test_the_example_plays_itself_to_its_end(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_module, "SECONDS", 0.0)
    monkeypatch.setattr(motion, "STEP", 0.001)
    monkeypatch.setattr(motion, "LANDED", 0.0)
    session = Session.start(proefavond, setup(), {}, tmp_path)
    seen: list[str] = []

    def finish() -> Path:
        window.open_for_play = False
        return tmp_path / "page.html"

    class Watched(DemoScene):
        def page(self, voice: Voice) -> Page:
            page = super().page(voice)
            seen.append(page.id.split(".")[0])
            return page

    window.go(Watched(window, session, 5, finish))
    window.run()
    assert session.view().phase == "over"
    assert {"case", "options", "talk", "tally", "deliberation", "reason", "outcome", "quarter_end"} <= set(seen)
    session.close()
