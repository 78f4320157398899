"""The evening's time: a break with the time of return, and the plan up to the debrief."""

from datetime import datetime, timedelta

from game.apps.session import (
    Session,
    fits_words,
    last_card_words,
    left_words,
    read_time,
    read_until,
    spoken,
    taken_words,
)
from game.apps.table.board.panorama import MIDDLE, drawn, part_of
from game.apps.table.refusals import refused
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.terms.text import Message, message
from game.rules.views import View
from game.widgets import Beside, Button, CardBox, Column, Do, Field, Fits, Flow, Heading, Label, Node
from game.widgets.newspaper import Printed
from game.widgets.type import TIGHT

PICTURES = (380, 340, 300, 260, 220, 180, 140, 100, 0)
"""How high the town may be drawn; not at all where there is no room."""
BREAKS = (5, 10, 15, 20)
"""Minutes."""
EARLIER, LATER = -5, 5
"""Minutes by which a press of a button moves the debrief."""


def pausing(session: Session, voice: TableLanguage) -> Page:
    """A break: until when, how far the year is, and the town. No case and no number shows, and nothing can be pressed but going on."""
    view = session.view()
    until = session.pause_until
    title = voice.say("table.break") if until is None else voice.say("table.break_until", time=spoken(until))
    town = drawn(view.town)

    def shown(high: float) -> Node:
        picture = [
            Printed("town", voice.say("paper.picture"), lambda size, theme: part_of(town, MIDDLE, size, theme), high)
        ]
        so_far = _so_far(view, voice) if view.quarter else []
        coffee = Label("coffee", voice.say("table.break_coffee"), size=36)
        return Column(
            [Heading("title", title, size=68, leading=TIGHT), coffee, *so_far, *(picture if high else [])], gap=16
        )

    body = Fits([shown(high) for high in PICTURES])
    bar = (Button("on", voice.say("table.go_on"), session.resume_play, icon="player-play", primary=True),)
    return Page("pause", body, bar=bar, footer=(voice.say("evening.footer"), ""), focus="on")


def _so_far(view: View, voice: TableLanguage) -> list[Node]:
    """How far the year is."""
    return [
        Label("quarter", voice.say("page.quarter", quarter=view.quarter, quarters=view.quarters), size=24),
        Label("taken", voice.words(taken_words(view, "table.break_taken")), size=24),
    ]


class _Asked(Quiet):
    """A page with a field for a time."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._typing = WordSlip(most=20)
        self._said: Message | None = None
        """Why what was typed cannot be."""


class Break(_Asked):
    """How long the break is going to be."""

    def page(self, voice: TableLanguage) -> Page:
        now = self._session.now()
        buttons = [
            Button(
                f"minutes.{minutes}",
                voice.say("table.break_minutes", minutes=minutes, time=spoken(now + timedelta(minutes=minutes))),
                self._until(now + timedelta(minutes=minutes)),
            )
            for minutes in BREAKS
        ]
        nodes: list[Node] = [
            Heading("title", voice.say("table.break_how_long"), size=36),
            Flow(buttons),
            Field("until", voice.say("table.break_time"), self._typing, hint=voice.say("table.break_hint")),
        ]
        written = bool(self._typing.text.strip())
        pause = Button("pause", voice.say("table.break_from_now"), self._typed if written else None, icon="player-pause", primary=written)  # fmt: skip
        bar = (
            pause,
            Button("open_end", voice.say("table.break_open_end"), self._until(None)),
            Button("back", voice.say("table.menu.back"), self._host.close, icon="arrow-left"),
        )
        footer = (voice.say("evening.footer"), "")
        said = refused(voice, self._said)
        return Page("break", Column(nodes, gap=20), bar=bar, footer=footer, focus=f"minutes.{BREAKS[1]}", said=said)

    def _until(self, until: datetime | None) -> Do:
        def pause() -> None:
            self._session.pause(until)
            self._host.close()

        return pause

    def _typed(self) -> None:
        now = self._session.now()
        until = read_until(self._typing.text, now)
        self._said = message("hint.pause") if until is None else message("hint.time_past")
        if until is not None and until > now:
            self._until(until)()


class ClockPage(_Asked):
    """The plan up to the debrief, and when that begins."""

    def page(self, voice: TableLanguage) -> Page:
        session, plan = self._session, self._session.plan()
        nodes: list[Node] = [Heading("title", voice.say("table.menu.clock"), size=34)]
        if plan is None:
            nodes.append(Label("none", voice.say("table.clock_none"), size=24))
        else:
            last = last_card_words(plan)
            told: list[Node] = [
                Label("left", voice.words(left_words(plan)), size=26, weight="semibold"),
                Label("fits", voice.words(fits_words(plan)), size=26)
                if last is None
                else Label("fits", voice.words(last), size=26, weight="semibold", tone="warn"),
                Label("case", voice.say("clock.case", minutes=plan.case), size=21, tone="soft"),
            ]
            nodes.append(CardBox(Column(told)))
        buttons = []
        if session.debrief_at is not None:
            buttons = [
                Button("earlier", voice.say("table.clock_earlier"), self._moves(EARLIER), icon="minus"),
                Button("later", voice.say("table.clock_later"), self._moves(LATER), icon="plus"),
            ]
        field = Field("at", voice.say("table.clock_at"), self._typing, hint=voice.say("table.clock_hint"))
        nodes.append(Beside([field, Column([Label("move", voice.say("table.clock_move"), size=19, weight="semibold"), Flow(buttons)])], least=330) if buttons else field)  # fmt: skip
        written = bool(self._typing.text.strip())
        act = self._agree if written else None
        agree = Button("agree", voice.say("table.clock_yes"), act, icon="check", primary=written)
        back = Button("back", voice.say("table.menu.back"), self._host.close, icon="arrow-left", primary=not written)
        bar, said = (agree, back), refused(voice, self._said)
        footer = (voice.say("evening.footer"), "")
        focus = "back" if not written else None
        return Page("clock", Column(nodes, gap=20), bar=bar, footer=footer, focus=focus, said=said)

    def _moves(self, minutes: int) -> Do:
        def move() -> None:
            at = self._session.debrief_at
            assert at is not None
            self._settle(at + timedelta(minutes=minutes))

        return move

    def _agree(self) -> None:
        self._settle(read_time(self._typing.text, self._session.now()))

    def _settle(self, at: datetime | None) -> None:
        if at is None:
            self._said = message("hint.time")
        elif at <= self._session.now():
            self._said = message("hint.time_past")
        else:
            self._session.agree_debrief(at)
            self._typing, self._said = WordSlip(most=20), None
