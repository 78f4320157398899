"""`keukentafel play`."""

import secrets
from pathlib import Path

from msgspec.structs import replace

from game.apps.session import Session
from game.apps.text import Evening, Method, People, Table, Terminal, ask_table, default_method, parse_seats, welcome
from game.cli.evenings import find_session
from game.content import load, resolve
from game.log.folders import default_root
from game.rules.state import Reveal, Setup
from game.rules.text import Language

LAST = "last"


def play(
    language: Language,
    pack: str | None,
    *,
    text: bool,
    seats: str | None,
    ballots: Method | None,
    decision: str | None,
    show_counts: bool,
    no_practice: bool,
    yes: bool,
    resume: str | None,
    seed: int | None,
    sessions: Path | None,
) -> int:
    """Play an evening, new or where it stopped."""
    terminal = Terminal(language)
    root = sessions or default_root()
    if not text:
        terminal.say("cli.no_window")
    if resume is not None:
        session = Session.resume(find_session(root, None if resume == LAST else resume))
        for told in session.told:
            terminal.words(told)
        terminal.say("cli.resumed", title=session.scenario.title)
        method = ballots or default_method(session.state.seats)
        return _evening(session, terminal, method)
    found = load(resolve(pack or "proefavond"))
    welcome(terminal, found.scenario)
    given = replace(
        Table() if seats is None else parse_seats(seats),
        method=ballots,
        counts=show_counts or None,
        practice=False if no_practice else None,
    )
    table = ask_table(terminal, found.scenario, given, ask=not yes)
    assert table.seats is not None
    assert table.method is not None
    reveal: Reveal = "counts" if table.counts else "outcome"
    setup = Setup(
        seed=secrets.randbits(63) if seed is None else seed,
        seats=table.seats,
        reveal=reveal,
        decision=decision,
        practice=bool(table.practice),
    )
    session = Session.start(found, setup, table.names, root)
    return _evening(session, terminal, table.method)


def _evening(session: Session, terminal: Terminal, method: Method) -> int:
    try:
        if Evening(session, terminal, People(terminal, method)).play():
            terminal.say("evening.debrief")
            terminal.say("cli.debrief_with", folder=session.folder.name)
    finally:
        session.close()
    return 0
