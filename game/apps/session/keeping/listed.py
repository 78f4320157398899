"""An evening in a list of those that are kept: what was played, when, and by whom."""

from game.apps.words import day, moment, say
from game.log.folders import SessionInfo
from game.log.told.typed_in import TypedIn
from game.rules.terms.text import Language


def when_words(info: SessionInfo, language: Language) -> str:
    """When it began, or of an evening of paper the day on which it was played; and when it, or a part, was typed in."""
    if info.started is None:
        return "?"
    when = moment(info.started, language) if info.played_on is None else day(info.played_on, language)
    if info.typed is None:
        return when
    key = "evening.typed_in" if info.typed.whole else "evening.typed_in.part"
    return say(language, key, when=when, typed=day(info.typed.on, language))


def typed_in_words(typed: TypedIn, language: Language) -> str:
    """That an evening, or a part of it, was played on paper and typed in later."""
    key = "evening.typed_later" if typed.whole else "evening.typed_later.part"
    return say(language, key, typed=day(typed.on, language))


def evening_words(info: SessionInfo, language: Language) -> str:
    """Its title, when it began and the names of its seats; of a damaged one the name of its folder."""
    title = info.folder.name if info.title is None else info.title.into(language)
    when = when_words(info, language)
    return say(language, "compare.evening", title=title, when=when, names=", ".join(info.names) or "–")
