"""What decisions and news brought: each effect that happened, with its words and everything it moved."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from msgspec import Struct

from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.origins import BroughtAbout, Origins
from game.apps.debrief.told.story import Story
from game.rules.conditions import holds
from game.rules.events import (
    Brought,
    EffectDue,
    EffectHappened,
    FundMoved,
    IndicatorMoved,
    Moved,
    NewsRead,
    SupervisionBegan,
    ToldByDeed,
    TownCompleted,
)
from game.rules.kinds.inquiry import of_question
from game.rules.state import NO_TALK, State, Talk
from game.rules.state.remembered import Due
from game.rules.terms.references import ByCompleteTown, BySupervision, brought_by
from game.rules.terms.text import Words, message
from game.rules.views.report import effect_words, lines_of, opened_words, own_words, stands


class WhatHappened(Struct, frozen=True):
    """An effect that happened."""

    origin: BroughtAbout | None
    """What brought it; `None` for what the rules themselves bring."""
    cause: int
    """The number of the action that decided on it."""
    quarter: int
    later: bool
    words: Words | None
    moves: tuple[Moved, ...]
    opens: Words | None = None
    """That a case comes of it: which, where it came up; of one of the same title, on which agenda."""
    reads: Words | None = None
    """That news came of it: which, where it was read."""
    each: bool = False
    """Whether it happens each quarter."""
    price: bool = False
    """Whether it is what coming back on a decision cost."""
    between: tuple[int, int] | None = None
    """The first and the last quarter in which it could have come, where that was drawn."""


class OnItsWay(Struct, frozen=True):
    """A later effect that had not arrived when play stopped."""

    origin: BroughtAbout | None
    cause: int
    quarter: int
    words: Words
    chance: int | None
    """In so many of a hundred cases; `None` where nothing depends on chance."""
    by: bool = False
    """Whether it comes in that quarter at the latest: while the year runs, nobody knows which was drawn."""


Arrived = TypeVar("Arrived", WhatHappened, OnItsWay)


def happenings(story: Story, cards: Collection[str]) -> tuple[WhatHappened, ...]:
    """Every effect of a decision, of news or of somebody who spoke up, in order; and what a decision paid as a whole.

    `cards`: those of the cases that are told; no other is called by its title.
    """
    told: list[WhatHappened] = []
    known, later = Origins(story), False
    for moment in story.moments:
        match moment.event:
            case FundMoved(fund=fund, amount=amount, source="payment", cause=cause) as event:
                paid = Moved("fund", fund, amount, amount)
                told.append(
                    WhatHappened(known.of(event), cause, moment.quarter, later=False, words=None, moves=(paid,))
                )
            case FundMoved(source="undecided", cause=cause) | IndicatorMoved(source="undecided", cause=cause) as event:
                told.append(_not_decided(known, event, cause, moment.quarter))
            case EffectHappened() | EffectDue(happened=True) as event if (origin := known.of(event)) is not None:
                told.append(_happening(story, moment.before, event, origin, moment.quarter, cards))
                later = isinstance(event, EffectDue)
            case ToldByDeed() as event if (origin := known.of(event)) is not None:
                lines = lines_of(story.scenario, moment.state, event)
                told += [WhatHappened(origin, event.cause, moment.quarter, later, it.words, moves=()) for it in lines]
    return tuple(told)


def _not_decided(known: Origins, event: FundMoved | IndicatorMoved, cause: int, quarter: int) -> WhatHappened:
    """What it cost that the table did not decide."""
    if isinstance(event, FundMoved):
        move = Moved("fund", event.fund, event.amount, event.amount)
    else:
        move = Moved("indicator", event.indicator, event.asked, event.applied)
    return WhatHappened(
        known.decided(cause), cause, quarter, later=False, words=message("told.undecided"), moves=(move,)
    )


def of_decision(found: Iterable[Arrived], card: str, cause: int) -> tuple[Arrived, ...]:
    """What the decision on this card brought that was taken by that action; nothing where `cause` is 0: none was."""
    own = [BroughtAbout("decision", card), BroughtAbout("default", card), BroughtAbout("revise", card)]
    return tuple(it for it in found if cause and it.cause == cause and it.origin in own)


def of_asking(found: Iterable[WhatHappened], case: PlayedCase) -> tuple[WhatHappened, ...]:
    """What the questions brought that were asked in this case."""
    asked = BroughtAbout("question", case.card.id)
    return tuple(it for it in found if it.origin == asked and it.cause in case.asked_at)


def _happening(
    story: Story,
    before: State,
    event: EffectHappened | EffectDue,
    origin: BroughtAbout,
    quarter: int,
    told: Collection[str],
) -> WhatHappened:
    each = stands(event.ref)
    later = each or isinstance(event, EffectDue)
    if each:
        said = own_words(story.scenario, event.ref)
        return WhatHappened(origin, event.cause, quarter, later, said, event.moves, each=True)
    return WhatHappened(
        origin=origin,
        cause=event.cause,
        quarter=quarter,
        later=later,
        words=effect_words(story.scenario, event.ref) if later else _said(story, event),
        moves=event.moves,
        between=_between(story, before, event),
        opens=_case_came(story, event, told),
        reads=_news_came(story, event.reads[-1]) if event.reads else None,
        price=isinstance(event, EffectHappened) and event.price,
    )


def _said(story: Story, event: EffectHappened | EffectDue) -> Words | None:
    """The author's words; not of what asking colleagues brought, for that stays in the room."""
    if of_question(event.ref.at):
        inquiry = story.scenario.dilemmas[event.ref.of].inquiry
        if inquiry is not None and inquiry.questions[event.ref.at.split(".")[1]].private:
            return None
    return own_words(story.scenario, event.ref)


def _between(story: Story, before: State, event: EffectHappened | EffectDue) -> tuple[int, int] | None:
    """Between which quarters the one was drawn in which this letter came."""
    latest = max((it.latest for it in before.due if it.ref == event.ref), default=0)
    if not latest:
        return None
    effect = story.scenario.effects[event.ref.of, event.ref.at]
    return latest - effect.latest + effect.after, latest


def _case_came(story: Story, event: EffectHappened | EffectDue, told: Collection[str]) -> Words | None:
    """The case that this brought; the title of another one only where it is told."""
    said = next(iter(opened_words(story.scenario, event)), None)
    if said is None:
        return None
    cards = story.scenario.dilemmas
    came, of = cards[event.opens[0]], cards.get(event.ref.of)
    if of is not None and of.title == came.title:
        return said
    if event.opens[0] not in told:
        return message("debrief.case_came")
    return message("debrief.case_came_named", title=came.title)


def _news_came(story: Story, news: str) -> Words:
    """The news that a decision brought; its title only where the table came to read it."""
    if all(moment.event != NewsRead(news) for moment in story.moments):
        return message("debrief.news_came")
    return message("debrief.news_came_named", news=story.scenario.news[news].title)


def supervision(story: Story) -> WhatHappened | None:
    """What it brought that every fund was empty; `None` where that did not happen."""
    for moment in story.moments:
        if isinstance(moment.event, SupervisionBegan):
            written = story.scenario.supervision
            words = message("told.supervision") if written is None else written.text
            moves = _moves_of(story, BySupervision())
            return WhatHappened(None, moment.event.cause, moment.quarter, later=False, words=words, moves=moves)
    return None


def completed(story: Story) -> WhatHappened | None:
    """What it brought that every neighbourhood had its facility; `None` where that did not happen."""
    for moment in story.moments:
        if isinstance(moment.event, TownCompleted):
            board = story.scenario.board
            assert board is not None
            assert board.complete is not None
            moves = _moves_of(story, ByCompleteTown())
            return WhatHappened(
                None, moment.number, moment.quarter, later=False, words=board.complete.text, moves=moves
            )
    return None


def _moves_of(story: Story, by: BySupervision | ByCompleteTown) -> tuple[Moved, ...]:
    """Everything that moved by what the rules themselves bring: that happens once an evening."""
    brought = (moment.event for moment in story.moments if isinstance(moment.event, Brought))
    return tuple(move for event in brought if brought_by(event.ref.of) == by for move in event.moves)


def on_its_way(story: Story) -> tuple[OnItsWay, ...]:
    """What had not arrived at the end. While the year still runs, only what the table knows is coming."""
    known = Origins(story)
    return tuple(
        OnItsWay(
            known.effect(due.ref.of, due.cause),
            due.cause,
            due.quarter if story.over else due.at_last,
            effect_words(story.scenario, due.ref),
            story.scenario.effects[due.ref.of, due.ref.at].chance,
            by=not story.over and due.latest > 0,
        )
        for due in story.end.due
        if (story.over or due.announced) and _may_come(story, due)
    )


def _may_come(story: Story, due: Due) -> bool:
    """Whether its condition holds as things stand: what could not come any more was not on its way."""
    effect = story.scenario.effects[due.ref.of, due.ref.at]
    return holds(effect.when, story.scenario, story.end, _talk(story, due), due.ref.occurrence)


def _talk(story: Story, due: Due) -> Talk:
    state = story.end
    if state.case is not None and state.case.card == due.ref.of:
        return state.case.talk
    for decision in state.decisions:
        if (decision.card, decision.occurrence) == (due.ref.of, due.ref.occurrence):
            return decision.talk
    return NO_TALK
