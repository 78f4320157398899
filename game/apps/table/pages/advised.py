"""What a works council says, with its conditions and what became of them."""

from game.apps.table.desk import Desk
from game.rules.views.shapes import CouncilView
from game.widgets import DecidedCard, Label, Node


def advised_shown(desk: Desk, *, size: float = 30) -> list[Node]:
    """What the works council says, with its conditions and whether they were promised."""
    voice, council = desk.voice, desk.case.council
    assert council is not None
    if council.advised is None:
        silent = voice.say("page.council.silent")
        return [Label("advised", silent, size=26, weight="semibold")] if council.silent else []
    said = DecidedCard("advised", voice.words(council.advised), above=voice.say("table.council.we_say"), size=size)
    return [said, *_conditions(desk, council)]


def _conditions(desk: Desk, council: CouncilView) -> list[Node]:
    keys = {None: "asked", True: "promised", False: "refused"}
    return [
        Label(
            f"condition.{place}",
            desk.voice.say(f"page.council.condition.{keys[it.promised]}", text=it.text),
            size=22,
            tone="warn" if it.promised is False else "ink",
        )
        for place, it in enumerate(council.conditions)
    ]
