"""What decisions brought: each effect that happened, with its words and everything it moved."""

from msgspec import Struct

from game.apps.debrief.story import Moment, Story
from game.rules.conditions import holds
from game.rules.events import CardOpened, EffectDue, EffectTold, FundMoved, IndicatorMoved, SupervisionBegan
from game.rules.state import NO_TALK, Due, Talk
from game.rules.text import Words, message
from game.rules.views.report import effect_words

Move = FundMoved | IndicatorMoved


class Happening(Struct, frozen=True):
    """An effect that happened, or effects without words that happened together."""

    cause: int
    """The number of the action that decided it."""
    quarter: int
    later: bool
    words: Words | None
    moves: tuple[Move, ...]
    opens: bool = False
    """Whether the case comes back on a later agenda."""


class OnItsWay(Struct, frozen=True):
    """A later effect that had not arrived when play stopped."""

    cause: int
    quarter: int
    words: Words
    chance: int | None
    """In so many of a hundred cases; `None` where nothing depends on chance."""


class _Telling:
    """An effect that is being told: so many of the moves that follow are still its own."""

    def __init__(self, moment: Moment, cause: int, *, later: bool, words: Words | None, left: int | None) -> None:
        self.cause = cause
        self.number = moment.number
        self.quarter = moment.quarter
        self.later = later
        self.words = words
        self.left = left
        self.moves: list[Move] = []
        self.opens = False

    def goes_on(self, moment: Moment, cause: int) -> bool:
        return moment.number == self.number and cause == self.cause

    def add(self, move: Move) -> None:
        self.moves.append(move)
        if self.left is not None:
            self.left -= 1

    def done(self) -> Happening:
        return Happening(self.cause, self.quarter, self.later, self.words, tuple(self.moves), self.opens)


def happenings(story: Story) -> tuple[Happening, ...]:
    """Every effect of a decision that happened, in order."""
    told: list[_Telling] = []
    supervised = 0
    for moment in story.moments:
        match moment.event:
            case SupervisionBegan():
                supervised = moment.number
            case (
                EffectTold(card=card, path=path, cause=cause)
                | EffectDue(card=card, path=path, cause=cause, happened=True)
            ):
                # No event ends an effect: how many moves are its own is written on the card.
                left = len(story.scenario.dilemmas[card].effect(path).moves)
                words = effect_words(story.scenario, card, path)
                told.append(_Telling(moment, cause, later=isinstance(moment.event, EffectDue), words=words, left=left))
            case FundMoved(source="effect" | "payment", cause=cause) | IndicatorMoved(source="effect", cause=cause):
                if moment.number != supervised:
                    if not told or not told[-1].goes_on(moment, cause) or told[-1].left == 0:
                        told.append(_Telling(moment, cause, later=False, words=None, left=None))
                    told[-1].add(moment.event)
            case CardOpened(cause=cause):
                if not told or not told[-1].goes_on(moment, cause):
                    told.append(_Telling(moment, cause, later=False, words=None, left=None))
                told[-1].opens = True
    return tuple(it.done() for it in told)


def supervision(story: Story) -> Happening | None:
    """What it brought that every fund was empty; `None` where that did not happen."""
    for place, moment in enumerate(story.moments):
        if isinstance(moment.event, SupervisionBegan):
            rest = [after.event for after in story.moments[place:] if after.number == moment.number]
            moves = [it for it in rest if isinstance(it, FundMoved | IndicatorMoved) and it.source != "debt"]
            written = story.scenario.supervision
            words = message("told.supervision") if written is None else written.text
            return Happening(moment.event.cause, moment.quarter, later=False, words=words, moves=tuple(moves))
    return None


def on_its_way(story: Story) -> tuple[OnItsWay, ...]:
    """What had not arrived at the end. While the year still runs, only what the table knows is coming."""
    return tuple(
        OnItsWay(
            due.cause,
            due.quarter,
            effect_words(story.scenario, due.card, due.path),
            story.scenario.dilemmas[due.card].effect(due.path).chance,
        )
        for due in story.end.due
        if (story.over or due.announced) and _may_come(story, due)
    )


def _may_come(story: Story, due: Due) -> bool:
    """Whether its condition holds as things stand: what could not come any more was not on its way."""
    effect = story.scenario.dilemmas[due.card].effect(due.path)
    return holds(effect.when, story.scenario, story.end, _talk(story, due))


def _talk(story: Story, due: Due) -> Talk:
    state = story.end
    if state.case is not None and state.case.card == due.card:
        return state.case.talk
    for decision in state.decisions:
        if (decision.card, decision.occurrence) == (due.card, due.occurrence):
            return decision.talk
    return NO_TALK
