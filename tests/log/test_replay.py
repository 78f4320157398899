"""An evening is the same when it is played again, told again, and refused where it is not."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from game.log.entries import Entry
from game.log.errors import Diverged, OtherRules
from game.log.records import Acted, Opened, Record, Retracted
from game.log.session_log import SessionLog
from game.log.told.replay import replay, tell
from game.log.told.verify import Verification, Verified, verify
from game.rules.actions import Finish, SetAgenda
from game.rules.ballots.shown import gone_back
from game.rules.events import AgendaSet
from game.rules.state import State, digest
from game.rules.turns import begin
from tests.log.evening import KINDS, Pack, example, first, fixed, load, play, setup
from tests.narrow import as_a


def session(folder: Path, pack: Pack, records: list[Record], opened: Opened | None = None) -> tuple[Entry, ...]:
    with SessionLog.create(folder, pack.stored, opened or first(pack), environment=fixed()) as log:
        for record in records:
            log.append(record)
        return tuple(log.entries)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("choose", range(5))
def test_an_evening_played_again_and_told_again_has_the_same_states(kind: str, choose: int, folder: Path) -> None:
    pack = example(kind)
    played = list(play(pack, lambda step: step * choose + choose))
    entries = session(folder, pack, [record for record, _ in played])
    states = (begin(pack.scenario, setup())[0], *(state for _, state in played))
    for again in (replay(pack.scenario, entries), tell(pack.scenario, entries)):
        assert again.states == states
        assert again.state == states[-1]
        assert again.line == entries[1:]
    found = verify(folder, load)
    assert found == Verification(Verified.INTACT, len(entries), entries[-1].hash[:8], replayed=True)


def test_after_going_back_things_stand_as_they_stood(choice: Pack, folder: Path) -> None:
    played = list(play(choice))
    records = [record for record, _ in played]
    entries = session(folder, choice, [*records[:2], Retracted(1), records[1], Retracted(4), *records[2:]])
    again = replay(choice.scenario, entries)
    states: list[State] = [begin(choice.scenario, setup())[0], *(state for _, state in played)]
    assert again.states[3] == states[1]
    assert again.states[5] == states[2]
    assert again.state == states[-1]
    assert again == tell(choice.scenario, entries)
    assert [entry.record for entry in again.line] == records


def test_what_a_ballot_showed_stays_shown_after_going_back(choice: Pack, folder: Path) -> None:
    played = list(play(choice))
    states: list[State] = [begin(choice.scenario, setup())[0], *(state for _, state in played)]
    shown = next(number for number, state in enumerate(states) if state.shown)
    back = Retracted(shown - 1, reveal_seen=True)
    entries = session(folder, choice, [*(record for record, _ in played[:shown]), back])
    again = replay(choice.scenario, entries)
    assert again.state == gone_back(states[shown - 1], states[shown]) != states[shown - 1]
    assert replace(again.state, shown=()) == states[shown - 1], "and nothing else does"
    assert again == tell(choice.scenario, entries)


def spoilt(record: Record, **changes: object) -> Record:
    return msgspec.structs.replace(record, **changes)


@pytest.mark.parametrize("taken_back", [False, True])
@pytest.mark.parametrize("what", ["events", "fewer", "more", "digest", "illegal"])
def test_a_difference_is_named_with_its_entry_also_where_it_was_taken_back(
    what: str, taken_back: bool, choice: Pack, folder: Path
) -> None:
    records: list[Record] = [record for record, _ in play(choice)]
    told = as_a(Acted, records[1]).events
    changes: dict[str, dict[str, object]] = {
        "events": {"events": (AgendaSet(6), *told[1:])},
        "fewer": {"events": told[:-1]},
        "more": {"events": (*told, AgendaSet(6))},
        "digest": {"digest": "0" * 32},
        "illegal": {"action": SetAgenda(2)},
    }
    wrong = spoilt(records[1], **changes[what])
    line = [records[0], wrong, *([Retracted(1), *records[1:]] if taken_back else records[2:])]
    entries = session(folder, choice, line)
    with pytest.raises(Diverged) as caught:
        replay(choice.scenario, entries)
    assert caught.value.entry == 2
    kind = {"fewer": "events", "more": "events"}.get(what, what)
    assert caught.value.what.id == f"log.diverged.{kind}"
    match what:
        case "events" | "more":
            assert caught.value.expected == AgendaSet(6)
        case "fewer":
            assert (caught.value.expected, caught.value.found) == (None, told[-1])
        case "digest":
            assert caught.value.expected == "0" * 32
        case _:
            assert caught.value.expected == SetAgenda(2)
    found = verify(folder, load)
    assert (found.verdict, found.entry, found.replayed) == (Verified.DIVERGED, 2, True)


def test_an_opening_that_differs_is_entry_0(choice: Pack, folder: Path) -> None:
    opened = first(choice)
    for n, wrong in enumerate((spoilt(opened, digest="x"), spoilt(opened, events=()))):
        assert isinstance(wrong, Opened)
        entries = session(folder / str(n), choice, [], wrong)
        with pytest.raises(Diverged) as caught:
            replay(choice.scenario, entries)
        assert caught.value.entry == 0


def test_another_scenario_diverges(choice: Pack, folder: Path) -> None:
    entries = session(folder, choice, [record for record, _ in play(choice)])
    with pytest.raises(Diverged):
        replay(example("budget").scenario, entries)


def test_an_evening_of_other_rules_is_told_and_not_replayed(choice: Pack, folder: Path) -> None:
    opened = spoilt(first(choice), rules=99, digest="of another shape")
    assert isinstance(opened, Opened)
    played = list(play(choice))
    entries = session(folder, choice, [record for record, _ in played], opened)
    with pytest.raises(OtherRules) as caught:
        replay(choice.scenario, entries)
    assert caught.value.played == 99
    told = tell(choice.scenario, entries)
    assert told.state == played[-1][1]
    assert digest(told.state) == digest(played[-1][1])
    found = verify(folder, load)
    assert (found.verdict, found.replayed) == (Verified.INTACT, False)


def test_the_facilitator_can_end_the_year(choice: Pack, folder: Path) -> None:
    finish = next(record for record, _ in play(choice, lambda _: -1) if isinstance(record.action, Finish))
    assert isinstance(finish, Acted)
