"""Pages that ask the whole table one thing: pick, divide, rank, choose some."""

from dataclasses import replace
from typing import assert_never

from game.apps.table.desk import Desk
from game.apps.table.half_done import HalfDone
from game.apps.table.pages.decided import line_by_line
from game.apps.table.pages.options import TITLE, asked_shown, filling
from game.apps.table.pages.picking import pick
from game.apps.table.pages.ranking import ROWS, order_now, picked_up, places
from game.apps.table.pages.several import several_keys, several_rows, some_now
from game.apps.table.window.figures import Amount
from game.apps.table.window.page import Page
from game.rules.prompts import AllocatePrompt, ChoosePrompt, PickPrompt, Post, Question, RankPrompt
from game.rules.terms.text import Message, message
from game.rules.terms.units import amount
from game.rules.terms.value import Divided, Ranked, Value
from game.widgets import Button, CardBox, Do, Grows, Heading, Label, Node, Rest, Stepper
from game.widgets.type import TIGHT

SURE = "sure"
"""The part of a question that asks whether what stood ready is what the table settles on."""


def question(desk: Desk, asked: Question) -> Page:
    """An option, a division, a ranking or some of a list that the table settles on."""
    match asked:
        case PickPrompt():
            return pick(desk, asked)
        case AllocatePrompt() | RankPrompt() | ChoosePrompt():
            untouched_now = untouched(desk, asked)
            if untouched_now and desk.half.sub == SURE:
                return sure(
                    desk, asked, "table.sure" if asked.at == "proposal" else "table.sure_decide", settles(desk, asked)
                )
            shown, keys = choose(desk, asked)
            title = Heading("title", desk.voice.words(asked.ask), size=TITLE, leading=TIGHT)
            body = Rest([title, *shown], shown[-1], gap=10)
            act: Do | None = desk.shows(SURE) if untouched_now else settles(desk, asked)
            if unranked(desk, asked):
                act = None
            label = desk.voice.say("table.settle" if asked.at == "proposal" else "table.decide")
            on = Button("on", label, act, icon="arrow-right", primary=act is not None)
            id, focus = desk.page_id(asked.at), picked_up(desk)
            return Page(id, body, bar=(on,), header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)
        case _:
            assert_never(asked)


def untouched(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt) -> bool:
    """Whether what stands ready may be settled on, and nobody changed anything of it: that is asked once."""
    half = desk.half
    changed = half.amounts or half.order or half.some is not None
    return not changed and asked.value_refusal(value_now(desk, asked)) is None


def unranked(desk: Desk, asked: Question) -> bool:
    """Whether something of a ranking has no place yet."""
    return isinstance(asked, RankPrompt) and len(order_now(desk, asked)) < len(asked.items)


def sure(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt, ask: str, yes: Do, back: str = "") -> Page:
    """Whether they settle on what stood ready, as it is. `ask`: the sentence that asks it; `back`: the part that is gone back to."""
    voice, card = desk.voice, desk.session.scenario.dilemmas[desk.case.card]
    rows = tuple(row for row in card.account(value_now(desk, asked)) if row.chosen or row.place is not None)
    bar = (
        Button("yes", voice.say("table.sure_yes"), yes, icon="check", primary=True),
        Button("back", voice.say("table.sure_no"), desk.shows(back), icon="arrow-left"),
    )
    title = Heading("title", voice.say(ask), size=TITLE, leading=TIGHT)
    body = Grows(lambda size: CardBox(line_by_line(desk, rows, size=size, alone=True), pad=18), ROWS)
    return Page(
        desk.page_id(asked.at),
        Rest([title, body], body, gap=16),
        bar=bar,
        header=desk.header(),
        footer=desk.footer(),
        focus="back",
    )


def settles(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt) -> Do:
    """Enters what stands on the page, or says why that cannot be."""

    def settle() -> HalfDone:
        value = value_now(desk, asked)
        refusal = asked.value_refusal(value)
        if refusal is None:
            desk.do(asked.answer(value))
        return replace(desk.half, said=refusal)

    return settle


def value_now(desk: Desk, asked: AllocatePrompt | RankPrompt | ChoosePrompt) -> Value:
    """What stands on the page now: begun from the suggestion."""
    match asked:
        case AllocatePrompt():
            return Divided(desk.half.amounts or asked.suggestion)
        case RankPrompt():
            return Ranked(order_now(desk, asked))
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
            return places(desk, asked)
        case ChoosePrompt():
            how = Label("some", asked_shown(desk, asked), size=24, tone="soft")
            return [how, filling(lambda size: several_rows(desk, asked, size))], several_keys(desk, asked)
        case _:
            assert_never(asked)


def _amounts(desk: Desk, asked: AllocatePrompt) -> list[Node]:
    voice, amounts = desk.voice, desk.half.amounts or asked.suggestion
    left = asked.amount - sum(amounts)
    widest = voice.words(amount(asked.amount, asked.unit))

    def rows(size: float) -> list[Stepper]:
        return [_amount(desk, asked, place, amounts[place], left, widest, size) for place in range(len(amounts))]

    said = {"left": amount(left, asked.unit), "amount": amount(asked.amount, asked.unit)}
    words = voice.say("table.left" if left else "table.divided", **said)
    if asked.fund is not None:
        words = f"{words} · {voice.say('table.from_fund', fund=asked.fund)}"
    return [Label("left", words, size=30, weight="bold", tone="accent"), filling(rows, ROWS)]


def _amount(desk: Desk, asked: AllocatePrompt, place: int, given: int, left: int, widest: str, size: float) -> Stepper:
    """What one post gets; `left`: what is still to be divided."""
    voice, post = desk.voice, asked.posts[place]
    less = _gives(desk, asked, place, given - asked.step) if given - asked.step >= post.low else None
    can = given + asked.step <= post.high and left >= asked.step
    return Stepper(
        f"post.{post.id}",
        voice.words(post.text),
        voice.words(amount(given, asked.unit)),
        less=less,
        more=_gives(desk, asked, place, given + asked.step) if can else None,
        note=voice.words(post.closed or post_note(asked, post)),
        widest=widest,
        typed=_typed(desk, place, asked, given + left),
        size=size,
    )


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


def _give(desk: Desk, asked: AllocatePrompt, place: int, given: int) -> HalfDone:
    amounts = desk.half.amounts or asked.suggestion
    return replace(desk.half, amounts=(*amounts[:place], given, *amounts[place + 1 :]), said=None)


def _gives(desk: Desk, asked: AllocatePrompt, place: int, given: int) -> Do:
    return lambda: _give(desk, asked, place, given)
