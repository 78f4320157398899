"""An evening that begins: the table as it was asked for, made into what the rules begin with."""

import secrets
from pathlib import Path

from game.apps.session import Beginning, Session, year_of
from game.apps.text import Table
from game.cli.keeping.keep import Keep
from game.content import Pack
from game.rules.setup import Setup


def begin_evening(pack: Pack, table: Table, seed: int | None, root: Path, keep: Keep) -> Session:
    """An evening of that table with that pack, in a new folder under `root`; where no seed was named, a drawn one."""
    assert table.seats is not None
    year = None if table.cases is None else year_of(pack.scenario, table.cases)
    setup = Setup(
        seed=table.coded.seed if table.coded is not None else secrets.randbits(63) if seed is None else seed,
        seats=table.seats,
        reveal="counts" if table.counts else "outcome",
        decision=table.decision,
        practice=bool(table.practice),
        form=table.form,
        by_name=bool(table.by_name),
        depth=table.depth,
        openness=table.openness or "closed",
        quarters=None if year is None else year.quarters,
        cases=None if year is None else year.cases,
    )
    return Session.start(
        pack,
        setup,
        table.names,
        root,
        method=table.method,
        debrief_at=table.debrief_at,
        owner=keep.owner,
        erase_on=keep.erase_on,
        before=keep.before,
        begins=Beginning(None if table.coded is None else table.coded.code, table.before_after, table.played_on),
    )
