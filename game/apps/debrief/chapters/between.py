"""*Er kwam iets tussen*: what came while the table talked, what it chose after that, and what might have come too."""

from msgspec import Struct

from game.apps.debrief.chapters.ballots import lines
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.voice import PageLanguage


class Between(Struct, frozen=True):
    """Something that came in between, in sentences."""

    text: str
    chose: str
    """What was chosen after it; never *because of* it: nobody can know that. Empty where the table chose nothing."""
    ask: str
    others: tuple[str, ...]
    """What did not come."""


def between(voice: PageLanguage, case: PlayedCase) -> Between | None:
    """What came in between; `None` where nothing did."""
    came = case.seen.twist
    if came is None:
        return None
    others = (it.text for it in case.card.twist.values() if it.text != came)
    chosen = "; ".join(lines(voice, case.rows)) if case.counts else ""
    return Between(
        text=voice.words(came),
        chose=voice.say("debrief.twist.chose", chosen=chosen) if chosen else "",
        ask=voice.say("debrief.twist.ask"),
        others=tuple(voice.say("debrief.twist.other", text=text) for text in others),
    )
