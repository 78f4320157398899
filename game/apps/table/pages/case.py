"""The case: in large type, its options on the next page, facts behind a key; the talk; the deliberation."""

from game.apps.table.desk import LETTERS, Desk
from game.apps.table.page import Page
from game.apps.table.pages.shown import ballot_shown, question_shown
from game.apps.table.widgets import Beside, Button, Card, Column, Do, Heading, Node, Note, Option, Widget, Words
from game.apps.words.facts import fact_words, source_words
from game.rules import actions, prompts


def briefing(desk: Desk) -> Page:
    """The case, then its options; advice and facts are a key away."""
    match desk.half.sub:
        case "options":
            return _options(desk)
        case "facts":
            return _facts(desk)
        case "advice":
            return _advice(desk)
        case "resident":
            return _resident(desk)
        case _:
            return _case(desk)


def _shows(desk: Desk, sub: str) -> Do:
    return lambda: desk.show(sub)


def _case(desk: Desk) -> Page:
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Heading("title", voice.words(case.title), size=40)]
    if case.practice:
        nodes.append(Words("practice", voice.say("page.practice"), size=20, tone="warn", weight="semibold"))
    if case.decided_by is not None:
        nodes.append(Words("chair", voice.say(f"decided_by.{case.decided_by}"), size=19, tone="soft"))
    nodes.append(Words("case", voice.words(case.case), size=32))
    reads = voice.say("table.reads", seat=voice.seat(case.rapporteur))
    nodes.append(Words("reads", reads, size=19, tone="soft", align="right"))
    if case.together is not None:
        both = voice.say("page.together", seat=voice.seat(case.rapporteur), other=voice.seat(case.together))
        both = f"{both} {voice.say('page.together_adviser')}"
        nodes.append(Words("together", both, size=20, tone="accent", weight="semibold"))
    if desk.by_itself:
        nodes.append(Words("by_itself", voice.say("page.by_itself"), size=20, tone="soft"))
    if case.talk is None:
        on: Button = Button(
            "on", voice.say("table.to_options"), _shows(desk, "options"), icon="arrow-right", primary=True
        )
    else:
        label = voice.say("table.to_resident", name=case.talk.name)
        on = Button("on", label, _shows(desk, "resident"), icon="arrow-right", primary=True)
    return Page(
        desk.page_id("case"),
        Card(Column(nodes, gap=14), spine="accent"),
        bar=(on, *_extras(desk)),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _resident(desk: Desk) -> Page:
    """Who lives here: what the table knows before it rings the bell."""
    voice, talk = desk.voice, desk.case.talk
    assert talk is not None
    nodes: list[Node] = [
        Heading("title", voice.say("page.resident", name=talk.name, age=talk.age), size=40),
        Note("says", f"“{voice.words(talk.says)}”", size=30, wood=True),
        Words("wish", voice.say("page.wish", text=talk.wish), size=26),
        Words("strength", voice.say("page.strength", text=talk.strength), size=26),
    ]
    if talk.times > 1:
        nodes.append(Words("line", voice.say("page.line", times=talk.times), size=20, tone="soft"))
    return Page(
        desk.page_id("resident"),
        Card(Column(nodes, gap=18), spine="accent"),
        bar=(
            Button("on", voice.say("table.to_talk"), desk.acknowledge, icon="arrow-right", primary=True),
            Button("back", voice.say("table.back_to_case"), _shows(desk, ""), icon="arrow-left"),
            *_extras(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _extras(desk: Desk) -> tuple[Widget, ...]:
    """Facts, and advisers who may still be heard or were."""
    voice, case = desk.voice, desk.case
    extras: list[Widget] = []
    if case.facts or case.unknown is not None or case.law is not None:
        extras.append(Button("facts", voice.say("table.facts"), _shows(desk, "facts"), icon="info-circle"))
    if case.advisers or isinstance(desk.prompt, prompts.Pick):
        extras.append(Button("advice", voice.say("table.advice"), _shows(desk, "advice"), icon="message-circle"))
    return tuple(extras)


def _options(desk: Desk) -> Page:
    voice = desk.voice
    nodes: list[Node] = [Heading("title", voice.say("table.options_title"), size=30)]
    nodes += question_shown(desk, desk.case.question)
    return Page(
        desk.page_id("options"),
        Column(nodes),
        bar=(
            Button("on", voice.say("table.to_vote"), desk.acknowledge, icon="arrow-right", primary=True),
            Button("back", voice.say("table.back_to_case"), _shows(desk, ""), icon="arrow-left"),
            *_extras(desk),
        ),
        header=desk.header(),
        footer=desk.footer(),
        focus="on",
    )


def _facts(desk: Desk) -> Page:
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Heading("title", voice.say("table.facts"), size=30)]
    for fact in case.facts:
        source = source_words(fact)
        below = voice.say("table.source", source=source) if source else ""
        nodes.append(Note(f"fact.{fact.id}", fact_words(fact, voice.language), below=below, size=21))
    if case.unknown is not None:
        nodes.append(Note("unknown", voice.words(case.unknown), above=voice.say("table.unknown"), size=21, wood=True))
    if case.law is not None:
        when = voice.month(case.reference_date) if case.reference_date else ""
        law = voice.say("page.law_on" if when else "page.law", law=case.law, month=when)
        nodes.append(Words("law", law, size=19, tone="soft"))
    return Page(
        desk.page_id("facts"),
        Column(nodes),
        bar=(Button("back", voice.say("table.back"), _shows(desk, ""), icon="arrow-left", primary=True),),
        header=desk.header(),
        footer=desk.footer(),
    )


def _advice(desk: Desk) -> Page:
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Heading("title", voice.say("table.advice"), size=30)]
    for place, adviser in enumerate(case.advisers):
        above = f"{voice.words(adviser.name)} · {voice.words(adviser.interest)}"
        nodes.append(Note(f"heard.{place}", voice.words(adviser.says), above=above, size=24, wood=True))
    prompt = desk.prompt
    keys: dict[str, Do] = {}
    if isinstance(prompt, prompts.Pick):
        nodes.append(Words("whom", voice.words(prompt.ask), size=22))
        for letter, item in zip(LETTERS, prompt.items, strict=False):
            note = voice.words(item.note) if item.note is not None else ""
            hear = _hears(desk, item.id)
            nodes.append(Option(f"adviser.{item.id}", voice.words(item.text), hear, letter=letter, note=note))
            keys[letter.casefold()] = hear
    return Page(
        desk.page_id("advice"),
        Column(nodes),
        bar=(Button("back", voice.say("table.back_to_case"), _shows(desk, ""), icon="arrow-left", primary=True),),
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
    )


def _hears(desk: Desk, adviser: str) -> Do:
    def hear() -> None:
        desk.do(actions.Pick("adviser", adviser))
        desk.show("advice")

    return hear


def talk(desk: Desk, prompt: prompts.Ask) -> Page:
    """The kitchen table: what was said, what is known, what can still be asked."""
    voice, case = desk.voice, desk.case
    said = case.talk
    assert said is not None
    left: list[Node] = []
    # The answer just given on top: nobody should have to scroll to what was said last.
    for place, line in reversed(tuple(enumerate(said.lines))):
        left.append(Note(f"said.{place}", voice.words(line.answer), above=voice.words(line.ask), size=22, wood=True))
    if not said.lines:
        left.append(Note("says", f"“{voice.words(said.says)}”", above=voice.words(said.name), size=24, wood=True))
    left.append(Words("rapport", voice.words(said.rapport), size=20, tone="soft"))
    known = [fact for fact in case.facts if fact.learned]
    if known:
        left.append(Words("learned", voice.say("page.learned"), size=19, weight="semibold"))
        left += [Words(f"known.{fact.id}", f"• {voice.words(fact.text)}", size=19) for fact in known]
    right: list[Node] = [
        Words("ask", voice.words(prompt.ask), size=22, weight="semibold"),
        Words("minutes", voice.say("page.minutes_left", minutes=said.minutes), size=20, tone="accent", weight="bold"),
    ]
    keys: dict[str, Do] = {}
    for letter, item in zip(LETTERS, prompt.items, strict=False):
        act = _asks(desk, item.id)
        note = voice.words(item.note) if item.note is not None else ""
        closed = voice.words(item.closed) if item.closed is not None else ""
        text = voice.words(item.text)
        right.append(Option(f"ask.{item.id}", text, act, letter=letter, note=note, closed=closed, size=22))
        if not closed:
            keys[letter.casefold()] = act
    return Page(
        desk.page_id("talk"),
        Beside([Column(left), Column(right, gap=8)], shares=(5, 6), least=380),
        bar=(Button("done", voice.say("table.talk_done"), _asks(desk, None), icon="check", primary=True),),
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
    )


def _asks(desk: Desk, question: str | None) -> Do:
    return lambda: desk.do(actions.Ask("inquiry", question))


def deliberation(desk: Desk) -> Page:
    """What they thought before talking, and words to talk by."""
    voice, case = desk.voice, desk.case
    shown = case.final if case.final is not None else case.first
    nodes: list[Node] = []
    if shown is None:
        nodes.append(Heading("title", voice.say("stage.deliberation"), size=34))
    else:
        key = "page.once_more" if case.final is not None else "page.reveal"
        nodes.append(Heading("title", voice.say(key), size=30))
        nodes += ballot_shown(desk, shown)
        nodes.append(Words("free", voice.say("page.reveal_free"), size=19, tone="soft"))
    talks = [Words(f"talk.{key}", voice.say(f"talk.{key}"), size=22) for key in ("picture", "judgement", "decision")]
    nodes.append(
        Card(Column([Words("talk", voice.say("table.talk"), size=19, weight="semibold", tone="soft"), *talks]))
    )
    return Page(
        desk.page_id("deliberation"),
        Column(nodes),
        bar=(Button("on", voice.say("table.talked"), desk.acknowledge, icon="arrow-right", primary=True),),
        header=desk.header(),
        footer=desk.footer(),
    )
