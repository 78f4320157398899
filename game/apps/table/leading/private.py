"""What only the facilitator knows: what answers would bring, facts that nobody asked for, what is on its way."""

from game.apps.session import Session, nothing_hidden
from game.apps.table.desk import lettered
from game.apps.table.leading.parts import Lettered
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet
from game.rules.prompts import FACILITATOR, PickPrompt
from game.rules.views import LaterView, View
from game.widgets import Button, Column, Heading, Label, Node

WAYS = {"served": "leading.part.served", "waits": "leading.part.waits", "least": "leading.part.least", "more": "leading.part.more"}  # fmt: skip


def private_nodes(view: View, voice: TableLanguage, *, facts: bool = True, size: float = 18) -> list[Node]:
    """From the facilitator's view. Nothing of it is on a page for the room. `facts`: those that nobody asked for, too."""
    nodes: list[Node] = []
    letters = _letters(view)
    for place, option in enumerate(view.ahead):
        letter = letters.get(option.id)
        names = [voice.words(option.name)] if letter is None else []
        told = [_line(line, voice, *(names if at == 0 else ())) for at, line in enumerate(option.lines)]
        nodes += [
            Lettered(f"ahead.{place}.{at}", "" if at else letter or "•", words, size=size)
            for at, words in enumerate(told)
        ]
    nodes += [
        Lettered(f"hidden.{fact.id}", "?", voice.say("leading.fact", fact=fact.text), size=size)
        for fact in (view.hidden if facts else ())
    ]
    # The last page tells the table itself what was still on its way.
    if view.year is None and (view.case is None or not nodes):
        nodes += [
            Lettered(f"coming.{place}", "•", voice.words(line.words), size=size)
            for place, line in enumerate(view.on_its_way)
        ]
    if not nodes:
        nodes.append(Label("nothing", voice.words(nothing_hidden(view, "leading.hidden.none")), size=size, tone="soft"))
    return nodes


class Hidden(Quiet):
    """All of it, on a page of its own; the wall stays as it is."""

    hidden = True

    def __init__(self, host: Host, session: Session, *, facts: bool) -> None:
        """`facts`: those that nobody asked for, too."""
        self._host = host
        self._session = session
        self._facts = facts

    def page(self, voice: TableLanguage) -> Page:
        nodes: list[Node] = [Heading("title", voice.say("leading.hidden"), size=34)]
        nodes += private_nodes(self._session.view(FACILITATOR), voice, facts=self._facts, size=22)
        back = Button("back", voice.say("table.menu.back"), self._host.close, icon="arrow-left", primary=True)  # fmt: skip
        return Page("hidden", Column(nodes, gap=10), bar=(back,), footer=(voice.say("leading.only"), ""), focus="back")


def _letters(view: View) -> dict[str, str]:
    """By option, its letter on the wall."""
    question = None if view.case is None else view.case.question
    if not isinstance(question, PickPrompt):
        return {}
    return {item.id: letter for letter, item in lettered(question.items)}


def _line(line: LaterView, voice: TableLanguage, name: str = "") -> str:
    """Of what, in which way, when and how sure, in front of what it is: one label, however much is known of it."""
    labels = [name] if name else []
    if line.part in WAYS:
        labels.append(voice.say(WAYS[line.part]))
    if line.at_last > line.after:
        labels.append(voice.say("leading.between_quarters", first=line.after, last=line.at_last))
    elif line.after > 1:
        labels.append(voice.say("leading.after_quarters", quarters=line.after))
    if line.perhaps:
        labels.append(voice.say("leading.perhaps"))
    label, words = ", ".join(labels), voice.words(line.words)
    return f"{label[0].upper()}{label[1:]}: {words}" if label else words
