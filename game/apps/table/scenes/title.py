"""The first page: go on, a new evening, the example, settings."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from game.apps.table.page import Page
from game.apps.table.scene import OTHER, Host, Quiet, Scene
from game.apps.table.scenes.menu import SettingsScene
from game.apps.table.voice import Voice
from game.apps.table.widgets import Button, Column, Heading, Narrow, Node, Words
from game.rules.text import Text


class Kept(Struct, frozen=True):
    """An evening that was not finished."""

    title: Text
    when: str
    """Date and time, in the language on screen."""
    resume: Callable[[], None]


class Title(Quiet):
    """Where the program begins."""

    def __init__(self, host: Host, kept: Kept | None, new: Callable[[], Scene], demo: Callable[[], None]) -> None:
        self._host = host
        self._kept = kept
        self._new = new
        self._demo = demo

    def page(self, voice: Voice) -> Page:
        host, kept = self._host, self._kept
        nodes: list[Node] = [
            Heading("title", voice.say("table.title"), size=64),
            Words("about", voice.say("table.about"), size=26),
            Words("exercise", voice.say("welcome.exercise"), size=20, tone="soft"),
        ]
        buttons: list[Node] = []
        if kept is not None:
            label = voice.say("table.continue", title=kept.title, when=kept.when)
            buttons.append(Button("continue", label, kept.resume, icon="player-play", primary=True))
        buttons += [
            Button("new", voice.say("table.new"), lambda: host.open(self._new()), icon="cards", primary=kept is None),
            Button("demo", voice.say("table.demo"), self._demo, icon="eye"),
            Button(
                "settings", voice.say("table.menu.settings"), lambda: host.open(SettingsScene(host)), icon="settings"
            ),
            Button("quit", voice.say("table.quit"), host.quit, icon="x"),
        ]
        nodes.append(Narrow(Column(buttons, gap=12)))
        nodes.append(Words("other", voice.say("table.other_language"), size=19, tone="soft"))

        def other() -> None:
            host.set(replace(host.settings, language=OTHER[host.settings.language]))

        return Page("title", Column(nodes, gap=18), footer=(voice.say("evening.footer"), ""), keys={"t": other})
