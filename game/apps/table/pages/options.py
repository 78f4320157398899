"""What can be chosen in a case, for the whole table to read: before anyone votes, and while the votes come in."""

from collections.abc import Callable, Sequence
from typing import assert_never

from game.apps.table.desk import Desk, lettered
from game.apps.table.sight import ScreenSight
from game.apps.words.asked import asked_now
from game.rules.prompts import AllocatePrompt, ChoosePrompt, Item, PickPrompt, Question, RankPrompt
from game.rules.terms.units import amount
from game.widgets import SMALL, ChoiceBox, Evenly, Grows, Heading, Label, Node, PostLine, Rest, Spread, Widget
from game.widgets.type import TIGHT

TITLE = 38
"""The title of a page of a case."""
MANY = 6
"""More than this stand in two columns."""
SIZES = (46, 43, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22)


def chosen_from(desk: Desk) -> Node:
    """All that can be chosen, as large as fits on a page."""
    title = Heading("title", desk.voice.say("table.options_title"), size=TITLE, leading=TIGHT)
    question = desk.case.question
    above = [Label("how", how, size=24)] if (how := asked_shown(desk, question)) else []
    if (
        desk.method == "tally"
        and isinstance(question, (AllocatePrompt, RankPrompt))
        and "first_ballot" in desk.case.stages
    ):
        # Cards cannot be counted of a proposal: nobody is taken unawares by a laptop that goes round.
        above.append(Label("goes_round", desk.voice.say("table.goes_round"), size=24, weight="semibold"))
    rows = filling(lambda size: rows_of(desk, question, size), most=140)
    return Rest([title, *above, rows], rows, gap=12)


def filling(rows: Callable[[float], Sequence[Widget]], sizes: Sequence[float] = SIZES, *, most: float = 110) -> Node:
    """Rows that fill the page in the largest letters that fit; many of them in two columns."""
    if len(rows(sizes[-1])) > MANY:
        return Grows(lambda size: Spread(rows(size), gap=10, least=330, most=MANY), sizes)
    return Grows(lambda size: Evenly(rows(size), gap=10, most=most), sizes)


def asked_shown(sight: ScreenSight, question: Question) -> str:
    """What is to be done with them, where it is more than choosing one."""
    return " ".join(map(sight.voice.words, asked_now(question)))


def rows_of(sight: ScreenSight, question: Question, size: float) -> list[Widget]:
    """One row for each thing that can be chosen, or gets a part."""
    match question:
        case PickPrompt(items=items) | RankPrompt(items=items) | ChoosePrompt(items=items):
            return [item_shown(sight, item, letter, size) for letter, item in lettered(items)]
        case AllocatePrompt(unit=unit, posts=posts):
            voice = sight.voice
            rows: list[Widget] = []
            for post in posts:
                between = voice.say("table.between", low=amount(post.low, unit), high=amount(post.high, unit))
                between = between if post.closed is None else voice.words(post.closed)
                now = "" if post.today is None else voice.say("table.now", amount=amount(post.today, unit))
                rows.append(PostLine(f"post.{post.id}", voice.words(post.text), now, detail=between, size=size))
            return rows
        case _:
            assert_never(question)


def item_shown(sight: ScreenSight, item: Item, letter: str, size: float = 28) -> ChoiceBox:
    """An option to look at."""
    voice = sight.voice
    note = voice.words(item.note) if item.note is not None else ""
    closed = voice.words(item.closed) if item.closed is not None else ""
    return ChoiceBox(
        f"item.{item.id}", voice.words(item.text), None, letter=letter, note=note, closed=closed, size=size
    )


def options_shown(desk: Desk) -> list[Node]:
    """What can be chosen in this case, to have beside something else."""
    title = Label("options", desk.voice.say("table.options_all"), size=19, weight="semibold", tone="soft")
    question = desk.case.question
    above = [Label("how", how, size=22)] if (how := asked_shown(desk, question)) else []
    return [title, *above, *rows_of(desk, question, SMALL)]
