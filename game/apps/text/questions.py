"""Each shape of question asked on a terminal, until there is a legal answer."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec import Struct

from game.apps.text.commands import interrupt
from game.apps.text.pages import LETTERS, Pages
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import Item, Post
from game.rules.tally import Value
from game.rules.text import Message, message

T = TypeVar("T")

BLANK = ("-", "blanco", "blank")
DONE = ("klaar", "done")
WHISPER = ("briefje", "fluister", "whisper")


class Again(Exception):
    """An answer that cannot be read; `why` says so, and the question stands."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(why.id)


class Begun(Struct):
    """What was typed before a command came in between; the question goes on behind it."""

    amounts: list[int] = []
    """Of a division."""
    motion: str = ""
    """Which motion was chosen."""
    purses: list[str] = []
    """The funds between which money moves."""


class Questions:
    """Asks at one terminal. Every answer can also be a command, which is raised as `Interrupt`."""

    def __init__(self, terminal: Terminal, names: dict[str, str], begun: Begun | None = None) -> None:
        self._terminal = terminal
        self._names = names
        self._begun = Begun() if begun is None else begun

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._names)

    def read(self, *, hidden: bool = False, free_text: bool = False) -> str:
        """A line; commands are raised as `Interrupt`."""
        line = self._terminal.read(hidden=hidden)
        interrupt(line, free_text=free_text)
        return line

    def until(self, parse: Callable[[str], T], *, hidden: bool = False) -> T:
        """Read until `parse` can read it."""
        while True:
            try:
                return parse(self.read(hidden=hidden))
            except Again as again:
                self._terminal.words(again.why)

    def answer(self, asked: Sequence[prompts.AnyPrompt]) -> Action:
        """The answer to what is asked now: one prompt, or reading on beside a choice.

        Ballots, words of the table's own and what belongs to the board are asked elsewhere.
        """
        first, *others = asked
        picks = [prompt for prompt in others if isinstance(prompt, prompts.Pick)]
        if isinstance(first, prompts.Acknowledge) and picks:
            return self._pick_or_go_on(first, picks)
        if isinstance(first, prompts.Ask):
            return self._ask(first, picks[0] if picks else None)
        last = asked[-1]
        match last:
            case prompts.Acknowledge():
                self._terminal.words(last.ask)
                self._terminal.say("hint.enter")
                self.read()
                return actions.Acknowledge(last.at)
            case prompts.Agenda():
                return self._agenda(last)
            case prompts.Choose():
                self._terminal.words(last.ask)
                self._terminal.lines(self._pages.items(last.items))
                self._terminal.say("hint.some", least=last.least, most=last.most)
                return actions.Choose(last.at, self.until(lambda line: self._some(last, line, "hint.some")))
            case prompts.Pick():
                self._terminal.words(last.ask)
                return actions.Pick(last.at, str(self.value(last)))
            case prompts.Allocate():
                self._terminal.words(last.ask)
                return actions.Allocate(last.at, tuple(int(euros) for euros in self.value(last)))
            case prompts.Rank():
                self._terminal.words(last.ask)
                return actions.Rank(last.at, tuple(str(id) for id in self.value(last)))
            case _:
                raise AssertionError(f"{last.at} is asked elsewhere")

    def value(self, question: prompts.Question, *, hidden: bool = False) -> Value:
        """An option, a division or a ranking."""
        match question:
            case prompts.Pick():
                return self.item(question, hidden=hidden)
            case prompts.Allocate():
                return self._division(question)
            case prompts.Rank():
                return self._ranking(question)

    def vote(self, question: prompts.Pick) -> str | None:
        """An option in secret, or blank: what is typed does not show."""
        self._terminal.lines(self._pages.items(question.items))
        self._terminal.say("hint.vote")

        def parse(line: str) -> str | None:
            return None if line.casefold() in BLANK else self.by_letter(question.items, line, "hint.vote")

        return self.until(parse, hidden=True)

    def vote_some(self, question: prompts.Choose) -> tuple[str, ...] | None:
        """Some of these in secret, or none: what is typed does not show."""
        self._terminal.lines(self._pages.items(question.items))
        self._terminal.say("hint.vote_some", most=question.most)

        def parse(line: str) -> tuple[str, ...] | None:
            return None if line.casefold() in BLANK else self._some(question, line, "hint.vote_some")

        return self.until(parse, hidden=True)

    def _some(self, question: prompts.Choose, line: str, hint: str) -> tuple[str, ...]:
        """The items with these letters, in the order of the list."""
        known = dict(zip(LETTERS, (item.id for item in question.items), strict=False))
        typed = re.findall(r"[^\s,.;+]", line.upper())
        chosen = tuple(id for mark, id in known.items() if mark in typed)
        if not chosen or len(typed) != len(chosen) or question.value_refusal(chosen) is not None:
            raise Again(message(hint, least=question.least, most=question.most))
        return chosen

    def _pick_or_go_on(self, go_on: prompts.Acknowledge, picks: Sequence[prompts.Pick]) -> Action:
        """Go on, or one of several choices: their letters run on."""
        self._terminal.words(go_on.ask)
        letters: dict[str, tuple[prompts.Pick, Item]] = {}
        for pick in picks:
            if pick.at == "pass" and pick.suggestion is not None:
                self._terminal.say("pass.offered")
            if pick.at != "pass" or pick.suggestion is not None:
                self._terminal.words(pick.ask)
            self._terminal.lines(self._pages.items(pick.items, after=len(letters)))
            letters |= zip(LETTERS[len(letters) :], ((pick, item) for item in pick.items), strict=False)
        self._terminal.say("hint.letter_or_enter")
        items = [item for _, item in letters.values()]

        def parse(line: str) -> Action:
            if not line:
                return actions.Acknowledge(go_on.at)
            id = self.by_letter(items, line, "hint.letter_or_enter")
            return next(actions.Pick(pick.at, id) for pick, item in letters.values() if item.id == id)

        return self.until(parse)

    def _agenda(self, prompt: prompts.Agenda) -> Action:
        self._terminal.words(prompt.ask)
        self._terminal.say("hint.number", least=prompt.least, most=prompt.most, suggestion=prompt.suggestion)

        def parse(line: str) -> Action:
            if not line:
                return actions.SetAgenda(prompt.suggestion)
            if line.isascii() and line.isdigit() and prompt.least <= int(line) <= prompt.most:
                return actions.SetAgenda(int(line))
            raise Again(message("hint.number", least=prompt.least, most=prompt.most, suggestion=prompt.suggestion))

        return self.until(parse)

    def _ask(self, prompt: prompts.Ask, hint: prompts.Pick | None) -> Action:
        self._terminal.words(prompt.ask)
        self._terminal.lines(self._pages.items(prompt.items))
        self._terminal.say("hint.ask")
        if hint is not None:
            self._terminal.words(hint.ask)
            self._terminal.say("hint.whisper")

        def parse(line: str) -> Action:
            if line.casefold() in DONE:
                return actions.Ask(prompt.at, None)
            word, _, rest = line.partition(" ")
            if hint is not None and word.casefold() in WHISPER:
                # The letters are those of the questions as they stand there.
                return actions.Pick(hint.at, self.by_letter(prompt.items, rest, "hint.whisper"))
            return actions.Ask(prompt.at, self.by_letter(prompt.items, line, "hint.ask"))

        return self.until(parse)

    def item(self, question: prompts.Pick, *, hidden: bool = False, hint: str = "hint.letter") -> str:
        """One of these; `hint` says how to answer where nothing is suggested."""
        self._terminal.lines(self._pages.items(question.items))
        suggestion = question.suggestion
        if suggestion is not None:
            text = next(item.text for item in question.items if item.id == suggestion)
            self._terminal.say("hint.suggestion", text=text)
        else:
            self._terminal.say(hint)

        def parse(line: str) -> str:
            return suggestion if not line and suggestion is not None else self.by_letter(question.items, line, hint)

        return self.until(parse, hidden=hidden)

    def by_letter(self, items: Sequence[Item], line: str, hint: str = "hint.letter") -> str:
        """The item with this letter or id. Raises `Again` with the hint where there is none, or it is closed."""
        letter = line.strip().rstrip(".").upper()
        for mark, item in zip(LETTERS, items, strict=False):
            if letter == mark or line.strip() == item.id:
                if item.closed is not None:
                    raise Again(message("hint.closed", why=item.closed))
                return item.id
        raise Again(message(hint))

    def _division(self, question: prompts.Allocate) -> tuple[int, ...]:
        while True:
            self._terminal.say("page.divide", amount=question.amount, step=question.step)
            self._terminal.say("hint.amount")
            division = self._begun.amounts
            for post, euros in zip(question.posts, division, strict=False):
                self._terminal.say("hint.begun", text=post.text, amount=euros)
            for post, suggestion in list(zip(question.posts, question.suggestion, strict=True))[len(division) :]:
                left = question.amount - sum(division)
                division.append(self._amount(question, post, max(post.low, min(suggestion, left)), left))
            divided = tuple(division)
            division.clear()
            refusal = question.value_refusal(divided)
            if refusal is None:
                return divided
            self._terminal.words(refusal)
            self._terminal.say("hint.divide_again")

    def _amount(self, question: prompts.Allocate, post: Post, suggestion: int, left: int) -> int:
        self._terminal.say("page.post", text=post.text, today=post.today, low=post.low, high=post.high)
        self._terminal.say("hint.left", left=left, suggestion=suggestion)

        def parse(line: str) -> int:
            digits = re.sub(r"[€.,\s]", "", line)
            if not line:
                return suggestion
            if not (digits.isascii() and digits.isdigit()) or len(digits) > 12:
                raise Again(message("hint.amount"))
            euros = int(digits)
            if euros % question.step:
                raise Again(message("refused.step", post=post.text, step=question.step))
            if not post.low <= euros <= post.high:
                raise Again(message("refused.bounds", post=post.text, low=post.low, high=post.high))
            return euros

        return self.until(parse)

    def _ranking(self, question: prompts.Rank) -> tuple[str, ...]:
        self._terminal.lines(self._pages.question(question))
        by_id = {item.id: item.text for item in question.items}
        letters = {item.id: letter for letter, item in zip(LETTERS, question.items, strict=False)}
        self._terminal.say("hint.rank", order=" ".join(letters[id] for id in question.suggestion))

        def parse(line: str) -> tuple[str, ...]:
            if not line:
                return question.suggestion
            marks = re.findall(r"[A-Za-z]", line.upper())
            ids = {letter: id for id, letter in letters.items()}
            order = tuple(ids.get(mark, "") for mark in marks)
            refusal = question.value_refusal(order)
            if refusal is not None:
                raise Again(refusal)
            return order

        order = self.until(parse)
        for place, id in enumerate(order, start=1):
            self._terminal.line(say(self._terminal.language, "page.place", place=place, text=by_id[id]))
        return order
