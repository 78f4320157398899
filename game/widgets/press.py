"""Widgets to press: buttons, options, toggles."""

from pygame import Rect

from game.widgets.base import Do, Widget, in_a_row
from game.widgets.paint import Paint
from game.widgets.type import line_height

LEAST = 48
"""The smallest target, in pixels at any size of window."""
WORDS, SMALLER = 22, 18
"""The letters on a button. Where a word is wider than the button they are smaller, for no word breaks there; and where
that would be smaller than the second, its icon makes room."""
PAD = 16
"""Between the words on a button and its ends."""
SMALL = 22
"""Up to this size an option is one of many, or stands beside something else: it takes less room."""
SHORT = 16
"""A note of no more signs than this may stand behind a name, in the same lines."""
NARROW = "\u00a0"
"""A space at which no line ends."""
LARGE = 30
"""From this size on an option can be read from the back row, and so can its letter."""


class Button(Widget):
    """Something to press."""

    role = "button"

    def __init__(
        self,
        id: str,
        label: str,
        press: Do | None,
        *,
        icon: str = "",
        primary: bool = False,
        chosen: bool = False,
        turns: bool = False,
    ) -> None:
        super().__init__(id, label, value="✓" if chosen else "")
        self.turns = turns
        """Whether it only turns a page, and decides and ends nothing: a clicker's keys may press it."""
        self._icon, self.chosen = icon, chosen
        self.bare = False
        """Whether only its icon is drawn, where there is no room for its words."""
        self.shy = False
        """Whether its icon says enough where the row is full."""
        self.primary = primary
        """Whether it is what one does here as a rule."""
        self.may_say: tuple[str, ...] = ()
        """What else it can come to say here: it has the room for that from the start, and nothing beside it moves."""
        if press is not None:
            self.actions["press"] = press

    def _longest(self, paint: Paint) -> str:
        return max((self.label, *self.may_say), key=lambda words: paint.width(words, WORDS, "semibold"))

    def natural(self, paint: Paint) -> int:
        if self.bare:
            return self._high(paint)
        words = paint.width(self._longest(paint), WORDS, "semibold")
        return max(LEAST, words + self._icon_room(paint) + 2 * paint.px(PAD) + 2)

    def _high(self, paint: Paint) -> int:
        """As high as one with a line of words, in letters of any size."""
        return max(LEAST, paint.px(LEAST), line_height(paint.size(WORDS)) + 2 * paint.px(11))

    @property
    def _sign(self) -> str:
        return self._icon or ("check" if self.chosen else "")

    def _laid(self, paint: Paint, room: int) -> tuple[int, float]:
        """How wide its icon is, with what parts it from the words, and how large the words are."""
        inside, icon = room - 2 * paint.px(PAD), self._icon_room(paint)
        words = self._longest(paint)
        units = paint.unbroken(words, WORDS, "semibold", inside - icon)
        return (icon, units) if units >= SMALLER else (0, paint.unbroken(words, WORDS, "semibold", inside))

    def _icon_room(self, paint: Paint) -> int:
        return paint.size(34) if self._sign else 0

    def measure(self, paint: Paint, room: int) -> int:
        if self.bare:
            return self._high(paint)
        icon, units = self._laid(paint, room)
        high = paint.text_height(self._longest(paint), units, "semibold", room - 2 * paint.px(PAD) - icon)
        return max(LEAST, high + 2 * paint.px(11))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme = paint.theme
        fill = theme.accent if self.primary else theme.wood if self.chosen else theme.card
        ink = theme.on_accent if self.primary else theme.ink if self.actions else theme.soft
        paint.panel(self.rect, fill=fill, edge=theme.accent if self.primary else theme.ink, radius=14)
        if self.bare:
            side = paint.size(24)
            paint.icon(self._sign, (self.rect.centerx - side // 2, self.rect.centery - side // 2), side, ink)
            if focus == self.id:
                paint.ring(self.rect, 14)
            return
        icon, units = self._laid(paint, self.rect.width)
        left, room = self.rect.x + paint.px(PAD), self.rect.width - 2 * paint.px(PAD) - icon
        if icon:
            side = paint.size(24)
            # An arrow onward stands behind the words, everything else in front.
            onward = self._sign == "arrow-right"
            at = self.rect.right - paint.px(PAD) - side if onward else left
            paint.icon(self._sign, (at, self.rect.centery - side // 2), side, ink)
            left += 0 if onward else icon
        elif (words := paint.width(self.label, units, "semibold")) < room:
            # In a row of buttons that are as wide as each other.
            left += (room - words) // 2
        high = paint.text_height(self.label, units, "semibold", room)
        paint.text(self.label, (left, self.rect.centery - high // 2), units, "semibold", room, ink)
        if focus == self.id:
            paint.ring(self.rect, 14)


class ChoiceBox(Widget):
    """A card with a letter or an icon: something that can be chosen, or why it cannot."""

    role = "option"

    def __init__(
        self,
        id: str,
        label: str,
        press: Do | None,
        *,
        letter: str = "",
        icon: str = "",
        note: str = "",
        warn: str = "",
        closed: str = "",
        chosen: bool = False,
        size: float = 28,
        slim: bool = False,
    ) -> None:
        """`slim`: one of many, however large its letters. An `icon` stands in the place of the letter in a list that has more than letters go round."""
        super().__init__(id, label, value=in_a_row(note, warn, closed))
        self.letter = letter
        self._icon, self._note, self._warn = icon, note, warn or closed
        self._closed, self._size = bool(closed or (icon and press is None)), size
        self.chosen = chosen
        self._slim = slim or size <= SMALL
        self._named = label
        """Its name as it is drawn."""
        if press is not None and not closed:
            self.actions["press"] = press

    @property
    def _large(self) -> bool:
        return self._size >= LARGE

    @property
    def _under(self) -> float:
        """The size of what stands under its name."""
        return 22 if self._large else 20

    def in_a_list(self) -> None:
        """Take no more room than one of many does: a short note follows its name, in the same lines."""
        self._size = min(self._size, SMALL)
        if self._note and len(self._note) <= SHORT:
            self._named, self._note = f"{self.label} ·{NARROW}{self._note.replace(' ', NARROW)}", ""

    def _badge(self, paint: Paint) -> int:
        return paint.size(36 if self._slim else 56 if self._large else 44)

    def _edge(self, paint: Paint) -> int:
        return paint.px(14 if self._slim else 20)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._badge(paint) - paint.size(8) - 3 * self._edge(paint)

    def _at_end(self, paint: Paint, inside: int) -> bool:
        """Whether a small option has its note behind it, on the same line."""
        if not self._note or self._warn or not self._slim:
            return False
        label = paint.width(self._named, self._size, "semibold")
        return label + paint.size(20) + paint.width(self._note, self._under) <= inside

    def _high(self, paint: Paint, inside: int) -> int:
        high = paint.text_height(self._named, self._size, "semibold", inside)
        under = (self._warn,) if self._at_end(paint, inside) else (self._note, self._warn)
        return high + sum(paint.text_height(text, self._under, "regular", inside) for text in under if text)

    def measure(self, paint: Paint, room: int) -> int:
        high = self._high(paint, self._inside(paint, room))
        if self._slim:
            return max(LEAST, paint.size(38) + 2 * paint.gap(6), high + 2 * paint.gap(8))
        badge = paint.size(60 if self._large else 48)
        return max(LEAST, max(badge, high) + 2 * paint.gap(12 if self._large else 15))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        closed, under = self._closed, self._under
        edge = theme.accent if self.chosen else theme.line if closed else theme.edge
        paint.panel(rect, fill=theme.paper if closed else theme.card, edge=edge, border=4 if self.chosen else 2)
        side, pad = self._badge(paint), self._edge(paint)
        badge = Rect(rect.x + pad, rect.centery - side // 2, side, side)
        fill = theme.accent if self.chosen else theme.soft if closed else theme.ink
        # For and against have no letter: then there is nothing to hold up.
        if self._icon or self.letter:
            paint.panel(badge, fill=fill, radius=12 if self._large else 9)
        mark = theme.on_accent if self.chosen else theme.paper
        if self._icon:
            sign = side * 7 // 11
            paint.icon(self._icon, (badge.centerx - sign // 2, badge.centery - sign // 2), sign, mark)
        else:
            paint.mark(badge, self.letter, 22 if self._slim else 36 if self._large else 27, mark)
        inside = self._inside(paint, rect.width)
        left, top = badge.right + pad, rect.centery - self._high(paint, inside) // 2
        top += paint.text(self._named, (left, top), self._size, "semibold", inside, theme.soft if closed else theme.ink)
        if self._at_end(paint, inside):
            high = paint.text_height(self._note, under, "regular", inside)
            paint.text(self._note, (left, rect.centery - high // 2), under, "regular", inside, theme.soft, "right")
        elif self._note:
            top += paint.text(self._note, (left, top), under, "regular", inside, theme.soft)
        if self._warn:
            paint.text(self._warn, (left, top), under, "regular", inside, theme.warn)
        if focus == self.id:
            paint.ring(rect)


class Toggle(Widget):
    """On or off, with a tick in a box; without `press` it is fixed as it stands."""

    role = "checkbox"

    def __init__(self, id: str, label: str, press: Do | None, *, on: bool) -> None:
        super().__init__(id, label, value="✓" if on else "")
        self.on = on
        if press is not None:
            self.actions["press"] = press

    def _inside(self, paint: Paint, room: int) -> int:
        return room - paint.size(48)

    def measure(self, paint: Paint, room: int) -> int:
        return max(LEAST, paint.text_height(self.label, 21, "regular", self._inside(paint, room)) + paint.px(14))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, side = paint.theme, paint.size(32)
        inside = self._inside(paint, self.rect.width)
        high = paint.text_height(self.label, 21, "regular", inside)
        top = self.rect.centery - high // 2
        # The box stands beside the first line, however many there are.
        middle = top + line_height(paint.size(21)) // 2
        box = Rect(self.rect.x + paint.px(4), middle - side // 2, side, side)
        fixed = not self.actions
        edge = theme.soft if fixed else theme.ink
        paint.panel(box, fill=theme.accent if self.on else theme.card, edge=edge, radius=8)
        if self.on:
            paint.icon(
                "check",
                (box.centerx - paint.size(24) // 2, box.centery - paint.size(24) // 2),
                paint.size(24),
                theme.on_accent,
            )
        at = (self.rect.x + paint.size(48), top)
        paint.text(self.label, at, 21, "regular", inside, theme.soft if fixed else theme.ink)
        if focus == self.id:
            paint.ring(self.rect, 10)
