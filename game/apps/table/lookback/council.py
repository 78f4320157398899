"""A case of a works council, chosen by the group: what it said and why, what was decided, and what came of it."""

from game.apps.debrief.chapters.council import CouncilTold
from game.apps.debrief.room import DecidedTold
from game.apps.table.voice import TableLanguage
from game.widgets import Beside, CardBox, Column, DecidedCard, Grows, Label, Node, Quote

SIZES = (38, 36, 34, 32, 30, 28, 26, 24, 22)
"""Of what was said and decided, the largest letters in which all of it fits."""
SMALL = 26


def council_body(voice: TableLanguage, found: DecidedTold, it: CouncilTold) -> Node:
    """Side by side what the works council said and what the director decided; under both what came of it."""

    def made(size: float) -> Node:
        came: list[Node] = [Label("came", voice.say("debrief.council.came"), size=SMALL, tone="soft")]
        came += [Label(f"came.{at}", line, size=size, weight="semibold") for at, line in enumerate(it.came)]
        nodes: list[Node] = [
            Label("case", found.title, size=36, weight="bold"),
            Label("sealed", found.sealed, size=SMALL, tone="soft"),
            Beside([_said(voice, found, it, size), _decided(found, it, size)], gap=16, least=420),
        ]
        nodes += [CardBox(Column(came, gap=4), pad=18)] if it.came else []
        nodes += [Quote("ask", it.ask, size=size)] if it.ask else []
        return Column(nodes, gap=12)

    return Grows(made, SIZES)


def _said(voice: TableLanguage, found: DecidedTold, it: CouncilTold, size: float) -> Node:
    nodes: list[Node] = [DecidedCard("said", it.said, above=voice.say("debrief.council.said"), size=size)]
    nodes += [
        Label(f"condition.{at}", f"{asked.text}: {asked.became}", size=min(size, 32))
        for at, asked in enumerate(it.conditions)
    ]
    nodes += [Label(f"also.{at}", line, size=min(size, 32), tone="soft") for at, line in enumerate(it.also)]
    if found.reason:
        nodes.append(Quote("reason", found.reason, above=voice.say("lookback.reason"), size=min(size, 32)))
    return Column(nodes, gap=10)


def _decided(found: DecidedTold, it: CouncilTold, size: float) -> Node:
    nodes: list[Node] = [DecidedCard("decided", found.decided, above=found.above, size=size)]
    nodes += [Label("says", it.reason, size=min(size, 32))] if it.reason else []
    return Column(nodes, gap=10)
