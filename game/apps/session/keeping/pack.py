"""The pack of an evening, as it was kept beside it."""

from game.log.pack import is_compiled, played
from game.rules.scenario import Scenario


def kept_scenario(data: bytes) -> Scenario:
    """The pack in the bytes of `scenario.json`. Raises `LogError`, and `ContentError` for one of before there were forms.

    Reading what authors write is loaded only for such an early one.
    """
    if is_compiled(data):
        return played(data)
    from game.content.stored import from_json  # noqa: PLC0415 - pydantic stays out of the way of every other evening

    return from_json(data)
