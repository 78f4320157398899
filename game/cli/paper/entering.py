"""`keukentafel enter` and `keukentafel log-sheet`: an evening of paper typed back, and an evening as its log sheet."""

from datetime import date
from pathlib import Path
from typing import get_args

import click
from msgspec.structs import replace

from game.apps.debrief.voice import PageLanguage
from game.apps.entering.typing_back import TypingBack
from game.apps.kit.kit import PAPERS, PaperSize
from game.apps.kit.lines.kept import Recorded, recorded
from game.apps.papers import papers_lacking
from game.apps.session import MOST_CASES, SETUPS, Session, SetUpName, again
from game.apps.text import Table, Terminal, ask_table, parse_seats
from game.apps.words import say
from game.apps.words.typed import extra
from game.cli.failures import OK, WRONG
from game.cli.keeping.evenings import find_session
from game.cli.keeping.keep import Keep
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.playing.starting import begin_evening
from game.cli.playing.where import in_terminal
from game.cli.speaking import FOLDER, CommandWords
from game.cli.values import past_day, person
from game.log.folders import default_root
from game.log.told.retention import MOST_DAYS
from game.rules.decisions import TABLE_RULES
from game.rules.setup import Depth, Form, Openness
from game.rules.terms.text import Language


def enter(
    language: Language,
    session: str | None,
    *,
    pack: str | None,
    seats: str | None,
    date: date | None,
    set_up: SetUpName | None,
    form: Form | None,
    level: Depth | None,
    cases: int | None,
    decision: str | None,
    openness: Openness | None,
    show_counts: bool,
    no_practice: bool,
    yes: bool,
    seed: int | None,
    sessions: Path | None,
    owner: str | None,
    erase_after: int | None,
) -> int:
    """Type an evening back: a new one of `--pack`, or one that was begun."""
    root, terminal = sessions or default_root(), Terminal(language)
    if pack is not None and session is not None:
        out(say(language, "enter.either"), err=True)
        return WRONG
    if pack is None:
        typed = Session.resume(find_session(root, session))
        for told in typed.told:
            terminal.words(told)
    else:
        found = open_pack(language, pack)
        given = replace(
            Table() if seats is None else parse_seats(seats),
            # Paper cards were counted; that is what a log sheet has.
            method="tally",
            on_paper=True,
            played_on=date,
            counts=show_counts or None,
            practice=False if no_practice else None,
            set_up=set_up,
            form=form,
            depth=level,
            cases=cases,
            owner=owner,
            days=erase_after,
            decision=decision,
            openness=openness,
        )
        terminal.say("enter.as_on_sheet")
        table = ask_table(terminal, found.scenario, given, ask=not yes)
        typed = begin_evening(found, table, seed, root, Keep(table.owner, table.days))
    terminal.say("enter.kept_in", title=typed.scenario.title, name=typed.folder.name)
    folder, over = typed.folder, False
    try:
        over = TypingBack(typed, terminal).run()
    finally:
        if not over:
            typed.close()
    if over:
        terminal.say("enter.over")
        return in_terminal(typed, terminal, typed.votes_by(None))
    terminal.say("evening.saved")
    terminal.say("cli.go_on_with", command=again(folder, "enter", folder.name))
    return OK


def log_sheet(
    language: Language, session: str | None, *, output: Path | None, paper: PaperSize, text: bool, sessions: Path | None
) -> int:
    """An evening that was played, as a log sheet that is filled in."""
    folder = find_session(sessions or default_root(), session)
    kept = recorded(folder, PageLanguage(language, marked=not text))
    if text:
        for line in kept.lines:
            out(line.typed)
        return OK
    if papers_lacking():
        out(say(language, "cli.papers_lacking", install=extra("report")), err=True)
        return WRONG
    return _print(language, kept, output or Path(), paper)


def _print(language: Language, kept: Recorded, target: Path, paper: PaperSize) -> int:
    from game.apps.kit.writing import write_log_sheet  # noqa: PLC0415 - what makes papers is not everywhere

    out(say(language, "cli.paper", path=str(write_log_sheet(kept, target, paper))))
    out(say(language, "cli.log_sheet.for_whom"))
    return OK


def _enter(words: CommandWords) -> click.Command:
    return words.command(
        "enter",
        enter,
        words.session(),
        words.option("--pack", explained="enter_pack"),
        words.option("--seats"),
        words.option("--date", callback=past_day, explained="enter_date"),
        words.option("--set-up", type=click.Choice(list(SETUPS))),
        words.option("--form", type=click.Choice(get_args(Form))),
        words.option("--level", type=click.Choice(get_args(Depth))),
        words.option("--cases", type=click.IntRange(1, MOST_CASES)),
        words.option("--decision", type=click.Choice(list(TABLE_RULES))),
        words.option("--openness", type=click.Choice(get_args(Openness))),
        words.option("--show-counts", is_flag=True),
        words.option("--no-practice", is_flag=True),
        words.option("--yes", is_flag=True),
        words.seed(),
        words.option("--owner", callback=person),
        words.option("--erase-after", type=click.IntRange(1, MOST_DAYS)),
        words.sessions(),
    )


def _log_sheet(words: CommandWords) -> click.Command:
    return words.command(
        "log-sheet",
        log_sheet,
        words.session(),
        words.option("--output", "-o", type=FOLDER, explained="log_sheet_output"),
        words.option("--paper", type=click.Choice(tuple(PAPERS)), default="a4"),
        words.option("--text", is_flag=True, explained="log_sheet_text"),
        words.sessions(),
    )


COMMANDS = {"enter": _enter, "log-sheet": _log_sheet}
