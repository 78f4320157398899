"""What is to be done with what can be chosen, where it is more than choosing one: divide it, put it in order, take some."""

from typing import assert_never

from game.rules.prompts import AllocatePrompt, ChoosePrompt, PickPrompt, Question, RankPrompt
from game.rules.terms.text import Message, message
from game.rules.terms.units import amount


def asked_words(question: Question) -> tuple[Message, ...]:
    """In sentences; none where one of the list is chosen."""
    match question:
        case PickPrompt():
            return ()
        case RankPrompt(items=items, room=room):
            return (message("page.rank", count=len(items), room=room),)
        case ChoosePrompt(least=least, most=most):
            return (message("page.some.exact" if least == most else "page.some", least=least, most=most),)
        case AllocatePrompt(unit=unit, fund=fund):
            how = message("page.divide", amount=amount(question.amount, unit), step=amount(question.step, unit))
            return (how,) if fund is None else (how, message("page.divide_from", fund=fund))
        case _:
            assert_never(question)


def asked_now(question: Question) -> tuple[Message, ...]:
    """The same at a table: also what the fund that pays has too little, and who settles that."""
    words = asked_words(question)
    if isinstance(question, AllocatePrompt) and question.short and question.fund is not None:
        return (*words, message("page.divide_short", fund=question.fund, short=question.short))
    return words
