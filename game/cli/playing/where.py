"""Where an evening is played: in the window, or in the terminal."""

from pathlib import Path

import click
from msgspec import Struct

from game.apps.session import Method, Session, again
from game.apps.table.screen import has_screen
from game.apps.text import EveningAtTerminal, People, Table, Terminal
from game.cli.keeping.keep import Keep
from game.cli.playing.reads_card import read_card
from game.content import Pack
from game.log.errors import LogError
from game.rules.terms.text import Language


def window_can_open(language: Language) -> bool:
    """Whether there is a screen; where there is none, say so: the evening goes on in the terminal."""
    if not has_screen():
        Terminal(language).say("cli.no_window")
        return False
    return True


def look_in_window(language: Language, folder: Path, error: LogError) -> None:
    """An evening that cannot be played on, to be looked at; `error` is why."""
    from game.apps.table.run import show  # noqa: PLC0415 - the terminal never waits for pygame
    from game.cli.playing import window  # noqa: PLC0415 - the same

    show(window.looked_at(folder, error), language, asked=bool(click.get_current_context().obj))


class WindowOpens(Struct, frozen=True):
    """What the window opens with: an evening, else the set-up of a pack, else the title."""

    pack: Pack | None
    session: Session | None
    tried: tuple[Pack, ...] = ()
    """The packs that an evening code is looked up in, where none was named."""
    code: str | None = None
    """The evening code that was typed, which is read back first."""


def in_window(
    language: Language,
    opens: WindowOpens,
    given: Table,
    seed: int | None,
    root: Path,
    keep: Keep,
    *,
    asked: bool,
    windows: int | None,
) -> int:
    """From the evening, from the set-up of a pack, or from the title; until the window is left. Gives the exit code."""
    from game.apps.table.run import show  # noqa: PLC0415 - the terminal never waits for pygame
    from game.apps.table.scenes import Wished  # noqa: PLC0415 - the same
    from game.cli.playing import window  # noqa: PLC0415 - the same

    wished = Wished(
        method=given.method,
        counts=bool(given.counts),
        practice=given.practice is not False,
        decision=given.decision,
        set_up=given.set_up,
        form=given.form,
        debrief_at=given.debrief_at,
        cases=given.cases,
        level=given.depth,
        by_name=bool(given.by_name),
        openness=given.openness or "closed",
        owner=keep.owner,
        days=keep.days,
        before=keep.before,
        before_after=given.before_after,
        code=opens.code,
    )
    if opens.session is not None:
        first = window.evening(opens.session, given.method, keep)
    elif opens.pack is not None:
        first = window.setup((opens.pack,), root, seed, wished, keep)
    elif opens.tried:
        first = window.setup(opens.tried, root, seed, wished, keep)
    else:
        first = window.title(root, seed, language, wished, keep)
    show(first, language, asked=asked, windows=windows, reads_card=read_card)
    return 0


def in_terminal(session: Session, terminal: Terminal, method: Method) -> int:
    """The evening to its end or until somebody stops, and what can be typed next. Gives the exit code; the log is closed."""
    folder = session.folder
    try:
        if EveningAtTerminal(session, terminal, People(terminal, method), read_card).play():
            page, approve = again(folder, "debrief", "--draft", folder.name), again(folder, "approve", folder.name)
            terminal.say("evening.debrief")
            if session.approval is None:
                terminal.say("cli.debrief_with", draft=page, approve=approve)
            else:
                terminal.say("cli.report_with", command=again(folder, "debrief", folder.name))
        else:
            terminal.say("cli.go_on_with", command=again(folder, "play", "--text", "--resume", folder.name))
    finally:
        session.close()
    return 0
