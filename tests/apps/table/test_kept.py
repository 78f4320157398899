"""Who keeps an evening, what is stored, what is forgotten, which evenings there are, and looking at one."""

from datetime import date
from pathlib import Path

import pytest

from game.apps.session import Look, Session
from game.apps.table.run import First
from game.apps.table.scenes import Evenings, EveningScene, SetupScene, Title, Wished
from game.apps.table.scenes.look import LookScene
from game.apps.table.scenes.table_set import USUAL
from game.apps.table.widgets.field import Field
from game.apps.table.widgets.typing import Typing
from game.apps.table.window import Window
from game.cli import window as program
from game.cli.keep import Keep
from game.content import ContentError, Pack
from game.content.problems import Problem
from game.log import replay
from game.log.errors import CannotWrite, Damaged, Diverged, LogError, SessionBusy, TooNew
from game.log.folders import sessions
from game.rules.text import message
from tests.apps.table.fingers import Fingers
from tests.apps.table.hands import Hands
from tests.apps.table.kept import NAMES, REASON, damage, played, shelf, step
from tests.apps.table.sitting import at_the_board, words
from tests.apps.table.test_setup import NOW, Starts, begin, sets_up
from tests.cli.here import run
from tests.evenings import setup
from tests.narrow import as_a


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    return opened


def hands_on(window: Window, *, mouse: bool = False) -> Fingers:
    return Fingers(window, mouse=mouse)


def typing_in(window: Window) -> Typing:
    return as_a(Field, window.focused()).typing


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Who keeps it


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
        typing_in(window).select_all()
        hands.text(typed)
        assert "Typ een aantal dagen" in words(window)
        assert not hands.has("play"), typed
    typing_in(window).select_all()
    hands.text("10")
    hands.press("stored")
    assert "Vraag het aan jo van de griffie." in words(window)
    assert "Wie de avond bewaart, wist alles op 29 november 2026." in words(window)
    hands.press("back")
    hands.press("play")
    hands.press("begin")
    [session] = starts.sessions
    assert (session.owner, session.erase_on) == ("jo van de griffie", date(2026, 11, 29))
    session.close()


def test_what_the_command_line_said_of_keeping_stands_there(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    starts = Starts(tmp_path)
    begin(to_keep(window, proefavond, starts, Wished(owner="Els", days=7)))
    assert (starts.sessions[0].owner, starts.sessions[0].erase_on) == ("Els", date(2026, 11, 26))
    starts.sessions[0].close()


def test_the_program_keeps_what_the_set_up_agreed(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    start = program.begins(tmp_path, Keep("Els", 7), window)
    scene = SetupScene(window, (proefavond,), start, lambda: 7, Wished(owner="Els", days=7), clock=lambda: NOW)
    window.go(scene)
    scene.table.owner.select_all()
    scene.table.owner.insert("Jo")
    scene.ready()
    hands_on(window).press("begin")
    [info] = sessions(tmp_path)
    assert (info.owner, info.erase_on) == ("Jo", date(2026, 11, 26))
    window.scene.leave()


# What is stored


def test_what_is_stored_can_be_read_everywhere(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    window.go(Title(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    hands = hands_on(window)
    hands.press("stored")
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
    window.go(Title(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    hands = hands_on(window)
    hands.press("stored")
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


# Forgetting


def forgets(window: Window, pack: Pack, root: Path, *, mouse: bool = False) -> Hands:
    """An evening with words in it, as far as the warning."""
    session = played(pack, root, 30, owner="Jo")
    session.note("Anneloes praatte het meest")
    session.park("Hoe lang wacht iemand hier?")
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    window.draw()
    hands = Hands(window, scene, mouse=mouse)
    if mouse:
        hands.press("menu")
    else:
        hands.key("Escape")
    hands.press("forget")
    return hands


def test_a_name_is_forgotten_and_the_seat_has_its_colour(
    window: Window, proefavond: Pack, tmp_path: Path, mouse: bool
) -> None:
    hands = forgets(window, proefavond, tmp_path, mouse=mouse)
    session = hands.scene.session
    assert "Kijken de anderen even weg?" in words(window)
    assert "Anneloes" not in words(window), "nothing shows until the others look away"
    hands.press("begin")
    shown = words(window)
    for there in ("Anneloes naam van plek 1 (Blauw)", "Jo wie de avond bewaart", "Hoe lang wacht iemand hier?"):
        assert there in shown
    hands.press("text.t1")
    assert "niet terughalen" in words(window)
    hands.press("no")
    assert session.names == NAMES
    hands.press("text.t1")
    hands.press("yes")
    assert session.names == {"green": NAMES["green"]}
    shown = words(window)
    assert "Dit is gewist:" in shown
    assert "[verwijderd] naam van plek 1 (Blauw)" in shown
    assert "Anneloes praatte het meest notitie" in shown
    assert shown.count("Hier staan dezelfde woorden in.") == sum(
        "Anneloes" in (place.words or "") for place in session.places()
    )
    assert not hands.has("text.t1"), "what is gone cannot go again"
    hands.press("shut")
    assert isinstance(window.scene, EveningScene)
    hands.key("Escape")
    hands.press("attend")
    assert "Blauw" in words(window)
    assert "Anneloes" not in words(window)
    session.close()


def test_all_names_at_once(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = forgets(window, proefavond, tmp_path)
    session = hands.scene.session
    hands.press("begin")
    hands.press("names")
    for name in (*NAMES.values(), "Jo"):
        assert name in words(window)
    hands.press("yes")
    assert (session.names, session.owned, session.owner) == ({}, True, None)
    assert not hands.has("names")
    session.close()
    assert not any(b"De overkant" in data for data in bytes_of(session.folder).values())


def test_esc_goes_back_without_forgetting_and_the_warning_comes_again(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = forgets(window, proefavond, tmp_path)
    session = hands.scene.session
    hands.press("begin")
    hands.press("text.t1")
    hands.key("Escape")
    assert hands.has("text.t1"), "back in the list"
    hands.key("Escape")
    assert isinstance(window.scene, EveningScene)
    hands.key("Escape")
    hands.press("forget")
    assert "Anneloes" not in words(window)
    assert session.names == NAMES
    session.close()


def test_a_disk_that_does_not_forget_is_said_and_asked_again(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = forgets(window, proefavond, tmp_path)
    session = hands.scene.session
    hands.press("begin")
    hands.press("text.t1")
    real = session._log.forget

    def full(*_: object) -> object:
        raise CannotWrite(tmp_path, "full", "no room")

    monkeypatch.setattr(session._log, "forget", full)
    hands.press("yes")
    assert "vol" in words(window)
    assert session.names == NAMES
    monkeypatch.setattr(session._log, "forget", real)
    hands.press("yes")
    assert session.names == {"green": NAMES["green"]}
    session.close()


def test_a_reason_that_was_forgotten_says_so_in_the_paper_and_in_the_list(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    session = hands.scene.session
    while session.view().prompts[0].at != "quarter_end":
        step(session)
    window.changed()
    hands.rest()
    assert REASON in words(window)
    reasons = [place.id for place in session.places() if place.kind == "reason"]
    session.forget(reasons)
    window.changed()
    assert REASON not in words(window)
    assert "“[verwijderd]”" in words(window)
    hands.key("Escape")
    hands.press("reasons")
    assert "[verwijderd]" in words(window)
    assert REASON not in words(window)
    session.close()


def test_a_page_that_was_forgotten_along_is_not_said_to_be_there(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    session = played(proefavond, tmp_path)
    window.go(program.evening(session, "tally", Keep())(window))
    hands = hands_on(window)
    hands.press("debrief")
    assert "De bladzijde staat in" in words(window)
    session.forget(place.id for place in session.places())
    window.changed()
    assert "De bladzijde staat in" not in words(window)
    session.close()


# The evenings that were kept


def lists(window: Window, root: Path) -> Fingers:
    window.go(Title(window, None, lambda: window.scene, lambda: None, lambda: Evenings(window, shelf(window, root))))
    hands = hands_on(window)
    hands.press("evenings")
    return hands


def test_every_evening_is_in_the_list_with_what_is_to_be_known(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = lists(window, tmp_path)
    assert "Er zijn nog geen avonden bewaard" in words(window)
    played(proefavond, tmp_path, 4, day=3, owner="Jo", erase_on=date(2026, 11, 20)).close()
    played(proefavond, tmp_path, 4, day=4, erase_on=date(2026, 11, 21)).close()
    spoilt = played(proefavond, tmp_path, 4, day=5)
    spoilt.close()
    damage(spoilt.folder)
    hands = lists(window, tmp_path)
    shown = words(window)
    assert shown.index("Beschadigd, begonnen op 5 november") < shown.index("Nog bezig, begonnen op 4 november")
    assert "Bewaard door Jo." in shown
    assert shown.count("De dag om te wissen is voorbij") == 1
    assert "voorbij: 20 november 2026" in shown
    hands.press(f"evening.{spoilt.folder.name}")
    assert f"keukentafel rescue {spoilt.folder.name}" in words(window)
    assert not hands.has("on")
    hands.press("back")
    hands.key("Escape")
    assert isinstance(window.scene, Title)


def test_an_open_evening_goes_on_and_its_page_is_made(
    window: Window, proefavond: Pack, tmp_path: Path, mouse: bool, no_browser: list[str]
) -> None:
    session = played(proefavond, tmp_path, 4)
    state = session.state
    session.close()
    hands = lists(window, tmp_path)
    hands.mouse = mouse
    hands.press(f"evening.{session.folder.name}")
    hands.press("debrief")
    [made] = (session.folder / "debrief").iterdir()
    assert str(made) in words(window)
    assert no_browser == [made.as_uri()]
    hands.press("on")
    assert isinstance(window.scene, EveningScene)
    assert window.scene.session.state == state
    window.scene.leave()


def test_a_folder_that_takes_no_page_leads_elsewhere(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(proefavond, tmp_path, 4)
    session.close()
    hands = lists(window, tmp_path)
    hands.press(f"evening.{session.folder.name}")

    def refuse(*_: object) -> object:
        raise PermissionError(13, "Permission denied", "debrief")

    monkeypatch.setattr(program, "write_debrief", refuse)
    hands.press("debrief")
    assert f"debrief --draft {session.folder.name} -o" in words(window)


READ_ONLY = CannotWrite(Path("avond"), "read_only", "")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (READ_ONLY, "mag niet schrijven"),
        (Diverged(3, message("log.diverged.illegal"), 1, 2), "Bij stap 3 komt het spel nu anders uit"),
        (SessionBusy(Path("avond"), "griffie"), "al open in een ander venster"),
    ],
)
def test_what_cannot_go_on_is_looked_at_with_the_reason(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: LogError, said: str
) -> None:
    hands = refused(window, proefavond, tmp_path, monkeypatch, error)
    assert isinstance(window.scene, LookScene)
    assert "Alleen kijken." in words(window)
    assert said in words(window)
    hands.press("back")
    assert hands.has("on"), "back at the evening, for another try"


def test_other_rules_are_looked_at(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(proefavond, tmp_path, 4)
    session.close()
    monkeypatch.setattr(replay, "RULES_VERSION", 99)
    hands = lists(window, tmp_path)
    hands.press(f"evening.{session.folder.name}")
    hands.press("on")
    assert words(window).count("gespeeld met andere spelregels") == 1, "said once"
    hands.press("back")
    hands.press("look")
    assert "zoals hij nu bewaard is" in words(window)
    assert words(window).count("gespeeld met andere spelregels") == 1


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CannotWrite(Path("avond"), "full", ""), "schijf van deze laptop is vol"),
        (TooNew(9, 1), "nieuwere versie van het spel"),
        (Damaged(3, message("log.damage.changed"), (), Path("avond")), "Stap 3 in log.jsonl klopt niet"),
        (ContentError((Problem("error", "K900", "scenario.json", 0, 0, message("hint.days")),)), "Typ"),
        (PermissionError(13, "Permission denied", "log.jsonl"), "log.jsonl"),
    ],
)
def test_what_cannot_be_looked_at_either_is_said_on_the_page(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    hands = refused(window, proefavond, tmp_path, monkeypatch, error)
    assert said in words(window)
    assert hands.has("back")


def refused(window: Window, pack: Pack, root: Path, monkeypatch: pytest.MonkeyPatch, error: Exception) -> Fingers:
    """Somebody wants to go on with an evening that says no."""
    session = played(pack, root, 4)
    session.close()
    hands = lists(window, root)
    hands.press(f"evening.{session.folder.name}")

    def refuse(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr(Session, "resume", refuse)
    hands.press("on")
    return hands


def test_the_title_looks_too_where_it_cannot_go_on(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = played(proefavond, tmp_path, 4)
    window.go(program.title(tmp_path, None, "nl", Wished(), Keep())(window))
    hands_on(window).press("continue")
    assert isinstance(window.scene, LookScene)
    assert "open in een ander venster" in words(window)
    session.close()


# Looking


def test_a_look_changes_nothing_and_says_so_on_every_page(
    window: Window, waterkant: Pack, tmp_path: Path, mouse: bool
) -> None:
    session = played(waterkant, tmp_path)
    session.close()
    before = bytes_of(session.folder)
    window.go(LookScene(window, Look(session.folder), message("table.look_wished")))
    hands = hands_on(window, mouse=mouse)
    for page in ("decisions", "end", "now", "board"):
        hands.press(page)
        shown = words(window)
        assert shown.count("lleen kijken") == 2, "on the page and in the footer"
        assert not window.page.keys
        places = {widget.id for widget in window.placed.focusable() if not widget.group}
        assert places <= {"now", "decisions", "board", "end", "back"}
        if page == "decisions":
            for decision in session.view().decisions:
                assert decision.title.nl in shown
            assert REASON in shown
            assert session.head in shown
    if mouse:
        hands.press("square.3")
    else:
        window.give_focus("square.3")
        hands.key("Return")
    assert "Alleen kijken" in words(window)
    hands.press("back")
    hands.key("Escape")
    assert window.page.id == "look.now"
    assert bytes_of(session.folder) == before


def test_a_forgotten_reason_says_so_in_a_look(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = played(proefavond, tmp_path)
    session.forget(place.id for place in session.places())
    session.close()
    window.go(LookScene(window, Look(session.folder), message("table.look_wished")))
    hands_on(window).press("decisions")
    assert "“[verwijderd]”" in words(window)
    assert REASON not in words(window)


def test_looking_again_shows_what_happened_since(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = played(proefavond, tmp_path, 4)
    window.go(program.looked_at(session.folder, SessionBusy(session.folder))(window))
    hands = hands_on(window)
    hands.press("decisions")
    while not session.view().decisions:
        step(session)
    assert "Er is nog niets besloten." in words(window)
    hands.press("again")
    assert session.view().decisions[0].title.nl in words(window)
    assert session.head in words(window)
    hands.press("back")
    assert not window.open_for_play, "nothing lies under it"
    session.close()


def test_resuming_what_is_open_elsewhere_is_a_look_in_the_window_too(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(proefavond, tmp_path, 4)

    def show(first: First, *_: object, **__: object) -> None:
        window.go(first(window))

    monkeypatch.setattr("game.apps.table.run.show", show)
    assert run("play", "--resume", session.folder.name, "--sessions", str(tmp_path)).code == 6
    assert isinstance(window.scene, LookScene)
    assert "open in een ander venster" in words(window)
    session.close()
