"""What a quarter brought: money and meters before and after, and why."""

from game.apps.table.board.faces import DECKS
from game.apps.table.desk import Desk
from game.apps.table.pages.shown import line_shown
from game.apps.table.window.page import Page
from game.rules.text import Message, Text
from game.rules.views import ReportLine
from game.widgets import Beside, Button, CardBox, Column, Heading, Label, Node, Spread
from game.widgets.change import AmountChange, MeterChange
from game.widgets.type import TIGHT

MOST = 3
"""More lines than this stand in two columns."""


def page(desk: Desk, told: tuple[ReportLine, ...], back: tuple[Button, ...]) -> Page:
    """The page; `told`: what is told here and not in the post."""
    voice, view = desk.voice, desk.view
    nodes: list[Node] = [
        Heading("title", voice.say("page.quarter_end", quarter=view.quarter), size=38, leading=TIGHT),
        Beside(changes(desk), gap=24, least=380),
        Label("why", voice.say("account.why"), size=20, weight="semibold", tone="soft"),
        Spread(why_shown(desk, told), gap=6, least=400, most=MOST),
        Label("check", voice.say("page.head_hash", head=desk.head), size=19, tone="soft"),
    ]
    last = view.quarter >= view.quarters
    label = voice.say("table.to_year_end" if last else "table.to_quarter", quarter=view.quarter + 1)
    on = Button("on", label, desk.acknowledge, icon="arrow-right", primary=True, turns=True)
    if any(prompt.at == "cover" for prompt in view.prompts):
        on = Button("on", voice.say("account.to_cover"), desk.shows("cover"), icon="arrow-right", primary=True)
    return Page(desk.page_id("quarter_end"), Column(nodes, gap=12), bar=(on, *back), footer=desk.footer(), focus="on")


def changes(desk: Desk) -> list[Node]:
    """Each fund and each meter, as it was when the quarter began and as it is now."""
    voice, view, before = desk.voice, desk.view, desk.before
    funds: list[Node] = []
    for place, fund in enumerate(view.funds):
        was = before.funds[place].balance if before is not None else fund.balance
        icon = "building-bank" if fund.is_reserve else DECKS.get(fund.id, "coin-euro")
        note = voice.say("table.forecast", forecast=fund.forecast) if view.quarter < view.quarters else ""
        old = voice.euro(was) if was != fund.balance else ""
        funds.append(
            AmountChange(f"fund.{fund.id}", voice.words(fund.name), old, voice.euro(fund.balance), note=note, icon=icon)
        )
    if view.debt:
        funds.append(Label("debt", voice.say("page.debt", amount=view.debt), size=20, tone="warn", weight="semibold"))
    if view.supervision:
        funds.append(Label("supervision", voice.say("page.supervision"), size=20, tone="warn", weight="semibold"))
    meters: list[Node] = []
    for place, it in enumerate(view.indicators):
        points = before.indicators[place].points if before is not None else it.points
        moved = f"{points} → {it.points}" if it.points != points else str(it.points)
        words = f"{moved} · {voice.words(it.band)}" if it.band is not None else moved
        low = bool(view.bounds) and it.points < view.bounds[0]
        meters.append(
            MeterChange(
                f"indicator.{it.id}", voice.words(it.name), words, points, it.points, low=low, bounds=view.bounds
            )
        )
    return [CardBox(Column(funds, gap=3), pad=20), CardBox(Column(meters, gap=7), pad=20)]


def why_shown(desk: Desk, told: tuple[ReportLine, ...]) -> list[Node]:
    """Heavier care, facilities, what changed by itself: each in a line."""
    voice = desk.voice
    drifts = [line.words for line in told if isinstance(line.words, Message) and line.words.id == "told.drift"]
    nodes: list[Node] = []
    for place, line in enumerate(told):
        if line.words not in drifts:
            nodes.append(
                line_shown(desk, place, line)
                if line.kind == "letter"
                else Label(f"told.{place}", voice.words(line.words), size=22)
            )
    if drifts:
        nodes.append(Label("drift", voice.say("table.drift", moves=_moves(desk, drifts)), size=20, tone="soft"))
    return nodes


def _moves(desk: Desk, drifts: list[Message]) -> str:
    """What changed by itself, in one line."""
    voice = desk.voice
    moves = []
    for words in drifts:
        name, points = words.values["name"], words.values["points"]
        if isinstance(name, (Text, Message)) and isinstance(points, int):
            moves.append(f"{voice.words(name)} {voice.signed(points)}")
    return ", ".join(moves)
