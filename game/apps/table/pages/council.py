"""A case that is put to a works council: what it is about, the meeting, its conditions, and what was decided."""

from game.apps.table.desk import Desk
from game.apps.table.pages.advised import advised_shown
from game.apps.table.pages.looked_up import CASE, lookups
from game.apps.table.pages.options import rows_of
from game.apps.table.pages.picking import picked
from game.apps.table.pages.shown import added_shown
from game.apps.table.window.page import Page
from game.rules import prompts
from game.rules.views.shapes import CouncilView
from game.widgets import (
    Button,
    CardBox,
    Column,
    Evenly,
    Grows,
    Heading,
    Label,
    Midway,
    Node,
    Quote,
    Rest,
    Widget,
)
from game.widgets.type import TIGHT

SAID = (52, 48, 44, 40, 38, 36, 34, 32)
"""What the director says, read aloud by the facilitator: in the largest letters that fit."""
ASKED = "asked"
"""The part of a page that is what is asked of the works council."""


def _council(desk: Desk) -> CouncilView:
    assert desk.case.council is not None
    return desk.case.council


def way(desk: Desk) -> Label:
    """Where the case is, in the words of the law."""
    council = _council(desk)
    return Label("way", desk.voice.words(council.phases[council.here]), size=22, tone="accent", weight="semibold")


def scope(desk: Desk, asked: prompts.PickPrompt) -> Page:
    """What this is about: said together, before the law is shown."""
    back = Button("back", desk.voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left")
    return picked(desk, asked, desk.voice.say("table.council.scope_yes"), (back,))


def told(desk: Desk, extras: tuple[Widget, ...]) -> Page:
    """How it is, once the works council said what it thinks: its right, the article, and its way."""
    voice, case, council = desk.voice, desk.case, _council(desk)
    assert council.named is not None

    def shown(size: float) -> Node:
        under: list[Node] = [Label("article", voice.words(council.article), size=max(24, size - 12))]
        if case.law is not None:
            under.append(Label("law", voice.say("page.law", law=case.law), size=22, tone="soft"))
        if council.scope is not None:
            under.insert(0, Label("said", voice.words(council.said), size=max(26, size - 10), weight="semibold"))
        scope = voice.words(council.said if council.scope is None else council.scope)
        return Column([Quote("scope", scope, size=size, strong=True), *under], gap=20)

    said = Label("named", voice.say("page.council.named", named=council.named), size=26)
    body = Midway(Grows(shown, SAID))
    return Page(
        desk.page_id("scope"),
        CardBox(Rest([way(desk), said, body], body, gap=14), spine="accent", fill=True),
        bar=(
            Button("on", voice.say("table.to_options"), desk.shows("options"), icon="arrow-right", primary=True),
            Button("back", voice.say("table.back_to_case"), desk.shows(CASE), icon="arrow-left"),
            *extras,
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def meeting(desk: Desk) -> Page:
    """What the director says, to be read aloud; no number is on the screen."""
    voice, council = desk.voice, _council(desk)
    assert council.says is not None
    assert council.director is not None
    words, name = f"“{voice.words(council.says)}”", voice.words(council.director)
    inside = voice.say("page.council.inside")
    said = Grows(lambda size: Quote("says", words, above=name, below=inside, size=size, fill=True), SAID)
    return Page(
        desk.page_id("meeting"),
        Rest([way(desk), said], said, gap=14),
        bar=(
            Button("on", voice.say("table.council.met"), desk.acknowledge, icon="check", primary=True, turns=True),
            *lookups(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def conditions(desk: Desk) -> Page:
    """The director is out again: what is to be promised with an option, by hands; then the ballot."""
    voice, question = desk.voice, desk.case.question
    adding = desk.asked("amend")
    if desk.half.sub == "amend" and adding is not None:
        back = Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left")
        return picked(desk, adding, voice.say("table.council.condition_yes"), (back,))
    title = Heading("title", voice.say("page.council.outside"), size=34, leading=TIGHT)
    rows = Grows(lambda size: Evenly(rows_of(desk, question, size), gap=12, most=120), (34, 32, 30, 28, 26, 24, 22))
    twist: list[Node] = []
    if desk.case.twist is not None:
        twist = [Label("twist", voice.words(desk.case.twist), size=26, weight="semibold")]
    # Until a condition was asked for, that is what comes next; whoever wants none says so.
    first = adding is not None and not desk.case.added
    label = voice.say("table.council.no_condition" if first else "table.council.to_vote")
    bar: list[Widget] = [Button("on", label, desk.acknowledge, icon="arrow-right", primary=not first, turns=not first)]
    asks: list[Node] = []
    if adding is not None:
        more = voice.say("table.council.condition" if first else "table.council.condition_more")
        bar.insert(0 if first else 1, Button("amend", more, desk.shows("amend"), icon="plus", primary=first))
        asks = [Label("asks", voice.words(adding.ask), size=28, weight="semibold")]
    return Page(
        desk.page_id("conditions"),
        Rest([way(desk), title, *asks, *twist, rows, *added_shown(desk)], rows, gap=14),
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="amend" if first else "on",
    )


def answer(desk: Desk) -> Page:
    """What the director decided, and why: read aloud; where something can still be done about it, that is next."""
    asked = desk.asked("suspended") or desk.asked("void")
    voice = desk.voice
    if asked is not None and desk.half.sub == ASKED:
        back = Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left")
        return picked(desk, asked, voice.say("table.council.do_this"), (back,))
    on = Button("on", voice.say("table.on"), desk.acknowledge, icon="arrow-right", primary=True, turns=True)
    if asked is not None:
        label = voice.say("table.council.what_now")
        on = Button("on", label, desk.shows(ASKED), icon="arrow-right", primary=True, turns=True)
    council = _council(desk)
    assert council.answer is not None
    does = voice.words(council.answer)
    reason = "" if council.reason is None else f"“{voice.words(council.reason)}”"
    below = "" if council.becomes is None else voice.words(council.becomes)

    def shown(size: float) -> Node:
        return Quote(
            "reason", reason or does, above=does if reason else "", below=below, size=size, strong=True, fill=True
        )

    said = Grows(shown, (46, 43, 40, 38, 36, 34, 32, 30, 28))
    return Page(
        desk.page_id("answer"),
        Rest([way(desk), *advised_shown(desk), *_why(desk), said], said, gap=14),
        bar=(on, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _why(desk: Desk) -> list[Node]:
    """Why the works council said so, beside what the director answers to it."""
    if desk.case.reason is None:
        return []
    return [Label("why", f"{desk.voice.say('table.reason')}: “{desk.written(desk.case.reason)}”", size=26)]
