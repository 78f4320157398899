"""How widgets become what a screen reader is told, on each system, and that the game goes on without one."""

import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import accesskit
import pytest
from pygame import Rect

from game.apps.table.settings import ScreenSettings
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.widgets import Button, ChoiceBox, Column, Field, Label, Meter, Stepper, Toggle
from game.widgets.reader import ReaderWish, ScreenReader, WindowPicture, described, reader
from game.widgets.reader.tree import TreeMaker

BOX = Rect(10, 20, 200, 60)


class One(Quiet):
    """One page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def page(self, voice: TableLanguage) -> Page:
        return self._page


class Anew(Quiet):
    """A page that is made anew each time."""

    def __init__(self, make: Callable[[], Page]) -> None:
        self._make = make

    def page(self, voice: TableLanguage) -> Page:
        return self._make()


class Here:
    def handle(self) -> object:
        return 4711

    def place(self) -> tuple[int, int, int, int]:
        return (5, 6, 700, 500)


class Kit:
    """AccessKit, as far as one system's way to a screen reader: it notes what it is told."""

    def __init__(self, *, fails: bool = False) -> None:
        self.told: list[Any] = []
        self.fails = fails
        self.__dict__ |= {name: getattr(accesskit, name) for name in dir(accesskit) if name[0].isupper()}
        made = SimpleNamespace(
            update_if_active=self._update,
            update_window_focus_state=lambda here: self.told.append(("here", here)),
            set_root_window_bounds=lambda outer, inner: self.told.append(("box", outer.x1, inner.y1)),
            update_view_focus_state=self._focus,
        )

        def make(*given: Any) -> Any:
            self.told.append(("made", *given))
            self.begin, self.request = given[-3:-1] if len(given) == 3 and callable(given[0]) else given[-2:]
            return made

        self.unix = SimpleNamespace(Adapter=make)
        self.windows = SimpleNamespace(SubclassingAdapter=make)
        self.macos = SimpleNamespace(
            SubclassingAdapter=SimpleNamespace(for_window=make),
            add_focus_forwarder_to_window_class=lambda name: self.told.append(("class", name)),
        )

    def _update(self, factory: Any) -> Any:
        if self.fails:
            raise Fault
        self.told.append(("update", factory()))
        return SimpleNamespace(raise_events=lambda: self.told.append(("raised",)))

    def _focus(self, here: bool) -> None:
        self.told.append(("here", here))

    def what(self) -> list[str]:
        return [it[0] for it in self.told]


class Fault(BaseException):
    """As a fault within the adapter comes: no `Exception`."""


def picture(*widgets: Any, focus: str | None = None) -> WindowPicture:
    there = tuple(described(it, f"p/{it.id}", BOX) for it in widgets)
    return WindowPicture("Keukentafel", "nl", (1280, 720), there, None if focus is None else f"p/{focus}")


def nodes(*widgets: Any) -> list[Any]:
    """The nodes of these, in order, without the window's own."""
    update = TreeMaker(accesskit).whole(picture(*widgets))
    return [node for number, node in update.nodes if number != 1]


def test_a_widget_says_what_it_is_called_how_it_stands_and_what_can_be_done() -> None:
    button, off, option, chosen, on, meter, stepper = nodes(
        Button("b", "Verder", lambda: None),
        Button("off", "Stem", None),
        ChoiceBox("o", "Kiezen", lambda: None, letter="A", note="kost € 5"),
        ChoiceBox("c", "Kiezen", lambda: None, letter="B", chosen=True),
        Toggle("t", "Stil", lambda: None, on=True),
        Meter("m", "Zorg", "€ 60.000"),
        Stepper("s", "Jeugd", "3", less=None, more=lambda: None),
    )
    action, role = accesskit.Action, accesskit.Role
    assert (button.label, button.role) == ("Verder", role.BUTTON)
    assert button.supports_action(action.CLICK)
    assert button.supports_action(action.FOCUS)
    assert not button.is_disabled
    assert off.is_disabled
    assert not off.supports_action(action.FOCUS)
    assert (option.label, option.description) == ("Kiezen", "kost € 5")
    assert [it.toggled for it in (option, chosen, on)] == [
        accesskit.Toggled.FALSE,
        accesskit.Toggled.TRUE,
        accesskit.Toggled.TRUE,
    ]
    assert on.description is None
    assert meter.value == "Zorg: € 60.000"
    assert stepper.label == "Jeugd: 3"
    assert stepper.supports_action(action.INCREMENT)
    assert not stepper.supports_action(action.DECREMENT)
    assert (button.bounds.x0, button.bounds.y1) == (10, 80)


def test_a_field_tells_every_row_and_where_the_caret_is() -> None:
    slip = WordSlip("één\ntwee 👨‍👩‍👧 x")
    first, second, field = nodes(Field("f", "Reden", slip, lines=3))
    assert (first.value, second.value) == ("één\n", "twee 👨‍👩‍👧 x")
    assert list(first.character_lengths) == [2, 2, 1, 1]
    assert sum(second.character_lengths) == len("twee 👨‍👩‍👧 x".encode())
    assert list(second.word_lengths) == [5, 2, 1]
    assert field.role == accesskit.Role.MULTILINE_TEXT_INPUT
    at = field.text_selection.focus
    assert (at.node, at.character_index) == (field.children[1], len(second.character_lengths))
    slip.put(slip.typing.moved_to(0))
    *_, field = nodes(Field("f", "Reden", slip, lines=3))
    assert (field.text_selection.focus.node, field.text_selection.focus.character_index) == (field.children[0], 0)


def test_another_page_has_other_nodes_and_the_same_page_the_same() -> None:
    maker = TreeMaker(accesskit)
    widget = Button("b", "Verder", lambda: None)
    first = WindowPicture("K", "nl", (9, 9), (described(widget, "one/b", BOX),), "one/b")
    other = WindowPicture("K", "nl", (9, 9), (described(widget, "two/b", BOX),), "two/b")
    numbers = [maker.whole(it).focus for it in (first, first, other, first)]
    assert numbers[0] == numbers[1]
    assert len({*numbers}) == 3


@pytest.mark.parametrize(
    ("system", "first"),
    [("linux", ("made",)), ("win32", ("made", 4711)), ("darwin", ("class", "SDLWindow"))],
)
def test_each_system_is_told_in_its_own_way(monkeypatch: pytest.MonkeyPatch, system: str, first: tuple[Any]) -> None:
    monkeypatch.setattr(sys, "platform", system)
    kit = Kit()
    told = ScreenReader(kit, Here())
    assert kit.told[0][: len(first)] == first
    if system == "darwin":
        assert kit.told[1][:2] == ("made", 4711)
    shown = picture(Button("b", "Verder", lambda: None), focus="b")
    before = len(kit.told)
    told.show(shown)
    assert len(kit.told) == before, "nobody reads it yet"
    assert kit.begin() is None, "an answer within the question would wait for the window, and the window for it"
    assert told.waits
    told.attention = True
    told.show(shown)
    told.show(shown)
    after = kit.what()[before:]
    assert after.count("update") == 1
    assert after.count("raised") == (system != "linux")
    assert ("here" in after) == (system != "win32")
    assert not told.waits


def test_what_the_system_asks_for_comes_out_by_the_name_of_the_widget() -> None:
    kit = Kit()
    told = ScreenReader(kit, Here())
    kit.begin()
    told.show(picture(Button("b", "Verder", lambda: None), Field("f", "Reden", WordSlip("")), focus="b"))
    update = next(it[1] for it in kit.told if it[0] == "update")
    by_label = {node.label: number for number, node in update.nodes}
    action = accesskit.Action
    for what, which, data in (
        (action.CLICK, by_label["Verder"], None),
        (action.SET_VALUE, by_label["Reden"], (accesskit.ActionDataKind.VALUE, "Omdat")),
        (action.SCROLL_DOWN, by_label["Verder"], None),
        (action.CLICK, 987, None),
    ):
        kit.request(SimpleNamespace(action=what, target=which, data=data))
    assert told.asked() == [ReaderWish("p/b", "press"), ReaderWish("p/f", "write", "Omdat")]


def test_a_way_that_fails_is_not_taken_again() -> None:
    kit = Kit(fails=True)
    told = ScreenReader(kit, Here())
    kit.begin()
    told.show(picture(Button("b", "Verder", lambda: None)))
    assert not told.listens
    told.show(picture(Button("b", "Terug", lambda: None)))


def test_without_accesskit_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)
    assert reader(Here()) is None


def test_what_a_screen_reader_asks_for_follows_the_rules_of_a_press() -> None:
    moment, done = [10.0], list[str]()
    slip = WordSlip("oud")
    window = Window(open_window((1280, 720)), ScreenSettings("nl"), keep_settings=False, clock=lambda: moment[0])

    def page() -> Page:
        body = [
            Label("l", "Wat nu?"),
            Field("f", "Reden", slip),
            Stepper("s", "Jeugd", "3", less=None, more=lambda: done.append("more")),
        ]
        bar = (Button("one", "Een", lambda: done.append("one")), Button("two", "Twee", lambda: done.append("two")))
        return Page("p", Column(body), bar=bar)

    window.go(Anew(page))
    kit = Kit()
    window.heard.reader = ScreenReader(kit, Here())
    kit.begin()

    def asks(what: Any, label: str, data: Any = None) -> None:
        update = [it[1] for it in kit.told if it[0] == "update"][-1]
        number = next(number for number, node in update.nodes if (node.label or "").startswith(label))
        kit.request(SimpleNamespace(action=what, target=number, data=data))
        for command in window.heard.asked(window):
            window._carrying.out(command)
        window.show()
        window.heard.show(window)

    window.show()
    window.heard.show(window)
    action = accesskit.Action
    asks(action.CLICK, "Twee")
    assert done == [], "nobody hears a page that fast"
    moment[0] += 1
    asks(action.CLICK, "Twee")
    assert done == ["two"]
    assert window.focus == "two"
    asks(action.FOCUS, "Reden")
    assert window.focus == "f"
    asks(action.SET_VALUE, "Reden", (accesskit.ActionDataKind.VALUE, "nieuw"))
    assert slip.text == "nieuw"
    moment[0] += 1
    asks(action.INCREMENT, "Jeugd")
    assert done == ["two", "more"]
    window.blank = "#000000"
    window.changed()
    window.show()
    window.heard.show(window)
    shown = [it[1] for it in kit.told if it[0] == "update"][-1]
    assert [node.value for number, node in shown.nodes if number != 1] == [
        "Het scherm is leeg. Met een toets komt de pagina terug."
    ]
    close_window()
