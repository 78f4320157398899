"""Things to look at that stand on several pages: a question, a ballot, meters, what was told."""

from itertools import groupby
from typing import assert_never

from game.apps.table.desk import Desk
from game.apps.table.sight import ScreenSight
from game.rules.kinds.rows import Row, row_words
from game.rules.views import ReportLine
from game.rules.views.shapes import TalkView
from game.widgets import (
    CardBox,
    Column,
    Heading,
    Label,
    Meter,
    Narrow,
    Node,
    Note,
    Spread,
)

LINE = 560
"""How wide a line with an amount may be: from further away the eye loses which amount is whose."""
COLUMNS = {"money": "numbers", "points": "numbers", "headline": "paper"}
"""What is told in columns where room has to be saved, and with what of its kind."""


def said_shown(sight: ScreenSight, talk: TalkView) -> list[Node]:
    """What was asked at the kitchen table and answered, the last first."""
    voice = sight.voice
    return [
        Note(f"said.{place}", voice.words(line.answer), above=voice.words(line.ask), size=22, wood=True)
        for place, line in reversed(tuple(enumerate(talk.lines)))
    ]


def rows_shown(sight: ScreenSight, rows: tuple[Row, ...], id: str = "row") -> list[Node]:
    """What was decided or proposed, line by line."""
    voice = sight.voice
    nodes: list[Node] = []
    for row in rows:
        text = voice.words(row.text)
        if row.amount is not None:
            said = row_words(row)
            detail = "" if row.change is None else voice.say("table.change" if row.change else "table.same", **said)
            meter = Meter(f"{id}.{row.id}", text, voice.words(said["amount"]), detail=detail)
            nodes.append(Narrow(meter, most=LINE))
        elif row.place is not None:
            key = "page.row_served" if row.chosen else "page.row_waits"
            nodes.append(Label(f"{id}.{row.id}", voice.say(key, text=text, place=row.place), size=21))
        else:
            nodes.append(Label(f"{id}.{row.id}", text, size=27, weight="semibold"))
    return nodes


def added_shown(desk: Desk) -> list[Node]:
    """Amendments that the table adopted."""
    voice, added = desk.voice, desk.case.added
    if not added:
        return []
    lines = [Label(f"added.{place}", f"+ {voice.words(text)}", size=21) for place, text in enumerate(added)]
    return [Label("added", voice.say("table.added"), size=20, weight="semibold", tone="soft"), *lines]


def added_line(desk: Desk) -> list[Node]:
    """What was added, in as few lines as it takes."""
    words = [f"+ {desk.voice.words(text)}" for text in desk.case.added]
    added = f"{desk.voice.say('table.added')}: {' · '.join(words)}"
    return [Label("added", added, size=20, weight="semibold", tone="soft")] if words else []


def funds_shown(sight: ScreenSight) -> list[Node]:
    """Funds with their forecast, and what is owed."""
    voice, view = sight.voice, sight.view
    nodes: list[Node] = []
    for fund in view.funds:
        detail = voice.say("table.forecast", forecast=fund.forecast)
        nodes.append(Meter(f"fund.{fund.id}", voice.words(fund.name), voice.euro(fund.balance), detail=detail))
    if view.debt:
        nodes.append(Label("debt", voice.say("page.debt", amount=view.debt), size=20, tone="warn", weight="semibold"))
    if view.supervision:
        nodes.append(Label("supervision", voice.say("page.supervision"), size=20, tone="warn", weight="semibold"))
    return nodes


def indicators_shown(sight: ScreenSight) -> list[Node]:
    """How things stand, in a bar, points and a word."""
    voice = sight.voice
    return [
        Meter(
            f"indicator.{it.id}",
            voice.words(it.name),
            f"{it.points} · {voice.words(it.band)}" if it.band is not None else str(it.points),
            fraction=it.points / 100,
        )
        for it in sight.view.indicators
    ]


def report_shown(sight: ScreenSight) -> list[Node]:
    """What was told, each with the decision it came from; numbers and headlines can stand in columns."""
    report = sight.view.report
    several = sum(line.kind == "headline" for line in report) > 1
    nodes: list[Node] = []
    for columns, lines in groupby(enumerate(report), key=lambda it: COLUMNS.get(it[1].kind, "")):
        shown = [line_shown(sight, place, line, headline=22 if several else 28) for place, line in lines]
        nodes += [Spread(shown, least=230)] if columns else shown
    return nodes


def line_shown(sight: ScreenSight, place: int, line: ReportLine, *, headline: float = 28) -> Node:
    """One thing that was told; `headline`: the size of one in the paper."""
    voice, id = sight.voice, f"told.{place}"
    text = voice.words(line.words)
    cause = voice.words(line.cause) if line.cause is not None else ""
    match line.kind:
        case "letter":
            return Note(id, text, below=cause, size=22, wood=True, icon="mail")
        case "headline":
            return Note(id, text, above=voice.say("table.paper"), size=headline, icon="news")
        case "canteen":
            return Note(id, text, above=voice.say("table.canteen"), size=headline, icon="message-circle")
        case "money" | "points":
            return Label(id, text, size=23, weight="semibold")
        case "note" | "care":
            return Label(id, text, size=20, tone="soft")
        case "text" | "town":
            return Label(id, text, size=22)
        case unknown:
            assert_never(unknown)


def promise_shown(sight: ScreenSight) -> list[Node]:
    """What the table promised itself, and whether it is so now."""
    voice, goal = sight.voice, sight.view.town.goal
    if goal is None:
        return []
    holds = voice.say("table.promise_holds" if goal.holds else "table.promise_not_yet")
    nodes: list[Node] = [
        Label("promise", voice.say("table.promise"), size=19, tone="soft"),
        Heading("goal", voice.words(goal.title), size=26),
        Label("holds", holds, size=21, weight="semibold", tone="accent" if goal.holds else "warn"),
    ]
    return [CardBox(Column(nodes, gap=4), pad=20)]


def standing_card(sight: ScreenSight) -> Node:
    """Money and how things stand, on a card."""
    voice = sight.voice
    money = Label("money", voice.say("table.money"), size=19, weight="semibold", tone="soft")
    stand = Label("stand", voice.say("table.stand"), size=19, weight="semibold", tone="soft")
    return CardBox(Column([money, *funds_shown(sight), stand, *indicators_shown(sight)], gap=3), pad=20)
