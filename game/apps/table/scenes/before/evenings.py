"""The evenings that were kept: which there are, and what can be done with each."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session import Look, again, can_look, when_words
from game.apps.table.scenes.before.look import LookScene
from game.apps.table.scenes.before.stored import Stored
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.apps.words import day
from game.apps.words.stops import ended
from game.apps.words.typed import command
from game.log.elsewhere.copy_errors import CopyNotMade
from game.log.environment import utc_now
from game.log.errors import LogError, SessionBusy
from game.log.folders import UNREAD, SessionInfo, SessionState
from game.rules.terms.text import message
from game.widgets import Button, CardBox, ChoiceBox, Column, Heading, Label, Node, Note, SaidLine

ICONS: dict[SessionState, str] = {"open": "player-play", "ended": "check", "damaged": "help", "newer": "help"}


def _today() -> date:
    return utc_now().astimezone().date()


class Shelf(Struct, frozen=True):
    """Where evenings are kept, and what the window may do with one."""

    root: Path
    find: Callable[[], tuple[SessionInfo, ...]]
    """Every evening, the newest first. Raises `CannotRead`."""
    play: Callable[[Path], Scene]
    """Goes on with one. Raises `LogError`."""
    debrief: Callable[[Path], Path]
    """Makes the page of one, and says where it is. Raises `LogError`, `OSError`."""
    today: Callable[[], date] = _today


def go_on(host: Host, shelf: Shelf, folder: Path) -> None:
    """Go on with an evening; where it can only be looked at, look. Raises `LogError` where it cannot be read either."""
    try:
        scene = shelf.play(folder)
    except LogError as error:
        if not can_look(error):
            raise
        host.open(look_at(host, folder, error))
    else:
        host.go(scene)
        if scene.language is not None:
            # An evening is on now, so this says nothing about the next.
            host.set(replace(host.settings, language=scene.language))


def look_at(host: Host, folder: Path, error: LogError | None = None, *, first: bool = False) -> LookScene:
    """A look at an evening, and why it is only that. Raises `LogError`."""
    why = message("table.look_wished") if error is None else error.message
    again = (lambda: Look(folder)) if isinstance(error, SessionBusy) else None
    return LookScene(host, Look(folder), why, again, first=first)


class Evenings(Quiet):
    """All of them in a list."""

    def __init__(self, host: Host, shelf: Shelf) -> None:
        """Reads them. Raises `CannotRead`."""
        self._host = host
        self._shelf = shelf
        self._found = shelf.find()

    def page(self, voice: TableLanguage) -> Page:
        what = voice.say("table.evenings_what")
        if not self._found:
            what = voice.say("cli.no_sessions", folder=str(self._shelf.root))
        nodes: list[Node] = [
            Heading("title", voice.say("table.evenings"), size=36),
            Label("what", what, size=22, tone="soft"),
            *(self._row(voice, info) for info in self._found),
        ]
        back = Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True)
        first = f"evening.{self._found[0].folder.name}" if self._found else "back"
        # Also where no two evenings ended here: those of other laptops come on a stick.
        bar = (back, Button("tables", voice.say("lookback.tables"), self._side_by_side, icon="users"))
        return Page("evenings", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus=first)

    def _side_by_side(self) -> None:
        from game.apps.debrief.several import sheets_nearby  # noqa: PLC0415 - no list waits for the debrief
        from game.apps.table.lookback.choose_tables import ChooseTables  # noqa: PLC0415 - the same

        self._host.open(ChooseTables(self._host, self._found, lambda: sheets_nearby(self._shelf.root)))

    def _row(self, voice: TableLanguage, info: SessionInfo) -> Node:
        note = _state(voice, info)
        if info.owned:
            note = f"{ended(note)} {_owner(voice, info)}"
        warn = ""
        if info.erase_on is not None and info.overdue(self._shelf.today()):
            warn = voice.say("table.overdue", date=day(info.erase_on, voice.language))
        id, act = f"evening.{info.folder.name}", lambda: self._host.open(OneEvening(self._host, self._shelf, info))
        return ChoiceBox(id, title_of(voice, info), act, icon=ICONS[info.state], note=note, warn=warn, size=24)


class OneEvening(Quiet):
    """What is known of an evening, and what can be done with it."""

    def __init__(self, host: Host, shelf: Shelf, info: SessionInfo) -> None:
        self._host = host
        self._shelf = shelf
        self._info = info
        self._page: Path | None = None
        """Where the page for the debrief was made."""
        self._refused = False
        """Whether there is no place for it here."""

    def page(self, voice: TableLanguage) -> Page:
        info = self._info
        told: list[Node] = [Label("state", _state(voice, info), size=24)]
        if info.owned:
            told.append(Label("owner", _owner(voice, info), size=22))
        told += self._until(voice)
        if info.problem is not None:
            told += self._problem(voice)
        told.append(Label("folder", info.folder.name, size=19, tone="soft"))
        nodes: list[Node] = [Heading("title", title_of(voice, info), size=38)]
        if self._page is not None:
            where = voice.say("cli.page", path=str(self._page))
            nodes.append(Label("page", where, size=20, weight="semibold"))
        said: SaidLine | None = None
        if self._refused:
            typed = f"{command()} debrief --draft {voice.say('cli.value.output')}"
            refused = voice.say("table.page_not_here", command=typed)
            said = SaidLine(refused, good=False)
        nodes.append(CardBox(Column(told, gap=10)))
        bar = self._buttons(voice)
        footer = (voice.say("evening.footer"), "")
        id = f"evening.{info.folder.name}"
        return Page(id, Column(nodes, gap=16), bar=bar, footer=footer, focus=bar[0].id, said=said)

    def _until(self, voice: TableLanguage) -> list[Node]:
        info = self._info
        if info.erase_on is None:
            return []
        date = day(info.erase_on, voice.language)
        if not info.overdue(self._shelf.today()):
            return [Label("until", voice.say("cli.session.until", date=date), size=22)]
        late = voice.say("cli.session.overdue", date=date, command=again(info.folder, "erase", info.folder.name))
        return [Label("until", late, size=22, tone="warn", weight="semibold")]

    def _problem(self, voice: TableLanguage) -> list[Node]:
        """What is wrong, and what rescues what is good."""
        info = self._info
        assert info.problem is not None
        nodes: list[Node] = [Note("problem", voice.words(info.problem), size=24, wood=True)]
        if info.problem.id == "log.damaged":
            rescue = voice.say("cli.rescue_with", command=again(info.folder, "rescue", info.folder.name))
            nodes.append(Label("rescue", rescue, size=22, weight="semibold"))
        return nodes

    def _buttons(self, voice: TableLanguage) -> tuple[Button, ...]:
        host, info = self._host, self._info
        back = Button("back", voice.say("table.back"), host.close, icon="arrow-left", primary=info.state in UNREAD)
        if info.state in UNREAD:
            return (back,)
        on = voice.say("table.evening_go_on" if info.state == "open" else "table.evening_open")
        return (
            Button("on", on, lambda: go_on(host, self._shelf, info.folder), icon="player-play", primary=True),
            Button("look", voice.say("table.look"), lambda: host.open(look_at(host, info.folder)), icon="eye"),
            Button("debrief", voice.say("table.make_page"), self._make, icon="book"),
            Button("stored", voice.say("stored.title"), lambda: host.open(Stored(host, info)), icon="info-circle"),
            back,
        )

    def _make(self) -> None:
        self._refused = False
        try:
            self._page = self._shelf.debrief(self._info.folder)
        except (OSError, CopyNotMade):
            self._refused = True


def title_of(voice: TableLanguage, info: SessionInfo) -> str:
    """What an evening is called; one that cannot be read has only its folder."""
    return voice.words(info.title) if info.title is not None else info.folder.name


def _state(voice: TableLanguage, info: SessionInfo) -> str:
    when = when_words(info, voice.language)
    state = voice.say(f"cli.session.{info.state}")
    return voice.say("table.evening_state", state=state[:1].upper() + state[1:], when=when)


def _owner(voice: TableLanguage, info: SessionInfo) -> str:
    return voice.say("cli.session.owner", owner=info.owner or voice.say("debrief.erased"))
