"""Logs of each version: whole evenings on disk as that version wrote them, which every later version must tell."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import get_args

from game import __version__
from game.content import load
from game.log.opening import opening
from game.log.pack import kept_bytes
from game.log.reading.session_folder import read
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    Impressed,
    Kept,
    Noted,
    Parked,
    Paused,
    Record,
    Reflected,
    ReflectionRef,
    Resumed,
    Retracted,
    Supposed,
)
from game.log.session_log import SessionLog
from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.impressions import Agreeing, Halves
from game.rules.ballots.shown import gone_back
from game.rules.events import Event
from game.rules.legal import prompts
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import RULES_VERSION, State, digest
from game.rules.turns import apply, begin
from tests.log.evening import EVENING, fixed
from tests.rules.anybody import an_action

PACK = Path(__file__).with_name("every_word")
FOLDER = Path(__file__).with_name("logs")
SETUP = Setup(
    seed=2015,
    seats=(Seat("blue", 3, "alderman"), Seat("green", 2, "doctor"), Seat("ochre", 1)),
    reveal="counts",
    by_name=True,
    depth="full",
)
NAMES = {"blue": "Kompas", "green": "Baken"}
FILES = ("log.jsonl", "private.jsonl", "scenario.json")
MOST = 600
"""Actions in one evening: no random evening of this pack is longer."""
TRIED = 400
"""So many are tried."""
EVENTS = frozenset(event.__name__ for event in get_args(Event))
RECORDS = frozenset(record.__name__ for record in get_args(Record))


def kept() -> dict[str, Path]:
    """The logs in the folder: version and number → where it is."""
    return {f"{path.parent.name}/{path.name}": path for path in sorted(FOLDER.glob("*/*"))}


def told(folder: Path) -> frozenset[str]:
    """The kinds of events that this log tells."""
    entries = read(folder).entries
    return frozenset(type(event).__name__ for it in entries for event in getattr(it.record, "events", ()))


def entered(folder: Path) -> frozenset[str]:
    """The kinds of entries in this log."""
    return frozenset(type(it.record).__name__ for it in read(folder).entries)


def write() -> Iterator[str]:
    """Play evenings of this version until they tell every event and have every kind of entry; those that were kept stay."""
    own = [path for name, path in kept().items() if name.startswith(f"{__version__}/")]
    missing = (EVENTS | RECORDS) - frozenset(kind for path in own for kind in told(path) | entered(path))
    of_now = any(read(path).opened.rules == RULES_VERSION for path in own)
    number = len(own)
    with tempfile.TemporaryDirectory() as trials:
        for seed in range(TRIED):
            if not missing and of_now:
                return
            trial = play(Path(trials) / str(seed), seed)
            has = told(trial) | entered(trial)
            if of_now and not has & missing:
                continue
            missing, of_now, number = missing - has, True, number + 1
            folder = Path(shutil.move(trial, FOLDER / __version__ / str(number)))
            yield f"{folder}: seed {seed}, {len(read(folder).entries)} entries"
    raise LookupError(f"no evening has {sorted(missing)}")


def next_action(dice: Random, scenario: Scenario, state: State) -> Action:
    """Anything, but the year is not ended before its time; skipped is only a talk that cost something."""
    while True:
        action = an_action(dice, scenario, state)
        paid = state.case is not None and state.case.asking
        if not isinstance(action, actions.Finish) and (paid or not isinstance(action, actions.Skip)):
            return action


def afterwards(log: SessionLog, state: State) -> None:
    """What a group does when the year is over; and somebody who wants a name forgotten."""
    who, what = log.texts.add("Kompas"), log.texts.add("De folder herschrijven")
    log.append(Agreed(what, who=who))
    card, occurrence, value = next((it.card, it.occurrence, it.value) for it in state.decisions if it.value is not None)
    log.append(Supposed(card, occurrence, value, log.texts.add("Dan was er minder geld over.")))
    log.append(Reflected((ReflectionRef(0), ReflectionRef(1, card))))
    log.append(
        Impressed("before", (Agreeing(5, 14), Agreeing(0, 14), Halves(half=False, of=14), Halves(half=True, of=14)))
    )
    log.append(
        Impressed("after", (Agreeing(9, 14), Agreeing(1, 14), Halves(half=True, of=14), Halves(half=True, of=14)))
    )
    log.append(Approved(("decisions", "counts", "role.blue", what)))
    log.append(Kept(log.texts.add("De griffier"), EVENING.date()))
    log.forget([who])


def play(folder: Path, seed: int) -> Path:
    """Play an evening and keep it there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    pack, dice = load(PACK), Random(seed)
    scenario, stored = pack.scenario, kept_bytes(pack.scenario, pack.sources)
    names = {seat: f"t{number}" for number, seat in enumerate(NAMES, start=1)}
    first = opening(
        scenario,
        stored,
        SETUP,
        pack="every_word",
        program=__version__,
        started=EVENING,
        names=names,
        debrief_at=EVENING,
    )
    states = [begin(scenario, SETUP)[0]]
    with SessionLog.create(folder, stored, first, texts=tuple(NAMES.values()), environment=fixed()) as log:
        entries = [0]
        for step in range(MOST):
            if not prompts(scenario, states[-1]):
                break
            action = next_action(dice, scenario, states[-1])
            if isinstance(action, actions.Say) and (action.text is not None or dice.random() < 0.5):
                action = actions.Say(action.at, log.texts.add("Wij kiezen dit, omdat het nu kan."))
            if isinstance(action, actions.Adjust):
                action = actions.Adjust(action.id, action.amount, log.texts.add("Het tellen ging mis."))
            state, told = apply(scenario, states[-1], action)
            states.append(state)
            entries.append(log.append(Acted(action, told, digest(state))).n)
            # By steps, and not by what counts: going back would come by the same place again.
            match step % 40:
                case 7:
                    log.append(Noted(log.texts.add("Mooi moment."), report=True))
                case 15:
                    log.append(Parked(log.texts.add("Hoe zit dat bij ons?")))
                case 23:
                    log.append(Paused())
                    log.append(Resumed(EVENING))
                case 31:
                    log.append(Retracted(entries[-3], reveal_seen=True))
                    states[-3:] = [gone_back(states[-3], states[-1])]
                    del entries[-2:]
        afterwards(log, states[-1])
    for path in folder.iterdir():
        if path.name not in FILES:
            path.unlink()
    return folder
