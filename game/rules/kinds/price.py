"""What an option costs now, as the table may know before it decides."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from game.rules.lookup import Lookup
from game.rules.parts.effects import Consequences, Effect
from game.rules.prompts import Item
from game.rules.terms.measures import Move
from game.rules.terms.text import Message, message

NOTHING = Consequences()
FREE = message("price.nothing")
"""Nothing that is certain moves: what a chance brings, and what comes later, nobody knows beforehand."""


def price(
    consequences: Consequences, scenario: Lookup, times: int = 1, *, more: Consequences = NOTHING
) -> Message | None:
    """The money that certainly moves at once and each quarter, per fund; `None` where none does. `more` comes besides.

    What hangs on a condition or a chance is not in it, and neither is what comes later.
    """
    sums = summed(certain_moves((*consequences.now, *more.now)), "fund")
    each = summed(certain_moves((*consequences.each_quarter, *more.each_quarter)), "fund")
    parts = [_part(scenario, id, sums[id], times) for id in scenario.funds if sums.get(id)]
    parts += [
        message(f"price.{_verb(each[id])}.each_quarter", fund=fund.name, amount=abs(each[id]) * times)
        for id, fund in scenario.funds.items()
        if each.get(id)
    ]
    return _joined(parts)


def with_free(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The same, where one of them has a price: those without say that they cost nothing beforehand."""
    if all(it.note is None for it in items):
        return items
    return tuple([it if it.note is not None else replace(it, note=FREE) for it in items])


def _part(scenario: Lookup, id: str, amount: int, times: int) -> Message:
    fund, verb, one = scenario.funds[id].name, _verb(amount), abs(amount)
    if times > 1:
        return message(f"price.{verb}.line", fund=fund, one=one, times=times, amount=one * times)
    return message(f"price.{verb}", fund=fund, amount=one)


def _verb(amount: int) -> str:
    return "costs" if amount < 0 else "brings"


def certain_moves(effects: Iterable[Effect]) -> tuple[Move, ...]:
    """What moves whatever happens: nothing that hangs on a condition or a chance."""
    return tuple(move for effect in effects if effect.certain for move in effect.moves)


def summed(moves: Iterable[Move], what: str) -> dict[str, int]:
    """Each fund, indicator or group that is moved → how far in all."""
    found: dict[str, int] = {}
    for move in moves:
        if move.what == what:
            found[move.id] = found.get(move.id, 0) + move.amount
    return found


def moves_words(moves: Sequence[Move], scenario: Lookup) -> Message | None:
    """Everything that moves, money and points, in the order of the pack; `None` where nothing does."""
    money, points = summed(moves, "fund"), summed(moves, "indicator")
    parts = [
        message("price.fund", fund=fund.name, amount=money[id]) for id, fund in scenario.funds.items() if money.get(id)
    ]
    parts += [
        message("price.points", name=indicator.name, points=points[id])
        for id, indicator in scenario.indicators.items()
        if points.get(id)
    ]
    return _joined(parts)


def _joined(parts: list[Message]) -> Message | None:
    if not parts:
        return None
    told = parts[0]
    for part in parts[1:]:
        told = message("price.and", first=told, second=part)
    return told
