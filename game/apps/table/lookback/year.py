"""Our year on one screen: the free money in steps with the numbers of the decisions, and each meter in words."""

from game.apps.debrief.room import FLAGGED, RoomLanguage, ToldBack, YearTold, flags, year_told
from game.apps.debrief.told.first import YearStep, YearSteps
from game.apps.table.lookback.half import HalfLooked
from game.apps.table.voice import TableLanguage
from game.widgets import Beside, CardBox, Column, Grows, Label, Node, Note, Quote, Rest, SignedStep, StepsChart

SMALL = 19
"""The letters in which the signs of the line are explained: none on the page are smaller."""
METERS = (26, 24, 22, 20)
"""Those of what the meters came to: the largest in which nothing else has to become smaller."""
PROMISE = (36, 28)
"""Those of the promise and of a moment; the smaller where the smallest for the meters are still too large."""
CHART = 170
"""How high the line is at least: it takes what room the meters leave."""


def year_body(voice: TableLanguage, words: RoomLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """The promise, the line, and the meters from their first word to their last; or a moment, where one is asked for."""
    year = year_told(words, told)
    return Grows(lambda size: _body(voice, words, year, size, moment=half.moment), METERS)


def _body(voice: TableLanguage, words: RoomLanguage, year: YearTold, size: float, *, moment: bool) -> Node:
    """The same, with what the meters came to in letters of this size."""
    nodes: list[Node] = []
    read = PROMISE[size == METERS[-1]]
    if year.promise:
        nodes.append(Note("promise", year.promise, above=voice.say("lookback.promise"), size=read))
    chart: Node | None = None
    if year.steps is not None:
        line = _chart(voice, year.steps)
        title = Label("line.title", voice.say("lookback.line"), size=max(SMALL, size - 2), weight="semibold")
        chart = CardBox(Rest([title, line], line, gap=4), pad=20, fill=True)
        lines = list(flags(words, year.steps))
        if any(it.kind == "later" for it in year.steps.steps):
            lines.append(voice.say("lookback.line.later"))
        nodes += [chart, *([Label("flags", " · ".join(lines), size=SMALL)] if lines else [])]
    if moment and year.moments:
        nodes.append(Quote("moment", year.moments[0].text, above=voice.say("lookback.moment.above"), size=read))
    elif year.meters:
        meters = [_meter(f"meter.{place}", it.name, it.text, size) for place, it in enumerate(year.meters)]
        nodes.append(CardBox(Beside(meters, gap=16, least=190), pad=12))
    return Rest(nodes, chart, gap=12) if chart is not None else Column(nodes, gap=12)


def _chart(voice: TableLanguage, it: YearSteps) -> Node:
    steps = tuple(
        SignedStep(step.after, it.quarters.index(step.quarter), _sign(step), back=step.kind == "later")
        for step in it.steps
        if step.quarter in it.quarters
    )
    return StepsChart(
        "line",
        voice.say("lookback.line"),
        it.described,
        start=it.start,
        steps=steps,
        parts=tuple(voice.say("debrief.quarter_short", quarter=quarter) for quarter in it.quarters),
        ends=(voice.euro(it.start), voice.euro(it.end)),
        bound=None
        if it.promised is None
        else (it.promised, voice.say("lookback.promised", amount=voice.euro(it.promised))),
        high=CHART,
    )


def _sign(step: YearStep) -> str:
    return step.mark if step.kind in FLAGGED else ""


def _meter(id: str, name: str, went: str, size: float) -> Node:
    above = Label(id, name, size=max(SMALL, size - 2), tone="soft")
    return Column([above, Label(f"{id}.went", went, size=size, weight="semibold")], gap=2)
