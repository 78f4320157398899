"""The board and the town as lines of text: squares, neighbourhoods, a turn, a visit, the paper."""

from collections.abc import Iterator

from game.apps.session import promise_words
from game.apps.text.telling.pages import Pages
from game.apps.words import render, say
from game.apps.words.stops import ended
from game.rules.terms.text import Words
from game.rules.views import View
from game.rules.views.shapes import BoardView, GroupView, SquareView, VisitView

REACH = 6
"""The squares that one stone can lead to."""


class TownPages:
    """The pages of the board, in the language of the other pages."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def _say(self, id: str, /, **values: "int | str | Words") -> str:
        return say(self._pages.language, id, **values)

    def _words(self, words: Words) -> str:
        return render(words, self._pages.language)

    # The board

    def board(self, view: View) -> Iterator[str]:
        """The whole ring, square by square."""
        board = view.town.board
        if board is None:
            yield self._say("board.none")
            return
        yield self._say("board.ring")
        for square in board.squares:
            yield f"{square.place + 1}. {self.square(board, square)}"

    def groups(self, view: View) -> Iterator[str]:
        """Every neighbourhood: what stands there, and what it costs."""
        yield self._say("board.groups" if view.town.groups else "board.no_groups")
        for group in view.town.groups:
            yield from self.group(group)
            yield from self.figures(group)

    def square(self, board: BoardView, square: SquareView) -> str:
        """A square: what it is, and who stands there."""
        text = self._name(board, square)
        here = [
            self._say("board.token") if it.seat is None else self._pages.seat(it.seat)
            for it in board.tokens
            if it.place == square.place
        ]
        return f"{ended(text)} {self._say('board.here', who=self._and(here))}" if here else text

    def _name(self, board: BoardView, square: SquareView) -> str:
        kind, name = self._say(f"square.{square.kind}"), self._words(square.name)
        if square.kind == "neighbourhood" and square.letter is not None:
            level = next(group.level for group in board.groups if group.letter == square.letter)
            return self._say("board.street", letter=square.letter, name=name, level=level)
        if name == kind:
            return name
        return self._say("board.case" if square.kind == "dilemma" else "board.named", kind=kind, name=name)

    def _and(self, names: list[str]) -> str:
        *first, last = names
        return self._say("board.and", first=", ".join(first), last=last) if first else last

    # The neighbourhoods

    def group(self, group: GroupView, *, here: bool = False) -> Iterator[str]:
        """A neighbourhood and what stands there, with how each level turned out; `here`: its name was just read."""
        values: dict[str, int | str | Words] = {"letter": group.letter, "name": group.name, "facility": group.facility}
        if not group.level:
            yield self._say("street.here_nothing" if here else "street.nothing", **values)
            return
        yield self._say(
            "street.here" if here else "street.facility", **values, level=group.level, top=len(group.levels)
        )
        for number, level in enumerate(group.levels, start=1):
            if level.built and level.works is not None:
                yield self._say("street.works", level=number, works=level.works)
            elif level.built:
                yield self._say("street.unknown", level=number)

    def figures(self, group: GroupView) -> Iterator[str]:
        """What it costs: to build, when something happens, and at the quarter's end."""
        if group.price is not None:
            yield self._say("street.price", amount=group.price, fund=group.fund)
        yield self._say("street.incident" if group.incident else "street.covered", amount=group.incident)
        yield self._say("street.care" if group.care else "street.no_care", amount=group.care, fund=group.fund)

    def standing(self, view: View) -> Iterator[str]:
        """What was promised, and what stands in each neighbourhood."""
        goal = view.town.goal
        if goal is not None:
            missed = "goal.missed" if view.settled else "goal.waits"
            yield self._say("goal.holds" if goal.holds else missed, title=goal.title)
            if goal.bar is not None:
                yield self._pages.words(goal.bar)
        for group in view.town.groups:
            yield next(self.group(group))

    # A turn

    def turn(self, view: View) -> Iterator[str]:
        """Whose turn it is, where the token stands, and what one stone can reach; the rest is read with `board`."""
        turn, board = view.town.turn, view.town.board
        assert turn is not None
        assert board is not None
        place = next(it.place for it in board.tokens if it.seat in (None, turn.seat))
        yield self._say("turn.number", number=turn.number, most=turn.most)
        if turn.number == turn.most:
            yield self._say("turn.last")
        yield self._say("turn.cases", played=view.played, agenda=view.agenda)
        yield self._say("turn.place", place=place + 1, square=self._name(board, board.squares[place]))
        yield ""
        yield self._say("turn.reach")
        for steps in range(1, REACH + 1):
            square = board.squares[(place + steps) % len(board.squares)]
            yield self._say("turn.ahead", steps=steps, square=self.square(board, square))

    def turn_title(self, view: View) -> str:
        """Whose turn it is; where each seat has a token, the one to look for."""
        turn = view.town.turn
        assert turn is not None
        seat = self._pages.seat(turn.seat)
        if view.town.form != "tokens":
            return self._say("turn.seat_only", seat=seat)
        return self._say("turn.seat", seat=seat, token=self._say(f"token.{turn.seat}"))

    def thrown(self, view: View) -> str:
        """The two stones."""
        turn = view.town.turn
        assert turn is not None
        assert turn.dice is not None
        one, other = turn.dice
        key = "turn.thrown_same" if one == other else "turn.thrown"
        return self._say(key, seat=self._pages.seat(turn.seat), one=one, other=other)

    # A visit

    def visit_title(self, visit: VisitView) -> str:
        """What is open, by kind and name."""
        kind, name = self._say(f"square.{visit.square}"), self._words(visit.title)
        if visit.group is not None:
            return self._say("visit.street", letter=visit.group.letter, name=name)
        return name if name == kind else self._say("visit.titled", kind=kind, name=name)

    def visit(self, view: View) -> Iterator[str]:
        """What happens there, read aloud."""
        visit = view.town.visit
        assert visit is not None
        if self._instead(view, visit):
            yield self._say(f"visit.instead.{self._square_of_turn(view)}")
        if visit.text is not None:
            yield f"“{self._words(visit.text)}”" if visit.square == "voice" else self._words(visit.text)
        if visit.square == "voice":
            yield self._say("visit.one_more")
        if visit.group is not None:
            yield from self.group(visit.group, here=True)
            yield from self._fund(view, visit.group)

    def _fund(self, view: View, group: GroupView) -> Iterator[str]:
        fund = next((it for it in view.funds if it.name == group.fund), None)
        if fund is not None:
            yield self._say("page.fund", fund=fund.name, amount=fund.balance, forecast=fund.forecast)

    def proposes(self, view: View) -> Iterator[str]:
        """Who proposes, or chooses once more after an objection."""
        visit = view.town.visit
        if visit is not None and view.prompts[0].at == "neighbourhood":
            key = "visit.again" if visit.step == "again" else "visit.proposes"
            yield self._say(key, seat=self._pages.seat(visit.seat))

    def settled(self, view: View) -> Iterator[str]:
        """The fund after it was settled."""
        visit = view.town.visit
        if visit is not None and visit.group is not None and visit.step == "settled":
            yield from self._fund(view, visit.group)

    def _square_of_turn(self, view: View) -> str:
        turn, board = view.town.turn, view.town.board
        if turn is None or board is None or turn.dice is None:
            return ""
        place = next((it.place for it in board.tokens if it.seat in (None, turn.seat)), None)
        return "" if place is None else board.squares[place].kind

    def _instead(self, view: View, visit: VisitView) -> bool:
        """Whether a square had nothing left, so that something else came."""
        kind = self._square_of_turn(view)
        return (visit.square == "voice" and kind in ("dilemma", "start", "news")) or (
            visit.square == "reflection" and kind in ("dilemma", "start", "news", "voice")
        )

    # The quarter's end

    def paper(self, view: View) -> Iterator[str]:
        """The front page of the local paper."""
        page = view.town.front_page
        if page is None:
            return
        if page.canteen:
            yield self._say("canteen.front", name=page.name)
            yield from (self._say("canteen.said", text=said) for said in page.headlines)
            return
        first, *others = page.headlines
        yield self._say("paper.front", name=page.name)
        yield self._say("paper.first", text=first)
        for headline in others:
            yield self._say("paper.also", text=headline)

    def residents(self, view: View) -> Iterator[str]:
        """How it goes with the residents whose case was decided."""
        told = [it for it in view.town.residents if it.line is not None]
        if told:
            yield self._say("page.residents")
        for resident in told:
            assert resident.line is not None
            yield self._say("page.resident_line", name=resident.name, line=resident.line)

    def year(self, view: View, *, short: bool) -> Iterator[str]:
        """What became of the promise, also of a year that was closed before its end, and what was built saves next year."""
        year = view.year
        assert year is not None
        if year.goal is not None:
            yield self._pages.words(promise_words(year.goal, short=short))
        if year.savings:
            yield self._say("page.savings")
        for saving in year.savings:
            yield self._say("page.saving", facility=saving.facility, group=saving.group, amount=saving.amount)
