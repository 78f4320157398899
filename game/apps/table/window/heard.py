"""What a screen reader is told of the window: what is on it, and what is said once. What it asks for becomes commands."""

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from game.apps.table.window import commands
from game.apps.table.window.commands import AnyCommand
from game.apps.table.window.on_screen import OnScreen
from game.apps.table.window.placed import Placed
from game.apps.words import say
from game.rules.terms.text import Message
from game.widgets import ENDS, Widget
from game.widgets.reader import Described, SaidOnce, ScreenReader, WindowPicture, described

LONG = 3.0
"""Seconds that what is said once can be found on the page as well: then it is there only where it stands."""


class Heard:
    """What was told so far."""

    def __init__(self, caption: Callable[[], str], earphone: Callable[[], str] = lambda: "") -> None:
        """`caption`: what the window is called. `earphone`: the page on which somebody asked to hear what is for them alone, knowing that others may."""
        self._caption, self._earphone = caption, earphone
        self.reader: ScreenReader | None = None
        """Whoever is told; `None` where nobody can be."""
        self._page = ""
        self._above = ""
        """What stood above the page last: the phase of a case."""
        self._told: tuple[Message, bool] | None = None
        self._said = ""
        self._stands: tuple[str, str] = ("", "")
        """Which widget had the keyboard last, and how it stood."""
        self._count = 0
        self._spoken: tuple[SaidOnce, ...] = ()
        self._until = 0.0

    def attended(self, *, here: bool) -> None:
        """The window has the keyboard, or another has."""
        if self.reader is not None:
            self.reader.attention = here

    @property
    def waits(self) -> bool:
        """Whether something was asked for."""
        return self.reader is not None and self.reader.waits

    def show(self, window: OnScreen) -> None:
        """Tell what is on screen now, where somebody listens."""
        if self.reader is not None and self.reader.listens:
            self.reader.show(self.picture(window))

    def picture(self, window: OnScreen) -> WindowPicture:
        """What is on screen now, and what is to be said of it."""
        language, size = window.settings.language, window.glass.window_size
        title = self._caption()
        if window.blank is not None:
            said = Described("blank", "text", say(language, "heard.blank"), "", (0, 0, *size), False, ())
            return WindowPicture(title, language, size, (said,), None)
        placed = window.placed
        keys = _keys(placed)
        there = tuple(described(widget, key, window.glass.on_window(widget.rect)) for key, widget in keys.items())
        focus = next((key for key, it in keys.items() if it.id == window.focus and it.focusable), None)
        fresh = tuple(self._fresh(window, placed))
        now = window.presses.clock()
        if fresh:
            self._spoken, self._until = fresh, now + LONG
        elif now > self._until:
            self._spoken = ()
        return WindowPicture(title, language, size, there, focus, self._spoken)

    def _fresh(self, window: OnScreen, placed: Placed) -> Iterator[SaidOnce]:
        """What was not said yet: another phase, another page, what came of what was done, another amount."""
        page = placed.page
        said = page.said or page.said_inside
        above = sentences(words_of(it) for it in page.header.widgets()) if page.header is not None else ""
        if page.id != self._page:
            words = [] if above == self._above else [above]
            if page.private:
                words.append(say(window.settings.language, "heard.private"))
            else:
                words += [
                    words_of(it)
                    for it in page.body.widgets()
                    if not it.focusable and not it.secret and it.role != "image" and it is not said
                ]
            yield self._say(sentences(words), urgent=False)
            self._page, self._above = page.id, above
        words_said = said.label if said is not None else ""
        if said is not None and (window.told is not self._told or words_said != self._said):
            yield self._say(words_said, urgent=not said.good)
        self._told, self._said = window.told, words_said
        here = window.focused()
        stands = (f"{page.id}{here.id}", here.value) if here is not None else ("", "")
        another = stands[0] == self._stands[0] and stands != self._stands
        for_all = not page.private or self._earphone() == page.id
        if here is not None and here.value and not here.secret and another and for_all:
            yield self._say(here.value, urgent=True)
        self._stands = stands

    def _say(self, words: str, *, urgent: bool) -> SaidOnce:
        self._count += 1
        return SaidOnce(self._count, words, urgent)

    def asked(self, window: OnScreen) -> Iterator[AnyCommand]:
        """What people ask for by their screen reader: each a press of its own, on what is on screen."""
        if self.reader is None or not self.reader.waits:
            return
        keys = _keys(window.placed)
        for asked in self.reader.asked():
            widget = keys.get(asked.key)
            if widget is None:
                continue
            begun = window.presses.begins(late=False)
            match asked.wish:
                case "focus":
                    yield commands.FocusOn(begun, widget.id)
                case "write":
                    yield commands.FocusOn(begun, widget.id)
                    yield commands.SelectAll(begun)
                    yield commands.Insert(begun, asked.text)
                case "press" | "more" | "less" | "inspect":
                    yield commands.Reach(begun, widget.id, asked.wish)
                case _:
                    assert_never(asked.wish)


def words_of(widget: Widget) -> str:
    """What it says, in one piece."""
    parts = [it for it in (widget.label, widget.value.removeprefix("✓")) if it]
    whole = widget.role == "note" or widget.label[-1:] in ENDS
    return sentences(parts) if whole else ": ".join(parts)


def sentences(parts: Iterable[str]) -> str:
    """All of it, each with a pause behind it."""
    return " ".join(it if it[-1:] in ENDS else f"{it}." for it in map(str.strip, parts) if it)


def _keys(placed: Placed) -> dict[str, Widget]:
    """Every widget by page, id, and which of that id it is: on another page it is another thing."""
    found: dict[str, Widget] = {}
    for widget in placed.widgets():
        key, again = f"{placed.page.id}/{widget.id}", 0
        while f"{key}/{again}" in found:
            again += 1
        found[f"{key}/{again}"] = widget
    return found
