"""An evening of paper from the window: for how many, where the papers go, and that they are being made."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from game.apps.session.timing.pacing import pacing_of
from game.apps.session.timing.year_length import YearLength, fewest_cases, most_cases, takes, usual_year, year_of
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.apps.words.typed import extra
from game.content import Pack
from game.rules.setup import COLOURS, MOST_VOTERS, SEATS, VOTERS
from game.rules.terms.text import Language, Message, message
from game.widgets import Beside, Button, Column, Heading, Label, Node, Stepper, Typed


class Printing(Protocol):
    """Papers that are being made, one after the other, while the window goes on."""

    folder: Path
    """Where they go."""
    parts: int
    """How many there will be."""

    @property
    def made(self) -> int:
        """How many there are by now."""

    @property
    def over(self) -> bool:
        """Whether all are there, or none comes any more."""

    @property
    def wrong(self) -> Message | None:
        """Why they could not be made."""


class Prints(Protocol):
    """What makes a kit."""

    @property
    def lacking(self) -> bool:
        """Whether what makes papers is not installed here."""

    def start(self, pack: Pack, language: Language, seats: int, voters: int, cases: int | None) -> Printing:
        """Begin with it; `cases`: of a shorter or longer year than the pack's own."""


class OnPaper(Quiet):
    """For how many the kit is, and how long a year; then how far it is, and where it lies."""

    def __init__(self, host: Host, pack: Pack, prints: Prints) -> None:
        self._host = host
        self._pack = pack
        self._prints = prints
        self._seats, self._voters = SEATS, VOTERS
        self._cases: int | None = None
        self._printing: Printing | None = None

    @property
    def wished(self) -> tuple[int, int, int | None]:
        """For how many seats, how many voters, and how many cases; `None`: as many as the pack proposes."""
        return self._seats, self._voters, self._cases

    @property
    def _year(self) -> YearLength:
        scenario = self._pack.scenario
        return usual_year(scenario) if self._cases is None else year_of(scenario, self._cases)

    def page(self, voice: TableLanguage) -> Page:
        printing = self._printing
        if printing is None:
            return self._asks(voice)
        said = printing.wrong
        nodes: list[Node] = [Heading("title", voice.say("table.kit.of", title=self._pack.scenario.title), size=36)]
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=not printing.made)
        bar: tuple[Button, ...] = (back,)
        if said is not None:
            nodes.append(Label("wrong", voice.words(said), size=24))
        elif not printing.over:
            nodes.append(Label("far", voice.say("table.kit.far", made=printing.made, parts=printing.parts), size=24))
        else:
            nodes += [
                Label("done", voice.say("table.kit.done", folder=str(printing.folder)), size=24),
                Label("how", voice.say("cli.kit_print"), size=22, tone="soft"),
                Label("key", voice.say("table.kit.facilitator"), size=22, tone="soft"),
            ]
            folder = printing.folder
            opens = Button(
                "folder",
                voice.say("table.kit.folder"),
                lambda: self._host.show_folder(folder),
                icon="book",
                primary=True,
            )
            bar = (opens, Button("back", voice.say("table.back"), self._host.close, icon="arrow-left"))
        made = self._laid(voice, nodes, bar)
        made.pulse = lambda: (printing.made, printing.over)
        return made

    def _asks(self, voice: TableLanguage) -> Page:
        """For how many; or how to get what makes papers."""
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left")
        title = Heading("title", voice.say("table.kit.of", title=self._pack.scenario.title), size=36)
        about = Label("about", voice.say("table.kit.about"), size=24)
        if self._prints.lacking:
            lacking = Label(
                "lacking",
                voice.words(message("table.kit.lacking", install=extra("report"))),
                size=24,
                weight="semibold",
            )
            return self._laid(voice, [title, about, lacking], (back,))
        scenario, year = self._pack.scenario, self._year
        steppers = [
            _stepper(voice, "seats", self._seats, (1, len(COLOURS)), self._set_seats),
            _stepper(voice, "voters", self._voters, (1, MOST_VOTERS), self._set_voters),
        ]
        fewest, most = fewest_cases(scenario), most_cases(scenario)
        if fewest < most:
            steppers.append(_stepper(voice, "year_cases", year.cases, (fewest, most), self._set_cases))
        played = takes(scenario, year, pacing_of(scenario).case("tally", self._voters))
        key = "table.kit.year.one" if year.quarters == 1 else "table.kit.year"
        long = Label(
            "year",
            voice.say(key, quarters=year.quarters, minutes=-(-played // timedelta(minutes=1))),
            size=22,
            tone="soft",
        )
        both = Column([Beside(steppers, gap=24, least=360), long], gap=12)
        start = Button("print", voice.say("table.kit.make"), self._start, icon="check", primary=True)
        return self._laid(voice, [title, about, both], (start, back))

    def _set_seats(self, number: int) -> None:
        self._seats = number

    def _set_voters(self, number: int) -> None:
        self._voters = number

    def _set_cases(self, number: int) -> None:
        self._cases = number

    def _start(self) -> None:
        self._printing = self._prints.start(self._pack, self._host.settings.language, *self.wished)

    def _laid(self, voice: TableLanguage, nodes: list[Node], bar: tuple[Button, ...]) -> Page:
        footer = (voice.say("evening.footer"), "")
        return Page("setup.on_paper", Column(nodes, gap=18), bar=bar, footer=footer, focus=bar[0].id)


def _stepper(
    voice: TableLanguage, name: str, now: int, between: tuple[int, int], sets: Callable[[int], None]
) -> Stepper:
    least, most = between
    return Stepper(
        name,
        voice.say(f"table.{name}"),
        str(now),
        less=(lambda: sets(now - 1)) if now > least else None,
        more=(lambda: sets(now + 1)) if now < most else None,
        widest="00",
        typed=Typed(least, most, sets),
    )
