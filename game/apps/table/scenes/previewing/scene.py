"""A card as its author sees it, in the window: the pages of an evening, with what leads from one to another."""

from collections.abc import Callable

from game.apps.preview import Preview, TellsProblems
from game.apps.preview.session import PreviewSession
from game.apps.table.half_done import HalfDone
from game.apps.table.pages.looked_up import can_look_up
from game.apps.table.scenes.evening import EveningScene
from game.apps.table.scenes.previewing.menu import PreviewCards, PreviewMenu
from game.apps.table.scenes.previewing.wrong import over_it, pulse_of
from game.apps.table.scenes.reading_on import next_part
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Scene
from game.widgets import Button


def first_of(host: Host, preview: Preview, tells: TellsProblems) -> Scene:
    """The card that is open, or the list of cards."""

    def opens() -> None:
        host.go(first_of(host, preview, tells))

    if preview.session is None:
        return PreviewCards(host, preview, tells, opens)
    return PreviewScene(host, preview, preview.session, tells, opens)


class PreviewScene(EveningScene):
    """A card that is tried out. Whatever can be done on its pages can be done; nothing of it is kept."""

    led = False

    def __init__(
        self, host: Host, preview: Preview, session: PreviewSession, tells: TellsProblems, opens: Callable[[], None]
    ) -> None:
        """`opens` shows what is open in the preview from now on: another card, or the list of cards."""
        super().__init__(host, session, "tally")
        self._preview, self._tells, self._opens = preview, tells, opens
        self._stood: tuple[object, HalfDone] = (None, HalfDone())
        """Where it stood last, and which part of that page was shown, with what over it."""

    def clock(self, voice: TableLanguage) -> str:
        return ""

    def leaving(self) -> Scene | None:
        return None

    def menu(self) -> Scene | None:
        return PreviewMenu(self._host, self._preview, self._opens)

    def catch_up(self) -> None:
        session = self._preview.session
        if session is not None and session is not self.session:
            # Another version, or another page, of the card.
            self._begin(session, "tally")
            before, self._stood = self._stood, (session.place, HalfDone())
            super().catch_up()
            if before[0] == session.place:
                # The same page in another version: the same part of it, as far as it is still there.
                desk = self._desk(session.view(), TableLanguage("nl"), "both", self._half)
                over = before[1].over if before[1].over in ("story", *can_look_up(desk).values()) else ""
                self._half = HalfDone(sub=before[1].sub, over=over)
        super().catch_up()
        self._stood = (self._preview.open_session.place, self._half)

    def page(self, voice: TableLanguage) -> Page:
        page = super().page(voice)
        preview = self._preview
        back = Button("preview_back", voice.say("preview.back"), self._back, icon="arrow-left")
        on = Button("preview_on", voice.say("preview.on"), self._forward, icon="player-skip-forward")
        corner = Button("menu", voice.say("preview.menu.open"), self._menu, icon="menu-2")
        back.shy = on.shy = corner.shy = True
        page.corner = corner
        page.bar = (*page.bar, back) if self.session.state.phase == "over" else (*page.bar, back, on)
        stop = voice.say(f"preview.stop.{preview.open_session.place.stop}")
        page.footer = (
            voice.say("preview.footer"),
            voice.say("preview.footer_where", card=preview.card or "", stop=stop),
        )
        over_it(page, preview, voice, self._tells)
        page.pulse = pulse_of(preview, page.pulse)
        return page

    def _menu(self) -> None:
        self._host.open(PreviewMenu(self._host, self._preview, self._opens))

    def _forward(self) -> object:
        """What comes next: the next part of this page, else what was chosen before or is usual."""
        view = self.session.view()
        part = next_part(self._desk(view, TableLanguage("nl"), "both", self._half)) if view.prompts else None
        if part is not None:
            return self._half.shown(part)
        self._stood = (None, HalfDone())
        self._preview.forward()
        return None

    def _back(self) -> object:
        if self._half.sub:
            return HalfDone()
        self._stood = (None, HalfDone())
        self._preview.back()
        return None

    def undo(self) -> None:
        self.takes(self._back())

    def redo(self) -> None:
        self.takes(self._forward())
