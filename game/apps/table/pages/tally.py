"""A ballot on paper cards: the count, covered, and read back before it is shown."""

from dataclasses import replace
from functools import partial

from game.apps.session import BallotBox
from game.apps.table.desk import Desk, lettered
from game.apps.table.half_done import HalfDone, RowCounts
from game.apps.table.pages.options import SIZES as LARGE_SIZES
from game.apps.table.pages.options import TITLE, filling, rows_of
from game.apps.table.pages.reading_back import READ, SIZES, read_back
from game.apps.table.window.page import Page
from game.rules.prompts import PickPrompt
from game.rules.terms.tally import Counts
from game.rules.terms.text import message
from game.widgets import Button, Column, Do, Fits, Heading, Label, Node, Rest, Stepper, Tallied, Typed
from game.widgets.type import TIGHT

ABSENT = "absent"
"""The part in which somebody is asked whether who did not vote is away."""

MOST_CARDS = 99
"""More cards of one colour nobody counts."""


def tally(desk: Desk, box: BallotBox, above: list[Node]) -> Page:
    """Paper cards face down, or hands in the open; the teller types how many. `above`: what is said before anybody counts."""
    voice, half, question = desk.voice, desk.half, box.ballot.question
    assert isinstance(question, PickPrompt)
    letters = [(letter, item) for letter, item in lettered(question.items) if item.closed is None]
    counts = half.counts or (None,) * (len(letters) + 1)
    expected, counted = box.ballot.ballots, in_all(counts)
    if desk.eyes == "room":
        return _for_the_room(desk, box, above)
    leads = desk.eyes == "leading"
    labels = [(letter, voice.words(item.text)) for letter, item in letters]
    labels.append(("", voice.say("ballot.blank")))
    if half.sub == READ:
        return read_back(
            desk,
            labels,
            as_counted(counts),
            shows=box.shows(counted),
            summed=voice.say("table.read_sum", counted=counted, expected=expected),
            go=lambda: desk.do(box.close_with(as_counted(counts))),
        )
    if leads and half.sub == ABSENT:
        return _are_away(desk, box, counted)
    title = Heading("title", voice.words(box.ballot.ask), size=TITLE, leading=TIGHT)
    shown, typed = ("ballot.hands", "ballot.hands_teller") if desk.hands else ("ballot.cards", "ballot.teller")
    said = f"{voice.say(shown)} {voice.say(typed)} {expected_words(desk, expected)}"
    how = Label("cards", said, size=22, tone="soft")

    def rows(size: float) -> list[Stepper]:
        return [
            counted_row(desk, counts, place, label, letter, size=size, expected=expected)
            for place, (letter, label) in enumerate(labels)
        ]

    big = filling(rows, SIZES, most=84)
    covered = Label("covered", voice.say("table.tally_covered"), size=22, tone="soft")
    # What was added stands on the pages before too: where there is no room for it here, the rows of the count go before.
    fewer = [it for it in above if not isinstance(it, Label) or it.id != "added"]
    ways = ([*above, how, big, covered], [*above, big, covered], [*fewer, how, big, covered])
    body: Node = Fits([Rest([title, *nodes], big, gap=10) for nodes in ways])
    if leads:
        body = Column([title, *rows(SIZES[-1]), how_it_stands(desk, expected, counted)])

    def close(absent: bool) -> HalfDone:
        if counted > expected or counted == 0:
            return replace(half, said=message("ballot.miscount", expected=expected, counted=counted))
        if counted < expected and not absent:
            return replace(half, said=message("table.missing", expected=expected, counted=counted))
        return half.shown(READ)

    # Who sees the numbers sees at once what is missing.
    missing = (leads or half.said is not None) and 0 < counted < expected
    # How many are missing would tell a number that is still covered.
    label = voice.say("table.absent_rest")
    count: Do | None = None if leads and counted != expected else partial(close, absent=False)
    # Where the numbers stand open the votes of a room that is still counting would be closed by one key: it is asked first.
    away: Do = desk.shows(ABSENT) if leads else partial(close, absent=True)
    bar = [
        Button("count", voice.say("table.counted_all"), count, icon="check", primary=True),
        Button("absent", label, away if missing else None),
    ]
    id = f"tally.{desk.session.state.number}"
    return Page(id, body, bar=tuple(bar), header=desk.header(), footer=desk.footer())


def in_all(counts: RowCounts) -> int:
    """How many were counted."""
    return sum(it or 0 for it in counts)


def as_counted(counts: RowCounts) -> Counts:
    """What was counted, as it becomes public: the last row is of blank votes."""
    *options, blank = (it or 0 for it in counts)
    return Counts(tuple(options), blank)


def _are_away(desk: Desk, box: BallotBox, number: int) -> Page:
    """Whether the ballot may close with fewer than there are."""
    voice, expected = desk.voice, box.ballot.ballots
    nodes: list[Node] = [
        Heading("title", voice.say("table.absent_rest.ask"), size=TITLE, leading=TIGHT),
        Tallied(voice.say("table.absent_rest.why", counted=number, expected=expected), right=False),
    ]
    no = Button("again", voice.say("table.absent_rest.no"), desk.shows(""), icon="arrow-left", primary=True)
    yes = Button("away", voice.say("table.absent_rest"), desk.shows(READ))
    return Page(desk.page_id(ABSENT), Column(nodes, gap=12), bar=(no, yes), header=desk.header(), footer=desk.footer())


def _for_the_room(desk: Desk, box: BallotBox, above: list[Node]) -> Page:
    """What the room reads while cards are counted: what can be chosen, and nothing of the count."""
    voice, question = desk.voice, box.ballot.question
    how = voice.say("ballot.hands" if desk.hands else "ballot.cards")
    rows = filling(lambda size: rows_of(desk, question, size), LARGE_SIZES, most=140)
    nodes: list[Node] = [
        Heading("title", voice.words(box.ballot.ask), size=TITLE),
        *above,
        rows,
        Label("cards", f"{how} {expected_words(desk, box.ballot.ballots)}", size=26, tone="soft"),
    ]
    id = f"tally.{desk.session.state.number}"
    return Page(id, Rest(nodes, rows), header=desk.header(), footer=desk.footer())


def expected_words(desk: Desk, expected: int) -> str:
    """How many votes there are to be counted."""
    return desk.voice.say("ballot.expected.one" if expected == 1 else "ballot.expected", expected=expected)


def how_it_stands(desk: Desk, expected: int, counted: int) -> Tallied:
    """Whether the count is right: for whoever types it."""
    longest = desk.voice.say("leading.tally.more", expected=expected, counted=MOST_CARDS)
    if counted == expected:
        return Tallied(desk.voice.say("leading.tally.right", expected=expected), right=True, longest=longest)
    key = "leading.tally.more" if counted > expected else "leading.tally.less"
    words = desk.voice.say(key, expected=expected, counted=counted)
    return Tallied(words, right=False, warn=counted > expected, longest=longest)


def counted_row(
    desk: Desk,
    counts: RowCounts,
    place: int,
    label: str,
    letter: str = "",
    most: int = MOST_CARDS,
    *,
    size: float = 22,
    expected: int | None = None,
) -> Stepper:
    """A row of a count, covered: whoever looks at the wall sees that it is filled in, and not how.

    Beside a wall of its own it stands open, and a number to which nothing can be added within `expected` is complete.
    """
    filled, number = counts[place] is not None, counts[place] or 0

    def fill(count: int) -> HalfDone:
        return replace(desk.half, counts=(*counts[:place], count, *counts[place + 1 :]), said=None)

    leads = desk.eyes == "leading"
    # Also at zero: a button that is off would tell it.
    less = (lambda: fill(max(0, number - 1))) if (number if leads else filled) else None
    more = (lambda: fill(number + 1)) if number < most else None
    shown = desk.voice.say("table.tally_filled") if filled else "–"
    room = None if not leads or expected is None else max(0, expected - in_all(counts) + number)
    typed = Typed(0, most, fill, room=room)
    return Stepper(
        f"tally.{place}",
        label,
        str(number) if leads else shown,
        less=less,
        more=more,
        widest="00" if leads else "00000000",
        typed=typed,
        letter=letter,
        covered=not leads,
        size=size,
    )
