"""The page that tells the year's end."""

from game.apps.session import promise_words, taken_words
from game.apps.table.desk import Desk
from game.apps.table.sight import ScreenSight
from game.apps.table.window.page import Page
from game.rules.views.town_shapes import SavingView
from game.widgets import Beside, CardBox, Column, Heading, Label, Meter, Node, Spread


def year(desk: Desk) -> Page:
    """The last page."""
    return Page(desk.page_id("year"), year_shown(desk), footer=desk.footer())


def year_shown(sight: ScreenSight) -> Node:
    """The annual account, the ending, and what was still on its way."""
    voice, view = sight.voice, sight.view
    year = view.year
    assert year is not None
    left: list[Node] = [
        Heading("title", voice.words(year.title), size=38),
        Label("text", voice.words(year.text), size=24),
    ]
    short = sight.cut_short
    if short is not None:
        left.append(Label("short", voice.words(short), size=22, weight="semibold"))
    if year.goal is not None:
        promise = voice.words(promise_words(year.goal, short=short is not None))
        left.append(Label("goal", promise, size=22, weight="semibold"))
    if year.epilogue:
        left.append(Label("epilogue", voice.say("page.epilogue"), size=20, weight="semibold"))
    left += [
        Label(f"epilogue.{place}", f"• {voice.words(line.words)}", size=20) for place, line in enumerate(year.epilogue)
    ]
    if year.savings:
        left.append(Column(_savings(sight, year.savings), gap=3))
    left.append(Label("taken", voice.words(taken_words(view, "page.taken")), size=20))
    left.append(Label("talk", voice.say("evening.debrief"), size=22, weight="semibold", tone="accent"))
    right: list[Node] = [Label("account", voice.say("page.account"), size=19, weight="semibold", tone="soft")]
    funds: list[Node] = []
    for place, (name, start, end) in enumerate(year.funds):
        was = voice.say("table.was", start=start)
        funds.append(Meter(f"account.fund.{place}", voice.words(name), voice.euro(end), detail=was))
    right.append(Spread(funds, gap=3, least=200))
    if view.debt:
        right.append(Label("debt", voice.say("page.debt", amount=view.debt), size=20, tone="warn", weight="semibold"))
    for place, (name, start, end) in enumerate(year.indicators):
        value = f"{start} → {end} ({voice.signed(end - start)})"
        right.append(Meter(f"account.indicator.{place}", voice.words(name), value, fraction=end / 100))
    right.append(Label("check", voice.say("page.head_hash", head=sight.head), size=19, tone="soft"))
    return Beside([Column(left, gap=16), CardBox(Column(right, gap=3), pad=20)], shares=(6, 5), least=380)


def _savings(sight: ScreenSight, savings: tuple[SavingView, ...]) -> list[Node]:
    """What the facilities save on heavier care in the year to come."""
    voice = sight.voice
    nodes: list[Node] = [Label("savings", voice.say("page.savings"), size=19, weight="semibold")]
    for place, saving in enumerate(savings):
        text = voice.say("page.saving", facility=saving.facility, group=saving.group, amount=saving.amount)
        nodes.append(Label(f"saving.{place}", text, size=19))
    return nodes
