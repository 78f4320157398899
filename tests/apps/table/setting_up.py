"""Setting up an evening in the window: what begins it, and how to get to its first page."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from game.apps.session import USUAL_BEGINNING, AgreementsBefore, Beginning, Method, Session
from game.apps.table.scenes import SetupScene, Wished
from game.apps.table.scenes.setting_up.wished import USUAL
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.setup import Setup
from tests.apps.table.fingers import Fingers

NOW = datetime(2026, 11, 19, 18, 30, tzinfo=UTC)


@dataclass
class Starts:
    """Begins evenings under this root, and keeps what they began with."""

    root: Path
    sessions: list[Session] = field(default_factory=list)
    setups: list[Setup] = field(default_factory=list)

    def __call__(
        self,
        pack: Pack,
        setup: Setup,
        names: dict[str, str],
        *,
        method: Method | None = None,
        debrief_at: datetime | None = None,
        owner: str | None = None,
        erase_on: date | None = None,
        before: AgreementsBefore | None = None,
        begins: Beginning = USUAL_BEGINNING,
    ) -> Session:
        session = Session.start(
            pack,
            setup,
            names,
            self.root,
            method=method,
            debrief_at=debrief_at,
            owner=owner,
            erase_on=erase_on,
            before=before,
            begins=begins,
        )
        self.sessions.append(session)
        self.setups.append(setup)
        return session


def sets_up(window: Window, packs: tuple[Pack, ...], starts: Starts, wished: Wished = USUAL) -> Fingers:
    scene = SetupScene(window, packs, starts, lambda: 77, wished, clock=lambda: NOW)
    window.go(scene)
    return Fingers(window, mouse=False)


def begin(hands: Fingers) -> None:
    """From the page about how it is played to the evening."""
    while hands.has("play"):
        hands.press("play")
    hands.press("begin")
    while hands.has("start"):
        # The rules of the evening, and where seats have more than one person who sits where.
        hands.press("start")


def local(hour: int, minute: int) -> datetime:
    return NOW.astimezone().replace(hour=hour, minute=minute)
