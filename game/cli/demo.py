"""`keukentafel demo`."""

from pathlib import Path

from game.apps.debrief import write_debrief
from game.apps.session import Session
from game.apps.text import Bots, Evening, Terminal
from game.cli.evenings import kept_evening
from game.content import load, resolve
from game.rules.state import Seat, Setup
from game.rules.text import Language

BREATH = 0.25
"""Seconds after each page on a screen, so that the evening can be watched and is over within a minute."""
SEED = 2015
SEATS = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))


def demo(language: Language, pack: str, *, seed: int | None, out: Path | None) -> int:
    """An evening that plays itself, and its debrief page."""
    out = (out or Path("keukentafel-demo")).resolve()
    terminal = Terminal(language)
    terminal = Terminal(language, pause=BREATH if terminal.is_screen else 0.0)
    found = load(resolve(pack))
    setup = Setup(seed=SEED if seed is None else seed, seats=SEATS, reveal="counts")
    session = Session.start(found, setup, {}, out / "session")
    try:
        terminal.heading(found.scenario.title.into(language))
        terminal.say("demo.start")
        Evening(session, terminal, Bots(terminal, setup.seed)).play()
        page = write_debrief(kept_evening(session.folder), language, out)
        terminal.line()
        terminal.say("evening.debrief")
        terminal.say("cli.page", path=str(page))
    finally:
        session.close()
    return 0
