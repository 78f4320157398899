"""A ballot on paper cards: the count, covered, and read back before it is shown."""

from game.apps.session import BallotBox
from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.options import TITLE, filling
from game.apps.table.window.page import Page
from game.rules.prompts import Item, PickPrompt
from game.rules.tally import Counts
from game.rules.text import message
from game.widgets import Button, CardBox, Heading, Label, Node, Rest, ResultRow, Stepper, Typed
from game.widgets.type import TIGHT

READ = "read"
"""The part of a tally in which the counts are read back."""

SIZES = (36, 34, 32, 30, 28, 26, 24, 22)
MOST_CARDS = 99
"""More cards of one colour nobody counts."""


def tally(desk: Desk, box: BallotBox, above: list[Node]) -> Page:
    """Paper cards face down; the teller types how many. `above`: what is said before anybody counts."""
    voice, half, question = desk.voice, desk.half, box.ballot.question
    assert isinstance(question, PickPrompt)
    letters = [(letter, item) for letter, item in lettered(question.items) if item.closed is None]
    counts = half.counts or [0] * (len(letters) + 1)
    expected, counted = box.ballot.ballots, sum(counts)
    if half.sub == READ:
        return _read_back(desk, box, [item for _, item in letters], counts)
    title = Heading("title", voice.words(box.ballot.ask), size=TITLE, leading=TIGHT)
    how = Label("cards", f"{voice.say('ballot.cards')} {voice.say('ballot.teller')}", size=22, tone="soft")
    labels = [(letter, voice.words(item.text)) for letter, item in letters]
    labels.append(("", voice.say("ballot.blank")))

    def rows(size: float) -> list[Stepper]:
        return [
            counted_row(desk, counts, place, label, letter, size=size) for place, (letter, label) in enumerate(labels)
        ]

    big = filling(rows, SIZES, most=84)
    covered = Label("covered", voice.say("table.tally_covered"), size=22, tone="soft")
    body = Rest([title, *above, how, big, covered], big, gap=10)

    def close(absent: bool) -> None:
        if counted > expected or counted == 0:
            half.said = message("ballot.miscount", expected=expected, counted=counted)
        elif counted < expected and not absent:
            half.said = message("table.missing", expected=expected, counted=counted)
        elif box.ballot.reveal == "counts" and counted >= box.ballot.least and box.ballot.complete(counted):
            desk.show(READ)
        else:
            # Where only the outcome shows, the counts stay covered.
            desk.do(box.close_with(Counts(tuple(counts[:-1]), counts[-1])))

    missing = half.said is not None and 0 < counted < expected
    # How many are missing would tell a number that is still covered.
    label = voice.say("table.absent_rest")
    bar = [
        Button("count", voice.say("table.counted_all"), lambda: close(False), icon="check", primary=True),
        Button("absent", label, (lambda: close(True)) if missing else None),
    ]
    id = f"tally.{desk.session.state.number}"
    return Page(id, body, bar=tuple(bar), header=desk.header(), footer=desk.footer())


def _read_back(desk: Desk, box: BallotBox, items: list[Item], counted: list[int]) -> Page:
    """What was counted is read out before it is shown: afterwards it cannot be put right unseen."""
    voice = desk.voice
    title = Heading("title", voice.say("table.read_back"), size=TITLE, leading=TIGHT)
    names = [(letter, voice.words(item.text)) for letter, item in lettered(items)]
    most = max(counted)

    def lines(size: float) -> list[ResultRow]:
        return [
            ResultRow(f"read.{place}", letter, name, counted[place], most, line=place < len(names), size=size)
            for place, (letter, name) in enumerate([*names, ("", voice.say("ballot.blank"))])
        ]

    rows = CardBox(filling(lines, SIZES), fill=True, pad=20)
    counts = Counts(tuple(counted[:-1]), counted[-1])
    yes = Button(
        "right", voice.say("table.read_right"), lambda: desk.do(box.close_with(counts)), icon="eye", primary=True
    )
    no = Button("again", voice.say("table.read_again"), desk.shows(""))
    return Page(
        desk.page_id("read"),
        Rest([title, rows], rows, gap=12),
        bar=(yes, no),
        header=desk.header(),
        footer=desk.footer(),
    )


def counted_row(
    desk: Desk, counts: list[int], place: int, label: str, letter: str = "", most: int = MOST_CARDS, *, size: float = 22
) -> Stepper:
    """A row of a count, covered: whoever looks at the wall sees that it is filled in, and not how."""
    half = desk.half
    number = counts[place]

    def fill(count: int) -> None:
        half.counts, half.said = [count if at == place else it for at, it in enumerate(counts)], None
        half.counted = sorted({*half.counted, place})

    # Also at zero: a button that is off would tell it.
    less = (lambda: fill(max(0, number - 1))) if place in half.counted else None
    more = (lambda: fill(number + 1)) if number < most else None
    shown = desk.voice.say("table.tally_filled") if place in half.counted else "–"
    typed = Typed(0, most, fill)
    return Stepper(
        f"tally.{place}",
        label,
        shown,
        less=less,
        more=more,
        widest="00000000",
        typed=typed,
        letter=letter,
        covered=True,
        size=size,
    )
