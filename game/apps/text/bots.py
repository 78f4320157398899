"""An evening that plays itself on a terminal, and says what it does."""

from collections.abc import Callable
from functools import partial
from typing import assert_never

from game.apps.session import Session
from game.apps.text.telling.pages import Pages
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.rules import actions, prompts
from game.rules.bots import bot_action
from game.rules.prompts import FACILITATOR, TABLE, AnyPrompt
from game.rules.terms.references import ReasonOf
from game.rules.terms.text import Text, Words
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
        prompt = next(asked for asked in view.prompts if asked.refusal(action) is None)
        self._terminal.words(prompt.ask)
        if isinstance(action, actions.Say):
            match action.about:
                case "minority":
                    self._terminal.say("demo.nothing_added")
                    return partial(session.do, action)
                case "reflection":
                    key = "demo.thought"
                case "al.question" | "al.select" | "al.sharpen":
                    self._terminal.say("demo.nothing_written")
                    return partial(session.do, action)
                case "rationale" | ReasonOf():
                    key = "demo.reason"
                case unknown:
                    assert_never(unknown)
            words = say(self._terminal.language, key)
            self._terminal.line(words)
            return partial(session.say, action.about, words)
        pages = Pages(self._terminal.language, session.names)
        self._tell(pages, prompt, action, None if prompt.who in (TABLE, FACILITATOR) else pages.seat(prompt.who))
        return partial(session.do, action)

    def _tell(self, pages: Pages, prompt: AnyPrompt, action: actions.Action, seat: str | None) -> None:
        match action:
            case actions.Pick(at="hint", item=id) if isinstance(prompt, prompts.PickPrompt):
                self._terminal.say("demo.whispers", text=_text(prompt.items, id))
            case actions.Choose(items=chosen) if isinstance(prompt, prompts.ChoosePrompt):
                self._terminal.say("demo.chooses")
                self._terminal.lines(f"- {pages.words(item.text)}" for item in prompt.items if item.id in chosen)
            case actions.Roll():
                pass  # The next page says what was thrown.
            case actions.Pick(item=id) if isinstance(prompt, prompts.PickPrompt) and seat is not None:
                self._terminal.say("demo.seat_picks", seat=seat, text=pages.named(_text(prompt.items, id)))
            case actions.Pick(item=id) if isinstance(prompt, prompts.PickPrompt):
                self._terminal.say("demo.picks", text=_text(prompt.items, id))
            case actions.Ask(question=str(id)) if isinstance(prompt, prompts.AskPrompt):
                self._terminal.say("demo.asks", text=_text(prompt.items, id))
            case actions.SetAgenda(cases=cases):
                self._terminal.say("demo.agenda", cases=cases)
            case actions.Shift(source=source, target=target, amount=amount) if isinstance(prompt, prompts.ShiftPrompt):
                names = {purse.id: purse.name for purse in prompt.purses}
                self._terminal.say("demo.shifts", amount=amount, source=names[source], target=names[target])
            case actions.Allocate():
                self._terminal.say("demo.divides")
            case actions.Rank():
                self._terminal.say("demo.ranks")
            case actions.CloseBallot():
                self._terminal.say("demo.voted")
            case (
                actions.Acknowledge()
                | actions.Pick()
                | actions.Choose()
                | actions.Ask()
                | actions.Say()
                | actions.Shift()
                | actions.Recount()
                | actions.Attend()
                | actions.AgreeToShow()
                | actions.Inject()
                | actions.Adjust()
                | actions.OpenOwn()
                | actions.Skip()
                | actions.Finish()
            ):
                self._terminal.say("demo.goes_on")
            case unknown:
                assert_never(unknown)


def _text(items: tuple[prompts.Item, ...], id: str) -> Words:
    return next((item.text for item in items if item.id == id), Text(nl=id))
