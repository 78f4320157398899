"""Leading the debrief from the screen: one step after the other, each with its minutes; the clock decides nothing."""

from collections.abc import Callable, Mapping

from game.apps.session import Session
from game.apps.table.clock import MINUTE, SoftClock
from game.apps.table.lookback.half import HalfLooked
from game.apps.table.lookback.pages import Over, body_of
from game.apps.table.lookback.script import SCRIPT
from game.apps.table.lookback.told import ToldBack
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.widgets import Button, ChoiceBox, Do, Label, Node, Rest, Timer, TitleLine, Widget


class LookBack(Quiet):
    """The steps of the debrief."""

    def __init__(self, host: Host, session: Session, over: Mapping[Over, Callable[[], Scene]]) -> None:
        """`over`: what makes the pages that the last step opens."""
        self._host = host
        self._over = over
        self._session = session
        self._told = ToldBack(session)
        self._half = HalfLooked()
        self._clock = SoftClock(SCRIPT[0].minutes * MINUTE)

    def names(self) -> dict[str, str]:
        return self._session.names

    def back(self) -> bool:
        half = self._half
        if half.shown:
            half.shown = False
        elif half.other is not None:
            half.other = None
        elif half.case and SCRIPT[half.step].name == "decision":
            half.case = 0
        else:
            return False
        return True

    def page(self, voice: TableLanguage) -> Page:
        half, step = self._half, SCRIPT[self._half.step]
        body = body_of(step.name, voice, self._told, half, self._opens)
        many = voice.say("lookback.step", step=half.step + 1, steps=len(SCRIPT), minutes=step.minutes)
        nodes: list[Node] = [TitleLine("title", voice.say(f"lookback.{step.name}"), many, icon="clock")]
        if step.can_go:
            nodes.append(Label("can_go", voice.say("lookback.can_go"), size=21, tone="soft"))
        nodes.append(body)
        page = Page(
            f"lookback.{step.name}.{half.case}.{half.other is not None}.{half.shown}",
            Rest(nodes, body, gap=14),
            bar=tuple(self._bar(voice)),
            footer=(voice.say("evening.footer"), voice.say("lookback.footer")),
            focus="prediction" if step.name == "other" and half.other is not None and not half.shown else "on",
        )
        # A row is chosen by its letter or number too.
        page.keys = {
            it.letter.lower(): it.actions["press"]
            for it in body.widgets()
            if isinstance(it, ChoiceBox) and it.letter and "press" in it.actions
        }
        if self._clock.running:
            page.pulse = lambda: self._clock.left
        return page

    def room_page(self, voice: TableLanguage) -> Page:
        return self.page(voice)

    def _bar(self, voice: TableLanguage) -> list[Widget]:
        last = self._half.step == len(SCRIPT) - 1
        bar: list[Widget] = [
            Button("on", voice.say("lookback.done"), self._host.close, icon="check", primary=True)
            if last
            else Button("on", voice.say("lookback.next"), self._goes(1), icon="arrow-right", primary=True, turns=True)
        ]
        if self._half.step:
            bar.append(Button("earlier", voice.say("table.back"), self._goes(-1), icon="arrow-left"))
        if self._half.case and SCRIPT[self._half.step].name == "decision":
            bar.append(Button("again", voice.say("lookback.other_decision"), self._chooses_again, icon="refresh"))
        clock = self._clock
        key, act = ("table.timer_pause", clock.pause) if clock.running else ("table.timer_start", clock.start)
        bar.append(Button("clock", voice.say(key), act, icon="player-pause" if clock.running else "player-play"))
        if clock.begun:
            bar.append(Timer("left", voice.say("lookback.left"), clock.left, clock.seconds))
        return bar

    def _goes(self, by: int) -> Do:
        def go() -> None:
            self._half.step += by
            if SCRIPT[self._half.step].name == "home":
                # A question may have been parked since; elsewhere nothing of the evening changes while it is looked at.
                self._told = ToldBack(self._session)
            self._half.shown = False
            self._clock = SoftClock(SCRIPT[self._half.step].minutes * MINUTE)

        return go

    def _chooses_again(self) -> None:
        self._half.case = 0

    def _opens(self, which: Over) -> Do:
        return lambda: self._host.open(self._over[which]())
