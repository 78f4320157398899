"""What the command line says of how an evening is kept: by whom, until when, and where copies go."""

import errno
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from game.apps.session import AgreementsBefore, Session, erase_day
from game.apps.words import say
from game.log.environment import utc_now
from game.log.told.retention import DAYS
from game.rules.terms.text import LANGUAGES, Message


def notice() -> str:
    """What a file with a whole evening says of itself, in both languages."""
    return "\n\n".join(say(language, "cli.notice") for language in LANGUAGES) + "\n"


class Keep(Struct, frozen=True):
    """What was asked for; what is `None` is as usual, or stays as it was."""

    owner: str | None = None
    days: int | None = None
    backup: Path | None = None
    before: AgreementsBefore | None = None
    """What was agreed on at an evening before, and is taken along to a new one."""

    @property
    def erase_on(self) -> date:
        """The day on which an evening that begins now is to be erased."""
        return erase_day(utc_now(), DAYS if self.days is None else self.days)

    def check(self) -> None:
        """Raises `OSError` where copies are to go to a folder that is not there: perhaps the stick is not in."""
        if self.backup is not None and not self.backup.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.backup))

    def resumed(self, session: Session) -> None:
        """Another agreement, where one was asked for with an evening that goes on."""
        if self.owner is not None or self.days is not None:
            session.agree_keeping(self.owner, None if self.days is None else self.erase_on)

    def begin_copies(self, session: Session, tell: Callable[[Message], None]) -> None:
        """Copies of this evening, where they were asked for."""
        if self.backup is not None:
            session.back_up(self.backup, notice(), tell)
