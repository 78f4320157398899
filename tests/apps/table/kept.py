"""Evenings that were kept, for tests and pictures: open, ended, overdue, damaged, looked at and forgotten in part."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from game.apps.debrief import Evening, write_debrief
from game.apps.session import Look, Session
from game.apps.table.page import Page
from game.apps.table.scene import Host
from game.apps.table.scenes import Evenings, EveningScene, Shelf
from game.apps.table.scenes.evenings import OneEvening
from game.apps.table.scenes.forget import Forget
from game.apps.table.scenes.look import LookScene
from game.apps.table.scenes.stored import Stored
from game.apps.table.window import Window
from game.content import Pack, from_json
from game.log.errors import SessionBusy
from game.log.folders import sessions
from game.log.reading import LOG, read
from game.rules import actions
from game.rules.bots import bot_action
from tests.evenings import setup
from tests.log.evening import fixed

TODAY = date(2026, 11, 21)
NAMES = {"blue": "Anneloes", "green": "De overkant van de haven"}
REASON = "Wij kiezen dit omdat Anneloes het zelf zo vroeg, ook al kost het geld dat wij niet hebben."
_starts = count(1, 100_000)


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
    outside = replace(fixed(start=next(_starts)), clock=lambda: datetime(2026, 11, day, 18, 30, tzinfo=UTC))
    table = setup(practice=False, form=form)
    session = Session.start(pack, table, NAMES, root, owner=owner, erase_on=erase_on, outside=outside)
    while session.view().prompts and (not steps or len(session.history) < steps):
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.at, REASON if len(session.history) % 2 else "")
        else:
            session.do(action)
    return session


def shelf(host: Host, root: Path) -> Shelf:
    """Everything under this root."""

    def play(folder: Path) -> EveningScene:
        session = Session.resume(folder)
        return EveningScene(host, session, session.method)

    def debrief(folder: Path) -> Path:
        reading = read(folder)
        evening = Evening(from_json(reading.scenario()), reading.entries, reading.texts())
        return write_debrief(evening, "nl", folder / "debrief")

    return Shelf(root, lambda: sessions(root), play, debrief, lambda: TODAY)


def damage(folder: Path) -> None:
    """Somebody was in the log with an editor."""
    lines = (folder / LOG).read_bytes().split(b"\n")
    lines[3] = lines[3].replace(b'"n":3', b'"n":4')
    (folder / LOG).write_bytes(b"\n".join(lines))


def kept_pages(window: Window, pack: Pack, root: Path) -> Iterator[Page]:
    """What is stored, which evenings there are, a look at some, and words that are forgotten."""
    window.go(Evenings(window, shelf(window, root / "empty")))
    yield window.page
    over = played(pack, root, day=2, owner="Jo van de griffie", erase_on=date(2026, 11, 19))
    busy = played(pack, root, 26, day=20, owner="Jo", erase_on=date(2026, 12, 20))
    cards = played(pack, root, 12, day=12, form="cards")
    spoilt = played(pack, root, 6, day=5)
    for session in (over, cards, spoilt):
        session.close()
    damage(spoilt.folder)
    kept = shelf(window, root)
    window.go(Evenings(window, kept))
    yield window.page
    for info in kept.find():
        window.open(OneEvening(window, kept, info))
        yield window.page
        window.close()
    one = OneEvening(window, kept, kept.find()[-1])
    one._page, one._refused = root / "debrief" / "debrief-nl.html", True
    window.open(one)
    yield window.page
    why = SessionBusy(busy.folder, "griffie-laptop-4", datetime(2026, 11, 20, 18, 30, tzinfo=UTC)).message
    for session in (busy, cards, over):
        look = LookScene(window, Look(session.folder), why, lambda: Look(busy.folder), first=session is busy)
        window.go(look)
        yield window.page
        for look._sub in ("board", "square.3", "decisions", "end"):
            window.changed()
            if not window.page.id.endswith("now"):
                yield window.page
    yield from _forgetting(window, busy)
    busy.close()


def _forgetting(window: Window, session: Session) -> Iterator[Page]:
    session.note("Anneloes praatte het meest. Volgende keer eerst een rondje.")
    session.park("Hoe lang wacht iemand hier nu echt?")
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    for stored in (Stored(window), Stored(window, session)):
        window.open(stored)
        yield window.page
        window.close()
    forget = Forget(window, session)
    window.open(forget)
    yield window.page
    forget._open = True
    window.changed()
    yield window.page
    places = session.places()
    forget._wanted = places[:1]
    window.changed()
    yield window.page
    forget._forget()
    window.changed()
    yield window.page
    forget._wanted = places[1:]
    window.changed()
    yield window.page
    window.close()
