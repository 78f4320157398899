"""A case that is worked out together (*actieleren*), a page for each step: to be read from the back row, or written on."""

from typing import assert_never

from game.apps.table.agreed import agreed_row
from game.apps.table.desk import Desk
from game.apps.table.pages import between
from game.apps.table.pages.deliberation import put_off
from game.apps.table.pages.discard import discarding
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import rows_of
from game.apps.table.pages.picking import picked
from game.apps.table.pages.reveal import ballot_card
from game.apps.table.pages.shown import added_shown
from game.apps.table.pages.talk_clock import clocks, ticking
from game.apps.table.window.page import Page
from game.rules import prompts
from game.rules.learning.steps import OF
from game.rules.terms.text import Message
from game.rules.views.learning import LearningView
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Column,
    Evenly,
    Field,
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

LARGE = (56, 52, 48, 44, 40, 36, 32, 28)
"""What the whole room reads: in the largest letters that fit."""
LINES: dict[float, int] = {48: 4, 44: 4, 40: 3, 36: 3, 32: 2, 28: 2}
"""In letters of a size there are so many lines to write on."""


def _learning(desk: Desk) -> LearningView:
    learning = desk.view.own or desk.case.learning
    assert learning is not None
    return learning


def own(desk: Desk) -> Page:
    """A step of a case that the table brought itself: whatever else is open waits, and nothing of it is shown."""
    if isinstance(desk.prompt, prompts.SayPrompt):
        return write(desk, desk.prompt)
    return read(desk)


def _head(desk: Desk) -> Node | None:
    return desk.header() if desk.view.own is None else None


def _looks(desk: Desk) -> tuple[Widget, ...]:
    return tuple(lookups(desk)) if desk.view.own is None else ()


def way(desk: Desk, learning: LearningView) -> Label:
    """Which step this is, and how far it is on the way."""
    name = Message(f"al.step.{learning.step}")
    words = desk.voice.say("page.al.step", name=name, number=learning.number, of=OF)
    return Label("way", words, size=22, tone="accent", weight="semibold")


def question(desk: Desk, learning: LearningView) -> str:
    """The question of the table, or the one that stood ready; of a case of its own what it is about."""
    asked = learning.question or learning.story
    return desk.voice.words(learning.offered) if asked is None else desk.written(asked)


def read(desk: Desk) -> Page:
    """A step that is read, or talked about: one thing alone, in large letters."""
    learning = _learning(desk)
    adding, putting_off = desk.asked("amend"), desk.asked("postpone")
    if desk.half.sub == "amend" and adding is not None:
        back = Button("back", desk.voice.say("table.back"), desk.shows(""), icon="arrow-left")
        return picked(desk, adding, desk.voice.say("table.amend_yes"), (back,), what=desk.voice.say("table.amend_what"))
    if desk.half.sub == "postpone" and putting_off is not None:
        return put_off(desk, putting_off)
    if learning.step == "actions":
        return _actions(desk, learning)
    voice = desk.voice
    bar: list[Widget] = [
        Button("on", voice.say(f"table.al.{learning.step}"), desk.acknowledge, icon="arrow-right", primary=True)
    ]
    if adding is not None:
        bar.append(Button("amend", voice.say("table.amend"), desk.shows("amend"), icon="plus"))
    if putting_off is not None:
        bar.append(Button("postpone", voice.say("table.postpone"), desk.shows("postpone")))
    said = _said(desk, learning)
    timers = clocks(desk)
    top = Beside([said, *timers], shares=(70, 30) if timers else (1,), gap=16, least=230, even=True)
    under: list[Node] = added_shown(desk) if learning.step == "dialogue" and desk.view.own is None else []
    return ticking(
        desk,
        Page(
            desk.page_id(f"al.{learning.step}"),
            Rest([way(desk, learning), top, *under], top, gap=14),
            bar=(*bar, *_looks(desk)),
            header=_head(desk),
            footer=desk.footer(),
            focus="on",
        ),
    )


def _said(desk: Desk, learning: LearningView) -> Node:
    """What stands alone: the question, what to do, or the idea with the question above it."""
    voice = desk.voice
    ask, asked = voice.words(desk.prompt.ask), question(desk, learning)
    match learning.step:
        case "case":
            rules = " ".join(map(voice.say, ("own.chose", "own.no_names", "own.recognise")))
            told = learning.story is None
            words, above, below = ask if told else desk.written(learning.story or ""), "" if told else ask, rules
        case "minute":
            words, above, below = asked, ask, voice.say("page.al.minute")
        case "two":
            words, above, below = ask, asked, voice.say("page.al.two")
        case "summary" if learning.idea is not None:
            words, above, below = ask, desk.written(learning.idea), ""
        case "summary" | "dialogue":
            idea = ask if learning.idea is None else desk.written(learning.idea)
            words, above, below = idea, asked, "" if learning.idea is None else ask
        case "question" | "select" | "sharpen" | "actions" | None:
            raise AssertionError(f"nothing stands alone at {learning.step}")
        case _:
            assert_never(learning.step)
    return Grows(
        lambda size: Quote(
            f"al.{learning.step}", words, above=above, below=below, size=size, weight="bold", strong=True, fill=True
        ),
        LARGE,
    )


def write(desk: Desk, asked: prompts.SayPrompt) -> Page:
    """A step at which the table writes: nothing is an answer too."""
    voice, learning = desk.voice, _learning(desk)
    if desk.view.own is None and (came := between.just_came(desk)) is not None:
        return between.page(desk, came)
    typed = desk.half.typing.text

    def keep() -> None:
        desk.session.say(asked.at, desk.half.typing.text)

    def leave_out() -> None:
        desk.session.say(asked.at, "")

    written = bool(typed.strip())
    if desk.half.sub == "drop" and written:
        return discarding(voice, (typed.strip(),), stay=desk.shows(""), go=leave_out)

    def frame(size: float) -> Node:
        words: list[Node] = [
            Heading("frame", voice.words(asked.ask), size=size, leading=TIGHT),
            Field("words", voice.say("table.al.words"), desk.half, lines=LINES[size], size=30),
        ]
        return Column(words, gap=12)

    wood = CardBox(Grows(frame, tuple(LINES)), wood=True, strong=True, fill=True)
    timers = clocks(desk)
    # The clock stands before the field: Enter behind the words leads to what keeps them, and starts nothing.
    top = Beside([*timers, wood], shares=(30, 70) if timers else (1,), gap=16, least=230, even=True)
    body = Rest([way(desk, learning), *_beside(desk, learning), top], top, gap=14)
    ready = learning.step == "question" and desk.view.own is None
    nothing = "table.al.ready" if ready else "table.al.nothing"
    bar = (
        Button("keep", voice.say("table.keep"), keep if written else None, icon="check", primary=written),
        Button("nothing", voice.say(nothing), desk.shows("drop") if written else leave_out, primary=not written),
    )
    page = Page(
        desk.page_id(f"al.{learning.step}"),
        body,
        bar=(*bar, *_looks(desk)),
        header=_head(desk),
        footer=desk.footer(),
        focus="words",
    )
    return ticking(desk, page)


def _beside(desk: Desk, learning: LearningView) -> list[Node]:
    """What is needed to write it: the question that stands ready, what can be chosen, or the idea of before."""
    voice = desk.voice
    if desk.view.own is not None:
        about = learning.story if learning.step == "question" else learning.idea or learning.question
        return [] if about is None else [Label("about", desk.written(about), size=26, weight="semibold")]
    case = desk.case
    match learning.step:
        case "question":
            ready = Label("ready", voice.say("page.al.offered", question=learning.offered), size=26)
            return [ready, *([ballot_card(desk, case.first)] if case.first is not None else [])]
        case "select":
            how = Label("how", voice.say("page.al.select"), size=22, tone="soft")
            return [Label("question", question(desk, learning), size=26, weight="semibold"), _options(desk), how]
        case "sharpen":
            twist = [] if case.twist is None else [Label("twist", voice.words(case.twist), size=26, weight="semibold")]
            idea = question(desk, learning) if learning.idea is None else desk.written(learning.idea)
            return [*twist, *([] if case.twist is None else [_options(desk)]), Label("idea", idea, size=26)]
        case "case" | "minute" | "two" | "dialogue" | "summary" | "actions" | None:
            return []
        case _:
            assert_never(learning.step)


def _options(desk: Desk) -> Node:
    """What can be chosen now, and what it costs."""
    return Grows(lambda size: Evenly(rows_of(desk, desk.case.question, size), gap=8, most=72), (28, 26, 24, 22))


def _actions(desk: Desk, learning: LearningView) -> Page:
    """What everyone does with it at work: never something of the town, which is invented."""
    voice, agreed, above = desk.voice, desk.session.agreements, ""
    below = voice.say("page.al.actions.card")
    if desk.view.own is not None:
        done = learning.better or learning.idea
        above, below = "" if done is None else desk.written(done), ""
    ask = Grows(
        lambda size: Quote("ask", voice.words(desk.prompt.ask), above=above, below=below, size=size, strong=True),
        LARGE,
    )
    rows = [agreed_row(voice, f"what.{number}", it, 24) for number, it in enumerate(agreed, start=1)]
    body = Rest([way(desk, learning), ask, *rows], ask, gap=14) if rows else Midway(Column([way(desk, learning), ask]))
    bar = (
        Button("on", voice.say("table.al.done"), desk.acknowledge, icon="arrow-right", primary=bool(agreed)),
        Button("agree", voice.say("table.al.agree"), desk.agreeing, icon="check", primary=not agreed),
    )
    return Page(
        desk.page_id(f"al.actions.{len(agreed)}"),
        body,
        bar=(*bar, *_looks(desk)),
        header=_head(desk),
        footer=desk.footer(),
        focus="on" if agreed else "agree",
    )
