"""Where effects come from: a decision, news or somebody who spoke up, as the events name it."""

from typing import Literal, assert_never

from msgspec import Struct

from game.apps.debrief.told.story import Story
from game.rules.case import case_of
from game.rules.events import (
    Brought,
    Decided,
    DecisionRevised,
    FundMoved,
    NewsAnswered,
    NewsRead,
    ToldByDeed,
    VoiceHeard,
)
from game.rules.kinds.inquiry import of_question
from game.rules.terms.references import ByCard, ByCompleteTown, ByNews, BySupervision, ByUntold, ByVoice, brought_by

Brings = Literal["decision", "default", "revise", "question", "news", "voice"]
"""A decision, what happens where none is taken, the decision that took its place, a question that was asked in a talk,
news from outside, or somebody who spoke up."""


class BroughtAbout(Struct, frozen=True):
    """What brought an effect."""

    brings: Brings
    id: str
    """The card, the news or the voice."""


class Origins:
    """Of every effect of an evening what brought it."""

    def __init__(self, story: Story) -> None:
        self._decisions: dict[int, BroughtAbout] = {}
        """Number of the action → what it decided: one action decides one thing."""
        self._others: dict[int, BroughtAbout] = {}
        """Number of the action → the news or the voice: for evenings of before effects told what brings them."""
        for moment in story.moments:
            match moment.event:
                case Decided(how=how, cause=cause):
                    brings: Brings = "default" if how == "default" else "decision"
                    self._decisions[cause] = BroughtAbout(brings, case_of(moment.state).card)
                case DecisionRevised(card=card, cause=cause):
                    self._decisions[cause] = BroughtAbout("revise", card)
                case NewsRead(news=news) | NewsAnswered(news=news):
                    self._others[moment.number] = BroughtAbout("news", news)
                case VoiceHeard(voice=voice):
                    self._others[moment.number] = BroughtAbout("voice", voice)

    def effect(self, of: str, cause: int) -> BroughtAbout | None:
        """What brought the effect that names this; `None` for what the rules themselves bring."""
        match brought_by(of):
            case ByCard():
                return self._decisions[cause]
            case ByNews(news=news):
                return BroughtAbout("news", news)
            case ByVoice(voice=voice):
                return BroughtAbout("voice", voice)
            case BySupervision() | ByCompleteTown():
                return None
            case ByUntold():
                return self._others.get(cause) or self._decisions[cause]
            case unknown:
                assert_never(unknown)

    def decided(self, cause: int) -> BroughtAbout:
        """What was decided, or not, by that action."""
        return self._decisions[cause]

    def of(self, event: Brought | ToldByDeed | FundMoved) -> BroughtAbout | None:
        """What brought this effect, or was paid for."""
        if isinstance(event, FundMoved):
            return self._decisions[event.cause]
        if of_question(event.ref.at):
            return BroughtAbout("question", event.ref.of)
        return self.effect(event.ref.of, event.cause)
