"""The log of the evening: what was done, the last first, and from each step a way back to just before it."""

from game.apps.session import Point, Session
from game.apps.table.scenes.during.back import SEEN, TakeBack
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Button, ChoiceBox, Column, Do, Heading, Label, Node, Spread

MOST = 60
"""So many steps are listed; further back there are the beginnings of cases and quarters, under one step back."""


class Logbook(Quiet):
    """Every step that counts."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session

    def page(self, voice: TableLanguage) -> Page:
        steps = self._session.steps(MOST)
        nodes: list[Node] = [
            Heading("title", voice.say("leading.log"), size=34),
            Label("what", voice.say("leading.log.what" if steps else "table.menu_why.undo"), size=21, tone="soft"),
        ]
        rows: list[Node] = [
            ChoiceBox(
                f"step.{point.step}",
                voice.words(point.words),
                self._goes(point),
                letter=str(point.step + 1),
                note="" if point.seen is None else voice.say(SEEN[point.seen]),
                size=20,
            )
            for point in steps
        ]
        nodes.append(Spread(rows, gap=6, least=400))
        back = Button("back", voice.say("table.menu.back"), self._host.close, icon="arrow-left", primary=True)  # fmt: skip
        footer = (voice.say("evening.footer"), voice.say("table.saved"))
        return Page("logbook", Column(nodes), bar=(back,), footer=footer, focus="back")

    def _goes(self, point: Point) -> Do:
        def go() -> None:
            self._host.close()
            self._host.open(TakeBack(self._host, self._session, point))

        return go
