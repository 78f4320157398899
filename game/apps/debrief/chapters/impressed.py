"""*Deed het iets?* in words: how many agreed before the evening and after it, and always what that does not say."""

from typing import assert_never

from msgspec import Struct

from game.apps.debrief.told.evening import Evening
from game.apps.debrief.voice import PageLanguage
from game.log.records import Impressed
from game.rules.ballots.impressions import Agreeing, Halves, Impression, TooFew, When, direction, statements
from game.rules.terms.text import Words

ITEM = "before_after"
"""The part of the report that tells it."""


class StatementTold(Struct, frozen=True):
    """One sentence that people were asked about."""

    statement: str
    told: tuple[str, ...]
    """How many agreed, and whether that is more or fewer people where that can be said."""


class ImpressionsTold(Struct, frozen=True):
    """Everything there is to tell of it."""

    statements: tuple[StatementTold, ...]
    """None where so few slips came in that nothing may be told."""
    about: str
    """What it says, and what it does not; or why nothing is told."""


def impressions_of(voice: PageLanguage, evening: Evening) -> ImpressionsTold | None:
    """Of this evening; `None` where nobody was asked, or it stays in the room."""
    return impressions_told(
        voice, statements(evening.scenario.before_after), _kept(evening, "before"), _kept(evening, "after")
    )


def _kept(evening: Evening, when: When) -> tuple[Impression, ...] | None:
    kept = (entry.record for entry in evening.entries if evening.shows(ITEM))
    return next((it.told for it in kept if isinstance(it, Impressed) and it.when == when), None)


def impressions_told(
    voice: PageLanguage,
    asked: tuple[Words, ...],
    before: tuple[Impression, ...] | None,
    after: tuple[Impression, ...] | None,
) -> ImpressionsTold | None:
    """What was told of each sentence then and then; `None` where nobody was asked."""
    if before is None:
        return None
    if isinstance(before[0], TooFew):
        return ImpressionsTold((), voice.say("impression.few_slips"))
    told = (
        StatementTold(voice.words(words), tuple(_lines(voice, then, None if after is None else after[place])))
        for place, (words, then) in enumerate(zip(asked, before, strict=False))
    )
    return ImpressionsTold(tuple(told), voice.say("impression.about"))


def _lines(voice: PageLanguage, before: Impression, after: Impression | None) -> list[str]:
    if after is None:
        return [voice.say("impression.only_before", before=_words(voice, before))]
    if isinstance(before, Agreeing) and isinstance(after, Agreeing):
        key = "impression.both.one" if before.agree == 1 else "impression.both"
        counted = voice.say(key, before=before.agree, of=before.of, after=after.agree, then=after.of)
    else:
        counted = voice.say("impression.each", before=_words(voice, before), after=_words(voice, after))
    went = direction(before, after)
    return [counted] if went is None else [counted, voice.say(f"impression.{went}")]


def _words(voice: PageLanguage, it: Impression) -> str:
    match it:
        case Agreeing(agree=agree, of=of):
            return voice.say("impression.count", agree=agree, of=of)
        case Halves(half=True):
            return voice.say("impression.half")
        case Halves():
            return voice.say("impression.less")
        case TooFew():
            return voice.say("impression.sealed")
        case _:
            assert_never(it)
