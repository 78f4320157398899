"""What a ballot made public, to read from the back row."""

from collections import Counter

from game.apps.table.desk import Desk
from game.apps.table.pages.counts import by_name, sealed
from game.apps.table.sight import ScreenSight
from game.rules.kinds.rows import Row
from game.rules.setup import COLOURS
from game.rules.terms.text import Words
from game.rules.terms.units import amount
from game.rules.views import BallotView
from game.widgets import (
    CardBox,
    Column,
    Evenly,
    GridRow,
    Grows,
    Label,
    NamedSeat,
    Node,
    Note,
    Rest,
    ResultRow,
    Spread,
    Widget,
)

SIZES = (36, 34, 32, 30, 28, 26, 24, 22, 20)
"""What could be chosen, in the rows of a result."""
GRID = (34, 32, 30, 28, 26, 24, 22)


def result_rows(
    desk: Desk, ballot: BallotView, size: float, *, before: BallotView | None = None, decided: Words | None = None
) -> list[Widget]:
    """A row for everything that could be chosen; `before`: with what it was before the talk."""
    voice = desk.voice
    was = by_name(desk, before) if before is not None else {}
    most = max((it.count for it in (*ballot.counts, *(before.counts if before is not None else ()))), default=0)
    said = (voice.say("table.before"), voice.say("table.after"))
    rows: list[Widget] = []
    for place, counted in enumerate(ballot.counts):
        last = place == len(ballot.counts) - 1
        rows.append(
            ResultRow(
                f"count.{place}",
                counted.sign,
                voice.words(counted.words),
                counted.count,
                most,
                before=was.get(voice.words(counted.words)),
                said=said,
                both=before is not None,
                chosen=counted.words == decided,
                line=not last,
                size=size,
            )
        )
    return rows


def ballot_card(
    desk: Desk, ballot: BallotView, *, before: BallotView | None = None, decided: Words | None = None
) -> Node:
    """All that became public of a ballot, on one card."""
    voice = desk.voice
    if ballot.counts:

        def rows(size: float) -> Node:
            return Evenly(result_rows(desk, ballot, size, before=before, decided=decided), gap=1, most=100)

        shown: Node = Grows(rows, SIZES)
        if ballot.recounted:
            shown = Rest([shown, Label("recounted", voice.say("ballot.recounted"), size=20, tone="soft")], shown)
        return CardBox(shown, fill=True, pad=20)
    told = told_of(desk, ballot)
    if not (ballot.combined or ballot.proposals):
        return CardBox(Column(told, gap=8), pad=22)
    if ballot.without:
        words = voice.say("page.without.one" if ballot.without == 1 else "page.without", count=ballot.without)
        told.append(Label("without", words, size=22, tone="soft"))
    ranked = any(row.place is not None for row in (*ballot.combined, *(ballot.proposals[:1] or ((),))[0]))
    told.append(
        Label("columns", voice.say("table.columns_ranked" if ranked else "table.columns"), size=22, tone="soft")
    )
    grid = Grows(lambda size: Evenly(_side_by_side(desk, ballot, size), gap=0, most=76), GRID)
    return CardBox(Rest([*told, grid], grid, gap=8), pad=22, fill=True)


def told_of(sight: ScreenSight, ballot: BallotView) -> list[Node]:
    """Where there are no counts: who chose what by name, the proposals, or only what it came to."""
    voice = sight.voice
    nodes: list[Node] = []
    named: list[Node] = []
    said = Counter((seat, voice.words(words)) for seat, words in ballot.names)
    for number, ((seat, words), count) in enumerate(said.items()):
        chose = words if count == 1 else voice.say("table.named", words=words, count=count)
        named.append(NamedSeat(f"named.{number}", voice.seat(seat), chose, COLOURS.index(seat)))
    if named:
        nodes.append(Spread(named, gap=10, least=320, most=3))
    if ballot.lead is not None:
        above = "" if sealed(ballot) else voice.say("table.outcome_only")
        nodes.append(Note("lead", voice.words(ballot.lead), above=above, size=28 if sealed(ballot) else 32))
    if ballot.recounted:
        nodes.append(Label("recounted", voice.say("ballot.recounted"), size=20, tone="soft"))
    return nodes


def _side_by_side(sight: ScreenSight, ballot: BallotView, size: float) -> list[Widget]:
    """Proposals in columns, and what they come to together in the last."""
    voice = sight.voice
    together = ballot.combined or (ballot.proposals[0] if len(ballot.proposals) == 1 else ())
    if not together:
        return []
    found = [{row.id: row for row in proposal} for proposal in ballot.proposals]
    cells = {row.id: [cell(sight, it.get(row.id)) for it in found] for row in together}
    widest = max((text for row in cells.values() for text in row), key=len, default="")
    widest = max((widest, *(cell(sight, row) for row in together), voice.say("table.together")), key=len)
    numbers = [str(number) for number in range(1, len(found) + 1)]
    said = voice.say("table.proposals")
    nodes: list[Widget] = [GridRow("grid", said, numbers, voice.say("table.together"), widest, head=True, size=size)]
    for row in together:
        text = voice.words(row.text)
        if row.place is not None:
            text = voice.say("table.row_served" if row.chosen else "table.row_waits", text=text)
        nodes.append(GridRow(f"combined.{row.id}", text, cells[row.id], cell(sight, row), widest, size=size))
    return nodes


def cell(sight: ScreenSight, row: Row | None) -> str:
    """A row of a proposal in a few letters: its amount, or its place."""
    if row is None:
        return "–"
    if row.amount is not None:
        return sight.voice.words(amount(row.amount, row.unit))
    return str(row.place) if row.place is not None else "–"
