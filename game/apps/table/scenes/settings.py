"""Settings and keys: what can be set, and which keys there are."""

from collections.abc import Callable

from msgspec.structs import replace

from game.apps.table.settings import TEXT_SIZES
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.text import LANGUAGES
from game.widgets import Button, Column, Flow, Heading, Label, Node, Toggle
from game.widgets.theme import THEMES, theme

KEYS = (
    "enter",
    "tab",
    "letters",
    "facts",
    "stones",
    "ring",
    "sideways",
    "esc",
    "language",
    "numbers",
    "undo",
    "size",
    "black",
    "page",
    "full",
)


class SettingsScene(Quiet):
    """Language, size of text, colours, motion: they apply at once."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def page(self, voice: TableLanguage) -> Page:
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
            nodes += [Label(f"about.{key}", voice.say(f"table.setting.{key}"), size=20, weight="semibold"), Flow(row)]
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

    def page(self, voice: TableLanguage) -> Page:
        nodes: list[Node] = [Heading("title", voice.say("table.menu.keys"), size=34)]
        nodes += [Label(f"key.{key}", voice.say(f"table.key.{key}"), size=22) for key in KEYS]
        bar = (Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True, turns=True),)
        return Page("keys", Column(nodes, gap=8), bar=bar, footer=(voice.say("evening.footer"), ""))
