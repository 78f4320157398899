"""Whatever a table does around its ballots, no vote follows from what was published together."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from game.rules import folding
from game.rules.ballots import publishing as ballots
from game.rules.ballots.shown import attended
from game.rules.decisions.rule import DecisionRule
from game.rules.events import Attended
from game.rules.folding import motion
from game.rules.folding.motion import FOLDS
from game.rules.prompts import Ballot, ballot
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from tests.secrecy import room
from tests.secrecy.judge import told_by_subtraction, wrongs
from tests.secrecy.sequences import FLOORS, play, visits

MANY, SMALL = 200, 30


def test_floors_questions_and_electorates_hold() -> None:
    rooms = [play(seed) for seed in range(MANY)]
    assert [(seed, wrong) for seed, it in enumerate(rooms) for wrong in wrongs(it)] == []
    found = visits(rooms)
    floors = {what: often * MANY // 100 for what, often in FLOORS.items()}
    assert {what: found[what] for what, often in floors.items() if found[what] < often} == {}


def test_nobody_is_found_by_subtraction() -> None:
    rooms = [play(seed, 4, 7) for seed in range(SMALL)]
    assert [(seed, wrong) for seed, it in enumerate(rooms) for wrong in told_by_subtraction(it)] == []


def _joins_unasked(scenario: Scenario, state: State, event: Attended) -> State:
    after = FOLDS.of[Attended](scenario, state, event)
    return replace(after, agreed=state.agreed, by_name=state.by_name)


def _unasked(patch: pytest.MonkeyPatch) -> None:
    folds: dict[Any, Any] = folding.FOLDS
    patch.setitem(folds, Attended, _joins_unasked)


def _falls_unseen(case: Case, place: int, before: int, now: int, *, swap: bool, at_once: bool) -> Case:
    return replace(attended(case, place, before, now, swap=swap, at_once=at_once), fell=False)


MUTANTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "going back forgets what was shown": lambda patch: patch.setattr(room, "gone_back", lambda then, _: then),
    "others are counted beside them": lambda patch: patch.setattr(ballots, "may_stand_beside", lambda *_: True),
    "somebody may be away": lambda patch: patch.setattr(Ballot, "complete", lambda *_: True),
    "a second round is counted too": lambda patch: patch.setattr(ballots, "_held", lambda *_: None),
    "a run-off is counted whoever moves": lambda patch: patch.setattr(ballots, "moved", lambda *_: 99),
    "two are enough": lambda patch: patch.setattr(ballots, "ENOUGH", 2),
    "one vote leads": lambda patch: patch.setattr(ballot, "FEW", 0),
    "three may be told what leads": lambda patch: patch.setattr(ballots, "FEW", 0),
    "a seat of one proposes like a team": lambda patch: patch.setattr(
        ballots.Electorate, "teams", property(lambda _: True)
    ),
    "a seat that fell still proposes": lambda patch: patch.setattr(motion, "attended", _falls_unseen),
    "blanks decide": lambda patch: patch.setattr(DecisionRule, "verdict", lambda it, *counted: it.weigh(*counted)),
    "whoever comes has agreed": _unasked,
}
"""Each rule, broken."""


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_rule_that_is_broken_is_noticed(mutant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    MUTANTS[mutant](monkeypatch)
    assert any(wrong for seed in range(MANY) for wrong in wrongs(play(seed)))
