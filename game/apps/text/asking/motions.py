"""What is asked on the board and between cases: throw, shift money, come back on a decision."""

import re
from collections.abc import Sequence

from game.apps.text.asking.proposals import HalfTyped
from game.apps.text.asking.questions import Questions
from game.apps.text.asking.shifting import Shifting
from game.apps.text.reading import Unknown
from game.apps.text.telling.pages import Pages
from game.apps.text.terminal import Terminal
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import AnyPrompt
from game.rules.terms.text import Language, message

SHIFT = ("s", "schuif", "schuiven", "shift")
REOPEN = ("t", "r", "terugkomen", "heropenen", "reopen")
CHANGE = ("w", "c", "wijzig", "wijzigen", "change")
REOPEN_LETTER: dict[Language, str] = {"nl": "T", "en": "R"}
CHANGE_LETTER: dict[Language, str] = {"nl": "W", "en": "C"}


class Motions:
    """Asks what belongs to the board and to the start of a quarter; all else is left to the plain questions."""

    def __init__(self, terminal: Terminal, questions: Questions, pages: Pages, begun: HalfTyped) -> None:
        self._terminal = terminal
        self._questions = questions
        self._pages = pages
        self._begun = begun
        self._shifting = Shifting(terminal, questions, begun)

    def answer(self, asked: Sequence[AnyPrompt]) -> Action:
        """The answer to what is asked now."""
        match asked:
            case [prompts.RollPrompt() as roll]:
                return self._roll(roll)
            case [prompts.PickPrompt(at="move") as move]:
                self._terminal.words(move.ask)
                return actions.Pick("move", self._questions.item(move, hint="hint.move"))
            case [prompts.AcknowledgePrompt(at="quarter") as go_on, _, *_]:
                return self._quarter(go_on, asked[1:])
            case [
                prompts.AcknowledgePrompt(at="confirm") as keep,
                (prompts.PickPrompt() | prompts.AllocatePrompt() | prompts.RankPrompt()) as new,
            ]:
                return self._revise(keep, new)
            case _:
                return self._questions.answer(asked)

    def _roll(self, roll: prompts.RollPrompt) -> Action:
        self._terminal.words(roll.ask)
        self._terminal.say("hint.roll")

        def parse(line: str) -> Action:
            if not line:
                return actions.Roll(roll.at)
            found = re.fullmatch(r"([1-6])\D{0,5}([1-6])", line)
            if found is None:
                raise Unknown(message("hint.dice"))
            return actions.Roll(roll.at, (int(found[1]), int(found[2])))

        return self._questions.until(parse)

    # The start of a quarter

    def _quarter(self, go_on: prompts.AcknowledgePrompt, motions: Sequence[AnyPrompt]) -> Action:
        """Go on, or one of the motions; an empty line in a motion leads back here."""
        shift = next((it for it in motions if isinstance(it, prompts.ShiftPrompt)), None)
        reopen = next((it for it in motions if isinstance(it, prompts.PickPrompt)), None)
        while True:
            motion = self._begun.motion or self._which(go_on, shift, reopen)
            self._begun.motion = motion
            action: Action | None
            if motion == "shift" and shift is not None:
                action = self._shifting.answer(shift)
            elif motion == "reopen" and reopen is not None:
                action = self._reopen(reopen)
            else:
                action = actions.Acknowledge(go_on.at)
            self._begun.motion = ""
            if action is not None:
                return action

    def _which(
        self, go_on: prompts.AcknowledgePrompt, shift: prompts.ShiftPrompt | None, reopen: prompts.PickPrompt | None
    ) -> str:
        letter = REOPEN_LETTER[self._terminal.language]
        self._terminal.words(go_on.ask)
        if shift is not None:
            self._terminal.say("motion.shift", letter="S", ask=shift.ask)
        if reopen is not None:
            self._terminal.say("motion.reopen", letter=letter, ask=reopen.ask)
        if shift is not None and reopen is not None:
            hint = message("hint.motions", one="S", other=letter)
        else:
            hint = message("hint.motion", letter="S" if shift is not None else letter)
        self._terminal.words(hint)

        def parse(line: str) -> str:
            word = line.casefold().rstrip(".")
            if not word:
                return "on"
            if shift is not None and word in SHIFT:
                return "shift"
            if reopen is not None and word in REOPEN:
                return "reopen"
            raise Unknown(hint)

        return self._questions.until(parse)

    # An earlier decision

    def _reopen(self, reopen: prompts.PickPrompt) -> Action | None:
        self._terminal.say("motion.which")
        self._terminal.lines(self._pages.items(reopen.items))
        self._terminal.say("hint.letter")
        self._terminal.say("hint.leave")

        def parse(line: str) -> Action | None:
            return actions.Pick(reopen.at, self._questions.by_letter(reopen.items, line)) if line else None

        return self._questions.until(parse)

    def _revise(self, keep: prompts.AcknowledgePrompt, new: prompts.Question) -> Action:
        """It stays, or it becomes something else."""
        if isinstance(new, prompts.PickPrompt):
            return self._revise_option(keep, new)
        if not self._begun.motion:
            letter = CHANGE_LETTER[self._terminal.language]
            hint = message("hint.revise", letter=letter)
            self._terminal.words(hint)

            def parse(line: str) -> bool:
                if line and line.casefold().rstrip(".") not in CHANGE:
                    raise Unknown(hint)
                return bool(line)

            if not self._questions.until(parse):
                return actions.Acknowledge(keep.at)
            self._begun.motion = "revise"
        action = self._questions.answer([new])
        self._begun.motion = ""
        return action

    def _revise_option(self, keep: prompts.AcknowledgePrompt, new: prompts.PickPrompt) -> Action:
        self._terminal.words(new.ask)
        self._terminal.lines(self._pages.items(new.items))
        self._terminal.say("hint.letter_or_keep")

        def parse(line: str) -> Action:
            if not line:
                return actions.Acknowledge(keep.at)
            return actions.Pick(new.at, self._questions.by_letter(new.items, line, "hint.letter_or_keep"))

        return self._questions.until(parse)
