"""Did it do anything: two rooms that marked otherwise, and of which the same was told, leave the same bytes everywhere."""

import shutil
from itertools import count
from pathlib import Path
from random import Random

import pytest

from game.apps.session import Beginning, Refused, Session
from game.content import Pack
from game.log.environment import Environment
from game.log.records import Impressed
from game.rules import actions
from game.rules.ballots.impressions import HEIGHTS, Agreeing, Impression, TooFew, When, impression
from game.rules.bots import bot_action
from game.rules.prompts import AttendPrompt
from game.rules.setup import Seat
from tests.apps.debrief.recorder import QuickDisk
from tests.evenings import setup
from tests.secrecy.places import NOW, places

Mark = tuple[int | None, ...]
MANY = 12
ROUNDS: tuple[When, ...] = ("before", "after")


def marks(dice: Random, people: int) -> list[Mark]:
    return [tuple(dice.choice([*range(1, HEIGHTS + 1), None]) for _ in range(4)) for _ in range(people)]


def agreeing(slips: list[Mark]) -> list[int]:
    return [sum(mark is not None and mark >= 4 for mark in column) for column in zip(*slips, strict=True)]


def otherwise(dice: Random, slips: list[Mark]) -> list[Mark]:
    """As many agree with each sentence, but others, and they mark it otherwise."""
    columns = []
    for column in zip(*slips, strict=True):
        agree = sum(mark is not None and mark >= 4 for mark in column)
        made = [dice.choice([4, 5])] * agree + [dice.choice([1, 2, 3, None]) for _ in column[agree:]]
        columns.append(dice.sample(made, len(made)))
    return list(zip(*columns, strict=True))


def evening(pack: Pack, root: Path, seed: int, *, other: bool) -> tuple[Session, dict[When, list[Mark]]]:
    """An evening of so many people, of whom some go or come; at each round they mark, and the table goes back now and then."""
    dice, hidden = Random(seed), Random(-seed - 1)
    salts, numbers = count(1), count(1)
    environment = Environment(
        disk=QuickDisk(), clock=lambda: NOW, salt=lambda: f"{next(salts):032x}", id=lambda: f"{next(numbers):016x}"
    )
    seats = (Seat("blue", dice.randint(2, 8)), Seat("green", dice.randint(1, 6)))
    table = setup(seed, form="cards", seats=seats, practice=False)
    begins = Beginning(before_after=True)
    session = Session.start(pack, table, {"blue": "Kompas"}, root, begins=begins, environment=environment)
    marked: dict[When, list[Mark]] = {}

    def ask(when: When) -> None:
        slips = marks(dice, dice.randint(max(1, session.state.voters - 2), session.state.voters))
        slips = otherwise(hidden, slips) if other else slips
        box = session.slips()
        for slip in slips:
            box.put(slip)
        if session.may_ask(when):
            session.impress(when, box.counted, box.came)
            marked[when] = slips
        with pytest.raises(Refused):
            session.impress(when, box.counted, box.came)

    ask("before")
    for _ in range(dice.randint(3, 40)):
        if not session.view().prompts:
            break
        attend = [it for it in session.view("facilitator").offers if isinstance(it, AttendPrompt)]
        goes = actions.Attend("green", dice.randint(1, 8), False, False)
        if attend and attend[0].refusal(goes) is None and dice.random() < 0.5:
            session.do(goes)
        elif session.can_undo and dice.random() < 0.15:
            session.retract(len(session.history) - 1)
        else:
            session.do(bot_action(session.scenario, session.state, seed))
    if session.view().prompts:
        session.do(actions.Finish())
    ask("after")
    if dice.random() < 0.5:
        session.retract(len(session.history) - 1)
        with pytest.raises(Refused):
            session.impress("after", [0, 0, 0, 0], 5)
        session.do(actions.Finish())
        with pytest.raises(Refused):
            session.impress("after", [0, 0, 0, 0], 5)
    return session, marked


def test_rooms_that_marked_otherwise_leave_the_same_everywhere(proefavond: Pack, tmp_path: Path) -> None:
    asked = counted = 0
    for seed in range(MANY):
        found = []
        for other in (False, True):
            session, marked = evening(proefavond, tmp_path / str(seed), seed, other=other)
            found.append(dict(places(session)))
            kept = [entry.record for entry in session._log.entries if isinstance(entry.record, Impressed)]
            session.close()
            shutil.rmtree(tmp_path / str(seed))
            before: tuple[Impression, ...] | None = None
            assert [it.when for it in kept] == [when for when in ROUNDS if when in marked]
            for record in kept:
                slips = marked[record.when]
                told = tuple(
                    impression(agree, len(slips), None if before is None else before[place])
                    for place, agree in enumerate(agreeing(slips))
                )
                assert record.told == told, "what is kept is what may be told, and no more"
                before = told
                asked += 1
                counted += isinstance(told[0], Agreeing)
        one, two = found
        assert [place for place in {**one, **two} if one.get(place) != two.get(place)] == []
    assert asked > MANY
    assert counted


def test_few_people_are_not_asked_and_few_slips_are_sealed(proefavond: Pack, tmp_path: Path) -> None:
    begins = Beginning(before_after=True)
    few = Session.start(proefavond, setup(seats=(Seat("blue", 4),)), {}, tmp_path, begins=begins)
    assert not few.may_ask("before")
    few.close()
    fell = Session.start(proefavond, setup(seats=(Seat("blue", 9),)), {}, tmp_path, begins=begins)
    fell.impress("before", [4, 4, 4, 4], 4)
    assert fell.impressions("before") == (TooFew(),) * 4
    fell.do(actions.Finish())
    assert not fell.may_ask("after"), "there is nothing to hold it against"
    assert "before_after" not in {it.id for it in fell.items()}
    fell.close()
    off = Session.start(proefavond, setup(seats=(Seat("blue", 9),)), {}, tmp_path)
    assert not off.may_ask("before"), "off unless the facilitator wants it"
    off.close()


@pytest.mark.parametrize("openness", ["guests", "open"])
def test_where_others_look_on_no_number_is_told(proefavond: Pack, tmp_path: Path, openness: str) -> None:
    table = setup(seats=(Seat("blue", 12),), openness=openness, reveal="outcome")
    session = Session.start(proefavond, table, {}, tmp_path, begins=Beginning(before_after=True))
    session.impress("before", [5, 6, 7, 0], 12)
    session.close()
    assert not any(isinstance(it, Agreeing) for it in session.impressions("before") or ())
