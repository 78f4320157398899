"""Pages that tell: an outcome, the year's end."""

from game.apps.session import promise_words, taken_words
from game.apps.table.desk import Desk
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.shown import (
    added_shown,
    ballot_shown,
    report_shown,
    rows_shown,
    standing_card,
)
from game.apps.table.sight import ScreenSight
from game.apps.table.window.page import Page
from game.rules.views.shapes import TalkView
from game.rules.views.town_shapes import SavingView
from game.widgets import Beside, Button, CardBox, Column, Heading, Label, Meter, Node, Note, Spread


def _on(desk: Desk, key: str) -> tuple[Button, ...]:
    return (Button("on", desk.voice.say(key), desk.acknowledge, icon="arrow-right", primary=True, turns=True),)


def outcome(desk: Desk) -> Page:
    """What was decided, and what changes now, each with its cause."""
    voice, case = desk.voice, desk.case
    if desk.half.sub == "unsaid" and case.talk is not None:
        return _unsaid(desk, case.talk)
    nodes: list[Node] = [Label("how", desk.how(), size=20, tone="soft")]
    nodes += [Spread(rows_shown(desk, case.decided), least=240), *added_shown(desk)]
    if case.practice:
        nodes.append(Label("practice", voice.say("page.practice_outcome"), size=24, weight="semibold"))
        body: Node = Column(nodes)
    else:
        if case.how != "decided" and case.final is not None:
            nodes.append(Spread(ballot_shown(desk, case.final), least=240))
        nodes += report_shown(desk)
        nodes.append(Label("game", voice.say("page.game_values"), size=19, tone="soft"))
        body = Beside([Column(nodes), standing_card(desk)], shares=(6, 5), least=380)
    key = "table.begin_year" if case.practice else "table.on"
    on = _on(desk, key)
    if case.unsaid and case.talk is not None:
        label = voice.say("table.to_unsaid")
        on = (Button("on", label, desk.shows("unsaid"), icon="arrow-right", primary=True, turns=True),)
    bar = (*on, *lookups(desk))
    return Page(desk.page_id("outcome"), body, bar=bar, header=desk.header(), footer=desk.footer(), focus="on")


def _unsaid(desk: Desk, talk: TalkView) -> Page:
    """What was true, and nobody asked."""
    voice = desk.voice
    nodes: list[Node] = [Heading("title", voice.say("table.unsaid", name=talk.name), size=36)]
    nodes += [
        Note(f"unsaid.{place}", voice.words(text), size=28, wood=True) for place, text in enumerate(desk.case.unsaid)
    ]
    back = Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left")
    bar = (*_on(desk, "table.on"), back)
    return Page(
        desk.page_id("unsaid"), Column(nodes, gap=16), bar=bar, header=desk.header(), footer=desk.footer(), focus="on"
    )


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
