"""How a year and a quarter begin: the municipality and its money, the promise, how many cases, what there is to spend."""

from game.apps.session import fits_words, spoken
from game.apps.table.board.panorama import MIDDLE, drawn, part_of
from game.apps.table.desk import Desk
from game.apps.table.pages.promise import promise_card
from game.apps.table.pages.shown import report_shown
from game.apps.table.pages.standing import both_cards, funds_card, meters_card
from game.apps.table.pages.values import values_shown
from game.apps.table.pages.visits import picks
from game.apps.table.window.page import Page
from game.rules import actions, prompts
from game.rules.prompts import PickPrompt
from game.townscape import tree
from game.widgets import Beside, Button, Column, Do, Fits, Heading, Label, Node, Note
from game.widgets.change import PicturedHeading
from game.widgets.drawn import Picture
from game.widgets.newspaper import Printed
from game.widgets.type import TIGHT

PICTURES = (230, 200, 170, 140, 110)
"""How high the town may be drawn."""


def goal(desk: Desk) -> Page:
    """First the municipality and its money; then what the table promises itself for the year."""
    asked = desk.prompt
    assert isinstance(asked, PickPrompt)
    return _promise(desk, asked) if desk.half.sub == "promise" else _town(desk)


def _town(desk: Desk) -> Page:
    """What there is: the town, its money, its meters and what they are about."""
    voice = desk.voice
    whose = _whose(desk)
    title = Heading("title", voice.say(f"town.title{whose}"), size=38, leading=TIGHT)
    what = Label("what", voice.say(f"town.what{whose}"), size=22, tone="soft")
    funds, meters = funds_card(desk, forecast=False), meters_card(desk, about=True)
    picture = voice.say("paper.picture")
    ways: list[Node] = []
    for high in PICTURES:
        town = Printed("town", picture, town_picture(desk), high)
        ways.append(Column([title, what, Beside([Column([town, funds], gap=14), meters], gap=24, least=300)], gap=10))
    on = Button("on", voice.say("town.to_promise"), desk.shows("promise"), icon="arrow-right", primary=True, turns=True)
    body = Fits([*ways, Column([title, what, Beside([funds, meters], gap=24, least=300)], gap=10)])
    return Page(desk.page_id("town"), body, bar=(on,), footer=desk.footer(), focus="on")


def _whose(desk: Desk) -> str:
    """A works council has the money of an organisation before it, and its canteen in place of a newspaper."""
    return "" if desk.session.scenario.canteen is None else ".organisation"


def town_picture(desk: Desk) -> Picture:
    """The town round the harbour and its hall."""
    shown = drawn(desk.view.town)
    return lambda size, theme: part_of(shown, MIDDLE, size, theme)


def _promise(desk: Desk, asked: PickPrompt) -> Page:
    voice = desk.voice
    options, keys, bar, focus = picks(desk, asked, "table.board.promise")
    back = Button("back", voice.say(f"town.back{_whose(desk)}"), desk.shows(""), icon="arrow-left")
    nodes: list[Node] = [
        Heading("title", voice.words(asked.ask), size=38, leading=TIGHT),
        Label("what", voice.say("table.board.promise_what"), size=22, tone="soft"),
        Beside([Column(options), Column(values_shown(desk) or [both_cards(desk)])], shares=(3, 2), gap=28, least=320),
    ]
    return Page(desk.page_id("goal"), Column(nodes), bar=(*bar, back), footer=desk.footer(), keys=keys, focus=focus)


def season_shown(desk: Desk, *, size: float = 38) -> Node:
    """Which season it is, with its tree; and which quarter."""
    voice, view = desk.voice, desk.view
    quarter = voice.say("page.quarter", quarter=view.quarter, quarters=view.quarters)
    if view.document is not None:
        quarter = voice.say("document.titled", document=view.document, title=quarter)
    season = voice.say(f"season.{view.town.season}")
    return PicturedHeading("title", season, quarter, tree(view.town.season), size=size, side=74)


def agenda(desk: Desk, asked: prompts.AgendaPrompt) -> Page:
    """A quarter opens: how things stand, and how many cases there is time for."""
    voice = desk.voice
    nodes: list[Node] = [
        season_shown(desk),
        Beside([funds_card(desk), meters_card(desk)], gap=22, least=380),
        Label("ask", voice.words(asked.ask), size=32, weight="bold", leading=TIGHT),
    ]
    buttons = tuple(
        Button(f"cases.{cases}", voice.cases(cases), _sets(desk, cases), primary=cases == asked.suggestion)
        for cases in range(asked.least, asked.most + 1)
    )
    keys = {str(cases): _sets(desk, cases) for cases in range(asked.least, asked.most + 1)}
    focus = f"cases.{asked.suggestion}"
    return Page(
        desk.page_id("agenda"), Column(nodes, gap=14), bar=buttons, footer=desk.footer(), keys=keys, focus=focus
    )


def _sets(desk: Desk, cases: int) -> Do:
    return lambda: desk.do(actions.SetAgenda(cases))


def quarter(desk: Desk) -> Page:
    """What came in and what there is to spend, what was promised, and how many cases still fit."""
    voice = desk.voice
    left: list[Node] = [season_shown(desk), *report_shown(desk), *promise_card(desk, size=28), *_fits(desk)]
    body = Beside([Column(left, gap=12), both_cards(desk)], shares=(6, 5), gap=30, least=380)
    key = "table.first_case" if desk.view.town.board is None else "table.to_board"
    on = Button("on", voice.say(key), desk.acknowledge, icon="arrow-right", primary=True, turns=True)
    return Page(desk.page_id("quarter"), body, bar=(on,), footer=desk.footer())


def _fits(desk: Desk) -> list[Node]:
    """How many cases still fit, where there is a clock."""
    voice, plan = desk.voice, desk.plan
    if plan is None:
        return []
    one = ".one" if plan.minutes == 1 else ""
    left = voice.say(f"clock.left{one}", time=spoken(plan.debrief_at), minutes=plan.minutes)
    fits = desk.last_card() or voice.words(fits_words(plan))
    words = fits if desk.last_card() else f"{left} {fits}"
    return [Note("fits", words, size=21, icon="clock")]
