"""What an option costs now, as the table may know before it decides."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from game.rules.effects import Consequences, Effect
from game.rules.text import Message, message

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


def price(consequences: Consequences, scenario: "Scenario", times: int = 1) -> Message | None:
    """The money that certainly moves at once, per fund; `None` where none does.

    What hangs on a condition or a chance is not in it, and neither is what comes later.
    """
    # It is asked for at every ballot and never changes; both objects live as long as the pack.
    key = (id(consequences), times)
    if key not in scenario.prices:
        scenario.prices[key] = _price(consequences, scenario, times)
    return scenario.prices[key]


def _price(consequences: Consequences, scenario: "Scenario", times: int) -> Message | None:
    certain = [effect for effect in consequences.now if effect.certain]
    parts = [
        _part(scenario, fund, amount, times)
        for fund in scenario.funds
        if (amount := sum(effect.moves.get(fund, 0) for effect in certain))
    ]
    return _joined(parts)


def _part(scenario: "Scenario", id: str, amount: int, times: int) -> Message:
    fund = scenario.funds[id].name
    if times > 1:
        return message("price.line", fund=fund, one=amount, times=times, amount=amount * times)
    return message("price.fund", fund=fund, amount=amount)


def certain_moves(effects: Iterable[Effect]) -> list[dict[str, int]]:
    """What moves whatever happens: nothing that hangs on a condition or a chance."""
    return [effect.moves for effect in effects if effect.certain]


def moves_words(moves: Sequence[dict[str, int]], scenario: "Scenario") -> Message | None:
    """Everything that moves, money and points, in the order of the pack; `None` where nothing does."""
    parts = [
        message("price.fund", fund=scenario.funds[id].name, amount=amount)
        for id in scenario.funds
        if (amount := sum(move.get(id, 0) for move in moves))
    ]
    parts += [
        message("price.points", name=scenario.indicators[id].name, points=points)
        for id in scenario.indicators
        if (points := sum(move.get(id, 0) for move in moves))
    ]
    return _joined(parts)


def _joined(parts: list[Message]) -> Message | None:
    if not parts:
        return None
    told = parts[0]
    for part in parts[1:]:
        told = message("price.and", first=told, second=part)
    return told
