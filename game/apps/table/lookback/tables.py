"""Tables side by side on the wall: one case at a time, a card a table in table order, and one question under it."""

from collections.abc import Callable, Sequence

from game.apps.debrief.several import Comparison
from game.apps.debrief.voice import PageLanguage
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Beside, Button, CardBox, Column, Do, Grows, Label, Node, Quote, Rest, TitleLine, Widget

SIZES = (36, 32, 28, 26, 24, 22, 20, 18, 16)
"""Of what a table decided the largest letters in which all tables fit."""
ROW = 4
"""So many tables stand beside one another; with more of them, in rows."""


class SideBySide(Quiet):
    """The cases that two tables decided, then the year in words."""

    def __init__(self, host: Host, compared: Callable[[PageLanguage], Comparison], done: Do) -> None:
        """`compared`: the comparison in a language; `done`: what comes after the last page."""
        self._host = host
        self._done = done
        self._compared = compared
        self._at = 0

    def page(self, voice: TableLanguage) -> Page:
        it = self._compared(PageLanguage(voice.language))
        pages = [*it.cases, *it.meters]
        if not pages:
            body: Node = Quote("none", voice.say("compare.nothing"), size=40)
            return self._page(voice, voice.say("lookback.tables"), body, 1)
        at = min(self._at, len(pages) - 1)
        if at < len(it.cases):
            case = it.cases[at]
            told = [(answer.decided, answer.reason) for answer in case.answers]
            return self._page(voice, case.title, _cards(voice, it, told), len(pages))
        meter = it.meters[at - len(it.cases)]
        return self._page(voice, meter.name, _cards(voice, it, [(year, "") for year in meter.years]), len(pages))

    def room_page(self, voice: TableLanguage) -> Page:
        return self.page(voice)

    def back(self) -> bool:
        if not self._at:
            return False
        self._at -= 1
        return True

    def _page(self, voice: TableLanguage, title: str, body: Node, of: int) -> Page:
        last = self._at >= of - 1
        bar: list[Widget] = [
            Button("on", voice.say("lookback.done"), self._done, icon="check", primary=True)
            if last
            else Button("on", voice.say("lookback.next"), self._goes(1), icon="arrow-right", primary=True, turns=True)
        ]
        if self._at:
            bar.append(Button("earlier", voice.say("table.back"), self._goes(-1), icon="arrow-left"))
        return Page(
            f"lookback.tables.{self._at}",
            Rest([body], body),
            bar=tuple(bar),
            header=TitleLine("title", title, voice.say("lookback.tables.of", at=self._at + 1, of=of)),
            footer=(voice.say("evening.footer"), voice.say("compare.about")),
            focus="on",
        )

    def _goes(self, by: int) -> Do:
        def go() -> None:
            self._at += by

        return go


def _cards(voice: TableLanguage, it: Comparison, told: Sequence[tuple[str, str]]) -> Node:
    """A card a table, and the question; first of all which tables are not here."""

    def made(size: float) -> Node:
        cards = [
            _card(at, table, decided, reason, size)
            for at, (table, (decided, reason)) in enumerate(zip(it.tables, told, strict=True))
        ]
        rows: list[Node] = [
            Beside(cards[first : first + ROW], gap=14, least=200) for first in range(0, len(cards), ROW)
        ]
        left = [Label(f"left.{at}", words, size=20, tone="soft") for at, words in enumerate(it.left_out)]
        ask = Quote("ask", voice.say("compare.ask"), size=min(size, 32))
        return Column([*rows, ask, *left], gap=12)

    return Grows(made, SIZES)


def _card(at: int, table: str, decided: str, reason: str, size: float) -> Node:
    lines: list[Node] = [
        Label(f"table.{at}", table, size=min(size, 24), tone="soft"),
        Label(f"decided.{at}", decided, size=size, weight="semibold"),
    ]
    if reason:
        lines.append(Label(f"reason.{at}", f"“{reason}”", size=min(size, 28)))
    return CardBox(Column(lines, gap=6), pad=16)
