"""The window of whoever leads: with a wall beside it, it is theirs alone; without one it is the wall."""

from pygame import K_F2, KEYDOWN, KEYUP, WINDOWFOCUSLOST
from pygame.event import Event

from game.apps.table.leading.page import LeadingNow, LedScene, leading_page, private_page
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.before.kitchen import Kitchen
from game.apps.table.settings import TEXT_SIZES
from game.apps.table.slip import WordSlip
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.rules.terms.text import message
from game.widgets import Column, Field, Heading, Label
from game.widgets.paint import Paint
from game.widgets.theme import theme
from game.widgets.type import TIGHT


class LeadingWindow(Window):
    """One window for all, or the facilitator's."""

    _note: WordSlip | None = None
    _held = False
    """Whether the key is held that shows, on the only screen there is, what is for the facilitator."""
    _letters = 100
    """The size of the letters here, in percent; those of the wall are set for both."""
    _kitchen: Kitchen | None = None

    @property
    def note(self) -> WordSlip:
        """The note that is being written."""
        self._note = self._note or WordSlip()
        return self._note

    def open_wall(self) -> None:
        before = self.wall_open
        super().open_wall()
        if not before and self.wall is not None and not self.wall.full:
            self.tell(message("leading.mirrored"), good=True)

    def paint(self) -> Paint:
        if not self.wall_open:
            return super().paint()
        return Paint(self.surface, theme(self.settings.theme), self.settings.language, self._letters)

    def text_size(self, by: int) -> None:
        if not self.wall_open:
            super().text_size(by)
            return
        place = TEXT_SIZES.index(self._letters) + by if by else 0
        self._letters = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))]
        self.tell(message("leading.letters.here", percent=self._letters), good=True)

    def quit(self) -> None:
        scene = self._stack.bottom
        if isinstance(scene, EveningScene) and self.note.text.strip():
            # Nobody has to remember to keep what was being written.
            scene.session.note(self.note.text.strip())
            self.note.clear()
        super().quit()

    def handle(self, event: Event, *, late: bool = False) -> bool:
        if self._holds(event):
            return False
        return super().handle(event, late=late)

    def _holds(self, event: Event) -> bool:
        """The key that shows what is hidden, on one screen, as long as it is held; whether that is all."""
        before = self._held
        match event.type:
            case _ if event.type == KEYDOWN and event.key == K_F2:
                self._held = self._may_show()
            case _ if event.type == KEYUP and event.key == K_F2:
                self._held = False
            case _ if event.type == WINDOWFOCUSLOST:
                self._held = False
                if before:
                    self.changed()
                return False
            case _:
                return self._held and event.type == KEYDOWN
        if before != self._held:
            self.changed()
        return True

    def _may_show(self) -> bool:
        scene = self.scene
        if self.wall_open or not isinstance(scene, LedScene) or scene.session.paused:
            return False
        return not isinstance(self.focused(), Field) and not (self.page.alone and not self._held)

    def _made(self) -> Page:
        scene = self.scene
        if self._held and isinstance(scene, LedScene):
            return private_page(scene.session, self._stack.voice(self.settings.language))
        page = super()._made()
        if self.wall is None or not isinstance(scene, LedScene) or not scene.led or page.alone:
            return page
        led = LeadingNow(self, self.wall, scene.session, scene.timer, self.note)
        return leading_page(led, page, self._stack.voice(self.settings.language))

    def standing_page(self) -> Page:
        voice = self._stack.voice(self.settings.language)
        self._kitchen = self._kitchen or Kitchen()
        nodes = [
            Heading("title", voice.say("table.title"), size=84, leading=TIGHT),
            Label("about", voice.say("table.about"), size=27),
            Label("coffee", voice.say("leading.coffee"), size=36, weight="semibold"),
        ]
        return Page("standing", Column(nodes, gap=20), footer=(voice.say("evening.footer"), ""), backdrop=self._kitchen)
