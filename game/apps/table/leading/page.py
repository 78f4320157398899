"""The page of the facilitator's window, made from the evening's own page and what only a facilitator may see."""

from datetime import datetime
from typing import Protocol, runtime_checkable

from msgspec import Struct

from game.apps.session import Session, fits_words, last_card_words, spoken
from game.apps.table.clock import MINUTE, SoftClock
from game.apps.table.leading.entries import bodies, entry_nodes, next_step, sets_something
from game.apps.table.leading.fixed import BLACK, LeadingHost, fixed, groups, leads_on
from game.apps.table.leading.folding import Folding, Smaller
from game.apps.table.leading.pane import Pane
from game.apps.table.leading.parts import FixedEntry, Head, KeptNote, NoteField, RoomPicture
from game.apps.table.leading.private import Hidden, private_nodes
from game.apps.table.leading.reading import own_lines, read_lines
from game.apps.table.leading.rows import TalkTime
from game.apps.table.leading.sheet import SHARES, ColumnsWay, LeadingSheet
from game.apps.table.leading.step import NextStep, StepLine
from game.apps.table.pages import reading_back
from game.apps.table.pages.outcome import UNSAID
from game.apps.table.scenes.during.time import Break, ClockPage
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import NOWHERE, OPTION, Page
from game.apps.table.window.scene import Scene
from game.apps.table.window.wall import Wall
from game.rules.terms.text import message
from game.widgets import Beside, Button, Column, Do, Field, Flow, Label, Node, RankPlace, Stepper, Widget

LAST_NOTES = 2
"""So many of the notes before stand above the one that is being written."""


@runtime_checkable
class LedScene(Scene, Protocol):
    """A scene that somebody leads: beside a wall it is laid out anew for them, with their notes."""

    led: bool
    session: Session

    @property
    def timer(self) -> SoftClock | None:
        """The soft clock of what is on now, where there is one."""
        ...


class LeadingNow(Struct):
    """What the window is made from."""

    host: LeadingHost
    wall: Wall
    session: Session
    timer: SoftClock | None
    note: WordSlip
    """The note that is being written."""


def leading_page(led: LeadingNow, page: Page, voice: TableLanguage) -> Page:
    """The window; `page` is the evening's own, of which the controls come here."""
    session, view = led.session, leads_on(led.session)
    strip, keys = fixed(groups(led.host, session, page, view), led.host, voice)
    step = next_step(page, view, voice)
    title, nodes, stays, counts = entry_nodes(page)
    back = page.id.startswith(f"{reading_back.READ}.")
    # While a count is read back, what the room reads asks for what it has just done.
    read = [] if back else [*own_lines(page, led.wall, nodes, title), *read_lines(led.wall, nodes, title)]
    said = None if page.said is None else Smaller(page.said)
    name = title or voice.say("leading.choose" if sets_something(page) else "leading.entry")
    at = _talks_at(led, step)
    room, time = _room(led, voice), _time(led, voice, at)
    hidden = _hidden(led, voice, facts=not page.id.startswith(f"{UNSAID}."))
    notes = _notes(led, voice)
    ways: list[ColumnsWay] = []
    # What is said stands where it was done; where no room is left there, above the notes.
    for body in bodies(nodes, read, title, counts=counts):
        for aside in (False, True) if said is not None else (False,):
            foot = [it for it in (stays, None if aside else said) if it is not None]
            entry = Pane(
                voice.say("leading.choose") if body.asked else name,
                "cards",
                body.all,
                Column(foot, gap=6) if foot else None,
                grows=True,
            )
            third = (hidden, said, notes) if aside and said is not None else (hidden, notes)
            above = StepLine(step) if body.slim else step
            columns = ((room, time), (above, entry), third)
            ways.append(ColumnsWay(columns, SHARES, entry, body.sight, above))
    sheet = LeadingSheet(_head(led, page, at, voice), step, ways, strip)
    made = Page(page.id, sheet.all, framed=sheet)
    made.keys = {**keys, **_letters(led, page, nodes)}
    made.focus, made.enter = _focus(page, step, nodes), page.entered
    fields = [it.id for it in sheet.all.widgets() if isinstance(it, Field)]
    step.fields = frozenset(it for it in fields if made.enter == (it, step.id))
    for place in sheet.all.widgets():
        if isinstance(place, FixedEntry) and len(place.letter) == 1:
            place.fields = frozenset(fields)
    made.turner = step if step.turns and step.actions else None
    made.after, made.then, made.moving = page.after, page.then, page.moving
    made.pulse, made.sound, made.said_inside = page.pulse, page.sound, page.said
    return made


def private_page(session: Session, voice: TableLanguage) -> Page:
    """What shows on one mirrored screen as long as a key is held: nothing to press."""
    hidden = Pane(voice.say("leading.hidden"), "eye-off", Column(private_nodes(leads_on(session), voice, size=24), gap=8), edge="hidden")  # fmt: skip
    notes: list[Node] = [KeptNote(f"note.{place}", words, size=24) for place, words in enumerate(_kept(session)[-6:])]
    body = Column([hidden, *([Pane(voice.say("leading.notes"), "note", Column(notes))] if notes else [])], gap=20)
    return Page("held", body, footer=(voice.say("leading.only"), voice.say("leading.held")))


def _talks_at(led: LeadingNow, step: NextStep) -> datetime | None:
    """When the debrief begins; `None` where nobody agreed on that, or the group is past its beginning."""
    waits = led.session.state.phase != "over" or step.id == "lookback"
    return led.session.debrief_at if waits else None


def _head(led: LeadingNow, page: Page, at: datetime | None, voice: TableLanguage) -> Head:
    debrief = "" if at is None else voice.say("leading.debrief", time=spoken(at))
    return Head(voice.say("leading.only"), page.footer[1], debrief, voice.words(spoken(led.session.now())))


def _room(led: LeadingNow, voice: TableLanguage) -> Pane:
    host, session = led.host, led.session
    pause = (lambda: host.open(Break(host, session))) if session.can_pause and session.state.phase != "over" else None
    buttons = _passing(
        Button("room.black", voice.say("leading.do.black"), lambda: host.blank_out(BLACK), chosen=led.wall.blank == BLACK),
        Button("room.pause", voice.say("leading.do.pause"), pause),
        Button("room.clock", voice.say("leading.do.clock"), lambda: host.open(ClockPage(host, session))),
    )  # fmt: skip
    openness = leads_on(session).openness
    aside = "" if openness == "closed" else voice.say(f"openness.word.{openness}")
    picture = RoomPicture(voice.say("leading.room"), aside, led.wall)
    below = Smaller(Beside(buttons, gap=8, least=0), 0.8)
    return Pane(voice.say("leading.room"), "eye", picture, below, aside=aside, grows=True)


def _time(led: LeadingNow, voice: TableLanguage, at: datetime | None) -> Pane:
    """The clock of the talk where there is one; else what still fits."""
    clock, plan = led.timer, led.session.plan()
    if clock is not None:
        whole = max(clock.seconds, clock.left)
        told = _clock_words(clock, voice)
        time = TalkTime(voice.say("table.timer"), clock.left, whole, told)
        return Pane(voice.say("leading.talk"), "clock", time, Smaller(Flow(_clock_buttons(clock, voice)), 0.66))
    if plan is None:
        agreed = led.session.debrief_at is not None
        told = voice.say("leading.debrief_began" if agreed else "table.clock_none")
        told = told if at is None else voice.say("leading.debrief", time=spoken(at))
        return Pane(voice.say("leading.time"), "clock", Label("plan", told, size=18, tone="soft"))
    last = last_card_words(plan)
    one = ".one" if plan.minutes == 1 else ""
    left = voice.say(f"leading.left{one}", minutes=plan.minutes)
    lines: list[Node] = [
        Label("left", left, size=22, weight="semibold"),
        Label("fits", voice.words(last or fits_words(plan)), size=18, tone="ink" if last is None else "warn"),
    ]
    return Pane(voice.say("leading.time"), "clock", Column(lines, gap=2))


def _passing(*buttons: Button) -> list[Widget]:
    """These, where a click leaves the keyboard at what somebody is at."""
    for it in buttons:
        it.passing = True
    return list(buttons)


def _clock_words(clock: SoftClock, voice: TableLanguage) -> str:
    if clock.begun and clock.left == 0:
        return voice.say("leading.timer.over")
    minutes = clock.seconds // MINUTE
    key = "runs" if clock.running else "stands"
    return voice.say(f"leading.timer.{key}", minutes=minutes) if minutes else ""


def _clock_buttons(clock: SoftClock, voice: TableLanguage) -> list[Widget]:
    runs = clock.running
    go = voice.say("leading.timer.stop" if runs else "leading.timer.on" if clock.begun else "table.timer_start")
    return _passing(
        Button("clock.go", go, clock.pause if runs else clock.start, icon="player-pause" if runs else "player-play"),
        Button("clock.more", voice.say("table.timer_more"), clock.add, icon="plus"),
        Button("clock.off", voice.say("leading.timer.off"), clock.off if clock.begun else None),
    )


def _hidden(led: LeadingNow, voice: TableLanguage, *, facts: bool) -> Pane:
    """`facts`: those that nobody asked for, which the wall tells once the case is over."""
    nodes = private_nodes(leads_on(led.session), voice, facts=facts)

    def more(count: int) -> Node:
        label = voice.say("leading.more.one" if count == 1 else "leading.more", count=count)
        return Smaller(
            Flow([Button("hidden", label, lambda: led.host.open(Hidden(led.host, led.session, facts=facts)))])
        )

    return Pane(voice.say("leading.hidden"), "eye-off", Folding(nodes, more), edge="hidden", grows=True)


def _kept(session: Session) -> list[str]:
    return [words for words in session.notes if words is not None]


def _notes(led: LeadingNow, voice: TableLanguage) -> Pane:
    """Notes that were made, and the one that is being written."""
    written = bool(led.note.text.strip())
    nodes: list[Node] = [
        KeptNote(f"note.{place}", words, size=18, tone="soft")
        for place, words in enumerate(_kept(led.session)[-LAST_NOTES:])
    ]
    nodes.append(Smaller(NoteField("note", voice.say("leading.note"), led.note, lines=2)))
    buttons = (
        Button("note.keep", voice.say("leading.note.keep"), _keeps(led, "note") if written else None),
        Button("note.park", voice.say("leading.note.park"), _keeps(led, "park") if written else None),
        Button("note.moment", voice.say("leading.note.moment"), _keeps(led, "moment") if written else None),
    )
    return Pane(
        voice.say("leading.notes"),
        "note",
        Column(nodes, gap=4),
        Smaller(Beside(buttons, gap=8, least=0), 0.64),
    )


def _keeps(led: LeadingNow, what: str) -> Do:
    def keep() -> None:
        words = led.note.text.strip()
        if what == "park":
            led.session.park(words)
        else:
            led.session.note(words, report=what == "moment")
        led.note.clear()
        kept = {"park": "evening.park_kept", "moment": "evening.report_kept"}.get(what, "evening.note_kept")
        led.host.tell(message(kept), good=True)

    return keep


def _letters(led: LeadingNow, page: Page, nodes: list[Node]) -> dict[str, Do]:
    """Keys of what can be chosen or thrown now: letters of options, figures, rows of a count."""
    found = {key: act for key, act in page.keys.items() if key in "abcdef" or key.isdigit() or len(key) > 1}
    rows = {it.letter.casefold(): _goes_to(led, it.id) for it in nodes if isinstance(it, Stepper) and it.letter}
    return {**found, **rows}


def _goes_to(led: LeadingNow, id: str) -> Do:
    return lambda: led.host.give_focus(id)


def _focus(page: Page, step: NextStep, nodes: list[Node]) -> str | None:
    """Where the keyboard begins: at what comes next, where that can be done; else at what it waits for."""
    if page.focus == NOWHERE:
        return NOWHERE
    body = {it.id for node in nodes for it in node.widgets() if isinstance(it, (Button, RankPlace)) and it.actions}
    bar = {it.id for it in page.bar}
    if page.focus in body - bar:
        # What people are here to do comes before what goes on.
        return page.focus
    if step.actions:
        field = next((it.id for it in nodes if isinstance(it, Field)), None)
        return field if page.focus == field and field is not None else step.id
    first = next((widget for node in nodes for widget in node.widgets() if widget.focusable), None)
    return first.id if first is not None and first.role != OPTION else NOWHERE
