"""*Wat wij zeiden, wat de bestuurder besloot, wat ervan kwam*: a case that was put to a works council."""

from collections.abc import Iterator

from msgspec import Struct

from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import CaseKey
from game.apps.debrief.told.story import Story, StoryMoment
from game.apps.debrief.voice import PageLanguage
from game.rules.council.part import NOT_OURS
from game.rules.decisions import decision_rule
from game.rules.events import CaseOpened, CourtRuled, Decided, DecisionHeld, DecisionTookEffect, EffectDue
from game.rules.terms.references import Addition, kept
from game.rules.terms.text import Text
from game.rules.views.shapes import CouncilView
from game.rules.year import quarters


class AskedFor(Struct, frozen=True):
    """A condition, and what became of it: in words."""

    text: str
    promised: str
    kept: str
    """Empty where it was not promised, or where there was nothing to keep."""

    @property
    def became(self) -> str:
        """What became of it, in a few words."""
        return f"{self.promised}, {self.kept}" if self.kept else self.promised


class CouncilTold(Struct, frozen=True):
    """A case as a works council looks back on it."""

    named: str
    """What it said that the case was about, and what that is."""
    article: str
    said: str
    conditions: tuple[AskedFor, ...]
    also: tuple[str, ...]
    """What it asked for with another option than the one it came to."""
    decided: str
    reason: str
    """What the director said, in quotes; empty where that was not needed."""
    came: tuple[str, ...]
    """What became of it, in order: held, let go on, ruled on, void, in effect."""
    ask: str
    """A question to talk about; empty where there is none."""


def council(voice: PageLanguage, story: Story, case: PlayedCase) -> CouncilTold | None:
    """What came of what a works council said; `None` where a case was the table's own, or did not get that far."""
    seen = case.seen.council
    if seen is None or (seen.answer is None and case.came != "unanswered"):
        return None
    named = "" if seen.named is None else voice.say("debrief.council.named", named=seen.named)
    return CouncilTold(
        named=named,
        article=voice.words(seen.article),
        said=_said(voice, seen),
        conditions=tuple(_conditions(voice, story, case)),
        also=tuple(also(voice, case, "debrief.council.also")),
        decided=voice.say("debrief.council.unanswered") if seen.answer is None else voice.words(seen.answer),
        reason=_reason(voice, seen),
        came=tuple(_came(voice, story, case)),
        ask=voice.say("debrief.council.left") if _left(story, case) else "",
    )


def also(voice: PageLanguage, case: PlayedCase, key: str) -> Iterator[str]:
    """What was added to an option that it did not become, each option once."""
    elsewhere = case.added_elsewhere
    for option in dict.fromkeys(option for option, _ in elsewhere):
        texts = [voice.words(text) for of, text in elsewhere if of == option]
        yield voice.say(key, option=option, text="; ".join(texts))


def _said(voice: PageLanguage, seen: CouncilView) -> str:
    return voice.say("page.council.silent") if seen.advised is None else voice.words(seen.advised)


def _reason(voice: PageLanguage, seen: CouncilView) -> str:
    if seen.reason is None or seen.director is None:
        return ""
    return voice.say("page.council.says", director=seen.director, says=seen.reason)


def _left(story: Story, case: PlayedCase) -> bool:
    """Whether the works council left to the director what it had a say in."""
    if case.came == "unanswered":
        return False
    at = next(it.state.case for it in _moments(story, case) if isinstance(it.event, Decided))
    right = decision_rule(case.seen.decision).right
    return at is not None and at.advised == NOT_OURS and right is not None and right.theirs


def _moments(story: Story, case: PlayedCase) -> tuple[StoryMoment, ...]:
    """Its moments: found by its key, for where a case is kept back the others are numbered without it."""
    return next(it for it in story.cases if _key(it) == case.key)


def _key(moments: tuple[StoryMoment, ...]) -> CaseKey:
    opened = moments[0].event
    assert isinstance(opened, CaseOpened)
    return opened.card, opened.occurrence


def _conditions(voice: PageLanguage, story: Story, case: PlayedCase) -> Iterator[AskedFor]:
    texts = case.card.amendments()
    if case.came == "unanswered":
        unknown = voice.say("debrief.council.not_yet")
        asked_for = (it for it in case.additions if it.option == case.advised)
        yield from (AskedFor(voice.words(texts[it]), unknown, "") for it in asked_for)
        return
    at = [it.state.case for it in _moments(story, case) if isinstance(it.event, Decided)][-1]
    assert at is not None
    given = at.given
    for asked in at.additions:
        if asked.option != at.advised:
            continue
        promised = given is not None and kept(asked) in given.keeps
        word = voice.say("debrief.council.promised" if promised else "debrief.council.refused")
        yield AskedFor(voice.words(texts[asked]), word, _kept(voice, story, case, asked) if promised else "")


def _kept(voice: PageLanguage, story: Story, case: PlayedCase, asked: Addition) -> str:
    """Whether the promise was kept: broken is what came of its condition and was not certain to come."""
    start = f"options.{asked.option}.amendments.{asked.amendment}."
    uncertain = [
        effect
        for (of, at), effect in story.scenario.effects.items()
        if of == case.seen.card and at.startswith(start) and effect.after and not effect.certain
    ]
    if not uncertain:
        return ""
    came = [it.event for it in story.moments if isinstance(it.event, EffectDue)]
    for event in came:
        here = (event.ref.of, event.ref.occurrence) == (case.seen.card, case.occurrence)
        if here and event.happened and event.ref.at in {effect.at for effect in uncertain}:
            words: Text | None = story.scenario.effects[event.ref.of, event.ref.at].text
            broken = voice.say("debrief.council.broken")
            return broken if words is None else f"{broken}: {voice.words(words)}"
    waits = any(due.ref.of == case.seen.card and due.ref.at.startswith(start) for due in story.end.due)
    held = any(it.card == case.seen.card for it in story.end.held)
    return voice.say("debrief.council.not_yet" if waits or held or case.came != "answered" else "debrief.council.kept")


def _came(voice: PageLanguage, story: Story, case: PlayedCase) -> Iterator[str]:
    """What the works council did about it, what a court said, and when it took effect."""
    key = (case.seen.card, case.occurrence)
    held = [it.event for it in _moments(story, case) if isinstance(it.event, DecisionHeld)]
    seen = case.seen.council
    assert seen is not None
    if held:
        court = held[-1].court
        by = "director" if seen.does == "asks_court" else "council"
        last = case.quarter >= quarters(story.scenario, story.end)
        waited = "debrief.council.waited.last" if last else "debrief.council.waited"
        yield voice.say(f"debrief.council.court.{by}" if court else waited)
    elif case.let:
        yield voice.say(f"debrief.council.let.{case.let}")
    for moment in story.moments:
        match moment.event:
            case CourtRuled(card=card, occurrence=occurrence, row=row, stands=stands) if (card, occurrence) == key:
                part = case.card.council
                assert part is not None
                yield voice.words(part.court[row].text)
                yield voice.say("told.court_stands" if stands else "told.court_void")
            case DecisionTookEffect(card=card, occurrence=occurrence) if (card, occurrence) == key:
                yield voice.timed("debrief.council.took_effect", moment.quarter if case.quarter else 0)
            case _:
                pass
    if case.came == "held":
        yield voice.say("debrief.council.still_held")
    if case.came == "withdrawn":
        yield voice.say("page.how.withdrawn")
    if case.came == "void" and not held:
        yield voice.say("page.how.void")
