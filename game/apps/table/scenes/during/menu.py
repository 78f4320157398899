"""What the facilitator can do at any moment: fixed groups in a fixed order, and what cannot be done now says why."""

from collections.abc import Callable

from msgspec import Struct

from game.apps.session import Session
from game.apps.table.scenes.before.settings import Help, SettingsScene
from game.apps.table.scenes.before.stored import Stored
from game.apps.table.scenes.during.agreements import Agreements
from game.apps.table.scenes.during.back import TakeBack
from game.apps.table.scenes.during.card_code import CardCode
from game.apps.table.scenes.during.change_number import ChangeNumber
from game.apps.table.scenes.during.ending import EndTheYear, Stop, skipping
from game.apps.table.scenes.during.facilitator import AgendaNow, BringForward, WhoIsHere, offered
from game.apps.table.scenes.during.forget import Forget
from game.apps.table.scenes.during.own import OpenOwnCase
from game.apps.table.scenes.during.reasons import Reasons, to_explain
from game.apps.table.scenes.during.roles import Roles, with_roles
from game.apps.table.scenes.during.time import Break, ClockPage
from game.apps.table.scenes.during.write import Write
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.rules import actions
from game.rules.prompts import FACILITATOR, AdjustPrompt, AgendaPrompt, AttendPrompt, Ballot, InjectPrompt
from game.widgets import Beside, Button, ChoiceBox, Column, Heading, Label, Node


class _Row(Struct, frozen=True):
    """Something on the menu."""

    id: str
    icon: str
    opens: Callable[[], Scene]
    can: bool = True
    """Whether it can be done now."""


class Menu(Quiet):
    """Everything there is to do, whatever the evening is at."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session

    def page(self, voice: TableLanguage) -> Page:
        columns = [Column(self._group(voice, name, rows), gap=8) for name, rows in self._groups().items()]
        nodes: list[Node] = [
            Heading("title", voice.say("table.menu"), size=34),
            Beside(columns, gap=20, least=240),
        ]
        if self._session.code is not None and self._session.state.case is not None:
            nodes.insert(1, Label("rang", voice.say("code.rang"), size=20, weight="semibold"))
        back = Button("back", voice.say("table.menu.back"), self._host.close, icon="arrow-left", primary=True)  # fmt: skip
        footer = (voice.say("evening.footer"), voice.say("table.saved"))
        return Page("menu", Column(nodes, gap=12), bar=(back,), footer=footer, focus="back")

    def _groups(self) -> dict[str, tuple[_Row, ...]]:
        host, session = self._host, self._session
        controls, reads = session.view(FACILITATOR).controls, host.reads_card
        return {
            "evening": (
                _Row("undo", "arrow-back-up", lambda: TakeBack(host, session), session.can_undo),
                _Row("pause", "player-pause", lambda: Break(host, session), session.can_pause),
                _Row("clock", "clock", lambda: ClockPage(host, session)),
                _Row("finish", "flag", lambda: EndTheYear(host, session), actions.Finish() in controls),
                _Row("stop", "lock", lambda: Stop(host, session)),
            ),
            "game": (
                _Row("skip", "player-skip-forward", lambda: skipping(host, session), actions.Skip() in controls),
                _Row("agenda", "list-check", lambda: AgendaNow(host, session), self._offered(AgendaPrompt)),
                _Row("inject", "cards", lambda: BringForward(host, session), self._offered(InjectPrompt)),
                *(() if reads is None else (_Row("code", "cards", lambda: CardCode(host, session, reads)),)),
                _Row("attend", "users", lambda: WhoIsHere(host, session), self._offered(AttendPrompt)),
                _Row(
                    "adjust", "adjustments-horizontal", lambda: ChangeNumber(host, session), self._offered(AdjustPrompt)
                ),
            ),
            "words": (
                _Row("note", "note", lambda: Write(host, session, "note")),
                _Row("park", "help", lambda: Write(host, session, "park")),
                _Row("own", "users", lambda: OpenOwnCase(host, session), session.may_bring),
                _Row("agree", "heart-handshake", lambda: Agreements(host, session)),
                _Row("reasons", "note", lambda: Reasons(host, session), bool(to_explain(session))),
                _Row("forget", "x", lambda: Forget(host, session)),
            ),
            "look": (
                _Row("roles", "users", lambda: Roles(host, session), with_roles(session)),
                _Row("stored", "info-circle", lambda: Stored(host, session)),
                _Row("settings", "settings", lambda: SettingsScene(host)),
                _Row("keys", "info-circle", lambda: Help(host)),
            ),
        }

    def _group(self, voice: TableLanguage, name: str, rows: tuple[_Row, ...]) -> list[Node]:
        nodes: list[Node] = [
            Label(name, voice.say(f"table.menu_group.{name}"), size=20, weight="semibold", tone="soft")
        ]
        for row in rows:
            why = "" if row.can else voice.say(self._why(row.id))
            act = self._over(row.opens) if row.can else None
            nodes.append(ChoiceBox(row.id, voice.say(f"table.menu.{row.id}"), act, icon=row.icon, note=why, size=20))
        return nodes

    def _why(self, id: str) -> str:
        """Why that cannot be done now."""
        view = self._session.view()
        if any(isinstance(asked, Ballot) for asked in view.prompts) and id in ("pause", "attend"):
            return "table.menu_why.ballot"
        if view.phase == "over" and id in ("finish", "skip", "agenda", "inject", "attend", "adjust", "pause"):
            return "table.menu_why.over"
        return f"table.menu_why.{id}"

    def _offered(self, kind: type[AdjustPrompt] | type[AgendaPrompt] | type[AttendPrompt] | type[InjectPrompt]) -> bool:
        return offered(self._session, kind) is not None

    def _over(self, opens: Callable[[], Scene]) -> Callable[[], None]:
        def show() -> None:
            self._host.close()
            self._host.open(opens())

        return show
