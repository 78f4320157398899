"""The soft clock of a talk, on its page: off until somebody starts it, and it ends nothing."""

from game.apps.table.clock import MINUTE, SoftClock
from game.apps.table.desk import Desk
from game.apps.table.window.page import Page
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Column,
    Heading,
    Label,
    Midway,
    Node,
    Timer,
)


def ended(desk: Desk, clock: SoftClock) -> Page:
    """Whether the table has talked, with minutes left on the clock that it started."""
    voice, (minutes, seconds) = desk.voice, divmod(clock.left, MINUTE)
    nodes: list[Node] = [
        Heading("title", voice.say("table.talk_end"), size=44),
        Label("left", f"{minutes}:{seconds:02}", size=48, weight="bold"),
    ]
    bar = (
        Button("yes", voice.say("table.talked.yes"), desk.acknowledge, icon="check", primary=True),
        Button("back", voice.say("table.back_to_talk"), desk.shows(""), icon="arrow-left"),
    )
    id = desk.page_id("deliberation_end")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), focus="yes")


def ticking(desk: Desk, page: Page) -> Page:
    """The page, on which the clock goes on, and is heard when it is over."""
    clock = desk.timer
    if clock is not None and clock.running:
        page.pulse = lambda: clock.left
    if clock is not None and clock.begun and not clock.left:
        page.sound = "bell"
    return page


def clocks(desk: Desk) -> list[Node]:
    """The clock on a card, where this talk has one."""
    return [] if desk.timer is None else [CardBox(Midway(_clock(desk, desk.timer)), pad=16, strong=True, fill=True)]


def _clock(desk: Desk, clock: SoftClock) -> Node:
    """Off until somebody starts it; when it is over, nothing happens."""
    voice = desk.voice
    start = Button("clock.start", voice.say("table.timer_start"), clock.start, icon="player-play")
    more = Button("clock.more", voice.say("table.timer_more"), clock.add, icon="plus")
    off = Button("clock.off", voice.say("table.timer_off"), clock.off, icon="x")
    pause = Button("clock.pause", voice.say("table.timer_pause"), clock.pause, icon="player-pause")
    for button in (start, more, off, pause):
        # Enter goes on with the talk, not with the clock.
        button.passing = True
    whole = max(clock.seconds, clock.left)
    over = clock.begun and clock.left == 0
    timer = Timer("timer", voice.say("table.timer"), clock.left, whole)
    first = off if over else pause if clock.running else start
    keys = Beside([timer, Column([first, more], gap=8)], shares=(9, 10), gap=14, least=125)
    said = voice.say("table.timer_over" if over else "table.timer_free")
    under: list[Node] = [Label("timer_free", said, size=19, tone="accent" if over else "soft")]
    if clock.begun and not clock.running and not over:
        under = [off]
    return Column([keys, *under], gap=6)
