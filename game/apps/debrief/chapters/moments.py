"""*Momenten*: three of the evening that the program points at; the group's own come first."""

from collections.abc import Iterator

from game.apps.debrief.chapters.builds import builds
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.first import TableMoment
from game.apps.debrief.told.happenings import WhatHappened, of_decision
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.events import NewsRead
from game.rules.terms.text import Words
from game.rules.views.shapes import BallotView

MOST_MOMENTS = 3
InQuarter = tuple[int, TableMoment]
"""A moment with the quarter it was in; 0 where that may not be told."""


def moments_of(
    voice: PageLanguage,
    story: Story,
    evening: Evening,
    decided: tuple[PlayedCase, ...],
    told: tuple[WhatHappened, ...],
) -> tuple[TableMoment, ...]:
    """A talk that changed the counts, what came back first, what was built last; then news and what came back last.

    As many as there is room for, in the order of the year.
    """
    back = tuple(_came_back(voice, decided, told))
    found = [
        *_talked(voice, tuple(case for case in decided if evening.shows_counts(case.key))),
        *back[:1],
        *(_built(voice, story) if evening.whole else ()),
        *(_news(voice, story) if evening.whole else ()),
        *back[:0:-1],
    ]
    return tuple(it for _, it in sorted(found[:MOST_MOMENTS], key=lambda it: it[0]))


def _talked(voice: PageLanguage, decided: tuple[PlayedCase, ...]) -> Iterator[InQuarter]:
    """The option whose count changed most after a talk, exactly as far as both counts became public."""
    shifts = [
        (abs(after - before), -case.number, case.quarter, words, before, after)
        for case in decided
        if case.seen.first is not None and case.finals and not case.finals[-1].run_off
        for words, before, after in _both(case.seen.first, case.finals[-1].public)
    ]
    moved = max(shifts, key=lambda it: it[:2], default=None)
    if moved is not None and moved[0]:
        _, number, quarter, words, before, after = moved
        text = voice.say(
            "debrief.moment_of.talk", number=-number, choice=voice.words(words), before=before, after=after
        )
        yield quarter, TableMoment("talk", text)


def _both(first: BallotView, final: BallotView) -> Iterator[tuple[Words, int, int]]:
    """What both ballots were about, with its count in each."""
    return (
        (before.words, before.count, after.count)
        for before in first.counts
        for after in final.counts
        if before.words == after.words
    )


def _came_back(
    voice: PageLanguage, decided: tuple[PlayedCase, ...], told: tuple[WhatHappened, ...]
) -> Iterator[InQuarter]:
    """What came of a decision later and has words of the author's, one for each decision."""
    for case in decided:
        later = (it for it in of_decision(told, case.seen.card, case.cause) if it.later and it.words is not None)
        it = next(later, None)
        if it is not None and it.words is not None:
            text = voice.timed("debrief.moment_of.later", it.quarter, number=case.number, text=voice.words(it.words))
            yield it.quarter, TableMoment("later", text)


def _built(voice: PageLanguage, story: Story) -> Iterator[InQuarter]:
    for it in builds(story)[-1:]:
        group = story.scenario.groups[it.group]
        text = voice.say("debrief.moment_of.built", quarter=it.quarter, facility=group.facility)
        yield it.quarter, TableMoment("built", text, group.drawing)


def _news(voice: PageLanguage, story: Story) -> Iterator[InQuarter]:
    for moment in story.moments:
        if isinstance(moment.event, NewsRead) and moment.quarter:
            title = story.scenario.news[moment.event.news].title
            told = voice.say("debrief.moment_of.news", quarter=moment.quarter, title=title)
            yield moment.quarter, TableMoment("news", told)
            return
