"""The digest of a state: everything that differs is in it, and nothing that is at its default."""

from random import Random
from typing import Any, get_args

import msgspec
import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from game.content import Pack
from game.rules.ballots.shown import gone_back
from game.rules.events import Event
from game.rules.state import Case, State, digest
from game.rules.state.digests import Digests
from tests.evenings import play, retold, setup
from tests.rules.anybody import a_table, evening

_again = msgspec.json.Decoder(tuple[Event, ...])


def parts(kind: Any, found: set[type[Struct]]) -> set[type[Struct]]:
    """Every struct that can be inside a value of this type, itself first."""
    if isinstance(kind, type) and issubclass(kind, Struct) and kind not in found:
        found.add(kind)
        for field in fields(kind):
            parts(field.type, found)
    for inner in get_args(kind):
        parts(inner, found)
    return found


def test_every_part_of_a_state_and_of_an_event_leaves_out_what_is_at_its_default() -> None:
    of_a_state, of_events = parts(State, set()), parts(Event, set())
    assert len(of_a_state) > 15
    assert len(of_events) > len(get_args(Event))
    assert [kind.__name__ for kind in of_a_state | of_events if not kind.__struct_config__.omit_defaults] == []


class Later(State, frozen=True):
    """A state of a program that remembers more."""

    weather: str = "dry"
    storms: tuple[int, ...] = ()


class LaterCase(Case, frozen=True):
    """A case of that program."""

    guests: tuple[str, ...] = ()


def values(part: Struct) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.__struct_fields__}


def test_a_field_that_comes_later_changes_no_digest_of_an_evening_that_does_not_use_it(pack: Pack) -> None:
    for state in play(pack.scenario, setup(3)).states:
        case = None if state.case is None else LaterCase(**values(state.case))
        later = Later(**{**values(state), "case": case})
        assert digest(later) == digest(state)
        assert digest(replace(later, storms=(1,))) != digest(state)


@pytest.mark.parametrize("form", ["tokens", "cards"])
def test_events_that_were_written_and_read_lead_to_the_same_digests(pack: Pack, form: str) -> None:
    table = setup(5, form=form if pack.scenario.board is not None else None, depth="full")
    played = play(pack.scenario, table)
    read = tuple(_again.decode(msgspec.json.encode(told)) for told in played.told)
    assert read == played.told
    assert [digest(it) for it in retold(pack.scenario, table, read)] == [digest(it) for it in played.states]


def test_one_after_another_they_are_what_each_is_by_itself(pack: Pack) -> None:
    digests = Digests()
    for number in range(4):
        table = a_table(Random(number))
        states = [state for state, _, _ in evening(pack.scenario, table, Random(number))]
        back = [gone_back(then, states[-1]) for then in states[::3]]
        for state in (*states, *back, *states):
            assert digests.of(state) == digest(state)
