"""What can be entered now: taken from the page of the evening itself, so that every page of it has a place here."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from game.apps.table.board.stones import Stone
from game.apps.table.leading.folding import SMALL, Begun, Smaller
from game.apps.table.leading.reading import RoomLine
from game.apps.table.leading.rows import SlimStepper
from game.apps.table.leading.step import NextStep
from game.apps.table.leading.told import in_a_line
from game.apps.table.pages import reading_back
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import NOWHERE, Page
from game.rules.learning.steps import following
from game.rules.prompts import AgendaPrompt
from game.rules.terms.phases import Stage
from game.rules.terms.text import message
from game.rules.views import View
from game.widgets import (
    Beside,
    Button,
    ChoiceBox,
    Column,
    Field,
    Flow,
    Label,
    Node,
    RankPlace,
    ResultRow,
    Stepper,
    Tallied,
    Widget,
)

CLOCK = "clock."
"""What begins the ids of the buttons of a soft clock: they have a place of their own."""
READ = (18, 17, 16)
"""How large the letters are of all that the room reads, where it has room under the entries."""
TITLES = ("title", "turn", "frame", "minutes")
"""What a page calls what it is about; in a talk how many minutes are left, and what is asked then."""
MANY = 6
"""More options than this stand in two columns."""
WAYS = ((1, SMALL), (1, 0.72), (2, 0.78), (2, 0.72), (2, 0.66), (2, 0.58), (1, 0.6))
"""In how many columns the entries stand, and how large their letters are to those of a wall."""
FIRST_OF_MANY = 2
LAST = 0.66
"""In letters of no more than this share all that counts is that what can be set here is in sight."""
AT_ONCE = 200
"""So much of all that is set here is in sight, where not all of it can be, in letters that somebody before a laptop reads."""
FIXED = ("facts", "story", "path", "clock")
"""Buttons that are among the fixed actions, or have a pane of their own."""


def next_button(page: Page) -> Button | None:
    """What one does here as a rule; what cannot be done yet, where that is what the page waits for."""
    buttons = [it for it in page.bar if isinstance(it, Button)]
    first = next((it for it in buttons if it.id == "keep"), None) or next((it for it in buttons if it.primary), None)
    if first is not None:
        return first
    return next((it for it in buttons if it.id in ("settle", "keep", "on", "count", "vote")), None) or next(
        iter(buttons), None
    )


def next_step(page: Page, view: View, voice: TableLanguage) -> NextStep:
    """The next step by its effect, and what comes after it."""
    button = next_button(page)
    # Where one only goes back, or a break ends, what comes after is not what comes once this stage is over.
    goes_back = button is not None and (button.id == "back" or button.label == voice.say("table.back"))
    below = "" if button is None or goes_back or page.id == "pause" else after(view, voice)
    if button is None:
        # Stones that were thrown have no letters: their eyes are their keys.
        wait = "leading.wait.stones" if page.id.startswith("move.") else "leading.wait"
        return NextStep(None, voice.say(wait), above=voice.say("leading.next"), below="", key="")
    label = page.onward or button.label
    if view.prompts and isinstance(view.prompts[0], AgendaPrompt) and button.id.startswith("cases."):
        cases = button.id.removeprefix("cases.")
        label = voice.say("leading.agenda.one" if cases == "1" else "leading.agenda", cases=cases)
    plain = bool(button.actions) and page.focus == NOWHERE
    own = "leading.next.letter" if "a" in page.keys else "leading.next.tab"
    above = voice.say(own if plain else "leading.next" if button.actions else waits_for(page))
    chosen = [it.label for it in page.body.widgets() if isinstance(it, ChoiceBox) and it.chosen]
    if button.id == "settle" and button.actions and len(chosen) == 1 and chosen[0] not in label:
        # The button has its letter.
        above = chosen[0]
    return NextStep(button, label, above=above, below=below, key=voice.say("leading.enter"), plain=plain)


def sets_something(page: Page) -> bool:
    """Whether anything is chosen or filled in on it."""
    return any(it.focusable and not it.id.startswith(CLOCK) for it in page.body.widgets())


def waits_for(page: Page) -> str:
    """What the next step of a page still waits for: by what there is on it to do."""
    if any(isinstance(it, Tallied) for it in page.body.widgets()):
        counted = any(isinstance(it, Stepper) and it.value.strip("0") for it in page.body.widgets())
        return "leading.first.count" if counted else "leading.first.counting"
    here = [it for it in page.body.widgets() if it.focusable and not it.id.startswith(CLOCK)]
    fields = [it for it in here if isinstance(it, (Field, Stepper))]
    if not here:
        return "leading.first.not_yet"
    if len(fields) == len(here):
        return "leading.first.fill"
    return "leading.first" if fields else "leading.first.choose"


def after(view: View, voice: TableLanguage) -> str:
    """What comes once this stage is over, or this step of what is worked out together; empty outside a case, and after one.

    After a case comes the board, the municipality, or the newspaper: nobody knows that beforehand.
    """
    case = view.case
    learning = view.own or (None if case is None else case.learning)
    if learning is not None and learning.step is not None:
        further = following(learning.step)
        if further is not None and (view.own is not None or further != "actions"):
            return voice.say("leading.after.step", step=message(f"al.step.{further}"))
    if view.own is not None:
        return ""
    if case is None or case.stage not in case.stages:
        return ""
    later: tuple[Stage, ...] = case.stages[case.stages.index(case.stage) + 1 :]
    if not later:
        return ""
    # A works council asks whoever can answer: that is at no kitchen table.
    asks = later[0] == "inquiry" and case.talk is not None and case.talk.resident is None
    return voice.say("leading.after.questions" if asks else f"leading.after.{later[0]}")


def entry_nodes(page: Page) -> tuple[str, list[Node], Node | None, bool]:
    """What the page is about, what can be set on it, what stays in sight under that, and whether it is a count.

    What else can be done than the next step never scrolls; of a count nor does how it stands.
    """
    above = () if page.header is None else page.header.widgets()
    titles = [it for it in (*page.body.widgets(), *above) if it.id in TITLES]
    title = next((in_a_line(it) if it.id == "minutes" else it.label for it in titles), "")
    set_here = list(_set_here(page))
    counted = [it for it in set_here if isinstance(it, Tallied)]
    nodes = [it for it in set_here if not isinstance(it, Tallied)]
    stays = bool(counted) or any(isinstance(it, ResultRow) for it in nodes)
    onward = next_button(page)
    # What cannot be done now keeps its place under a count: nothing moves while somebody types.
    others = [
        it
        for it in page.bar
        if isinstance(it, Button) and it is not onward and it.id not in FIXED and (it.actions or stays)
    ]
    for other in others:
        # One blue button, and that is the next step.
        other.primary = False
    if stays:
        beside: list[Node] = [*counted, *([Flow(others)] if others else [])]
        return title, nodes, Smaller(Beside(beside, shares=(4, 3), gap=10, least=0), 0.72) if beside else None, True
    return title, nodes, Smaller(Flow(others), 0.72) if others else None, False


def _set_here(page: Page) -> Iterator[Node]:
    widgets = list(page.body.widgets())
    choosing = any(isinstance(it, ChoiceBox) and it.focusable for it in widgets)
    row: list[Widget] = []
    for place, widget in enumerate(widgets):
        below = widgets[place + 1] if place + 1 < len(widgets) else widget
        if isinstance(widget, Label) and below.focusable and below.id.startswith(f"{widget.id}."):
            # It says what the choices under it are for.
            if row:
                yield Flow(row)
                row = []
            yield Label(widget.id, widget.label, size=22, weight="semibold")
            continue
        entry = (widget.focusable and not widget.id.startswith(CLOCK)) or isinstance(widget, Tallied)
        # What was counted is read from here, before the room sees any of it.
        entry = entry or widget.id.startswith(f"{reading_back.READ}.")
        if isinstance(widget, ChoiceBox):
            entry = choosing
        if isinstance(widget, (ChoiceBox, ResultRow)):
            widget.in_a_list()
        if not entry:
            continue
        if isinstance(widget, (Button, Stone)):
            row.append(widget)
            continue
        if row:
            yield Flow(row)
            row = []
        yield SlimStepper.of(widget) if type(widget) is Stepper else widget
    if row:
        yield Flow(row)


class Body(Struct, frozen=True):
    """What is set and read in the middle, in one way to lay it out."""

    all: Node
    sight: Node
    """What of it has to be in sight: the rest scrolls."""
    slim: bool = False
    """Whether the next step above it stands on one line."""
    asked: bool = False
    """Whether what it is about stands in it, below what can be set, and is no name of the pane."""


def bodies(nodes: list[Node], read: Sequence[RoomLine], title: str, *, counts: bool = False) -> Iterator[Body]:
    """The entries, with what the room reads: what they are about above them, the rest below; in less and less room.

    `title`: what they are about in a line. `counts`: votes are counted here.
    """
    many = sum(isinstance(it, ChoiceBox) for it in nodes) > MANY
    slim = any(isinstance(it, (Stepper, RankPlace)) for it in nodes)
    # Rows of a count stand under one another: which comes next is seen, and what does not fit scrolls.
    ways = [(1, share) for _, share in WAYS] if counts else WAYS
    last = min(share for _, share in WAYS) if counts else SMALL

    def lines(size: float, *, first: bool) -> list[Node]:
        return [
            Label(f"{'own' if it.own else 'read'}.{place}", it.words, size=size, tone="ink" if first else "soft")
            for place, it in enumerate(read)
            if it.first == first
        ]

    def set_here(columns: int, share: float, size: float, *, close: bool = False) -> list[Node]:
        # Where there is room for it rows keep apart, and the ring of the keyboard from their words.
        gap = 2 if close or (slim and not counts) else 8
        here = [Smaller(Column(_in_columns(nodes, columns), gap=gap), share)] if nodes else []
        return [*lines(size, first=True), *here]

    for size in READ if read and not many else ():
        whole = Column([*set_here(1, SMALL, size), *lines(size, first=False)], gap=8)
        yield Body(whole, whole)
    # Not all that the room reads fits: the pane begins with what has to be in sight.
    for columns, share in ways[FIRST_OF_MANY:] if many else ways:
        above, rest = set_here(columns, share, READ[-1]), lines(READ[-1], first=False)
        begun = [Begun(rest[0])] if rest and share > LAST else []
        yield Body(Column([*above, *rest], gap=8), Column([*above, *begun], gap=8))
    for columns, share in WAYS if nodes and not counts else ():
        # The last of what can be chosen is in sight as much as the first: the next step makes room for it.
        above, rest = set_here(columns, share, READ[-1], close=True), lines(READ[-1], first=False)
        yield Body(Column([*above, *rest], gap=8), Column(above, gap=8), slim=True)
    if counts:
        # Every row of a count is in sight, that of blank votes too: what is typed next lands there.
        above, rest = set_here(1, last, READ[-1], close=True), lines(READ[-1], first=False)
        for asked in (False, True):
            below = [Label("read.title", title, size=READ[-1]), *rest] if asked else rest
            yield Body(Column([*above, *below], gap=8), Column(above, gap=8), slim=True, asked=asked)
    whole = Column([*set_here(2 if many else 1, last, READ[-1]), *lines(READ[-1], first=False)], gap=8)
    yield Body(whole, Begun(whole, least=AT_ONCE))


def _in_columns(nodes: list[Node], columns: int) -> list[Node]:
    """What is chosen or set stands in so many columns; what else there is over all of the width."""
    if columns == 1:
        return nodes
    made: list[Node] = []
    run: list[Node] = []
    for node in [*nodes, None]:
        if isinstance(node, (ChoiceBox, Stepper)):
            run.append(node)
            continue
        if run:
            half = (len(run) + 1) // 2
            made.append(Beside([Column(run[:half], gap=6), Column(run[half:], gap=6)], gap=8, least=0))
            run = []
        if node is not None:
            made.append(node)
    return made
