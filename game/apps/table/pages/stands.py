"""A ballot that the table went back over: its result stands, and only hands or a new count change it."""

from game.apps.table.desk import Desk
from game.apps.table.pages import answers
from game.apps.table.window.page import Page
from game.rules import actions
from game.rules.prompts import FACILITATOR, Question, Stands
from game.widgets import Button, Column, Heading, Midway, Node

HANDS = "hands"
"""The part of the question in which the table decides by hands."""


def page(desk: Desk, stands: Stands) -> Page:
    """Says that it stands; the result itself is on the page that follows."""
    voice, by_hands = desk.voice, next((it for it in desk.view.prompts if isinstance(it, Question)), None)
    if by_hands is not None and desk.half.sub == HANDS:
        return answers.question(desk, by_hands)
    nodes: list[Node] = [Heading("title", voice.say("ballot.stands"), size=50)]
    same = actions.CloseBallot(stands.at, stands.published)
    bar = [Button("on", voice.say("table.reveal"), lambda: desk.do(same), icon="eye", primary=True)]
    if by_hands is not None:
        bar.append(Button("hands", voice.say("table.by_hands"), desk.shows(HANDS)))
    recount = actions.Recount(stands.at)
    if desk.method == "tally" and recount in desk.session.view(FACILITATOR).controls:
        bar.append(Button("recount", voice.say("table.miscounted"), lambda: desk.do(recount)))
    header = None if desk.view.case is None else desk.header()
    return Page(
        desk.page_id("stands"), Midway(Column(nodes, gap=24)), bar=tuple(bar), header=header, footer=desk.footer()
    )
