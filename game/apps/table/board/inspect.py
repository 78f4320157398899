"""What a square tells when it is looked at: what happens there, its facility, prices, who is on it."""

from typing import ClassVar

from pygame import Rect

from game.apps.table.board.patterns import headed
from game.apps.table.board.tokens import draw_token
from game.apps.table.drawings import emblem
from game.apps.table.sight import ScreenSight
from game.board_signs import icon_of
from game.rules.views.shapes import BoardView, GroupView, SquareView
from game.widgets import Column, Label, Node, Widget, WidgetRole, in_a_row
from game.widgets.paint import Paint
from game.widgets.svg import drawing


class SquareHead(Widget):
    """The band of a square with its name, and the emblem of its neighbourhood: the same on the board and on its page.

    Where nothing is drawn of a neighbourhood it has an icon and its letter.
    """

    role = "heading"

    def __init__(self, id: str, label: str, above: str, icon: str, colour: str | None, group: GroupView | None) -> None:
        letter = group.letter if group is not None and group.drawing is None else ""
        super().__init__(id, label, value=in_a_row(above, letter))
        self._above, self._icon, self._colour, self._letter = above, icon, colour, letter
        self._emblem = emblem(group.drawing) if group is not None and group.drawing is not None else ""

    def _left(self, paint: Paint) -> int:
        return paint.size(60 if self._emblem else 46) + 2 * paint.px(16)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._left(paint) - (paint.size(48) if self._letter else paint.px(16))

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, 32, "bold", inside)
        high += paint.text_height(self._above, 19, "semibold", inside) if self._above else 0
        return high + 2 * paint.px(8)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        ends = [(0, self._left(paint) - paint.px(8))]
        if self._letter:
            ends.append((rect.width - paint.size(48), paint.size(48)))
        headed(paint, rect, self._colour, tuple(ends))
        if self._emblem:
            tile = Rect(rect.x + paint.px(12), rect.y + paint.px(8), paint.size(66), rect.height - 2 * paint.px(8))
            paint.panel(tile, fill=theme.card, radius=10)
            picture = drawing(self._emblem, tile.inflate(-paint.px(10), -paint.px(8)).size, theme.ink)
            paint.surface.blit(picture, picture.get_rect(center=tile.center))
        else:
            side = paint.size(46)
            paint.icon(self._icon, (rect.x + paint.px(16), rect.centery - side // 2), side, theme.on_colour)
        left, top = rect.x + self._left(paint), rect.y + paint.px(8)
        inside = self._inside(paint, rect.width)
        if self._above:
            top += paint.text(self._above, (left, top), 19, "semibold", inside, theme.on_colour)
        paint.text(self.label, (left, top), 32, "bold", inside, theme.on_colour)
        if self._letter:
            paint.mark(
                Rect(rect.right - paint.size(48), rect.y, paint.size(40), rect.height),
                self._letter,
                32,
                theme.on_colour,
            )


class Here(Widget):
    """A token and whose it is."""

    role: ClassVar[WidgetRole] = "text"

    def __init__(self, id: str, label: str, seat: str | None, *, size: float = 21, token: float = 38) -> None:
        super().__init__(id, label)
        self._seat, self._size, self._token = seat, size, token

    def _left(self, paint: Paint) -> int:
        return paint.size(self._token) + paint.px(10)

    def measure(self, paint: Paint, room: int) -> int:
        side = paint.size(self._token)
        return max(side, paint.text_height(self.label, self._size, "semibold", room - self._left(paint)))

    def draw(self, paint: Paint, focus: str | None) -> None:
        side, rect = paint.size(self._token), self.rect
        draw_token(paint, self._seat, (rect.x + side // 2, rect.centery), side)
        room = rect.width - self._left(paint)
        high = paint.text_height(self.label, self._size, "semibold", room)
        at = (rect.x + self._left(paint), rect.centery - high // 2)
        paint.text(self.label, at, self._size, "semibold", room, paint.theme.ink)


class Levels(Widget):
    """A facility by name, and a box for each level: filled where built."""

    role = "meter"
    size = 21.0

    def __init__(self, id: str, label: str, built: tuple[bool, ...]) -> None:
        super().__init__(id, label, value=f"{sum(built)}/{len(built)}")
        self._built = built

    def _inside(self, paint: Paint, room: int) -> int:
        return room - len(self._built) * paint.size(self.size * 1.2) - paint.px(14)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, self.size, "semibold", self._inside(paint, room))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, room = paint.theme, self.rect, self._inside(paint, self.rect.width)
        high = paint.text(self.label, rect.topleft, self.size, "semibold", room, theme.ink)
        lines = paint.lines(self.label, self.size, "semibold", room)
        left = rect.x + max(paint.width(line, self.size, "semibold") for line in lines) + paint.px(14)
        side = paint.size(self.size * 0.9)
        for number, built in enumerate(self._built):
            box = Rect(left + number * paint.size(self.size * 1.2), rect.y + (high - side) // 2, side, side)
            paint.panel(box, fill=theme.ink if built else theme.card, edge=theme.ink, radius=4)


def head_of(sight: ScreenSight, board: BoardView, square: SquareView) -> SquareHead:
    """The head of a page about this square."""
    voice = sight.voice
    kind = voice.say(f"table.board.kind.{square.kind}")
    name = voice.words(square.name)
    return SquareHead(
        "title", name, "" if kind == name else kind, icon_of(square), square.colour, group_of(board, square)
    )


def group_of(board: BoardView, square: SquareView) -> GroupView | None:
    """The neighbourhood of a square, where it is one."""
    groups = (it for it in board.groups if it.id == square.of and square.kind == "neighbourhood")
    return next(groups, None)


def facility_shown(sight: ScreenSight, group: GroupView) -> list[Node]:
    """A group's facility: how high it is and how that works, what building, landing and waiting cost."""
    voice = sight.voice
    nodes: list[Node] = [Levels("facility", voice.words(group.facility), tuple(it.built for it in group.levels))]
    for number, level in enumerate(group.levels, start=1):
        if level.built:
            text = voice.words(level.works) if level.works is not None else voice.say("table.board.level_new")
            nodes.append(
                Label(f"level.{number}", voice.say("table.board.level_line", level=number, text=text), size=20)
            )
    price = voice.say("table.board.complete")
    if group.price is not None:
        price = voice.say("table.board.price", level=group.level + 1, amount=group.price, fund=group.fund)
    nodes.append(Label("price", price, size=20))
    nodes.append(Label("incident", voice.say("table.board.incident", amount=group.incident), size=20))
    hoped = any(level.built and level.works is None for level in group.levels)
    nodes.append(Label("care", voice.say("care.hoped" if hoped else "care.known", amount=group.care), size=20))
    return nodes


def facility_brief(sight: ScreenSight, group: GroupView) -> Node:
    """The same without prices: where they stand in the choice itself."""
    told = facility_shown(sight, group)
    fund = next((it for it in sight.view.funds if it.name == group.fund), None)
    if fund is not None:
        told.append(Label("purse", sight.voice.say("table.board.purse", fund=fund.name, amount=fund.balance), size=20))
    return Column([node for node in told if not isinstance(node, Label) or node.id not in ("price", "incident")], gap=4)


def inspected(sight: ScreenSight, board: BoardView, place: int) -> Node:
    """The panel about a square."""
    return Column([*_about(sight, board, place), *_facility(sight, board, place), *_who(sight, board, place)], gap=12)


def _about(sight: ScreenSight, board: BoardView, place: int) -> list[Node]:
    square = board.squares[place]
    return [head_of(sight, board, square), Label("what", sight.voice.say(f"table.board.what.{square.kind}"), size=21)]


def _facility(sight: ScreenSight, board: BoardView, place: int) -> list[Node]:
    group = group_of(board, board.squares[place])
    return [Column(facility_shown(sight, group), gap=4)] if group is not None else []


def _who(sight: ScreenSight, board: BoardView, place: int) -> list[Node]:
    """Whose tokens stand there."""
    voice = sight.voice
    here = [token.seat for token in board.tokens if token.place == place]
    names = [voice.seat(seat) if seat is not None else voice.say("table.board.municipality") for seat in here]
    return [
        Here(f"here.{seat}", voice.say("table.board.here", who=who), seat)
        for seat, who in zip(here, names, strict=True)
    ]
