"""Every count that a teller typed is looked at once more before anything of it shows: afterwards it cannot be put right unseen."""

from collections.abc import Sequence

from game.apps.table.desk import Desk
from game.apps.table.pages.options import TITLE, filling
from game.apps.table.window.page import Page
from game.rules.terms.tally import Counts
from game.widgets import Button, CardBox, Do, Heading, Label, Midway, Node, Rest, ResultRow
from game.widgets.type import TIGHT

READ = "read"
"""The part of a tally in which the counts are read back."""

SIZES = (36, 34, 32, 30, 28, 26, 24, 22)


def read_back(
    desk: Desk, names: Sequence[tuple[str, str]], counts: Counts, *, shows: bool, summed: str, go: Do
) -> Page:
    """The counts, row by row, each with its letter and what it is called; the last is of blank votes.

    `shows`: whether the table sees them once they are right; where it only gets what they come to, they stay covered on a
    screen that everybody sees, and `summed` says how many there are together. `go` shows the result.
    """
    voice = desk.voice
    title = Heading("title", voice.say("table.read_back" if shows else "table.read_check"), size=TITLE, leading=TIGHT)
    counted = (*counts.counts, counts.blank)
    most = max(counted)

    def lines(size: float) -> list[ResultRow]:
        return [
            ResultRow(f"{READ}.{place}", letter, name, counted[place], most, line=place < len(names) - 1, size=size)
            for place, (letter, name) in enumerate(names)
        ]

    yes = Button("right", voice.say("table.read_right"), go, icon="eye", primary=True)
    no = Button("again", voice.say("table.read_again"), desk.shows(""))
    above: list[Node] = [title]
    if not shows:
        above.append(Label(f"{READ}.covered", f"{summed} {voice.say('table.read_covered')}".strip(), size=30))
    body: Node = Midway(Rest(above, above[-1], gap=16))
    if shows or desk.eyes == "leading":
        rows = CardBox(filling(lines, SIZES), fill=True, pad=20)
        body = Rest([*above, rows], rows, gap=12)
    return Page(desk.page_id(READ), body, bar=(yes, no), header=desk.header(), footer=desk.footer())
