"""Where sessions live, and which there are."""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import platformdirs
from msgspec import Struct

from game.log.durable.disk import make_folders, obstacle
from game.log.entries import Entry
from game.log.environment import REAL, Environment
from game.log.errors import CannotRead, CannotWrite, FolderTaken, LogError, NotASession, TooNew
from game.log.reading.session_folder import Reading, begun, read
from game.log.records import Acted, Opened
from game.log.told.line import live
from game.log.told.retention import Retention, retention
from game.log.told.typed_in import TypedIn, begun_typing, typed_in
from game.rules.events import YearEnded
from game.rules.terms.text import Message, Text

ROOT_VARIABLE = "KEUKENTAFEL_SESSIONS"
"""The environment variable that names another place for sessions."""

SessionState = Literal["open", "ended", "damaged", "newer"]
"""Not finished, finished, or not to be read: damaged, or written by a newer program."""

UNREAD: tuple[SessionState, ...] = ("damaged", "newer")
"""The states of what cannot be read."""

_EARLIEST = datetime.min.replace(tzinfo=UTC)
TRIES = 16
"""So many names are tried for a new folder."""


class SessionInfo(Struct, frozen=True):
    """A session in a list: what can be told of it without its scenario."""

    folder: Path
    state: SessionState
    problem: Message | None = None
    """Why it cannot be read; of what is `open` or `ended`, why a text of it cannot be believed."""
    title: Text | None = None
    """The pack's. This and what follows is `None` or 0 where not even the first entry can be read.

    Of what is `newer` nothing is known that comes after the moment it began.
    """
    pack: str | None = None
    started: datetime | None = None
    played_on: date | None = None
    """The day of an evening of paper; it was typed in when it `started`."""
    typed: TypedIn | None = None
    """What of it was typed in from paper, if anything."""
    last: datetime | None = None
    """When the last good entry was recorded."""
    entries: int = 0
    """How many good entries there are."""
    seats: int = 0
    voters: int = 0
    names: tuple[str, ...] = ()
    """What the seats call themselves, as far as they do and it was not forgotten."""
    owner: str | None = None
    """The name of who keeps it; `None` where nobody was named, or the name was forgotten."""
    owned: bool = False
    """Whether somebody was named."""
    erase_on: date | None = None
    """The day on which it is to be erased; the program reminds, and erases nothing by itself."""

    def overdue(self, today: date) -> bool:
        """Whether that day is over."""
        return Retention(None, self.erase_on).overdue(today)


def default_root() -> Path:
    """Where sessions are kept: what `KEUKENTAFEL_SESSIONS` names, or else the user's own data folder."""
    if named := os.environ.get(ROOT_VARIABLE):
        return Path(named)
    return platformdirs.user_data_path("keukentafel", appauthor=False) / "sessions"


def new_folder(root: Path, pack: str, *, environment: Environment = REAL) -> Path:
    """A new folder for a session of this pack, such as `20260131-193000-proefavond-3f9c` (UTC); nobody else has it.

    Raises `CannotWrite`, and `FolderTaken` where `environment.id` gives the same again and again.
    """
    try:
        make_folders(environment.disk, root)
        for _ in range(TRIES):
            folder = root / folder_name(environment.clock(), pack, environment)
            try:
                environment.disk.make_folder(folder)
            except FileExistsError:
                continue
            return folder
    except OSError as error:
        raise CannotWrite(root, obstacle(error), str(error)) from error
    raise FolderTaken(folder)


def folder_name(started: datetime, pack: str, environment: Environment) -> str:
    """A name for the folder of a session that began then."""
    # A pack's id may come from a stranger's folder name: nothing of it may lead to another folder.
    name = re.sub(r"[^a-z0-9_]+", "-", pack.lower()).strip("-")[:40] or "pack"
    return f"{started.astimezone(UTC):%Y%m%d-%H%M%S}-{name}-{environment.id()[:4]}"


def sessions(root: Path) -> tuple[SessionInfo, ...]:
    """The sessions in this folder, the newest first; none where there is no such folder. Raises `CannotRead`."""
    found = [info for folder in _folders(root) if (info := session_info(folder)) is not None]
    return tuple(sorted(found, key=_age, reverse=True))


def newest_first(root: Path) -> Iterator[SessionInfo]:
    """The same one by one: of each evening only its beginning is read, until it is asked for. Raises `CannotRead`."""
    without: list[SessionInfo] = []
    for folder in sorted(_folders(root), key=_began, reverse=True):
        info = session_info(folder)
        if info is not None and info.started is not None:
            yield info
        elif info is not None:
            without.append(info)
    yield from sorted(without, key=_age, reverse=True)


def last_played_first(root: Path) -> Iterator[Path]:
    """The folders under this root by the day of their evening, the last first, whenever that was typed in.

    What cannot be read comes at the end. Raises `CannotRead`.
    """
    yield from sorted(_folders(root), key=_played, reverse=True)


def _folders(root: Path) -> list[Path]:
    """What may be a session. Raises `CannotRead`."""
    try:
        if not root.exists():
            return []
        # What begins with a dot is being made or taken away.
        return [folder for folder in root.iterdir() if not folder.name.startswith(".")]
    except OSError as error:
        raise CannotRead(root, error) from error


def _age(info: SessionInfo) -> tuple[datetime, str]:
    return _key(info.started, info.folder)


def _key(started: datetime | None, folder: Path) -> tuple[datetime, str]:
    return started or _EARLIEST, folder.name


def _began(folder: Path) -> tuple[datetime, str]:
    """When the evening in this folder began, or was begun to be typed in; first of all where that cannot be read."""
    opened = _opened(folder)
    return _key(None if opened is None else opened.started, folder)


def _played(folder: Path) -> tuple[date, tuple[datetime, str]]:
    """On which day the evening in this folder was; first of all where that cannot be read."""
    opened = _opened(folder)
    return (date.min, _key(None, folder)) if opened is None else (opened.day, _key(opened.started, folder))


def _opened(folder: Path) -> Opened | None:
    """How the evening in this folder began; `None` where that cannot be read, or nothing began."""
    try:
        return begun(folder)
    except LogError:
        return None


def session_info(folder: Path) -> SessionInfo | None:
    """The session in this folder; `None` where there is none."""
    try:
        reading = read(folder)
    except NotASession:
        return None
    except TooNew as error:
        return _newer(folder, error)
    except LogError as error:
        return SessionInfo(folder, "damaged", error.message)
    if not reading.entries:
        return SessionInfo(folder, "damaged", reading.log.why)
    opened = reading.opened
    state, problem = _state(reading)
    agreed, texts = retention(reading.entries), reading.texts()
    names = (texts.get(id) for seat in opened.setup.seats if (id := opened.names.get(seat.id)) is not None)
    return SessionInfo(
        folder=folder,
        state=state,
        problem=problem,
        title=Text(nl=opened.title.nl, en=opened.title.en),
        pack=opened.pack,
        started=opened.started,
        played_on=opened.played_on,
        typed=typed_in(reading.entries),
        last=reading.entries[-1].at,
        entries=len(reading.entries),
        seats=len(opened.setup.seats),
        voters=opened.setup.voters,
        names=tuple(name for name in names if name is not None),
        owner=None if agreed.owner is None else texts.get(agreed.owner),
        owned=agreed.owner is not None,
        erase_on=agreed.erase_on,
    )


def _newer(folder: Path, error: TooNew) -> SessionInfo:
    """An evening that a newer program wrote, with what its beginning says where an older one began it."""
    try:
        opened = begun(folder)
    except LogError:
        return SessionInfo(folder, "newer", error.message)
    title = Text(nl=opened.title.nl, en=opened.title.en)
    typed = None if opened.played_on is None else begun_typing(opened)
    return SessionInfo(folder, "newer", error.message, title, opened.pack, opened.started, opened.played_on, typed)


def _state(reading: Reading) -> tuple[SessionState, Message | None]:
    try:
        reading.undamaged()
        reading.scenario()
    except TooNew as error:
        return "newer", error.message
    except LogError as error:
        return "damaged", error.message
    problem = next(iter(reading.private.problems), None)
    return "ended" if _ended(reading.entries) else "open", problem


def _ended(entries: Sequence[Entry]) -> bool:
    # From the end, though not only there: a reason may be completed once the year is over.
    acts = (entry.record for entry in reversed(live(entries)))
    return any(isinstance(event, YearEnded) for act in acts if isinstance(act, Acted) for event in act.events)
