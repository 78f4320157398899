"""The evening: a page for whatever the session asks now."""

from collections.abc import Callable
from pathlib import Path

from game.apps.session import Method, Session
from game.apps.table.desk import Desk, HalfDone
from game.apps.table.page import Page
from game.apps.table.pages import page_for
from game.apps.table.scene import Host, Scene
from game.apps.table.scenes.menu import Menu, TakeBack
from game.apps.table.voice import Voice
from game.apps.table.widgets import Button, Column, Words
from game.rules.text import message


class EveningScene:
    """A session on the window."""

    def __init__(
        self, host: Host, session: Session, method: Method, debrief: Callable[[Session], Path] | None = None
    ) -> None:
        self._host = host
        self.session = session
        self._method = method
        self._debrief = debrief
        """Makes the page for the debrief, and says where it is."""
        self._page: Path | None = None
        self._half = HalfDone()
        self._number: tuple[int, str] = (-1, "")

    def names(self) -> dict[str, str]:
        return self.session.names

    def page(self, voice: Voice) -> Page:
        view = self.session.view()
        # Hearing an adviser leaves the same page open; every other step begins anew.
        at = view.prompts[0].at if view.prompts else view.phase
        number = (len(self.session.history), at)
        if number != self._number:
            sub = self._half.sub if at == self._number[1] == "briefing" else ""
            self._half, self._number = HalfDone(sub=sub), number
        page = page_for(Desk(self.session, view, voice, self._half, self._method))
        if view.phase == "over":
            self._last(page, voice)
        return page

    def _last(self, page: Page, voice: Voice) -> None:
        """The last page leads to the debrief, and out."""
        leave = Button("leave", voice.say("table.leave"), self._host.quit, icon="check", primary=True)
        page.bar = (leave,)
        if self._debrief is not None:
            page.bar = (Button("debrief", voice.say("table.make_page"), self._make, icon="book"), leave)
        page.focus = "leave"
        if self._page is not None:
            where = Words("page", voice.say("cli.page", path=str(self._page)), size=20, weight="semibold")
            page.body = Column([page.body, where], gap=20)

    def _make(self) -> None:
        assert self._debrief is not None
        self._page = self._debrief(self.session)

    def menu(self) -> Scene:
        return Menu(self._host, self.session)

    def undo(self) -> None:
        if self.session.can_undo:
            self._host.open(TakeBack(self._host, self.session))
        else:
            self._host.tell(message("evening.nothing_to_undo"))

    def closing(self) -> None:
        return

    def leave(self) -> None:
        self.session.close()
