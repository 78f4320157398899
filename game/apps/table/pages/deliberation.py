"""The talk at the table: what they thought before it, one question at a time, and what may come of it at once."""

from game.apps.table.desk import Desk
from game.apps.table.pages import between, council
from game.apps.table.pages.counts import blank_words, letters_of, sealed, total_of
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import asked_shown, rows_of
from game.apps.table.pages.picking import picked
from game.apps.table.pages.reveal import ballot_card, told_of
from game.apps.table.pages.shown import added_line
from game.apps.table.pages.talk_clock import clocks, ended, ticking
from game.apps.table.pages.to_talk_about import one_asked, to_talk_about, turns
from game.apps.table.window.page import Page
from game.rules import actions, prompts
from game.rules.terms.text import Message, Text, Words
from game.rules.views import BallotView
from game.widgets import (
    Beside,
    Button,
    Column,
    Do,
    Evenly,
    Fits,
    Grows,
    Heading,
    Label,
    Midway,
    Node,
    Quote,
    Rest,
    Spread,
    TitleLine,
    Widget,
)
from game.widgets.type import TIGHT


def page(desk: Desk) -> Page:
    """What they thought before talking, and one question to talk about; or what is being added."""
    voice, case = desk.voice, desk.case
    if (came := between.just_came(desk)) is not None:
        return between.page(desk, came)
    if case.council is not None and case.council.step == "meeting":
        return council.meeting(desk)
    if case.council is not None and case.council.step == "conditions":
        return council.conditions(desk)
    adding = desk.asked("amend")
    if desk.half.sub == "amend" and adding is not None:
        back = Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left")
        return picked(desk, adding, voice.say("table.amend_yes"), (back,), what=voice.say("table.amend_what"))
    putting_off = desk.asked("postpone")
    if desk.half.sub == "postpone" and putting_off is not None:
        return put_off(desk, putting_off)
    if desk.half.sub == "end" and desk.timer is not None:
        return ended(desk, desk.timer)
    if case.twist is not None and not case.twist_before and case.final is None:
        return ticking(desk, between.since(desk, case.twist, *clocks(desk)))
    shown = case.final if case.final is not None else case.first
    told = shown is not None and bool(shown.counts or shown.names or shown.proposals or shown.combined)
    asks = to_talk_about(desk)
    place = desk.half.asks % len(asks)
    seen = place == len(asks) - 1 or desk.half.asks >= len(asks)
    passing = desk.asked("pass")
    suggests = voice.words(passing.ask) if passing is not None and passing.suggestion is not None else ""
    title = _title(desk, None if shown is None or sealed(shown) else shown, suggests)
    card = ballot_card(desk, shown) if told and shown is not None else _options(desk, shown)
    timers = clocks(desk)
    beside = [one_asked(desk, asks[place], place, len(asks)), *timers]
    foot = Beside(beside, shares=(70, 30) if timers else (1,), gap=16, least=230, even=True)
    # A clock that somebody started promised the table its time.
    early = desk.timer is not None and desk.timer.begun and desk.timer.left > 0
    talked = Button("on", voice.say("table.talked"), desk.shows("end") if early else desk.acknowledge, primary=seen)
    bar: list[Widget] = [talked]
    if len(asks) > 1:
        last = place == len(asks) - 1
        label, icon = ("table.first_ask", "refresh") if last else ("table.next_ask", "arrow-right")
        further = Button("next", voice.say(label), turns(desk), icon=icon, primary=not seen, turns=not last)
        bar = [further, talked] if not seen else [talked, further]
    if passing is not None:
        bar.append(
            Button(
                "pass", _pass_label(desk, passing.items[0]), lambda: desk.do(actions.Pick("pass", "pass")), icon="check"
            )
        )
    if adding is not None:
        bar.append(Button("amend", voice.say("table.amend"), desk.shows("amend")))
    if putting_off is not None:
        bar.append(Button("postpone", voice.say("table.postpone"), desk.shows("postpone")))
    looks = lookups(desk)
    for look in looks if passing is not None and adding is not None else ():
        # So much can be done here that these keep only their signs, which earlier pages showed with their words.
        look.bare = True
    usual = Rest([title, card, *added_line(desk), foot], card, gap=12)
    made = Page(
        desk.page_id("deliberation"),
        # In letters so large that not all of it fits, what is to be talked about stays in sight.
        Fits([usual, Column([foot, title, card, *added_line(desk)], gap=12)]),
        bar=(*bar, *looks),
        header=desk.header(),
        footer=desk.footer(),
        focus="on" if seen else "next",
    )
    return ticking(desk, made)


def put_off(desk: Desk, asked: prompts.PickPrompt) -> Page:
    """Whether the case is put off: what that costs stands there before it counts."""
    voice = desk.voice
    nodes: list[Node] = [Heading("title", voice.words(asked.ask), size=44, leading=TIGHT)]
    bar = (
        Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left", primary=True),
        Button("yes", voice.words(asked.items[0].text), lambda: desk.do(actions.Pick("postpone", "postpone"))),
    )
    return Page(
        desk.page_id("postpone"),
        Midway(Column(nodes)),
        bar=bar,
        header=desk.header(),
        footer=desk.footer(),
        focus="back",
    )


def _passed(desk: Desk, words: Words | None) -> tuple[str, str]:
    """The letter of what is passed without debate, where it has one on this page; and what it is called."""
    option = words.values.get("option") if isinstance(words, Message) else None
    name = desk.voice.words(option) if isinstance(option, (Text, Message)) else ""
    return letters_of(desk).get(name, ""), name


def _pass_label(desk: Desk, item: prompts.Item) -> str:
    letter, _ = _passed(desk, item.text)
    return desk.voice.say("pass.to", option=letter) if letter else desk.voice.words(item.text)


def _title(desk: Desk, shown: BallotView | None, suggests: str) -> Node:
    """What was thought before the talk; where nothing of it is told, only that it is time to talk.

    `suggests`: that it may pass without.
    """
    voice = desk.voice
    if shown is None:
        return TitleLine("title", voice.say("stage.deliberation"), voice.say("table.no_decision_yet"))
    again = desk.case.final is not None
    count = total_of(shown)
    parts = [voice.say("table.votes", count=count), blank_words(desk, shown)] if count else []
    note = " · ".join(part for part in (*parts, voice.say("table.no_decision_yet"), suggests) if part)
    return TitleLine(
        "title", voice.say("page.once_more" if again else "table.reveal_before"), "" if again else note, icon="cards"
    )


def _options(desk: Desk, shown: BallotView | None) -> Node:
    """What can be chosen, where no counts are shown; and why they are not."""
    nodes: list[Node] = []
    if shown is not None:
        nodes += told_of(desk, shown)
    how = asked_shown(desk, desk.case.question)
    if how:
        nodes.append(Label("how", how, size=22))
    question = desk.case.question
    ways: list[Node] = [Evenly(rows_of(desk, question, size), gap=8, most=72) for size in (32, 30, 28, 26)]
    ways += [Spread(rows_of(desk, question, size), gap=8, least=380, most=1) for size in (26, 24, 22)]
    options = Fits(ways)
    return Rest([*nodes, options], options, gap=10)


def _answers(desk: Desk, asked: prompts.PickPrompt, item: str) -> Do:
    return lambda: desk.do(actions.Pick(asked.at, item))


def advocate(desk: Desk, asked: prompts.PickPrompt) -> Page:
    """Forty seconds for the opposite; then anyone may still want to talk, and need not say why."""
    voice = desk.voice
    letter, name = _passed(desk, next(it.note for it in asked.items if it.id == "passed"))
    option = f"{letter}. {name}" if letter else name
    proposed = voice.say("table.pass_option", option=option) if option else voice.say("table.pass_what")
    how = voice.say("table.advocate_how")
    said = Grows(
        lambda size: Quote(
            "title", voice.words(asked.ask), below=how, size=size, weight="bold", strong=True, fill=True
        ),
        (36, 34, 32),
    )
    top = Beside([said, *clocks(desk)], shares=(70, 30), gap=16, least=230, even=True)
    bar = tuple(
        Button(
            f"pick.{item.id}",
            voice.words(item.text),
            _answers(desk, asked, item.id),
            icon="check" if item.id == "passed" else "message-circle",
            primary=item.id == "keep",
        )
        for item in asked.items
    )
    # What is passed can be read from the back row: who looks up now knows what it is about.
    what = Label("proposed", proposed, size=32, weight="semibold")
    shown = ballot_card(desk, desk.case.first) if desk.case.first is not None else Column([])
    made = Page(
        desk.page_id("advocate"),
        Rest([what, top, shown], shown, gap=14),
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="clock.start",
    )
    return ticking(desk, made)
