"""What the disk, the rules or a pack refuse, as a sentence: nothing of it ends the evening."""

from typing import assert_never

from game.apps.table.voice import TableLanguage
from game.apps.words.system import of_the_system
from game.content import ContentError
from game.log.errors import LogError
from game.rules.illegal import IllegalAction
from game.rules.terms.text import Message, message
from game.widgets import SaidLine

REFUSALS = (LogError, IllegalAction, ContentError, OSError)


def refused(voice: TableLanguage, why: Message | None) -> SaidLine | None:
    """Why what was tried cannot be, at the place where that stands on every page."""
    return None if why is None else SaidLine(voice.words(why), good=False)


def sentence(error: LogError | IllegalAction | ContentError | OSError) -> Message:
    """What is to be told of it."""
    match error:
        case LogError():
            return error.message
        case IllegalAction():
            return error.reason or message("refused.not_asked")
        case ContentError():
            return error.problems[0].message
        case OSError():
            return of_the_system(error)
        case _:
            assert_never(error)
