"""What can be entered now: taken from the page of the evening itself, so that every page of it has a place here."""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby

from game.apps.table.board.stones import Stone
from game.apps.table.leading.folding import SMALL, Folding, Smaller, Under
from game.apps.table.leading.parts import NextStep
from game.apps.table.leading.rows import SlimStepper
from game.apps.table.pages import reading_back
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.wall import Wall
from game.rules.learning.steps import following
from game.rules.phases import Stage
from game.rules.prompts import AgendaPrompt
from game.rules.text import message
from game.rules.views import View
from game.widgets import (
    Beside,
    Button,
    ChoiceBox,
    Column,
    DecidedCard,
    Flow,
    Label,
    Node,
    RankPlace,
    Stepper,
    Tallied,
    Widget,
)

CLOCK = "clock."
"""What begins the ids of the buttons of a soft clock: they have a place of their own."""
READ = ((False, 18), (True, 18), (True, 17), (True, 16))
"""Where all that the room reads has room under the entries: whether the pane is wide, and how large its letters are."""
TITLES = ("title", "turn", "frame")
"""What a page calls what it is about."""
TOLD = ("heading", "text", "note", "meter", "option", "list_item")
"""What is read: not pictures, nor what is pressed."""
ENDS = ":.?!…”’"
"""What follows these needs no other sign."""
MANY = 6
"""More options than this stand in two columns."""
WAYS = (
    (False, 1, SMALL),
    (True, 1, SMALL),
    (True, 1, 0.72),
    (True, 2, 0.78),
    (True, 2, 0.72),
    (True, 2, 0.66),
    (True, 2, 0.58),
    (True, 1, 0.6),
)
"""Whether the pane is wide, in how many columns its entries stand, and how large their letters are to those of a wall."""
FIRST_OF_MANY = 3
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
    button, below = next_button(page), after(view, voice)
    if button is None:
        return NextStep(None, voice.say("leading.wait"), above=voice.say("leading.next"), below="", key="")
    label = button.label
    if view.prompts and isinstance(view.prompts[0], AgendaPrompt) and button.id.startswith("cases."):
        cases = button.id.removeprefix("cases.")
        label = voice.say("leading.agenda.one" if cases == "1" else "leading.agenda", cases=cases)
    above = voice.say("leading.next" if button.actions else "leading.first")
    return NextStep(button, label, above=above, below=below, key=voice.say("leading.enter"))


def after(view: View, voice: TableLanguage) -> str:
    """What comes once this stage is over, or this step of what is worked out together; empty outside a case, and after one without a board."""
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
        return "" if view.town.board is None else voice.say("leading.after.board")
    # A works council asks whoever can answer: that is at no kitchen table.
    asks = later[0] == "inquiry" and case.talk is not None and case.talk.resident is None
    return voice.say("leading.after.questions" if asks else f"leading.after.{later[0]}")


def entry_nodes(page: Page) -> tuple[str, list[Node]]:
    """What the page is about, and what can be set on it."""
    above = () if page.header is None else page.header.widgets()
    titles = [it for it in (*page.body.widgets(), *above) if it.id in TITLES]
    title = next((it.label for it in titles), "")
    nodes: list[Node] = list(_set_here(page))
    onward = next_button(page)
    others = [
        it for it in page.bar if isinstance(it, Button) and it is not onward and it.id not in FIXED and it.actions
    ]
    for other in others:
        # One blue button, and that is the next step.
        other.primary = False
    if others:
        nodes.append(Flow(others))
    return title, nodes


def _set_here(page: Page) -> Iterator[Node]:
    widgets = list(page.body.widgets())
    many = sum(isinstance(it, ChoiceBox) for it in widgets) > MANY
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
            widget.in_a_list(noted=not many)
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


def read_lines(wall: Wall, nodes: Sequence[Node], title: str) -> list[str]:
    """What the room reads now, to have it at hand: all of it that is not set here and does not stand above it."""
    here = {it.id for node in nodes for it in node.widgets()}
    page = wall.page
    body = page.hung.body if page.hung is not None and wall.placed.hangs else page.body
    shown = [*body.widgets(), *(() if page.aside is None or not wall.placed.beside else page.aside.widgets())]
    told = [it for it in shown if it.role in TOLD and it.label and it.id not in here and it.label != title]
    lines: list[str] = []
    above = ""
    # Rows of one kind, as the funds are, stand in one line, behind what they are called together.
    for _, alike in groupby(told, lambda it: it.id.partition(".")[0]):
        rows = list(alike)
        line = reduce(_joined, (_in_a_line(it) for it in rows))
        names = len(rows) == 1 and rows[0].role == "text" and not rows[0].value and line[-1] not in ENDS
        if above and len(rows) > 1:
            lines.append(f"{above}: {line}")
            above = ""
            continue
        # A name that one thing follows stands above it: joined, the two would read as one sentence.
        lines.extend([above] if above else [])
        above = line if names else ""
        lines.extend([] if names else [line])
    return [*lines, above] if above else lines


def _joined(first: str, then: str) -> str:
    return f"{first} {then}" if first[-1] in ENDS else f"{first}; {then}"


def _in_a_line(widget: Widget) -> str:
    """What it says, and what that is about, in the order in which it is read."""
    first, then = (widget.value, widget.label) if isinstance(widget, DecidedCard) else (widget.label, widget.value)
    if not first or not then:
        return first or then
    if then[-1] == ":" or (widget.role == "note" and first[-1] in ENDS[1:] and then[-1] not in ENDS):
        # What it says, and above that what it is called.
        return f"{then} {first}" if then[-1] == ":" else f"{then}: {first}"
    return f"{first} {then}" if first[-1] in ENDS or widget.role == "meter" else f"{first}: {then}"


def bodies(nodes: list[Node], read: list[str]) -> Iterator[tuple[bool, Node]]:
    """The entries, and under them what the room reads: ways in less and less room; and whether the pane is wide then."""
    many = sum(isinstance(it, ChoiceBox) for it in nodes) > MANY
    slim = any(isinstance(it, (Stepper, RankPlace)) for it in nodes)

    def set_here(columns: int, share: float) -> Node:
        return Smaller(Column(_in_columns(nodes, columns), gap=2 if slim else 8), share)

    def lines(size: float) -> list[Node]:
        return [Label(f"read.{place}", words, size=size, tone="soft") for place, words in enumerate(read)]

    for wide, size in READ if read and not many else ():
        yield wide, Column([*([set_here(1, SMALL)] if nodes else []), *lines(size)], gap=8)
    # What the room reads did not fit whole: the pane is as wide as it can be before anything of it is left out.
    for wide, columns, share in WAYS[FIRST_OF_MANY:] if many else (*WAYS[1:], WAYS[0]) if read else WAYS:
        rest = Folding(lines(READ[-1][1]), lambda _: Label("further", "…", size=18, tone="soft"), cut=_cut)
        yield wide, (Under(set_here(columns, share), rest) if read else set_here(columns, share)) if nodes else rest


def _cut(line: Node, words: int) -> Node | None:
    """So many words of a line, and that there are more; `None` where it has no more than that."""
    assert isinstance(line, Label)
    shown = line.label.split(" ")[:words]
    return (
        None if len(shown) < words else Label(f"{line.id}.cut", f"{' '.join(shown)} …", size=READ[-1][1], tone="soft")
    )


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
