"""An evening in a list of those that are kept: what was played, when, and by whom."""

from datetime import date, datetime

from game.apps.words import day, moment, say
from game.log.folders import SessionInfo
from game.rules.terms.text import Language


def when_words(started: datetime, played_on: date | None, language: Language) -> str:
    """When it began; of an evening of paper the day on which it was played, and when it was typed in."""
    if played_on is None:
        return moment(started, language)
    return say(language, "evening.typed_in", day=day(played_on, language), typed=_typed(started, language))


def typed_in_words(started: datetime, language: Language) -> str:
    """That an evening was played on paper and typed in later: on the day of that moment."""
    return say(language, "evening.typed_later", typed=_typed(started, language))


def _typed(started: datetime, language: Language) -> str:
    return day(started.astimezone().date(), language)


def evening_words(info: SessionInfo, language: Language) -> str:
    """Its title, when it began and the names of its seats; of a damaged one the name of its folder."""
    title = info.folder.name if info.title is None else info.title.into(language)
    when = "?" if info.started is None else when_words(info.started, info.played_on, language)
    return say(language, "compare.evening", title=title, when=when, names=", ".join(info.names) or "–")
