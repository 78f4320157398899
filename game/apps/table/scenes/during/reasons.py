"""Reasons that are written or completed later, also when the year is over."""

from game.apps.session import Session
from game.apps.table.desk import lettered
from game.apps.table.scenes.draft import Draft
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules.prompts import FACILITATOR, ReasonPrompt
from game.rules.terms.references import ReasonOf, kept
from game.rules.views import DecisionView
from game.widgets import Button, ChoiceBox, Column, Do, Field, Heading, Label, Node, Spread


def to_explain(session: Session) -> tuple[tuple[ReasonPrompt, DecisionView], ...]:
    """Every decision whose reason can be written now, the last one first."""
    view = session.view(FACILITATOR)
    decisions = {ReasonOf(it.card, it.occurrence): it for it in view.decisions}
    offers = [it for it in view.offers if isinstance(it, ReasonPrompt)]
    return tuple((asked, decisions[asked.decision]) for asked in reversed(offers))


class Reasons(Quiet):
    """Which decision, then its reason as it stands."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._of: ReasonOf | None = None
        self._typing = WordSlip()
        self._was = ""
        """The words as they are kept."""
        self._draft = Draft(lambda: (self._typing,) if self._typing.text != self._was else ())

    def page(self, voice: TableLanguage) -> Page:
        leaving = self._draft.asked(voice)
        if leaving is not None:
            return leaving
        found = to_explain(self._session)
        for asked, decision in found:
            if asked.decision == self._of:
                return self._write(voice, asked, decision)
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu.reasons"), size=34),
            Label("what", voice.say("table.reasons_what"), size=21, tone="soft"),
        ]
        keys: dict[str, Do] = {}
        rows: list[Node] = []
        for letter, (asked, decision) in lettered(found):
            words = self._session.text(decision.reason) if decision.reason is not None else None
            note = f"“{words}”"
            if words is None:
                note = voice.say("table.reasons_none" if decision.reason is None else "debrief.erased")
            act = self._opens(asked.decision, words or "")
            rows.append(
                ChoiceBox(kept(asked.decision), voice.words(decision.title), act, letter=letter, note=note, size=24)
            )
            keys[letter.casefold()] = act
        nodes.append(Spread(rows, least=400))
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True)
        footer = (voice.say("evening.footer"), "")
        return Page("reasons", Column(nodes), bar=(back,), footer=footer, keys=keys)

    def _opens(self, of: ReasonOf, words: str) -> Do:
        def open_() -> None:
            self._of, self._was, self._typing = of, words, WordSlip(words)

        return open_

    def _write(self, voice: TableLanguage, asked: ReasonPrompt, decision: DecisionView) -> Page:
        chose = [voice.words(row.text) for row in decision.rows]
        nodes: list[Node] = [
            Label("case", voice.words(decision.title), size=21, weight="semibold", tone="soft"),
            *(Label(f"row.{place}", text, size=24, weight="semibold") for place, text in enumerate(chose)),
            Heading("frame", voice.say("ask.rationale"), size=28),
            Field("reason", voice.say("table.reason"), self._typing, lines=3, hint=voice.say("table.reason_hint")),
            Label("to_whom", voice.say("table.reason_whom"), size=19, tone="soft"),
        ]
        written = bool(self._typing.text.strip())

        def keep() -> None:
            self._session.say(asked.decision, self._typing.text)
            self._list()

        keeps = Button("keep", voice.say("table.keep"), keep if written else None, icon="check", primary=written)
        bar = (keeps, Button("back", voice.say("table.back"), self._draft.leaving(self._list), icon="arrow-left"))
        footer = (voice.say("evening.footer"), "")
        return Page(
            f"reasons.{kept(asked.decision)}",
            Column(nodes),
            bar=bar,
            footer=footer,
            focus="reason",
            enter=("reason", "keep"),
        )

    def _list(self) -> None:
        self._of = None

    def leaving(self) -> Scene | None:
        return None if self._of is None else self._draft.closing(self._host)

    def back(self) -> bool:
        if self._of is None:
            return False
        if not self._draft.back(self._list):
            self._list()
        return True
