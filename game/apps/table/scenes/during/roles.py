"""Reading a role: only whoever plays it looks, and nothing of it is left on the screen."""

from game.apps.session import Session
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.setup import COLOURS
from game.widgets import Button, CardBox, Column, Do, Heading, Label, Narrow, Node, Note, WhoseTurn


def with_roles(session: Session) -> bool:
    """Whether somebody plays a role this evening."""
    return any(seat.role is not None for seat in session.view().seats)


class Roles(Quiet):
    """Who plays what; then one seat's page, once the others look away."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._seat: str | None = None
        self._open = False

    def page(self, voice: TableLanguage) -> Page:
        names = TableLanguage(voice.language, self._session.names)
        if self._seat is None:
            return self._list(voice, names)
        return self._briefing(voice, self._seat) if self._open else self._pass(voice, names, self._seat)

    def _list(self, voice: TableLanguage, names: TableLanguage) -> Page:
        nodes: list[Node] = [
            Heading("title", voice.say("table.roles"), size=34),
            Label("what", voice.say("table.roles_what"), size=22, tone="soft"),
        ]
        seats = [seat for seat in self._session.view().seats if seat.role is not None]
        rows: list[Node] = []
        for seat in seats:
            assert seat.role is not None
            label = voice.say("table.role_of", seat=names.seat(seat.id), role=seat.role)
            rows.append(
                Button(f"role.{seat.id}", label, self._asks(seat.id), icon=WhoseTurn.icons[COLOURS.index(seat.id)])
            )
        nodes.append(Narrow(Column(rows, gap=10), most=760))
        back = Button("back", voice.say("table.go_on"), self._host.close, icon="player-play", primary=True)
        footer = (voice.say("evening.footer"), "")
        return Page(
            "roles", Column(nodes), bar=(back,), footer=footer, focus=f"role.{seats[0].id}" if seats else "back"
        )

    def _asks(self, seat: str) -> Do:
        def ask() -> None:
            self._seat, self._open = seat, False

        return ask

    def _pass(self, voice: TableLanguage, names: TableLanguage, seat: str) -> Page:
        token = voice.say(f"token.{seat}")
        nodes: list[Node] = [
            WhoseTurn("turn", voice.say("table.role_for", seat=names.seat(seat), token=token), COLOURS.index(seat)),
            Label("pass", voice.say("table.pass"), size=26),
        ]

        def begin() -> None:
            self._open = True

        bar = (
            Button("begin", voice.say("table.look_away"), begin, icon="eye-off", primary=True),
            Button("back", voice.say("table.back"), self._shut, icon="arrow-left"),
        )
        footer = (voice.say("evening.footer"), "")
        return Page(f"role_pass.{seat}", Column(nodes, gap=18), bar=bar, footer=footer, focus="begin")

    def _briefing(self, voice: TableLanguage, seat: str) -> Page:
        role = self._session.view(seat).role
        assert role is not None
        nodes: list[Node] = [
            Heading("title", voice.words(role.name), size=40),
            Label("briefing", voice.words(role.briefing), size=28),
        ]
        if role.minds:
            minds = ", ".join(voice.words(name) for name, _ in role.minds)
            nodes.append(Label("minds", voice.say("table.role_minds", minds=minds), size=24, weight="semibold"))
        if role.private is not None:
            nodes.append(Note("private", voice.words(role.private), above=voice.say("table.role_private"), size=24, wood=True))  # fmt: skip
        nodes.append(Label("only", voice.say("table.role_only"), size=20, tone="soft"))
        shut = Button("shut", voice.say("table.role_shut"), self._shut, icon="eye-off", primary=True)
        footer = (voice.say("evening.footer"), "")
        body = CardBox(Column(nodes, gap=18))
        return Page(f"role.{seat}", body, bar=(shut,), footer=footer, focus="shut", private=True)

    def _shut(self) -> None:
        self._seat, self._open = None, False

    def back(self) -> bool:
        found = self._seat is not None
        self._shut()
        return found
