"""The same secret votes, arriving in any order: the same bytes on the disk."""

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

from game.apps.session import Session
from game.rules.setup import Reveal, Seat, Setup
from game.rules.terms.value import Chosen
from tests.log.evening import QuickDisk, fixed
from tests.torture.figure import Figure
from tests.torture.played import NAMES, ballot, pack, until

SEATS = (Seat("blue", 3), Seat("green", 3), Seat("ochre", 2))


def evening(root: Path, name: str, reveal: Reveal, seed: int, order: random.Random) -> tuple[str, int]:
    """The digest of all files of an evening in which every vote is given beforehand, and only their order is drawn."""
    votes = random.Random(seed)
    session = Session.start(pack(name), Setup(seed, SEATS, reveal=reveal), NAMES, root, environment=fixed(QuickDisk()))
    ballots = 0
    while until(session, lambda session: ballot(session) is not None):
        open_now = ballot(session)
        assert open_now is not None
        box = session.open_box(open_now)
        items = [*map(Chosen, open_now.option_ids()), None] if not open_now.seats else None
        if items is None:
            continue  # proposals of seats are public
        cast = [(voter, votes.choice(items)) for voter in box.expected]
        order.shuffle(cast)
        for voter, value in cast:
            if order.random() < 0.2:
                box.vote(voter, order.choice(items))  # changes their mind
            box.vote(voter, value)
        session.do(box.close())
        ballots += 1
    session.close()
    found = hashlib.sha256()
    for path in sorted(session.folder.iterdir()):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest(), ballots


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """With counts, and with only the outcome made public."""
    orders = 1_000 if long else 100
    different, ballots, wrong = set[str](), 0, list[str]()
    for reveal in ("counts", "outcome"):
        found = set[str]()
        for number in range(orders // 2):
            digest, some = evening(place / f"{reveal}-{number}", "examples/choice", reveal, 7, random.Random(number))
            found.add(digest)
            ballots += some
        wrong += [] if len(found) == 1 else [f"{len(found)} different logs with {reveal}"]
        different |= found
    wrong += [] if ballots >= orders else ["no ballots were held"]
    yield Figure(
        "arrival orders of secret votes",
        f"{orders:,} orders of 8 voters, {ballots:,} ballots, two promises; {len(different)} different logs, one each",
        tuple(wrong),
    )
