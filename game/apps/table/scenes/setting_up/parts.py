"""What the pages of the set-up are made of: the page itself, on and back, and setting what was chosen."""

from collections.abc import Callable

from game.apps.table.scenes.setting_up.of_scene import SettingUp
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.widgets import Button, Column, Do, Node, Widget


def step_page(
    voice: TableLanguage, id: str, nodes: list[Node], bar: tuple[Widget, ...], keys: dict[str, Do] | None = None
) -> Page:
    """A page of the set-up: what stands on it, its buttons, of which the first has the keyboard, and its keys."""
    footer = (voice.say("evening.footer"), "")
    return Page(f"setup.{id}", Column(nodes, gap=10), bar=bar, footer=footer, focus=bar[0].id, keys=keys or {})


def go_on_to(voice: TableLanguage, key: str, act: Do) -> Button:
    """The button that goes on to the next page."""
    return Button("on", voice.say(key), act, icon="arrow-right", primary=True, turns=True)


def go_back(voice: TableLanguage, act: Do) -> Button:
    """The button that goes back to the page before."""
    return Button("back", voice.say("table.back"), act, icon="arrow-left")


def sets(scene: SettingUp, name: str, value: object) -> Callable[[], None]:
    """What gives the table being set that value, once it is pressed."""
    return lambda: setattr(scene.table, name, value)
