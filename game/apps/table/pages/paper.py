"""The end of a quarter: the front page of the local paper with the promise and the residents, then the account."""

from game.apps.table.board.status_rows import ResidentRow
from game.apps.table.desk import Desk
from game.apps.table.pages.shown import line_shown, promise_shown, standing_card
from game.apps.table.window.page import Page
from game.rules.text import Message, Text
from game.rules.views import ReportLine
from game.rules.views.town_shapes import FrontPage
from game.widgets import Beside, Button, CardBox, Column, Do, Heading, Label, Node, Note, Spread
from game.widgets.newspaper import Ears, Rule, Sheet

MANY = 5
"""From so many letters on they are in smaller type."""
FOLLOWS = ("told.money.up", "told.money.down", "told.line.", "told.points.")
"""What a letter brings: its lines follow it."""


def quarter_end(desk: Desk) -> Page:
    """First the paper, then the letters, then what the quarter cost."""
    front = desk.view.town.front_page
    match desk.half.sub:
        case "letters" if _told(desk)[0]:
            return _mat(desk)
        case "" if front is not None:
            return _front(desk, front)
        case _:
            return _account(desk)


Letter = tuple[ReportLine, tuple[ReportLine, ...]]
"""A letter, and what came of it: money and points."""


def _told(desk: Desk) -> tuple[tuple[Letter, ...], tuple[ReportLine, ...]]:
    """The letters, each with what followed from it, and the rest of what was told."""
    letters: list[tuple[ReportLine, list[ReportLine]]] = []
    rest: list[ReportLine] = []
    follows = False
    for line in desk.view.report:
        if line.kind == "letter":
            letters.append((line, []))
            follows = True
        elif follows and isinstance(line.words, Message) and line.words.id.startswith(FOLLOWS):
            letters[-1][1].append(line)
        else:
            follows = False
            rest.append(line)
    return tuple((letter, tuple(lines)) for letter, lines in letters), tuple(rest)


def _on(desk: Desk, key: str, sub: str) -> Button:
    return Button("on", desk.voice.say(key), _shows(desk, sub), icon="arrow-right", primary=True, turns=True)


def _back(desk: Desk, key: str, sub: str) -> Button:
    return Button("back", desk.voice.say(key), _shows(desk, sub), icon="arrow-left")


def _front(desk: Desk, front: FrontPage) -> Page:
    voice, view = desk.voice, desk.view
    first, *others = front.headlines
    nodes: list[Node] = [
        Ears("ears", voice.say("table.paper_day", quarter=view.quarter), voice.say("table.paper_game")),
        Rule("rule.top", 3),
        Label("title", voice.words(front.name), size=62, weight="serif black", align="centre"),
        Rule("rule.name", 2),
        Label("headline.0", voice.words(first), size=42, weight="serif bold"),
    ]
    below: list[Node] = [
        Label(f"headline.{number}", voice.words(words), size=27, weight="serif bold")
        for number, words in enumerate(others, start=1)
    ]
    said = _said(desk)
    if below or said:
        nodes.append(Rule("rule.below", 1))
    if below and said:
        nodes.append(Beside([Column(below, gap=12), Column(said, gap=10)], gap=24, least=220))
    elif below or said:
        nodes.append(Column([*below, *said], gap=12))
    right = _beside(desk)
    paper = Sheet(Column(nodes, gap=12))
    body: Node = Beside([paper, Column(right, gap=14)], shares=(13, 9), gap=36, least=360) if right else paper
    on = _on(desk, "table.to_letters", "letters") if _told(desk)[0] else _on(desk, "table.to_account", "account")
    return Page(desk.page_id("paper"), body, bar=(on,), footer=desk.footer(), focus="on")


def _said(desk: Desk) -> list[Node]:
    """What the table said about its decisions of this quarter, as the paper quotes it."""
    voice, view = desk.voice, desk.view
    nodes: list[Node] = []
    for decision in view.decisions:
        if decision.quarter == view.quarter and decision.reason is not None:
            above = voice.say("table.paper_said", title=decision.title)
            nodes.append(
                Note(f"said.{decision.cause}", f"“{desk.written(decision.reason)}”", above=above, size=20, wood=True)
            )
    return nodes[:2]


def _mat(desk: Desk) -> Page:
    """The letters: what came of earlier decisions, each with the decision it came from."""
    voice = desk.voice
    nodes: list[Node] = [Heading("title", voice.say("table.letters"), size=34)]
    letters: list[Node] = []
    told = _told(desk)[0]
    size = 24 if len(told) < MANY else 20
    for number, (line, followed) in enumerate(told):
        lines = [voice.words(it.words) for it in followed]
        cause = [voice.words(line.cause)] if line.cause is not None else []
        below = "\n".join([" ".join(lines), *cause] if lines else cause)
        letters.append(
            Note(f"letter.{number}", voice.words(line.words), below=below, size=size, wood=True, icon="mail")
        )
    nodes.append(Spread(letters, gap=14, least=400))
    bar = (_on(desk, "table.to_account", "account"), _back(desk, "table.back_to_paper", ""))
    return Page(desk.page_id("letters"), Column(nodes, gap=14), bar=bar, footer=desk.footer(), focus="on")


def _beside(desk: Desk) -> list[Node]:
    """The promise and whether it holds now, and how it goes with the residents."""
    voice, town = desk.voice, desk.view.town
    cards = promise_shown(desk)
    lines: list[Node] = [
        ResidentRow(f"resident.{number}", voice.words(resident.name), voice.words(resident.line))
        for number, resident in enumerate(town.residents)
        if resident.line is not None
    ]
    if lines:
        title = Label("residents", voice.say("table.residents"), size=19, tone="soft")
        cards.append(CardBox(Column([title, *lines], gap=10), pad=20))
    return cards


def _account(desk: Desk) -> Page:
    """Heavier care, facilities, what changed by itself; and how things stand."""
    voice, view = desk.voice, desk.view
    nodes: list[Node] = [Heading("title", voice.say("page.quarter_end", quarter=view.quarter), size=34)]
    told = view.report if view.town.front_page is None else _told(desk)[1]
    drifts = [line.words for line in told if isinstance(line.words, Message) and line.words.id == "told.drift"]
    for place, line in enumerate(told):
        if line.words not in drifts:
            nodes.append(
                line_shown(desk, place, line)
                if line.kind == "letter"
                else Label(f"told.{place}", voice.words(line.words), size=21)
            )
    if drifts:
        nodes.append(Label("drift", voice.say("table.drift", moves=_moves(desk, drifts)), size=21, tone="soft"))
    check = Label("check", voice.say("page.head_hash", head=desk.head), size=19, tone="soft")
    body = Beside([Column(nodes, gap=8), Column([standing_card(desk), check])], shares=(6, 5), least=380)
    last = view.quarter >= view.quarters
    label = voice.say("table.to_year_end" if last else "table.to_quarter", quarter=view.quarter + 1)
    bar = [Button("on", label, desk.acknowledge, icon="arrow-right", primary=True, turns=True)]
    if view.town.front_page is not None:
        bar.append(_back(desk, "table.back_to_paper", ""))
    return Page(desk.page_id("quarter_end"), body, bar=tuple(bar), footer=desk.footer(), focus="on")


def _moves(desk: Desk, drifts: list[Message]) -> str:
    """What changed by itself, in one line."""
    voice = desk.voice
    moves = []
    for words in drifts:
        name, points = words.values["name"], words.values["points"]
        if isinstance(name, (Text, Message)) and isinstance(points, int):
            moves.append(f"{voice.words(name)} {voice.signed(points)}")
    return ", ".join(moves)


def _shows(desk: Desk, sub: str) -> Do:
    return lambda: desk.show(sub)
