"""Settings and keys: what can be set, and which keys there are."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from game.apps.table.pages.looked_up import FACTS, PATH, STORY
from game.apps.table.scenes.before.beamer import BeamerTest
from game.apps.table.settings import PACES, TEXT_SIZES
from game.apps.table.voice import TableLanguage
from game.apps.table.window.aids import OpensSheet
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.terms.text import LANGUAGES
from game.widgets import Beside, Button, Column, Flow, Heading, Label, Node, Toggle
from game.widgets.theme import THEMES, theme

KEYS = {
    "choose": ("enter", "tab", "letters", "numbers", "sideways", "stones", "ring"),
    "read": ("page", "read_on", "facts", "aloud", "language", "size", "wall", "black", "full"),
    "evening": ("esc", "undo", "redo", "mute", "access", "hidden", "help"),
}
"""Every key, in groups of what it is for."""


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
        paces = [
            Button(f"pace.{it}", voice.say(f"table.pace.{it}"), self._sets("pace", it), chosen=it == now.pace)
            for it in PACES
        ]
        two = self._host.wall_open
        windows = [
            Button("windows.1", voice.say("table.windows.1"), self._one, chosen=not two),
            Button("windows.2", voice.say("table.windows.2"), self._two, chosen=two),
            Button("beamer", voice.say("beamer.open"), lambda: host.open(BeamerTest(host)), icon="eye"),
        ]
        looks, rest = (
            [node for key, row in rows for node in (self._about(voice, key), Flow(row))]
            for rows in (
                (("language", languages), ("text", sizes), ("theme", themes)),
                (("windows", windows), ("pace", paces)),
            )
        )
        rest += [
            Toggle("sound", voice.say("table.setting.sound"), self._sets("sound", not now.sound), on=now.sound),
            Toggle("still", voice.say("table.setting.still"), self._sets("still", not now.still), on=now.still),
        ]
        title = Heading("title", voice.say("table.menu.settings"), size=34)
        body = Column([title, Beside([Column(looks), Column(rest)], gap=40, least=400)])
        bar = (Button("back", voice.say("table.back"), host.close, icon="arrow-left", primary=True),)
        return Page("settings", body, bar=bar, footer=(voice.say("evening.footer"), ""), focus="back")

    @staticmethod
    def _about(voice: TableLanguage, key: str) -> Node:
        return Label(f"about.{key}", voice.say(f"table.setting.{key}"), size=20, weight="semibold")

    def _one(self) -> None:
        self._host.set(replace(self._host.settings, windows=1))
        self._host.close_wall()

    def _two(self) -> None:
        self._host.set(replace(self._host.settings, windows=2))
        self._host.open_wall()

    def _sets(self, name: str, value: object) -> Callable[[], None]:
        return lambda: self._host.set(replace(self._host.settings, **{name: value}))


class Help(Quiet):
    """Which keys there are, and which of them do something on the page under it."""

    def __init__(self, host: Host, under: Page | None = None) -> None:
        self._host = host
        self._under = under

    def page(self, voice: TableLanguage) -> Page:
        nodes: list[Node] = [Heading("title", voice.say("table.menu.keys"), size=34)]
        now = [] if self._under is None else list(works_now(voice, self._under))
        if now:
            nodes.append(Label("now", voice.say("table.keys_now", keys=" · ".join(now)), size=20, weight="semibold"))
        columns = [
            Column(
                [
                    Label(name, voice.say(f"table.keys.{name}"), size=20, weight="semibold", tone="soft"),
                    *(Label(f"key.{key}", voice.say(f"table.key.{key}"), size=19) for key in keys),
                ],
                gap=8,
            )
            for name, keys in KEYS.items()
        ]
        nodes.append(Beside(columns, gap=28, least=300))
        bar = (Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True),)
        return Page("keys", Column(nodes, gap=14), bar=bar, footer=(voice.say("evening.footer"), ""))


def works_now(voice: TableLanguage, page: Page) -> Iterator[str]:
    """The letters and figures that do something on this page, each with what that is."""
    pressed = (
        it
        for it in page.body.widgets()
        if it.letter and "press" in it.actions and not (it.role == "button" and it.value)
    )
    named = {it.letter.casefold(): it.label for it in pressed}
    for key in page.keys:
        words = named.get(key) or (voice.say(LOOKED_UP[key]) if key in LOOKED_UP else "")
        if words:
            yield f"{words}: {voice.say(SIGNS[key]) if key in SIGNS else key.upper()}"


SIGNS = {".": "table.sign.dot", ",": "table.sign.comma", "+": "table.sign.plus", "?": "table.sign.question"}
"""What is no letter, and would be lost among the words."""


LOOKED_UP = {FACTS: "table.look.facts", PATH: "table.look.path", STORY: "table.look.story"}
"""What can be looked up over a page, and what that is called."""


def sheet(host: Host) -> OpensSheet:
    """What opens the sheets that can lie over any page."""
    return lambda which, under: Help(host, under) if which == "keys" else SettingsScene(host)
