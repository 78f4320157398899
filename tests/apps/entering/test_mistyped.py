"""An evening of paper that was typed in with mistakes: what is told of the group is what a faultless typist would have told."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from game.apps.debrief.chapters.shapes import Debrief
from game.apps.debrief.model import debrief
from game.apps.debrief.told.kept import kept_evening
from game.apps.debrief.voice import PageLanguage
from game.apps.kit.filled import filled_sheets
from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.kept import recorded
from game.apps.kit.lines.writing import line_of
from game.apps.session import Session, evening_words, kept_scenario, places
from game.apps.words import day
from game.log.environment import utc_now
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.told.line import mistyped, went_back
from game.log.told.replay import replay
from game.log.told.verify import Verified, verify
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.events import BallotClosed
from game.rules.state import digest
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.entering.test_typing_back import BALLOTS, DAY, ENDS, lines_of, started, table_session, type_in
from tests.apps.kit.lines.sheets import order_of
from tests.golden.games import Game, kept

GAMES = kept()
TYPED = (
    "waterkant.in_trouble.json",
    "proefavond.half_year_done.json",
    "werkvloer.set_aside.json",
    "examples-priority.done.json",
    "examples-budget.done.json",
    "examples-twist.stayed.json",
)
"""A town, a board with stones, a works council, orders and divisions, a card with a turn in it."""


def answers(game: Game) -> Iterator[tuple[str, ...]]:
    """Each line, with what is typed behind it before it counts."""
    lines = iter(lines_of(game))
    for line in lines:
        yield (line, next(lines)) if line.split(" ")[0] in (*BALLOTS, *ENDS) else (line,)


def wrong(session: Session, game: Game, bot: int) -> tuple[str, ...]:
    """What could be on the sheet here and is not, as it is typed: nothing where only pages are left, or the year is over."""
    order = order_of(session.scenario, game.setup)
    here = tuple(ahead(session.scenario, session.state))[-1]
    if here.phase == "over":
        return ()
    action = bot_action(session.scenario, here, bot)
    if isinstance(action, actions.Acknowledge):
        return ()
    line = " ".join(line_of(order, here, action, lambda _: None))
    return (line, *([""] if line.split(" ")[0] in BALLOTS else []))


def told(folder: Path) -> Debrief:
    """The debrief, without what names this very log."""
    made = debrief(kept_evening(folder), "nl")
    return replace(made, colophon=())


def taken_back(session: Session, to: int) -> None:
    while len(session.history) > to:
        if session.state.phase == "over":
            # Then it is an evening in a terminal.
            session.undo()
        type_in(session, ["terug"] if len(session.history) > to else [])


@pytest.mark.parametrize("name", TYPED)
@pytest.mark.parametrize("seed", range(2))
def test_mistakes_while_typing_leave_no_trace_in_what_is_told(seed: int, name: str, tmp_path: Path) -> None:
    game, dice = GAMES[name], Random(seed)
    session, faultless = started(game, tmp_path / "typed"), started(game, tmp_path / "faultless")
    slips = ballots = 0
    # A short evening needs more of them.
    rate = 0.3 if len(game.actions) > 60 else 0.9
    for answer in answers(game):
        type_in(faultless, answer)
        before = len(session.history)
        if dice.random() < rate:
            for _ in range(dice.randint(1, 6)):
                type_in(session, wrong(session, game, dice.randint(0, 99)))
            slips += len(session.history) > before
            ballots += any(isinstance(it, BallotClosed) for step in session.history[before:] for it in step.events)
            taken_back(session, before)
        type_in(session, answer)
        if dice.random() < 0.05:
            session.close()
            session = Session.resume(session.folder)
    assert slips >= 2
    assert ballots
    assert digest(session.state) == digest(faultless.state) == game.digest
    for it in (session, faultless):
        it.close()
    assert told(session.folder) == told(faultless.folder)
    reading = read(session.folder)
    assert not went_back(reading.entries)
    assert len(mistyped(reading.entries)) > slips, "and the log has it all"
    assert replay(session.scenario, reading.entries).state == session.state
    checked = verify(session.folder, kept_scenario)
    assert (checked.verdict, checked.ballots) == (Verified.INTACT, verify(faultless.folder, kept_scenario).ballots)


def test_words_that_were_mistyped_are_told_nowhere_and_can_be_forgotten(tmp_path: Path) -> None:
    game = GAMES["proefavond.carried_together.json"]
    session = started(game, tmp_path)
    for answer in answers(game):
        if answer[0].startswith("reden "):
            type_in(session, ["reden Bij de buren stond iets anders", "terug"])
        type_in(session, answer)
    session.close()
    assert "Bij de buren" in (session.folder / "private.jsonl").read_text(encoding="utf-8"), "the log keeps it all"
    assert "Bij de buren" not in str(told(session.folder))
    assert "Bij de buren" in str(places(read(session.folder).entries, read(session.folder).texts()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_page_and_paper_says_the_day_of_the_evening(language: Language, tmp_path: Path) -> None:
    session = started(GAMES["proefavond.carried_together.json"], tmp_path)
    session.close()
    [info] = sessions(tmp_path)
    said = {
        "page": (made := debrief(kept_evening(session.folder), language)).opening.what,
        "list": evening_words(info, language),
        "log sheet": str(next(filled_sheets(recorded(session.folder, PageLanguage(language))))),
    }
    today = day(utc_now().astimezone().date(), language)
    assert all(today in it for it in said.values()), "when it was typed in"
    of_evening = day(DAY, language)
    assert of_evening in made.cover.date
    assert all(of_evening in said[it] for it in ("list", "log sheet"))
    assert info.played_on == DAY
    assert not any(f"{hour:02}:" in said["log sheet"] for hour in range(24)), "nobody typed at what time it began"


def test_what_a_table_saw_and_went_back_over_stays_shown_where_what_was_typed_behind_it_is_taken_back(
    tmp_path: Path,
) -> None:
    session = table_session(tmp_path)
    type_in(session, ["2 4 0", "", "stop"])
    session.close()
    session = Session.resume(session.folder)
    session.undo()
    stood = session.state
    assert stood.shown
    for again in (["staat", "terug"], ["staat"], ["terug"]):
        type_in(session, again)
    assert session.state == stood
    session.redo()
    assert session.state.shown == stood.shown
    session.undo()
    session.close()
    assert replay(session.scenario, read(session.folder).entries).state == stood
    assert Session.resume(session.folder).state == stood
