"""*Ons jaar op één bladzijde*: the funds and meters at each quarter's end, and the decisions as flags, what was built as houses."""

from game.apps.debrief.chapters.builds import Build, builds
from game.apps.debrief.chapters.comebacks import Reopened
from game.apps.debrief.drawing import chart
from game.apps.debrief.drawn import Cell, MeterChart, MoneyChart, YearMark, direction
from game.apps.debrief.pieces import Pair, TableRow
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.apps.debrief.year_shapes import Built, Flag, MeterRow, PromiseLine, YearPage
from game.rules.parts.varied import told
from game.rules.scenario import Scenario
from game.rules.terms.text import Message
from game.rules.views.town import town_view


def year(
    voice: PageLanguage,
    story: Story,
    played: tuple[PlayedCase, ...],
    back: tuple[Reopened, ...],
    closed: Message | None,
) -> YearPage:
    """The year as far as it was played; `closed`: how far it came, where that was before its end."""
    scenario, ends = story.scenario, story.quarter_ends
    labels = (voice.say("debrief.start"), *(_label(voice, story, state.quarter) for state in ends))
    balances = (
        tuple(fund.start_in(story.quarters) for fund in scenario.funds.values()),
        *(state.funds for state in ends),
    )
    heights = (tuple(it.start for it in scenario.indicators.values()), *(state.indicators for state in ends))
    flags = ((), *(_flags(voice, played, back, state.quarter) for state in ends))
    stood = builds(story)
    houses = ((), *(_houses(voice, scenario, stood, state.quarter) for state in ends))
    meters = tuple(
        MeterRow(voice.words(it.name), _cells(voice, scenario, tuple(column[place] for column in heights)))
        for place, it in enumerate(scenario.indicators.values())
    )
    funds = tuple(
        TableRow(voice.words(fund.name), tuple(voice.euro(column[place]) for column in balances))
        for place, fund in enumerate(scenario.funds.values())
    )
    together = tuple(voice.euro(sum(column)) for column in balances)
    drawn = chart.meter_range(heights)
    short = (labels[0], *(voice.say("debrief.quarter_short", quarter=state.quarter) for state in ends))
    return YearPage(
        columns=labels,
        flags=flags,
        builds=houses if stood else (),
        funds=funds,
        together=TableRow(voice.say("debrief.together"), together) if len(funds) > 1 else None,
        meters=meters,
        money=_money(voice, scenario, short, balances, _marks(flags, houses)) if funds else None,
        lines=tuple(
            _line(voice, scenario, row, drawn, tuple(column[place] for column in heights), short)
            for place, row in enumerate(meters)
        ),
        bands=_bands(voice, scenario),
        drawn=voice.say("debrief.drawn", low=drawn[0], high=drawn[1]) if meters else "",
        promise=_promise(voice, story),
        ending=_ending(voice, story) if closed is None else None,
        remarks=_remarks(voice, story, closed),
    )


def _label(voice: PageLanguage, story: Story, quarter: int) -> str:
    done = quarter in story.quarters_done
    return voice.say("debrief.quarter_title" if done else "debrief.quarter_unfinished", quarter=quarter)


def _flags(
    voice: PageLanguage, played: tuple[PlayedCase, ...], back: tuple[Reopened, ...], quarter: int
) -> tuple[Flag, ...]:
    """The cases of a quarter, and the earlier ones that came back in it."""
    cases = {case.key: case for case in played}
    returned = (
        Flag(
            cases[it.key].number,
            voice.words(cases[it.key].card.title),
            decided=it.went == "revised",
            came=voice.say(f"debrief.came.{it.went}"),
        )
        for it in back
        if it.quarter == quarter
    )
    new = (
        Flag(
            it.number,
            voice.words(it.card.title),
            decided=it.settled,
            came="" if it.came == "decided" else voice.say(f"debrief.came.{it.came}"),
        )
        for it in played
        if it.quarter == quarter
    )
    return (*returned, *new)


def _houses(voice: PageLanguage, scenario: Scenario, stood: tuple[Build, ...], quarter: int) -> tuple[Built, ...]:
    return tuple(
        Built(it.mark, voice.say("debrief.built", facility=scenario.groups[it.group].facility, level=it.level))
        for it in stood
        if it.quarter == quarter
    )


def _marks(
    flags: tuple[tuple[Flag, ...], ...], houses: tuple[tuple[Built, ...], ...]
) -> tuple[tuple[YearMark, ...], ...]:
    """Decisions first, then what was built."""
    return tuple(
        (
            *(YearMark("flag", str(flag.number)) for flag in decided if flag.decided),
            *(YearMark("house", house.mark) for house in built),
        )
        for decided, built in zip(flags, houses, strict=True)
    )


def _promise(voice: PageLanguage, story: Story) -> PromiseLine | None:
    """What was promised, and in a word whether it was so at each quarter's end; never a score."""
    ends = story.quarter_ends
    goals = [town_view(story.scenario, state).goal for state in ends]
    if not goals or goals[-1] is None:
        return None
    words = [
        voice.say("debrief.promise.held" if goal.holds else "debrief.promise.not_held")
        if goal is not None and state.quarter in story.quarters_done
        else ""
        for goal, state in zip(goals, ends, strict=True)
    ]
    return PromiseLine(voice.words(goals[-1].title), ("", *words))


def _cells(voice: PageLanguage, scenario: Scenario, heights: tuple[int, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            points=str(points),
            word=voice.words(band) if (band := scenario.band(points)) is not None else "",
            went=None if place == 0 else direction(points - heights[place - 1]),
        )
        for place, points in enumerate(heights)
    )


def _money(
    voice: PageLanguage,
    scenario: Scenario,
    labels: tuple[str, ...],
    balances: tuple[tuple[int, ...], ...],
    marks: tuple[tuple[YearMark, ...], ...],
) -> MoneyChart:
    totals = [voice.euro(sum(funds)) for funds in balances]
    drawn = chart.columns(labels, balances, totals, marks)
    step, base = chart.pitch(totals), chart.mark_room(marks) + chart.PLOT
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
    voice: PageLanguage,
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
        description=voice.say("debrief.meter_described", name=row.name, low=drawn[0], high=drawn[1], points=told),
    )


def _bands(voice: PageLanguage, scenario: Scenario) -> str:
    names = [voice.words(band.name) for band in scenario.bands]
    return voice.say("debrief.bands", names=voice.all(names)) if len(names) > 1 else ""


def _ending(voice: PageLanguage, story: Story) -> Pair | None:
    if story.end.ending is None:
        return None
    ending = story.scenario.endings[story.end.ending]
    return Pair(voice.words(ending.title), voice.words(told(ending.text, story.end.variants, "text")))


def _remarks(voice: PageLanguage, story: Story, closed: Message | None) -> tuple[str, ...]:
    remarks = []
    if not story.over:
        remarks.append(voice.say("debrief.not_over"))
    elif closed is not None:
        remarks.append(voice.words(closed))
    if story.end.debt:
        remarks.append(voice.say("debrief.debt_remains", amount=story.end.debt))
    return tuple(remarks)
