"""What a quarter brought: money and meters before and after, and why."""

from game.apps.table.desk import Desk
from game.apps.table.pages.shown import line_shown
from game.apps.table.pages.standing import funds_card, meters_card
from game.apps.table.window.page import Page
from game.rules.terms.text import Message, Text
from game.rules.views import ReportLine
from game.widgets import Beside, Button, Column, Heading, Label, Node, Spread
from game.widgets.type import TIGHT

MOST = 3
"""More lines than this stand in two columns."""


def page(desk: Desk, told: tuple[ReportLine, ...], back: tuple[Button, ...]) -> Page:
    """The page; `told`: what is told here and not in the post."""
    voice, view = desk.voice, desk.view
    last = view.quarter >= view.quarters
    words = voice.say("page.quarter_end", quarter=view.quarter)
    words = words if view.document is None else voice.say("document.titled", document=view.document, title=words)
    title = Heading("title", words, size=38, leading=TIGHT)
    check = Label("check", voice.say("page.head_hash", head=desk.head), size=20, tone="soft", align="right")
    nodes: list[Node] = [
        # Of what is not kept there is no check number, and the room has nothing to do with it.
        Beside([title, check], shares=(3, 2), gap=20, least=240, foot=True)
        if desk.head and desk.eyes == "leading"
        else title,
        Beside([funds_card(desk, desk.before, forecast=not last), meters_card(desk, desk.before)], gap=24, least=380),
        Label("why", voice.say("account.why"), size=20, weight="semibold", tone="soft"),
        Spread(why_shown(desk, told), gap=6, least=400, most=MOST),
    ]
    label = voice.say("table.to_year_end" if last else "table.to_quarter", quarter=view.quarter + 1)
    on = Button("on", label, desk.acknowledge, icon="arrow-right", primary=True, turns=True)
    if any(prompt.at == "cover" for prompt in view.prompts):
        on = Button("on", voice.say("account.to_cover"), desk.shows("cover"), icon="arrow-right", primary=True)
    return Page(desk.page_id("quarter_end"), Column(nodes, gap=12), bar=(on, *back), footer=desk.footer(), focus="on")


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
        key = "table.drift_falls" if all(_falls(it) for it in drifts) else "table.drift"
        nodes.append(Label("drift", voice.say(key, moves=_moves(desk, drifts)), size=20, tone="soft"))
    return nodes


def _falls(words: Message) -> bool:
    points = words.values["points"]
    return isinstance(points, int) and points < 0


def _moves(desk: Desk, drifts: list[Message]) -> str:
    """What changed by itself, in one line."""
    voice = desk.voice
    moves = []
    for words in drifts:
        name, points = words.values["name"], words.values["points"]
        if isinstance(name, (Text, Message)) and isinstance(points, int):
            moves.append(f"{voice.words(name)} {voice.signed(points)}")
    return ", ".join(moves)
