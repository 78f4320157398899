"""An evening that plays itself on a terminal, and says what it does."""

from collections.abc import Callable
from functools import partial

from game.apps.session import Session
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.rules import actions, prompts
from game.rules.bots import bot_action
from game.rules.prompts import AnyPrompt
from game.rules.text import Text, Words
from game.rules.views import View


class Bots:
    """A table of bots."""

    wait_at_the_end = False

    def __init__(self, terminal: Terminal, seed: int) -> None:
        self._terminal = terminal
        self._seed = seed

    def answer(self, session: Session, view: View) -> Callable[[], object]:
        """One thing, said aloud."""
        action = bot_action(session.scenario, session.state, self._seed)
        if isinstance(action, actions.Say):
            return partial(session.say, action.at, say(self._terminal.language, "demo.reason"))
        prompt = next(asked for asked in view.prompts if asked.refusal(action) is None)
        self._terminal.words(prompt.ask)
        self._tell(prompt, action)
        return partial(session.do, action)

    def _tell(self, prompt: AnyPrompt, action: actions.Action) -> None:
        match action:
            case actions.Pick(item=id) if isinstance(prompt, prompts.Pick):
                self._terminal.say("demo.picks", text=_text(prompt.items, id))
            case actions.Ask(question=str(id)) if isinstance(prompt, prompts.Ask):
                self._terminal.say("demo.asks", text=_text(prompt.items, id))
            case actions.SetAgenda(cases=cases):
                self._terminal.say("demo.agenda", cases=cases)
            case actions.CloseBallot():
                self._terminal.say("demo.voted")
            case _:
                self._terminal.say("demo.goes_on")


def _text(items: tuple[prompts.Item, ...], id: str) -> Words:
    return next((item.text for item in items if item.id == id), Text(nl=id))
