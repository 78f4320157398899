"""What was decided, and the ballot that decided it: beside what it was before the talk, where that can be told."""

from game.apps.table.desk import Desk
from game.apps.table.pages.advised import advised_shown
from game.apps.table.pages.counts import blank_words, compared, letters_of, moved_words, total_of
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.reveal import ballot_card, cell
from game.apps.table.pages.shown import added_shown, rows_shown
from game.apps.table.window.page import Page
from game.rules.decisions import decision_rule
from game.rules.kinds.rows import Row, row_words
from game.rules.views import BallotView, CaseView
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Column,
    DecidedCard,
    Fits,
    GridRow,
    Grows,
    Label,
    Node,
    Quote,
    Rest,
    Spread,
    TitleLine,
    Widget,
)

SAID = (38, 36, 34, 32)
"""What is asked of the table, or told about it."""
FEW = 3
"""So many rows of a division or an order stand under one another everywhere."""
CUPS = ("cup-brick", "teapot", "cup-ochre")


def how_words(desk: Desk) -> str:
    """How it was decided; with the count, where the table itself decided by counting."""
    case = desk.case
    final, decided = case.final, case.decided
    if (
        case.how == "decided"
        and decision_rule(case.decision).decides == "table"
        and final is not None
        and len(decided) == 1
    ):
        count = next((it.count for it in final.counts if it.words == decided[0].text), None)
        if count is not None:
            return desk.voice.say("page.how.counted", count=count, total=total_of(final))
    return desk.how()


def decision_shown(desk: Desk, *, size: float = 34) -> list[Node]:
    """What was decided, on a card of its own; a division or an order line by line."""
    case, voice = desk.case, desk.voice
    if len(case.decided) == 1 and case.decided[0].amount is None and case.decided[0].place is None:
        row = case.decided[0]
        text = voice.words(row.text)
        letter = letters_of(desk).get(text, "")
        return [DecidedCard("row.0", text, above=how_words(desk), letter=letter, size=size), *added_shown(desk)]
    if not case.decided:
        return [DecidedCard("row.0", how_words(desk), size=min(size, 28))]
    how = Label("decided", how_words(desk), size=21, tone="soft")
    rows: list[Node] = [line_by_line(desk, case.decided)]
    return [CardBox(Column([how, *rows, *added_shown(desk)], gap=6), pad=20, strong=True)]


def line_by_line(desk: Desk, decided: tuple[Row, ...], *, size: float = 24, alone: bool = False) -> Node:
    """A division or an order: a few rows over all of the width, more in two columns; anything else in one line each.

    `alone`: it has a page to itself, and stands in two columns only where there is no height for it.
    """
    voice, rows = desk.voice, list[Widget]()
    if any(row.amount is None and row.place is None for row in decided):
        return Column(rows_shown(desk, decided), gap=4)
    widest = max((cell(desk, row) for row in decided), key=len, default="")
    for row in decided:
        text = voice.words(row.text)
        if row.place is not None:
            key = "page.row_served" if row.chosen else "page.row_waits"
            served = voice.say(key, text=text, place=row.place)
            rows.append(Label(f"row.{row.id}", served, size=size, weight="semibold"))
            continue
        change = (
            []
            if row.change is None
            else [voice.words(row_words(row)["change"]) if row.change else voice.say("table.as_now")]
        )
        rows.append(GridRow(f"row.{row.id}", text, change, cell(desk, row), widest, size=size))
    whole, columns = Column(rows, gap=2), Spread(rows, gap=2, least=400, most=1)
    if len(rows) <= FEW:
        return whole
    return Fits([whole, columns]) if alone else columns


def result_of(case: CaseView) -> BallotView | None:
    """What there is of the last ballot to see before the reason is written."""
    final = case.final
    return final if final is not None and (final.counts or final.names) else None


def result(desk: Desk, on: Button) -> Page:
    """The ballot that decides: beside what it was before the talk, where that can be told; and the decision."""
    voice, case = desk.voice, desk.case
    final, before = result_of(case), compared(desk)
    assert final is not None
    decided = case.decided[0].text if len(case.decided) == 1 else None
    count = total_of(final)
    note = ""
    if final.counts:
        note = voice.say("table.twice" if before is not None else "table.votes", count=count)
        blank = blank_words(desk, final, before)
        note = f"{note} · {blank}" if blank else note
    title = TitleLine("title", voice.say("table.now_so"), note, icon="cards" if note else "")
    card = ballot_card(desk, final, before=before, decided=decided)
    shown: Node = card
    if before is not None:
        moved, free = moved_words(desk, before, final), voice.say("table.moved.free")
        about = voice.say("table.before_after")
        beside = Grows(
            lambda size: Quote(
                "moved",
                moved,
                above=about,
                below=free,
                below_icon="eye-off",
                size=size,
                strong=True,
                fill=True,
                things=CUPS,
            ),
            SAID,
        )
        shown = Beside([card, beside], shares=(68, 32), gap=16, least=300)
    settled = decision_shown(desk) if case.council is None else advised_shown(desk)
    body = Rest([title, shown, *settled], shown, gap=12)
    return Page(
        desk.page_id("result"), body, bar=(on, *lookups(desk)), header=desk.header(), footer=desk.footer(), focus=on.id
    )
