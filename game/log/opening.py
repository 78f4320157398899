"""The first record of a session."""

import hashlib
from datetime import UTC, date, datetime

from game.log.records import Ballots, EveningBefore, Opened, Title
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import RULES_VERSION, digest
from game.rules.turns import begin


def opening(
    scenario: Scenario,
    stored: bytes,
    setup: Setup,
    *,
    pack: str,
    program: str,
    started: datetime,
    names: dict[str, str] | None = None,
    ballots: Ballots | None = None,
    debrief_at: datetime | None = None,
    owner: str | None = None,
    erase_on: date | None = None,
    before: EveningBefore | None = None,
    code: str | None = None,
    before_after: bool = False,
    played_on: date | None = None,
) -> Opened:
    """What entry 0 says of an evening with this pack.

    `stored` are the bytes of `scenario.json`, `program` is the program's version, and `names` has for each seat the
    text id of its name. `ballots`, `debrief_at`, `owner` (a text id) and `erase_on` are what the table agreed
    on, where it did; `before` is what it took along from an evening before; `code` is the code that it began with,
    and `before_after` whether people are asked before it and after it. `played_on` is the day of an evening of paper that is
    typed in.
    """
    state, told = begin(scenario, setup)
    return Opened(
        rules=RULES_VERSION,
        program=program,
        pack=pack,
        title=Title(scenario.title.nl, scenario.title.en),
        scenario=hashlib.sha256(stored).hexdigest(),
        setup=setup,
        events=told,
        digest=digest(state),
        started=started,
        names=names or {},
        ballots=ballots,
        debrief_at=utc(debrief_at),
        owner=owner,
        erase_on=erase_on,
        before=before,
        code=code,
        before_after=before_after,
        played_on=played_on,
    )


def utc(moment: datetime | None) -> datetime | None:
    """The same moment as the log writes it."""
    return None if moment is None else moment.astimezone(UTC)
