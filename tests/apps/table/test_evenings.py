"""The list of evenings: go on, look, make a page, or read what is wrong."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.session import Session, kept_scenario
from game.apps.table.scenes import Evenings, EveningScene, TitleScene, Wished
from game.apps.table.scenes.before.look import LookScene
from game.apps.table.window.window import Window
from game.cli.afterwards import debriefing
from game.cli.keeping.keep import Keep
from game.cli.playing import window as program
from game.content import ContentError, Pack
from game.content.problems import Problem
from game.log.elsewhere.copy_errors import CopyNotMade
from game.log.elsewhere.importing import import_session
from game.log.errors import CannotWrite, Damaged, Diverged, LogError, SessionBusy, TooNew
from game.log.told import replay
from game.rules.terms.text import LANGUAGES, Language, message
from tests.apps.table.fingers import Fingers
from tests.apps.table.kept import damage, hands_on, played, shelf
from tests.apps.table.sitting import words
from tests.golden.earlier import kept
from tests.log.newer import NEWER, from_entry


def lists(window: Window, root: Path) -> Fingers:
    window.go(
        TitleScene(window, None, lambda: window.scene, lambda: None, lambda: Evenings(window, shelf(window, root)))
    )
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
    assert isinstance(window.scene, TitleScene)


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
        raise CopyNotMade(session.folder / "debrief", "read_only", "")

    monkeypatch.setattr(debriefing, "write_debrief", refuse)
    hands.press("debrief")
    assert "Kopieer die map" in words(window)
    assert "debrief --draft MAP" in words(window)


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_evening_of_earlier_rules_says_why_it_is_only_looked_at_and_its_page_is_made(
    language: Language, window: Window, tmp_path: Path, no_browser: list[str]
) -> None:
    folder = import_session(kept()["2/few"], tmp_path / "evenings", kept_scenario).folder
    window.set(replace(window.settings, language=language))
    hands = lists(window, tmp_path / "evenings")
    hands.press(f"evening.{folder.name}")
    hands.press("on")
    assert isinstance(window.scene, LookScene)
    said = {
        "nl": ("Met de regels van nu zou hij anders gaan", "nieuwe avond beginnen"),
        "en": ("Under the rules of now it would go differently", "begin a new evening"),
    }
    assert all(part in words(window) for part in said[language])
    hands.press("back")
    hands.press("debrief")
    [made] = (folder / "debrief").iterdir()
    assert no_browser == [made.as_uri()]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CannotWrite(Path("avond"), "full", ""), "schijf van deze laptop is vol"),
        (TooNew("entry", 9, 1, "0.9.0"), "Versie 0.9.0"),
        (Damaged(3, message("log.damage.changed"), Path("avond")), "Stap 3 in log.jsonl klopt niet"),
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


def test_an_evening_of_a_newer_version_stands_in_the_list_and_says_so(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    session = played(proefavond, tmp_path, 4)
    session.close()
    from_entry(2)(session.folder)
    hands = lists(window, tmp_path)
    assert "Proefavond in Waterkant" in words(window)
    assert "Van een nieuwere versie, begonnen op 1 november" in words(window)
    hands.press(f"evening.{session.folder.name}")
    assert f"Versie {NEWER} van het spel" in words(window)
    assert hands.has("back")
    assert not hands.has("on")
