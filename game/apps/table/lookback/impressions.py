"""The step that asks whether it did anything: the sentences, then how many agreed before the evening and after it."""

from collections.abc import Callable
from typing import Literal

from game.apps.debrief.chapters.impressed import impressions_told
from game.apps.debrief.room import RoomLanguage
from game.apps.session import Session
from game.apps.table.voice import TableLanguage
from game.widgets import Button, CardBox, Column, Do, Flow, Grows, Label, Node, Quote

SIZES = (40, 36, 32, 30, 28, 26, 24, 22)


def impressions_body(
    voice: TableLanguage, session: Session, opens: Callable[[Literal["agree", "impressions"]], Do]
) -> Node:
    """What stands on the wall, and what leads on to an agreement."""
    after = session.impressions("after")
    agree = Button("agree", voice.say("table.menu.agree"), opens("agree"), icon="heart-handshake")
    if session.too_few("after"):
        return Column([Quote("few", voice.say("impression.few"), size=40), Flow([agree])], gap=16)
    if after is None:
        begin = Button(
            "impressions", voice.say("impression.begin"), opens("impressions"), icon="list-check", primary=True
        )
        asked: list[Node] = [
            Label(f"statement.{place}", f"{place + 1}. {voice.words(words)}", size=30, weight="semibold")
            for place, words in enumerate(session.statements)
        ]
        return Column([Quote("ask", voice.say("impression.ask.after"), size=40), *asked, Flow([begin])], gap=16)
    told = impressions_told(RoomLanguage(voice.language), session.statements, session.impressions("before"), after)
    assert told is not None

    def made(size: float) -> Node:
        rows: list[Node] = [
            Column(
                [
                    Label(f"statement.{place}", it.statement, size=size, weight="semibold"),
                    *(Label(f"told.{place}.{at}", line, size=size) for at, line in enumerate(it.told)),
                ],
                gap=2,
            )
            for place, it in enumerate(told.statements)
        ]
        about = Label("about", told.about, size=min(size, 30), tone="soft")
        lead = Label("lead", voice.say("impression.to_agreement"), size=min(size, 30))
        return Column([CardBox(Column(rows, gap=12), pad=20), about, lead, Flow([agree])], gap=12)

    return Grows(made, SIZES)
