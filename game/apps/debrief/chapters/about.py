"""What these pages are, and what they are not: each sentence follows from what is in them."""

from collections.abc import Iterator

from game.apps.debrief.chapters.shapes import Debrief
from game.apps.debrief.told.first import AboutPages
from game.apps.debrief.voice import PageLanguage


def about(voice: PageLanguage, it: Debrief, names: str) -> AboutPages:
    """Both lists; `names`: whether a name of a player can be in it."""
    return AboutPages(tuple(_are(voice, it)), tuple(_are_not(voice, it, names)))


def _are(voice: PageLanguage, it: Debrief) -> Iterator[str]:
    yield voice.say("debrief.is.exercise")
    yield voice.say("debrief.is.people")
    if it.decided:
        yield voice.say("debrief.is.game")
    if it.sources:
        yield voice.say("debrief.is.sources")
    yield voice.say("debrief.is.log")
    if not it.draft:
        yield voice.say("debrief.is.approved")
    yield from it.cover.remarks


def _are_not(voice: PageLanguage, it: Debrief, names: str) -> Iterator[str]:
    yield voice.say("debrief.is_not.forecast")
    yield voice.say("debrief.is_not.score")
    yield voice.say("debrief.is_not.list_but_by_name" if it.cover.by_name else "debrief.is_not.list")
    yield names
    yield voice.say("debrief.is_not.binding")
    if it.draft:
        yield voice.say("debrief.is_not.approved")
