"""What stands first: what the evening was, the promise and what came of it, three moments, the decisions in short."""

from collections.abc import Iterator

from game.apps.debrief.chapters.appendix import owner_of
from game.apps.debrief.chapters.ballots import lines
from game.apps.debrief.chapters.builds import builds
from game.apps.debrief.chapters.comebacks import Reopened, decided_later, of_case
from game.apps.debrief.chapters.decisions import reason_of
from game.apps.debrief.chapters.questions import three
from game.apps.debrief.chapters.timeline import timeline
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.first import FirstLook, InShort, PromiseKept, TableMoment, TownDrawn
from game.apps.debrief.told.happenings import WhatHappened, of_decision
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.apps.session import typed_in_words
from game.apps.words import day
from game.log.told.typed_in import typed_in
from game.rules.events import NewsRead
from game.rules.kinds.rows import Row
from game.rules.parts.drawings import TownDrawing
from game.rules.terms.text import Words, message
from game.rules.views.shapes import BallotView
from game.rules.views.town import town_view

MOST_MOMENTS = 3
MOST_LEVELS = 3
"""The highest level of a facility for which there is a drawing."""


def opening(
    voice: PageLanguage,
    story: Story,
    evening: Evening,
    played: tuple[PlayedCase, ...],
    back: tuple[Reopened, ...],
    told: tuple[WhatHappened, ...],
) -> FirstLook:
    """The first screen; without the decisions nothing of the year is on it."""
    decided = tuple(case for case in played if case.counts or case.directed or decided_later(case, back))
    shown, whole, owner = evening.decisions, evening.whole, owner_of(evening)
    return FirstLook(
        what=_what(voice, story, evening, decided),
        promise=_promise(voice, story, evening) if whole else None,
        moments=_moments(voice, story, evening, decided, told) if shown else (),
        steps=timeline(voice, story, played, back, whole=evening.cut_short is None) if whole else None,
        decisions=tuple(_in_short(voice, evening, case, back) for case in decided) if shown else (),
        town=_town(voice, story) if whole else None,
        questions=three(voice, story.scenario, played, evening.reflected),
        keeper="" if owner is None else voice.written(evening.texts.get(owner)),
        erase_on="" if evening.retention.erase_on is None else day(evening.retention.erase_on, voice.language),
    )


def _what(voice: PageLanguage, story: Story, evening: Evening, cases: tuple[PlayedCase, ...]) -> str:
    scenario, people = evening.scenario, _people(voice, story)
    directed = [case for case in cases if case.directed]
    decided = len(cases) - len(directed)
    quarters, short = story.quarters, evening.cut_short
    where = message("debrief.where" if scenario.canteen is None else "debrief.where.organisation")
    if short is not None and evening.decisions:
        told = [voice.say("debrief.what.played", title=scenario.title, where=where), voice.words(short)]
    else:
        # Where nothing of the year may be told, not how far it came either.
        some = "debrief.what.quarter" if quarters == 1 else "debrief.what.quarters"
        other = some if evening.decisions else "debrief.what.at_most"
        year = "debrief.what.year" if quarters == 4 else other
        told = [voice.say(year, title=scenario.title, quarters=voice.times(quarters), where=where)]
    answered = [case for case in directed if case.settled]
    if evening.decisions and answered:
        said = sum(case.spoke for case in answered)
        key = {0: "debrief.what.said_none", 1: "debrief.what.said_one"}.get(said, "debrief.what.said")
        told.append(voice.say("debrief.what.council", people=people, said=message(key, count=voice.times(said))))
    if evening.decisions and any(case.spoke and not case.settled for case in directed):
        told.append(voice.say("debrief.what.unanswered"))
    if evening.decisions and (decided or not directed):
        if evening.whole:
            key = "debrief.what.decided_one" if decided == 1 else "debrief.what.decided"
        else:
            key = "debrief.what.decided_one_here" if decided == 1 else "debrief.what.decided_here"
        told.append(voice.say(key, people=people, decided=voice.times(decided)))
    if evening.kept_back:
        told.append(voice.say("debrief.kept_back"))
    if (typed := typed_in(evening.entries)) is not None:
        told.append(typed_in_words(typed, voice.language))
    told.append(voice.say("debrief.what.exercise"))
    if evening.whole:
        told.append(voice.say("debrief.is.game"))
    return " ".join(told)


def _people(voice: PageLanguage, story: Story) -> str:
    """How many took part, with a capital: from and to where that changed."""
    least, most = story.voters
    if least == most:
        return _capital(voice.times(most))
    return _capital(voice.say("debrief.people_between", least=voice.times(least), most=voice.times(most)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _promise(voice: PageLanguage, story: Story, evening: Evening) -> PromiseKept | None:
    goal = town_view(story.scenario, story.end).goal
    if goal is None:
        return None
    when = "now" if not story.over else "end" if evening.cut_short is None else "stop"
    came = voice.say(f"debrief.kept.{when}.{'yes' if goal.holds else 'no'}")
    bar = "" if goal.bar is None else f"{voice.words(goal.bar)} "
    return PromiseKept(voice.words(goal.title), f"{bar}{came}")


def _town(voice: PageLanguage, story: Story) -> TownDrawn | None:
    """The town at the end; of two neighbourhoods with one drawing the first."""
    town = town_view(story.scenario, story.end)
    drawn = [it for it in town.groups if it.drawing is not None]
    if not drawn:
        return None
    levels: dict[TownDrawing, int] = {}
    for it in drawn:
        if it.drawing is not None:
            levels.setdefault(it.drawing, _drawn_level(it.level, len(it.levels)))
    told = [voice.say("debrief.town_drawn.level", facility=it.facility, level=it.level) for it in drawn if it.level]
    described = voice.say("debrief.town_drawn.with", built=voice.all(told)) if told else voice.say("debrief.town_drawn")
    return TownDrawn(town.season, tuple(levels.items()), described)


def _drawn_level(level: int, top: int) -> int:
    """Which drawing shows this level of so many: the highest is drawn complete, and none built as none."""
    return level if top <= MOST_LEVELS else -(-level * MOST_LEVELS // top)


def _in_short(voice: PageLanguage, evening: Evening, case: PlayedCase, back: tuple[Reopened, ...]) -> InShort:
    revised = next((it for it in reversed(of_case(case, back)) if it.went == "revised"), None)
    return InShort(
        number=case.number,
        title=voice.words(case.card.title),
        quarter=voice.say("debrief.in_quarter", quarter=case.quarter) if case.quarter else "",
        chosen=_chosen(voice, case.rows) if case.counts else _put(voice, case) if case.directed else "",
        own=not case.directed,
        reason=reason_of(voice, evening, case) if case.reason is not None else None,
        revised=""
        if revised is None
        else voice.timed("debrief.short.revised", revised.quarter, chosen=_chosen(voice, revised.after)),
    )


def _put(voice: PageLanguage, case: PlayedCase) -> str:
    """What a works council said, and what its director decided."""
    seen = case.seen.council
    assert seen is not None
    decided = message("debrief.council.unanswered") if seen.answer is None else seen.answer
    if seen.advised is None:
        said = voice.say("debrief.short.council_silent", decided=decided)
    else:
        said = voice.say("debrief.short.council", said=seen.advised, decided=decided)
    after = {"held": "debrief.council.still_held", "void": "told.court_void"}.get(case.came)
    return said if after is None else f"{said} {voice.say(after)}"


def _chosen(voice: PageLanguage, rows: tuple[Row, ...]) -> str:
    """What was chosen in one line; of a ranking what there was room for, of a division what became other than it was.

    What got most stands first: a line is cut where there is no room.
    """
    taken = tuple(row for row in rows if row.place is None or row.chosen) or rows
    taken = tuple(sorted(taken, key=lambda row: -(row.change or 0)))
    changed = tuple(row for row in taken if row.change)
    if changed and len(changed) < len(taken):
        return voice.say("lookback.other.rest", changed="; ".join(lines(voice, changed)))
    return "; ".join(lines(voice, taken))


def _moments(
    voice: PageLanguage,
    story: Story,
    evening: Evening,
    decided: tuple[PlayedCase, ...],
    told: tuple[WhatHappened, ...],
) -> tuple[TableMoment, ...]:
    """A talk that changed the counts, what came back first, what was built last; then news and what came back last."""
    back = tuple(_came_back(voice, decided, told))
    found = [
        *_talked(voice, tuple(case for case in decided if evening.shows_counts(case.key))),
        *back[:1],
        *(_built(voice, story) if evening.whole else ()),
        *(_news(voice, story) if evening.whole else ()),
        *back[:0:-1],
    ]
    return tuple(found[:MOST_MOMENTS])


def _talked(voice: PageLanguage, decided: tuple[PlayedCase, ...]) -> Iterator[TableMoment]:
    """The option whose count changed most after a talk, exactly as far as both counts became public."""
    shifts = [
        (abs(after - before), -case.number, words, before, after)
        for case in decided
        if case.seen.first is not None and case.finals and not case.finals[-1].run_off
        for words, before, after in _both(case.seen.first, case.finals[-1].public)
    ]
    moved = max(shifts, key=lambda it: it[:2], default=None)
    if moved is not None and moved[0]:
        _, number, words, before, after = moved
        text = voice.say(
            "debrief.moment_of.talk", number=-number, choice=voice.words(words), before=before, after=after
        )
        yield TableMoment("talk", text)


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
) -> Iterator[TableMoment]:
    """What came of a decision later and has words of the author's, one for each decision."""
    for case in decided:
        later = (it for it in of_decision(told, case.seen.card, case.cause) if it.later and it.words is not None)
        it = next(later, None)
        if it is not None and it.words is not None:
            text = voice.timed("debrief.moment_of.later", it.quarter, number=case.number, text=voice.words(it.words))
            yield TableMoment("later", text)


def _built(voice: PageLanguage, story: Story) -> Iterator[TableMoment]:
    for it in builds(story)[-1:]:
        group = story.scenario.groups[it.group]
        text = voice.say("debrief.moment_of.built", quarter=it.quarter, facility=group.facility)
        yield TableMoment("built", text, group.drawing)


def _news(voice: PageLanguage, story: Story) -> Iterator[TableMoment]:
    for moment in story.moments:
        if isinstance(moment.event, NewsRead) and moment.quarter:
            title = story.scenario.news[moment.event.news].title
            yield TableMoment("news", voice.say("debrief.moment_of.news", quarter=moment.quarter, title=title))
            return
