"""What an option costs now, as the table may know before it decides."""

from typing import TYPE_CHECKING

from game.rules.effects import Consequences
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
    if not parts:
        return None
    told = parts[0]
    for part in parts[1:]:
        told = message("price.and", first=told, second=part)
    return told


def _part(scenario: "Scenario", id: str, amount: int, times: int) -> Message:
    fund = scenario.funds[id].name
    if times > 1:
        return message("price.line", fund=fund, one=amount, times=times, amount=amount * times)
    return message("price.fund", fund=fund, amount=amount)
