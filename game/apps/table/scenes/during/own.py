"""A case that the table brings itself: what it is about, in a sentence, as a question that was parked, or only told."""

from functools import partial

from game.apps.session import Session
from game.apps.table.scenes.draft import Draft
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.widgets import Button, ChoiceBox, Column, Do, Field, Heading, Label, Node

MOST_PARKED = 4
"""So many parked questions stand there, the last first."""


class OpenOwnCase(Quiet):
    """What is agreed on before it, what it is about, and the questions that were parked."""

    def __init__(self, host: Host, session: Session, then: Do = lambda: None) -> None:
        """`then`: what is done once it is open, so that its first page is seen."""
        self._then = then
        self._host = host
        self._session = session
        self._typing = WordSlip()
        self._draft = Draft(lambda: (self._typing,))

    def leaving(self) -> Scene | None:
        return self._draft.closing(self._host)

    def back(self) -> bool:
        return self._draft.back(self._host.close)

    def page(self, voice: TableLanguage) -> Page:
        asked = self._draft.asked(voice)
        if asked is not None:
            return asked
        parked = [*self._session.parked.items()][: -MOST_PARKED - 1 : -1]
        nodes: list[Node] = [Heading("title", voice.say("ask.own"), size=34)]
        nodes += [Label(key, voice.say(key), size=22) for key in ("own.chose", "own.no_names", "own.recognise")]
        nodes.append(Field("words", voice.say("table.own_label"), self._typing, lines=2))
        nodes += [
            ChoiceBox(f"parked.{id}", words, partial(self._open, parked=id), icon="help", note="", size=20)
            for id, words in parked
        ]
        written = bool(self._typing.text.strip())
        bar = (
            Button("keep", voice.say("table.own_open"), self._open, icon="arrow-right", primary=True),
            Button("back", voice.say("table.back"), self._draft.leaving(self._host.close), icon="arrow-left"),
        )
        note = voice.say("table.own_told" if not written else "table.own_written")
        footer = (voice.say("evening.footer"), "")
        return Page(
            "own", Column([*nodes, Label("note", note, size=19, tone="soft")]), bar=bar, footer=footer, focus="words"
        )

    def _open(self, parked: str | None = None) -> None:
        self._session.open_own(self._typing.text, parked=parked)
        self._host.close()
        self._then()
