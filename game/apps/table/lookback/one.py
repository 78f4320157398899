"""One case, chosen by the group: before and after the talk, and what came back of it later."""

from game.apps.debrief.room import (
    RoomLanguage,
    ShownCounts,
    ToldBack,
    came_back,
    decided,
    none_came_back,
    offered,
)
from game.apps.table.lookback.council import council_body
from game.apps.table.lookback.half import HalfLooked, prediction
from game.apps.table.voice import TableLanguage
from game.widgets import (
    Beside,
    CardBox,
    ChoiceBox,
    Column,
    DecidedCard,
    Do,
    Grows,
    Label,
    Node,
    Quote,
    ResultRow,
    Spread,
)

SIZES = (48, 44, 40, 36, 32, 28, 26)
"""Of the letters of what is decided on, the largest in which all of it fits."""
ALONE = (56, 52, 48, 44, 40, 36, 32, 28, 24)
"""Of what has a page to itself."""
SMALLER = 0.72
"""So much of them what stands with it has, where that is more than it has as a rule."""
FEW = 4
"""More decisions than this stand in two columns."""
MOST_TRAILS = 3
"""Of how many decisions something that came back is on the wall, where the group chose none."""


def alone(id: str, words: str) -> Node:
    """What has a page to itself: all of it in sight, also in letters that somebody made larger."""
    return Grows(lambda size: Quote(id, words, size=size, fill=True), ALONE)


def more_words(voice: TableLanguage, what: str, count: int) -> str:
    """That there is more of it than stands here, and of what."""
    return voice.say(f"lookback.more.{what}.one" if count == 1 else f"lookback.more.{what}", count=count)


def choose_body(words: RoomLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """Every case of the evening; the group chooses one to talk about."""
    if not told.cases:
        return alone("none", words.say("lookback.decision.none"))
    found = offered(words, told)
    boxes: list[Node] = [
        ChoiceBox(f"case.{case.name}", case.text, _chooses(half, int(case.name)), letter=case.name, size=32)
        for case in found.cases
    ]
    columns = Spread(boxes, gap=12, least=420, most=2 if len(boxes) > FEW else 1)
    return Column([Label("ask", found.ask, size=34), columns], gap=16)


def _chooses(half: HalfLooked, number: int) -> Do:
    def choose() -> None:
        half.case, half.other, half.shown, half.luck = number, None, False, False
        half.prediction = prediction()

    return choose


def case_body(voice: TableLanguage, words: RoomLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """Counts of before and after as one picture, as far as they became public; the decision and the reason."""
    found = decided(words, told, half.case)
    assert found is not None
    if found.council is not None:
        return council_body(voice, found, found.council)

    def made(size: float) -> Node:
        nodes: list[Node] = [Label("case", found.title, size=max(36, size), weight="bold")]
        if found.sealed:
            nodes.append(Label("sealed", found.sealed, size=28, tone="soft"))
        if found.counts:
            cards = [_rows(voice, place, it, size) for place, it in enumerate(found.counts)]
            nodes.append(Beside(cards, gap=16, least=420) if len(cards) > 1 else cards[0])
        if found.moved:
            nodes.append(Label("moved", found.moved, size=size, weight="semibold"))
        nodes.append(DecidedCard("decided", found.decided, above=found.above, size=size))
        if found.reason:
            nodes.append(Quote("reason", found.reason, above=voice.say("lookback.reason"), size=size))
        return Column(nodes, gap=12)

    return Grows(made, SIZES)


def _rows(voice: TableLanguage, place: int, it: ShownCounts, size: float) -> Node:
    most = max((max(row.count, row.before or 0) for row in it.rows), default=0)
    said = (voice.say("table.before"), voice.say("table.after"))
    rows: list[Node] = [
        ResultRow(
            f"count.{place}.{at}",
            row.letter,
            row.text,
            row.count,
            most,
            before=row.before,
            said=said,
            both=it.both,
            line=at < len(it.rows) - 1,
            size=min(size, 34),
        )
        for at, row in enumerate(it.rows)
    ]
    label: list[Node] = [Label(f"counts.{place}", it.label, size=26, tone="soft")] if it.label else []
    return CardBox(Column([*label, *rows], gap=2), pad=18)


def back_body(voice: TableLanguage, words: RoomLanguage, told: ToldBack, half: HalfLooked) -> Node:
    """From decision to consequence: what came back later of the chosen decision, or of all where none was chosen."""
    trails = came_back(words, told, half.case)
    if not trails:
        return alone("none", none_came_back(words, told, half.case))

    def made(size: float) -> Node:
        nodes: list[Node] = []
        for at, trail in enumerate(trails[:MOST_TRAILS]):
            nodes.append(Label(f"trail.{at}", trail.title, size=max(26, size * SMALLER), tone="soft"))
            for place, it in enumerate(trail.lines):
                nodes.append(Label(f"line.{at}.{place}", f"→ {it.name}", size=size, weight="semibold"))
                if it.text:
                    nodes.append(Label(f"line.{at}.{place}.below", it.text, size=max(24, size * SMALLER), tone="soft"))
            if trail.more:
                nodes.append(Label(f"more.{at}", more_words(voice, "came", trail.more), size=24, tone="soft"))
        if len(trails) > MOST_TRAILS:
            more = more_words(voice, "cases", len(trails) - MOST_TRAILS)
            nodes.append(Label("more", more, size=24, tone="soft"))
        return Column([*nodes, Quote("ask", voice.say("lookback.back.ask"), size=max(38, size))], gap=8)

    return Grows(made, SIZES)
