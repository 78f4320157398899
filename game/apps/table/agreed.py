"""Agreements as the wall shows them: what, and below it who and when, as far as that was said."""

from typing import Protocol

from game.apps.table.voice import TableLanguage
from game.widgets import Column, Label, Node

SIZES = (42, 38, 34, 32, 28, 24)
"""Of their letters the largest in which all of them fit."""


class AgreedOn(Protocol):
    """Whatever was agreed on; `None` where those words were forgotten, empty where there were none."""

    @property
    def what(self) -> str | None: ...
    @property
    def who(self) -> str | None: ...
    @property
    def when(self) -> str | None: ...


def agreed_row(voice: TableLanguage, id: str, it: AgreedOn, size: float) -> Node:
    """One agreement."""
    what, who, when = (voice.say("debrief.erased") if words is None else words for words in (it.what, it.who, it.when))
    lines: list[Node] = [Label(id, what, size=size, weight="semibold")]
    named = (("table.agree.is_who", who), ("table.agree.is_when", when))
    below = " · ".join(voice.say(key, words=words) for key, words in named if words)
    if below:
        lines.append(Label(f"{id}.who", below, size=min(size, 30), tone="soft"))
    return Column(lines, gap=2)
