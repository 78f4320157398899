"""An evening in a list of those that are kept: what was played, when, and by whom."""

from game.apps.words import moment, say
from game.log.folders import SessionInfo
from game.rules.text import Language


def evening_words(info: SessionInfo, language: Language) -> str:
    """Its title, when it began and the names of its seats; of a damaged one the name of its folder."""
    title = info.folder.name if info.title is None else info.title.into(language)
    when = "?" if info.started is None else moment(info.started, language)
    return say(language, "compare.evening", title=title, when=when, names=", ".join(info.names) or "–")
