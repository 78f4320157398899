"""Setting up an evening: which scenario, who sits where, how people vote. Everything has a default."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from game.apps.session import COLOURS, MOST_VOTERS, Method, Session, default_method
from game.apps.table.page import Page
from game.apps.table.scene import Host, Quiet
from game.apps.table.scenes.evening import EveningScene
from game.apps.table.voice import Voice
from game.apps.table.widgets import (
    Beside,
    Button,
    Column,
    Field,
    Flow,
    Heading,
    Node,
    Note,
    Stepper,
    Toggle,
    Typing,
    Words,
)
from game.content import Pack
from game.rules.state import ENOUGH, Seat, Setup

Start = Callable[[Pack, Setup, dict[str, str]], Session]


class Wished(Struct, frozen=True):
    """What was asked for before the set-up."""

    method: Method | None = None
    counts: bool = False
    practice: bool = True
    decision: str | None = None
    """The table's decision rule in place of the pack's."""


USUAL = Wished()


class SetupScene(Quiet):
    """Two pages: the scenario with what everyone must know, then the table."""

    def __init__(
        self,
        host: Host,
        packs: tuple[Pack, ...],
        start: Start,
        seed: Callable[[], int],
        wished: Wished = USUAL,
        debrief: Callable[[Session], Path] | None = None,
        *,
        first: bool = False,
    ) -> None:
        self._host = host
        self._packs = packs
        self._start = start
        self._seed = seed
        self._first = first
        """Nothing lies under this: there is no way back."""
        self._pack = 0
        self._table = False
        self._voters = [1, 1, 1]
        self._typing = [Typing(most=40) for _ in COLOURS]
        self._method: Method | None = wished.method
        self._counts = wished.counts
        self._practice = wished.practice
        self._decision = wished.decision
        self._debrief = debrief

    def page(self, voice: Voice) -> Page:
        return self._table_page(voice) if self._table else self._pack_page(voice)

    def _pack_page(self, voice: Voice) -> Page:
        pack = self._packs[self._pack].scenario
        choices = Flow(
            [
                Button(f"pack.{place}", voice.words(it.scenario.title), self._picks(place), chosen=place == self._pack)
                for place, it in enumerate(self._packs)
            ]
        )
        about = voice.words(pack.about) if pack.about is not None else voice.words(pack.title)
        keys = ("exercise", "people", "role", "nobody_wins", "figures", "stop", "stored", "secret")
        rules: list[Node] = [Words(f"welcome.{key}", f"• {voice.say(f'welcome.{key}')}", size=20) for key in keys]
        nodes: list[Node] = [
            Heading("title", voice.say("table.which_pack"), size=34),
            choices,
            Note("about", about, size=24, wood=True),
            Words("read", voice.say("table.read_aloud"), size=19, weight="semibold", tone="soft"),
            Column(rules, gap=4),
        ]

        def on() -> None:
            self._table = True

        bar = (
            Button("on", voice.say("table.to_table"), on, icon="arrow-right", primary=True),
            *(() if self._first else (Button("back", voice.say("table.back"), self._host.close, icon="arrow-left"),)),
        )
        return Page("setup.pack", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus="on")

    def _picks(self, place: int) -> Callable[[], None]:
        def pick() -> None:
            self._pack = place

        return pick

    def _table_page(self, voice: Voice) -> Page:
        seats, total = len(self._voters), sum(self._voters)
        method = self._method or default_method(self._seats())
        nodes: list[Node] = [Heading("title", voice.say("table.who"), size=34)]
        fewer = self._resizes(seats - 1) if seats > 1 else None
        more = self._resizes(seats + 1) if seats < len(COLOURS) else None
        nodes.append(Stepper("seats", voice.say("table.seats"), str(seats), less=fewer, more=more))
        for place, count in enumerate(self._voters):
            colour = voice.say(f"seat.{COLOURS[place]}")
            name = Field(f"name.{place}", voice.say("table.seat_name", colour=colour), self._typing[place], hint=colour)
            less = self._votes(place, -1) if count > 1 else None
            grow = self._votes(place, 1) if count < MOST_VOTERS else None
            voters = Stepper(
                f"voters.{place}", voice.say("table.voters"), str(count), less=less, more=grow, widest="00"
            )
            nodes.append(Beside([name, voters], least=300))
        nodes.append(Words("total", voice.say("table.total", total=total), size=20, weight="semibold"))
        nodes.append(
            Flow(
                [
                    Button(f"method.{it}", voice.say(f"table.method.{it}"), self._methods(it), chosen=it == method)
                    for it in ("device", "tally")
                ]
            )
        )
        if total < ENOUGH:
            nodes.append(Toggle("counts", voice.say("table.counts"), self._flips("_counts"), on=self._counts))
        if self._packs[self._pack].scenario.practice is not None:
            nodes.append(Toggle("practice", voice.say("table.practice"), self._flips("_practice"), on=self._practice))

        def back() -> None:
            self._table = False

        bar = (
            Button("play", voice.say("table.play"), self._play, icon="player-play", primary=True),
            Button("back", voice.say("table.back"), back, icon="arrow-left"),
        )
        return Page("setup.table", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus="play")

    def _seats(self) -> tuple[Seat, ...]:
        return tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, self._voters, strict=False))

    def _resizes(self, seats: int) -> Callable[[], None]:
        def resize() -> None:
            self._voters = (self._voters + [1] * len(COLOURS))[:seats]

        return resize

    def _votes(self, place: int, by: int) -> Callable[[], None]:
        def vote() -> None:
            self._voters[place] += by

        return vote

    def _methods(self, method: str) -> Callable[[], None]:
        def choose() -> None:
            self._method = "tally" if method == "tally" else "device"

        return choose

    def _flips(self, name: str) -> Callable[[], None]:
        return lambda: setattr(self, name, not getattr(self, name))

    def _play(self) -> None:
        pack, seats = self._packs[self._pack], self._seats()
        total = sum(self._voters)
        setup = Setup(
            seed=self._seed(),
            seats=seats,
            reveal="counts" if self._counts or total >= ENOUGH else "outcome",
            decision=self._decision,
            practice=self._practice,
        )
        typed = zip(COLOURS, self._typing, self._voters, strict=False)
        names = {colour: typing.text.strip() for colour, typing, _ in typed if typing.text.strip()}
        session = self._start(pack, setup, names)
        method = self._method or default_method(seats)
        self._host.go(EveningScene(self._host, session, method, self._debrief))
