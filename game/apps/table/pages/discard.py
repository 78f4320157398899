"""Whether words that somebody typed may go."""

from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.widgets import Button, Column, Do, Heading, Label, Node


def discarding(voice: TableLanguage, words: tuple[str, ...], *, stay: Do, go: Do) -> Page:
    """Whether these words may go."""
    nodes: list[Node] = [Heading("title", voice.say("table.discard_sure"))]
    nodes += [Label(f"what.{place}", f"“{text}”", size=24) for place, text in enumerate(words)]
    bar = (
        Button("no", voice.say("table.discard_no"), stay, icon="arrow-left", primary=True),
        Button("yes", voice.say("table.discard_yes"), go, icon="x"),
    )
    return Page("discard", Column(nodes), bar=bar, footer=(voice.say("evening.footer"), ""), focus="no")
