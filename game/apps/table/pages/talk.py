"""The talk at the kitchen table: what was said, what can still be asked, one note from the table, and the report."""

from game.apps.table.desk import Desk
from game.apps.table.pages.confirming import settling
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import TITLE, filling
from game.apps.table.pages.picking import picked
from game.apps.table.pages.several import several_keys, several_rows, some_now
from game.apps.table.pages.shown import said_shown
from game.apps.table.window.page import Page
from game.rules import actions, prompts
from game.rules.views.shapes import TalkView
from game.widgets import (
    Beside,
    Button,
    ChoiceBox,
    Column,
    Do,
    Evenly,
    Fits,
    Grows,
    Heading,
    Label,
    Minutes,
    Newest,
    Node,
    Note,
    Quote,
    Rest,
)
from game.widgets.type import TIGHT


def page(desk: Desk, asked: prompts.AskPrompt) -> Page:
    """The talk, or the note that the table may whisper."""
    hint = desk.asked("hint")
    if desk.half.sub == "hint" and hint is not None:
        back = Button("back", desk.voice.say("table.back_to_talk"), desk.shows(""), icon="arrow-left")
        yes, what = desk.voice.say("table.hint_yes"), desk.voice.say("table.hint_what")
        return picked(desk, hint, yes, (back,), what=what, marks=_numbers(desk))
    if desk.half.sub == "end":
        return _end(desk, asked)
    return _talk(desk, asked, hint)


def _talk(desk: Desk, asked: prompts.AskPrompt, hint: prompts.PickPrompt | None) -> Page:
    voice, case = desk.voice, desk.case
    said = case.talk
    assert said is not None
    chosen = desk.half.chosen
    numbers = _numbers(desk)
    keys: dict[str, Do] = {
        numbers[item.id].casefold(): desk.marks(item.id) for item in asked.items if item.closed is None
    }
    minutes = Minutes(
        "minutes",
        voice.say("page.minutes_left", minutes=said.minutes),
        said.minutes,
        _whole(desk),
        voice.words(asked.ask) if keys else voice.say("page.no_questions"),
    )
    many = len(asked.items) > MANY
    questions = Grows(
        lambda size: Evenly(_questions(desk, asked, size), gap=6 if many else 8, most=58), (26, 25, 24, 23, 22, 21, 20)
    )
    asks = None if chosen is None else _asks(desk, chosen)
    more = said.minutes > 0 and any(item.closed is None for item in asked.items)
    done = desk.shows("end") if more else _asks(desk, None)
    listed = ((numbers[item.id], item) for item in asked.items)
    bar = [
        settling(voice, voice.say("table.ask_this"), listed, chosen, asks, icon="message-circle"),
        Button("done", voice.say("table.talk_done"), done, icon="check", primary=not more),
    ]
    if hint is not None:
        bar.append(Button("hint_open", voice.say("table.hint"), desk.shows("hint"), icon="note"))
    heard = _heard(desk, said)
    body: Node = Beside([heard, Rest([minutes, questions], questions, gap=10)], shares=(6, 6), gap=24, least=380)
    if not said.lines:
        # In letters so large that not all of it fits, what can be asked stays in sight.
        body = Fits([body, Column([minutes, questions, heard], gap=14)])
    return Page(
        desk.page_id("talk"),
        body,
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
        focus=None if chosen is None else "settle",
    )


MANY = 6
"""More questions than this stand close together."""


def _questions(desk: Desk, asked: prompts.AskPrompt, size: float) -> list[ChoiceBox]:
    """What can still be asked, each with its own number and how long it takes."""
    voice, numbers = desk.voice, _numbers(desk)
    return [
        ChoiceBox(
            f"ask.{item.id}",
            voice.words(item.text),
            desk.marks(item.id),
            letter=numbers[item.id],
            note=voice.words(item.note) if item.note is not None else "",
            closed=voice.words(item.closed) if item.closed is not None else "",
            chosen=item.id == desk.half.chosen,
            size=size,
            slim=True,
        )
        for item in sorted(asked.items, key=lambda it: int(numbers[it.id]))
    ]


def _whole(desk: Desk) -> int:
    """How many minutes this talk began with."""
    return desk.session.scenario.dilemmas[desk.case.card].minutes


def _heard(desk: Desk, said: TalkView) -> Node:
    """The last answer in large letters; under it what it brought, the note, and how the resident sits there."""
    voice, case = desk.voice, desk.case
    line = said.lines[-1] if said.lines else None
    met = said.resident
    if met is not None:
        words = f"“{voice.words(met.says if line is None else line.answer)}”"
        name, rapport = voice.words(met.name), voice.words(met.rapport)
        above = name if line is None else f"{name} · {voice.words(line.ask)}"
    else:
        # A works council asks whoever can answer: before the first answer stands what it wants to know.
        rapport = voice.say("table.council.stays")
        words = voice.say("table.council.what_to_know") if line is None else f"“{voice.words(line.answer)}”"
        above = "" if line is None else voice.words(line.ask)
    # The last answer on top, and at the foot as many earlier ones as there is room for: all are with the case.
    small: list[Node] = []
    if line is not None and (line.price is not None or line.brought):
        brought = [voice.words(text) for text in (*line.brought, *(() if line.price is None else (line.price,)))]
        small.append(Note("brought", "\n".join(brought), above=voice.say("table.asking_brought"), size=22))
    if said.hint is not None:
        hint = voice.words(said.hint)
        small.append(Note("hint", hint, above=voice.say("table.hint_is"), size=22, icon="note"))
    known = [f"• {voice.words(fact.text)}" for fact in case.facts if fact.learned]
    if known:
        small.append(Note("learned", "\n".join(known[-KNOWN:]), above=voice.say("page.learned"), size=21))
    small += said_shown(desk, said)[1:]
    rest = Newest(small, Label("earlier", voice.say("table.talk_earlier"), size=19, tone="soft"), gap=10)

    def quote(size: float) -> Node:
        return Quote("says", words, above=above, below=rapport, size=size, fill=True)

    if not small:
        return Grows(quote, SAID)

    def way(size: float, under: list[Node]) -> Node:
        return Rest([answer := quote(size), *under], answer, gap=12)

    ways = [way(size, small[:count]) for count in (2, 1) for size in SAID if size >= READ]
    return Fits([*ways, way(SAID[-1], [rest])])


KNOWN = 4
"""So many of the facts that a talk brought are shown beside it: the last ones. All are with the facts."""
READ = 32
SAID = (44, 40, 38, 36, 34, 32, 30, 28, 26)
"""What a resident says, in the largest letters that fit; from the back row it can be read down to `READ`."""


def _numbers(desk: Desk) -> dict[str, str]:
    """The number of every question that can be asked."""
    assert desk.case.talk is not None
    return {id: str(number) for id, number in desk.case.talk.numbers.items()}


def _end(desk: Desk, asked: prompts.AskPrompt) -> Page:
    """Whether the talk is done, with time left for what could still be asked: nobody comes here by what is usual."""
    voice, talk = desk.voice, desk.case.talk
    assert talk is not None
    left = sum(item.closed is None for item in asked.items)
    nodes: list[Node] = [
        Heading("title", voice.say("table.talk_end"), size=44),
        Label("minutes", voice.say("page.minutes_left", minutes=talk.minutes), size=32, weight="semibold"),
        Label("left", voice.say("table.talk_left.one" if left == 1 else "table.talk_left", count=left), size=32),
    ]
    bar = (
        Button("yes", voice.say("table.talked.yes"), _asks(desk, None), icon="check", primary=True),
        Button("back", voice.say("table.back_to_talk"), desk.shows(""), icon="arrow-left"),
    )
    id = desk.page_id("talk_end")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), focus="yes")


def _asks(desk: Desk, question: str | None) -> Do:
    return lambda: desk.do(actions.Ask("inquiry", question))


def report(desk: Desk, asked: prompts.ChoosePrompt) -> Page:
    """What goes into the report: the resident asks, the rapporteur answers."""
    voice, some = desk.voice, some_now(desk, asked)
    keys = several_keys(desk, asked)
    title = Heading("title", voice.words(asked.ask), size=TITLE, leading=TIGHT)
    what = Label("what", voice.say("table.report_what", most=asked.most), size=24, tone="soft")
    options = filling(lambda size: several_rows(desk, asked, size))
    ready = asked.value_refusal(some) is None

    def write() -> None:
        desk.do(asked.answer(some))

    bar = (
        Button("settle", voice.say("table.report_yes"), write if ready else None, icon="check", primary=ready),
        *lookups(desk),
    )
    id = desk.page_id("report")
    body = Rest([title, what, options], options, gap=10)
    # As soon as something is picked the next press goes on; an arrow leads back to the list.
    focus = "settle" if some.items and ready else None
    return Page(id, body, bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)
