"""The evening: a page for whatever the session asks now."""

from dataclasses import replace

from game.apps.session import Method, Session
from game.apps.table.clock import ADVOCATE, MINUTE, SoftClock, stage_of, told
from game.apps.table.desk import Desk, Eyes
from game.apps.table.half_done import HalfDone, public
from game.apps.table.motion import Rolling, Walk, way
from game.apps.table.pages import page_for, walking
from game.apps.table.pages.again import again
from game.apps.table.scenes.afterwards.last import LastPage, MakesDebrief
from game.apps.table.scenes.during.agreements import Agreements
from game.apps.table.scenes.during.back import TakeBack
from game.apps.table.scenes.during.ending import Stop
from game.apps.table.scenes.during.menu import Menu
from game.apps.table.scenes.during.time import pausing
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Scene
from game.rules.events import Adjusted, AgendaSet, Attended, CardInjected, DiceThrown, TokenMoved
from game.rules.prompts import Ballot
from game.rules.terms.text import message
from game.rules.views import View, view
from game.widgets import Column, Label

KEPT = ("briefing",)
"""Where hearing somebody leaves the same page open; every other step begins anew."""
BESIDE = (Adjusted, AgendaSet, Attended, CardInjected)
"""What the facilitator does beside the question that is open: what was half done stays."""
OVER = ("roll", "move", "quarter", "confirm")
"""Questions with pages of their own over them, which Esc closes."""
SIDE = ("lead", "advice", "hint", "amend", "postpone", "pass", "end", "close", "drop", "hands", "read")
"""Side pages of a case, which Esc closes."""


class EveningScene:
    """A session on the window."""

    evening = True
    hidden = False
    over: Scene | None = None
    led = True
    """Whether somebody leads it: then beside a wall the window is theirs."""

    def __init__(self, host: Host, session: Session, method: Method, debrief: MakesDebrief | None = None) -> None:
        self._host = host
        self._begin(session, method, debrief)

    def _begin(self, session: Session, method: Method, debrief: MakesDebrief | None = None) -> None:
        """Show this session from now on, of which nothing was shown yet."""
        host = self._host
        self.session = session
        self.language = session.language
        session.spoken_in(lambda: host.settings.language)
        self._method = session.votes_by(method)
        self._last = LastPage(host, session, debrief)
        self._half = HalfDone()
        self._number: tuple[int, str] = (-1, "")
        self._view: View | None = None
        """What was shown last."""
        self._before: tuple[int, View | None] = (-1, None)
        self._walk: tuple[Walk, View] | None = None
        """A token on its way, over the board as it was."""
        self._rolling: Rolling | None = None
        self._soft: tuple[object, SoftClock] | None = None
        """The soft clock of a stage, and which stage that is."""
        self.goes_on = False
        """Whether it is opened again, and the table is still to be told where it was."""

    def names(self) -> dict[str, str]:
        return self.session.names

    def clock(self, voice: TableLanguage) -> str:
        return told(voice, self.session.now(), self.session.plan())

    def catch_up(self) -> None:
        if self.session.paused:
            return
        view = self.session.view()
        at = view.prompts[0].at if view.prompts else view.phase
        number = (len(self.session.history), at)
        if number != self._number:
            self.goes_on = self.goes_on and self._number[0] < 0
            further = number[0] == self._number[0] + 1
            self._begin_motion(further=further)
            beside = further and at == self._number[1] and isinstance(self.session.history[-1].events[0], BESIDE)
            sub = self._half.sub if at == self._number[1] and at in KEPT else ""
            self._half = self._half if beside else HalfDone(sub=sub)
            self._number = number
        self._view = view
        if self._before[0] != view.quarter:
            self._before = (view.quarter, self._as_it_was(view.quarter))
        self._soft = self._timed(view)
        for asked in view.prompts:
            if isinstance(asked, Ballot):
                self.session.open_box(asked)

    def page(self, voice: TableLanguage) -> Page:
        if self.session.paused:
            return pausing(self.session, voice)
        return self._page(voice, "leading" if self._host.wall_open else "both", self._half)

    def room_page(self, voice: TableLanguage) -> Page | None:
        if self.session.paused:
            return pausing(self.session, voice)
        return self._page(voice, "room", public(self._half))

    def _page(self, voice: TableLanguage, eyes: Eyes, half: HalfDone) -> Page:
        view = self._view
        assert view is not None
        if self._walk is not None:
            walk, past = self._walk
            assert past.town.board is not None
            seat = past.town.board.tokens[walk.token].seat
            return walking(self._desk(past, voice, eyes, half), walk, seat, self._end_walk)
        if self.goes_on and view.phase != "over" and view.own is None:
            return again(self._desk(view, voice, eyes, half), self._gone_on)
        page = page_for(self._desk(view, voice, eyes, half))
        if self.session.waits_for_bell and view.own is None:
            bell = Label("bell", voice.say("code.bell"), size=24, weight="semibold")
            page.body = Column([bell, page.body], gap=16)
        if view.phase == "over" and view.own is None and eyes != "room":
            self._last.finish(page, voice)
        return page

    def _gone_on(self) -> None:
        self.goes_on = False

    def _desk(self, view: View, voice: TableLanguage, eyes: Eyes, half: HalfDone) -> Desk:
        desk = Desk(self.session, view, voice, half, self._method)
        desk.eyes, desk.before, desk.rolling = eyes, self._before[1], self._rolling
        desk.plan = self.session.plan()
        desk.timer, desk.hear, desk.talked_over = self.timer, self._host.hear, self._last.talked_over
        desk.agreeing = lambda: self._host.open(Agreements(self._host, self.session))
        return desk

    @property
    def timer(self) -> SoftClock | None:
        """The soft clock of this stage, where it has one."""
        view = self._view
        stage = None if view is None else stage_of(view)
        return self._soft[1] if self._soft is not None and stage == self._soft[0] else None

    def rings(self) -> str:
        clock, view = self.timer, self._view
        over = clock is not None and clock.begun and not clock.left
        return f"talk.{stage_of(view)}" if over and view is not None else ""

    def _timed(self, view: View) -> tuple[object, SoftClock] | None:
        """The soft clock of this stage: another stage has another, and taking back leaves it alone."""
        stage = stage_of(view)
        if stage is None or (self._soft is not None and self._soft[0] == stage):
            return self._soft
        minutes = view.own.minutes if view.own is not None else None if view.case is None else view.case.timer
        return stage, SoftClock(ADVOCATE if stage[-1] else (minutes or 0) * MINUTE)

    def _begin_motion(self, *, further: bool) -> None:
        """A token that came to stand elsewhere walks there; stones that were thrown here roll for a moment."""
        self._walk = self._rolling = None
        past = self._view
        if not further or past is None or past.town.board is None or self._host.settings.still:
            return
        tokens, count = past.town.board.tokens, len(past.town.board.squares)
        for event in self.session.history[-1].events:
            if isinstance(event, TokenMoved) and event.steps:
                seat = past.town.turn.seat if past.town.turn is not None else None
                moved = next(number for number, it in enumerate(tokens) if it.seat in (seat, None))
                self._walk = (Walk(moved, way(event.place - event.steps, event.place, count)), past)
            if isinstance(event, DiceThrown) and not event.by_hand:
                self._rolling = Rolling()

    def _end_walk(self) -> None:
        self._walk = None

    def _as_it_was(self, quarter: int) -> View | None:
        """How things stood when this quarter began."""
        first = next((step.state for step in self.session.history if step.state.quarter == quarter), None)
        return None if first is None else view(self.session.scenario, first)

    def menu(self) -> Scene | None:
        return None if self.session.paused else Menu(self._host, self.session)

    def takes(self, came: object) -> None:
        if isinstance(came, HalfDone):
            self._half = came

    def back(self) -> bool:
        if self._half.over:
            self._half = replace(self._half, over="")
            return True
        if self._half.sub in SIDE or (self._number[1] in OVER and self._half.sub):
            self._half = replace(self._half, sub="")
            return True
        return False

    def undo(self) -> None:
        if self.session.paused:
            return
        if self.session.can_undo:
            self._host.open(TakeBack(self._host, self.session))
        else:
            self._host.tell(message("evening.nothing_to_undo"))

    def redo(self) -> None:
        if self.session.paused:
            return
        if self.session.can_redo:
            self.session.redo()
            step = self.session.last_step
            self._host.tell(message("evening.redone", step=step) if step else message("evening.redone_all"), good=True)
        else:
            self._host.tell(message("evening.nothing_to_redo"))

    def leaving(self) -> Scene | None:
        view = self.session.view()
        return (
            None
            if self.session.paused or (view.phase == "over" and view.own is None)
            else Stop(self._host, self.session)
        )

    def closing(self) -> None:
        return

    def leave(self) -> None:
        self.session.close()
