"""One decision, chosen by the group: before and after the talk, and what came back of it later."""

from game.apps.debrief.cases import PlayedCase
from game.apps.debrief.pieces import BroughtLine
from game.apps.table.lookback.half import HalfLooked, prediction
from game.apps.table.lookback.told import ToldBack
from game.apps.table.voice import TableLanguage
from game.rules.kinds.rows import Row
from game.rules.units import amount
from game.rules.views import BallotView
from game.widgets import CardBox, ChoiceBox, Column, DecidedCard, Do, Label, Node, Quote, ResultRow, Spread

LETTERS = "ABCDEFGH"
MOST_LINES = 5


def choose_body(voice: TableLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """Every decision of the evening; the group chooses one to talk about."""
    if not told.cases:
        return Quote("none", voice.say("lookback.decision.none"), size=36)
    boxes: list[Node] = [
        ChoiceBox(
            f"case.{case.number}", voice.words(case.card.title), _chooses(half, case.number), letter=str(case.number)
        )
        for case in told.cases
    ]
    return Column(
        [Label("ask", voice.say("lookback.decision.ask"), size=32), Spread(boxes, gap=12, least=420, most=2)], gap=16
    )


def _chooses(half: HalfLooked, number: int) -> Do:
    def choose() -> None:
        half.case, half.other, half.shown = number, None, False
        half.prediction = prediction()

    return choose


def chosen(told: ToldBack, half: HalfLooked) -> PlayedCase | None:
    """The case that the group chose; `None` before that."""
    return next((it for it in told.cases if it.number == half.case), None)


def case_body(voice: TableLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """Counts of before and after as one picture, as far as they became public; the decision and the reason."""
    case = chosen(told, half)
    assert case is not None
    nodes: list[Node] = [Label("case", voice.words(case.card.title), size=34, weight="bold")]
    final = case.finals[-1].public if case.finals else None
    nodes += _ballots(voice, case, final)
    nodes.append(DecidedCard("decided", decided_words(voice, case.rows), above=voice.say("lookback.decided"), size=32))
    reason = told.evening.texts.get(case.reason) if case.reason is not None else None
    if reason:
        nodes.append(Quote("reason", reason, above=voice.say("lookback.reason"), size=28))
    return Column(nodes, gap=12)


def _ballots(voice: TableLanguage, case: PlayedCase, final: BallotView | None) -> list[Node]:
    first = case.seen.first
    shown = final if final is not None and final.counts else first
    if shown is None or not shown.counts:
        return [Label("sealed", voice.say("lookback.no_counts"), size=26, tone="soft")]
    was = {voice.words(it.words): it.count for it in first.counts} if first is not None and shown is not first else {}
    both = any(voice.words(it.words) in was for it in shown.counts)
    most = max((*(it.count for it in shown.counts), *was.values()), default=0)
    said = (voice.say("table.before"), voice.say("table.after"))
    rows = [
        ResultRow(
            f"count.{place}",
            LETTERS[place] if place < len(LETTERS) else "",
            voice.words(it.words),
            it.count,
            most,
            before=was.get(voice.words(it.words)),
            said=said,
            both=both,
            line=place < len(shown.counts) - 1,
            size=26,
        )
        for place, it in enumerate(shown.counts)
    ]
    return [CardBox(Column(rows, gap=2), pad=18)]


def decided_words(voice: TableLanguage, rows: tuple[Row, ...]) -> str:
    """What was decided, on one line."""
    told = [
        voice.words(row.text)
        if row.amount is None
        else f"{voice.words(row.text)}: {voice.words(amount(row.amount, row.unit))}"
        for row in rows
        if row.chosen
    ]
    return "; ".join(told)


def back_body(voice: TableLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """From decision to consequence: what came back later of the chosen decision, or of all where none was chosen."""
    numbers = [half.case] if half.case else [case.number for case in told.cases]
    trails = [trail for number in numbers if (trail := told.trail(voice.language, number)) is not None]
    nodes: list[Node] = []
    for trail in trails:
        lines = [it for it in trail.effects if it.text][: MOST_LINES if half.case else 1]
        if lines:
            nodes.append(Label(f"trail.{trail.number}", trail.title, size=24, tone="soft"))
            nodes += [_came(f"line.{trail.number}.{place}", it) for place, it in enumerate(lines)]
    if not nodes:
        return Quote("none", voice.say("lookback.back.none"), size=36)
    return Column([*nodes[: 2 * MOST_LINES], Quote("ask", voice.say("lookback.back.ask"), size=32)], gap=10)


def _came(id: str, it: BroughtLine) -> Node:
    moved = " · ".join(f"{change.name} {change.amount}" for change in it.changes)
    below = " · ".join(part for part in (it.when, moved) if part)
    return Column(
        [Label(id, f"→ {it.text}", size=28, weight="semibold"), Label(f"{id}.below", below, size=21, tone="soft")],
        gap=2,
    )
