"""The last page of a year: how it ended, what became of the promise, and the account from beginning to end."""

from game.apps.session import ending_words, promise_words, taken_words
from game.apps.table.board.panorama import MIDDLE, drawn, part_of
from game.apps.table.desk import Desk
from game.apps.table.sight import ScreenSight
from game.apps.table.window.page import Page
from game.board_signs import DECKS
from game.rules.views import YearView
from game.rules.views.shapes import SavingView
from game.widgets import Beside, CardBox, Column, Fits, Heading, Label, Node, Spread
from game.widgets.change import AmountChange, MeterChange, Signed
from game.widgets.drawn import Picture
from game.widgets.newspaper import Printed
from game.widgets.type import TIGHT

PICTURES = (190, 160, 130, 100, 0)
"""How high the town may be drawn; not at all where there is no room."""


def year(desk: Desk) -> Page:
    """The last page."""
    talk = "lookback.text.done" if desk.talked_over else "evening.debrief"
    return Page(desk.page_id("year"), year_shown(desk, talk, check=desk.eyes != "room"), footer=desk.footer())


def year_shown(sight: ScreenSight, talk: str = "", *, check: bool = False) -> Node:
    """The ending and the promise at the left, the account at the right.

    `talk`: the sentence about the debrief. `check`: whether the check number of the log is told, which is not for the room.
    """
    made = sight.view.year
    assert made is not None
    number = Label("check", sight.voice.say("page.head_hash", head=sight.head), size=20, tone="soft")
    right = Column([_funds(sight, made), _meters(sight, made), *([number] if check and sight.head else [])], gap=8)
    ending = _ending(sight, made)
    if talk:
        ending.append(Label("talk", sight.voice.say(talk), size=22, weight="semibold", tone="accent"))
    ways = [
        Beside([Column([*_pictured(sight, high), *ending], gap=9), right], shares=(6, 5), least=380)
        for high in PICTURES
    ]
    return Fits(ways)


def _pictured(sight: ScreenSight, high: float) -> list[Node]:
    """The town as it is now, so high; not at all where there is no room."""
    return [Printed("town", sight.voice.say("paper.picture"), _town(sight), high)] if high else []


def _ending(sight: ScreenSight, made: YearView) -> list[Node]:
    """How it ended."""
    voice, view = sight.voice, sight.view
    nodes: list[Node] = []
    if view.document is not None:
        nodes.append(Label("document", voice.words(view.document), size=20, weight="semibold", tone="soft"))
    short = sight.cut_short
    title, text = ending_words(made, short)
    nodes += [
        Heading("title", voice.words(title), size=42, leading=TIGHT),
        Label("text", voice.words(text), size=24),
    ]
    if made.goal is not None:
        promise = voice.words(promise_words(made.goal, short=short is not None))
        icon, colour = ("circle-check", "green") if made.goal.holds else ("circle-dashed", "ochre")
        nodes.append(CardBox(Signed("goal", promise, icon, colour=colour, size=22, weight="semibold"), pad=16))
    if made.papers:
        nodes.append(Label("papers", voice.say("debrief.papers"), size=20, weight="semibold"))
    nodes += [
        Label(f"paper.{place}", f"• {voice.words(words)}", size=20, leading=1.2)
        for place, words in enumerate(made.papers)
    ]
    if made.epilogue:
        nodes.append(Label("epilogue", voice.say("page.epilogue"), size=20, weight="semibold"))
    nodes += [
        Label(f"epilogue.{place}", f"• {voice.words(line.words)}", size=20, leading=1.2)
        for place, line in enumerate(made.epilogue)
    ]
    if made.savings:
        nodes.append(Column(_savings(sight, made.savings), gap=3))
    nodes.append(Label("taken", voice.words(taken_words(view, "page.taken")), size=20))
    return nodes


def _town(sight: ScreenSight) -> Picture:
    shown = drawn(sight.view.town)
    return lambda size, theme: part_of(shown, MIDDLE, size, theme)


def _funds(sight: ScreenSight, made: YearView) -> Node:
    """The annual account: each fund at the beginning and at the end."""
    voice, view = sight.voice, sight.view
    nodes: list[Node] = [Label("account", voice.say("page.account"), size=20, weight="semibold", tone="soft")]
    for place, ((name, start, end), fund) in enumerate(zip(made.funds, view.funds, strict=True)):
        icon = "building-bank" if fund.is_reserve else DECKS.get(fund.id, "coin-euro")
        was = voice.euro(start) if start != end else ""
        nodes.append(AmountChange(f"account.fund.{place}", voice.words(name), was, voice.euro(end), icon=icon))
    if view.debt:
        nodes.append(Label("debt", voice.say("page.debt", amount=view.debt), size=20, tone="warn", weight="semibold"))
    return CardBox(Column(nodes, gap=2), pad=18)


def _meters(sight: ScreenSight, made: YearView) -> Node:
    """Each meter at the beginning and at the end."""
    voice, view = sight.voice, sight.view
    nodes: list[Node] = []
    for place, ((name, start, end), it) in enumerate(zip(made.indicators, view.indicators, strict=True)):
        moved = f"{start} → {end}" if start != end else str(end)
        words = f"{moved} · {voice.words(it.band)}" if it.band is not None else moved
        low = bool(view.bounds) and end < view.bounds[0]
        id = f"account.indicator.{place}"
        nodes.append(MeterChange(id, voice.words(name), words, start, end, low=low, bounds=view.bounds))
    return CardBox(Column(nodes, gap=6), pad=18)


def _savings(sight: ScreenSight, savings: tuple[SavingView, ...]) -> list[Node]:
    """What the facilities save on heavier care in the year to come."""
    voice = sight.voice
    lines: list[Node] = []
    for place, saving in enumerate(savings):
        text = voice.say("page.saving", facility=saving.facility, group=saving.group, amount=saving.amount)
        lines.append(Label(f"saving.{place}", text, size=20, leading=1.2))
    return [
        Label("savings", voice.say("page.savings"), size=20, weight="semibold"),
        Spread(lines, gap=2, least=230, most=1),
    ]
