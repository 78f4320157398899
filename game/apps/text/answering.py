"""Who answers what is asked: the people at the terminal, or somebody in their place."""

from functools import partial
from typing import Protocol, assert_never

from game.apps.session import Method, Session
from game.apps.text.afterwards.approving import Together
from game.apps.text.asking.ballots import BallotTaker
from game.apps.text.asking.motions import Motions
from game.apps.text.asking.proposals import HalfTyped
from game.apps.text.asking.questions import Questions
from game.apps.text.asking.stands import StandingResult
from game.apps.text.doing import Attempt, keeping
from game.apps.text.telling.pages import Pages
from game.apps.text.terminal import Terminal
from game.rules import actions, prompts
from game.rules.terms.at import SayAt
from game.rules.views import View

HINTS: dict[SayAt, str] = {
    "rationale": "hint.reason",
    "reflection": "hint.thought",
    "minority": "hint.minority",
    "al.question": "hint.al.question",
    "al.select": "hint.thought",
    "al.sharpen": "hint.thought",
}
"""How to answer with words of the table's own."""
TAKE_OVER = "="
"""Typed in place of words that stand there already."""


class Answers(Protocol):
    """Who answers: people at the terminal, or bots."""

    wait_at_the_end: bool
    """Whether somebody reads the last page and may go back from it."""

    def answer(self, session: Session, view: View) -> Attempt:
        """What to do in the session: asked once, so that it can be done again where the disk says no.

        Raises `Interrupt` for a command, `NoMoreInput` at the end of input.
        """
        ...


class People:
    """People at the terminal."""

    wait_at_the_end = True

    def __init__(self, terminal: Terminal, method: Method) -> None:
        self._terminal = terminal
        self._method = method
        self._begun = (-1, HalfTyped())

    def answer(self, session: Session, view: View) -> Attempt:
        if self._begun[0] != session.state.number:
            self._begun = (session.state.number, HalfTyped())
        begun = self._begun[1]
        questions = Questions(self._terminal, session.names, begun)
        pages = Pages(self._terminal.language, session.names)
        prompt = view.prompts[-1]
        stands = next((it for it in view.prompts if isinstance(it, prompts.Stands)), None)
        if stands is not None:
            return partial(session.do, StandingResult(self._terminal, questions, self._method).answer(session, stands))
        match prompt:
            case prompts.Ballot():
                taker = BallotTaker(self._terminal, questions, pages, self._method, hands=view.openness == "open")
                return partial(session.do, taker.close(session.open_box(prompt)))
            case prompts.SayPrompt():
                self._terminal.words(prompt.ask)
                if prompt.at == "rationale":
                    self._terminal.say("page.explain")
                self._terminal.say(HINTS[prompt.at] if view.own is None else "hint.thought")
                return partial(session.say, prompt.at, self._words(session, view, prompt.at, questions))
            case prompts.AcknowledgePrompt(at="al.actions"):
                self._terminal.words(prompt.ask)
                return self._agreeing(session, questions)
            case (
                prompts.PickPrompt()
                | prompts.AllocatePrompt()
                | prompts.RankPrompt()
                | prompts.ChoosePrompt()
                | prompts.AcknowledgePrompt()
                | prompts.AgendaPrompt()
                | prompts.AskPrompt()
                | prompts.Stands()
                | prompts.RollPrompt()
                | prompts.ShiftPrompt()
                | prompts.AttendPrompt()
                | prompts.AgreeToShowPrompt()
                | prompts.InjectPrompt()
                | prompts.AdjustPrompt()
                | prompts.ReasonPrompt()
                | prompts.OpenOwnPrompt()
            ):
                return partial(session.do, Motions(self._terminal, questions, pages, begun).answer(view.prompts))
            case _:
                assert_never(prompt)

    def _words(self, session: Session, view: View, at: SayAt, questions: Questions) -> str:
        """Words of the table's own; the reason may begin as the idea that it made sharper."""
        learning = None if view.case is None else view.case.learning
        begun = None if at != "rationale" or learning is None or learning.better is None else learning.better
        words = None if begun is None else session.text(begun)
        if words is None:
            return questions.own_words()
        self._terminal.say("page.al.reason", words=words)
        self._terminal.say("hint.al.reason")
        typed = questions.own_words()
        return words if typed.strip() == TAKE_OVER else typed

    def _agreeing(self, session: Session, questions: Questions) -> Attempt:
        """What people will do with it in their own work, line by line, until there is nothing more."""
        together = Together(session, self._terminal, keeping(self._terminal))
        self._terminal.say("hint.al.actions")
        while typed := questions.own_words().strip():
            together.agree(typed)
            self._terminal.say("hint.al.actions")
        return partial(session.do, actions.Acknowledge("al.actions"))
