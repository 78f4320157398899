"""*Ons jaar op één bladzijde*: the funds and meters at each quarter's end, and the decisions as flags."""

from game.apps.debrief import chart
from game.apps.debrief.cases import Played
from game.apps.debrief.drawn import Cell, Direction, MeterChart, MoneyChart
from game.apps.debrief.shapes import Flag, MeterRow, Pair, Row, Year
from game.apps.debrief.story import Story
from game.apps.debrief.voice import Voice
from game.rules.scenario import Scenario


def year(voice: Voice, story: Story, played: tuple[Played, ...]) -> Year:
    """The year as far as it was played."""
    scenario, ends = story.scenario, story.quarter_ends
    labels = (voice.say("debrief.start"), *(_label(voice, story, state.quarter) for state in ends))
    balances = (tuple(fund.start for fund in scenario.funds.values()), *(state.funds for state in ends))
    heights = (tuple(it.start for it in scenario.indicators.values()), *(state.indicators for state in ends))
    flags = ((), *(_flags(voice, played, state.quarter) for state in ends))
    meters = tuple(
        MeterRow(voice.words(it.name), _cells(voice, scenario, tuple(column[place] for column in heights)))
        for place, it in enumerate(scenario.indicators.values())
    )
    funds = tuple(
        Row(voice.words(fund.name), tuple(voice.euro(column[place]) for column in balances))
        for place, fund in enumerate(scenario.funds.values())
    )
    together = tuple(voice.euro(sum(column)) for column in balances)
    drawn = chart.meter_range(heights)
    short = (labels[0], *(voice.say("debrief.quarter_short", quarter=state.quarter) for state in ends))
    return Year(
        columns=labels,
        flags=flags,
        funds=funds,
        together=Row(voice.say("debrief.together"), together) if len(funds) > 1 else None,
        meters=meters,
        money=_money(voice, scenario, short, balances, flags) if funds else None,
        lines=tuple(
            _line(voice, scenario, row, drawn, tuple(column[place] for column in heights), short)
            for place, row in enumerate(meters)
        ),
        bands=_bands(voice, scenario),
        ending=_ending(voice, story),
        remarks=_remarks(voice, story),
    )


def _label(voice: Voice, story: Story, quarter: int) -> str:
    done = quarter in story.quarters_done
    return voice.say("debrief.quarter_title" if done else "debrief.quarter_unfinished", quarter=quarter)


def _flags(voice: Voice, played: tuple[Played, ...], quarter: int) -> tuple[Flag, ...]:
    return tuple(
        Flag(
            it.number,
            voice.words(it.card.title),
            decided=it.came in ("decided", "default"),
            came="" if it.came == "decided" else voice.say(f"debrief.came.{it.came}"),
        )
        for it in played
        if it.quarter == quarter
    )


def _cells(voice: Voice, scenario: Scenario, heights: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            points=str(points),
            word=voice.words(band) if (band := scenario.band(points)) is not None else "",
            went=None if place == 0 else direction(points - heights[place - 1]),
        )
        for place, points in enumerate(heights)
    )


def direction(change: int) -> Direction:
    """Which way something went."""
    return "up" if change > 0 else "down" if change < 0 else "same"


def _money(
    voice: Voice,
    scenario: Scenario,
    labels: tuple[str, ...],
    balances: tuple[tuple[int, ...], ...],
    flags: tuple[tuple[Flag, ...], ...],
) -> MoneyChart:
    numbers = [[flag.number for flag in of_quarter if flag.decided] for of_quarter in flags]
    totals = [voice.euro(sum(funds)) for funds in balances]
    drawn = chart.columns(labels, balances, totals, numbers)
    step, base = chart.pitch(totals), chart.flag_room(numbers) + chart.PLOT
    told = voice.all([f"{label} {total}" for label, total in zip(labels, totals, strict=True)])
    return MoneyChart(
        width=round(step * len(labels), 1),
        height=round(base + chart.LABEL, 1),
        base=base,
        column_width=round(step * 0.68, 1),
        columns=drawn,
        legend=tuple(
            (place, chart.letter(place), voice.words(fund.name)) for place, fund in enumerate(scenario.funds.values())
        ),
        description=voice.say("debrief.money_described", totals=told),
    )


def _line(
    voice: Voice,
    scenario: Scenario,
    row: MeterRow,
    drawn: tuple[int, int],
    heights: tuple[int, ...],
    labels: tuple[str, ...],
) -> MeterChart:
    dots = chart.dots(heights, drawn)
    told = voice.all([f"{label} {cell.points}" for label, cell in zip(labels, row.cells, strict=True)])
    return MeterChart(
        name=row.name,
        line=" ".join(f"{dot.x},{dot.y}" for dot in dots),
        dots=dots,
        bounds=tuple(
            chart.height(band.below, drawn)
            for band in scenario.bands
            if band.below is not None and drawn[0] <= band.below <= drawn[1]
        ),
        last=row.cells[-1],
        description=voice.say("debrief.meter_described", name=row.name, points=told),
    )


def _bands(voice: Voice, scenario: Scenario) -> str:
    names = [voice.words(band.name) for band in scenario.bands]
    return voice.say("debrief.bands", names=voice.all(names)) if len(names) > 1 else ""


def _ending(voice: Voice, story: Story) -> Pair | None:
    if story.end.ending is None:
        return None
    ending = story.scenario.endings[story.end.ending]
    return Pair(voice.words(ending.title), voice.words(ending.text))


def _remarks(voice: Voice, story: Story) -> tuple[str, ...]:
    remarks = []
    if not story.over:
        remarks.append(voice.say("debrief.not_over"))
    elif len(story.quarters_done) < story.scenario.quarters:
        remarks.append(voice.say("debrief.ended_early", quarter=story.end.quarter, quarters=story.scenario.quarters))
    if story.end.debt:
        remarks.append(voice.say("debrief.debt_remains", amount=story.end.debt))
    return tuple(remarks)
