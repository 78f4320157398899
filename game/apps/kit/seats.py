"""Sheets for each seat: where money is divided, where a list is put in order; the line of the year."""

from collections.abc import Iterator
from typing import assert_never

from game.apps.kit.asked import how_lines, item_note, post_note
from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.rules.prompts import AllocatePrompt, ChoosePrompt, PickPrompt, RankPrompt
from game.rules.terms.units import amount


def seat_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """For each question that seats answer with a proposal, a sheet a seat."""
    for it in order.cases:
        if it.card.proposes:
            for seat in order.colours:
                title = f"{order.codes[f'case:{it.id}']} · {order.voice.words(it.card.title)}"
                lead = order.voice.say("kit.seat.of", seat=order.voice.seat(seat))
                yield KitSheet(title, tuple(_proposal(order, it)), lead, apart=True)


def _proposal(order: KitOrder, it: OnTheTable) -> Iterator[KitLine | KitTable]:
    voice, question = order.voice, it.shown.question
    say = voice.say
    yield from how_lines(voice, question)
    match question:
        case AllocatePrompt(posts=posts, unit=unit):
            rows = [(voice.words(post.text), post_note(voice, it, question, post), "") for post in posts]
            total = voice.words(amount(question.amount, unit))
            rows.append((say("kit.seat.total"), total, ""))
            yield KitTable(
                (say("kit.seat.where"), say("kit.seat.may"), say("kit.seat.ours")), tuple(rows), (6, 6, 4), 14
            )
        case RankPrompt(items=items):
            yield KitLine(say("kit.seat.cut"), "note")
            rows = [(it.signs[item.id], voice.words(item.text), item_note(voice, it, item)) for item in items]
            yield KitTable(("", "", ""), tuple(rows), (1, 7, 5), 18, cut=True)
        case ChoosePrompt(items=items) | PickPrompt(items=items):
            for item in items:
                yield KitLine(voice.words(item.text), "tick", note=item_note(voice, it, item))
        case _:
            assert_never(question)


def year_sheet(order: KitOrder) -> KitSheet:
    """Every fund and meter, a column for each quarter: filled in at each quarter's end."""
    voice, scenario, state = order.voice, order.scenario, order.cases[0].state
    quarters = [voice.say("kit.quarter", quarter=at) for at in range(1, order.year.quarters + 1)]
    rows = [
        (voice.words(fund.name), voice.euro(balance), *("" for _ in quarters))
        for fund, balance in zip(scenario.funds.values(), state.funds, strict=True)
    ]
    rows += [
        (voice.words(it.name), str(points), *("" for _ in quarters))
        for it, points in zip(scenario.indicators.values(), state.indicators, strict=True)
    ]
    goals = [KitLine(voice.words(goal.title), "tick") for goal in scenario.goals.values()]
    bands = [
        voice.words(band.name) if band.below is None else voice.say("kit.band", name=band.name, below=band.below)
        for band in scenario.bands
    ]
    return KitSheet(
        voice.say("kit.year"),
        (
            KitTable(("", voice.say("kit.start"), *quarters), tuple(rows), (5, *[3] * (len(quarters) + 1)), 11),
            *((KitLine(" · ".join(bands), "note"),) if bands else ()),
            *((KitLine(voice.say("page.goal"), "label"),) if goals else ()),
            *goals,
        ),
        voice.say("kit.year.lead"),
        wide=True,
    )
