"""Evenings that were kept, for tests and pictures: open, ended, overdue, damaged, looked at and forgotten in part."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import structs

from game.apps.session import Look, Session
from game.apps.table.scenes import Evenings, EveningScene, Shelf
from game.apps.table.scenes.before.evenings import OneEvening
from game.apps.table.scenes.before.look import LookScene
from game.apps.table.scenes.before.stored import Stored
from game.apps.table.scenes.during.forget import Forget
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing import window
from game.content import Pack
from game.log.errors import SessionBusy
from game.log.reading.session_folder import LOG
from game.rules import actions
from game.rules.bots import bot_action
from tests.apps.table.fingers import Fingers
from tests.evenings import setup
from tests.log.evening import fixed

TODAY = date(2026, 11, 21)
NAMES = {"blue": "Anneloes", "green": "De overkant van de haven"}
REASON = "Wij kiezen dit omdat Anneloes het zelf zo vroeg, ook al kost het geld dat wij niet hebben."


def step(session: Session, words: str = REASON) -> None:
    """What a bot does; these are its words where it is asked for some."""
    action = bot_action(session.scenario, session.state, 3)
    if isinstance(action, actions.Say):
        session.say(action.about, words)
    else:
        session.do(action)


def played(
    pack: Pack,
    root: Path,
    steps: int = 0,
    *,
    day: int = 1,
    owner: str | None = None,
    erase_on: date | None = None,
    form: str | None = None,
) -> Session:
    """An evening that began on that day of November, after so many steps; 0 is to the end."""
    # Each evening has salts and ids of its own, the same ones wherever it is played.
    start = 1 + 100_000 * sum(1 for _ in root.glob("*"))
    environment = replace(fixed(start=start), clock=lambda: datetime(2026, 11, day, 18, 30, tzinfo=UTC))
    table = setup(practice=False, form=form)
    session = Session.start(pack, table, NAMES, root, owner=owner, erase_on=erase_on, environment=environment)
    while session.view().prompts and (not steps or len(session.history) < steps):
        step(session, REASON if len(session.history) % 2 else "")
    return session


def shelf(host: Host, root: Path) -> Shelf:
    """Everything under this root, as the program has it, on that day."""
    return structs.replace(window.shelf(host, root, Keep()), today=lambda: TODAY)


def damage(folder: Path) -> None:
    """Somebody was in the log with an editor."""
    lines = (folder / LOG).read_bytes().split(b"\n")
    lines[3] = lines[3].replace(b'"n":3', b'"n":4')
    (folder / LOG).write_bytes(b"\n".join(lines))


def kept_pages(screen: Window, pack: Pack, root: Path) -> Iterator[Page]:
    """What is stored, which evenings there are, a look at some, and words that are forgotten."""
    screen.go(Evenings(screen, shelf(screen, root / "empty")))
    yield screen.page
    over = played(pack, root, day=2, owner="Jo van de griffie", erase_on=date(2026, 11, 19))
    busy = played(pack, root, 26, day=20, owner="Jo", erase_on=date(2026, 12, 20))
    cards = played(pack, root, 12, day=12, form="cards")
    spoilt = played(pack, root, 6, day=5)
    for session in (over, cards, spoilt):
        session.close()
    damage(spoilt.folder)
    kept = shelf(screen, root)
    screen.go(Evenings(screen, kept))
    yield screen.page
    for info in kept.find():
        screen.open(OneEvening(screen, kept, info))
        yield screen.page
        screen.close()
    one = OneEvening(screen, kept, kept.find()[-1])
    one._page, one._refused = root / "debrief" / "debrief-nl.html", True
    screen.open(one)
    yield screen.page
    why = SessionBusy(busy.folder, "griffie-laptop-4", datetime(2026, 11, 20, 18, 30, tzinfo=UTC)).message
    for session in (busy, cards, over):
        look = LookScene(screen, Look(session.folder), why, lambda: Look(busy.folder), first=session is busy)
        screen.go(look)
        yield screen.page
        for look._sub in ("board", "square.3", "decisions", "end"):
            screen.changed()
            if not screen.page.id.endswith("now"):
                yield screen.page
    yield from _forgetting(screen, busy)
    busy.close()


def _forgetting(screen: Window, session: Session) -> Iterator[Page]:
    session.note("Anneloes praatte het meest. Volgende keer eerst een rondje.")
    session.park("Hoe lang wacht iemand hier nu echt?")
    scene = EveningScene(screen, session, "tally")
    screen.go(scene)
    for stored in (Stored(screen), Stored(screen, session)):
        screen.open(stored)
        yield screen.page
        screen.do(next(it for it in screen.placed.focusable() if it.id == "ballots"), "press")
        yield screen.page
        screen.close()
        screen.close()
    forget = Forget(screen, session)
    screen.open(forget)
    yield screen.page
    forget._open = True
    screen.changed()
    yield screen.page
    places = session.places()
    forget._wanted = places[:1]
    screen.changed()
    yield screen.page
    forget._forget()
    screen.changed()
    yield screen.page
    forget._wanted = places[1:]
    screen.changed()
    yield screen.page
    screen.close()


def hands_on(window: Window, *, mouse: bool = False) -> Fingers:
    """Fingers on whatever page is shown."""
    return Fingers(window, mouse=mouse)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of an evening."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
