"""The talk at the kitchen table: what was said, what can still be asked, one note from the table, and the report."""

from game.apps.table.desk import Desk
from game.apps.table.pages.answers import picked
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.several import several, some_now
from game.apps.table.pages.shown import said_shown
from game.apps.table.window.page import Page
from game.rules import actions, prompts
from game.widgets import Beside, Button, ChoiceBox, Column, Do, Heading, Label, Newest, Node, Note


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
    left: list[Node] = []
    # The answer just given on top, and at the foot as many earlier ones as there is room for: all are with the case.
    opens = Note("says", f"“{voice.words(said.says)}”", above=voice.words(said.name), size=24, wood=True)
    last, *earlier = said_shown(desk, said) or [opens]
    left.append(last)
    if said.hint is not None:
        above = voice.say("table.hint_is")
        left.append(Note("hint", voice.words(said.hint), above=above, size=20, icon="note"))
    left.append(Label("rapport", voice.words(said.rapport), size=20, tone="soft"))
    known = [fact for fact in case.facts if fact.learned]
    if known:
        left.append(Label("learned", voice.say("page.learned"), size=19, weight="semibold"))
        left += [Label(f"known.{fact.id}", f"• {voice.words(fact.text)}", size=19) for fact in known]
    left += earlier
    right: list[Node] = [
        Label("ask", voice.words(asked.ask), size=22, weight="semibold"),
        Label("minutes", voice.say("page.minutes_left", minutes=said.minutes), size=20, tone="accent", weight="bold"),
    ]
    keys: dict[str, Do] = {}
    chosen = desk.half.chosen
    numbers = _numbers(desk)
    for item in asked.items:
        letter, mark = numbers[item.id], desk.marks(item.id)
        note = voice.words(item.note) if item.note is not None else ""
        closed = voice.words(item.closed) if item.closed is not None else ""
        text = voice.words(item.text)
        marked = item.id == chosen
        right.append(ChoiceBox(f"ask.{item.id}", text, mark, letter=letter, note=note, closed=closed, chosen=marked, size=22))  # fmt: skip
        if not closed:
            keys[letter.casefold()] = mark
    asks = None if chosen is None else _asks(desk, chosen)
    more = said.minutes > 0 and any(item.closed is None for item in asked.items)
    done = desk.shows("end") if more else _asks(desk, None)
    bar = [
        Button("settle", voice.say("table.ask_this"), asks, icon="message-circle", primary=asks is not None),
        Button("done", voice.say("table.talk_done"), done, icon="check", primary=chosen is None),
    ]
    if hint is not None:
        bar.append(Button("hint_open", voice.say("table.hint"), desk.shows("hint"), icon="note"))
    return Page(
        desk.page_id("talk"),
        Beside(
            [
                Newest(left, Label("earlier", voice.say("table.talk_earlier"), size=19, tone="soft")),
                Column(right, gap=8),
            ],
            shares=(5, 6),
            least=380,
        ),
        bar=(*bar, *lookups(desk)),
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
        focus=None if chosen is None else "settle",
    )


def _numbers(desk: Desk) -> dict[str, str]:
    """The number of every question that can be asked."""
    assert desk.case.talk is not None
    return {id: str(number) for id, number in desk.case.talk.numbers.items()}


def _end(desk: Desk, asked: prompts.AskPrompt) -> Page:
    """Whether the talk is done, with time left for what could still be asked."""
    voice, talk = desk.voice, desk.case.talk
    assert talk is not None
    left = sum(item.closed is None for item in asked.items)
    nodes: list[Node] = [
        Heading("title", voice.say("table.talk_end"), size=36),
        Label("minutes", voice.say("page.minutes_left", minutes=talk.minutes), size=26, weight="semibold"),
        Label("left", voice.say("table.talk_left.one" if left == 1 else "table.talk_left", count=left), size=24),
    ]
    bar = (
        Button("back", voice.say("table.back_to_talk"), desk.shows(""), icon="arrow-left", primary=True),
        Button("yes", voice.say("table.talk_done"), _asks(desk, None), icon="check"),
    )
    id = desk.page_id("talk_end")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), focus="back")


def _asks(desk: Desk, question: str | None) -> Do:
    return lambda: desk.do(actions.Ask("inquiry", question))


def report(desk: Desk, asked: prompts.ChoosePrompt) -> Page:
    """What goes into the report: the resident asks, the rapporteur answers."""
    voice, some = desk.voice, some_now(desk, asked)
    options, keys = several(desk, asked)
    nodes: list[Node] = [
        Heading("title", voice.words(asked.ask), size=34),
        Label("what", voice.say("table.report_what", most=asked.most), size=22, tone="soft"),
        *options,
    ]
    ready = asked.value_refusal(some) is None

    def write() -> None:
        desk.do(asked.answer(some))

    bar = (
        Button("settle", voice.say("table.report_yes"), write if ready else None, icon="check", primary=ready),
        *lookups(desk),
    )
    id = desk.page_id("report")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), keys=keys)
