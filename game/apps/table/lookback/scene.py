"""Leading the debrief from the screen: one step after the other, each with its minutes; the clock decides nothing."""

from collections.abc import Callable, Mapping
from typing import assert_never

from game.apps.debrief.room import RoomLanguage, ScriptStep, ToldBack, in_all, learned, minutes, step_heading
from game.apps.debrief.room import script as steps_of
from game.apps.session import Session
from game.apps.table.clock import MINUTE, SoftClock
from game.apps.table.lookback.half import HalfLooked
from game.apps.table.lookback.impressions import impressions_body
from game.apps.table.lookback.pages import Over, StepPage
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.log.records import ReflectionRef
from game.widgets import Button, ChoiceBox, Do, Rest, Timer, TitleLine, Widget


class LookBack(Quiet):
    """The steps of the debrief."""

    led = True

    def __init__(self, host: Host, session: Session, over: Mapping[Over, Callable[[], Scene]]) -> None:
        """`over`: what makes the pages that the last steps open."""
        self._host = host
        self._over = over
        self.session = session
        self._told = ToldBack(session)
        self._half = HalfLooked()
        self._clock = self._new_clock()
        self.done = False
        """Whether the group went through it to its end."""

    @property
    def timer(self) -> SoftClock:
        """The minutes of this step."""
        return self._clock

    @property
    def _steps(self) -> tuple[ScriptStep, ...]:
        return steps_of(short=self._half.short, asked=self.session.asks_after)

    @property
    def _step(self) -> ScriptStep:
        return self._steps[self._half.step]

    def names(self) -> dict[str, str]:
        return self.session.names

    def reread(self) -> None:
        """Tell the evening as it is kept now."""
        self._told = ToldBack(self.session)

    def back(self) -> bool:
        half = self._half
        if half.luck:
            half.luck = False
        elif half.shown:
            half.shown = False
        elif half.other is not None:
            half.other = None
        elif half.case and self._step.name == "decision" and len(self._told.cases) > 1:
            half.case = 0
        else:
            return False
        return True

    def page(self, voice: TableLanguage) -> Page:
        half, step = self._half, self._step
        words = RoomLanguage(voice.language, self.names())
        shown = StepPage(
            voice,
            words,
            self._told,
            half,
            self.session.agreements,
            self.session.agreed_before,
            self._opens,
            self._predicts,
        )
        shown.approved = self.session.approval
        shown.impressions = impressions_body(voice, self.session, self._opens)
        body = shown.body(step.name)
        heading = step_heading(words, self._told, half.step, short=half.short, asked=self.session.asks_after)
        page = Page(
            f"lookback.{step.name}.{half.case}.{half.other is not None}.{half.shown}.{half.luck}",
            Rest([body], body),
            bar=tuple(self._bar(voice)),
            header=TitleLine("title", heading.name, heading.text, icon="clock"),
            footer=(voice.say("evening.footer"), voice.say("lookback.footer")),
            focus=self._first(),
        )
        if half.step + 1 < len(self._steps):
            further = step_heading(words, self._told, half.step + 1, short=half.short, asked=self.session.asks_after)
            page.onward = further.name
        # A row is chosen by its letter or number too.
        page.keys = {
            it.letter.lower(): it.actions["press"]
            for it in body.widgets()
            if isinstance(it, ChoiceBox) and it.letter and "press" in it.actions
        }
        if self._clock.running:
            page.pulse = lambda: self._clock.left
        return page

    def _first(self) -> str:
        """What the keyboard is on when the step begins: what the group does there, before it goes on."""
        match self._step.name:
            case "other":
                return "prediction" if self._half.other is not None and not self._half.shown else "on"
            case "approve":
                # What is approved may be opened again; Enter goes on.
                return "approve" if self.session.approval is None else "on"
            case "impressions":
                return "impressions" if self.session.may_ask("after") else "on"
            case "roles" | "own" | "year" | "decision" | "back" | "counted" | "home" | "learned" | "agreements":
                return "on"
            case _:
                assert_never(self._step.name)

    def room_page(self, voice: TableLanguage) -> Page:
        page = self.page(voice)
        # Which key does what is for whoever has the keys.
        page.footer = (page.footer[0], "")
        return page

    def _bar(self, voice: TableLanguage) -> list[Widget]:
        half, step = self._half, self._step
        last = half.step == len(self._steps) - 1
        approves = step.name == "approve" and self.session.approval is None
        # While the group predicts, what it does next is look at what the game says.
        first = not (step.name == "other" and half.other is not None and not half.shown)
        first = first and not (step.name == "impressions" and self.session.may_ask("after"))
        bar: list[Widget] = [
            Button("on", voice.say("lookback.done"), self._ends, icon="check", primary=not approves)
            if last
            else Button("on", voice.say("lookback.next"), self._goes(1), icon="arrow-right", primary=first, turns=True)
        ]
        if half.step:
            bar.append(Button("earlier", voice.say("table.back"), self._goes(-1), icon="arrow-left"))
        else:
            key = "lookback.long" if half.short else "lookback.short"
            form = voice.say(key, minutes=in_all(short=not half.short, asked=self.session.asks_after))
            bar.append(Button("form", form, self._other_form, icon="clock"))
        if step.name == "home" and self.session.may_bring:
            bar.append(Button("own", voice.say("table.menu.own"), self._opens("own"), icon="users"))
        chosen = step.name == "decision" or (step.name == "other" and half.other is None)
        if chosen and half.case and len(self._told.cases) > 1:
            bar.append(Button("again", voice.say("lookback.other_decision"), self._chooses_again, icon="refresh"))
        if step.name == "year" and self._told.debrief(voice.language).opening.moments:
            key = "lookback.moment.hide" if half.moment else "lookback.moment"
            bar.append(Button("moment", voice.say(key), self._turns_moment, icon="message-circle"))
        if step.name == "other" and half.shown:
            key = "lookback.other.result" if half.luck else "lookback.other.luck_show"
            bar.append(Button("luck", voice.say(key), self._turns_luck, icon="refresh"))
        return [*bar, *self._timer(voice)]

    def _timer(self, voice: TableLanguage) -> list[Widget]:
        clock = self._clock
        key, act = ("lookback.clock_pause", clock.pause) if clock.running else ("lookback.clock_start", clock.start)
        bar: list[Widget] = [
            Button("clock", voice.say(key), act, icon="player-pause" if clock.running else "player-play")
        ]
        if clock.begun:
            bar.append(Timer("left", voice.say("lookback.left"), clock.left, clock.seconds))
        return bar

    def _goes(self, by: int) -> Do:
        def go() -> None:
            half = self._half
            asked: tuple[ReflectionRef, ...] = ()
            if self._step.name == "learned" and by > 0:
                words = RoomLanguage("nl", self.names())
                asked = tuple(it.ref for it in learned(words, self._told, half.case, half.turned))
            half.step += by
            if self._step.name == "decision" and len(self._told.cases) == 1:
                # There is nothing to choose from.
                half.case = self._told.cases[0].number
            if self._step.name == "home":
                # A question may have been parked since; elsewhere nothing of the evening changes while it is looked at.
                self.reread()
            half.shown, half.luck, half.moment = False, False, False
            self._clock = self._new_clock()
            # Which questions stood there when the group went on is kept: its papers ask the same. A disk that refuses is
            # told of on the next page: the talk goes on.
            self.session.reflect(asked)

        return go

    def _ends(self) -> None:
        """Done: whoever opens it again begins again."""
        self._half = HalfLooked(short=self._half.short)
        self._clock = self._new_clock()
        self.done = True
        self._host.close()

    def _new_clock(self) -> SoftClock:
        return SoftClock(minutes(self._step, short=self._half.short) * MINUTE)

    def _other_form(self) -> None:
        self._half.short = not self._half.short
        self._clock = self._new_clock()

    def _chooses_again(self) -> None:
        self._half.case = 0

    def _predicts(self) -> None:
        """What was predicted stays in its field until the disk has it; only then does the wall show what came of it."""
        half, case = self._half, self._told.open_case(self._half.case)
        if case is not None and half.other is not None:
            self.session.suppose(case.instead(half.other), half.prediction.text)
        half.shown = True

    def _turns_moment(self) -> None:
        self._half.moment = not self._half.moment

    def _turns_luck(self) -> None:
        self._half.luck = not self._half.luck

    def _opens(self, which: Over) -> Do:
        return lambda: self._host.open(self._over[which]())
