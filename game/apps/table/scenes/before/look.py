"""An evening that is only looked at: how things stand, what was decided, how it ended. Nothing can be done to it."""

from collections.abc import Callable

from game.apps.session import Look
from game.apps.table.board import Ring
from game.apps.table.board.agenda import agenda_of
from game.apps.table.board.inspect import inspected
from game.apps.table.board.ledge import ledge_of
from game.apps.table.board.status_panel import StatusPanel
from game.apps.table.pages.shown import promise_shown, rows_shown, standing_card
from game.apps.table.pages.turn import square_id, square_looked_at
from game.apps.table.pages.year import year_shown
from game.apps.table.sight import ScreenSight
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.log.errors import LogError
from game.rules.terms.text import Message
from game.rules.views import DecisionView
from game.rules.views.shapes import BoardView
from game.widgets import Beside, Button, CardBox, Column, Do, Heading, Label, Node, Note


class LookScene(Quiet):
    """Pages to read, each marked as such."""

    def __init__(
        self, host: Host, look: Look, why: Message, again: Callable[[], Look] | None = None, *, first: bool = False
    ) -> None:
        """`why` it is only looked at; `again` reads it once more, where it goes on elsewhere.

        `first`: nothing lies under this, and leaving it leaves the program. Raises `Untellable`.
        """
        self._host = host
        self._look = look
        with look.telling():
            self._view = look.view()
        self._differs = look.differs
        self._why = why
        self._again = again
        self._first = first
        self._sub = ""

    def page(self, voice: TableLanguage) -> Page:
        try:
            with self._look.telling():
                return self._shown(voice)
        except LogError as error:
            sight = ScreenSight(self._look, self._view, TableLanguage(voice.language, self._look.names))
            return self._page(sight, "why", Note("why", voice.words(error.message), size=22, wood=True, icon="eye"))

    def _shown(self, voice: TableLanguage) -> Page:
        sight = ScreenSight(self._look, self._view, TableLanguage(voice.language, self._look.names))
        board, place = self._view.town.board, square_looked_at(self._sub)
        if board is not None and place is not None:
            return self._square(sight, board, place)
        match self._sub:
            case "decisions":
                return self._page(sight, self._sub, _decisions(sight))
            case "end" if self._view.year is not None:
                return self._page(sight, self._sub, year_shown(sight))
            case "board" if board is not None:
                return self._board(sight, board)
            case _:
                left = Column([self._reason(sight), *_where(sight), *_case(sight), *promise_shown(sight)], gap=16)
                return self._page(sight, "now", Beside([left, standing_card(sight)], shares=(6, 5), least=380))

    def _board(self, sight: ScreenSight, board: BoardView) -> Page:
        page = self._page(sight, self._sub, Column([*_where(sight), agenda_of(sight)], gap=12), short=True)
        label = sight.voice.say("table.look_stand")
        page.bar = (Button("now", label, self._shows(""), icon="arrow-left", primary=True),)
        page.focus = "now"
        return self._round(sight, board, page)

    def _round(self, sight: ScreenSight, board: BoardView, page: Page) -> Page:
        """The page with the board round it."""
        home = board.tokens[0].place if board.tokens else 0
        page.around, page.aside = (
            Ring(board, sight.voice, self._sees, {}, home=home, ledge=ledge_of(sight)),
            StatusPanel(sight),
        )
        return page

    def _square(self, sight: ScreenSight, board: BoardView, place: int) -> Page:
        page = self._page(sight, self._sub, inspected(sight, board, place), short=True)
        back = Button(
            "back", sight.voice.say("table.look_board_back"), self._shows("board"), icon="arrow-left", primary=True
        )
        page.bar, page.focus = (back,), square_id(place)
        return self._round(sight, board, page)

    def _reason(self, sight: ScreenSight) -> Node:
        """Why this can only be looked at."""
        differs = self._differs if self._differs != self._why else None
        words = [sight.voice.words(it) for it in (self._why, differs) if it is not None]
        return Note("why", "\n".join(words), size=22, wood=True, icon="eye")

    def _page(self, sight: ScreenSight, id: str, body: Node, *, short: bool = False) -> Page:
        """Marked as what can only be looked at; `short` where there is little room."""
        voice = sight.voice
        mark = voice.say("table.look" if short else "table.look_only")
        bar = [
            Button(sub or "now", voice.say(label), self._shows(sub), icon=icon)
            for sub, label, icon in self._parts()
            if (sub or "now") != id
        ]
        if self._again is not None:
            bar.append(Button("again", voice.say("table.look_again"), self._reads, icon="refresh"))
        if self._first:
            bar.append(Button("back", voice.say("table.quit"), self._host.quit, icon="x", primary=True))
        else:
            bar.append(Button("back", voice.say("table.back"), self._host.close, icon="arrow-left", primary=True))
        header = Label("only", mark, size=22, weight="bold", tone="warn")
        footer = (voice.say("evening.footer"), voice.say("table.look_where", title=self._view.title))
        return Page(f"look.{id}", body, bar=tuple(bar), header=header, footer=footer, focus="back")

    def _parts(self) -> list[tuple[str, str, str]]:
        """The pages there are: which, what it is called, its icon."""
        parts = [("", "table.look_stand", "scale"), ("decisions", "table.decisions", "list-check")]
        if self._view.town.board is not None:
            parts.append(("board", "table.look_board", "square"))
        if self._view.year is not None:
            parts.append(("end", "table.look_end", "flag"))
        return parts

    def _shows(self, sub: str) -> Do:
        def show() -> None:
            self._sub = sub

        return show

    def _sees(self, place: int) -> None:
        self._sub = square_id(place)

    def _reads(self) -> None:
        """What happened since."""
        assert self._again is not None
        look = self._again()
        with look.telling():
            self._look, self._view, self._differs = look, look.view(), look.differs

    def back(self) -> bool:
        found = bool(self._sub)
        self._sub = "" if square_looked_at(self._sub) is None else "board"
        return found


def _where(sight: ScreenSight) -> list[Node]:
    """The quarter, and the case on the table."""
    voice, view = sight.voice, sight.view
    title = voice.say("table.look_stand")
    if view.quarter:
        title = voice.say("page.quarter", quarter=view.quarter, quarters=view.quarters)
    nodes: list[Node] = [Heading("title", title, size=32)]
    if view.case is not None:
        nodes.append(Label("case", voice.say("table.look_case", title=view.case.title), size=24, weight="semibold"))
    return nodes


def _case(sight: ScreenSight) -> list[Node]:
    case = sight.view.case
    return [] if case is None else [Label("story", sight.voice.words(case.case), size=21)]


def _decisions(sight: ScreenSight) -> Node:
    voice, view = sight.voice, sight.view
    nodes: list[Node] = [Heading("title", voice.say("table.decisions"), size=34)]
    if not view.decisions:
        nodes.append(Label("none", voice.say("table.decisions_none"), size=24))
    nodes += [_decision(sight, number, decision) for number, decision in enumerate(view.decisions)]
    nodes.append(Label("check", voice.say("page.head_hash", head=sight.head), size=19, tone="soft"))
    return Column(nodes, gap=14)


def _decision(sight: ScreenSight, number: int, decision: DecisionView) -> Node:
    """When, what, and why in the table's own words."""
    voice, how = sight.voice, sight.voice.say(f"how.{decision.how}")
    when = voice.say("table.decision_quarter", quarter=decision.quarter, how=how)
    reason = voice.say("table.reasons_none")
    if decision.reason is not None:
        reason = f"“{sight.written(decision.reason)}”"
    left = Column(
        [
            Label(f"when.{number}", when, size=19, tone="soft"),
            Label(f"case.{number}", voice.words(decision.title), size=24, weight="semibold"),
            *rows_shown(sight, decision.rows, f"row.{number}"),
        ],
        gap=4,
    )
    right = Label(f"reason.{number}", reason, size=21, tone="soft" if decision.reason is None else "ink")
    return CardBox(Beside([left, right], gap=28, least=320), pad=20)
