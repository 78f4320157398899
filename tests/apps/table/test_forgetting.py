"""Names and words that are forgotten in the window, and what shows in their place."""

import shutil
from pathlib import Path

import pytest

from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing import window as program
from game.content import Pack
from game.log.errors import CannotWrite
from tests.apps.table.hands import Hands
from tests.apps.table.kept import NAMES, REASON, bytes_of, hands_on, played, step
from tests.apps.table.sitting import at_the_board, words


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


def test_the_same_evening_beside_it_is_named(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = forgets(window, proefavond, tmp_path)
    folder = hands.scene.session.folder
    (folder.parent / "dubbel").mkdir()
    for name in ("log.jsonl", "private.jsonl", "scenario.json"):
        shutil.copy(folder / name, folder.parent / "dubbel")
    for id in ("begin", "text.t1", "yes"):
        hands.press(id)
    assert "dubbel is dezelfde avond" in words(window)
    assert "forget dubbel --text t1" in words(window)


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
    # The newspaper comes before cover is asked for, and else at the quarter's end.
    while not window.page.id.startswith("paper"):
        step(session)
        window.changed()
        hands.rest()
    quoted = REASON.rstrip(".")
    assert quoted in words(window)
    reasons = [place.id for place in session.places() if place.kind == "reason"]
    session.forget(reasons)
    window.changed()
    assert quoted not in words(window)
    assert "“[verwijderd]”" in words(window)
    hands.key("Escape")
    hands.press("reasons")
    assert "[verwijderd]" in words(window)
    assert quoted not in words(window)
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
