"""The first page: which evening this was, and what these pages are and are not."""

from game.apps.debrief.chapters.comebacks import Reopened, decided_later
from game.apps.debrief.chapters.shapes import FirstPage
from game.apps.debrief.pieces import Pair
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage


def cover(
    voice: PageLanguage, evening: Evening, story: Story, played: tuple[PlayedCase, ...], back: tuple[Reopened, ...]
) -> FirstPage:
    """The cover. Seats and voters are counted; nobody is named."""
    scenario, setup = evening.scenario, evening.opened.setup
    decided = sum(case.counts or decided_later(case, back) for case in played)
    directed = [case for case in played if case.directed]
    answered = [case for case in directed if case.settled]
    named = any(final.named for case in played if evening.shows_counts(case.key) for final in case.finals)
    by_name = evening.shows("by_name") and named
    one_voice = scenario.settings.outside == "one_voice"
    reveal = voice.say("debrief.council.counts") if one_voice else voice.say(f"debrief.reveal.{setup.reveal}")
    facts = {"seats": str(len(setup.seats)), "voters": _voters(story)}
    if evening.decisions:
        if decided or not directed:
            facts["decisions" if evening.whole else "decisions_here"] = str(decided)
        if answered:
            facts["said"] = str(sum(case.spoke for case in answered))
        facts |= {
            "quarters": voice.say("debrief.quarters_of", done=len(story.quarters_done), quarters=story.quarters),
            "reveal": voice.say("debrief.reveal_by_name", reveal=reveal) if by_name else reveal,
        }
    if setup.openness != "closed":
        facts["openness"] = voice.say(f"openness.word.{setup.openness}")
    remarks = []
    short = evening.cut_short
    if short is not None and evening.decisions:
        remarks.append(voice.words(short))
    for count, once, often in (
        (evening.corrections, "debrief.corrected_once", "debrief.corrected"),
        (evening.seen, "debrief.corrected_seen_once", "debrief.corrected_seen"),
    ):
        # Where a decision is kept back it may have been about that one.
        if count and not evening.kept_back:
            remarks.append(voice.say(once if count == 1 else often, count=voice.times(count)))
    if evening.differs is not None:
        remarks.append(voice.say("debrief.rules_changed"))
    return FirstPage(
        title=voice.words(scenario.title),
        about=voice.words(scenario.about) if scenario.about is not None else "",
        date=voice.day(evening.opened.day),
        facts=tuple(Pair(voice.say(f"debrief.cover.{key}"), text) for key, text in facts.items()),
        remarks=tuple(remarks),
        status=_status(voice, evening),
        by_name=by_name,
    )


def _voters(story: Story) -> str:
    """How many people voted: one number, or from and to where that changed."""
    least, most = story.voters
    return str(most) if least == most else f"{least}–{most}"


def _status(voice: PageLanguage, evening: Evening) -> str:
    if evening.approval is None:
        return voice.say("debrief.draft")
    return voice.say("debrief.approved", date=voice.date(evening.approval.at))
