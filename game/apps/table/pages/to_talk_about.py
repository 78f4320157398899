"""What the table talks about: the questions of the card, and one about the counts; one at a time."""

from dataclasses import replace

from game.apps.table.desk import Desk
from game.apps.table.pages.counts import letters_of, unanimous
from game.rules.terms.text import Message
from game.widgets import (
    Do,
    Grows,
    Node,
    Quote,
)


def to_talk_about(desk: Desk) -> list[tuple[str, str]]:
    """The questions, one after the other, each with what it is for: those of the card, and one about the counts."""
    voice, case = desk.voice, desk.case
    asks: list[tuple[str, str]] = []
    for words in case.talk_about:
        about = voice.say("table.talk")
        if isinstance(words, Message) and words.id.startswith("talk."):
            about = voice.say(f"table.bob.{words.id.removeprefix('talk.')}")
        asks.append((about, voice.words(words)))
    shown = case.final if case.final is not None else case.first
    if shown is None or not shown.counts or not letters_of(desk):
        return asks
    same, letters = unanimous(shown), letters_of(desk)
    if same is not None:
        letter = letters.get(voice.words(same), "")
        return [(voice.say("table.all_chose", letter=letter), voice.say("table.against", letter=letter)), *asks]
    fewest = min((it for it in shown.counts if voice.words(it.words) in letters), key=lambda it: it.count, default=None)
    if fewest is not None:
        asks.append((voice.say("table.talk"), voice.say("table.defend", letter=letters[voice.words(fewest.words)])))
    return asks


def one_asked(desk: Desk, ask: tuple[str, str], place: int, count: int) -> Node:
    """One question at a time."""
    voice = desk.voice
    above = ask[0] if count == 1 else voice.say("table.ask_of", about=ask[0], place=place + 1, count=count)
    free = voice.say("page.reveal_hands" if desk.hands else "page.reveal_free")
    return Grows(
        lambda size: Quote(
            f"talk.{place}",
            ask[1],
            above=above,
            below=free,
            icon="message-circle",
            below_icon="eye-off",
            size=size,
            weight="bold",
            strong=True,
            fill=True,
        ),
        (36, 34, 32),
    )


def turns(desk: Desk) -> Do:
    """The next question; after the last the first again."""
    return lambda: replace(desk.half, asks=desk.half.asks + 1)
