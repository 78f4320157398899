"""A note for the facilitator, or a real question for later."""

from game.apps.session import Session
from game.apps.table.scenes.draft import Draft
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules.terms.text import message
from game.widgets import Button, Column, Field, Heading, Node, Toggle


class Write(Quiet):
    """A note for the facilitator, or a real question for later."""

    def __init__(self, host: Host, session: Session, what: str) -> None:
        self._host = host
        self._session = session
        self._what = what
        self._typing = WordSlip()
        self._draft = Draft(lambda: (self._typing,))
        self._report = False

    def leaving(self) -> Scene | None:
        return self._draft.closing(self._host)

    def back(self) -> bool:
        return self._draft.back(self._host.close)

    def page(self, voice: TableLanguage) -> Page:
        asked = self._draft.asked(voice)
        if asked is not None:
            return asked

        def keep() -> None:
            words = self._typing.text
            if self._what == "park":
                self._session.park(words)
            else:
                self._session.note(words, report=self._report)
            self._host.close()
            self._host.tell(message("evening.report_kept" if self._report else f"evening.{self._what}_kept"), good=True)

        written = bool(self._typing.text.strip())
        nodes: list[Node] = [
            Heading("title", voice.say(f"evening.{self._what}_ask"), size=32),
            Field("words", voice.say(f"table.{self._what}_label"), self._typing, lines=4),
        ]
        if self._what == "note":
            nodes.append(Toggle("report", voice.say("table.note_report"), self._flips, on=self._report))
        keeps = Button("keep", voice.say("table.keep"), keep if written else None, icon="check", primary=written)
        bar = (keeps, Button("back", voice.say("table.back"), self._draft.leaving(self._host.close), icon="arrow-left"))
        return Page(
            f"write.{self._what}", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus="words"
        )

    def _flips(self) -> None:
        self._report = not self._report
