"""What stands in the middle of the ring under the page: the town, and a wooden ledge with a plate for each part of it."""

from collections.abc import Iterator, Sequence

import pygame
from pygame import Rect

from game.apps.table.board.agenda import to_come
from game.apps.table.board.panorama import drawn, panorama, panorama_height
from game.apps.table.board.windows import draw_windows, windows_width
from game.apps.table.sight import ScreenSight
from game.apps.table.voice import TableLanguage
from game.rules.views.shapes import GroupView, Town
from game.townscape import HALL, PLACES, SIZE
from game.widgets import Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height, width

HIGH = 38
"""The ledge, in units."""
LARGEST, SMALLEST = 18.7, 11.0
"""Sizes of the names on the plates."""


class Plate(Widget):
    """The name of a neighbourhood, with a window for each level of its facility; or of the town hall."""

    role = "text"

    def __init__(self, id: str, label: str, value: str, group: GroupView | None = None) -> None:
        super().__init__(id, label, value=value)
        self._group = group
        self.size = LARGEST
        named = group.drawing if group is not None else None
        self.middle = HALL + 110 if group is None else PLACES[named] + 200 if named is not None else SIZE[0]
        """Where the middle is of what it names, from the left of the town; at its end where nothing is drawn of it."""

    @property
    def _letter(self) -> str:
        """Where nothing is drawn of it, the letter that its squares have."""
        return self._group.letter if self._group is not None and self._group.drawing is None else ""

    @property
    def _text(self) -> str:
        return f"{self._letter} {self.label}" if self._letter else self.label

    @property
    def shows(self) -> object:
        """All that decides how it looks where it stands."""
        return self.label, self.value, self._group, self.size, tuple(self.rect)

    def _behind(self, paint: Paint) -> int:
        """How wide the words behind the name are."""
        return paint.px(10) + paint.width(self.value, self.size) if self.value else 0

    def wide(self, paint: Paint) -> int:
        """How wide it is in this size of letters."""
        size = paint.size(self.size)
        levels = len(self._group.levels) if self._group is not None else 0
        words = width(self._text, size, "bold") + (self._behind(paint) if self._group is None else 0)
        return words + windows_width(levels, size) + 2 * paint.px(12)

    def measure(self, paint: Paint, room: int) -> int:
        return line_height(paint.size(self.size)) + paint.px(4)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, size = paint.theme, self.rect, paint.size(self.size)
        group = self._group
        shade = theme.colours[group.colour].fill if group is not None else theme.card
        ink = theme.on_colour if group is not None else theme.ink
        paint.panel(rect, fill=shade, edge=theme.ink, radius=9)
        left = rect.x + paint.px(12)
        at = (left, rect.centery - line_height(size) // 2)
        paint.text(self._text, at, self.size, "bold", rect.width, ink)
        left += width(self._text, size, "bold")
        if group is None:
            at = (left + paint.px(10), at[1])
            paint.text(self.value, at, self.size, "regular", rect.width, theme.soft)
        else:
            draw_windows(paint, (left, rect.centery), size, tuple(it.built for it in group.levels), ink, shade)


class Ledge:
    """The town and its plates, at the foot of the room inside a ring."""

    def __init__(self, town: Town, agenda: str, voice: TableLanguage) -> None:
        """`agenda`: what is still to come in the town hall this quarter, in words."""
        self._drawn = drawn(town)
        self._rect = Rect(0, 0, 0, 0)
        self._plates = [*_plates(town, agenda, voice)]

    def measure(self, paint: Paint, wide: int) -> int:
        """How high the town and the ledge are when they are so wide."""
        return panorama_height(wide) + paint.size(HIGH)

    def place(self, paint: Paint, room: Rect) -> bool:
        """Stand at the foot of the room; whether every plate has its place."""
        self._rect = room
        strip = Rect(room.x, room.bottom - paint.size(HIGH), room.width, paint.size(HIGH))
        size = LARGEST
        while sum(self._wide(paint, size)) + paint.px(8) * (len(self._plates) + 1) > room.width:
            size -= 0.5
            if size < SMALLEST:
                return False
        widths, gap = self._wide(paint, size), paint.px(8)
        for plate, wide, left in zip(self._plates, widths, self._lefts(room, widths, gap), strict=True):
            high = paint.measured(plate, wide)
            plate.rect = Rect(left, strip.centery - high // 2, wide, high)
        return True

    def _lefts(self, room: Rect, widths: Sequence[int], gap: int) -> list[int]:
        """Where each plate begins: under the middle of what it names, as far as its neighbours leave room for that."""
        lefts: list[int] = []
        least = room.x + gap
        for plate, wide in zip(self._plates, widths, strict=True):
            middle = room.x + plate.middle * room.width // SIZE[0]
            lefts.append(max(least, middle - wide // 2))
            least = lefts[-1] + wide + gap
        most = room.right - gap
        for place in range(len(lefts) - 1, -1, -1):
            lefts[place] = min(lefts[place], most - widths[place])
            most = lefts[place] - gap
        return lefts

    def _wide(self, paint: Paint, size: float) -> Sequence[int]:
        for plate in self._plates:
            plate.size = size
        return [plate.wide(paint) for plate in self._plates]

    @property
    def shows(self) -> object:
        """All that decides how it looks where it stands."""
        return self._drawn, tuple(self._rect), [plate.shows for plate in self._plates]

    def draw(self, paint: Paint) -> None:
        """The sky, the town, the ledge, the plates."""
        theme, room = paint.theme, self._rect
        paint.panel(room, fill=theme.sky[self._drawn.season], edge=theme.ink, radius=14)
        line, high = paint.px(2), paint.size(HIGH)
        town = panorama(self._drawn, room.width - 2 * line, theme)
        top = room.bottom - high - town.get_height()
        paint.surface.blit(town, (room.x + line, top))
        ledge = Rect(room.x + line, room.bottom - high, room.width - 2 * line, high - line)
        paint.surface.fill(theme.ink, Rect(ledge.x, ledge.y - line, ledge.width, line))
        corner = paint.px(14) - line
        pygame.draw.rect(
            paint.surface, theme.wood, ledge, border_bottom_left_radius=corner, border_bottom_right_radius=corner
        )
        for plate in self._plates:
            plate.draw(paint, None)

    def widgets(self) -> Iterator[Widget]:
        """The plates, from left to right."""
        yield from self._plates


def _plates(town: Town, agenda: str, voice: TableLanguage) -> Iterator[Plate]:
    """In the order of the town; those of which nothing is drawn come last."""
    order = [*PLACES]
    half = order.index("new_land")
    groups = sorted(town.groups, key=lambda it: order.index(it.drawing) if it.drawing is not None else len(order))
    before = [it for it in groups if it.drawing is not None and order.index(it.drawing) < half]
    for group in before:
        yield _plate(group, voice)
    yield Plate("plate", voice.say("table.board.town_hall"), agenda)
    for group in groups[len(before) :]:
        yield _plate(group, voice)


def _plate(group: GroupView, voice: TableLanguage) -> Plate:
    level = voice.say("table.board.level", level=group.level, top=len(group.levels))
    return Plate(f"plate.{group.id}", voice.words(group.name), level, group)


def ledge_of(sight: ScreenSight) -> Ledge:
    """The town as it stands now."""
    return Ledge(sight.view.town, to_come(sight).lower(), sight.voice)
