"""What lies over an evening: the facilitator's menu, notes, settings, keys."""

from collections.abc import Callable

from msgspec.structs import replace

from game.apps.session import Session
from game.apps.table.page import Page
from game.apps.table.scene import Host, Quiet, Scene
from game.apps.table.scenes.agreements import Agreements
from game.apps.table.scenes.back import TakeBack
from game.apps.table.scenes.ending import Finish, Stop
from game.apps.table.scenes.forget import Forget
from game.apps.table.scenes.hand import AgendaNow, BringForward, ChangeNumber, WhoIsHere, offered
from game.apps.table.scenes.reasons import Reasons, to_explain
from game.apps.table.scenes.roles import Roles, with_roles
from game.apps.table.scenes.stored import Stored
from game.apps.table.scenes.time import Break, ClockPage
from game.apps.table.settings import TEXT_SIZES
from game.apps.table.theme import THEMES, theme
from game.apps.table.voice import Voice
from game.apps.table.widgets import Beside, Button, Column, Field, Flow, Heading, Node, Toggle, Typing, Words
from game.rules import actions
from game.rules.actions import Action
from game.rules.prompts import FACILITATOR, Adjust, Agenda, Attend, Inject
from game.rules.prompts.base import Prompt
from game.rules.text import LANGUAGES, message

KEYS = (
    "enter",
    "tab",
    "letters",
    "facts",
    "stones",
    "ring",
    "sideways",
    "esc",
    "undo",
    "size",
    "black",
    "page",
    "full",
)


class Menu(Quiet):
    """What the facilitator can do at any moment."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session

    def page(self, voice: Voice) -> Page:
        session, host = self._session, self._host
        view = session.view(FACILITATOR)
        nodes: list[Node] = [Heading("title", voice.say("table.menu"), size=34)]
        rows: list[tuple[str, str, Callable[[], object] | None]] = [
            ("back", "arrow-left", host.close),
            ("undo", "arrow-back-up", self._over(TakeBack(host, session)) if session.can_undo else None),
            ("skip", "player-skip-forward", self._control(actions.Skip()) if actions.Skip() in view.controls else None),
            ("agenda", "list-check", self._offers(AgendaNow, Agenda)),
            ("inject", "cards", self._offers(BringForward, Inject)),
            ("attend", "users", self._offers(WhoIsHere, Attend)),
            ("adjust", "adjustments-horizontal", self._offers(ChangeNumber, Adjust)),
            ("note", "note", self._over(Write(host, session, "note"))),
            ("park", "help", self._over(Write(host, session, "park"))),
            ("agree", "heart-handshake", self._over(Agreements(host, session))),
            ("reasons", "note", self._over(Reasons(host, session)) if to_explain(session) else None),
            ("roles", "users", self._over(Roles(host, session)) if with_roles(session) else None),
            ("pause", "player-pause", self._over(Break(host, session)) if session.can_pause else None),
            ("clock", "clock", self._over(ClockPage(host, session))),
            ("stored", "info-circle", self._over(Stored(host, session))),
            ("forget", "x", self._over(Forget(host, session))),
            ("settings", "settings", self._over(SettingsScene(host))),
            ("keys", "info-circle", self._over(Help(host))),
            ("finish", "flag", self._over(Finish(host, session)) if actions.Finish() in view.controls else None),
            ("stop", "lock", self._over(Stop(host, session))),
        ]
        buttons: list[Node] = [
            Button(key, voice.say(f"table.menu.{key}"), act, icon=icon) for key, icon, act in rows if act is not None
        ]
        half = (len(buttons) + 1) // 2
        columns = Beside([Column(buttons[:half], gap=10), Column(buttons[half:], gap=10)], gap=24, least=330)
        nodes.append(columns)
        return Page("menu", Column(nodes, gap=10), footer=(voice.say("evening.footer"), voice.say("table.saved")))

    def _offers(self, scene: Callable[[Host, Session], Scene], kind: type[Prompt]) -> Callable[[], None] | None:
        """What opens this page, where the rules offer it now."""
        return self._over(scene(self._host, self._session)) if offered(self._session, kind) is not None else None

    def _over(self, scene: Scene) -> Callable[[], None]:
        def show() -> None:
            self._host.close()
            self._host.open(scene)

        return show

    def _control(self, action: Action) -> Callable[[], None]:
        def do() -> None:
            self._host.close()
            self._session.do(action)

        return do


class Write(Quiet):
    """A note for the facilitator, or a real question for later."""

    def __init__(self, host: Host, session: Session, what: str) -> None:
        self._host = host
        self._session = session
        self._what = what
        self._typing = Typing()
        self._report = False

    def page(self, voice: Voice) -> Page:
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
        bar = (keeps, Button("back", voice.say("table.back"), self._host.close, icon="arrow-left"))
        return Page(
            f"write.{self._what}", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus="words"
        )

    def _flips(self) -> None:
        self._report = not self._report


class SettingsScene(Quiet):
    """Language, size of text, colours, motion: they apply at once."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def page(self, voice: Voice) -> Page:
        host, now = self._host, self._host.settings

        languages = [
            Button(
                f"language.{it}",
                voice.say(f"table.language.{it}"),
                self._sets("language", it),
                chosen=it == now.language,
            )
            for it in LANGUAGES
        ]
        sizes = [Button(f"text.{it}", f"{it}%", self._sets("text", it), chosen=it == now.text) for it in TEXT_SIZES]
        themes = [
            Button(f"theme.{it}", theme(it).name[voice.language], self._sets("theme", it), chosen=it == now.theme)
            for it in THEMES
        ]
        nodes: list[Node] = [Heading("title", voice.say("table.menu.settings"), size=34)]
        for key, row in (("language", languages), ("text", sizes), ("theme", themes)):
            nodes += [Words(f"about.{key}", voice.say(f"table.setting.{key}"), size=20, weight="semibold"), Flow(row)]
        nodes.append(
            Toggle("still", voice.say("table.setting.still"), self._sets("still", not now.still), on=now.still)
        )
        bar = (Button("back", voice.say("table.back"), host.close, icon="arrow-left", primary=True, turns=True),)
        return Page("settings", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus="back")

    def _sets(self, name: str, value: object) -> Callable[[], None]:
        return lambda: self._host.set(replace(self._host.settings, **{name: value}))


class Help(Quiet):
    """Which keys there are."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def page(self, voice: Voice) -> Page:
        nodes: list[Node] = [Heading("title", voice.say("table.menu.keys"), size=34)]
        nodes += [Words(f"key.{key}", voice.say(f"table.key.{key}"), size=22) for key in KEYS]
        bar = (Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True, turns=True),)
        return Page("keys", Column(nodes, gap=8), bar=bar, footer=(voice.say("evening.footer"), ""))
