"""The case: in large type, its options on the next page; advisers, and who leads."""

from game.apps.table.board.panorama import picture_of
from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.shown import question_shown
from game.apps.table.window.page import Page
from game.apps.words.facts import aged
from game.rules import actions
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Chair,
    ChoiceBox,
    Column,
    Do,
    Fits,
    Framed,
    Heading,
    Label,
    Node,
    Note,
    Widget,
)
from game.widgets.type import TIGHT


def briefing(desk: Desk) -> Page:
    """The case, then its options; advice and facts are a key away."""
    match desk.half.sub:
        case "options":
            return _options(desk)
        case "lead" if desk.asked("rapporteur") is not None:
            return _lead(desk)
        case "advice":
            return _advice(desk)
        case "resident":
            return _resident(desk)
        case _:
            return _case(desk)


def _case(desk: Desk) -> Page:
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Heading("title", voice.words(case.title), size=44, leading=TIGHT)]
    if case.practice:
        nodes.append(Label("practice", voice.say("page.practice"), size=20, tone="warn", weight="semibold"))
    if case.decided_by is not None:
        nodes.append(Chair("chair", voice.say(f"decided_by.{case.decided_by}")))
    nodes.append(Label("case", voice.words(case.case), size=32))
    reads = voice.say("table.reads", seat=voice.seat(case.rapporteur))
    nodes.append(Label("reads", reads, size=19, tone="soft", align="right"))
    if case.together is not None:
        both = voice.say("page.together", seat=voice.seat(case.rapporteur), other=voice.seat(case.together))
        both = f"{both} {voice.say('page.together_adviser')}"
        nodes.append(Label("together", both, size=20, tone="accent", weight="semibold"))
    last = "" if case.practice else desk.last_card()
    if last:
        nodes.append(Label("last_card", last, size=24, tone="warn", weight="semibold"))
    if case.why == "by_itself":
        nodes.append(Label("by_itself", voice.say("page.by_itself"), size=20, tone="soft"))
    if case.talk is None:
        on: Button = Button(
            "on", voice.say("table.to_options"), desk.shows("options"), icon="arrow-right", primary=True, turns=True
        )
    else:
        label = voice.say("table.to_resident", name=case.talk.name)
        on = Button("on", label, desk.shows("resident"), icon="arrow-right", primary=True, turns=True)
    return Page(
        desk.page_id("case"),
        CardBox(_with_place(desk, Column(nodes, gap=14)), spine="accent"),
        bar=(on, *_extras(desk)),
        header=desk.header(titled=False),
        footer=desk.footer(),
        focus="on",
    )


def _with_place(desk: Desk, told: Node) -> Node:
    """The case with its place drawn beside it, and what nobody can know; without them where words need the room."""
    voice, case = desk.voice, desk.case
    notes: list[Node] = []
    if case.unknown is not None:
        notes = [Note("unknown", voice.words(case.unknown), above=voice.say("table.unknown"), size=22, wood=True)]
    under: Node = Column([told, *notes], gap=16)
    if case.drawing is None:
        return Fits([under, told])
    place = Framed("place", voice.say(f"drawing.{case.drawing}"), picture_of(case.drawing, desk.view.town))
    beside = (Beside([told, Column([place, *more], gap=14)], shares=(70, 30), gap=22, least=0) for more in (notes, []))
    return Fits([*beside, under, told])


def _resident(desk: Desk) -> Page:
    """Who lives here: what the table knows before it rings the bell."""
    voice, talk = desk.voice, desk.case.talk
    assert talk is not None
    nodes: list[Node] = [
        Heading("title", voice.say("page.resident", name=aged(talk.name, talk.age)), size=40),
        Note("says", f"“{voice.words(talk.says)}”", size=30, wood=True),
        Label("wish", voice.say("page.wish", text=talk.wish), size=26),
        Label("strength", voice.say("page.strength", text=talk.strength), size=26),
    ]
    if talk.times > 1:
        nodes.append(Label("line", voice.say("page.line", times=talk.times), size=20, tone="soft"))
    return Page(
        desk.page_id("resident"),
        CardBox(Column(nodes, gap=18), spine="accent"),
        bar=(
            Button("on", voice.say("table.to_talk"), desk.acknowledge, icon="arrow-right", primary=True, turns=True),
            Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left"),
            *_extras(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _extras(desk: Desk) -> tuple[Widget, ...]:
    """Facts, the legal path, advisers who may still be heard or were, and giving the lead away."""
    voice, case = desk.voice, desk.case
    extras = [*lookups(desk)]
    if case.advisers or desk.asked("adviser") is not None:
        extras.append(Button("advice", voice.say("table.advice"), desk.shows("advice"), icon="message-circle"))
    if desk.asked("rapporteur") is not None and desk.half.sub == "":
        extras.append(Button("lead", voice.say("table.lead"), desk.shows("lead"), icon="arrows-exchange"))
    return tuple(extras)


def _lead(desk: Desk) -> Page:
    """Who leads this case instead: somebody who led less."""
    voice, asked = desk.voice, desk.asked("rapporteur")
    assert asked is not None
    nodes: list[Node] = [
        Heading("title", voice.words(asked.ask), size=34),
        Label("what", voice.say("table.lead_what"), size=22, tone="soft"),
    ]
    keys: dict[str, Do] = {}
    for letter, item in lettered(asked.items):
        mark = desk.marks(item.id)
        chosen = desk.half.chosen == item.id
        nodes.append(ChoiceBox(f"pick.{item.id}", voice.seat(item.id), mark, letter=letter, chosen=chosen))
        keys[letter.casefold()] = mark
    chosen_seat = desk.half.chosen

    def give() -> None:
        assert chosen_seat is not None
        desk.show("")
        desk.do(actions.Pick("rapporteur", chosen_seat))

    ready = chosen_seat is not None
    label = voice.say("table.lead_yes")
    bar = (
        Button("settle", label, give if ready else None, icon="check", primary=ready),
        Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left", primary=not ready),
    )
    focus = "settle" if ready else None
    id = desk.page_id("lead")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)


def _options(desk: Desk) -> Page:
    voice = desk.voice
    nodes: list[Node] = [Heading("title", voice.say("table.options_title"), size=30)]
    nodes += question_shown(desk, desk.case.question)
    return Page(
        desk.page_id("options"),
        Column(nodes),
        bar=(
            Button("on", voice.say("table.to_vote"), desk.acknowledge, icon="arrow-right", primary=True, turns=True),
            Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left"),
            *_extras(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _advice(desk: Desk) -> Page:
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Heading("title", voice.say("table.advice"), size=30)]
    for place, adviser in enumerate(case.advisers):
        above = f"{voice.words(adviser.name)} · {voice.words(adviser.interest)}"
        nodes.append(Note(f"heard.{place}", voice.words(adviser.says), above=above, size=24, wood=True))
    prompt, chosen = desk.asked("adviser"), desk.half.chosen
    keys: dict[str, Do] = {}
    back = Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left", primary=chosen is None)
    bar = [back]
    if prompt is not None:
        nodes.append(Label("whom", voice.words(prompt.ask), size=22))
        for letter, item in lettered(prompt.items):
            note = voice.words(item.note) if item.note is not None else ""
            mark = desk.marks(item.id)
            text, marked = voice.words(item.text), item.id == chosen
            nodes.append(ChoiceBox(f"adviser.{item.id}", text, mark, letter=letter, note=note, chosen=marked))
            keys[letter.casefold()] = mark
    if prompt is not None:
        hears = None if chosen is None else _hears(desk, chosen)
        bar.insert(0, Button("settle", voice.say("table.hear_this"), hears, icon="check", primary=chosen is not None))
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
    def hear() -> None:
        desk.do(actions.Pick("adviser", adviser))
        desk.show("advice")

    return hear
