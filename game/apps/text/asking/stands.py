"""A ballot that the table went back over: its result stands, unless the cards were counted wrongly."""

from game.apps.session import Method, Session
from game.apps.text.asking.questions import Questions
from game.apps.text.reading import Unknown
from game.apps.text.terminal import Terminal
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import FACILITATOR
from game.rules.terms.text import message

HANDS = ("handen", "hands")
WRONG = ("verkeerd", "wrong")


class StandingResult:
    """Says that the result stands, and asks how to go on."""

    def __init__(self, terminal: Terminal, questions: Questions, method: Method) -> None:
        self._terminal = terminal
        self._questions = questions
        self._method = method

    def answer(self, session: Session, stands: prompts.Stands) -> Action:
        """Publish the same again, decide by hands where that ballot decides, or have the cards counted again."""
        terminal, view = self._terminal, session.view(FACILITATOR)
        by_hands = next((it for it in view.prompts if isinstance(it, prompts.Question)), None)
        recount = actions.Recount(stands.at)
        counted = self._method == "tally" and recount in view.controls
        terminal.words(stands.ask)
        terminal.say("ballot.stands")
        words = {"": True, **(dict.fromkeys(HANDS, by_hands is not None)), **(dict.fromkeys(WRONG, counted))}
        hints = (
            "hint.stands",
            *(["hint.stands_hands"] if by_hands is not None else []),
            *(["hint.stands_wrong"] if counted else []),
        )
        for hint in hints:
            terminal.say(hint)

        def parse(line: str) -> str:
            word = line.casefold()
            if not words.get(word):
                raise Unknown(message("hint.stands"))
            return word

        word = self._questions.until(parse)
        if word in WRONG:
            return recount
        if word in HANDS and by_hands is not None:
            terminal.words(by_hands.ask)
            return by_hands.answer(self._questions.value(by_hands))
        return actions.CloseBallot(stands.at, stands.published)
