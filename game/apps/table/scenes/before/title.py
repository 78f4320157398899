"""The first page: go on, a new evening, the example, settings."""

from collections.abc import Callable

from msgspec import Struct

from game.apps.table.board.panorama import Drawn
from game.apps.table.scenes.before.kitchen import USUAL, Kitchen
from game.apps.table.scenes.before.settings import SettingsScene
from game.apps.table.scenes.before.stored import Stored
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules.terms.text import Text
from game.widgets import Beside, Button, Column, Fits, Flow, Heading, Label, Node
from game.widgets.big_button import BigButton
from game.widgets.type import TIGHT

NAMES = ((84, 12), (72, 11), (60, 10), (48, 8))
"""How large the name of the game may be, and how far apart what stands under it is."""


class UnfinishedEvening(Struct, frozen=True):
    """An evening that was not finished."""

    title: Text
    when: str
    """Date and time, in the language on screen."""
    resume: Callable[[], None]
    town: Drawn = USUAL
    """How its town stands."""
    quarter: int = 0
    """In which quarter it is; 0 where that is not known, or it has not begun."""


class TitleScene(Quiet):
    """Where the program begins."""

    def __init__(
        self,
        host: Host,
        kept: UnfinishedEvening | None,
        new: Callable[[], Scene],
        demo: Callable[[], None],
        evenings: Callable[[], Scene],
    ) -> None:
        """`kept`: the evening to go on with first; the others are among the `evenings`."""
        self._host = host
        self._kept = kept
        self._new = new
        self._demo = demo
        self._evenings = evenings
        self._kitchen = Kitchen(kept.town if kept is not None else USUAL)

    def page(self, voice: TableLanguage) -> Page:
        host, kept = self._host, self._kept
        about = Label("about", voice.say("table.about"), size=27)
        new = Button("new", voice.say("table.new"), self._opens(self._new), icon="cards", primary=kept is None)
        settings = self._opens(lambda: SettingsScene(host))
        others = [
            Button("demo", voice.say("table.demo"), self._demo, icon="eye"),
            Button("evenings", voice.say("table.evenings"), self._opens(self._evenings), icon="list-check"),
            Button("settings", voice.say("table.menu.settings"), settings, icon="settings"),
        ]
        first: Node = new
        pair = others[:1]
        if kept is not None:
            key = "title.where" if kept.quarter else "title.where_begun"
            where = voice.say(key, title=kept.title, when=kept.when, quarter=kept.quarter)
            label = voice.say("title.continue")
            first, pair = BigButton("continue", label, kept.resume, icon="player-play", note=where), [new, *others[:1]]
        stored = Button("stored", voice.say("stored.title"), self._opens(lambda: Stored(host)), icon="info-circle")
        quits = Button("quit", voice.say("table.quit"), host.quit, icon="x")
        ways: list[Node] = [
            first,
            *(Beside(row, gap=14, least=200) for row in (pair, others[1:])),
            Flow([stored, quits]),
        ]
        name = voice.say("table.title")
        body = Fits(
            [Column([Heading("title", name, size=size, leading=TIGHT), about, *ways], gap=gap) for size, gap in NAMES]
        )
        foot = f"{voice.say('welcome.exercise')}  {voice.say('table.other_language')}"
        footer = (voice.say("evening.footer"), foot)
        return Page("title", body, footer=footer, backdrop=self._kitchen)

    def _opens(self, scene: Callable[[], Scene]) -> Callable[[], None]:
        return lambda: self._host.open(scene())
