"""The talk at the table: what they thought before it, what to talk about, and what may come of it at once."""

from game.apps.table.clock import MINUTE, SoftClock
from game.apps.table.desk import Desk
from game.apps.table.pages.answers import picked
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import options_shown
from game.apps.table.pages.shown import added_shown, ballot_shown
from game.apps.table.window.page import Page
from game.rules import actions, prompts
from game.rules.text import Message
from game.widgets import Beside, Button, CardBox, Column, Do, Flow, Heading, Label, Node, Timer, Widget


def page(desk: Desk) -> Page:
    """What they thought before talking, and words to talk by; or what is being added."""
    voice, case = desk.voice, desk.case
    adding = desk.asked("amend")
    if desk.half.sub == "amend" and adding is not None:
        back = Button("back", voice.say("table.back"), desk.shows(""), icon="arrow-left")
        return picked(desk, adding, voice.say("table.amend_yes"), (back,), what=voice.say("table.amend_what"))
    if desk.half.sub == "end" and desk.timer is not None:
        return _end(desk, desk.timer)
    shown = case.final if case.final is not None else case.first
    nodes: list[Node] = []
    if shown is None:
        nodes.append(Heading("title", voice.say("stage.deliberation"), size=34))
    else:
        key = "page.once_more" if case.final is not None else "page.reveal"
        nodes.append(Heading("title", voice.say(key), size=30))
        nodes += ballot_shown(desk, shown)
        nodes.append(Label("free", voice.say("page.reveal_free"), size=19, tone="soft"))
    passing = desk.asked("pass")
    if passing is not None and passing.suggestion is not None:
        asks = Label("passing", voice.words(passing.ask), size=24, weight="semibold", tone="accent")
        nodes.append(asks)
    told = shown is not None and bool(shown.counts or shown.proposals or shown.combined)
    if not told:
        nodes += options_shown(desk)
    left: list[Node] = [*nodes[1:], *added_shown(desk)]
    right: list[Node] = [_talk_about(desk)]
    if desk.timer is not None:
        right.append(_clock(desk, desk.timer))
    # Proposals of seats stand beside one another: they need all of the room.
    wide = shown is None or bool(shown.proposals) or not left
    body = (
        Column([*left, *right])
        if wide
        else Beside([Column(left, gap=9), Column(right)], shares=(6, 7) if told else (6, 5), least=380)
    )
    # A clock that somebody started promised the table its time.
    early = desk.timer is not None and desk.timer.begun and desk.timer.left > 0
    talked = Button(
        "on",
        voice.say("table.talked"),
        desk.shows("end") if early else desk.acknowledge,
        icon="arrow-right",
        primary=True,
    )
    bar: list[Widget] = [talked]
    if passing is not None:
        label = voice.words(passing.items[0].text)
        bar.append(Button("pass", label, lambda: desk.do(actions.Pick("pass", "pass")), icon="check"))
    if adding is not None:
        bar.append(Button("amend", voice.say("table.amend"), desk.shows("amend"), icon="plus"))
    made = Page(
        desk.page_id("deliberation"),
        Column([nodes[0], body], gap=16),
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )
    return _ticking(desk, made)


def _end(desk: Desk, clock: SoftClock) -> Page:
    """Whether the table has talked, with minutes left on the clock that it started."""
    voice, (minutes, seconds) = desk.voice, divmod(clock.left, MINUTE)
    nodes: list[Node] = [
        Heading("title", voice.say("table.talk_end"), size=36),
        Label("left", f"{minutes}:{seconds:02}", size=48, weight="bold"),
    ]
    bar = (
        Button("back", voice.say("table.back_to_talk"), desk.shows(""), icon="arrow-left", primary=True),
        Button("yes", voice.say("table.talked"), desk.acknowledge, icon="check"),
    )
    id = desk.page_id("deliberation_end")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), focus="back")


def _talk_about(desk: Desk) -> Node:
    """The questions; those of the program say which phase of BOB they are for."""
    voice = desk.voice
    talks: list[Node] = [Label("talk", voice.say("table.talk"), size=19, weight="semibold", tone="soft")]
    for place, words in enumerate(desk.case.talk_about):
        text = voice.words(words)
        if isinstance(words, Message) and words.id.startswith("talk."):
            phase = voice.say(f"table.bob.{words.id.removeprefix('talk.')}")
            text = voice.say("table.talk_phase", phase=phase, question=text)
        talks.append(Label(f"talk.{place}", text, size=22))
    return CardBox(Column(talks), pad=22)


def _ticking(desk: Desk, page: Page) -> Page:
    clock = desk.timer
    if clock is not None and clock.running:
        page.pulse = lambda: clock.left
    return page


def _clock(desk: Desk, clock: SoftClock) -> Node:
    """Off until somebody starts it; when it is over, nothing happens."""
    voice = desk.voice
    start = Button("clock.start", voice.say("table.timer_start"), clock.start, icon="player-play")
    more = Button("clock.more", voice.say("table.timer_more"), clock.add, icon="plus")
    off = Button("clock.off", voice.say("table.timer_off"), clock.off, icon="x")
    pause = Button("clock.pause", voice.say("table.timer_pause"), clock.pause, icon="player-pause")
    whole = max(clock.seconds, clock.left)
    timer = Timer("timer", voice.say("table.timer"), clock.left, whole)
    if not clock.begun:
        return Flow([timer, start, more])
    if clock.left == 0:
        over = Label("timer_over", voice.say("table.timer_over"), size=22, weight="semibold", tone="accent")
        return Column([over, Flow([timer, more, off])])
    return Flow([timer, pause if clock.running else start, more, off])


def _answers(desk: Desk, asked: prompts.PickPrompt, item: str) -> Do:
    return lambda: desk.do(actions.Pick(asked.at, item))


def advocate(desk: Desk, asked: prompts.PickPrompt) -> Page:
    """Forty seconds for the opposite; then anyone may still want to talk, and need not say why."""
    voice = desk.voice
    nodes: list[Node] = [
        Label("proposed", voice.say("table.pass_what"), size=20, tone="soft"),
        Heading("title", voice.words(asked.ask), size=34),
        Label("how", voice.say("table.advocate_how"), size=24),
    ]
    if desk.timer is not None:
        nodes.append(_clock(desk, desk.timer))
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
    shown: list[Node] = ballot_shown(desk, desk.case.first) if desk.case.first is not None else []
    made = Page(
        desk.page_id("advocate"),
        Beside([CardBox(Column(nodes, gap=18)), Column(shown)], shares=(8, 5), least=330),
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="clock.start",
    )
    return _ticking(desk, made)
