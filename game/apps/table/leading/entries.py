"""What can be entered now: taken from the page of the evening itself, so that every page of it has a place here."""

from collections.abc import Iterator

from game.apps.table.board.stones import Stone
from game.apps.table.leading.parts import NextStep
from game.apps.table.leading.rows import SlimStepper
from game.apps.table.leading.sheet import Smaller
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.rules.phases import Stage
from game.rules.prompts import AgendaPrompt
from game.rules.views import View
from game.widgets import (
    Beside,
    Button,
    ChoiceBox,
    Column,
    DecidedCard,
    Flow,
    Heading,
    Label,
    Node,
    RankPlace,
    Stepper,
    Tallied,
    Widget,
)

CLOCK = "clock."
"""What begins the ids of the buttons of a soft clock: they have a place of their own."""
READ = 5
"""So many lines of what the room reads."""
MANY = 6
"""More options than this stand in two columns."""
CLOSE = 0.78
"""How large letters are there, to those of a wall."""
FIXED = ("facts", "story", "path")
"""Buttons that are among the fixed actions."""


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
    if view.prompts and isinstance(view.prompts[0], AgendaPrompt) and label.isdigit():
        label = voice.say("leading.agenda.one" if label == "1" else "leading.agenda", cases=label)
    above = voice.say("leading.next" if button.actions else "leading.first")
    return NextStep(button, label, above=above, below=below, key=voice.say("leading.enter"))


def after(view: View, voice: TableLanguage) -> str:
    """What comes once this stage is over; empty outside a case."""
    case = view.case
    if case is None or case.stage not in case.stages:
        return ""
    following: tuple[Stage, ...] = case.stages[case.stages.index(case.stage) + 1 :]
    return voice.say(f"leading.after.{following[0]}") if following else voice.say("leading.after.town")


def entry_nodes(page: Page) -> tuple[str, list[Node]]:
    """What the page is about, and what can be set on it."""
    headings = [it for it in page.body.widgets() if isinstance(it, Heading)]
    title = next((it.label for it in headings if it.id in ("title", "turn", "frame")), "")
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
    for widget in widgets:
        entry = (widget.focusable and not widget.id.startswith(CLOCK)) or isinstance(widget, Tallied)
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


def read_nodes(page: Page) -> list[Node]:
    """Where nothing can be set: what the room reads now, to have it at hand."""
    texts = ("text", "note", "meter")
    told = [it for it in page.body.widgets() if it.role in texts and not it.focusable and it.label]
    lines = [_in_a_line(it) for it in told[:READ]]
    return [Label(f"read.{place}", line, size=18, tone="soft") for place, line in enumerate(lines)]


def _in_a_line(widget: Widget) -> str:
    """What it says, and what that is about, in the order in which it is read."""
    first, then = (widget.value, widget.label) if isinstance(widget, DecidedCard) else (widget.label, widget.value)
    if not first or not then:
        return first or then
    return f"{first} {then}" if first[-1] in ":.?!…" else f"{first}: {then}"


def crowded(nodes: list[Node]) -> bool:
    """Whether there are many options."""
    return sum(isinstance(it, ChoiceBox) for it in nodes) > MANY


def body_of(nodes: list[Node]) -> Node:
    """The entries under one another."""
    choices = [it for it in nodes if isinstance(it, ChoiceBox)]
    if crowded(nodes):
        half, at = (len(choices) + 1) // 2, nodes.index(choices[0])
        columns = Beside([Column(choices[:half], gap=6), Column(choices[half:], gap=6)], gap=8, least=0)
        rest = [it for it in nodes if it not in choices]
        return Smaller(Column([*rest[:at], columns, *rest[at:]], gap=8), CLOSE)
    slim = any(isinstance(it, (Stepper, RankPlace)) for it in nodes)
    return Smaller(Column(nodes, gap=2 if slim else 8))
