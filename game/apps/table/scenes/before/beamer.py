"""The beamer test, before anybody comes in: letters from the back row, colours, and whether the screens are mirrored."""

from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.widgets import Beside, Button, CardBox, Column, Heading, Label, Meter, Node, WhoseTurn

SIZES = (32, 24, 19)
"""A case, its options, what stands beside it: in units of 720."""


class BeamerTest(Quiet):
    """What the wall shows, and what to look at."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def page(self, voice: TableLanguage) -> Page:
        page = self._test(voice)
        host = self._host
        wall = Button("wall", voice.say("beamer.two"), host.open_wall, icon="eye")
        if host.wall_open:
            wall = Button("wall", voice.say("beamer.one"), host.close_wall, icon="x")
        back = Button("back", voice.say("table.back"), host.close, icon="arrow-left", primary=True, turns=True)
        page.bar = (back, wall)
        asks = "beamer.mirrored.two" if host.wall_open else "beamer.mirrored"
        page.body = Column([page.body, Label("mirrored", voice.say(asks), size=22, weight="semibold")], gap=14)
        page.focus = "back"
        return page

    def room_page(self, voice: TableLanguage) -> Page:
        return self._test(voice)

    def _test(self, voice: TableLanguage) -> Page:
        letters: list[Node] = [
            Label(f"letters.{size}", voice.say(f"beamer.letters.{size}"), size=size) for size in SIZES
        ]
        seats: list[Node] = [
            WhoseTurn(f"seat.{seat}", voice.say(f"seat.{seat}"), place)
            for place, seat in enumerate(("blue", "green", "ochre", "plum"))
        ]
        meters: list[Node] = [
            Meter("meter.low", voice.say("beamer.low"), "20", fraction=0.2),
            Meter("meter.high", voice.say("beamer.high"), "80", fraction=0.8),
        ]
        body = Column(
            [
                Heading("title", voice.say("beamer.title"), size=40),
                CardBox(Column(letters, gap=8)),
                Beside([Column(seats, gap=6), Column(meters, gap=16)], gap=40, least=300),
            ],
            gap=14,
        )
        return Page("beamer", body, footer=(voice.say("evening.footer"), voice.say("beamer.corners")))
