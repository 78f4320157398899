"""What a ballot made public, to read from the back row: before the talk, and after it beside what it was."""

from collections import Counter

from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.advised import advised_shown
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.shown import added_shown, rows_shown
from game.apps.table.sight import ScreenSight
from game.apps.table.window.page import Page
from game.rules.decisions import decision_rule
from game.rules.kinds.rows import Row, row_words
from game.rules.prompts import AllocatePrompt, Item, RankPrompt
from game.rules.setup import COLOURS
from game.rules.text import Message, Words
from game.rules.units import amount
from game.rules.views import BallotView, CaseView
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Column,
    DecidedCard,
    Evenly,
    GridRow,
    Grows,
    Label,
    NamedSeat,
    Node,
    Note,
    Quote,
    Rest,
    ResultRow,
    Spread,
    TitleLine,
    Widget,
)

SIZES = (36, 34, 32, 30, 28, 26, 24, 22, 20)
"""What could be chosen, in the rows of a result."""
SAID = (38, 36, 34, 32)
"""What is asked of the table, or told about it."""
GRID = (34, 32, 30, 28, 26, 24, 22)
CUPS = ("cup-brick", "teapot", "cup-ochre")


def letters_of(desk: Desk) -> dict[str, str]:
    """The letter of each option of the case, by what it is called."""
    question = desk.case.question
    if isinstance(question, (AllocatePrompt, RankPrompt)):
        return {}
    items = question.items
    if desk.case.council is not None:
        items = (*items, Item("", desk.case.council.not_ours))
    return {desk.voice.words(item.text): letter for letter, item in lettered(items) if len(letter) == 1}


def total_of(ballot: BallotView) -> int:
    """How many ballots there were, as far as counts tell."""
    return sum(counted.count for counted in ballot.counts) + ballot.blank


def unanimous(ballot: BallotView) -> Words | None:
    """What everybody chose, where everybody chose the same."""
    most = max(ballot.counts, key=lambda it: it.count, default=None)
    return most.words if most is not None and 1 < most.count == total_of(ballot) else None


def compared(desk: Desk) -> BallotView | None:
    """The counts of before the talk, where those of after it can be read beside them."""
    first, final = desk.case.first, desk.case.final
    if first is None or final is None or not first.counts or not final.counts:
        return None
    return first if any(it.words == other.words for it in first.counts for other in final.counts) else None


def blank_words(desk: Desk, ballot: BallotView, before: BallotView | None = None) -> str:
    """How many voted for nothing; empty where nobody did. `before`: and how many it were."""
    if before is not None and before.blank != ballot.blank:
        return desk.voice.say("table.blank_moved", before=before.blank, after=ballot.blank)
    return desk.voice.say("table.blank", count=ballot.blank) if ballot.blank else ""


def _by_name(desk: Desk, ballot: BallotView) -> dict[str, int]:
    """The count of each option, by what it is called."""
    return {desk.voice.words(it.words): it.count for it in ballot.counts}


def result_rows(
    desk: Desk, ballot: BallotView, size: float, *, before: BallotView | None = None, decided: Words | None = None
) -> list[Widget]:
    """A row for everything that could be chosen; `before`: with what it was before the talk."""
    voice, letters = desk.voice, letters_of(desk)
    was = _by_name(desk, before) if before is not None else {}
    most = max((it.count for it in (*ballot.counts, *(before.counts if before is not None else ()))), default=0)
    said = (voice.say("table.before"), voice.say("table.after"))
    rows: list[Widget] = []
    for place, counted in enumerate(ballot.counts):
        last = place == len(ballot.counts) - 1
        rows.append(
            ResultRow(
                f"count.{place}",
                letters.get(voice.words(counted.words), ""),
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
    grid = Grows(lambda size: Evenly(_side_by_side(desk, ballot, size), gap=0, most=76), GRID)
    return CardBox(Rest([*told, grid], grid, gap=8), pad=22, fill=True)


def sealed(ballot: BallotView) -> bool:
    """Whether so few voted that nothing of it is told, but that."""
    return isinstance(ballot.lead, Message) and ballot.lead.id == "ballot.sealed"


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
    cells = {row.id: [_cell(sight, it.get(row.id)) for it in found] for row in together}
    widest = max((text for row in cells.values() for text in row), key=len, default="")
    widest = max((widest, *(_cell(sight, row) for row in together), voice.say("table.together")), key=len)
    numbers = [str(number) for number in range(1, len(found) + 1)]
    said = voice.say("table.proposals")
    nodes: list[Widget] = [GridRow("grid", said, numbers, voice.say("table.together"), widest, head=True, size=size)]
    for row in together:
        text = voice.words(row.text)
        if row.place is not None:
            text = voice.say("table.row_served" if row.chosen else "table.row_waits", text=text)
        nodes.append(GridRow(f"combined.{row.id}", text, cells[row.id], _cell(sight, row), widest, size=size))
    return nodes


def _cell(sight: ScreenSight, row: Row | None) -> str:
    if row is None:
        return "–"
    if row.amount is not None:
        return sight.voice.words(amount(row.amount, row.unit))
    return str(row.place) if row.place is not None else "–"


def moved_words(desk: Desk, before: BallotView, ballot: BallotView) -> str:
    """One sentence that only describes how the counts moved."""
    voice, letters = desk.voice, letters_of(desk)
    was = _by_name(desk, before)
    moves = [
        (letters.get(name) or name, was[name], count)
        for name, count in _by_name(desk, ballot).items()
        if name in was and was[name] != count
    ]
    if not moves:
        return voice.say("table.moved.none")
    name, old, new = max(moves, key=lambda it: (abs(it[2] - it[1]), it[2]))
    parts = [voice.say("table.moved.most", name=name, before=old, after=new)]
    for key, grew in (("more", True), ("fewer", False)):
        names = [it[0] for it in moves if it[0] != name and (it[2] > it[1]) == grew]
        if names:
            listed = names[-1]
            if names[:-1]:
                listed = voice.say("table.moved.and", first=", ".join(names[:-1]), last=names[-1])
            parts.append(voice.say(f"table.moved.{key}" + (".one" if len(names) == 1 else ""), names=listed))
    return " ".join(parts)


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


def line_by_line(desk: Desk, decided: tuple[Row, ...]) -> Node:
    """A division or an order, in two columns where there is width; anything else in one line each."""
    voice, rows = desk.voice, list[Widget]()
    if any(row.amount is None and row.place is None for row in decided):
        return Column(rows_shown(desk, decided), gap=4)
    widest = max((_cell(desk, row) for row in decided), key=len, default="")
    for row in decided:
        text = voice.words(row.text)
        if row.place is not None:
            text = voice.say("table.row_served" if row.chosen else "table.row_waits", text=text)
        change = [] if row.change is None else [voice.words(row_words(row)["change"]) if row.change else "="]
        rows.append(GridRow(f"row.{row.id}", text, change, _cell(desk, row), widest, size=24))
    return Spread(rows, gap=2, least=400, most=1)


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
