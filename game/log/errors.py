"""Why something could not be recorded, opened or believed; each error says what is safe."""

from datetime import datetime
from pathlib import Path
from typing import Literal

from game.log.regular import NotRegular
from game.rules.terms.text import Message, Text, message
from game.rules.terms.untrusted_text import legible
from game.version import __version__

Obstacle = Literal["full", "read_only", "failed"]
"""What stood in the way of writing: no room left, no right to write, or the disk said no."""


def safe(last: int) -> Message:
    """What is safe when entry `last` is the last one on the disk; -1 when there is none."""
    if last < 1:
        return message("log.safe.nothing" if last < 0 else "log.safe.beginning")
    return message("log.safe.upto", step=last)


def _version(program: str) -> str:
    """A version as it is shown: it stands in a file that may be anybody's."""
    return legible(program[:40])


class LogError(Exception):
    """An error of the log. `message` is for the table; `str()` is for whoever reads a terminal."""

    def __init__(self, said: Message, english: str) -> None:
        super().__init__(english)
        self.message = said


class NotRecorded(LogError):
    """The disk did not take it. The log is as it was before, so the same call can be tried again."""

    def __init__(self, obstacle: Obstacle, last: int, detail: str) -> None:
        self.obstacle = obstacle
        self.last = last
        """The number of the last entry that is safe; -1 when there is none."""
        said = {
            "full": message("log.not_recorded.full", safe=safe(last)),
            "read_only": message("log.not_recorded.read_only", safe=safe(last)),
            "failed": message("log.not_recorded.failed", safe=safe(last)),
        }[obstacle]
        super().__init__(said, f"not recorded, {obstacle} ({detail}); entries up to {last} are safe")


class MustReopen(LogError):
    """The disk could not confirm a write: whether the last step is kept is only known after opening again."""

    def __init__(self, last: int, detail: str) -> None:
        self.last = last
        super().__init__(
            message("log.must_reopen", safe=safe(last)),
            f"the disk did not confirm a write ({detail}); entries up to {last} are safe, reopen to see what follows",
        )


class LogSwapped(LogError):
    """Another program replaced or changed a file of the session while it was open."""

    def __init__(self, file: Path, last: int) -> None:
        self.file = file
        super().__init__(
            message("log.swapped", file=file.name, step=last),
            f"{file} is no longer the file that was opened: another program replaced or changed it",
        )


class SessionBusy(LogError):
    """The session is open for playing elsewhere; it can still be read."""

    def __init__(self, folder: Path, computer: str = "", since: datetime | None = None) -> None:
        self.folder = folder
        self.computer = computer
        self.since = since
        said = message("log.busy")
        if since is not None:
            here = since.astimezone()
            when = Text(nl=f"{here:%H.%M}", en=f"{here:%H:%M}")
            said = message("log.busy_by", computer=computer or "?", when=when)
        super().__init__(said, f"{folder} is open for playing in another program ({computer or 'unknown'})")


class CannotWrite(LogError):
    """A session could not be opened for playing, or not be made, because its folder takes nothing.

    Nothing was changed; what is there can still be read.
    """

    def __init__(self, folder: Path, obstacle: Obstacle, detail: str) -> None:
        self.folder = folder
        self.obstacle = obstacle
        said = {
            "full": message("log.cannot_write.full"),
            "read_only": message("log.cannot_write.read_only", folder=folder.name),
            "failed": message("log.cannot_write.failed"),
        }[obstacle]
        super().__init__(said, f"{folder} cannot be written, {obstacle} ({detail})")


class CannotRead(LogError):
    """A file of the session is there, but the system does not let it be read, or it is no file at all."""

    def __init__(self, folder: Path, error: OSError) -> None:
        self.folder = folder
        said = {
            True: message("log.cannot_read.no_file", folder=folder.name),
            False: message("log.cannot_read", folder=folder.name),
        }[isinstance(error, NotRegular)]
        super().__init__(said, f"{folder} cannot be read ({error})")


class NotASession(LogError):
    """There is no log in this folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(message("log.not_a_session", folder=folder.name), f"{folder} holds no log.jsonl")


class NothingAgreed(LogError):
    """No agreement of this evening was approved: there is nothing to take along."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(message("log.nothing_agreed", folder=folder.name), f"{folder}: no approved agreement")


class NeverStarted(LogError):
    """The program stopped while it made this session: not even the first entry is there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(message("log.never_started"), f"{folder}: the log has no first entry, nothing was played")


class FolderTaken(LogError):
    """A new session was to be made in a folder that already has files of a session."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(message("log.folder_taken", folder=folder.name), f"{folder} already has files of a session")


class TooNew(LogError):
    """A later version of the program wrote some of this evening in a format this one does not know. Nothing was changed."""

    def __init__(self, what: str, format: int, known: int, program: str = "") -> None:
        self.what = what
        """Which kind of thing (`game.log.formats`)."""
        self.format = format
        self.program = _version(program)
        """The version that wrote it; empty where that is not known."""
        said = message("log.too_new_unnamed", own=__version__)
        if self.program:
            said = message("log.too_new", program=self.program, own=__version__)
        super().__init__(
            said, f"this {what} has format {format}; version {__version__} reads up to {known} (written by {program!r})"
        )


class ScenarioChanged(LogError):
    """`scenario.json` is not the pack that was played, or is gone."""

    def __init__(self, folder: Path, *, missing: bool, resaved: bool = False) -> None:
        self.folder = folder
        self.resaved = resaved
        """Whether only its line ends, or an invisible mark in front, differ."""
        if resaved:
            said = message("log.scenario_resaved")
        else:
            said = message("log.scenario_missing") if missing else message("log.scenario_changed")
        super().__init__(said, f"{folder / 'scenario.json'} {'is gone' if missing else 'is not what was played'}")


class PackDamaged(LogError):
    """`scenario.json` is what was kept, and is no pack that can be played: whoever made it did not play with this game."""

    def __init__(self, detail: str) -> None:
        super().__init__(message("log.pack_damaged"), f"scenario.json is no compiled pack: {detail}")


class Damaged(LogError):
    """The log was damaged or edited. Everything in front of that entry is good and can be copied (`rescue`)."""

    def __init__(self, entry: int, why: Message, folder: Path | None = None) -> None:
        self.folder = folder
        self.entry = entry
        """The number of the first entry that cannot be believed."""
        self.why = why
        super().__init__(
            message("log.damaged", step=entry, why=why, safe=safe(entry - 1)),
            f"entry {entry} cannot be believed: {why.id}; {entry} good entries in front of it",
        )


class BadText(LogError):
    """Words with half a character in them (a lone surrogate), which no file can hold."""

    def __init__(self, detail: str) -> None:
        super().__init__(message("log.bad_text"), f"cannot be written as UTF-8: {detail}")


class ForgetUnfinished(LogError):
    """The log says that words were forgotten, but the disk did not take the file without them yet.

    Forgetting them again, or opening the session, goes on with it.
    """

    def __init__(self, folder: Path, detail: str) -> None:
        self.folder = folder
        super().__init__(message("log.forget_unfinished"), f"{folder}: forgotten words are still there ({detail})")


class NotAnExport(LogError):
    """A file that was to be brought in as an evening is none, or is not to be trusted. Nothing was changed."""

    def __init__(self, file: Path, why: Message) -> None:
        self.file = file
        self.why = why
        super().__init__(message("log.import", file=file.name, why=why), f"{file} is not brought in: {why.id}")


class AlreadyHere(LogError):
    """The evening that was to be brought in is here, with the same last step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(message("log.already_here", folder=folder.name), f"the same evening is in {folder}")


class IdReused(LogError):
    """A command id that was already recorded came back with another command: recording it would lose one of them."""

    def __init__(self, id: str, entry: int) -> None:
        self.id = id
        self.entry = entry
        super().__init__(message("log.id_reused", step=entry), f"command {id!r} is entry {entry}, with another content")


class KeptAfterAll(LogError):
    """Another step was chosen after one the disk left in doubt, which turns out to be in the log; nothing was recorded now."""

    def __init__(self, entry: int) -> None:
        self.entry = entry
        super().__init__(message("log.kept_after_all"), f"entry {entry} was kept after all")


class Diverged(LogError):
    """The rules, applied again, did not give what the log says."""

    def __init__(self, entry: int, what: Message, expected: object, found: object) -> None:
        self.entry = entry
        self.what = what
        self.expected = expected
        """As the log has it."""
        self.found = found
        """As the rules give it now."""
        super().__init__(
            message("log.diverged", step=entry, what=what),
            f"entry {entry} diverges ({what.id}): the log has {expected!r}, the rules give {found!r}",
        )


class Untellable(LogError):
    """What the log says was not made by the rules, and makes no sense: it cannot even be told from its events."""

    def __init__(self, detail: str) -> None:
        super().__init__(message("log.untellable"), f"the events cannot be told ({detail})")


class OtherRules(LogError):
    """The evening was played under other rules: it can be told from its events, and not be replayed or gone on with."""

    def __init__(self, played: int, known: int, program: str) -> None:
        self.played = played
        """The number of those rules."""
        said = message("log.other_rules", played=played, known=known)
        if played > known:
            said = message("log.later_rules", program=_version(program), own=__version__)
        super().__init__(said, f"played under rules version {played}, this program has {known}: use tell()")
