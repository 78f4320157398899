"""How the municipality stands, on cards: each fund and each meter, now or also before."""

from game.apps.table.sight import ScreenSight
from game.board_signs import DECKS
from game.rules.views import View
from game.widgets import CardBox, Column, Label, Node
from game.widgets.change import AmountChange, MeterChange


def funds_shown(sight: ScreenSight, before: View | None = None, *, forecast: bool = True) -> list[Node]:
    """What is in each fund, with what was in it before and what is expected; and what is owed."""
    voice, view = sight.voice, sight.view
    nodes: list[Node] = []
    for place, fund in enumerate(view.funds):
        was = before.funds[place].balance if before is not None else fund.balance
        icon = "building-bank" if fund.is_reserve else DECKS.get(fund.id, "coin-euro")
        note = voice.say("table.forecast", forecast=fund.forecast) if forecast else ""
        old = voice.euro(was) if was != fund.balance else ""
        nodes.append(
            AmountChange(f"fund.{fund.id}", voice.words(fund.name), old, voice.euro(fund.balance), note=note, icon=icon)
        )
    if view.debt:
        nodes.append(Label("debt", voice.say("page.debt", amount=view.debt), size=20, tone="warn", weight="semibold"))
    if view.supervision:
        nodes.append(Label("supervision", voice.say("page.supervision"), size=20, tone="warn", weight="semibold"))
    return nodes


def meters_shown(sight: ScreenSight, before: View | None = None, *, about: bool = False) -> list[Node]:
    """How each meter stands in points and a word, where it stood before, and what it is about."""
    voice, view = sight.voice, sight.view
    nodes: list[Node] = []
    for place, it in enumerate(view.indicators):
        points = before.indicators[place].points if before is not None else it.points
        moved = f"{points} → {it.points}" if it.points != points else str(it.points)
        words = f"{moved} · {voice.words(it.band)}" if it.band is not None else moved
        low = bool(view.bounds) and it.points < view.bounds[0]
        note = voice.words(it.about) if about and it.about is not None else ""
        name = voice.words(it.name)
        nodes.append(
            MeterChange(f"indicator.{it.id}", name, words, points, it.points, low=low, bounds=view.bounds, note=note)
        )
    return nodes


def funds_card(sight: ScreenSight, before: View | None = None, *, forecast: bool = True) -> Node:
    """The funds on a card."""
    title = Label("money", sight.voice.say("table.money"), size=20, weight="semibold", tone="soft")
    return CardBox(Column([title, *funds_shown(sight, before, forecast=forecast)], gap=4), pad=20)


def meters_card(sight: ScreenSight, before: View | None = None, *, about: bool = False) -> Node:
    """The meters on a card."""
    said = sight.voice.say("table.stand")
    if sight.view.bounds:
        said = sight.voice.say("table.stand.scale", bounds=" · ".join(map(str, sight.view.bounds)))
    title = Label("stand", said, size=20, weight="semibold", tone="soft")
    meters = meters_shown(sight, before, about=about)
    return CardBox(Column([title, Column(meters, gap=9 if about else 7)], gap=6), pad=20)


def both_cards(sight: ScreenSight) -> Node:
    """Funds and meters under one another."""
    return Column([funds_card(sight, forecast=False), meters_card(sight)], gap=12)
