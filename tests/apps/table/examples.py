"""Every example pack in the window, from its first page to what may leave the room, by keyboard or by mouse only."""

from pathlib import Path

from msgspec import Struct

from game.apps.session import Beginning, Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing import window as program
from game.content import find_packs
from game.rules.terms.text import Language
from tests.apps.table.by_api import NAMES, by_api
from tests.apps.table.hands import Hands
from tests.evenings import setup
from tests.shipped import pack_of

EXAMPLES = tuple(name for name in find_packs() if name.startswith("examples/"))
MOST_STEPS = 12
"""The debrief has fewer."""


class ExampleYear(Struct, frozen=True):
    """How one example was played: by which hands, in which language, as which bots."""

    pack: str
    mouse: bool
    language: Language
    bot: int = 3


def play(window: Window, year: ExampleYear, root: Path) -> None:
    """The year, action for action as through the API, its debrief to the last step, and what may leave the room."""
    pack = pack_of(year.pack)
    called, done = by_api(pack, root / "api", reasons=True, bot=year.bot)
    window.set(ScreenSettings(language=year.language))
    begins = Beginning(before_after=bool(pack.scenario.before_after))
    session = Session.start(pack, setup(), NAMES, root / "window", method="tally", begins=begins)
    scene = program.evening(session, "tally", Keep(None, None, None, None))(window)
    window.go(scene)
    assert isinstance(scene, EveningScene)
    hands = Hands(window, scene, mouse=year.mouse)
    if session.asks_before_after:
        _marks(hands)
    for action in done:
        hands.do(action)
    assert [step.digest for step in session.history] == [step.digest for step in called.history]
    assert session.view().phase == "over"
    called.close()
    _looks_back(hands)
    hands.press("report")
    assert (session.folder / "debrief" / f"debrief-{year.language}.html").is_file()
    session.close()


def _looks_back(hands: Hands) -> None:
    """Forty minutes in a few presses: choose a decision, ask for one other choice, agree on something, approve."""
    window, session = hands.window, hands.scene.session
    hands.press("lookback")
    looked, seen = window.scene, list[str]()
    assert isinstance(looked, LookBack)
    for _ in range(MOST_STEPS):
        step = window.page.id.split(".")[1]
        seen.append(step)
        if step == "decision" and hands.has("case.1"):
            hands.press("case.1")
        if step == "other":
            _predicts(hands)
        if step == "impressions":
            hands.press("impressions")
            _marks(hands)
        if step == "agreements":
            hands.press("agree")
            hands.go_to("what")
            hands.text("bel terug")
            hands.press("keep")
            hands.press("back")
        if step == "approve":
            hands.press("approve")
            hands.press("on")
            hands.press("yes")
        hands.press("on")
        if looked.done:
            break
    assert looked.done, seen
    assert ("impressions" in seen) == session.asks_before_after
    assert {"roles", "own", "year", "home", "learned", "agreements", "approve"} <= set(seen)
    assert [it.what for it in session.agreements] == ["bel terug"]
    assert session.approval is not None


def _marks(hands: Hands) -> None:
    """What the slips say of the sentences before and after the evening."""
    hands.press("count")
    hands.adjust("agree.0", "more", 2)
    hands.press("keep")


def _predicts(hands: Hands) -> None:
    """Another choice, where there is one to ask about."""
    others = [it.id for it in hands.window.placed.focusable() if it.id.startswith("other.")]
    if others:
        hands.press(others[0])
        hands.go_to("prediction")
        hands.text("meer vertrouwen")
        hands.press("show")
