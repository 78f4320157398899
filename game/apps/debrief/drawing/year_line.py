"""The year's line in numbers: where each step, sign and label stands, for a page or a paper of any width."""

from collections.abc import Sequence

from msgspec import Struct

from game.apps.debrief.told.first import StepKind, YearStep, YearSteps
from game.apps.debrief.voice import PageLanguage

CHARACTER = 0.62
"""Width of a figure beside its height."""
SIGN = 1.6
"""Width of a sign beside the height of its letters."""
TICKS = (1, 2, 5)
"""Round amounts begin with one of these."""
MOST_TICKS = 4


class LineSign(Struct, frozen=True):
    """A sign above the line, with a stem down to the step it is for."""

    kind: StepKind
    mark: str
    x: float
    y: float
    foot: float


class LineLabel(Struct, frozen=True):
    """Words at a place."""

    x: float
    y: float
    words: str


class LineBand(Struct, frozen=True):
    """A quarter."""

    x: float
    width: float
    label: LineLabel


class LineChart(Struct, frozen=True):
    """The free money over the year, in the units of the picture."""

    width: float
    height: float
    text: float
    """Height of its letters."""
    side: float
    """Of a sign."""
    top: float
    base: float
    bands: tuple[LineBand, ...]
    ticks: tuple[LineLabel, ...]
    path: str
    signs: tuple[LineSign, ...]
    promised: LineLabel | None
    end: LineLabel
    left: float
    right: float


def line_chart(
    voice: PageLanguage, steps: YearSteps, *, width: float, plot: float, text: float, short: bool = False
) -> LineChart:
    """The line, so wide, with a plot so high and letters so high; `short`: with short names of the quarters."""
    heights = (0, steps.start, steps.promised or 0, *(it.after for it in steps.steps))
    unit = _tick(max(heights) - min(heights))
    low, high = unit * (min(heights) // unit), unit * -(-max(heights) // unit)
    amounts = tuple(range(low, high + 1, unit))
    left = max(len(voice.euro(it)) for it in amounts) * text * CHARACTER + text * 0.6
    right, side = width - text * 0.8, text * SIGN
    column = (right - left) / len(steps.quarters)
    places = _places(steps, left, column)
    lanes = _lanes([x for x, it in zip(places, steps.steps, strict=True) if it.kind != "other"], side)
    top = (max(lanes, default=0) + bool(lanes)) * (side + 3) + 6
    base = top + plot

    def y(amount: int) -> float:
        return round(base - (amount - low) * plot / (high - low), 1)

    end = voice.say("debrief.line.left", amount=steps.end)
    return LineChart(
        width=round(width, 1),
        height=round(base + text * 1.9, 1),
        text=text,
        side=round(side, 1),
        top=round(top, 1),
        base=round(base, 1),
        bands=tuple(
            LineBand(
                round(left + at * column, 1),
                round(column, 1),
                LineLabel(
                    round(left + (at + 0.5) * column, 1),
                    round(base + text * 1.4, 1),
                    voice.say("debrief.quarter_short" if short else "debrief.in_quarter", quarter=quarter),
                ),
            )
            for at, quarter in enumerate(steps.quarters)
        ),
        ticks=tuple(LineLabel(round(left - text * 0.5, 1), y(it), voice.euro(it)) for it in amounts),
        path=_path(steps, places, left, right, [y(it) for it in (steps.start, *(it.after for it in steps.steps))]),
        signs=_signs(steps.steps, places, lanes, side, [y(it.after) for it in steps.steps]),
        promised=None
        if steps.promised is None
        else LineLabel(
            round(left + text * 0.5, 1),
            y(steps.promised),
            voice.say("debrief.line.promise", amount=steps.promised),
        ),
        end=LineLabel(round(right, 1), y(steps.end), end),
        left=round(left, 1),
        right=round(right, 1),
    )


def _tick(span: int) -> int:
    """A round amount, of which no more than a few lie within that span."""
    size = 1
    while True:
        for first in TICKS:
            if first * size * MOST_TICKS >= span:
                return first * size
        size *= 10


def _places(steps: YearSteps, left: float, column: float) -> list[float]:
    """Where each step stands: evenly within its quarter."""
    found = []
    for at, quarter in enumerate(steps.quarters):
        count = sum(it.quarter == quarter for it in steps.steps)
        found += [left + column * (at + (place + 1) / (count + 1)) for place in range(count)]
    return [round(x, 1) for x in found]


def _lanes(places: Sequence[float], side: float) -> list[int]:
    """For each sign the lowest lane in which it touches no other."""
    last: list[float] = []
    found = []
    for x in places:
        lane = next((at for at, before in enumerate(last) if x - before >= side + 2), len(last))
        last[lane:] = [x, *last[lane + 1 :]]
        found.append(lane)
    return found


def _path(steps: YearSteps, places: Sequence[float], left: float, right: float, heights: Sequence[float]) -> str:
    turns = "".join(f"H{x}V{after}" for x, after in zip(places, heights[1:], strict=True))
    return f"M{round(left, 1)} {heights[0]}{turns}H{round(right, 1)}"


def _signs(
    steps: Sequence[YearStep], places: Sequence[float], lanes: Sequence[int], side: float, feet: Sequence[float]
) -> tuple[LineSign, ...]:
    signed = [(it, x, foot) for it, x, foot in zip(steps, places, feet, strict=True) if it.kind != "other"]
    deepest = max(lanes, default=0)
    return tuple(
        LineSign(it.kind, it.mark, x, round((deepest - lane) * (side + 3) + 2, 1), foot)
        for (it, x, foot), lane in zip(signed, lanes, strict=True)
    )
