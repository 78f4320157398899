"""The fixed actions: five groups, each entry at its place with its key, whatever the evening is at."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from game.apps.session import Session
from game.apps.table.leading.logbook import Logbook
from game.apps.table.leading.parts import FixedEntry, FixedGroups
from game.apps.table.pages.looked_up import FACTS, PATH, STORY
from game.apps.table.scenes.before.settings import Help
from game.apps.table.scenes.during.back import TakeBack
from game.apps.table.scenes.during.card_code import CardCode
from game.apps.table.scenes.during.ending import EndTheYear, StopCard, StopOwn, skipping
from game.apps.table.scenes.during.facilitator import AgendaNow, WhoIsHere, offered
from game.apps.table.scenes.during.menu import Menu
from game.apps.table.scenes.during.roles import Roles, with_roles
from game.apps.table.scenes.during.time import Break, ClockPage
from game.apps.table.scenes.during.write import Write
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Scene
from game.rules import actions
from game.rules.prompts import FACILITATOR, AgendaPrompt, AttendPrompt, Ballot
from game.rules.terms.text import message
from game.rules.views import View
from game.widgets import Do

BLACK, WHITE = "#000000", "#FFFFFF"
MINUS = "−"
IN_A_BREAK = ("park", "clock", "keys")
"""What can be opened during a break; everything else waits until the table plays on."""


class LeadingHost(Host, Protocol):
    """The facilitator's window."""

    def blank_out(self, colour: str) -> None:
        """A wall of one colour, or the page again."""
        ...

    def give_focus(self, id: str) -> None:
        """The keyboard goes there."""
        ...

    def wall_letters(self, by: int) -> None:
        """Letters on the wall a step larger, and after the largest the usual ones; or a step smaller."""
        ...


class FixedAction(Struct, frozen=True):
    """One entry."""

    id: str
    key: str
    """As it stands on the key."""
    act: Do | None
    """What it does; `None` where that does not work now."""
    why: str = ""
    """The id of the sentence that says why not; the same with `.short` in a few words."""
    less: Do | None = None
    """What the minus key does, where this is more of something."""


Groups = tuple[tuple[str, tuple[FixedAction, ...]], ...]


def groups(host: LeadingHost, session: Session, page: Page, view: View) -> Groups:
    """All of them, in order; `page`: what the evening shows now, with what can be looked up there."""
    opens, reads = _opener(host), host.reads_card
    ballot = any(isinstance(asked, Ballot) for asked in view.prompts)
    over, controls = view.phase == "over", view.controls
    busy = "leading.why.over" if over else "leading.why.ballot" if ballot else ""
    here = "leading.why.over" if over else "leading.why.case"
    here = "leading.why.break" if session.paused else here
    shown, none = (here, here) if view.case is None or session.paused else ("leading.why.read", "leading.why.none")

    def scene(id: str, key: str, can: bool, why: str, make: Callable[[], Scene]) -> FixedAction:
        if session.paused and id not in IN_A_BREAK:
            return FixedAction(id, key, None, "leading.why.break")
        return FixedAction(id, key, opens(make) if can else None, why)

    return (
        (
            "room",
            (
                FixedAction("black", ".", lambda: host.blank_out(BLACK)),
                FixedAction("white", ",", lambda: host.blank_out(WHITE)),
                scene("pause", "P", session.can_pause and not over, busy, lambda: Break(host, session)),
                FixedAction("letters", "+", lambda: host.wall_letters(1), less=lambda: host.wall_letters(-1)),
            ),
        ),
        (
            "case",
            (
                FixedAction("facts", FACTS.upper(), page.looks.get(FACTS), none),
                FixedAction("story", STORY.upper(), page.looks.get(STORY), shown),
                FixedAction("path", PATH.upper(), page.looks.get(PATH), none),
                scene("skip", "S", actions.Skip() in controls, here, lambda: skipping(host, session)),
            ),
        ),
        (
            "table",
            (
                scene("attend", "K", offered(session, AttendPrompt) is not None, busy or "leading.why.later", lambda: WhoIsHere(host, session)),
                scene("roles", "R", with_roles(session), "leading.why.roles", lambda: Roles(host, session)),
                scene("stop_card", "X", actions.Skip() in controls and (view.case is not None or view.own is not None), here, lambda: StopCard(host, session) if view.own is None else StopOwn(host, session)),
                scene("park", "Q", True, "", lambda: Write(host, session, "park")),
            ),
        ),
        (
            "time",
            (
                scene("agenda", "L", offered(session, AgendaPrompt) is not None, "leading.why.over" if over else "leading.why.quarter", lambda: AgendaNow(host, session)),
                scene("finish", "J", actions.Finish() in controls, "leading.why.over" if over else "leading.why.cover", lambda: EndTheYear(host, session)),
                scene("clock", "U", True, "", lambda: ClockPage(host, session)),
                *(() if reads is None else (scene("code", "H", True, "", lambda: CardCode(host, session, reads)),)),
            ),
        ),
        (
            "back",
            (
                scene("undo", "Z", session.can_undo, "leading.why.nothing", lambda: TakeBack(host, session)),
                scene("log", "G", True, "", lambda: Logbook(host, session)),
                scene("keys", "?", True, "", lambda: Help(host)),
                scene("menu", "Esc", True, "", lambda: Menu(host, session)),
            ),
        ),
    )  # fmt: skip


def _opener(host: Host) -> Callable[[Callable[[], Scene]], Do]:
    def opens(make: Callable[[], Scene]) -> Do:
        return lambda: host.open(make())

    return opens


def fixed(found: Groups, host: Host, voice: TableLanguage) -> tuple[FixedGroups, dict[str, Do]]:
    """The strip, and what its keys do. Where an entry does not work, its key says why."""
    keys: dict[str, Do] = {}
    made: list[tuple[str, list[FixedEntry]]] = []
    for name, entries in found:
        rows = []
        for entry in entries:
            act = entry.act if entry.act is not None else _says(host, entry.why)
            why = "" if entry.act is not None else voice.say(entry.why)
            short = "" if entry.act is not None else voice.say(f"{entry.why}.short")
            label = voice.say(f"leading.do.{entry.id}")
            shown = entry.key if entry.less is None else f"{entry.key} {MINUS}"
            rows.append(FixedEntry(f"fixed.{entry.id}", label, entry.key, act, why=why, short=short, shown=shown))
            if entry.less is not None:
                keys["-"] = entry.less
            if len(entry.key) == 1:
                keys[entry.key.casefold()] = act
        made.append((voice.say(f"leading.group.{name}"), rows))
    return FixedGroups(made), keys


def _says(host: Host, why: str) -> Do:
    return lambda: host.tell(message(why))


def leads_on(session: Session) -> View:
    """What the facilitator may see now."""
    return session.view(FACILITATOR)
