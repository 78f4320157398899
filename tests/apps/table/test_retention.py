"""Who keeps an evening and until when, and what is stored: asked in the set-up, read everywhere."""

from datetime import date
from pathlib import Path

from game.apps.session import Session
from game.apps.table.scenes import EveningScene, SetupScene, TitleScene, Wished
from game.apps.table.scenes.setting_up.wished import USUAL
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing import window as program
from game.content import Pack
from game.log.folders import sessions
from game.widgets import Typing
from game.widgets.field import Field
from tests.apps.table.fingers import Fingers
from tests.apps.table.kept import hands_on
from tests.apps.table.setting_up import NOW, Starts, begin, sets_up
from tests.apps.table.sitting import words
from tests.evenings import setup
from tests.narrow import as_a


def empties(window: Window) -> None:
    """Nothing stands in the field that has the keyboard."""
    field = as_a(Field, window.focused())
    window.type(field, Typing(most=field.typing.most))


def to_keep(window: Window, pack: Pack, starts: Starts, wished: Wished = USUAL) -> Fingers:
    hands = sets_up(window, (pack,), starts, wished)
    for _ in range(3):
        hands.press("on")
    hands.press("play")
    assert "Wie bewaart deze avond?" in words(window)
    return hands


def test_the_set_up_asks_who_keeps_it_and_nobody_need_answer(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = to_keep(window, proefavond, starts)
    assert "Wie de avond bewaart, wist alles op 19 december 2026." in words(window)
    begin(hands)
    [session] = starts.sessions
    assert (session.owned, session.erase_on) == (False, date(2026, 12, 19))
    session.close()


def test_a_name_and_a_number_of_days(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    hands = to_keep(window, proefavond, starts)
    hands.go_to("owner")
    hands.text(" jo van de griffie ")
    hands.go_to("days")
    for typed in ("0", "nul", "3651"):
        empties(window)
        hands.text(typed)
        assert "Typ een aantal dagen" in words(window)
        assert not hands.has("play"), typed
    empties(window)
    hands.text("10")
    hands.press("stored")
    assert "Vraag het aan jo van de griffie." in words(window)
    assert "Wie de avond bewaart, wist alles op 29 november 2026." in words(window)
    hands.press("back")
    hands.press("play")
    hands.press("begin")
    hands.press("start")
    [session] = starts.sessions
    assert (session.owner, session.erase_on) == ("jo van de griffie", date(2026, 11, 29))
    session.close()


def test_what_the_command_line_said_of_keeping_stands_there(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    begin(to_keep(window, proefavond, starts, Wished(owner="Els", days=7)))
    assert (starts.sessions[0].owner, starts.sessions[0].erase_on) == ("Els", date(2026, 11, 26))
    starts.sessions[0].close()


def test_the_program_keeps_what_the_set_up_agreed(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    start = program.begin_under(tmp_path, Keep("Els", 7), window)
    scene = SetupScene(window, (proefavond,), start, lambda: 7, Wished(owner="Els", days=7), clock=lambda: NOW)
    window.go(scene)
    scene.table.owner.put(Typing("Jo"))
    scene.ready()
    hands_on(window).press("begin")
    hands_on(window).press("start")
    [info] = sessions(tmp_path)
    assert (info.owner, info.erase_on) == ("Jo", date(2026, 11, 26))
    window.scene.leave()


def test_what_is_stored_can_be_read_everywhere(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    hands = hands_on(window)
    hands.press("stored")
    assert "Vraag het aan de spelleider." in words(window)
    hands.press("ballots")
    assert "Dan kan het besluit zelf verraden wiens stem de doorslag gaf." in words(window)
    hands.press("back")
    assert "Vraag het aan de spelleider." in words(window)
    hands.press("back")
    session = Session.start(proefavond, setup(), {}, tmp_path, owner="Jo", erase_on=date(2027, 1, 2))
    window.go(EveningScene(window, session, "tally"))
    hands.key("Escape")
    hands.press("stored")
    assert "Vraag het aan Jo." in words(window)
    assert "Wie de avond bewaart, wist alles op 2 januari 2027." in words(window)
    hands.key("Escape")
    assert isinstance(window.scene, EveningScene)
    session.close()


def test_arrows_go_through_words_where_there_is_nowhere_else_to_go(window: Window) -> None:
    window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    hands = hands_on(window)
    hands.press("stored")
    hands.press("ballots")
    for _ in range(4):
        window.text_size(1)
    assert window.placed.most > 0
    while window.placed.scroll < window.placed.most:
        before = window.placed.scroll
        hands.key("Down")
        assert window.placed.scroll > before
    hands.key("Up")
    assert window.placed.scroll < window.placed.most
    assert window.focus == "back"
