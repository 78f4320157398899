"""What decisions and news brought: each effect that happened, with its words and everything it moved."""

from msgspec import Struct

from game.apps.debrief.origins import origins
from game.apps.debrief.story import Moment, Story
from game.rules.conditions import holds
from game.rules.events import (
    CardOpened,
    EffectDue,
    EffectTold,
    FacilityMoved,
    FundMoved,
    IndicatorMoved,
    NewsNamed,
    NewsRead,
    SupervisionBegan,
    TownCompleted,
)
from game.rules.state import NO_TALK, Due, Talk
from game.rules.text import Words, message
from game.rules.views.report import effect_words

Move = FundMoved | IndicatorMoved | FacilityMoved


class Happening(Struct, frozen=True):
    """An effect that happened, or effects without words that happened together."""

    cause: int
    """The number of the action that decided on it."""
    quarter: int
    later: bool
    words: Words | None
    moves: tuple[Move, ...]
    opens: bool = False
    """Whether the case comes back on a later agenda."""
    reads: Words | None = None
    """That news came of it: which, where it was read."""
    price: bool = False
    """Whether it is what coming back on a decision cost."""


class OnItsWay(Struct, frozen=True):
    """A later effect that had not arrived when play stopped."""

    cause: int
    quarter: int
    words: Words
    chance: int | None
    """In so many of a hundred cases; `None` where nothing depends on chance."""


class _Telling:
    """An effect that is being told: so many of the moves that follow are still its own."""

    def __init__(
        self,
        moment: Moment,
        cause: int,
        *,
        later: bool = False,
        words: Words | None = None,
        left: int | None = None,
        price: bool = False,
    ) -> None:
        self.cause = cause
        self.number = moment.number
        self.quarter = moment.quarter
        self.later = later
        self.words = words
        self.left = left
        self.price = price
        self.moves: list[Move] = []
        self.opens = False
        self.reads: Words | None = None

    def goes_on(self, moment: Moment, cause: int) -> bool:
        return moment.number == self.number and cause == self.cause

    def takes(self, moment: Moment, cause: int, *, price: bool) -> bool:
        return self.goes_on(moment, cause) and self.left != 0 and (self.left is not None or self.price == price)

    def add(self, move: Move) -> None:
        self.moves.append(move)
        if self.left is not None:
            self.left -= 1

    def done(self) -> Happening:
        return Happening(
            self.cause, self.quarter, self.later, self.words, tuple(self.moves), self.opens, self.reads, self.price
        )


def happenings(story: Story) -> tuple[Happening, ...]:
    """Every effect of a decision, of news or of somebody who spoke up, in order."""
    told: list[_Telling] = []
    known = origins(story)
    supervised = 0
    for moment in story.moments:
        if isinstance(moment.event, SupervisionBegan):
            supervised = moment.number
        if moment.number == supervised != 0:
            # Nothing follows supervision within one action but what it brings itself.
            continue
        match moment.event:
            # What advice cost has no effect of the case's own behind it: it is told with the advice.
            case EffectTold(cause=cause) | EffectDue(cause=cause, happened=True) if cause in known:
                told.append(_begun(story, moment, moment.event))
            case (
                FundMoved(source="effect" | "payment" | "revise", cause=cause)
                | IndicatorMoved(source="effect" | "revise", cause=cause)
                | FacilityMoved(cause=cause)
            ) if cause in known:
                price = not isinstance(moment.event, FacilityMoved) and moment.event.source == "revise"
                if not told or not told[-1].takes(moment, cause, price=price):
                    told.append(_Telling(moment, cause, price=price))
                told[-1].add(moment.event)
            case CardOpened(cause=cause) | NewsNamed(cause=cause) if cause in known:
                if not told or not told[-1].goes_on(moment, cause):
                    told.append(_Telling(moment, cause))
                if isinstance(moment.event, NewsNamed):
                    told[-1].reads = _news_came(story, moment.event.news)
                else:
                    told[-1].opens = True
    return tuple(it.done() for it in told)


def _news_came(story: Story, news: str) -> Words:
    """The news that a decision brought; its title only where the table came to read it."""
    if all(moment.event != NewsRead(news) for moment in story.moments):
        return message("debrief.news_came")
    return message("debrief.news_came_named", news=story.scenario.news[news].title)


def _begun(story: Story, moment: Moment, event: EffectTold | EffectDue) -> _Telling:
    # No event ends an effect: how many moves are its own is written where it comes from.
    return _Telling(
        moment,
        event.cause,
        later=isinstance(event, EffectDue),
        words=effect_words(story.scenario, event.card, event.path),
        left=len(story.scenario.effects[event.card, event.path].moves),
        price="revise" in event.path.split("."),
    )


def supervision(story: Story) -> Happening | None:
    """What it brought that every fund was empty; `None` where that did not happen."""
    for place, moment in enumerate(story.moments):
        if isinstance(moment.event, SupervisionBegan):
            rest = [after.event for after in story.moments[place:] if after.number == moment.number]
            moves = [it for it in rest if isinstance(it, FacilityMoved) or _from(it, "supervision")]
            written = story.scenario.supervision
            words = message("told.supervision") if written is None else written.text
            return Happening(
                moment.event.cause, moment.quarter, later=False, words=words, moves=tuple(map(_move, moves))
            )
    return None


def completed(story: Story) -> Happening | None:
    """What it brought that every neighbourhood had its facility; `None` where that did not happen."""
    for place, moment in enumerate(story.moments):
        if isinstance(moment.event, TownCompleted):
            rest = [after.event for after in story.moments[place:] if after.number == moment.number]
            board = story.scenario.board
            assert board is not None
            assert board.complete is not None
            own = [it for it in rest if _from(it, "facility") or _levels(it, moment.number)]
            return Happening(
                moment.number, moment.quarter, later=False, words=board.complete.text, moves=tuple(map(_move, own))
            )
    return None


def _from(event: object, source: str) -> bool:
    return isinstance(event, FundMoved | IndicatorMoved) and event.source == source


def _levels(event: object, cause: int) -> bool:
    return isinstance(event, FacilityMoved) and event.cause == cause


def _move(event: object) -> Move:
    assert isinstance(event, FundMoved | IndicatorMoved | FacilityMoved)
    return event


def on_its_way(story: Story) -> tuple[OnItsWay, ...]:
    """What had not arrived at the end. While the year still runs, only what the table knows is coming."""
    return tuple(
        OnItsWay(
            due.cause,
            due.quarter,
            effect_words(story.scenario, due.card, due.path),
            story.scenario.effects[due.card, due.path].chance,
        )
        for due in story.end.due
        if (story.over or due.announced) and _may_come(story, due)
    )


def _may_come(story: Story, due: Due) -> bool:
    """Whether its condition holds as things stand: what could not come any more was not on its way."""
    effect = story.scenario.effects[due.card, due.path]
    return holds(effect.when, story.scenario, story.end, _talk(story, due))


def _talk(story: Story, due: Due) -> Talk:
    state = story.end
    if state.case is not None and state.case.card == due.card:
        return state.case.talk
    for decision in state.decisions:
        if (decision.card, decision.occurrence) == (due.card, due.occurrence):
            return decision.talk
    return NO_TALK
