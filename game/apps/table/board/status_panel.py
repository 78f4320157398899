"""How the municipality stands, beside the board: money, what goes well or not, the promise, the residents."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.apps.table.board.status_rows import Columns, FundRow, PromiseRow, StandRow
from game.apps.table.sight import ScreenSight
from game.board_signs import DECKS
from game.widgets import Beside, Column, Label, Node, Widget
from game.widgets.paint import Paint

ARROWS = {1: "↑", 0: "→", -1: "↓"}
"""Which way a meter went; the one in the middle is of a meter that stands where it stood."""


@dataclass(frozen=True)
class Detail:
    """How much of it is told."""

    size: float
    title: bool = False
    forecast: bool = True
    residents: int = 2
    """2: with how it goes; 1: only their names; 0: not at all."""
    gap: float = 6


DETAILS = (
    Detail(21, title=True, gap=12),
    Detail(20, title=True, gap=9),
    Detail(19, title=True, gap=7),
    Detail(18.5, title=True, gap=5),
    Detail(18.5, gap=5),
    Detail(18, gap=4),
    Detail(18.5, residents=1, gap=5),
    Detail(18, residents=1, gap=4),
    Detail(17, residents=1, gap=2),
    Detail(17, residents=1, forecast=False, gap=2),
    Detail(16, residents=1, forecast=False, gap=1),
    Detail(17, residents=0, gap=2),
    Detail(17, residents=0, forecast=False, gap=2),
    Detail(16, residents=0, forecast=False, gap=1),
    Detail(15, residents=0, forecast=False, gap=1),
)
"""From all to the least; the first that fits is shown. The meters always are."""


HUNG = tuple(
    Detail(size, forecast=False, gap=gap)
    for size, gap in ((20, 6), (19, 4), (19, 2), (18.7, 1), (18.7, 0), (18, 1), (17, 1))
)
"""The same above the town, where there is width."""
SHARES = ((9, 12), (10, 12), (12, 10), (14, 10))
"""How money and meters may divide it: names differ from pack to pack."""


class StatusPanel:
    """All of it, in as much detail as there is room for."""

    def __init__(self, sight: ScreenSight, went: tuple[int, ...] = ()) -> None:
        """`went`: which way each meter went, for the arrows; empty where that is not told."""
        self._sight, self._went = sight, went
        voice = sight.voice
        # Amounts are written out once: every detail that is tried has the same.
        self._now = tuple(voice.euro(fund.balance) for fund in sight.view.funds)
        self._later = tuple(voice.euro(fund.forecast) for fund in sight.view.funds)
        self._node: Node = Column(self._nodes(Detail(20, title=True)), gap=6)

    def fit(self, paint: Paint, wide: int, high: int) -> bool:
        for detail in DETAILS:
            node: Node = Column(self._nodes(detail), gap=detail.gap)
            if node.place(paint, 0, 0, wide) <= high and _legible(node, paint):
                self._node = node
                return True
        return False

    def hang(self, paint: Paint, wide: int, high: int) -> bool:
        for detail in HUNG:
            least: int | None = None
            sides = self._sides(detail)
            for way in (Beside(sides, shares=shares, gap=22, least=0) for shares in SHARES):
                if paint.measured(way, wide) > high:
                    continue
                # The names that are broken over the fewest lines: the same rows are placed in each way in turn.
                way.place(paint, 0, 0, wide)
                lines = _lines(way, paint)
                if _legible(way, paint) and (least is None or lines < least):
                    least, self._node = lines, way
            if least is not None:
                return True
        return False

    def _sides(self, detail: Detail) -> list[Node]:
        """Money and the promise at the left, the meters at the right."""
        left = [*self._funds(detail), *self._troubles(detail), *self._promise(detail, short=True)]
        return [Column(left, gap=detail.gap), *self._indicators(detail)]

    def measure(self, paint: Paint, room: int) -> int:
        return paint.measured(self._node, room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._node.place(paint, left, top, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()

    def _nodes(self, detail: Detail) -> list[Node]:
        voice, view, size = self._sight.voice, self._sight.view, detail.size
        nodes: list[Node] = []
        if detail.title:
            nodes.append(Label("town", voice.say("table.board.town"), size=size + 2, weight="bold"))
        nodes += [*self._funds(detail), *self._troubles(detail)]
        nodes += [*self._indicators(detail), *self._promise(detail)]
        town = view.town
        if town.residents and detail.residents == 1:
            names = ", ".join(voice.words(resident.name) for resident in town.residents)
            nodes.append(Label("residents", voice.say("table.board.residents", names=names), size=size, tone="soft"))
        for place, resident in enumerate(town.residents if detail.residents == 2 else ()):
            key = "table.board.resident" if resident.line is not None else "table.board.resident_only"
            text = voice.say(key, name=resident.name, line=resident.line or "", card=resident.card)
            nodes.append(Label(f"resident.{place}", text, size=size, tone="soft"))
        return nodes

    def _troubles(self, detail: Detail) -> list[Node]:
        """Debt and supervision, where they are."""
        voice, view = self._sight.voice, self._sight.view
        nodes: list[Node] = []
        if view.debt:
            words = voice.say("page.debt", amount=view.debt)
            nodes.append(Label("debt", words, size=detail.size, tone="warn", weight="semibold"))
        if view.supervision:
            words = voice.say("page.supervision")
            nodes.append(Label("supervision", words, size=detail.size, tone="warn", weight="semibold"))
        return nodes

    def _promise(self, detail: Detail, *, short: bool = False) -> list[Node]:
        """What the table promised, and whether it is so now."""
        voice, goal = self._sight.voice, self._sight.view.town.goal
        if goal is None:
            return []
        key = "goal_holds" if goal.holds else "goal_missed" if self._sight.view.settled else "goal_not_yet"
        words = voice.say(f"table.board.{key}", goal=goal.title)
        if not short:
            return [Label("goal", words, size=detail.size)]
        return [
            PromiseRow("goal", voice.say("table.board.goal_short", goal=goal.title), words, goal.holds, detail.size)
        ]

    def _funds(self, detail: Detail) -> list[Node]:
        voice, view = self._sight.voice, self._sight.view
        later = self._later if detail.forecast else ("",) * len(self._later)
        columns: Columns = (self._now, ())
        if detail.forecast:
            columns = ((*self._now, voice.say("table.board.now")), (*later, voice.say("table.board.at_year_end")))
        rows: list[Node] = []
        if detail.forecast:
            head = (voice.say("table.board.money"), voice.say("table.board.now"), voice.say("table.board.at_year_end"))
            rows.append(FundRow("money", head[0], "", head[1], head[2], columns, detail.size))
        board = view.town.board
        colours = {it.of: it.colour for it in board.squares if it.kind == "dilemma"} if board is not None else {}
        for fund, balance, forecast in zip(view.funds, self._now, later, strict=True):
            icon = "building-bank" if fund.is_reserve else DECKS.get(fund.id, "coin-euro")
            rows.append(
                FundRow(
                    f"fund.{fund.id}",
                    voice.say("table.board.reserve") if fund.is_reserve else voice.words(fund.name),
                    icon,
                    balance,
                    forecast,
                    columns,
                    detail.size,
                    colours.get(fund.id),
                )
            )
        return [Column(rows, gap=1)]

    def _indicators(self, detail: Detail) -> list[Node]:
        voice, bounds = self._sight.voice, self._sight.view.bounds
        nodes: list[Node] = []
        for place, it in enumerate(self._sight.view.indicators):
            word = voice.words(it.band) if it.band is not None else str(it.points)
            stands = f"{word} {ARROWS[self._went[place]]}" if self._went else word
            nodes.append(StandRow(f"indicator.{it.id}", voice.words(it.name), stands, it.points, bounds, detail.size))
        return [Column(nodes, gap=min(6, detail.gap))]


def _lines(way: Node, paint: Paint) -> int:
    """Over how many lines the names of the funds and of the meters stand."""
    return sum(len(it.lines(paint)) for it in way.widgets() if isinstance(it, FundRow | StandRow))


def _legible(way: Node, paint: Paint) -> bool:
    """Whether each fund has room for its name."""
    return all(it.legible(paint) for it in way.widgets() if isinstance(it, FundRow))
