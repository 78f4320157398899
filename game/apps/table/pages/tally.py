"""A ballot on paper cards: the count, covered, and read back before it is shown."""

from game.apps.session import BallotBox
from game.apps.table.desk import Desk, lettered
from game.apps.table.window.page import Page
from game.rules.prompts import Item, PickPrompt
from game.rules.tally import Counts
from game.rules.text import message
from game.widgets import Button, Column, Heading, Label, Node, Spread, Stepper, Typed

READ = "read"
"""The part of a tally in which the counts are read back."""

MOST_CARDS = 99
"""More cards of one colour nobody counts."""


def tally(desk: Desk, box: BallotBox, above: list[Node]) -> Page:
    """Paper cards face down; the teller types how many. `above`: what is said before anybody counts."""
    voice, half, question = desk.voice, desk.half, box.ballot.question
    assert isinstance(question, PickPrompt)
    letters = [(letter, item) for letter, item in lettered(question.items) if item.closed is None]
    counts = half.counts or [0] * (len(letters) + 1)
    expected, counted = box.ballot.ballots, sum(counts)
    nodes: list[Node] = [Heading("title", voice.words(box.ballot.ask), size=28), *above]
    if half.sub == READ:
        return _read_back(desk, box, [item for _, item in letters], counts)
    nodes.append(Label("cards", f"{voice.say('ballot.cards')} {voice.say('ballot.teller')}", size=20, tone="soft"))
    labels = [(letter, f"{letter}. {voice.words(item.text)}") for letter, item in letters]
    labels.append(("", voice.say("ballot.blank")))
    rows: list[Node] = [counted_row(desk, counts, place, label, letter) for place, (letter, label) in enumerate(labels)]
    nodes.append(Spread(rows, least=400))
    nodes.append(Label("covered", voice.say("table.tally_covered"), size=20, tone="soft"))

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
    return Page(id, Column(nodes), bar=tuple(bar), header=desk.header(), footer=desk.footer())


def _read_back(desk: Desk, box: BallotBox, items: list[Item], counted: list[int]) -> Page:
    """What was counted is read out before it is shown: afterwards it cannot be put right unseen."""
    voice = desk.voice
    rows: list[Node] = [Heading("title", voice.say("table.read_back"), size=30)]
    for place, label in enumerate((*(voice.words(item.text) for item in items), voice.say("ballot.blank"))):
        line = voice.say("ballot.read_count", text=label, count=counted[place])
        rows.append(Label(f"read.{place}", line, size=24))
    counts = Counts(tuple(counted[:-1]), counted[-1])
    yes = Button(
        "right", voice.say("table.read_right"), lambda: desk.do(box.close_with(counts)), icon="eye", primary=True
    )
    no = Button("again", voice.say("table.read_again"), desk.shows(""))
    return Page(desk.page_id("read"), Column(rows), bar=(yes, no), header=desk.header(), footer=desk.footer())


def counted_row(
    desk: Desk, counts: list[int], place: int, label: str, letter: str = "", most: int = MOST_CARDS
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
    )
