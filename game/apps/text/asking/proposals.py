"""A division, a ranking and a choice of some asked on a terminal, until they can be."""

import re
from collections.abc import Callable
from string import ascii_uppercase
from typing import Protocol, TypeVar

from msgspec import Struct

from game.apps.text.commands import BLANK
from game.apps.text.reading import Again, Unknown, takes_ready
from game.apps.text.telling.pages import Pages
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.rules import prompts
from game.rules.prompts import Post
from game.rules.terms.text import Message, message
from game.rules.terms.units import amount
from game.rules.terms.value import Divided, Picked, Ranked
from game.rules.terms.whole_numbers import several_in, whole_in

T = TypeVar("T")


class HandsInBlank(Exception):
    """Somebody hands in nothing, in the middle of a proposal."""


class HalfTyped(Struct):
    """What was typed before a command came in between; the question goes on behind it."""

    amounts: list[int] = []
    """Of a division."""
    motion: str = ""
    """Which motion was chosen."""
    purses: list[str] = []
    """The funds between which money moves."""


class Until(Protocol):
    """Reads until the line can be parsed."""

    def __call__(self, parse: Callable[[str], T], *, hidden: bool = False) -> T: ...


class ProposalAsker:
    """Asks for a proposal. One of a seat's own (`own`) has no default: Enter is no answer, and blank is.

    Raises `HandsInBlank` only for a seat's own.
    """

    def __init__(self, terminal: Terminal, pages: Pages, until: Until, begun: HalfTyped) -> None:
        self._terminal = terminal
        self._pages = pages
        self._until = until
        self._begun = begun

    def division(self, question: prompts.AllocatePrompt, *, own: bool = False) -> tuple[int, ...]:
        """What each post gets."""
        while True:
            whole, step = amount(question.amount, question.unit), amount(question.step, question.unit)
            self._terminal.say("page.divide", amount=whole, step=step)
            self._terminal.say(f"hint.amount.{question.unit}")
            if not self._begun.amounts and len(question.posts) > 1:
                self._terminal.say("hint.divide_at_once")
            division = self._begun.amounts
            for post, given in zip(question.posts, division, strict=False):
                self._terminal.say("hint.begun", text=post.text, amount=amount(given, question.unit))
            for post, suggestion in list(zip(question.posts, question.suggestion, strict=True))[len(division) :]:
                left = question.amount - sum(division)
                if post.closed is not None:
                    self._terminal.line(self._pages.post(question, post))
                    division.append(0)
                    continue
                usual = None if own else max(post.low, min(suggestion, left))
                typed = self._amount(question, post, usual, left)
                if isinstance(typed, tuple):
                    division[:] = typed
                    break
                division.append(typed)
            divided = tuple(division)
            division.clear()
            refusal = question.value_refusal(Divided(divided))
            if refusal is None:
                return divided
            self._terminal.words(refusal)
            self._terminal.say("hint.divide_again")

    def _amount(
        self, question: prompts.AllocatePrompt, post: Post, usual: int | None, left: int
    ) -> int | tuple[int, ...]:
        """What this post gets; or, where nothing was divided yet, what each gets, all on one line."""
        self._terminal.line(self._pages.post(question, post))
        rest, suggestion = amount(left, question.unit), amount(usual or 0, question.unit)
        self._terminal.say("hint.left_only" if usual is None else "hint.left", left=rest, suggestion=suggestion)

        def parse(line: str) -> int | tuple[int, ...]:
            whole = None if self._begun.amounts else divided_at_once(question, line)
            if whole is not None:
                return whole
            if not line and usual is not None:
                return usual
            if usual is None and line.casefold() in BLANK:
                self._begun.amounts.clear()
                raise HandsInBlank
            given = whole_in(line)
            if given is None or given < 0:
                raise Unknown(message(f"hint.amount.{question.unit}"))
            refusal = question.part_refusal(post, given)
            if refusal is not None:
                raise Again(refusal)
            return given

        return self._until(parse)

    def ranking(self, question: prompts.RankPrompt, *, own: bool = False) -> tuple[str, ...]:
        """The items in order, by id."""
        self._terminal.lines(self._pages.question(question))
        by_id = {item.id: item.text for item in question.items}
        letters = {item.id: letter for letter, item in zip(ascii_uppercase, question.items, strict=False)}
        order = " ".join(letters[id] for id in question.suggestion)
        # What nobody ranked is no ranking yet: Enter alone does not make it one.
        ready = question.made and not own
        hint = message("hint.rank", order=order) if ready else message("hint.rank_own")
        self._terminal.words(hint)

        def parse(line: str) -> tuple[str, ...]:
            if not line and ready:
                if not takes_ready(self._terminal, question.at, order):
                    raise Again(hint)
                return question.suggestion
            if own and line.casefold() in BLANK:
                raise HandsInBlank
            marks = re.findall(r"[^\s,.;>+-]", line.upper())
            ids = {letter: id for id, letter in letters.items()}
            if not marks or not ids.keys() >= set(marks):
                raise Unknown(hint)
            chosen = tuple(ids[mark] for mark in marks)
            refusal = question.value_refusal(Ranked(chosen))
            if refusal is not None:
                raise Again(refusal)
            return chosen

        chosen = self._until(parse)
        for place, id in enumerate(chosen, start=1):
            self._terminal.line(say(self._terminal.language, "page.place", place=place, text=by_id[id]))
        return chosen

    def some(self, question: prompts.ChoosePrompt, *, own: bool = False) -> tuple[str, ...]:
        """Some of these, in the order of the list."""
        self._terminal.lines(self._pages.items(question.items))
        exact = question.least == question.most
        hint = message("hint.some.exact" if exact else "hint.some", least=question.least, most=question.most)
        self._terminal.words(hint)

        def parse(line: str) -> tuple[str, ...]:
            if not line and not own and question.suggestion:
                chosen = ", ".join(self._pages.words(it.text) for it in question.items if it.id in question.suggestion)
                if not takes_ready(self._terminal, question.at, chosen):
                    raise Again(hint)
                return question.suggestion
            if own and line.casefold() in BLANK:
                raise HandsInBlank
            return some(question, line, hint)

        return self._until(parse)


def divided_at_once(question: prompts.AllocatePrompt, line: str) -> tuple[int, ...] | None:
    """A whole division on one line, parted by spaces, as a teller reads it from a sheet; `None` where it is none.

    It has to come to exactly the amount: so a single number with a space in it is never read as two.
    """
    numbers = several_in(line)
    divided = tuple(it for it in numbers if it is not None)
    if len(divided) < 2 or len(divided) < len(numbers):
        return None
    return divided if question.value_refusal(Divided(divided)) is None else None


def some(question: prompts.ChoosePrompt, line: str, hint: Message) -> tuple[str, ...]:
    """The items with these letters, in the order of the list. Raises `Unknown` with the hint where they cannot be."""
    known = dict(zip(ascii_uppercase, (item.id for item in question.items), strict=False))
    typed = re.findall(r"[^\s,.;+]", line.upper())
    chosen = tuple(id for mark, id in known.items() if mark in typed)
    if not chosen or len(typed) != len(chosen) or question.value_refusal(Picked(chosen)) is not None:
        raise Unknown(hint, list(known))
    return chosen
