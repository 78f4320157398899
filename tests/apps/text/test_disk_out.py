"""The talk afterwards where the disk refuses every write: whatever the group types, it comes to the end, and is told so."""

import errno
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from random import Random

import pytest

from game.apps.session import Beginning, Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import say
from game.content import Pack
from game.log import read
from game.log.environment import Environment
from game.log.records import Record
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from game.rules.terms.text import LANGUAGES, Language
from tests.evenings import setup
from tests.log.evening import RefusingDisk

POOL = (
    *("", "", "", "", "1", "2", "m", "a", "v", "b", "ja", "nee", "9", "undo"),
    *("parkeer Wie belt ons terug?", "notitie het schuurt", "verslag het was druk", "afspraak Bellen"),
    *("Wij denken minder geld", "vergeet"),
)
"""What people type in the talk: marks, words, and commands beside it."""
MOST = 600
"""Lines in which a talk that goes on is surely over."""
OUT: tuple[dict[str, int], ...] = (
    {"write": errno.ENOSPC},
    {"write": errno.EROFS},
    {"sync": errno.EIO},
    {"sync": errno.EIO, "cut": errno.EIO},
    {"write": errno.ENOSPC, "sync": errno.EIO, "cut": errno.EIO, "open": errno.EIO, "replace": errno.EIO},
)


class Group:
    """Types from the pool; where it is told that it can go on without what the disk refuses, it does."""

    def __init__(self, screen: StringIO, seed: int, language: Language, *first: str) -> None:
        self._screen, self._random, self._first = screen, Random(seed), list(first)
        self._without = say(language, "evening.without"), say(language, "forget.again")
        self._seen = 0
        self.lines = 0

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        told = " ".join(self._screen.getvalue()[self._seen :].split()).removesuffix(">").rstrip()
        self._seen = len(self._screen.getvalue())
        self.lines += 1
        if self.lines > MOST:
            return ""
        if any(told.endswith(it) for it in self._without):
            return "stop\n"
        if self._first:
            return f"{self._first.pop(0)}\n"
        # Towards the end they only press Enter.
        return f"{self._random.choice(POOL) if self.lines < MOST / 4 else ''}\n"


@pytest.fixture
def disk() -> RefusingDisk:
    return RefusingDisk()


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path, disk: RefusingDisk) -> Iterator[Session]:
    """A year that is over, after which people are asked again."""
    table = setup(practice=False, form="cards", decision="majority", quarters=1)
    session = Session.start(
        waterkant,
        table,
        {"blue": "Anneloes"},
        tmp_path,
        environment=Environment(disk=disk),
        begins=Beginning(before_after=True),
    )
    session.impress("before", (1,) * len(session.statements), table.voters)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 5, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, "Omdat het nu knelt.")
        else:
            session.do(action)
    yield session
    disk.refuse = {}
    session.close()


def led(session: Session, group: Group, screen: StringIO, language: Language = "nl") -> str:
    EveningAtTerminal(
        session, Terminal(language, group, screen), People(Terminal(language, group, screen), "tally")
    ).play()
    return " ".join(screen.getvalue().split())


def kept(session: Session) -> list[Record]:
    return [it.record for it in read(session.folder).entries]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("out", OUT, ids=[", ".join(it) for it in OUT])
def test_whatever_is_typed_the_talk_comes_to_its_end(
    session: Session, disk: RefusingDisk, out: dict[str, int], seed: int, language: Language
) -> None:
    before = kept(session)
    disk.refuse = dict(out)
    screen = StringIO()
    group = Group(screen, seed, language)
    told = led(session, group, screen, language)
    assert say(language, "lookback.text.done") in told or say(language, "lookback.text.left") in told
    assert group.lines < MOST
    assert say(language, "evening.not_kept") in told, "the questions of what was learned were refused at the least"
    disk.refuse = {}
    if "sync" not in out:
        assert kept(session) == before
