"""`keukentafel play`: in the window, or in the terminal where there is none."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import get_args

import click
from msgspec.structs import replace

from game.apps.session import (
    MOST_CASES,
    SETUPS,
    AgreementsBefore,
    Method,
    Session,
    SetUpName,
    agreements_before,
    can_look,
    latest_before,
)
from game.apps.table.screen import has_screen
from game.apps.text import CodeTyped, Table, Terminal, ask_table, parse_seats, welcome
from game.apps.words import day
from game.cli.asking import agrees
from game.cli.failures import NotWithCode, NotWithResume, log_code
from game.cli.keeping.evenings import find_session
from game.cli.keeping.keep import Keep
from game.cli.packs import open_pack
from game.cli.playing.coded import begun_with
from game.cli.playing.looking import offer
from game.cli.playing.starting import begin_evening
from game.cli.playing.where import WindowOpens, in_terminal, in_window, look_in_window, window_can_open
from game.cli.speaking import FOLDER, CommandWords
from game.cli.values import evening_code, moment_to_come, person
from game.content import load_cached, shipped, whole_evenings
from game.log.errors import LogError
from game.log.folders import default_root
from game.log.told.retention import MOST_DAYS
from game.rules.decisions import TABLE_RULES
from game.rules.setup import Depth, Form, Openness
from game.rules.terms.text import Language

LAST = "last"
FIRST_PACK = "proefavond"


def play(
    language: Language,
    pack: str | None,
    *,
    text: bool,
    seats: str | None,
    set_up: SetUpName | None,
    form: Form | None,
    level: Depth | None,
    debrief_at: datetime | None,
    cases: int | None,
    ballots: Method | None,
    decision: str | None,
    openness: Openness | None,
    show_counts: bool,
    before_after: bool,
    no_practice: bool,
    yes: bool,
    resume: str | None,
    seed: int | None,
    evening: str | None,
    sessions: Path | None,
    owner: str | None,
    erase_after: int | None,
    backup: Path | None,
    agreements_from: str | None,
    windows: int | None,
) -> int:
    """Play an evening, new or where it stopped."""
    if resume is not None:
        _only_new(
            {
                "PACK": pack,
                "--seats": seats,
                "--set-up": set_up,
                "--form": form,
                "--cases": cases,
                "--level": level,
                "--decision": decision,
                "--openness": openness,
                "--show-counts": show_counts,
                "--before-after": before_after,
                "--no-practice": no_practice,
                "--yes": yes,
                "--seed": seed,
                "--agreements-from": agreements_from,
                "--evening": evening,
            }
        )
    if evening is not None:
        _only_beside_code({"--form": form, "--cases": cases, "--decision": decision, "--seed": seed})
    root = sessions or default_root()
    before = None if agreements_from is None else agreements_before(find_session(root, agreements_from))
    keep = Keep(owner, erase_after, backup, before)
    keep.check()
    given = replace(
        Table() if seats is None else parse_seats(seats),
        method=ballots,
        counts=show_counts or None,
        practice=False if no_practice else None,
        set_up=set_up,
        form=form,
        depth=level,
        debrief_at=debrief_at,
        cases=cases,
        owner=owner,
        days=erase_after,
        decision=decision,
        openness=openness,
        before_after=before_after,
    )
    session, asked = None, bool(click.get_current_context().obj)
    if resume is not None:
        folder = find_session(root, None if resume == LAST else resume)
        try:
            session = Session.resume(folder)
        except LogError as error:
            if not can_look(error):
                raise
            if not text and has_screen():
                look_in_window(language, folder, error)
            else:
                offer(Terminal(language), folder, error)
            return log_code(error)
        keep.resumed(session)
        if not asked and session.language is not None:
            # An evening's language is that evening's.
            language, asked = session.language, True
        if debrief_at is not None:
            session.agree_debrief(debrief_at)
    found, ready = None, yes or seats is not None
    chosen_there = not text and not ready and has_screen()
    if session is None and pack is not None:
        found = open_pack(language, pack)
    tried = whole_evenings() if found is None and evening is not None else ()
    if session is None and evening is not None and (text or ready or not has_screen()):
        found, coded = begun_with(Terminal(language), evening, tried if found is None else (found,), ask=not ready)
        given = given.with_code(coded)
    elif session is None and found is None and not chosen_there:
        found = load_cached(shipped(FIRST_PACK))
    if found is not None and found.scenario.board is None and form not in (None, "cards"):
        Terminal(language).say("cli.no_board")
    if not text and window_can_open(language):
        if found is not None and ready:
            table = ask_table(Terminal(language), found.scenario, given, ask=False)
            session = begin_evening(found, table, seed, root, keep)
        opens = WindowOpens(found, session, tried, None if given.coded is not None else evening)
        return in_window(language, opens, given, seed, root, keep, asked=asked, windows=windows)
    terminal = Terminal(language)
    if session is not None or found is None:
        assert session is not None
        for told in session.told:
            terminal.words(told)
        terminal.say("cli.resumed", title=session.scenario.title)
        keep.begin_copies(session, terminal.words)
        return in_terminal(session, terminal, session.votes_by(ballots))
    welcome(terminal, found.scenario)
    try:
        table = ask_table(terminal, found.scenario, given, ask=not yes)
    except CodeTyped as typed:
        found, coded = begun_with(terminal, typed.code, whole_evenings() if pack is None else (found,), ask=True)
        table = ask_table(terminal, found.scenario, given.with_code(coded), ask=True)
    if before is None and not ready:
        before = _taken_along(terminal, root)
    keep = replace(keep, owner=table.owner, days=table.days, before=before)
    session = begin_evening(found, table, seed, root, keep)
    keep.begin_copies(session, terminal.words)
    return in_terminal(session, terminal, session.method)


def _taken_along(terminal: Terminal, root: Path) -> AgreementsBefore | None:
    """What the last evening agreed on, where there is such and the table wants it along."""
    found = latest_before(root)
    if found is None:
        return None
    date = day(found.day, terminal.language)
    key = "setup.before.one" if len(found.agreed) == 1 else "setup.before"
    return found if agrees(terminal, key, date=date, count=len(found.agreed)) else None


def _only_new(given: Mapping[str, object]) -> None:
    """Raises `NotWithResume` where one of these was given: an evening that goes on is as it was begun."""
    names = [name for name, value in given.items() if value is not None and value is not False]
    if names:
        raise NotWithResume(names)


def _only_beside_code(given: Mapping[str, object]) -> None:
    """Raises `NotWithCode` where one of these was given: the code says it already."""
    names = [name for name, value in given.items() if value is not None]
    if names:
        raise NotWithCode(names)


def _play(words: CommandWords) -> click.Command:
    return words.command(
        "play",
        play,
        words.argument("pack", required=False),
        words.option("--text", is_flag=True),
        words.option("--seats"),
        words.option("--set-up", type=click.Choice(list(SETUPS))),
        words.option("--form", type=click.Choice(get_args(Form))),
        words.option("--level", type=click.Choice(get_args(Depth))),
        words.option("--debrief-at", callback=moment_to_come),
        words.option("--cases", type=click.IntRange(1, MOST_CASES)),
        words.option("--ballots", type=click.Choice(["device", "tally"])),
        words.option("--decision", type=click.Choice(list(TABLE_RULES))),
        words.option("--openness", type=click.Choice(get_args(Openness))),
        words.option("--show-counts", is_flag=True),
        words.option("--before-after", is_flag=True),
        words.option("--no-practice", is_flag=True),
        words.option("--yes", is_flag=True),
        words.option("--windows", type=click.IntRange(1, 2)),
        words.option("--resume", is_flag=False, flag_value=LAST),
        words.option("--owner", callback=person),
        words.option("--erase-after", type=click.IntRange(1, MOST_DAYS)),
        words.option("--backup", type=FOLDER),
        words.option("--agreements-from"),
        words.option("--evening", callback=evening_code),
        words.seed(),
        words.sessions(),
    )


COMMANDS = {"play": _play}
