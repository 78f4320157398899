"""What a table wrote while it worked a case out together: its question, its idea, and that made sharper."""

from collections.abc import Iterator

from game.apps.debrief.chapters.comebacks import own_words
from game.apps.debrief.pieces import WorkedLine
from game.apps.debrief.told.evening import Evening, Texts
from game.apps.debrief.voice import PageLanguage
from game.rules.events import LearningSaid, OwnClosed, OwnOpened
from game.rules.folding.learning import KEPT
from game.rules.learning.kept import Learned


def worked(voice: PageLanguage, texts: Texts, learned: Learned | None) -> tuple[WorkedLine, ...]:
    """Those that were written, in order; where they were erased, that."""
    return tuple(_lines(voice, texts, learned)) if learned is not None else ()


def _lines(voice: PageLanguage, texts: Texts, learned: Learned) -> Iterator[WorkedLine]:
    for name, id in (("question", learned.question), ("idea", learned.idea), ("sharpened", learned.better)):
        if id is not None:
            yield WorkedLine(voice.say(f"debrief.worked.{name}"), own_words(voice, texts, id, completed=False))


def own_cases(voice: PageLanguage, evening: Evening) -> tuple[tuple[WorkedLine, ...], ...]:
    """What was written about each case that the table brought itself; nothing of one that was stopped."""
    found: list[tuple[WorkedLine, ...]] = []
    about: str | None = None
    said: dict[str, str | None] = {}
    own = False
    for event in (event for told in evening.told for event in told):
        match event:
            case OwnOpened(text=text):
                about, said, own = text, {}, True
            case LearningSaid(step=step, text=text) if own:
                said[KEPT[step]] = text
            case OwnClosed(stopped=stopped):
                own = False
                lines = (*_about(voice, evening.texts, about), *_lines(voice, evening.texts, Learned(**said)))
                found += [lines] if lines and not stopped else []
            case _:
                pass
    return tuple(found)


def _about(voice: PageLanguage, texts: Texts, id: str | None) -> Iterator[WorkedLine]:
    if id is not None:
        yield WorkedLine(voice.say("debrief.worked.own"), own_words(voice, texts, id, completed=False))
