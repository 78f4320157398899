"""Carrying out commands: the one place where what hands ask for happens."""

from dataclasses import replace
from typing import assert_never

from game.apps.table.window import commands
from game.apps.table.window.commands import AnyCommand, Doing, Edit
from game.apps.table.window.figures import number_at
from game.apps.table.window.page import NOWHERE, OPTION
from game.apps.table.window.sdl import Area, clipboard, to_clipboard, toggle_full
from game.apps.table.window.walled import Walled
from game.rules.terms.text import message
from game.widgets import Button, Field, RankPlace, Typing, Widget

CALM = 0.34
"""Seconds between two changes of the whole screen's brightness, so at most three of them in a second.

WCAG 2.2, success criterion 2.3.1, allows three flashes in a second, each of two such changes; this is half of that.
"""


class Carrying:
    """Carries out commands on a window."""

    def __init__(self, window: Walled) -> None:
        self._window = window
        self._windowed: Area | None = None
        """How the window stood before it filled the screen."""
        self._calm = 0.0
        """Until when the whole screen stays as light as it just became: seconds by the window's clock."""
        self._coloured = False
        """Whether that was by other colours: whatever is pressed then may be more of them."""

    def out(self, command: AnyCommand) -> bool:
        """Carry it out; whether it acted. What was meant for another page, or asked again by a held key, is not done."""
        window = self._window
        if isinstance(command, commands.Acts):
            return self._acts(command)
        if command.begun.page != window.presses.now.page:
            return False
        match command:
            case commands.TypedNowhere():
                nowhere = message("table.typed_nowhere")
                if window.told != (nowhere, False):
                    window.tell(nowhere)
            case commands.Figure():
                if not command.begun.again:
                    window.figure(command.figure)
            case commands.CompleteNumber():
                window.complete()
            case commands.Focus():
                window.move_focus(command.by)
            case commands.FocusOn():
                if any(it.id == command.id for it in window.placed.focusable()):
                    window.give_focus(command.id)
            case commands.WalkTo():
                window.walk(command.to)
            case commands.FocusStep():
                window.step(command.by)
            case commands.Scroll():
                window.scroll(command.by)
            case (
                commands.Insert()
                | commands.Compose()
                | commands.Erase()
                | commands.Caret()
                | commands.LineEnd()
                | commands.SelectAll()
                | commands.CopySelection()
                | commands.Paste()
            ):
                field = window.focused()
                if isinstance(field, Field):
                    window.type(field, edited(field.typing, command))
                    # A field grows while somebody types: what is typed stays in sight.
                    window.give_focus(field.id)
            case _:
                assert_never(command)
        return False

    def _acts(self, command: Doing) -> bool:
        window = self._window
        if isinstance(command, commands.ClickOn) and command.begun.again:
            # Held, a clicker's key goes through the page that it was pressed on, and no further.
            if command.begun.page == window.presses.now.page:
                window.click_on(command.by)
            return False
        if not window.is_seen or not window.presses.counts(command.begun):
            return False
        if not isinstance(command, (commands.Full, commands.Size, commands.Speak, commands.Wake)) and window.hurry():
            return True
        lights = isinstance(command, (commands.BlankScreen, commands.Wake, commands.Full)) or window.blank is not None
        if command.begun.at < self._calm and (lights or self._coloured):
            return False
        before = window.settings.theme
        self._do(command)
        if lights or window.settings.theme != before:
            self._calm, self._coloured = window.presses.clock() + CALM, not lights
        return True

    def _do(self, command: Doing) -> None:
        window = self._window
        widget = window.focused()
        on_it = isinstance(command, (commands.Press, commands.Alter, commands.Inspect))
        if on_it and widget is not None and not window.placed.sees(widget):
            # Somebody scrolled it away: it comes back into sight first, and nothing is done with it unseen.
            window.give_focus(widget.id)
            return
        match command:
            case commands.Press():
                self._press(widget)
            case commands.Alter():
                self._alter(widget, up=command.up)
            case commands.Inspect():
                if widget is not None:
                    window.do(widget, "inspect")
            case commands.Reach():
                self._reach(command)
            case commands.Click():
                self._click(command.place)
            case commands.LookHere():
                found = window.placed.at(command.place)
                if found is not None:
                    window.do(found, "inspect")
            case commands.Shortcut():
                window.act(window.page.keys[command.key])
            case commands.ClickOn():
                self._turn(command.by)
            case commands.GoBack():
                self._back(opens=command.opens)
            case commands.Undo():
                window.act(window.scene.undo)
            case commands.Redo():
                window.act(window.scene.redo)
            case commands.ReadAloud():
                window.act(window.aids.read)
            case commands.Mute():
                window.act(window.aids.mute)
            case commands.OpenSheet():
                window.aids.sheet(command.sheet)
            case commands.BlankScreen():
                window.blank_out(command.colour)
            case commands.Wake():
                window.blank, window.dirty = None, True
            case commands.Full():
                self._windowed = toggle_full(self._windowed)
                window.changed()
            case commands.Speak():
                window.speak()
            case commands.Size():
                if command.wall:
                    window.wall_letters(command.by)
                else:
                    window.text_size(command.by)
            case _:
                assert_never(command)

    def _press(self, widget: Widget | None) -> None:
        if isinstance(widget, RankPlace) and not widget.value and not widget.figures:
            # What has no place yet gets the next.
            self._window.do(widget, "press")
            return
        if number_at(widget) is not None:
            self._window.complete()
        elif widget is not None:
            self._window.do(widget, "press")
            return
        options = [it for it in self._window.placed.focusable() if it.role == OPTION]
        if options or self._window.page.focus == NOWHERE:
            lettered = any(it.letter.casefold() in self._window.page.keys for it in options)
            self._window.tell(message("table.choose_first" if lettered else "table.choose_first.tab"))

    def _alter(self, widget: Widget | None, *, up: bool) -> None:
        if widget is not None:
            any(self._window.do(widget, name) for name in (("more", "down") if up else ("less", "up")))

    def _reach(self, command: commands.Reach) -> None:
        """It gets the keyboard, and comes into sight for everyone else; then it is done."""
        window = self._window
        widget = next((it for it in window.placed.focusable() if it.id == command.id), None)
        if widget is None or window.blank is not None:
            return
        window.give_focus(command.id)
        match command.wish:
            case "press":
                self._press(window.focused())
            case "more" | "less":
                self._alter(window.focused(), up=command.wish == "more")
            case "inspect":
                window.do(widget, "inspect")
            case _:
                assert_never(command.wish)

    def _click(self, place: tuple[int, int]) -> None:
        window = self._window
        if window.blank is not None:
            window.blank, window.dirty = None, True
            return
        widget = window.placed.at(place)
        if widget is None:
            return
        if not widget.passing:
            window.take_focus(widget.id)
        if isinstance(widget, Field):
            window.type(widget, widget.caret_at(window.placed.body_paint, place))
        window.do(widget, widget.action_at(place))

    def _turn(self, by: int) -> None:
        """First through what is on the page, then on to the next, where that only turns a page."""
        window = self._window
        if window.click_on(by) or by < 0:
            return
        bar = window.page.bar if window.page.turner is None else (window.page.turner,)
        onward = next((it for it in bar if isinstance(it, Button) and it.turns), None)
        if onward is not None:
            window.do(onward, "press")

    def _back(self, *, opens: bool) -> None:
        window = self._window
        if window.scene.back():
            window.changed()
            return
        menu = window.scene.menu()
        if menu is None:
            window.close()
        elif opens:
            window.open(menu)


def edited(typing: Typing, command: Edit) -> Typing:
    """What is typed, once this is done in it."""
    match command:
        case commands.Insert():
            return typing.inserted(command.text)
        case commands.Compose():
            return replace(typing, composing=command.text)
        case commands.Erase():
            return typing.erased(back=command.back, word=command.word)
        case commands.Caret():
            return typing.moved(command.by, word=command.word, select=command.select)
        case commands.LineEnd(end="first"):
            return typing.moved_to(typing.text.rfind("\n", 0, typing.caret) + 1, select=command.select)
        case commands.LineEnd():
            end = typing.text.find("\n", typing.caret)
            return typing.moved_to(len(typing.text) if end < 0 else end, select=command.select)
        case commands.SelectAll():
            return typing.all_selected()
        case commands.CopySelection():
            to_clipboard(typing.selected)
            return typing.erased(back=True) if command.cut and typing.selected else typing
        case commands.Paste():
            return typing.inserted(clipboard())
        case _:
            assert_never(command)
