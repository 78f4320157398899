"""The case: in large type, and its options on the next page."""

from game.apps.table.board.panorama import picture_of
from game.apps.table.desk import Desk
from game.apps.table.domain import spine_of
from game.apps.table.pages import council, looked_up
from game.apps.table.pages.beside_case import advice, lead
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import chosen_from
from game.apps.table.window.page import Page
from game.apps.words.facts import aged
from game.rules import prompts
from game.rules.decisions import decision_rule
from game.rules.prompts import AllocatePrompt, RankPrompt
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Column,
    DrawnLine,
    Fits,
    Framed,
    Grows,
    Heading,
    Label,
    Midway,
    Node,
    Note,
    Quote,
    Rest,
    Widget,
)
from game.widgets.type import TIGHT


def scope(desk: Desk, asked: prompts.PickPrompt) -> Page:
    """The case as it is put to a works council; then it says what that is about."""
    return council.scope(desk, asked) if desk.half.sub == council.ASKED else _case(desk)


def briefing(desk: Desk) -> Page:
    """The case, then its options; advice and facts are a key away."""
    match desk.half.sub:
        case "" if desk.case.council is not None:
            return council.told(desk, _extras(desk))
        case looked_up.CASE:
            return _case(desk)
        case "options":
            return _options(desk)
        case "lead" if desk.asked("rapporteur") is not None:
            return lead(desk)
        case "advice":
            return advice(desk)
        case "resident" if desk.case.talk is not None and desk.case.talk.resident is not None:
            return _resident(desk)
        case _:
            return _case(desk)


SIZES = (46, 43, 40, 38, 36, 34, 33, 32)
"""The text of a case, in the largest letters in which it fits: the last can still be read from the back row."""


def _case(desk: Desk) -> Page:
    voice, case = desk.voice, desk.case
    on: Button
    if case.council is not None:
        named = case.council.named is not None
        label = voice.say("table.back" if named else "table.council.scope")
        on = Button(
            "on", label, desk.shows("" if named else council.ASKED), icon="arrow-right", primary=True, turns=True
        )
    elif case.talk is None or case.talk.resident is None:
        on = Button(
            "on", voice.say("table.to_options"), desk.shows("options"), icon="arrow-right", primary=True, turns=True
        )
    else:
        label = voice.say("table.to_resident", name=case.talk.resident.name)
        on = Button("on", label, desk.shows("resident"), icon="arrow-right", primary=True, turns=True)
    return Page(
        desk.page_id("case"),
        CardBox(_with_place(desk), spine=spine_of(desk.domain), fill=True),
        bar=(on, *_extras(desk)),
        header=desk.header(titled=False),
        footer=desk.footer(),
        focus="on",
        sound="card",
    )


def _told(desk: Desk, size: float) -> list[Node]:
    """The case in letters of this size, with whose chair it is and what has to be known about it."""
    voice, case = desk.voice, desk.case
    title = 50 if size > SIZES[-1] else 44
    nodes: list[Node] = [Heading("title", voice.words(case.title), size=title, leading=TIGHT)]
    if case.practice:
        nodes.append(Label("practice", voice.say("page.practice"), size=23, tone="warn", weight="semibold"))
    chair = _chair(desk)
    if chair:
        nodes.append(DrawnLine("chair", chair, size=23, thing="chair-teal"))
    nodes.append(Label("case", voice.words(case.case), size=size))
    if case.council is not None and case.council.intends is not None:
        intends = voice.say("page.council.intends", option=case.council.intends)
        nodes.append(Label("intends", intends, size=min(size, 30), tone="accent", weight="semibold"))
    if case.together is not None:
        both = voice.say("page.together", seat=voice.seat(case.rapporteur), other=voice.seat(case.together))
        both = f"{both} {voice.say('page.together_adviser')}"
        nodes.append(Label("together", both, size=20, tone="accent", weight="semibold"))
    last = "" if case.practice else desk.last_card()
    if last:
        nodes.append(Label("last_card", last, size=24, tone="warn", weight="semibold"))
    return nodes


def _chair(desk: Desk) -> str:
    """Who decides this in reality, and who does here; on a practice card that it may be otherwise later."""
    voice, case = desk.voice, desk.case
    here = desk.practised() or desk.decides()
    if case.chair is None:
        return here
    # Where the rapporteur decides, not everybody sits in that chair.
    alone = case.council is None and decision_rule(case.decision).decides == "rapporteur"
    told = voice.say(f"{'debrief.' if alone else ''}decided_by.{case.chair}")
    return f"{told} {here}".strip()


def _small(desk: Desk) -> list[Node]:
    """Who reads aloud, and how the case came up."""
    voice, case = desk.voice, desk.case
    reads = voice.say("table.reads", seat=voice.seat(case.rapporteur))
    nodes: list[Node] = [Label("reads", reads, size=20, tone="soft")]
    if case.why == "by_itself":
        nodes.append(Label("by_itself", voice.say("page.by_itself"), size=20, tone="soft"))
    if case.why == "postponed":
        nodes.append(Label("postponed", voice.say("page.postponed"), size=20, tone="soft"))
    if case.twist is not None and case.twist_before:
        nodes.append(Label("twist_before", voice.say("page.twist_before", text=case.twist), size=20))
    return nodes


def _with_place(desk: Desk) -> Node:
    """The case with its place drawn beside it, and under that what nobody can know: the last to go."""
    voice, case = desk.voice, desk.case
    notes: list[Node] = []
    if case.unknown is not None:
        notes = [Note("unknown", voice.words(case.unknown), above=voice.say("table.unknown"), size=23, wood=True)]
    place: list[Node] = []
    if case.drawing is not None:
        place = [Framed("place", voice.say(f"drawing.{case.drawing}"), picture_of(case.drawing, desk.view.town))]
    ways: list[Node] = []
    if place or notes:
        for size, part in (*((size, 30) for size in SIZES), (SIZES[-1], 26)):
            told = Column(_told(desk, size), gap=16)
            beside = Column([*place, *notes, *_small(desk)], gap=14)
            ways.append(Beside([told, beside], shares=(100 - part, part), gap=26, least=0))
    last, feet = Column(_told(desk, SIZES[-1]), gap=10), Column(_small(desk), gap=4)
    if place and notes:
        foot = Beside([Column([*notes, *_small(desk)], gap=8), *place], shares=(78, 22), gap=20, least=0)
        ways.append(Column([last, foot], gap=10))
    if not place:
        ways += [Column([*_told(desk, size), *notes, *_small(desk)], gap=14) for size in SIZES]
    ways += [Column([last, *notes, feet], gap=10), Column([last, feet], gap=10)]
    return Fits(ways)


def _resident(desk: Desk) -> Page:
    """Who lives here: what the table knows before it rings the bell."""
    voice, talk = desk.voice, desk.case.talk
    assert talk is not None
    met = talk.resident
    assert met is not None

    def shown(size: float) -> Node:
        wishes: list[Node] = [
            Label("wish", voice.say("page.wish", text=met.wish), size=min(size, 32)),
            Label("strength", voice.say("page.strength", text=met.strength), size=min(size, 32)),
        ]
        if met.before is not None:
            wishes.append(Label("before", voice.words(met.before), size=21, tone="soft"))
        if talk.times > 1:
            wishes.append(Label("line", voice.say("page.line", times=talk.times), size=21, tone="soft"))
        return Column([Quote("says", f"“{voice.words(met.says)}”", size=size), *wishes], gap=22)

    name = Heading("title", voice.words(aged(met.name, met.age)), size=50, leading=TIGHT)
    bare = Midway(Grows(shown, (52, 48, 44, 40, 36, 34, 32)))
    ways: list[Node] = [Rest([name, bare], bare, gap=14)]
    drawing = desk.case.drawing
    if drawing is not None:
        place = Framed("place", voice.say(f"drawing.{drawing}"), picture_of(drawing, desk.view.town))
        for size in (44, 40, 36, 34, 32):
            told = Midway(shown(size))
            beside = Beside([told, Column([place])], shares=(68, 32), gap=26, least=0)
            ways.insert(-1, Rest([name, beside], beside, gap=14))
    return Page(
        desk.page_id("resident"),
        CardBox(Fits(ways), spine=spine_of(desk.domain), fill=True),
        bar=(
            Button("on", voice.say("table.to_talk"), desk.acknowledge, icon="arrow-right", primary=True, turns=True),
            Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left"),
            *_extras(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _onward(desk: Desk) -> str:
    """What comes after the options: each seat proposes, or everyone votes; where nobody does so first, they talk.

    Where there is something to ask, that comes before it all.
    """
    if "inquiry" in desk.case.stages:
        return "table.to_questions"
    if "first_ballot" not in desk.case.stages:
        return "table.to_talk_over"
    return "table.to_propose" if isinstance(desk.case.question, (AllocatePrompt, RankPrompt)) else "table.to_vote"


def _extras(desk: Desk) -> tuple[Widget, ...]:
    """Facts, the legal path, advisers who may still be heard or were, and giving the lead away."""
    voice, case = desk.voice, desk.case
    extras = [*lookups(desk)]
    if case.advisers or desk.asked("adviser") is not None:
        extras.append(Button("advice", voice.say("table.advice"), desk.shows("advice"), icon="message-circle"))
    if desk.asked("rapporteur") is not None and desk.half.sub == "":
        extras.append(Button("lead", voice.say("table.lead"), desk.shows("lead"), icon="arrows-exchange"))
    return tuple(extras)


def _options(desk: Desk) -> Page:
    voice = desk.voice
    back = Button("back", voice.say("table.back_to_case"), desk.shows(""), icon="arrow-left")
    return Page(
        desk.page_id("options"),
        chosen_from(desk),
        bar=(
            Button("on", voice.say(_onward(desk)), desk.acknowledge, icon="arrow-right", primary=True, turns=True),
            back,
            *_extras(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )
