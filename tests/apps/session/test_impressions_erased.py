"""Before and after, and a case of the table's own: over whatever is done in a row, what is forgotten or erased is in no file."""

import random
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import get_args

import pytest

from game.apps.debrief import write_debrief
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.session import Beginning, Refused, Session
from game.log.elsewhere.archive import export
from game.log.forgetting.erasing import erase
from game.rules import actions
from game.rules.ballots.impressions import When
from game.rules.bots import bot_action
from game.rules.setup import Seat
from tests.apps.session.test_own_case import WRITTEN, write
from tests.evenings import setup
from tests.log.evening import fixed
from tests.shipped import pack_of

MEMBER = "Sjoerdtje Keizer"
SAID = (f"{MEMBER} zei niets", f"Vraag {MEMBER}", "Een vraag voor straks")
MARKS = (b'"impressed"', b"Vooraf waren", b"Hiermee eens.")
"""How slips stand in a log, and how they are told."""


class Group:
    """An evening of so many people, and what they do in any order."""

    def __init__(self, root: Path, seed: int, people: int | None = None) -> None:
        self.root, self.stick, self.chance = root, root / "stick", random.Random(seed)
        self.stick.mkdir()
        people = people or self.chance.choice([4, 6, 9, 14])
        table = setup(seats=(Seat("blue", people),), practice=False)
        begins = Beginning(before_after=True)
        pack = pack_of("examples/actieleren")
        self.session = Session.start(pack, table, {}, root / "all", begins=begins, environment=fixed())
        self.given = [self.chance.choice([people, people - 1]) for _ in range(2)]

    def ask(self) -> None:
        for when, of in zip(get_args(When), self.given, strict=True):
            if self.session.may_ask(when):
                self.session.impress(when, [self.chance.randint(0, of) for _ in self.session.statements], of)

    def play(self) -> None:
        for _ in range(self.chance.randint(1, 12)):
            if self.session.view().prompts:
                self.session.do(bot_action(self.session.scenario, self.session.state, 3))

    def finish(self) -> None:
        if actions.Finish() in self.session.view("facilitator").controls:
            self.session.do(actions.Finish())

    def note(self) -> None:
        words = self.chance.choice(SAID)
        match self.chance.randrange(3):
            case 0:
                self.session.note(words)
            case 1:
                self.session.park(words)
            case _:
                self.session.agree(words)

    def own(self) -> None:
        if self.session.may_bring:
            write(self.session, self.chance.choice([3, 9]))
            if self.session.state.own is not None:
                self.session.do(actions.Skip())

    def approve(self) -> None:
        if self.session.can_approve:
            self.session.approve(it.id for it in self.session.items())

    def page(self) -> None:
        whole = kept_evening(self.session.folder)
        where = self.chance.choice([self.session.folder / "debrief", self.stick])
        write_debrief(report_of(whole) or whole, "nl", where, self.session.folder, environment=fixed())

    def export(self) -> None:
        target = self.stick / f"{self.chance.randrange(3)}.zip"
        export(self.session.folder, target, "", what="backup", over=True, environment=fixed())

    def back(self) -> None:
        if self.session.can_undo:
            self.session.retract(len(self.session.history) - 1)

    def forget(self) -> None:
        places = [place.id for place in self.session.places()]
        if places:
            self.session.forget([self.chance.choice(places)])


DOING = (
    Group.ask,
    Group.play,
    Group.play,
    Group.note,
    Group.own,
    Group.page,
    Group.export,
    Group.back,
    Group.forget,
)


@pytest.mark.parametrize("seed", range(8))
def test_a_member_and_then_the_evening_are_gone_wherever_nothing_else_is_said(seed: int, tmp_path: Path) -> None:
    group = Group(tmp_path, seed)
    for do in (*group.chance.choices(DOING, k=9), Group.finish, Group.ask, Group.approve, Group.page, Group.export):
        with suppress(Refused):
            do(group)
    session = group.session
    theirs = [place.id for place in session.places() if MEMBER in (place.words or "") or place.words in WRITTEN]
    done = session.forget(theirs)
    told = {Path(copy.path) for copy in done.copies}
    assert [path for path in holding(tmp_path, *map(str.encode, (MEMBER, *WRITTEN))) if path not in told] == []
    asked = session.impressions("before") is not None
    # Numbers of a whole group are nobody's: they stay, as choices and results do.
    assert (session.folder / "log.jsonl" in holding(tmp_path, MARKS[0])) == asked
    session.close()
    gone = erase(session.folder)
    assert (gone.left, session.folder.exists()) == ((), False)
    told |= {Path(copy.path) for copy in gone.copies}
    assert [path for path in holding(tmp_path, *MARKS, *map(str.encode, WRITTEN)) if path not in told] == []


def holding(root: Path, *words: bytes) -> list[Path]:
    """The files in which one of these stands, also within an export."""
    return [
        path for path in root.rglob("*") if path.is_file() and any(word in it for it in _read(path) for word in words)
    ]


def _read(path: Path) -> Iterator[bytes]:
    yield path.read_bytes()
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def test_these_evenings_ask_and_bring_cases_at_all(tmp_path: Path) -> None:
    """The files would be searched for nothing if nothing were ever written there."""
    group = Group(tmp_path, 1, people=14)
    group.ask()
    while not group.session.may_bring:
        group.session.do(bot_action(group.session.scenario, group.session.state, 3))
    write(group.session, 9)
    group.finish()
    group.ask()
    group.approve()
    for _ in range(8):
        group.page()
        group.export()
    places = {path.parent.name for path in holding(tmp_path, *MARKS)}
    assert places == {group.session.folder.name, "debrief", "stick"}
    assert {path.parent.name for path in holding(tmp_path, WRITTEN[0].encode())} == places
    group.session.close()
