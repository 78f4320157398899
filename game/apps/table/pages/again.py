"""An evening that goes on: where the table was, what it promised, and how things stand."""

from game.apps.session import taken_words
from game.apps.table.desk import Desk
from game.apps.table.pages.promise import promise_card
from game.apps.table.pages.standing import both_cards
from game.apps.table.window.page import Page
from game.widgets import Beside, Button, CardBox, Column, Do, Heading, Label, Node
from game.widgets.type import TIGHT


def again(desk: Desk, on: Do) -> Page:
    """The reminder; `on` goes to the page that was open."""
    voice, view = desk.voice, desk.view
    here: list[Node] = [Label("were", voice.say("again.were"), size=22, tone="soft")]
    if view.quarter:
        quarter = voice.say("page.quarter", quarter=view.quarter, quarters=view.quarters)
        here.append(Label("quarter", quarter, size=32, weight="semibold"))
    if view.case is not None:
        here.append(Label("case", voice.say("again.case", title=view.case.title), size=32, weight="bold"))
        here.append(Label("stage", voice.say(f"table.bob.{view.case.bob}"), size=26, tone="soft"))
    elif not view.quarter:
        here.append(Label("begin", voice.say("again.begin"), size=32, weight="semibold"))
    nodes: list[Node] = [
        Heading("title", voice.say("again.title"), size=52, leading=TIGHT),
        CardBox(Column(here, gap=6), pad=22),
        *promise_card(desk, size=28),
    ]
    if view.decisions:
        nodes.append(Label("taken", voice.words(taken_words(view, "table.break_taken")), size=24))
    go = Button("go_on", voice.say("title.continue"), on, icon="player-play", primary=True, turns=True)
    body = Beside([Column(nodes, gap=16), both_cards(desk)], shares=(6, 5), gap=30, least=380)
    return Page("again", body, bar=(go,), footer=desk.footer(), focus="go_on")
