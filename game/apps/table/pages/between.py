"""What comes in between: the sentence alone, to be read aloud; then the talk goes on."""

from dataclasses import replace

from game.apps.table.desk import Desk
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import rows_of
from game.apps.table.pages.shown import added_shown
from game.apps.table.window.page import Page
from game.rules.events import TwistCame
from game.rules.terms.text import Text
from game.widgets import Button, CardBox, Column, Evenly, Grows, Heading, Label, Node, Rest, Widget
from game.widgets.type import TIGHT

ALOUD = 48
"""How large the sentence is: everyone in the room reads it."""


def just_came(desk: Desk) -> Text | None:
    """What came in between with the last step, until it was read aloud."""
    history = desk.session.history
    last = history[-1].events if history else ()
    came = any(isinstance(event, TwistCame) for event in last)
    return desk.case.twist if came and not desk.half.aloud else None


def page(desk: Desk, twist: Text) -> Page:
    """The sentence, and nothing else."""
    voice = desk.voice

    nodes: list[Node] = [
        Label("between", voice.say("page.twist"), size=24, tone="accent", weight="semibold"),
        Heading("title", voice.words(twist), size=ALOUD, leading=TIGHT),
        Label("reads", voice.say("table.reads", seat=voice.seat(desk.case.rapporteur)), size=19, tone="soft"),
    ]
    return Page(
        desk.page_id("between"),
        CardBox(Column(nodes, gap=22), spine="accent"),
        bar=(
            Button(
                "on",
                voice.say("table.to_options"),
                lambda: replace(desk.half, aloud=True),
                icon="arrow-right",
                primary=True,
                turns=True,
            ),
            *lookups(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def since(desk: Desk, twist: Text, *clocks: Node) -> Page:
    """The talk that goes on: the sentence, and what can be chosen since."""
    voice, question = desk.voice, desk.case.question
    title = Heading("title", voice.words(twist), size=34, leading=TIGHT)
    rows = Grows(lambda size: Evenly(rows_of(desk, question, size), gap=12, most=120), (34, 32, 30, 28, 26, 24, 22))
    minute = Label("minute", voice.say("page.twist_minute"), size=22, tone="soft")
    talked = Button("on", voice.say("table.talked"), desk.acknowledge, icon="check", primary=True)
    bar: list[Widget] = [talked]
    if desk.asked("amend") is not None:
        bar.append(Button("amend", voice.say("table.amend"), desk.shows("amend"), icon="plus"))
    if desk.asked("postpone") is not None:
        bar.append(Button("postpone", voice.say("table.postpone"), desk.shows("postpone")))
    return Page(
        desk.page_id("since"),
        Rest([title, rows, *added_shown(desk), minute, *clocks], rows, gap=14),
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )
