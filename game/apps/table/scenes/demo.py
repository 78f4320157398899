"""An evening that plays itself in the window, page by page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.apps.session import Session
from game.apps.table.pages.tally import in_all
from game.apps.table.scenes.evening import EveningScene
from game.apps.table.scenes.reading_on import next_part
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Scene
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.terms.at import SayAt
from game.rules.terms.references import ReasonOf
from game.rules.terms.tally import Counts
from game.widgets import Button, Column, Label, Typing

SECONDS = 0.7
"""For each page: an evening of some sixty pages is over within a minute."""


class DemoScene(EveningScene):
    """Bots at the table. With "nothing moves by itself" each page waits for a key."""

    led = False

    def __init__(self, host: Host, session: Session, seed: int, finish: Callable[[], Path]) -> None:
        super().__init__(host, session, "tally")
        self._seed = seed
        self._finish = finish
        self._made: Path | None = None

    def clock(self, voice: TableLanguage) -> str:
        # An example shows the same wherever and whenever it plays.
        return ""

    def leaving(self) -> Scene | None:
        return None

    def page(self, voice: TableLanguage) -> Page:
        page = super().page(voice)
        if page.moving == "alone":
            return page
        if self.session.view().phase == "over":
            if self._made is not None:
                where = Label("page", voice.say("cli.page", path=str(self._made)), size=20, weight="semibold")
                page.body = Column([page.body, where], gap=20)
            return page
        # The same page with something filled in waits its own while.
        page.id = f"{page.id}.{in_all(self._half.counts)}.{len(self._half.typing.text)}"
        page.keys = {}
        page.focus = "next"
        page.bar = (
            Button(
                "next",
                voice.say("table.demo_next"),
                lambda: self.step(voice),
                icon="arrow-right",
                primary=True,
                turns=True,
            ),
        )
        if page.hung is not None:
            page.hung = replace(page.hung, bar=(*page.hung.bar, *page.bar))
        if not self._host.settings.still:
            page.after, page.then = SECONDS, lambda: self.step(voice)
        return page

    def step(self, voice: TableLanguage) -> None:
        """One thing that the table does: first the pages of a case, then the answer."""
        further = next_part(self._desk(self.session.view(), voice, "both", self._half))
        if further is not None:
            self._half = self._half.shown(further)
            return
        action = bot_action(self.session.scenario, self.session.state, self._seed)
        if isinstance(action, actions.Say):
            self._type_and_say(action.about, voice.say("demo.reason"))
            return
        if (
            isinstance(action, actions.CloseBallot)
            and isinstance(action.published, Counts)
            and not in_all(self._half.counts)
        ):
            # First the cards are counted, then the page goes on.
            self._half = replace(self._half, counts=(*action.published.counts, action.published.blank))
            return
        self.session.do(action)
        if self.session.view().phase == "over":
            self._made = self._finish()

    def _type_and_say(self, at: SayAt | ReasonOf, words: str) -> None:
        if self._half.typing.text:
            self.session.say(at, words)
        else:
            self._half = self._half.put(Typing(words))

    def _begin_motion(self, *, further: bool) -> None:
        super()._begin_motion(further=further)
        # A page that goes on by itself shows what was thrown at once.
        self._rolling = None
