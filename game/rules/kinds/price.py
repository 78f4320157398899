"""What an option costs now, as the table may know before it decides."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.rules.effects import Consequences, Effect
from game.rules.text import Message, message

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


def price(consequences: Consequences, scenario: "Scenario", times: int = 1) -> Message | None:
    """The money that certainly moves at once, per fund; `None` where none does.

    What hangs on a condition or a chance is not in it, and neither is what comes later.
    """
    certain = [effect for effect in consequences.now if effect.when is None and effect.chance is None]
    parts = [
        _part(scenario, id, amount, times)
        for id in scenario.funds
        if (amount := sum(effect.moves.get(id, 0) for effect in certain))
    ]
    return _joined(parts)


def _part(scenario: "Scenario", id: str, amount: int, times: int) -> Message:
    fund = scenario.funds[id].name
    if times > 1:
        return message("price.line", fund=fund, one=amount, times=times, amount=amount * times)
    return message("price.fund", fund=fund, amount=amount)


def moves_words(effects: Iterable[Effect], scenario: "Scenario") -> Message | None:
    """Everything that certainly moves, money and points, in the order of the pack; `None` where nothing does."""
    moves = [effect.moves for effect in effects if effect.when is None and effect.chance is None]
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
