"""Money and meters beside those on the sheet: at a table of paper chance fell in its own way, and the sheet is what was."""

from collections.abc import Iterable

from game.apps.session import Session
from game.apps.text import Terminal
from game.apps.text.doing import Keeps
from game.apps.text.reading import yes
from game.apps.words import render, say
from game.rules.scenario import Scenario
from game.rules.terms.text import Language
from game.rules.terms.units import amount

Differs = tuple[str, int, int]
"""What stands otherwise: its id, how it stands here, how on the sheet."""


def standing_words(session: Session, language: Language) -> str:
    """Everything as it stands now, on a line."""
    scenario, state = session.scenario, session.state
    both = ((scenario.funds, state.funds), (scenario.indicators, state.indicators))
    each = [
        f"{render(scenario.name_of(it), language)} {_amount(scenario, it, number, language)}"
        for ids, numbers in both
        for it, number in zip(ids, numbers, strict=True)
    ]
    return say(language, "enter.stand", words=" · ".join(each))


def compare(session: Session, terminal: Terminal, do: Keeps, differs: Iterable[Differs]) -> None:
    """Say what stands otherwise on the sheet, and put it right by hand where that is wished. Raises `NoMoreInput`."""
    found, language = tuple(differs), terminal.language
    if not found:
        terminal.line(standing_words(session, language))
        return
    for it, here, sheet in found:
        shown = {
            name: _amount(session.scenario, it, number, language) for name, number in (("here", here), ("sheet", sheet))
        }
        terminal.say("enter.differs", name=session.scenario.name_of(it), **shown)
    terminal.say("enter.set_right")
    if yes(terminal):
        for it, here, sheet in found:
            _set(session, do, it, sheet - here, say(language, "enter.from_sheet"))


def _set(session: Session, do: Keeps, it: str, by: int, why: str) -> None:
    do(lambda: session.adjust(it, by, why))


def _amount(scenario: Scenario, it: str, number: int, language: Language) -> str:
    return render(amount(number, "euros"), language) if it in scenario.funds else str(number)
