"""What was done, as a line of a log sheet."""

from collections.abc import Callable, Mapping

from game.apps.kit.lines.ballots_written import ballot_written
from game.apps.kit.lines.marks import marked
from game.apps.kit.lines.names import called, name_of
from game.apps.kit.lines.told import ERASED, NONE, ToldWord, told_word
from game.apps.kit.lines.values import value_written
from game.apps.kit.order import KitOrder
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.legal import offers
from game.rules.legal import prompts as asked_now
from game.rules.prompts import AnyPrompt
from game.rules.prompts.meant import meant_for
from game.rules.state import State
from game.rules.terms.references import reason_of

TextOf = Callable[[str], str | None]
"""The words with that id; `None` where they were erased."""


def line_of(order: KitOrder, state: State, action: Action, text: TextOf) -> tuple[str, str]:
    """The word in front of the line with this action, which was legal in this state; and its answer."""
    return called(name_of(action), order.voice.language), answer_of(order, state, action, text)


def answer_of(order: KitOrder, state: State, action: Action, text: TextOf) -> str:
    """The answer alone."""
    voice = order.voice
    match action:
        case actions.Acknowledge() | actions.Skip() | actions.Finish() | actions.Recount():
            return ""
        case actions.SetAgenda(cases=cases):
            return str(cases)
        case actions.Say(at=at, text=id):
            return " ".join((*_reason_of(order, at), _text(text, id)))
        case actions.OpenOwn(text=id):
            return _text(text, id)
        case actions.Roll(dice=dice):
            return NONE if dice is None else f"{dice[0]} {dice[1]}"
        case actions.Attend(seat=seat, voters=voters, swap=swap, at_once=at_once):
            return " ".join((voice.seat(seat), str(voters), *_said(order, {"swap": swap, "at_once": at_once})))
        case actions.AgreeToShow(counts=counts, by_name=by_name):
            return " ".join(_said(order, {"counts": counts, "by_name": by_name}))
        case actions.Inject(card=card):
            return order.codes[f"case:{card}"]
    prompt = asked(order, state, action)
    match action, prompt:
        case actions.CloseBallot(), prompts.Stands():
            return told_word("stands", voice.language)
        case actions.CloseBallot(), prompts.Ballot():
            return ballot_written(order, state, prompt, action)
        case actions.Ask(question=question), prompts.AskPrompt(items=items):
            there = marked(order, state, "inquiry", items)
            return told_word("done", voice.language) if question is None else there.of(question)
        case actions.Shift(source=source, target=target, amount=amount), prompts.ShiftPrompt():
            there = marked(order, state, "shift", purse_items(prompt))
            return f"{there.written(order, source)} {there.written(order, target)} {amount}"
        case actions.Adjust(id=id, amount=amount, reason=reason), prompts.AdjustPrompt():
            there = marked(order, state, "adjust", number_items(prompt))
            return f"{there.written(order, id)} {amount:+d} {_text(text, reason)}"
        case (
            (actions.Pick() | actions.Allocate() | actions.Rank() | actions.Choose()),
            (prompts.PickPrompt() | prompts.AllocatePrompt() | prompts.RankPrompt() | prompts.ChoosePrompt()),
        ):
            return value_written(order, state, prompt, action.value)
    raise AssertionError(f"{action} answers no {prompt}")


def asked(order: KitOrder, state: State, action: Action) -> AnyPrompt:
    """The question that it answers, legal or not. Raises `LookupError` where nothing of the kind is asked."""
    every = (*asked_now(order.scenario, state), *offers(order.scenario, state))
    found = [prompt for prompt in every if meant_for(prompt, action)]
    for prompt in found:
        if prompt.refusal(action) is None:
            return prompt
    raise LookupError(action)


def purse_items(prompt: prompts.ShiftPrompt) -> list[prompts.Item]:
    """The funds between which money moves, to choose from."""
    return [prompts.Item(purse.id, purse.name) for purse in prompt.purses]


def number_items(prompt: prompts.AdjustPrompt) -> list[prompts.Item]:
    """The numbers that can be changed by hand, to choose from."""
    return [prompts.Item(number.id, number.name) for number in prompt.numbers]


def _said(order: KitOrder, each: Mapping[ToldWord, bool]) -> tuple[str, ...]:
    """The words for those that are so."""
    return tuple(told_word(word, order.voice.language) for word, on in each.items() if on)


def _reason_of(order: KitOrder, at: str) -> tuple[str, ...]:
    of = reason_of(at)
    return () if of is None else (order.codes[f"case:{of.card}"], str(of.occurrence))


def _text(text: TextOf, id: str | None) -> str:
    """Those words on one line; what was erased is said so."""
    if id is None:
        return NONE
    words = text(id)
    return ERASED if words is None else " ".join(words.split())
