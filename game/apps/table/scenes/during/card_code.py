"""The code of a card that was drawn on paper: whether it is the one that belongs on the table now."""

from game.apps.session import CardRead, ReadsCard, Session
from game.apps.table.scenes.during.facilitator import ByHand
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host
from game.rules import actions
from game.widgets import Button, Field, Heading, Label, Node, SaidLine

MOST = 8
"""Signs that can be typed: a code has three, and there may be spaces between them."""


class CardCode(ByHand):
    """One code after the other, until somebody goes back."""

    name = "card_code"

    def __init__(self, host: Host, session: Session, reads: ReadsCard) -> None:
        super().__init__(host, session)
        self._reads = reads
        self._typing = WordSlip(most=MOST)
        self._found: CardRead | None = None

    def page(self, voice: TableLanguage) -> Page:
        found = self._found
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu.code"), size=34),
            Label("what", voice.say("table.code.what"), size=21, tone="soft"),
            Field("code", voice.say("table.code.field"), self._typing, hint=voice.say("table.code.hint")),
        ]
        written = bool(self._typing.text.strip())
        bar = [Button("look", voice.say("table.code.look"), self._look if written else None, icon="check", primary=written)]  # fmt: skip
        if found is not None and found.front is not None:
            front = self._does(actions.Inject(found.front))
            bar.append(Button("front", voice.say("table.inject_yes"), front, icon="arrow-right"))
        made = self._page(voice, nodes, tuple(bar), "code")
        made.said = None if found is None else SaidLine(voice.words(found.words), good=found.right)
        made.enter = ("code", "look")
        return made

    def _look(self) -> None:
        session = self._session
        self._found = self._reads(session.scenario, session.state, self._host.settings.language, self._typing.text)
        self._typing.clear()
