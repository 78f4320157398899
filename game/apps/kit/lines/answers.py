"""The answer to one question, read from a line: by the shape of the question."""

import re
from collections.abc import Mapping
from typing import assert_never

from msgspec import Struct

from game.apps.kit.codes import as_code
from game.apps.kit.lines.ballots_read import BallotLine
from game.apps.kit.lines.marks import NOTHING, Misread, bare, marked
from game.apps.kit.lines.seats import seat_read
from game.apps.kit.lines.told import ERASED, ToldWord, is_told
from game.apps.kit.lines.values import value_read
from game.apps.kit.lines.writing import number_items, purse_items
from game.apps.kit.order import KitOrder
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import AnyPrompt
from game.rules.state import State
from game.rules.terms.references import kept
from game.rules.terms.text import message
from game.rules.terms.whole_numbers import whole_in

SOME = "t1"
"""Stands for the words that go with it, until they have an id of their own."""


class LineAnswer(Struct, frozen=True):
    """What is meant by a line."""

    action: Action
    words: str | None = None
    """Words of the table's own that go with it; the action has another id for them by then."""


def asked_name(prompt: AnyPrompt) -> str:
    """What a line is called that answers it; pages have no answer."""
    return "on" if isinstance(prompt, prompts.AcknowledgePrompt) else prompt.at


def answer_to(order: KitOrder, state: State, prompt: AnyPrompt, typed: str, names: Mapping[str, str]) -> LineAnswer:
    """What was answered. Raises `Misread`; whether that is legal the question says."""
    match prompt:
        case prompts.SayPrompt(at=at):
            return LineAnswer(actions.Say(at, _words(typed) and SOME), _words(typed))
        case prompts.OpenOwnPrompt():
            return LineAnswer(actions.OpenOwn(_words(typed) and SOME), _words(typed))
        case prompts.ReasonPrompt(decision=of):
            code, times, told, *_ = (*typed.split(" ", 2), "", "", "")
            if (as_code(code), times) != (order.codes[f"case:{of.card}"], str(of.occurrence)):
                raise Misread(message("enter.reason"))
            words = _reason(told)
            return LineAnswer(actions.Say(kept(of), words and SOME), words)
        case prompts.AdjustPrompt():
            return _adjusted(order, state, prompt, typed)
        case _:
            return LineAnswer(_plain(order, state, prompt, bare(typed), names))


def _plain(order: KitOrder, state: State, prompt: AnyPrompt, typed: str, names: Mapping[str, str]) -> Action:
    match prompt:
        case prompts.AgendaPrompt(least=least, most=most, suggestion=suggestion):
            cases = whole_in(typed)
            if cases is None:
                raise Misread(message("hint.number", least=least, most=most, suggestion=suggestion))
            return actions.SetAgenda(cases)
        case prompts.PickPrompt() | prompts.AllocatePrompt() | prompts.RankPrompt() | prompts.ChoosePrompt():
            return prompt.answer(value_read(order, state, prompt, typed))
        case prompts.AskPrompt(at=at, items=items):
            done = typed in NOTHING or is_told("done", typed)
            return actions.Ask(at, None if done else marked(order, state, at, items).found(typed))
        case prompts.Ballot():
            return BallotLine(order, state, names, prompt).read(typed)
        case prompts.Stands(at=at, published=published):
            if not is_told("stands", typed):
                raise Misread(message("enter.stands"))
            return actions.CloseBallot(at, published)
        case prompts.RollPrompt(at=at):
            if typed in NOTHING:
                return actions.Roll(at)
            eyes = re.fullmatch(r"([1-6])\D{0,5}([1-6])", typed)
            if eyes is None:
                raise Misread(message("hint.dice"))
            return actions.Roll(at, (int(eyes[1]), int(eyes[2])))
        case prompts.ShiftPrompt():
            return _shifted(order, state, prompt, typed)
        case prompts.AttendPrompt():
            return _attended(state, typed, names)
        case prompts.AgreeToShowPrompt():
            agreed = _flags(typed, ("counts", "by_name"))
            if not agreed:
                raise Misread(message("enter.agree_to_show"))
            return actions.AgreeToShow("counts" in agreed, "by_name" in agreed)
        case prompts.InjectPrompt(items=items):
            return actions.Inject(marked(order, state, "inject", items).found(as_code(typed)))
        case (
            prompts.AcknowledgePrompt()
            | prompts.SayPrompt()
            | prompts.OpenOwnPrompt()
            | prompts.ReasonPrompt()
            | prompts.AdjustPrompt()
        ):
            raise Misread(message("enter.not_asked"))
        case _:
            assert_never(prompt)


def _words(typed: str) -> str | None:
    """What was written; `None`: nothing, a dash for nothing, or dashes for what was erased."""
    return typed if typed.strip("".join((*NOTHING, " "))) else None


def _reason(typed: str) -> str | None:
    """What was written where something has to be. Raises `Misread` where it was erased."""
    words = _words(typed)
    if words is None and typed == ERASED:
        raise Misread(message("enter.erased"))
    return words


def _flags(typed: str, known: tuple[ToldWord, ...]) -> frozenset[ToldWord] | None:
    """Which of these words were typed; `None` where anything else was, for that may take it back."""
    found: set[ToldWord] = set()
    for part in typed.split():
        word = next((it for it in known if is_told(it, part)), None)
        if word is None:
            return None
        found.add(word)
    return frozenset(found)


def _amount(typed: str) -> int:
    amount = whole_in(typed)
    if amount is None:
        raise Misread(message("enter.whole", typed=typed))
    return amount


def _shifted(order: KitOrder, state: State, prompt: prompts.ShiftPrompt, typed: str) -> Action:
    """From which fund, to which, and how much: `A B 5000`."""
    found = re.fullmatch(r"(\S+)\s+(\S+)\s+(.*\d.*)", typed)
    if found is None:
        raise Misread(message("enter.shift"))
    there = marked(order, state, "shift", purse_items(prompt))
    return actions.Shift(prompt.at, there.found(found[1]), there.found(found[2]), _amount(found[3]))


def _attended(state: State, typed: str, names: Mapping[str, str]) -> Action:
    """A seat, how many sit there, and whether somebody sits in for another or votes at once."""
    found = re.fullmatch(r"(.+?)\s+(\d{1,3})((?:\s+\D+)?)", typed, re.ASCII)
    flags = None if found is None else _flags(found[3], ("swap", "at_once"))
    if found is None or flags is None:
        raise Misread(message("enter.attend"))
    return actions.Attend(
        seat_read(state, names, found[1]), int(found[2]), swap="swap" in flags, at_once="at_once" in flags
    )


def _adjusted(order: KitOrder, state: State, prompt: prompts.AdjustPrompt, typed: str) -> LineAnswer:
    """What, how much more or less, and why: `B +5 reason`."""
    found = re.fullmatch(
        r"(\S+)\s*(?:\([^()]*\))?\s*([+\-−–]\s*(?:€\s*)?\d+(?:[.,]\d+)*(?:,-)?)[.,:]?(?:\s+(.*))?", typed
    )
    if found is None:
        raise Misread(message("enter.adjust"))
    there = marked(order, state, "adjust", number_items(prompt))
    id, words = there.found(found[1]), _reason((found[3] or "").strip())
    return LineAnswer(actions.Adjust(id, _amount(found[2]), SOME if words else ""), words or "")
