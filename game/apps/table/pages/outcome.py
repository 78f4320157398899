"""What was decided and what it changes, each with its cause; what the paper makes of it; what was never asked."""

from game.apps.session import rapporteur_decided
from game.apps.table.board.panorama import picture_of
from game.apps.table.desk import Desk
from game.apps.table.pages.decided import how_words, result, result_of
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.moves import AT_ONCE, told_rows
from game.apps.table.window.page import Page
from game.rules.terms.text import message
from game.rules.terms.units import amount
from game.rules.views.report import MAY_RETURN
from game.rules.views.shapes import TalkWith
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Clipping,
    Column,
    DrawnLine,
    Fits,
    Framed,
    Grows,
    Heading,
    Label,
    Midway,
    MovedRow,
    Node,
    Note,
    Quote,
    Rest,
    TitleLine,
)
from game.widgets.type import TIGHT

RESULT, UNSAID = "result", "unsaid"
SIZES = (40, 38, 36, 34, 32, 30, 28, 26, 24, 22)
"""What the table said, in the largest letters that fit."""
FEW = 3
"""More lines than this stand behind one another."""
READ = 32
"""This can be read from the back row: before it gets smaller, what some of the table add makes way."""


def parts(desk: Desk) -> list[str]:
    """The pages of an outcome: the ballot where nothing came of it, what moved a few at a time, what was unsaid."""
    case = desk.case
    if case.practice:
        return ["1"]
    found = [RESULT] if case.how not in ("decided", "passed") and result_of(case) is not None else []
    found += [str(number) for number in range(1, max(1, -(-len(told_rows(desk)) // AT_ONCE)) + 1)]
    return [*found, *([UNSAID] if case.unsaid and _resident(desk) is not None else [])]


def following(desk: Desk) -> str | None:
    """The part after the one that is shown; `None` where it is the last."""
    found = parts(desk)
    here = found.index(desk.half.sub) if desk.half.sub in found else 0
    return found[here + 1] if here + 1 < len(found) else None


def outcome(desk: Desk) -> Page:
    """The part of the outcome that is open."""
    found = parts(desk)
    here = desk.half.sub if desk.half.sub in found else found[0]
    if here == RESULT:
        return result(desk, _on(desk))
    if here == UNSAID and (met := _resident(desk)) is not None:
        return _unsaid(desk, met)
    return _changes(desk, int(here) - 1)


def _resident(desk: Desk) -> TalkWith | None:
    """With whom the talk was."""
    return None if desk.case.talk is None else desk.case.talk.resident


def _on(desk: Desk) -> Button:
    voice, further = desk.voice, following(desk)
    if further is None:
        key = "table.begin_year" if desk.case.practice else "table.on"
        return Button("on", voice.say(key), desk.acknowledge, icon="arrow-right", primary=True, turns=True)
    key = "table.to_unsaid" if further == UNSAID else "table.on"
    return Button("on", voice.say(key), desk.shows(further), icon="arrow-right", primary=True, turns=True)


def _changes(desk: Desk, part: int) -> Page:
    voice, case = desk.voice, desk.case
    said = Fits(
        [
            *(_said(desk, size, minority=True) for size in SIZES if size >= READ),
            *(_said(desk, size, minority=False) for size in SIZES if size < SIZES[1]),
        ]
    )
    if case.practice:
        practice = Label("practice", voice.say("page.practice_outcome"), size=34, weight="semibold")
        shown_there: Node = said
        if case.drawing is not None:
            place = Framed("place", voice.say(f"drawing.{case.drawing}"), picture_of(case.drawing, desk.view.town))
            shown_there = Beside([said, place], shares=(58, 42), gap=22, least=300, even=True)
        body: Node = Rest([practice, shown_there], shown_there, gap=16)
        title = TitleLine("title", voice.say("table.your_decision"), "")
    else:
        every = told_rows(desk)
        rows = every[part * AT_ONCE : (part + 1) * AT_ONCE]
        if rows and isinstance(rows[-1], MovedRow):
            rows[-1].line = False
        shown: list[Node] = [*rows] or [Label("told.0", voice.say("table.nothing_moved"), size=28)]
        card = CardBox(Column(shown, gap=1), pad=20)
        paper, later = _paper(desk), _later(desk)
        if paper is None:
            body = Rest([card, said, *later], said, gap=14)
        else:
            left, right = Rest([card, said], said, gap=14), Rest([paper, *later], paper, gap=10)
            body = Beside([left, right], shares=(66, 34), gap=22, least=300)
        title = TitleLine("title", _heading(desk, part, len(every)), voice.say("table.game_values"))
    return Page(
        desk.page_id("outcome"),
        Rest([title, body], body, gap=12),
        bar=(_on(desk), *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _heading(desk: Desk, part: int, rows: int) -> str:
    """That this changes; where it takes several pages, which of them this is."""
    voice, pages = desk.voice, -(-rows // AT_ONCE)
    if not rows:
        return voice.say("table.changes_nothing")
    if pages == 1:
        return voice.say("table.changes")
    return voice.say("table.changes_also" if part else "table.changes_of", part=part + 1, parts=pages)


def _said(desk: Desk, size: float, *, minority: bool) -> Node:
    """The table's own reason; without one what was decided, in its own frame. `minority`: also what some of it add."""
    voice, case = desk.voice, desk.case
    decided = _decided(desk)
    below = ""
    if case.council is not None:
        return Quote("reason", decided or how_words(desk), above=how_words(desk) if decided else "", size=size, strong=True, fill=True)  # fmt: skip
    if case.minority is not None and minority:
        below = voice.say("table.minority_said", words=desk.written(case.minority))
    if case.reason is None:
        above, words = (how_words(desk) if decided else ""), decided or how_words(desk)
    else:
        # Who decided stands above the reason too, where that was not the table.
        how = f"{how_words(desk)} {decided}" if decided and rapporteur_decided(case) else decided or how_words(desk)
        above, words = how, f"“{desk.written(case.reason)}”"
    return Quote("reason", words, above=above, below=below, size=size, strong=True, fill=True)


def _decided(desk: Desk) -> str:
    """What was decided, line by line, with what was added to it."""
    voice, lines = desk.voice, []
    for row in desk.case.decided:
        text = voice.words(row.text)
        if row.amount is not None:
            text = voice.say("page.row_only", text=text, amount=voice.words(amount(row.amount, row.unit)))
        elif row.place is not None:
            key = "page.row_served" if row.chosen else "page.row_waits"
            text = voice.say(key, text=text, place=row.place)
        lines.append(text)
    added = (
        desk.case.added
        if desk.case.council is None
        else [it.text for it in desk.case.council.conditions if it.promised]
    )
    lines += [f"+ {voice.words(text)}" for text in added]
    return ("\n" if len(lines) <= FEW else " · ").join(lines)


def _paper(desk: Desk) -> Node | None:
    """What the paper makes of it."""
    voice, case, scenario = desk.voice, desk.case, desk.session.scenario
    lines = [voice.words(line.words) for line in desk.view.report if line.kind in ("headline", "canteen")]
    if not lines:
        return None
    if scenario.canteen is not None:
        above = voice.words(scenario.canteen)
        return Note("canteen", "\n".join(lines), above=above, size=28, icon="message-circle", wood=True)
    name = scenario.newspaper if scenario.newspaper is not None else message("paper.name", title=scenario.title)
    picture = None if case.drawing is None else picture_of(case.drawing, desk.view.town)
    return Clipping("headline", "\n".join(lines), voice.words(name), voice.say("table.paper_game"), picture)


def _later(desk: Desk) -> list[Node]:
    """That something may come back, where that is so."""
    if all(line.words != MAY_RETURN for line in desk.view.report):
        return []
    return [DrawnLine("may_return", desk.voice.words(MAY_RETURN), size=24, thing="letter")]


def _unsaid(desk: Desk, met: TalkWith) -> Page:
    """What was true, and nobody asked."""
    voice = desk.voice
    title = Heading("title", voice.say("table.unsaid", name=met.name), size=44, leading=TIGHT)
    words = desk.case.unsaid
    shown = Midway(
        Grows(
            lambda size: Column(
                [Quote(f"unsaid.{place}", voice.words(text), size=size) for place, text in enumerate(words)], gap=16
            ),
            SIZES,
        )
    )
    back = Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left")
    return Page(
        desk.page_id("unsaid"),
        Rest([title, shown], shown, gap=16),
        bar=(_on(desk), back),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )
