"""What asking brings, as it is written: known beforehand, paid once, and nothing that comes later."""

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.deeds import WRITTEN_DEEDS
from game.content.written.effects import WrittenEffect
from game.content.written.kinds.asked import WrittenAsked

NEVER = {"when": "when", "chance": "chance", "clear": "clears", "open": "opens", "news": "reads"} | {
    deed.word: deed.word for deed in WRITTEN_DEEDS
}
"""Word → field of what asking cannot bring: the table reads its price before it asks, and a skipped case undoes it."""


def check_asked(subject: Subject) -> None:
    """Tell what a question cannot bring, and a price on a practice card, where nothing is paid."""
    for loc, thing, card in subject.everything:
        if not isinstance(thing, WrittenAsked) or not thing.now:
            continue
        if card is not None and card.only == "practice":
            subject.tell_key((*loc, "now"), "content.practice_unused", key="now")
        for place, effect in enumerate(thing.now):
            _effect(subject, (*loc, "now", place), effect)


def _effect(subject: Subject, loc: Loc, effect: WrittenEffect) -> None:
    for word, field in NEVER.items():
        if getattr(effect, field):
            subject.tell_key((*loc, word), "content.question_word", word=word)
    for name in effect.moves:
        if name in subject.scenario.groups:
            subject.tell_key((*loc, name), "content.question_word", word=name)
