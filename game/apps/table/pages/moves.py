"""What moved, as a page of an outcome shows it: one row for each fund and meter, with every cause that was told."""

from dataclasses import dataclass, field

from game.apps.table.board.patterns import stripes
from game.apps.table.desk import Desk
from game.apps.table.voice import TableLanguage
from game.board_signs import DECKS
from game.rules.outcomes.undecided import NOT_DECIDED
from game.rules.terms.text import Message
from game.rules.views import ReportLine, View
from game.rules.views.report import MAY_RETURN
from game.widgets import BarPlaces, Label, MovedRow, Note, Widget

AT_ONCE = 3
"""So many things that moved stand on one page."""
DOWN = ("told.money.down", "told.money.payment", "told.line.down", "told.points.down", "told.incident", "told.care")
METERS = {
    "trust": "users",
    "vertrouwen": "users",
    "staff_room": "briefcase",
    "personeel": "briefcase",
    "access": "building-community",
    "toegang": "building-community",
    "self_reliance": "home-heart",
    "zelfredzaamheid": "home-heart",
    "livelihood": "coin-euro",
    "bestaanszekerheid": "coin-euro",
}
"""Meters that many packs have."""


@dataclass
class MovedTotal:
    """What happened to one fund or meter since the page was turned: together, and why."""

    by: int = 0
    why: list[str] = field(default_factory=list)
    moved: bool = False
    """Whether anything came or went, also where that is nothing together."""
    cover: int = 0
    """The part of it that went from fund to fund for what was short."""


def told_rows(desk: Desk) -> list[Widget]:
    """A row for everything that moved, then what else was told; headlines and promises of more stand elsewhere."""
    voice = desk.voice
    moves: dict[str, MovedTotal] = {}
    rest: list[ReportLine] = []
    why: ReportLine | None = None
    used = True
    for line in desk.view.report:
        if line.kind == "text":
            if why is not None and not used:
                rest.append(why)
            why, used = line, False
            continue
        moved = moved_by(desk.view, line)
        if moved is None:
            if line.kind not in ("headline", "canteen") and line.words != MAY_RETURN:
                rest.append(line)
            continue
        move = moves.setdefault(moved[0], MovedTotal())
        move.by += moved[1]
        move.moved = move.moved or moved[1] != 0
        if covers(line):
            move.cover += moved[1]
            continue
        said = _why(desk, line, why)
        used = True
        if said and said not in move.why:
            move.why.append(said)
    if why is not None and not used:
        rest.append(why)
    rows: list[Widget] = [
        *(_fund(desk, place, move) for place, move in _of(moves, "fund", [it.id for it in desk.view.funds])),
        *(_meter(desk, place, move) for place, move in _of(moves, "meter", [it.id for it in desk.view.indicators])),
    ]
    for place, line in enumerate(rest):
        text, cause = voice.words(line.words), "" if line.cause is None else voice.words(line.cause)
        if line.kind == "letter":
            rows.append(Note(f"told.{place}", text, below=cause, size=26, wood=True, icon="mail"))
        else:
            rows.append(Label(f"told.{place}", text, size=26))
    return rows


def _of(moves: dict[str, MovedTotal], kind: str, ids: list[str]) -> list[tuple[int, MovedTotal]]:
    return [(place, moves[f"{kind}.{id}"]) for place, id in enumerate(ids) if f"{kind}.{id}" in moves]


def moved_by(view: View, line: ReportLine) -> tuple[str, int] | None:
    """Which fund or meter this line is about, and by how much; `None` where it is about neither."""
    words = line.words
    if line.kind not in ("money", "points") or not isinstance(words, Message) or words.id == "told.debt":
        return None
    sign = -1 if words.id.startswith(DOWN) else 1
    fund, name = words.values.get("fund"), words.values.get("name")
    for it in view.funds:
        if fund is not None and it.name == fund:
            change = words.values.get("change")
            amount = words.values.get("amount")
            by = change if isinstance(change, int) else sign * amount if isinstance(amount, int) else 0
            return f"fund.{it.id}", by
    for meter in view.indicators:
        if name is not None and meter.name == name:
            points = words.values.get("points")
            return f"meter.{meter.id}", sign * points if isinstance(points, int) else 0
    return None


def covers(line: ReportLine) -> bool:
    """Whether this line is of money that went from fund to fund, for what was short."""
    return isinstance(line.words, Message) and line.words.id == "told.money.cover"


def _why(desk: Desk, line: ReportLine, why: ReportLine | None) -> str:
    """What the author says of it; for many households that it is for so many; else that it is this decision, or that there was none."""
    voice, words = desk.voice, line.words
    if line.cause is not None:
        return voice.words(line.cause)
    if isinstance(words, Message) and words.id.startswith("told.line."):
        return voice.say("table.why_households", one=words.values["one"], times=words.values["times"])
    if why is not None:
        return voice.words(why.words)
    if desk.case.council is None and desk.case.how in NOT_DECIDED:
        return voice.say("table.why_undecided")
    key = "table.why_decided" if desk.case.council is None else "table.council.why_decided"
    return voice.say(key) if desk.case.decided else ""


def _fund(desk: Desk, place: int, move: MovedTotal) -> MovedRow:
    voice, fund = desk.voice, desk.view.funds[place]
    icon = "building-bank" if fund.is_reserve else DECKS.get(fund.id, "coin-euro")
    key = "same" if not move.by else "more" if move.by > 0 else "less"
    return MovedRow(
        f"moved.{fund.id}",
        voice.words(fund.name),
        icon,
        voice.euro(fund.balance - move.by),
        voice.euro(fund.balance),
        arrow=_arrow(move.by),
        strong=voice.say(f"table.moved_money.{key}", amount=abs(move.by)),
        why=" ".join([*move.why, *_covered(voice, move)]),
    )


def _covered(voice: TableLanguage, move: MovedTotal) -> list[str]:
    """What of it was to cover what was short: so what the decision took stands there as well."""
    if not move.cover:
        return []
    if move.cover < 0:
        return [voice.say("table.why_gave", amount=-move.cover)]
    return [voice.say("table.why_covered", took=move.cover - move.by, amount=move.cover)]


def _meter(desk: Desk, place: int, move: MovedTotal) -> MovedRow:
    voice, meter = desk.voice, desk.view.indicators[place]
    old = meter.points - move.by
    band = desk.session.scenario.band(old)
    if meter.band is None or band is None:
        key = "same" if not move.by else "up" if move.by > 0 else "down"
        strong = voice.say(f"table.moved_points.{key}", points=abs(move.by))
    elif meter.band == band:
        strong = voice.say("table.moved_band.same", band=meter.band)
    else:
        strong = voice.say(f"table.moved_band.{'up' if move.by > 0 else 'down'}", band=meter.band)
    bounds = desk.view.bounds
    return MovedRow(
        f"moved.{meter.id}",
        voice.words(meter.name),
        METERS.get(meter.id, "adjustments-horizontal"),
        str(old) if move.by else "",
        str(meter.points),
        arrow=_arrow(move.by),
        strong=strong,
        why=_meter_why(voice, move),
        points=BarPlaces(old, meter.points, bounds, low=bool(bounds) and meter.points < bounds[0]),
        hatch=stripes,
    )


def _meter_why(voice: TableLanguage, move: MovedTotal) -> str:
    """Why a meter moved, or why it did not: it is at its end, or what came and went evened out."""
    if not move.moved:
        return voice.say("table.moved_no_further")
    return " ".join([*move.why, *([] if move.by else [voice.say("table.moved_evened_out")])])


def _arrow(by: int) -> str:
    return "arrow-right" if not by else "arrow-up" if by > 0 else "arrow-down"
