"""Pages that ask the whole table one thing: pick, divide, rank, choose some, how many."""

from collections.abc import Callable, Mapping
from typing import assert_never

from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.several import in_columns, several, some_now
from game.apps.table.pages.shown import ballot_shown, funds_shown, indicators_shown
from game.apps.table.window.figures import Amount
from game.apps.table.window.page import Page
from game.rules import actions
from game.rules.prompts import TABLE, AllocatePrompt, ChoosePrompt, PickPrompt, Post, Question, RankPrompt
from game.rules.text import Message, message
from game.rules.units import amount
from game.rules.value import Divided, Ranked, Value
from game.widgets import (
    Beside,
    Button,
    CardBox,
    ChoiceBox,
    Column,
    Do,
    Heading,
    Label,
    Node,
    RankPlace,
    Spread,
    Stepper,
    Typed,
)


def question(desk: Desk, asked: Question) -> Page:
    """An option, a division, a ranking or some of a list that the table settles on."""
    match asked:
        case PickPrompt():
            return _pick(desk, asked)
        case AllocatePrompt() | RankPrompt() | ChoosePrompt():
            nodes, keys = choose(desk, asked)
            nodes.insert(0, Heading("title", desk.voice.words(asked.ask), size=30))
            on = Button("on", desk.voice.say("table.settle"), settles(desk, asked), icon="arrow-right", primary=True)
            id = desk.page_id(asked.at)
            return Page(id, Column(nodes), bar=(on,), header=desk.header(), footer=desk.footer(), keys=keys)
        case _:
            assert_never(asked)


def settles(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt) -> Do:
    """Enters what stands on the page, or says why that cannot be."""

    def settle() -> None:
        value = value_now(desk, asked)
        desk.half.said = asked.value_refusal(value)
        if desk.half.said is None:
            desk.do(asked.answer(value))

    return settle


def value_now(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt) -> Value:
    """What stands on the page now: begun from the suggestion."""
    match asked:
        case AllocatePrompt():
            return Divided(tuple(desk.half.amounts or asked.suggestion))
        case RankPrompt():
            return Ranked(tuple(desk.half.order or asked.suggestion))
        case ChoosePrompt():
            return some_now(desk, asked)
        case _:
            assert_never(asked)


def choose(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt) -> tuple[list[Node], dict[str, Do]]:
    """Steppers with a live total, rows that move up and down, or options to mark; and what letters do there."""
    match asked:
        case AllocatePrompt():
            return _amounts(desk, asked), {}
        case RankPrompt():
            return _places(desk, asked), {}
        case ChoosePrompt(least=least, most=most):
            options, keys = several(desk, asked)
            some = desk.voice.say("page.some.exact" if least == most else "page.some", least=least, most=most)
            return [Label("some", some, size=20, tone="soft"), *options], keys
        case _:
            assert_never(asked)


def _amounts(desk: Desk, asked: AllocatePrompt) -> list[Node]:
    voice, amounts = desk.voice, desk.half.amounts or list(asked.suggestion)
    left = asked.amount - sum(amounts)
    widest = voice.words(amount(asked.amount, asked.unit))
    rows: list[Node] = []
    for place, post in enumerate(asked.posts):
        given = amounts[place]
        note = voice.words(post_note(asked, post))
        less = _gives(desk, asked, place, given - asked.step) if given - asked.step >= post.low else None
        more = (
            _gives(desk, asked, place, given + asked.step)
            if given + asked.step <= post.high and left >= asked.step
            else None
        )
        value, text = voice.words(amount(given, asked.unit)), voice.words(post.text)
        rows.append(
            Stepper(
                f"post.{post.id}",
                text,
                value,
                less=less,
                more=more,
                note=note,
                widest=widest,
                typed=_typed(desk, place, asked, given + left),
            )
        )
    nodes: list[Node] = [Spread(rows, least=400)]
    said = {"left": amount(left, asked.unit), "amount": amount(asked.amount, asked.unit)}
    words = voice.say("table.left" if left else "table.divided", **said)
    nodes.append(Label("left", words, size=26, weight="bold", tone="accent"))
    return nodes


def post_note(asked: AllocatePrompt, post: Post) -> Message:
    """What a post has now, and its bounds."""
    low, high = amount(post.low, asked.unit), amount(post.high, asked.unit)
    if post.today is None:
        return message("table.between", low=low, high=high)
    return message("table.post_note", today=amount(post.today, asked.unit), low=low, high=high)


def _typed(desk: Desk, place: int, asked: AllocatePrompt, most: int) -> Amount:
    """An amount in figures: as much as is left, within the bounds of the post."""
    post = asked.posts[place]
    return Amount(post.low, min(post.high, most), lambda given: _give(desk, asked, place, given), asked.step, unit=asked.unit)  # fmt: skip


def _give(desk: Desk, asked: AllocatePrompt, place: int, given: int) -> None:
    amounts = desk.half.amounts or list(asked.suggestion)
    desk.half.amounts = [given if at == place else amount for at, amount in enumerate(amounts)]
    desk.half.said = None


def _gives(desk: Desk, asked: AllocatePrompt, place: int, given: int) -> Do:
    return lambda: _give(desk, asked, place, given)


def _places(desk: Desk, asked: RankPrompt) -> list[Node]:
    voice, order = desk.voice, desk.half.order or list(asked.suggestion)
    items = {item.id: item for item in asked.items}
    rows: list[Node] = []
    for place, id in enumerate(order):
        item = items[id]
        served = place < asked.room
        parts = [voice.say("table.served" if served else "table.waits")]
        parts += [voice.words(item.note)] if item.note is not None else []
        up = _puts(desk, order, id, place - 1) if place else None
        down = _puts(desk, order, id, place + 1) if place + 1 < len(order) else None
        note = " · ".join(parts)
        rows.append(
            RankPlace(
                f"rank.{id}",
                voice.words(item.text),
                place + 1,
                up=up,
                down=down,
                note=note,
                served=served,
                typed=Typed(1, len(order), _moves_to(desk, order, id)),
            )
        )
    room = Label("room", voice.say("table.room", room=asked.room), size=20, tone="soft")
    return [room, Spread(rows, least=400)]


def _moves_to(desk: Desk, order: list[str], id: str) -> Callable[[int], None]:
    """The place itself, in figures."""

    def move(place: int) -> None:
        others = [it for it in order if it != id]
        desk.half.order = [*others[: place - 1], id, *others[place - 1 :]]

    return move


def _puts(desk: Desk, order: list[str], id: str, place: int) -> Do:
    """One place up or down."""
    return lambda: _moves_to(desk, order, id)(place + 1)


def _pick(desk: Desk, asked: PickPrompt) -> Page:
    voice, case = desk.voice, desk.view.case
    nodes: list[Node] = [Heading("title", voice.words(asked.ask), size=30)]
    if asked.at == "cover":
        nodes.append(CardBox(Beside([Column(funds_shown(desk), gap=4), Column(indicators_shown(desk), gap=4)])))
    if asked.at == "decide" and asked.who != TABLE and case is not None:
        decides = voice.say("page.decides", seat=voice.seat(case.rapporteur))
        nodes.append(Label("decides", decides, size=22, weight="semibold", tone="accent"))
    options: list[Node] = []
    chosen = desk.half.chosen or asked.suggestion
    keys: dict[str, Do] = {}
    for letter, item in lettered(asked.items):
        act = desk.marks(item.id)
        note = voice.words(item.note) if item.note is not None else ""
        closed = voice.words(item.closed) if item.closed is not None else ""
        option = ChoiceBox(
            f"pick.{item.id}",
            voice.words(item.text),
            act,
            letter=letter,
            note=note,
            closed=closed,
            chosen=item.id == chosen,
        )
        options.append(option)
        if not closed:
            keys[letter.casefold()] = act
    if asked.at != "cover" and case is not None and case.final is not None:
        nodes.append(Beside([Column(ballot_shown(desk, case.final)), Column(options)], shares=(2, 3), least=360))
    else:
        nodes.append(Spread(options, least=400))
    settle = None if chosen is None else _picks(desk, asked, chosen)
    label = voice.say("table.settle" if asked.at == "proposal" else "table.decide")
    bar = (Button("settle", label, settle, icon="check", primary=chosen is not None), *lookups(desk))
    focus = None if chosen is None else "settle"
    id = desk.page_id(asked.at)
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)


def _picks(desk: Desk, asked: PickPrompt, item: str) -> Do:
    return lambda: desk.do(actions.Pick(asked.at, item))


def picked(
    desk: Desk,
    asked: PickPrompt,
    settle: str,
    more: tuple[Button, ...] = (),
    *,
    what: str = "",
    marks: Mapping[str, str] | None = None,
) -> Page:
    """A choice beside the question that is open: marked, then confirmed.

    `marks`: by id, the number that an item has elsewhere and keeps here; without, each gets its letter.
    """
    voice, chosen = desk.voice, desk.half.chosen
    nodes: list[Node] = [Heading("title", voice.words(asked.ask), size=32)]
    if what:
        nodes.append(Label("what", what, size=22, tone="soft"))
    keys: dict[str, Do] = {}
    options: list[Node] = []
    for own, item in lettered(asked.items):
        letter = own if marks is None else marks[item.id]
        mark = desk.marks(item.id)
        text = voice.words(item.text)
        options.append(ChoiceBox(f"pick.{item.id}", text, mark, letter=letter, chosen=item.id == chosen, size=24))
        keys[letter.casefold()] = mark
    nodes += in_columns(options)
    act = None if chosen is None else _picks(desk, asked, chosen)
    bar = (Button("settle", settle, act, icon="check", primary=act is not None), *more)
    focus = None if act is None else "settle"
    id = desk.page_id(asked.at)
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)
