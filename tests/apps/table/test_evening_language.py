"""An evening goes on in the language in which it was played, in the window and in the terminal."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes.before.evenings import go_on
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing.window import shelf
from game.content import load, shipped
from game.log.records import Acted
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from tests.apps.table.sitting import evening
from tests.cli.test_commands import keukentafel


def step(session: Session) -> None:
    session.do(bot_action(session.scenario, session.state, 3))


def told(session: Session) -> list[Language | None]:
    return [it.record.language for it in session._log.entries if isinstance(it.record, Acted)]


def test_in_the_window(window: Window, tmp_path: Path) -> None:
    session = evening(window, load(shipped("proefavond")), tmp_path).scene.session
    step(session)
    window.speak()
    step(session)
    step(session)
    assert told(session) == ["nl", "en", None], "only where it is another"
    session.undo()
    session.close()
    later = Window(window.surface, ScreenSettings(), keep_settings=False)
    go_on(later, shelf(later, tmp_path, Keep(None, None, None)), session.folder)
    assert later.settings.language == "en"
    assert later._usual is None, "for the evenings to come nobody chose a language"
    later.quit()


@pytest.mark.parametrize(("asked", "spoken"), [((), "en"), (("--lang", "nl"), "nl")])
def test_in_the_terminal(tmp_path: Path, asked: tuple[str, ...], spoken: str) -> None:
    here = {"KEUKENTAFEL_SESSIONS": str(tmp_path)}
    begun = keukentafel("play", "proefavond", "--text", "--yes", typed="taal\n\n\nstop\n", **here)
    assert begun.returncode == 0
    again = keukentafel("play", "--text", "--resume", *asked, typed="stop\n", **here).stdout
    assert ("Verder waar jullie waren" in again) == (spoken == "nl")
    assert ("On from where you were" in again) == (spoken == "en")
