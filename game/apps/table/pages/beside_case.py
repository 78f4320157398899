"""What is chosen beside the case: an adviser to hear, and who leads it instead."""

from game.apps.table.desk import Desk, lettered
from game.apps.table.half_done import HalfDone
from game.apps.table.pages.confirming import settling
from game.apps.table.window.page import Page
from game.rules import actions
from game.widgets import Button, ChoiceBox, Column, Do, Heading, Label, Node, Note
from game.widgets.type import TIGHT


def lead(desk: Desk) -> Page:
    """Who leads this case instead: somebody who led less."""
    voice, asked = desk.voice, desk.asked("rapporteur")
    assert asked is not None
    nodes: list[Node] = [
        Heading("title", voice.words(asked.ask), size=38, leading=TIGHT),
        Label("what", voice.say("table.lead_what"), size=26, tone="soft"),
    ]
    keys: dict[str, Do] = {}
    for letter, item in lettered(asked.items):
        mark = desk.marks(item.id)
        chosen = desk.half.chosen == item.id
        nodes.append(ChoiceBox(f"pick.{item.id}", voice.seat(item.id), mark, letter=letter, chosen=chosen, size=32))
        keys[letter.casefold()] = mark
    chosen_seat = desk.half.chosen

    def give() -> HalfDone:
        assert chosen_seat is not None
        desk.do(actions.Pick("rapporteur", chosen_seat))
        return desk.half.shown("")

    ready = chosen_seat is not None
    label = voice.say("table.lead_yes")
    bar = (
        Button("settle", label, give if ready else None, icon="check", primary=ready),
        Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left", primary=not ready),
    )
    focus = "settle" if ready else None
    id = desk.page_id("lead")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)


def advice(desk: Desk) -> Page:
    """Who was heard, with what they said, and who may still be."""
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Heading("title", voice.say("table.advice"), size=38, leading=TIGHT)]
    for place, adviser in enumerate(case.advisers):
        above = f"{voice.words(adviser.name)} · {voice.words(adviser.interest)}"
        nodes.append(Note(f"heard.{place}", voice.words(adviser.says), above=above, size=32, wood=True))
    prompt, chosen = desk.asked("adviser"), desk.half.chosen
    keys: dict[str, Do] = {}
    back = Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left", primary=chosen is None)
    bar = [back]
    if prompt is not None:
        nodes.append(Label("whom", voice.words(prompt.ask), size=26))
        for letter, item in lettered(prompt.items):
            note = voice.words(item.note) if item.note is not None else ""
            mark = desk.marks(item.id)
            text, marked = voice.words(item.text), item.id == chosen
            nodes.append(ChoiceBox(f"adviser.{item.id}", text, mark, letter=letter, note=note, chosen=marked))
            keys[letter.casefold()] = mark
    if prompt is not None:
        hears = None if chosen is None else _hears(desk, chosen)
        bar.insert(0, settling(voice, voice.say("table.hear_this"), lettered(prompt.items), chosen, hears))
    return Page(
        desk.page_id("advice"),
        Column(nodes),
        bar=tuple(bar),
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
        focus=None if chosen is None else "settle",
    )


def _hears(desk: Desk, adviser: str) -> Do:
    def hear() -> HalfDone:
        desk.do(actions.Pick("adviser", adviser))
        return desk.half.shown("advice")

    return hear
