"""Lists over events are whole: what forgets an event is named when the program starts, or by the type checker."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from game.rules import events
from game.rules.events.base import Shows, Told
from game.rules.events.table import ByEvent
from game.rules.folding import FOLDS
from game.rules.views.report import LINES

EVENTS: tuple[type[Told], ...] = get_args(events.Event)


def test_every_event_is_folded_has_its_line_and_says_what_it_shows() -> None:
    assert set(FOLDS) == set(LINES.of) == set(EVENTS)
    assert {event.shows for event in EVENTS} == set(get_args(Shows))


def test_an_event_that_is_forgotten_is_named() -> None:
    table = ByEvent[None]("do").giving(None, *EVENTS[1:])
    with pytest.raises(TypeError, match=f"nothing to do {EVENTS[0].__name__}$"):
        table.whole(EVENTS)
    assert table.giving(None, EVENTS[0]).whole(EVENTS) is table


def test_an_event_is_not_in_a_table_twice() -> None:
    table = ByEvent[None]("do").giving(None, events.DiceThrown)
    with pytest.raises(TypeError, match="two ways to do DiceThrown"):
        table.giving(None, events.DiceThrown)
    with pytest.raises(TypeError, match="two ways to do DiceThrown"):
        ByEvent[None]("do").joined(table, table)


WRONG = """
from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State

FOLDS = ByEvent[State]("fold")


@FOLDS.on(events.DiceThrown)
def _dice(scenario: Scenario, state: State, event: events.{event}) -> {gives}:
    raise NotImplementedError
"""


SLIPS = {"none": ("DiceThrown", "State"), "event": ("TokenMoved", "State"), "given": ("DiceThrown", "int")}


def test_a_fold_for_another_event_or_of_something_else_fails_in_the_type_checker(tmp_path: Path) -> None:
    for name, (event, gives) in SLIPS.items():
        (tmp_path / f"{name}.py").write_text(WRONG.format(event=event, gives=gives))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--cache-dir",
            str(tmp_path / "cache"),
            "--follow-imports=silent",
            *(str(tmp_path / f"{name}.py") for name in SLIPS),
        ],
        check=False,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    refused = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert sorted(Path(line.partition(":")[0]).stem for line in refused) == ["event", "given"], done.stdout
    assert all("[arg-type]" in line for line in refused)
