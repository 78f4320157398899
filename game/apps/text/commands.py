"""Words that can be typed at any question, in both languages, whichever is on screen."""

from typing import Literal

from game.rules.terms.text import Language

CommandName = Literal[
    "help",
    "read",
    "status",
    "board",
    "town",
    "decisions",
    "facts",
    "law",
    "role",
    "reason",
    "timer",
    "card",
    "language",
    "undo",
    "note",
    "report",
    "park",
    "own",
    "agree",
    "approve",
    "debrief",
    "tables",
    "sheet",
    "pause",
    "clock",
    "agenda",
    "attend",
    "inject",
    "adjust",
    "skip",
    "finish",
    "facilitator",
    "stored",
    "forget",
    "stop",
]

LookUp = Literal["facts", "law", "role", "reason", "timer", "card"]
"""What is looked up beside the question."""
ForLater = Literal["note", "report", "park"]
"""What somebody typed for later: a note, one that may go in the report, what is parked."""

WORDS: dict[CommandName, tuple[str, ...]] = {
    "help": ("hulp", "help", "?"),
    "read": ("lees", "read"),
    "status": ("stand", "status"),
    "board": ("bord", "board"),
    "town": ("buurten", "neighbourhoods"),
    "decisions": ("besluiten", "decisions"),
    "facts": ("feiten", "facts"),
    "law": ("wet", "law"),
    "role": ("rol", "role"),
    "reason": ("reden", "reason"),
    "timer": ("tijd", "timer"),
    "card": ("kaart", "card"),
    "language": ("taal", "language"),
    "undo": ("terug", "undo"),
    "note": ("notitie", "note"),
    "report": ("verslag", "report"),
    "park": ("parkeer", "park"),
    "own": ("eigen", "own"),
    "agree": ("afspraak", "agreement"),
    "approve": ("vaststellen", "approve"),
    "debrief": ("nabespreking", "debrief"),
    "tables": ("tafels", "tables"),
    "sheet": ("tafelstaat", "sheet"),
    "pause": ("pauze", "pause"),
    "clock": ("klok", "clock"),
    "agenda": ("agenda", "agenda"),
    "attend": ("aanwezig", "attend"),
    "inject": ("inschuiven", "inject"),
    "adjust": ("bijstellen", "adjust"),
    "skip": ("overslaan", "skip"),
    "finish": ("einde", "finish"),
    "facilitator": ("spelleider", "facilitator"),
    "stored": ("bewaard", "stored"),
    "forget": ("vergeet", "forget"),
    "stop": ("stop", "quit"),
}

YES = ("ja", "j", "yes", "y")
NO = ("nee", "n", "no")
BLANK = ("-", "blanco", "blank")

OTHER: dict[Language, Language] = {"nl": "en", "en": "nl"}
"""The language that is not on screen now."""

COMMANDS: dict[str, CommandName] = {word: command for command, words in WORDS.items() for word in words}
"""Every word, in either language."""
WITH_WORDS: tuple[CommandName, ...] = (
    "help",
    "note",
    "report",
    "park",
    "agree",
    "pause",
    "clock",
    "role",
    "timer",
    "card",
)
"""Commands that take the rest of the line: words, a time, a seat or another command."""
LOOK_UPS: tuple[CommandName, ...] = ("help", "status", "board", "town", "decisions", "facts", "law", "stored")
"""Commands that only tell: the question they were typed at still stands."""


class Interrupt(Exception):
    """Somebody typed a command instead of an answer."""

    def __init__(self, command: CommandName, rest: str = "") -> None:
        self.command = command
        self.rest = rest
        super().__init__(command)


def interrupt(line: str, *, free_text: bool = False) -> None:
    """Raise `Interrupt` where the line is a command. In free text a command needs a `/` in front."""
    text = line.strip()
    if free_text and not text.startswith("/"):
        return
    word, _, rest = text.removeprefix("/").partition(" ")
    command = COMMANDS.get(word.casefold())
    if command is not None and (not rest or command in WITH_WORDS):
        raise Interrupt(command, rest.strip())
