"""An answer as it stands on a line: a letter, letters in order, or what each gets."""

from typing import assert_never

from game.apps.kit.lines.marks import NOTHING, Misread, marked
from game.apps.kit.order import KitOrder
from game.rules.prompts import AllocatePrompt, ChoosePrompt, PickPrompt, Question, RankPrompt
from game.rules.state import State
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Divided, Picked, Ranked, Value
from game.rules.terms.whole_numbers import several_in

ALONE = ("pass", "postpone")
"""Questions with one answer: the word of the line says it."""


def value_written(order: KitOrder, state: State, question: Question, value: Value) -> str:
    """An answer to that question."""
    match value:
        case Divided(amounts=amounts):
            return " ".join(map(str, amounts))
        case Chosen(option=option):
            assert isinstance(question, PickPrompt)
            if question.at in ALONE and len(question.items) == 1:
                return ""
            return marked(order, state, question.at, question.items).written(order, option)
        case Ranked(order=ids) | Picked(items=ids):
            assert isinstance(question, (RankPrompt, ChoosePrompt))
            there = marked(order, state, question.at, question.items)
            return " ".join(map(there.of, ids)) or NOTHING[1]
        case _:
            assert_never(value)


def value_read(order: KitOrder, state: State, question: Question, typed: str) -> Value:
    """What was answered. Raises `Misread`; whether it may be answered the question itself says."""
    match question:
        case AllocatePrompt(posts=posts):
            numbers = several_in(typed)
            amounts = tuple(it for it in numbers if it is not None and it >= 0)
            if not numbers or len(amounts) < len(numbers):
                raise Misread(message("enter.amounts", count=len(posts)))
            return Divided(amounts)
        case PickPrompt(items=items, at=at):
            if at in ALONE and len(items) == 1 and not typed:
                return Chosen(items[0].id)
            return Chosen(marked(order, state, at, items).found(typed))
        case RankPrompt(items=items, at=at):
            return Ranked(marked(order, state, at, items).several(typed))
        case ChoosePrompt(items=items, at=at):
            chosen = () if typed in NOTHING else marked(order, state, at, items).several(typed)
            return Picked(tuple(sorted(chosen, key=[item.id for item in items].index)))
        case _:
            assert_never(question)
