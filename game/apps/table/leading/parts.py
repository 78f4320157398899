"""What the facilitator's window is made of beside what every page has."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from pygame import Rect, Surface

from game.widgets import Do, Field, Label, Widget, in_a_row
from game.widgets.paint import Paint
from game.widgets.type import Weight, line_height

LEAST = 150
"""So high the picture of the wall is at least, in pixels at 720."""


class Head(Widget):
    """The dark strip that no wall ever has: for whom this is, where we are, what time it is."""

    def __init__(self, title: str, where: str, debrief: str, time: str) -> None:
        super().__init__("leading", title, value=in_a_row(where, debrief, time))
        self._where, self._debrief, self._time = where, debrief, time

    def measure(self, paint: Paint, room: int) -> int:
        return line_height(paint.size(26)) + paint.px(16)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        paint.surface.fill(theme.ink, rect)
        side = paint.size(24)
        left, right = rect.x + paint.px(20), rect.right - paint.px(20)
        paint.icon("lock", (left, rect.centery - side // 2), side, theme.card)
        left += side + paint.px(14)
        left += self._line(paint, self.label, left, right, 20, bold=True) + paint.px(16)
        if self._time:
            right -= paint.width(self._time, 26, "bold")
            self._line(paint, self._time, right, rect.right, 26, bold=True)
            right -= paint.px(20)
        debrief = paint.width(self._debrief, 19)
        if self._debrief and left + debrief < right:
            right -= debrief
            self._line(paint, self._debrief, right, rect.right, 19)
            right -= paint.px(20)
        size = 19.0
        while paint.width(self._where, size) > right - left and size > 12:
            size -= 1
        if paint.width(self._where, size) <= right - left:
            self._line(paint, self._where, left, right, size)

    def _line(self, paint: Paint, text: str, left: int, right: int, units: float, *, bold: bool = False) -> int:
        weight: Weight = "bold" if bold else "regular"
        top = self.rect.centery - line_height(paint.size(units)) // 2
        paint.text(text, (left, top), units, weight, max(right - left, paint.px(400)), paint.theme.paper)
        return paint.width(text, units, weight)


class RoomScreen(Protocol):
    """What the room sees."""

    @property
    def size(self) -> tuple[int, int]:
        """How large that is, in pixels."""
        ...

    def small(self, size: tuple[int, int]) -> Surface:
        """The same, so many pixels wide and high."""
        ...


class RoomPicture(Widget):
    """What the room sees, small and as it is now."""

    role = "image"

    def __init__(self, label: str, value: str, room: RoomScreen) -> None:
        super().__init__("room", label, value=value)
        self._room = room

    def measure(self, paint: Paint, room: int) -> int:
        wide, high = self._room.size
        most = min(round(room * high / max(1, wide)), paint.px(330))
        return min(most, paint.high) if paint.high else min(most, paint.px(LEAST))

    def draw(self, paint: Paint, focus: str | None) -> None:
        line, (wide, high) = paint.px(2), self._room.size
        whole = Rect(0, 0, round(self.rect.height * wide / high), self.rect.height)
        whole.center = self.rect.center
        inside = whole.inflate(-2 * line, -2 * line)
        paint.surface.fill(paint.theme.ink, whole)
        paint.surface.blit(self._room.small(inside.size), inside)


class Lettered(Widget):
    """A sentence about an option that only the facilitator may know, with its letter in front."""

    secret = True

    def __init__(self, id: str, letter: str, text: str, *, size: float = 18) -> None:
        super().__init__(id, text, value=letter)
        self._size = size

    def _left(self, paint: Paint) -> int:
        return paint.size(self._size * 1.3)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, self._size, "regular", room - self._left(paint))

    def draw(self, paint: Paint, focus: str | None) -> None:
        ink, left = paint.theme.ink, self._left(paint)
        paint.text(self.value, self.rect.topleft, self._size, "bold", left, ink)
        paint.text(self.label, (self.rect.x + left, self.rect.y), self._size, "regular", self.rect.width - left, ink)


class KeptNote(Label):
    """A note that only the facilitator may read."""

    secret = True


class NoteField(Field):
    """Where such a note is written."""

    secret = True


class FixedEntry(Widget):
    """An action with a fixed place and a fixed key. Where it does not work now it is grey, and says why."""

    role = "button"
    passing = True

    def __init__(
        self, id: str, label: str, key: str, press: Do, *, why: str = "", short: str = "", shown: str = ""
    ) -> None:
        """`why`: why it does not work now, in a sentence; `short`: the same in a few words. `shown`: what stands there in
        place of its key, where another key belongs to it.
        """
        super().__init__(id, label, value=why)
        self.letter = key
        self._key, self._why, self._short = shown or key, why, short
        self.actions["press"] = press
        self.fields: frozenset[str] = frozenset()
        """Where this key is a letter that is typed."""

    def measure(self, paint: Paint, room: int) -> int:
        return line_height(paint.size(17)) + paint.px(3)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        ink = theme.soft if self._why else theme.ink
        top = rect.centery - line_height(paint.size(17)) // 2
        paint.text(self.label, (rect.x, top), 17, "regular", rect.width, ink)
        if self._why:
            room = rect.width - paint.width(self.label, 17) - paint.px(10)
            if paint.width(self._short, 14) <= room:
                small = rect.centery - line_height(paint.size(14)) // 2 + paint.px(1)
                paint.text(self._short, (rect.right - room, small), 14, "regular", room, ink, "right")
        elif focus not in self.fields:
            wide = max(paint.px(24), paint.width(self._key, 15, "semibold") + paint.px(12))
            badge = Rect(rect.right - wide, rect.y + paint.px(1), wide, rect.height - paint.px(2))
            paint.panel(badge, fill=theme.card, edge=theme.edge, radius=5, border=1)
            middle = badge.centery - line_height(paint.size(15)) // 2
            paint.text(self._key, (badge.x, middle), 15, "semibold", badge.width, ink, "centre")
        if focus == self.id:
            paint.ring(rect.inflate(paint.px(6), 0), 6)


class FixedGroups:
    """The groups beside one another on a strip of wood."""

    def __init__(self, groups: Sequence[tuple[str, Sequence[FixedEntry]]]) -> None:
        self._groups = tuple(groups)
        self._rect, self._places = Rect(0, 0, 0, 0), list[Rect]()

    def _across(self, paint: Paint, room: int) -> int:
        return max(1, min(len(self._groups), room // paint.size(215)))

    def _head(self, paint: Paint) -> int:
        return line_height(paint.size(16)) + paint.px(2)

    def _high(self, paint: Paint, room: int) -> int:
        return self._head(paint) + max(sum(paint.measured(it, room) for it in rows) for _, rows in self._groups)

    def measure(self, paint: Paint, room: int) -> int:
        lines = -(-len(self._groups) // self._across(paint, room))
        return lines * (self._high(paint, room) + paint.px(8)) + paint.px(12)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        across, self._places = self._across(paint, room), []
        self._rect = Rect(left, top, room, paint.measured(self, room))
        wide, high = room // across, self._high(paint, room) + paint.px(8)
        for place, (_, rows) in enumerate(self._groups):
            line, column = divmod(place, across)
            at = Rect(left + column * wide, top + paint.px(8) + line * high, wide, high)
            self._places.append(at)
            down = at.y + self._head(paint)
            for row in rows:
                down += row.place(paint, at.x + paint.px(18), down, wide - 2 * paint.px(18))
        return self._rect.height

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme = paint.theme
        paint.surface.fill(theme.footer, self._rect)
        paint.surface.fill(theme.line, Rect(self._rect.x, self._rect.y, self._rect.width, paint.px(2)))
        for (name, rows), at in zip(self._groups, self._places, strict=True):
            paint.surface.fill(theme.line, Rect(at.x + paint.px(6), at.y, paint.px(2), at.height - paint.px(10)))
            paint.text(name, (at.x + paint.px(18), at.y), 16, "semibold", at.width, theme.soft)
            for row in rows:
                if paint.shows(row.rect):
                    row.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        for _, rows in self._groups:
            yield from rows
