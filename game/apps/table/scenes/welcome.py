"""On the wall while people come in: the name of the evening, coffee, and when it begins. No game yet."""

from collections.abc import Callable
from datetime import datetime

from game.apps.session import spoken
from game.apps.table import clock
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet, Scene
from game.rules.text import Text
from game.widgets import Button, Column, Do, Heading, Label, Node


class Welcome(Quiet):
    """Waits for whoever begins the evening."""

    def __init__(
        self,
        title: str | Text,
        begins: datetime | None,
        now: Callable[[], datetime],
        begin: Do,
        back: Do,
        leaving: Callable[[], Scene | None],
    ) -> None:
        """`leaving` is what is asked before the window closes, where something would end."""
        self._title = title
        self._begins = begins
        self._now = now
        self._begin = begin
        self._back = back
        self._leaving = leaving

    def clock(self, voice: TableLanguage) -> str:
        return clock.told(voice, self._now(), None)

    def page(self, voice: TableLanguage) -> Page:
        title = self._title if isinstance(self._title, str) else voice.words(self._title)
        nodes: list[Node] = [
            Heading("title", title, size=60),
            Label("coffee", voice.say("table.welcome_coffee"), size=40),
        ]
        if self._begins is not None:
            begins = voice.say("table.welcome_begins", time=spoken(self._begins))
            nodes.append(Label("begins", begins, size=40, weight="semibold", tone="accent"))
        nodes.append(Label("exercise", voice.say("table.welcome_exercise"), size=26, tone="soft"))
        bar = (Button("begin", voice.say("table.welcome_begin"), self._begin, icon="player-play"),)
        return Page("welcome", Column(nodes, gap=26), bar=bar, footer=(voice.say("evening.footer"), ""), focus="begin")

    def leaving(self) -> Scene | None:
        return self._leaving()

    def back(self) -> bool:
        self._back()
        return True
