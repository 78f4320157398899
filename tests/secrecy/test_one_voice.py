"""One voice: the room sees the counts it was promised, and no file that is written has one, whatever was done."""

from datetime import UTC, datetime
from io import StringIO
from itertools import count
from pathlib import Path
from zipfile import ZipFile

import pytest

from game.apps.debrief import debrief, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.script import slides
from game.apps.debrief.told.kept import kept_evening
from game.apps.debrief.voice import PageLanguage
from game.apps.session import Session
from game.apps.text.setting_up.setup import welcome
from game.apps.text.terminal import Terminal
from game.log.elsewhere.archive import export
from game.log.environment import Environment
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import Ballot, Stands
from game.rules.setup import Seat
from game.rules.terms.value import Chosen
from tests.evenings import setup
from tests.shipped import pack_of

SEATS = (Seat("blue", 4), Seat("green", 3))
NOW = datetime(2026, 11, 19, 18, 41, tzinfo=UTC)


def fixed() -> Environment:
    """The same clock, salts and ids each time: what differs in a file is what was done."""
    numbers = count()
    return Environment(clock=lambda: NOW, salt=lambda: f"{next(numbers):032x}", id=lambda: f"{next(numbers):016x}")


def start(root: Path, seats: tuple[Seat, ...] = SEATS) -> Session:
    table = setup(seats=seats, practice=False)
    return Session.start(pack_of("examples/works_council"), table, {}, root, environment=fixed())


def vote(session: Session, ballot: Ballot, wanted: str, others: int) -> None:
    """Everyone for that, and so many for something else: what it comes to is the same."""
    box = session.open_box(ballot)
    other = next(item for item in ballot.option_ids() if item != wanted)
    for place, voter in enumerate(box.expected):
        box.vote(voter, Chosen(other if place < others else wanted))
    session.do(box.close())


def counts(session: Session) -> list[int]:
    """What the room sees of the last ballot."""
    case = session.view().case
    shown = None if case is None else case.final or case.first
    return [] if shown is None else [it.count for it in shown.counts]


def evening(root: Path, seed: int, others: int) -> tuple[Path, list[list[int]]]:
    """A year in which the same is said, by other numbers of people; with steps back, and somebody who leaves and comes."""
    session, seen, back = start(root), [], 0
    while prompts := session.view().prompts:
        first = prompts[0]
        if isinstance(first, Ballot):
            items = first.option_ids()
            vote(session, first, items[(seed + session.state.quarter) % len(items)], others)
            seen.append(counts(session))
            if back < seed % 3:
                back += 1
                session.retract(len(session.history) - 1)
        elif isinstance(first, Stands):
            session.do(next(iter(first.answers())))
        else:
            if seed % 2 and session.state.quarter == 2 and session.state.case is None and sum(session.state.went) == 0:
                session.do(actions.Attend("blue", 3))
                session.do(actions.Attend("blue", 4))
            session.do(bot_action(session.scenario, session.state, seed))
    session.close()
    (folder,) = (it.parent for it in root.rglob("log.jsonl"))
    told = kept_evening(folder)
    (root / "report.html").write_text(page(told), encoding="utf-8")
    (root / "report-en.html").write_text(page(told, "en"), encoding="utf-8")
    export(folder, root / "out.zip", "Dit is de hele avond.", environment=fixed())
    return root, seen


def files(root: Path) -> dict[str, bytes]:
    """Every file that was written, and what is in each archive, by its name in the folder."""
    found: dict[str, bytes] = {}
    for path in sorted(it for it in root.rglob("*") if it.is_file()):
        if path.suffix == ".zip":
            with ZipFile(path) as archive:
                found |= {f"{path.name}/{name}": archive.read(name) for name in archive.namelist()}
        else:
            # Where a copy was put stands there too: another folder for each of the two.
            found[path.name] = path.read_bytes().replace(str(root).encode(), b"")
    return found


@pytest.mark.parametrize("seed", range(6))
def test_other_counts_with_the_same_outcome_leave_the_same_bytes(tmp_path: Path, seed: int) -> None:
    one, few = evening(tmp_path / "one", seed, 1)
    two, more = evening(tmp_path / "two", seed, 2)
    assert few != more, "the room saw how many"
    assert any(sum(shown) == 7 for shown in few)
    assert files(one) == files(two)
    assert {"log.jsonl", "report.html", "out.zip/log.jsonl"} <= set(files(one))
    assert not any(b'"type":"counts"' in data or b'"type":"named"' in data for data in files(one).values())


def test_the_papers_tell_nothing_of_other_counts(tmp_path: Path) -> None:
    made = []
    for others in (1, 2):
        root, _ = evening(tmp_path / str(others), 3, others)
        (folder,) = (it.parent for it in root.rglob("log.jsonl"))
        told, voice = debrief(kept_evening(folder), "nl", marked=True), PageLanguage("nl")
        made.append((handout(told, voice), report(told, voice), tuple(slides(told, voice))))
    assert made[0] == made[1]


def test_after_a_restart_the_room_sees_what_it_came_to(tmp_path: Path) -> None:
    session = start(tmp_path)
    while not isinstance(ballot := session.view().prompts[0], Ballot):
        session.do(bot_action(session.scenario, session.state, 1))
    vote(session, ballot, "all_move", 2)
    assert counts(session) == [5, 2, 0, 0]
    session.close()
    (folder,) = (it.parent for it in tmp_path.rglob("log.jsonl"))
    again = Session.resume(folder, environment=fixed())
    case = again.view().case
    assert case is not None
    assert case.first is not None
    assert (case.first.counts, case.first.lead is None) == ((), False)
    while not isinstance(ballot := again.view().prompts[0], Ballot):
        again.do(bot_action(again.scenario, again.state, 1))
    vote(again, ballot, "all_move", 2)
    assert counts(again) == [], "of a card on which something was shown before, no more"
    again.close()


def test_no_count_and_no_rapporteur_is_put_to_the_group(tmp_path: Path) -> None:
    session = start(tmp_path)
    while prompts := session.view().prompts:
        if isinstance(prompts[0], Ballot):
            vote(session, prompts[0], prompts[0].option_ids()[0], 2)
        else:
            session.do(bot_action(session.scenario, session.state, 1))
    put = {item.kind for item in session.items()}
    assert "decision" in put
    assert not put & {"counts", "rapporteurs", "by_name"}
    session.close()


@pytest.mark.parametrize("pack", ["examples/works_council", "proefavond"])
def test_who_sets_it_up_hears_that_counts_stay_in_the_room(pack: str) -> None:
    scenario, heard = pack_of(pack).scenario, StringIO()
    welcome(Terminal("nl", StringIO(), heard), scenario)
    assert ("met één stem" in heard.getvalue()) is (pack == "examples/works_council")


def test_the_director_is_shown_none(tmp_path: Path) -> None:
    session = start(tmp_path)
    while prompts := session.view().prompts:
        if isinstance(prompts[0], Ballot):
            vote(session, prompts[0], prompts[0].option_ids()[0], 2)
        else:
            session.do(bot_action(session.scenario, session.state, 1))
        case = session.view().case
        if case is not None and case.council is not None and case.council.inside:
            assert case.first is case.final is None
    session.close()
