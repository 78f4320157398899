"""A disk that is out for a while: the same step, done again, is there once."""

import errno
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import pytest

from game.apps.session import Session
from game.content import Pack
from game.log.entries import Entry
from game.log.environment import Environment
from game.log.errors import CannotWrite, KeptAfterAll
from game.log.reading.session_folder import read
from game.log.records import Acted
from game.rules.actions import Action
from game.rules.prompts import FACILITATOR
from tests.apps.session.clocks import a_step
from tests.evenings import setup
from tests.log.evening import RefusingDisk

Do = Callable[[Session], object]


def other_step(session: Session) -> Action:
    """A step that is not the bot's: what the facilitator alone may do."""
    return session.view(FACILITATOR).controls[0]


@pytest.fixture
def disk() -> RefusingDisk:
    return RefusingDisk()


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path, disk: RefusingDisk) -> Iterator[Session]:
    session = Session.start(proefavond, setup(), {"blue": "Anneloes"}, tmp_path, environment=Environment(disk=disk))
    yield session
    session.close()


@pytest.mark.parametrize(
    "do",
    [
        lambda session: session.do(a_step(session)),
        lambda session: session.note("een caf\u0065\u0301"),
        lambda session: session.park("wat kost dit?"),
        lambda session: session.agree_keeping("Dirkje", None),
        lambda session: session.forget(["t1"]),
    ],
    ids=["a step", "a note", "a question", "an owner", "forgetting"],
)
@pytest.mark.parametrize("written", [None, 10], ids=["all was written", "a part was written"])
def test_the_same_step_again_is_kept_once(do: Do, written: int | None, session: Session, disk: RefusingDisk) -> None:
    before = len(read(session.folder).entries)
    disk.refuse, disk.takes = {"sync": errno.EIO, "cut": errno.EIO}, written
    for _ in range(2):
        with pytest.raises(CannotWrite):
            do(session)
    disk.refuse, disk.takes = {}, None
    do(session)
    assert len(read(session.folder).entries) == before + 1
    session.note("en verder")
    assert session.notes[-1] == "en verder"
    assert len(read(session.folder).entries) == before + 2


@pytest.mark.parametrize("written", [None, 10], ids=["all was written", "a part was written"])
@pytest.mark.parametrize(
    "other",
    [
        lambda session: session.do(other_step(session)),
        lambda session: session.note("iets anders"),
        lambda session: session.undo(),
        lambda session: session.agree("iets anders", "Ben"),
    ],
    ids=["a step", "a note", "back", "an agreement"],
)
@pytest.mark.parametrize("first", ["a step", "a note", "back"])
def test_another_step_after_one_in_doubt_never_builds_on_what_nobody_saw(
    first: str, other: Do, written: int | None, session: Session, disk: RefusingDisk
) -> None:
    does: dict[str, Do] = {
        "a step": lambda session: session.do(a_step(session)),
        "a note": lambda session: session.note("de eerste"),
        "back": lambda session: session.undo(),
    }
    for _ in range(3):
        session.do(a_step(session))
    disk.refuse, disk.takes = {"sync": errno.EIO, "cut": errno.EIO}, written
    with pytest.raises(CannotWrite):
        does[first](session)
    disk.refuse, disk.takes = {}, None
    with suppress(KeptAfterAll):
        other(session)
    stands, noted = session.state, session.notes
    session.close()
    again = Session.resume(session.folder)
    assert (again.state, again.notes) == (stands, noted)
    again.do(a_step(again))
    again.close()


def test_a_step_that_was_kept_after_all_counts_and_the_other_is_chosen_again(
    session: Session, disk: RefusingDisk
) -> None:
    before = session.state.number
    disk.refuse = {"sync": errno.EIO, "cut": errno.EIO}
    with pytest.raises(CannotWrite):
        session.do(a_step(session))
    assert session.state.number == before
    disk.refuse = {}
    with pytest.raises(KeptAfterAll):
        session.do(other_step(session))
    assert session.state.number == before + 1
    session.do(a_step(session))
    assert session.state.number == before + 2


def test_the_language_of_a_step_that_was_kept_after_all_counts_too(session: Session, disk: RefusingDisk) -> None:
    session.spoken_in(lambda: "nl")
    session.do(a_step(session))
    disk.refuse = {"sync": errno.EIO, "cut": errno.EIO}
    session.spoken_in(lambda: "en")
    with pytest.raises(CannotWrite):
        session.do(a_step(session))
    spoken = [session.language]
    disk.refuse = {}
    with pytest.raises(KeptAfterAll):
        session.do(other_step(session))
    assert [*spoken, session.language] == ["nl", "en"]
    session.do(a_step(session))
    told = [it.record.language for it in read(session.folder).entries if isinstance(it.record, Acted)]
    assert told == ["nl", "en", None]


class Past(list[Entry]):
    """Entries that were recorded: how many there are and the last one is known, the others are not looked at."""

    def __iter__(self) -> NoReturn:
        raise AssertionError("an action read what came before it")

    __reversed__ = __iter__


def test_an_action_costs_the_same_however_much_came_before(session: Session) -> None:
    session.do(a_step(session))
    session._log._entries = Past(session._log._entries)
    before = len(session._log.entries)
    for _ in range(3):
        session.do(a_step(session))
    assert len(session._log.entries) == before + 3


def test_a_copy_of_the_session_itself_is_made_anew_and_named_as_such(session: Session, tmp_path: Path) -> None:
    told: list[str] = []
    (tmp_path / "stick").mkdir()
    session.back_up(tmp_path / "stick", "geen verslag", lambda message: told.append(message.id))
    assert session.forget(["t1"]).copies == ()
    assert told == ["log.backup", "log.backup_anew"]
    (tmp_path / "stick" / f"{session.folder.name}.zip").unlink()
    (tmp_path / "stick").rmdir()
    session.note("Anneloes praatte veel")
    assert [copy.what for copy in session.forget(["t2"]).copies] == ["backup"], "it could not be made anew"
    assert told[-1] == "log.backup_failed"
