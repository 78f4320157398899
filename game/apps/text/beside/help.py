"""*Hulp* at a terminal: the commands that do something now, one of them, or all."""

from collections.abc import Callable, Iterator

from game.apps.text.commands import COMMANDS, WORDS, CommandName
from game.rules.actions import Skip
from game.rules.terms.text import LANGUAGES, Language, Message, message
from game.rules.views import View

ALL = ("alles", "all")

HelpFits = Callable[[View], bool]
"""Whether a command does something now, by what the facilitator sees."""


def _always(view: View) -> bool:
    return True


def _seldom(view: View) -> bool:
    """It works, but belongs to the facilitator's preparations: it stands in the whole list."""
    return False


def _in_case(view: View) -> bool:
    return view.case is not None


FITS: dict[CommandName, HelpFits] = {
    "help": _seldom,
    "read": _always,
    "status": _always,
    "board": lambda view: view.town.board is not None,
    "town": lambda view: bool(view.town.groups),
    "decisions": lambda view: bool(view.decisions),
    "facts": _in_case,
    "law": _in_case,
    "role": lambda view: any(seat.role is not None for seat in view.seats),
    "reason": lambda view: any(decision.reason is None for decision in view.decisions),
    "timer": lambda view: view.case is not None and view.case.stage == "deliberation",
    "card": _seldom,
    "language": _always,
    "undo": _always,
    "note": _seldom,
    "report": _seldom,
    "park": _in_case,
    "own": lambda view: view.phase == "over" and any(asked.at == "own" for asked in view.offers),
    "agree": lambda view: view.phase == "over",
    "approve": lambda view: view.phase == "over",
    "debrief": lambda view: view.phase == "over",
    "tables": lambda view: view.phase == "over",
    "sheet": _seldom,
    "pause": lambda view: view.phase != "over",
    "clock": _seldom,
    "agenda": _seldom,
    "attend": _seldom,
    "inject": _seldom,
    "adjust": _seldom,
    "skip": lambda view: view.case is not None and Skip() in view.controls,
    "finish": _seldom,
    "facilitator": _seldom,
    "stored": _seldom,
    "forget": _seldom,
    "stop": _always,
}
"""Every command, and when it stands in the short list."""


def help_lines(language: Language, asked: str, view: View) -> Iterator[Message]:
    """What is said to "hulp", with what stands behind it."""
    one = COMMANDS.get(asked.casefold())
    if one is not None:
        yield _line(language, one)
    elif asked.casefold() in ALL:
        yield from (_line(language, command) for command in WORDS)
    else:
        yield from (_line(language, command) for command, fits in FITS.items() if fits(view))
        yield message("help.more")


def _line(language: Language, command: CommandName) -> Message:
    return message(f"command.{command}", word=WORDS[command][LANGUAGES.index(language)])
