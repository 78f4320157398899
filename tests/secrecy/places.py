"""Every place that an evening is kept or shown at, of two rooms that voted otherwise and published the same."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random

from msgspec.structs import replace

from game.apps.debrief import Evening, only_approved, page
from game.apps.session import BallotBox, Session
from game.content import Pack
from game.log import Approval
from game.log.durable.locking import HOLDER
from game.log.elsewhere.archive import export
from game.log.environment import Environment
from game.log.reading.session_folder import read
from game.rules.prompts import Ballot
from game.rules.terms.text import LANGUAGES
from game.rules.terms.value import Chosen
from tests.apps.debrief.recorder import QuickDisk
from tests.apps.text.stands import types
from tests.narrow import as_a
from tests.secrecy.room import Cast, Room, closing

NOW = datetime(2026, 11, 19, 18, 41, tzinfo=UTC)
TRIES = 20
"""So many other votes are tried; where none publishes the same, the same votes come from others."""
APPROVED = ("decisions", "counts", "by_name")


def otherwise(ballot: Ballot, room: Room, card: str, cast: Cast, dice: Random) -> Cast:
    """Other votes of the same people that are published as these are: of a ballot by name, from others at their seat."""
    dilemma = room.scenario.dilemmas[card]
    published = closing(BallotBox(ballot, dilemma), cast)
    votes = [vote for _, _, vote in cast.votes]
    known = [*dict.fromkeys(votes), *map(Chosen, ballot.option_ids())]
    for turn in range(TRIES):
        tried = dice.sample(votes, len(votes)) if turn % 2 else [dice.choice(known) for _ in votes]
        pairs = zip(cast.votes, tried, strict=True)
        other = replace(cast, votes=tuple((seat, number, vote) for (seat, number, _), vote in pairs))
        if tried != votes and closing(BallotBox(ballot, dilemma), other) == published:
            return other
    return cast


@contextmanager
def played(pack: Pack, room: Room, root: Path, dice: Random | None = None) -> Iterator[tuple[Session, int]]:
    """The room's evening in a real session: with its own votes, or with others; and how many ballots were others."""
    salts, numbers, changed = count(1), count(1), 0
    environment = Environment(
        disk=QuickDisk(), clock=lambda: NOW, salt=lambda: f"{next(salts):032x}", id=lambda: f"{next(numbers):016x}"
    )
    session = Session.start(
        replace(pack, scenario=room.scenario), room.setup, {"blue": "Kompas"}, root, environment=environment
    )
    for done in room.script:
        match done:
            case int():
                session.retract(len(session.history) - done)
            case Cast():
                ballot, case = as_a(Ballot, session.view().prompts[0]), session.state.case
                assert case is not None
                cast = done if dice is None else otherwise(ballot, room, case.card, done, dice)
                changed += cast != done
                session.do(closing(session.open_box(ballot), cast))
            case _:
                session.do(done)
    assert session.state == room.state
    yield session, changed
    session.close()


def places(session: Session) -> Iterator[tuple[str, bytes]]:
    """What there is to read of this evening: its files, an export, what text mode shows, the debrief and the report."""
    yield "export", _exported(session)
    for language in LANGUAGES:
        yield f"text {language}", types(session, "stand", "besluiten", language=language).encode()
        reading = read(session.folder)
        evening = Evening(session.scenario, reading.entries, reading.texts())
        yield f"debrief {language}", page(evening, language).encode()
        report = only_approved(evening, Approval(NOW, APPROVED))
        yield f"report {language}", page(report, language).encode()
    for file in sorted(session.folder.rglob("*")):
        # Who holds the folder, and since when, is another each time.
        if file.is_file() and file.name != HOLDER:
            yield str(file.relative_to(session.folder)), file.read_bytes()


def _exported(session: Session) -> bytes:
    file = session.folder.parent / "evening.zip"
    export(session.folder, file, "", over=True, environment=Environment(clock=lambda: NOW, id=lambda: "0" * 16))
    return file.read_bytes()


def differing(pack: Pack, room: Room, root: Path, dice: Random) -> tuple[tuple[str, ...], int]:
    """The places where other votes with the same publications can be told apart, and of how many ballots they were other."""
    with played(pack, room, root) as (own, _):
        one = dict(places(own))
    # In the same folder, because what was exported is noted with its path.
    shutil.rmtree(root)
    with played(pack, room, root, dice) as (other, changed):
        two = dict(places(other))
    return tuple(place for place in {**one, **two} if one.get(place) != two.get(place)), changed
