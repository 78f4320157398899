"""Whether amounts and points are of the size of everything around them."""

from collections.abc import Iterator
from statistics import median

from game.content.checking.sense.reach import most_money, year_money
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.effects import WrittenLater
from game.content.written.kinds.budget import WrittenBudget

MOST_MOVED = 30
"""So many points at once carry an indicator from one end of what is told to the other."""
TIMES = 20
"""An amount that is so many times the middle one of the pack probably has a nought too many."""
MANY_AMOUNTS = 10
"""Of fewer amounts there is no middle one to speak of."""
SHARE_OF_CARE = 75
"""From so many of a hundred euros on care leaves nothing to decide about."""


def check_sense_of_scale(subject: Subject) -> None:
    """Tell what is out of all proportion."""
    _points(subject)
    _euros(subject)
    _drift(subject)
    for loc, _, card in subject.cards():
        if isinstance(card, WrittenBudget) and card.fund in subject.scenario.funds and subject.whole:
            funds = subject.scenario.funds
            # What a reserve lacks may come out of any fund; what a fund lacks comes out of the reserve.
            paying = funds if funds[card.fund].is_reserve else [id for id, it in funds.items() if it.is_reserve]
            there = year_money(subject, dict.fromkeys((card.fund, *paying)))
            if card.amount > there:
                subject.tell((*loc, "amount"), "content.budget_above_fund", amount=card.amount, most=there)
        if "consult" in card.model_fields_set and card.consult > len(card.advisers):
            subject.tell((*loc, "consult"), "content.consult_above", number=card.consult, there=len(card.advisers))
    if subject.whole:
        _care(subject)


def _points(subject: Subject) -> None:
    for loc, effect in subject.effects():
        for id, amount in effect.moves.items():
            if id in subject.scenario.indicators and abs(amount) > MOST_MOVED:
                subject.tell((*loc, id), "content.points_out_of_scale", points=abs(amount), most=MOST_MOVED)


def _euros(subject: Subject) -> None:
    """An amount above all that the funds can hold in a year, or far above every other amount."""
    amounts = list(_amounts(subject))
    most = most_money(subject)
    sizes = sorted(abs(amount) for _, amount in amounts)
    middle = int(median(sizes)) if len(sizes) >= MANY_AMOUNTS else 0
    there = year_money(subject, subject.scenario.funds)
    for loc, amount in amounts:
        # What an option costs at once, for sure, is told where it is told that nobody can pay it.
        paid = loc[2:3] == ("options",) and loc[4:5] == ("now",)
        if most is not None and (amount > there or (amount < -most and not paid)):
            subject.tell(loc, "content.euros_out_of_scale", amount=abs(amount), most=there)
        elif middle and abs(amount) > TIMES * middle:
            subject.tell(loc, "content.euros_stand_out", amount=abs(amount), middle=middle, times=TIMES)


def _amounts(subject: Subject) -> Iterator[tuple[Loc, int]]:
    for loc, effect in subject.effects():
        for id, amount in effect.moves.items():
            if id in subject.scenario.funds and not (isinstance(effect, WrittenLater) and effect.after.first == 0):
                yield (*loc, id), amount


def _drift(subject: Subject) -> None:
    """What moves by itself is at an end before the year is."""
    quarters = subject.scenario.quarters
    for id, it in subject.scenario.indicators.items():
        end = it.start + it.drift * quarters
        if it.drift and (end <= 0 or end >= 100):
            there = max(0, min(100, end))
            subject.tell(("indicators", id, "drift"), "content.drift_to_the_end", quarters=quarters, points=there)


def _care(subject: Subject) -> None:
    """The care of a year without any facility, against all the money of that year."""
    scenario = subject.scenario
    there = year_money(subject, scenario.funds)
    care = sum(year_of_care(subject, id) for id in scenario.groups)
    if scenario.groups and care * 100 > SHARE_OF_CARE * there:
        subject.tell_key(("board", "groups"), "content.care_takes_all", care=care, most=there)


def year_of_care(subject: Subject, group: str) -> int:
    """What the heavier care of a neighbourhood costs in a year in which nothing is built, in euros."""
    it, quarters = subject.scenario.groups[group], subject.scenario.quarters
    return quarters * it.care[0] + it.rises * quarters * (quarters - 1) // 2
