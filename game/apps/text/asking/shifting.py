"""Money from fund to fund: from which, to which, how much; or all of it in one line."""

import re
from collections.abc import Sequence
from string import ascii_uppercase

from game.apps.text.asking.proposals import HalfTyped
from game.apps.text.asking.questions import Questions
from game.apps.text.reading import Again, Unknown
from game.apps.text.terminal import Terminal
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import Purse
from game.rules.terms.text import LANGUAGES, Message, Text, message
from game.rules.terms.whole_numbers import whole_in

BETWEEN = ("van", "naar", "from", "to")
"""Words that people type between the funds."""


class Shifting:
    """Asks what moves; an empty line at any moment means: leave it."""

    def __init__(self, terminal: Terminal, questions: Questions, begun: HalfTyped) -> None:
        self._terminal = terminal
        self._questions = questions
        self._begun = begun

    def answer(self, shift: prompts.ShiftPrompt) -> Action | None:
        """What moves, or nothing."""
        purses = self._begun.purses
        if not purses:
            self._terminal.say("motion.from", step=shift.step)
            self._purses(shift, shift.purses, giving=True)
            first = self._questions.until(lambda line: self._from(shift, line))
            if not isinstance(first, str):
                return first
            purses.append(first)
        if len(purses) == 1:
            self._terminal.say("motion.to", fund=_purse(shift, purses[0]).name)
            self._purses(shift, _others(shift, purses[0]), giving=False)
            target = self._questions.until(lambda line: self._to(shift, purses[0], line))
            if target is None:
                purses.clear()
                return None
            purses.append(target)
        source, target = purses
        most = shift.most(source)
        self._terminal.say("motion.amount", source=_purse(shift, source).name, target=_purse(shift, target).name)
        self._terminal.say("motion.most", step=shift.step, most=most)
        self._terminal.say("hint.leave")
        amount = self._questions.until(lambda line: self._amount(shift, source, target, line))
        purses.clear()
        return amount

    def _purses(self, shift: prompts.ShiftPrompt, purses: Sequence[Purse], *, giving: bool) -> None:
        for letter, purse in zip(ascii_uppercase, purses, strict=False):
            key = "motion.purse_most" if giving else "motion.purse"
            self._terminal.say(key, letter=letter, fund=purse.name, balance=purse.balance, most=shift.most(purse.id))
        self._terminal.words(_hint(shift) if giving else message("hint.shift_to"))
        self._terminal.say("hint.leave")

    def _from(self, shift: prompts.ShiftPrompt, line: str) -> str | Action | None:
        """A fund that can give; or everything in one line: from, to, amount."""
        if not line:
            return None
        whole = re.fullmatch(r"(.*?[^\s\d€])\s+€?\s*([0-9][0-9.,\s]*)", line)
        if whole is not None:
            source, target = self._pair(shift, whole[1].split())
            self._can_give(shift, source)
            return self._amount(shift, source, target, whole[2])
        source = _named(shift.purses, line, _hint(shift))
        self._can_give(shift, source)
        return source

    def _can_give(self, shift: prompts.ShiftPrompt, source: str) -> None:
        if not shift.most(source):
            raise Again(message("motion.too_little", fund=_purse(shift, source).name, step=shift.step))

    def _to(self, shift: prompts.ShiftPrompt, source: str, line: str) -> str | None:
        return _named(_others(shift, source), line, message("hint.shift_to")) if line else None

    def _pair(self, shift: prompts.ShiftPrompt, words: list[str]) -> tuple[str, str]:
        words = [word for word in words if word.casefold() not in BETWEEN]
        for cut in range(1, len(words)):
            source, target = _find(shift.purses, words[:cut]), _find(shift.purses, words[cut:])
            if source is not None and target is not None and source != target:
                return source, target
        raise Unknown(_hint(shift))

    def _amount(self, shift: prompts.ShiftPrompt, source: str, target: str, line: str) -> Action | None:
        if not line:
            return None
        amount = whole_in(line)
        if amount is None or amount < 0:
            raise Unknown(message("hint.amount_back", step=shift.step))
        action = actions.Shift(shift.at, source, target, amount)
        refusal = shift.refusal(action)
        if refusal is not None:
            raise Again(refusal)
        return action


def _hint(shift: prompts.ShiftPrompt) -> Message:
    one, other, *_ = shift.purses
    return message("hint.shift", source=one.name, target=other.name, step=shift.step)


def _purse(shift: prompts.ShiftPrompt, id: str) -> Purse:
    return next(purse for purse in shift.purses if purse.id == id)


def _others(shift: prompts.ShiftPrompt, source: str) -> tuple[Purse, ...]:
    return tuple(purse for purse in shift.purses if purse.id != source)


def _find(purses: Sequence[Purse], words: list[str]) -> str | None:
    """The fund with this letter, or the only one whose name begins so, in either language."""
    typed = " ".join(words).casefold().rstrip(".")
    for letter, purse in zip(ascii_uppercase, purses, strict=False):
        if typed == letter.casefold():
            return purse.id
    exact = next((purse.id for purse in purses if typed in (purse.id, *_names(purse))), None)
    if exact is not None:
        return exact
    named = [purse.id for purse in purses if any(name.startswith(typed) for name in _names(purse))]
    return named[0] if typed and len(named) == 1 else None


def _names(purse: Purse) -> list[str]:
    name = purse.name
    return [name.into(language).casefold() for language in LANGUAGES] if isinstance(name, Text) else []


def _named(purses: Sequence[Purse], line: str, hint: Message) -> str:
    found = _find(purses, line.split())
    if found is None:
        raise Unknown(hint)
    return found
