"""Whether what may come in between can come, and leaves the table something to choose."""

from game.content.checking.advice import words
from game.content.checking.references import tell_option
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.options import WrittenOptionCard
from game.content.written.kinds.twist import WrittenTwist
from game.rules.terms.text import LANGUAGES

TWIST_WORDS = 25
"""So many words are read aloud in ten seconds, in the middle of a talk."""
LEAST = 2
"""So many options are left to choose from."""


def check_twists(subject: Subject) -> None:
    """Tell what cannot come in between, and what it may not do."""
    for loc, _, card in subject.cards():
        if not card.twist:
            continue
        if "deliberation" in (*card.skip, *subject.scenario.settings.skip):
            subject.tell_key((*loc, "twist"), "content.twist_never")
        for id, twist in card.twist.items():
            _twist(subject, (*loc, "twist", id), twist, card)
        touched = {it.touches for it in card.twist.values()}
        if len(card.twist) > 1 and len(touched) == 1 and len(one := touched.pop()) == 1:
            subject.tell_key((*loc, "twist"), "content.twist_one_side", option=one[0])


def _twist(subject: Subject, loc: Loc, twist: WrittenTwist, card: WrittenCard) -> None:
    for id in twist.adds:
        tell_option(subject, (*loc, "adds", id), id, card, "content.unknown_option")
    for place, id in enumerate(twist.closes):
        tell_option(subject, (*loc, "closes", place), id, card, "content.unknown_option")
    if twist.closes:
        _closes(subject, (*loc, "closes"), twist, card)
    for place, fact in enumerate(twist.reveals):
        if fact in card.facts and not card.facts[fact].hidden:
            subject.tell((*loc, "reveals", place), "content.reveals_open", fact=fact)
    if twist.when is not None and "inquiry" not in card.stages():
        for part in twist.when.parts():
            for fact in part.known:
                subject.tell_key((*loc, "when"), "content.known_without_talk", fact=fact)
    for language in LANGUAGES:
        if language in subject.scenario.languages and (language == "nl" or twist.text.en is not None):
            count = words(twist.text.compiled().into(language))
            if count > TWIST_WORDS:
                subject.tell((*loc, "text", language), "content.twist_long", count=count, most=TWIST_WORDS)


def _closes(subject: Subject, loc: Loc, twist: WrittenTwist, card: WrittenCard) -> None:
    if not isinstance(card, WrittenOptionCard):
        subject.tell_key(loc, "content.twist_closes_nothing", kind=card.kind)
        return
    left = {id: option for id, option in card.options.items() if id not in twist.closes}
    if len(left) < LEAST or all(option.when is not None for option in left.values()):
        subject.tell_key(loc, "content.twist_closes_too_much")
    if card.default is not None and card.default in twist.closes:
        subject.tell_key(loc, "content.twist_closes_default", option=card.default)
