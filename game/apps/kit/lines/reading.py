"""A line of a log sheet read back: how many pages were read on first, and what was done then; checked against the rules."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from game.apps.kit.codes import as_code, nearest
from game.apps.kit.lines.ahead import ahead
from game.apps.kit.lines.answers import answer_to, asked_name
from game.apps.kit.lines.marks import SIGNS, Misread
from game.apps.kit.lines.names import DEEDS, Check, called, name_of, parted
from game.apps.kit.order import KitOrder
from game.rules.actions import Action
from game.rules.legal import controls, offers, page_at, prompts
from game.rules.prompts import AnyPrompt, SayPrompt
from game.rules.state import State
from game.rules.terms.text import Message, message
from game.rules.terms.whole_numbers import several_in


class ReadLine(Struct, frozen=True):
    """What a line comes to."""

    pages: int
    """So many are read on first."""
    action: Action | None = None
    """What is done then; `None`: nothing, it is only pages, or a check."""
    words: str | None = None
    """Words of the table's own that go with it."""
    checks: Check | None = None
    differs: tuple[tuple[str, int, int], ...] = ()
    """What stands otherwise on the sheet: its id, how it stands here, how on the sheet."""


def read_line(order: KitOrder, state: State, line: str, names: Mapping[str, str] = {}) -> ReadLine:
    """What a line says, where that can be done now. Raises `Misread`.

    `names` are what the seats call themselves. A line without a word in front answers the first question that has to be answered.
    """
    name, rest = parted(line)
    every = tuple(ahead(order.scenario, state))
    match name:
        case None if not rest:
            return _pages(every, "1")
        case "on":
            return _pages(every, rest)
        case "card":
            return _card(order, every, rest)
        case "standing":
            return _standing(order, every, rest)
        case _:
            return _answer(order, every, name, rest, names)


def _pages(every: tuple[State, ...], typed: str) -> ReadLine:
    many = int(typed or 1) if (typed or "1").isascii() and (typed or "1").isdigit() and len(typed) < 3 else -1
    if not 1 <= many < len(every):
        raise Misread(message("enter.pages", most=len(every) - 1) if len(every) > 1 else message("enter.no_page"))
    return ReadLine(many)


def _card(order: KitOrder, every: tuple[State, ...], typed: str) -> ReadLine:
    """Which case is on the table: a check, for who reads a code wrong finds that out here."""
    code, cards = as_code(typed.split(" ", maxsplit=1)[0]), {order.codes[f"case:{it.id}"]: it for it in order.cases}
    if code not in cards:
        close = nearest(code, order.codes.values())
        raise Misread(message("enter.misread_code", typed=code, code=close) if close else message("enter.no_code"))
    for pages, here in enumerate(every):
        if here.case is not None and here.own is None and here.case.card == cards[code].id and here.case.how is None:
            return ReadLine(pages, checks="card")
    shown = next((it.case for it in every if it.case is not None), None)
    title = cards[code].card.title
    if shown is None:
        raise Misread(message("enter.not_this_case", code=code, title=title))
    raise Misread(message("enter.other_case", code=code, title=title, now=order.named(shown.card)))


def _standing(order: KitOrder, every: tuple[State, ...], typed: str) -> ReadLine:
    """Money and meters as the sheet has them, in its order: a check."""
    ids = (*order.scenario.funds, *order.scenario.indicators)
    # Names between the numbers do no harm.
    parts = (it for it in typed.split() if it in SIGNS or any(sign.isdigit() for sign in it))
    numbers = several_in(" ".join(parts))
    found = [it for it in numbers if it is not None]
    if len(found) < len(numbers) or len(found) != len(ids):
        names = [order.scenario.name_of(id) for id in ids]
        raise Misread(message("enter.standing", count=len(ids), first=names[0]))
    differs = [
        tuple((id, now, on) for id, now, on in zip(ids, standing_of(here), found, strict=True) if now != on)
        for here in every
    ]
    return ReadLine(0, checks="standing", differs=min(differs, key=len))


def standing_of(state: State) -> tuple[int, ...]:
    """Money and meters, in the order of the sheet."""
    return (*state.funds, *state.indicators)


def _answer(
    order: KitOrder, every: tuple[State, ...], name: str | None, typed: str, names: Mapping[str, str]
) -> ReadLine:
    wrong: list[Message] = []
    for pages, here in enumerate(every):
        for done in _done_by(order, here, name):
            if typed:
                raise Misread(message("enter.word_alone", word=called(name or "", order.voice.language)))
            return ReadLine(pages, done)
        for prompt in _asked(order, here, name):
            if name is None and isinstance(prompt, SayPrompt):
                # Any line would be an answer, also one that was meant for another question.
                wrong.append(message("enter.word_first", word=called(prompt.at, order.voice.language)))
                continue
            try:
                answered = answer_to(order, here, prompt, typed, names)
            except Misread as misread:
                wrong.append(misread.why)
                continue
            refusal = prompt.refusal(answered.action)
            if refusal is None:
                return ReadLine(pages, answered.action, answered.words)
            wrong.append(refusal)
    raise Misread(wrong[0] if wrong else message("enter.not_asked"))


def _done_by(order: KitOrder, here: State, name: str | None) -> Iterator[Action]:
    """What the facilitator does by the word alone."""
    if name in DEEDS:
        yield from (control for control in controls(order.scenario, here) if name_of(control) == name)


def _asked(order: KitOrder, here: State, name: str | None) -> tuple[AnyPrompt, ...]:
    """The questions that such a line may answer here."""
    asked = prompts(order.scenario, here)
    if name is None:
        return asked if page_at(order.scenario, here) is None else ()
    return tuple(it for it in (*asked, *offers(order.scenario, here)) if asked_name(it) == name)
