"""Where effects come from: the action that decided on them stands for a decision, news or somebody who spoke up."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.story import Story
from game.rules.events import CaseOpened, Decided, DecisionRevised, NewsAnswered, NewsRead, VoiceHeard

Brings = Literal["decision", "default", "revise", "news", "voice"]
"""A decision, what happens where none is taken, the decision that took its place, news from outside, or somebody who spoke up."""


class Origin(Struct, frozen=True):
    """What an action brought about."""

    brings: Brings
    id: str
    """The card, the news or the voice."""


def origins(story: Story) -> dict[int, Origin]:
    """Number of the action → what everything that names it as its cause came from."""
    found: dict[int, Origin] = {}
    card = ""
    for moment in story.moments:
        match moment.event:
            case CaseOpened(card=card):
                pass
            case Decided(how=how, cause=cause):
                found[cause] = Origin("default" if how == "default" else "decision", card)
            case DecisionRevised(card=revised, cause=cause):
                found[cause] = Origin("revise", revised)
            case NewsRead(news=news) | NewsAnswered(news=news):
                found[moment.number] = Origin("news", news)
            case VoiceHeard(voice=voice):
                found[moment.number] = Origin("voice", voice)
    return found
