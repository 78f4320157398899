"""Our year on one screen: the free money in steps with the numbers of the decisions, and each meter in words."""

from game.apps.debrief.first import YearStep, YearSteps
from game.apps.table.lookback.told import ToldBack
from game.apps.table.voice import TableLanguage
from game.widgets import CardBox, Column, Label, Node, Note, Rest, SignedStep, Spread, StepsChart


def year_body(voice: TableLanguage, told: ToldBack) -> Node:
    """The line, the promise, the meters from their first word to their last."""
    page = told.debrief(voice.language)
    nodes: list[Node] = []
    promise = page.opening.promise
    if promise is not None:
        nodes.append(
            Note(
                "promise", f"{promise.title.rstrip('.')}. {promise.came}", above=voice.say("lookback.promise"), size=28
            )
        )
    chart: Node | None = None
    if page.opening.steps is not None:
        chart = CardBox(_chart(voice, page.opening.steps), pad=20, fill=True)
        nodes.append(chart)
    meters = [
        _meter(
            voice,
            f"meter.{place}",
            row.name,
            row.cells[0].word or row.cells[0].points,
            row.cells[-1].word or row.cells[-1].points,
        )
        for place, row in enumerate(page.year.meters)
        if row.cells
    ]
    if meters:
        nodes.append(CardBox(Spread(meters, gap=12, least=205, most=5), pad=16))
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
    )


def _sign(step: YearStep) -> str:
    return step.mark if step.kind in ("decision", "later", "built") else ""


def _meter(voice: TableLanguage, id: str, name: str, start: str, end: str) -> Node:
    went = start if start == end else voice.say("lookback.went", start=start, end=end)
    return Column([Label(id, name, size=20, tone="soft"), Label(f"{id}.went", went, size=22, weight="semibold")], gap=2)
