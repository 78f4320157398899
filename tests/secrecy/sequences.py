"""Everything that a table and its facilitator do around ballots, in any order."""

from collections import Counter
from random import Random
from typing import Any

from game.rules import actions
from game.rules.decisions import TABLE_RULES
from game.rules.legal import controls, offers, prompts
from game.rules.prompts import Ballot, PickPrompt, Stands
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Seat, Setup
from tests.rules.scenarios import choice, scenario
from tests.secrecy.room import Room

OPTIONS = ("a", "b", "c")
CASE = {"title": "Een zaak", "case": "Wat doen we?"}
PRICE = {"revise": {"trust": -1}}
BACK = ("reopen", "revise", "confirm")
"""What a table does about a decision of an earlier quarter."""
STEPS = 70
FLOORS = {
    ("first_ballot", "vote"): 40,
    ("first_ballot", "away"): 20,
    ("final_ballot", "vote"): 40,
    ("final_ballot", "away"): 20,
    ("stands", "same"): 20,
    ("stands", "hands"): 5,
    ("stands", "recount"): 5,
    ("deliberation", "comes"): 5,
    ("deliberation", "goes"): 10,
    ("deliberation", "swap"): 3,
    ("deliberation", "back"): 20,
    ("final_ballot", "back"): 10,
    ("stands", "comes"): 2,
    ("stands", "goes"): 2,
    ("stands", "adjust"): 1,
    ("first_ballot", "adjust"): 2,
    ("deliberation", "skip"): 3,
    ("between", "agree"): 3,
    ("between", "comes"): 10,
    ("between", "reopen"): 10,
    ("confirm", "revise"): 5,
    ("confirm", "confirm"): 5,
}
"""What was open and what was done → how often at least, in a hundred sequences: else the test looks elsewhere."""


def cards(dice: Random) -> Scenario:
    """Cases of three options, one of which closes when a fund is low, a division and a ranking, in any order.

    What is decided can come back on the agenda.
    """
    poor: dict[str, Any] = {"when": {"at_least": {"wmo": 45_000}}}
    one = choice(a=PRICE, b=PRICE, c=poor)
    posts = {id: {"text": id, "max": 10_000} for id in OPTIONS}
    money = {"kind": "budget", **CASE, "amount": 20_000, "fund": "youth", **PRICE, "posts": posts}
    items = {id: {"text": id, "served": {"now": {"trust": 1}}} for id in OPTIONS}
    row = {"kind": "priority", **CASE, "room": 1, **PRICE, "items": items}
    written = {"one": one, "two": one, "money": money, "row": row}
    order = list(written)
    dice.shuffle(order)
    return scenario({id: written[id] for id in order}, quarters=3)


def a_table(dice: Random, least: int, most: int) -> Setup:
    """So many voters, at one to seven seats."""
    many = dice.randint(least, most)
    seats = [1] * min(many, dice.choice((1, 2, 3, 4, 4, 6, 7)))
    for _ in range(many - len(seats)):
        seats[dice.randrange(len(seats))] += 1
    return Setup(
        seed=dice.getrandbits(60),
        seats=tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, seats, strict=False)),
        reveal="counts" if dice.random() < 0.8 else "outcome",
        decision=dice.choice(TABLE_RULES),
        practice=False,
        form="cards",
        by_name=dice.random() < 0.15,
    )


def play(seed: int, least: int = 1, most: int = 20) -> Room:
    """One sequence."""
    dice = Random(seed)
    room = Room(cards(dice), a_table(dice, least, most), dice, OPTIONS)
    for _ in range(STEPS):
        if not prompts(room.scenario, room.state):
            break
        _step(room, dice)
    return room


def _step(room: Room, dice: Random) -> None:
    asked = prompts(room.scenario, room.state)
    first, fate = asked[0], dice.random()
    if fate < 0.12:
        room.back(dice.choice((1, 1, 1, 2, 3, 6)))
    elif fate < (0.44 if first.at == "briefing" else 0.24) and not isinstance(first, Ballot):
        _somebody(room, dice)
    elif dice.random() < 0.03 and actions.Skip() in controls(room.scenario, room.state):
        room.do(actions.Skip(), "skip")
    elif dice.random() < 0.03:
        _adjust(room, dice)
    elif isinstance(first, Stands):
        _stands(room, dice, first)
    elif isinstance(first, Ballot):
        room.vote(first, dice.choice((0, 0, 0, 0.15, 0.5)))
    else:
        back = [it for it in asked if it.at in BACK]
        prompt = dice.choice(back if back and dice.random() < 0.6 else asked[:1] if dice.random() < 0.8 else asked)
        room.do(dice.choice(list(prompt.answers())), prompt.at if prompt.at in BACK else "on")


def _somebody(room: Room, dice: Random) -> None:
    """Somebody comes, goes or sits in for another; or all who are here agree."""
    for offer in reversed(offers(room.scenario, room.state)):
        if offer.at == "agree_to_show" and dice.random() < 0.5:
            room.do(dice.choice(list(offer.answers())), "agree")
            return
        if offer.at == "attend":
            answers = [it for it in offer.answers() if isinstance(it, actions.Attend)]
            it = dice.choice(answers)
            if sum(seat.voters for seat in room.state.seats) < 24 or it.swap:
                room.attend(it.seat, it.voters, swap=it.swap, at_once=it.at_once)
            return


def _adjust(room: Room, dice: Random) -> None:
    """The fund that an option hangs on goes up or down: what can be chosen becomes another question."""
    if not any(it.at == "adjust" for it in offers(room.scenario, room.state)):
        return
    now = room.state.funds[0]
    room.do(actions.Adjust("wmo", 40_000 - now if now >= 45_000 else 50_000 - now, "t1"), "adjust")


def _stands(room: Room, dice: Random, stands: Stands) -> None:
    recount, hands = actions.Recount(stands.at), prompts(room.scenario, room.state)[1:]
    if room.tally and recount in controls(room.scenario, room.state) and dice.random() < 0.3:
        room.do(recount, "recount")
    elif hands and isinstance(hands[0], PickPrompt) and dice.random() < 0.3:
        room.do(next(iter(hands[0].answers())), "hands")
    else:
        room.do(next(iter(stands.answers())), "same")


def visits(rooms: list[Room]) -> Counter[tuple[str, str]]:
    """How often each thing was done where; between cases it is all one where."""
    between = ("agenda", "quarter", "quarter_end")
    return Counter(
        ("between", what) if where in between else (where, what) for room in rooms for where, what in room.done
    )
