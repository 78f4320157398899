"""What the group agrees to do: what, who and by when, and what was agreed on so far."""

from game.apps.session import Session
from game.apps.table.agreed import agreed_row
from game.apps.table.scenes.draft import Draft
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules.terms.text import message
from game.widgets import Beside, Button, CardBox, Column, Field, Heading, Label, Node

SHORT = 120
"""Characters for who and for when."""


class Agreements(Quiet):
    """Three fields, and the list."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._draft = Draft(lambda: (self._what, self._who, self._when))
        self._empty()

    def _empty(self) -> None:
        self._what, self._who, self._when = WordSlip(), WordSlip(most=SHORT), WordSlip(most=SHORT)

    def leaving(self) -> Scene | None:
        return self._draft.closing(self._host)

    def back(self) -> bool:
        return self._draft.back(self._host.close)

    def room_page(self, voice: TableLanguage) -> Page:
        # The group goes through it together.
        return self.page(voice)

    def page(self, voice: TableLanguage) -> Page:
        asked = self._draft.asked(voice)
        if asked is not None:
            return asked
        agreed = self._session.agreements
        fields: list[Node] = [
            Heading("title", voice.say("table.agree.title"), size=34),
            Field("what", voice.say("table.agree.what"), self._what, lines=2, hint=voice.say("table.agree.what_hint")),
            Field("who", voice.say("table.agree.who"), self._who, hint=voice.say("table.agree.who_hint")),
            Field("when", voice.say("table.agree.when"), self._when, hint=voice.say("table.agree.when_hint")),
        ]
        so_far: list[Node] = [Label("so_far", voice.say("table.agree.so_far"), size=20, weight="semibold", tone="soft")]
        so_far += [agreed_row(voice, f"what.{number}", it, 22) for number, it in enumerate(agreed, start=1)]
        before = self._session.agreed_before
        if before:
            so_far.append(Label("before", voice.say("lookback.before"), size=20, weight="semibold", tone="soft"))
            so_far += [agreed_row(voice, f"before.{at}", it, 22) for at, it in enumerate(before)]
        if not agreed and not before:
            so_far.append(Label("none", voice.say("table.agree.none"), size=22))
        written = bool(self._what.text.strip())
        bar = (
            Button("keep", voice.say("table.keep"), self._keep if written else None, icon="check", primary=written),
            Button("back", voice.say("table.back"), self._draft.leaving(self._host.close), icon="arrow-left"),
        )
        body = Beside([Column(fields, gap=16), CardBox(Column(so_far, gap=16))], shares=(6, 5), least=380)
        footer = (voice.say("evening.footer"), "")
        return Page(f"agreements.{len(agreed)}", body, bar=bar, footer=footer, focus="what")

    def _keep(self) -> None:
        # What was typed stays in the fields until the disk has it.
        self._session.agree(self._what.text, self._who.text, self._when.text)
        self._empty()
        approved = self._session.approval is not None
        self._host.tell(message("table.agree.after_approval" if approved else "agree.kept"), good=True)
