"""What stands first: what the evening was, the promise and what came of it, three moments, the decisions in short."""

from collections.abc import Iterator

from game.apps.debrief.chapters.appendix import owner_of
from game.apps.debrief.chapters.ballots import lines
from game.apps.debrief.chapters.comebacks import Reopened, decided_later, of_case
from game.apps.debrief.chapters.decider import by_rapporteur, decider
from game.apps.debrief.chapters.decisions import reason_of
from game.apps.debrief.chapters.moments import moments_of
from game.apps.debrief.chapters.questions import three
from game.apps.debrief.chapters.timeline import HowFar, timeline
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.first import FirstLook, InShort, PromiseKept, TownDrawn
from game.apps.debrief.told.happenings import WhatHappened
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.apps.session import typed_in_words
from game.apps.words import day
from game.log.told.typed_in import typed_in
from game.rules.kinds.rows import Row
from game.rules.parts.drawings import TownDrawing
from game.rules.terms.text import message
from game.rules.views.town import town_view

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
    came: HowFar = "now" if not story.over else "end" if evening.cut_short is None else "stop"
    shown, whole, owner = evening.decisions, evening.whole, owner_of(evening)
    return FirstLook(
        what=_what(voice, story, evening, decided),
        promise=_promise(voice, story, came) if whole else None,
        moments=moments_of(voice, story, evening, decided, told) if shown else (),
        steps=timeline(voice, story, played, back, came) if whole else None,
        decisions=tuple(_in_short(voice, evening, case, back) for case in decided) if shown else (),
        town=_town(voice, story) if whole else None,
        questions=three(voice, story.scenario, played, evening.reflected),
        keeper="" if owner is None else voice.written(evening.texts.get(owner)),
        erase_on="" if evening.retention.erase_on is None else day(evening.retention.erase_on, voice.language),
    )


def _what(voice: PageLanguage, story: Story, evening: Evening, cases: tuple[PlayedCase, ...]) -> str:
    scenario, people = evening.scenario, _people(voice, story)
    directed = [case for case in cases if case.directed]
    advised = sum(by_rapporteur(case) for case in cases)
    decided = len(cases) - len(directed) - advised
    quarters, short = story.quarters, evening.cut_short
    where = message("debrief.where" if scenario.canteen is None else "debrief.where.organisation")
    if evening.decisions and (short is not None or not story.over):
        came = voice.say("debrief.not_over") if short is None else voice.words(short)
        told = [voice.say("debrief.what.played", title=scenario.title, where=where), came]
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
        told.extend(_by_table(voice, story, evening, decided, advised))
    if evening.kept_back:
        told.append(voice.say("debrief.kept_back"))
    if (typed := typed_in(evening.entries)) is not None:
        told.append(typed_in_words(typed, voice.language))
    told.append(voice.say("debrief.what.exercise"))
    if evening.whole:
        told.append(voice.say("debrief.is.game"))
    return " ".join(told)


def _by_table(voice: PageLanguage, story: Story, evening: Evening, decided: int, advised: int) -> Iterator[str]:
    """How many decisions the table took, and on how many cases it advised and its rapporteur decided."""
    people = _people(voice, story)
    if not evening.whole:
        both = decided + advised
        yield voice.say(_how_many(story, evening, both), people=people, decided=voice.times(both))
    elif decided or not advised:
        yield voice.say(_how_many(story, evening, decided), people=people, decided=voice.times(decided))
    if advised:
        if decided or not evening.whole:
            key = "debrief.what.advised_too" if advised > 1 else "debrief.what.advised_too_one"
        else:
            key = "debrief.what.advised" if advised > 1 else "debrief.what.advised_one"
        yield voice.say(key, people=people, advised=voice.times(advised))


def _how_many(story: Story, evening: Evening, decided: int) -> str:
    """The key of the sentence that says how many decisions they took."""
    if not evening.whole:
        return {0: "debrief.what.decided_none_here", 1: "debrief.what.decided_one_here"}.get(
            decided, "debrief.what.decided_here"
        )
    none = "debrief.what.decided_none" if story.over else "debrief.what.decided_none_yet"
    return {0: none, 1: "debrief.what.decided_one"}.get(decided, "debrief.what.decided")


def _people(voice: PageLanguage, story: Story) -> str:
    """How many took part, with a capital: from and to where that changed."""
    least, most = story.voters
    if least == most:
        return _capital(voice.times(most))
    return _capital(voice.say("debrief.people_between", least=voice.times(least), most=voice.times(most)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _promise(voice: PageLanguage, story: Story, came: HowFar) -> PromiseKept | None:
    goal = town_view(story.scenario, story.end).goal
    if goal is None:
        return None
    kept = voice.say(f"debrief.kept.{came}.{'yes' if goal.holds else 'no'}")
    bar = "" if goal.bar is None else f"{voice.words(goal.bar)} "
    return PromiseKept(voice.words(goal.title), f"{bar}{kept}")


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
    by = decider(voice, evening, case)
    return InShort(
        number=case.number,
        title=voice.words(case.card.title),
        quarter=voice.say("debrief.in_quarter", quarter=case.quarter) if case.quarter else "",
        chosen=_chosen(voice, case.rows) if case.counts else _put(voice, case) if case.directed else "",
        who="" if case.directed else by.paper,
        advice=by.advice,
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
