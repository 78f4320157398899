"""On the wall while people come in: the name of the evening, coffee, and when it begins. No game yet."""

from collections.abc import Callable
from datetime import datetime

from game.apps.session import AgreementsBefore, spoken
from game.apps.table import clock
from game.apps.table.agreed import SIZES, agreed_row
from game.apps.table.scenes.before.kitchen import Kitchen
from game.apps.table.scenes.before.sits import Sits, sits_page
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet, Scene
from game.apps.words import day
from game.rules.setup import Openness
from game.rules.terms.phases import Outside
from game.rules.terms.text import Text
from game.widgets import Button, CardBox, Column, Do, Grows, Heading, Label, Node, Rest
from game.widgets.type import TIGHT

RULES = ("exercise", "people", "role", "nobody_wins", "figures", "stop", "stored", "secret")
"""What everyone must know before it begins."""


def rules_told(*, roles: bool) -> tuple[str, ...]:
    """Those that are true of this evening: where nobody plays a role nothing is said of one."""
    return tuple(key for key in RULES if roles or key != "role")


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
        openness: Openness = "closed",
        before: AgreementsBefore | None = None,
        outside: Outside = "counts",
        *,
        roles: bool = True,
        sits: Sits | None = None,
    ) -> None:
        """`leaving` is what is asked before the window closes, where something would end.

        `before`: what the group agreed on at an evening before, read when all are there. `roles`: whether anybody plays one.
        `sits`: who sits where, shown before the first page that names a seat.
        """
        self._sits = sits
        self._seated = False
        """Whether that is on the wall."""
        self._before = before
        self._agreed = False
        """Whether that is on the wall."""
        self._rules_told = tuple(f"welcome.{key}" for key in rules_told(roles=roles))
        if openness == "open":
            self._rules_told = (*self._rules_told[:-1], "openness.open")
        elif openness == "guests":
            self._rules_told = (*self._rules_told, "openness.guests")
        if outside == "one_voice":
            told = (f"{it}.one_voice" if it == "welcome.stored" else it for it in self._rules_told)
            self._rules_told = (*told, "welcome.one_voice")
        self._title = title
        self._begins = begins
        self._now = now
        self._begin = begin
        self._back = back
        self._leaving = leaving
        self._kitchen, self._room_kitchen = Kitchen(), Kitchen()
        self._reading = False
        """Whether everyone is there, and what all must know is read aloud."""

    def clock(self, voice: TableLanguage) -> str:
        return clock.told(voice, self._now(), None)

    def room_page(self, voice: TableLanguage) -> Page:
        page = self.page(voice)
        if page.backdrop is not None:
            # A picture is kept by its size, and a wall has another.
            page.backdrop = self._room_kitchen
        return page

    def page(self, voice: TableLanguage) -> Page:
        if self._agreed and self._before is not None:
            return self._looked_back(voice, self._before)
        if self._seated and self._sits is not None:
            start = Button("start", voice.say("welcome.start_now"), self._begin, icon="player-play", primary=True)
            return sits_page(voice, self._sits, start)
        return self._rules(voice) if self._reading else self._wall(voice)

    def _wall(self, voice: TableLanguage) -> Page:
        title = self._title if isinstance(self._title, str) else voice.words(self._title)
        nodes: list[Node] = [
            Heading("title", title, size=54, leading=TIGHT),
            Label("coffee", voice.say("table.welcome_coffee"), size=34),
        ]
        if self._begins is not None:
            begins = voice.say("table.welcome_begins", time=spoken(self._begins))
            nodes.append(Label("begins", begins, size=34, weight="semibold", tone="accent"))
        nodes.append(Label("exercise", voice.say("table.welcome_exercise"), size=24, tone="soft"))
        footer = (voice.say("evening.footer"), "")
        bar = (Button("begin", voice.say("table.welcome_begin"), self._read, icon="player-play"),)
        return Page("welcome", Column(nodes, gap=16), bar=bar, footer=footer, focus="begin", backdrop=self._kitchen)

    def _read(self) -> None:
        if self._before is not None and not self._agreed:
            self._agreed = True
        else:
            self._agreed, self._reading = False, True

    def _looked_back(self, voice: TableLanguage, before: AgreementsBefore) -> Page:
        """What was agreed on last time, before anything new begins."""
        date = day(before.day, voice.language)
        title = Heading("title", voice.say("before.title", date=date), size=38)

        def made(size: float) -> Node:
            rows = [agreed_row(voice, f"before.{at}", it, size) for at, it in enumerate(before.agreed)]
            return CardBox(Column(rows, gap=12), pad=22)

        body = Grows(made, SIZES)
        on = Button("begin", voice.say("table.on"), self._read, icon="arrow-right", primary=True)
        footer = (voice.say("evening.footer"), "")
        return Page("welcome.before", Rest([body], body), header=title, bar=(on,), footer=footer, focus="begin")

    def _rules(self, voice: TableLanguage) -> Page:
        """What everyone must know, read aloud once all are there."""
        rules: list[Node] = [Label(key, f"• {voice.say(key)}", size=24) for key in self._rules_told]
        nodes: list[Node] = [Heading("title", voice.say("table.rules_of_evening"), size=38), Column(rules, gap=10)]
        start = Button("start", voice.say("welcome.start"), self._begin, icon="player-play", primary=True)
        if self._sits is not None:
            start = Button("start", voice.say("welcome.to_seats"), self._seat, icon="arrow-right", primary=True)
        footer = (voice.say("evening.footer"), "")
        return Page("welcome.read", Column(nodes, gap=14), bar=(start,), footer=footer, focus="start")

    def _seat(self) -> None:
        self._seated = True

    def leaving(self) -> Scene | None:
        return self._leaving()

    def back(self) -> bool:
        if self._seated:
            self._seated = False
        elif self._agreed:
            self._agreed = False
        elif self._reading:
            self._reading = False
            self._agreed = self._before is not None
        else:
            self._back()
        return True
