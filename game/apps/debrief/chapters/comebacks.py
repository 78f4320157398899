"""Decisions that came back on the agenda: what they were, what they became, what that cost and what was cancelled."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.chapters.ballots import lines
from game.apps.debrief.chapters.shapes import Comeback
from game.apps.debrief.pieces import Reason
from game.apps.debrief.told.cases import PlayedCase, added, shown
from game.apps.debrief.told.effects import coming, effects
from game.apps.debrief.told.evening import CaseKey, Texts
from game.apps.debrief.told.happenings import OnItsWay, WhatHappened, of_decision
from game.apps.debrief.told.played import completed
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.rules.events import DecisionConfirmed, DecisionReopened, DecisionRevised, EffectCancelled
from game.rules.kinds.rows import Row
from game.rules.terms.text import Text, Words
from game.rules.views.report import effect_words

Went = Literal["revised", "confirmed", "open"]
"""It became something else, it stays, or play stopped while it was on the table."""


class Reopened(Struct, frozen=True):
    """A decision that came back on the agenda."""

    card: str
    occurrence: int
    """The how-manieth time that card was played: a decision comes back once an evening."""
    quarter: int
    went: Went
    cause: int
    """The number of the action that revised it; 0 where it was not."""
    before: tuple[Row, ...]
    """What it was; empty where nothing was decided."""
    after: tuple[Row, ...]
    added_before: tuple[Text, ...]
    """What the table had added to it."""
    added_after: tuple[Text, ...]
    cancelled: tuple[Words, ...]
    """What had been announced and does not come any more."""
    reason: str | None
    """The text id of why it became that, where somebody wrote it later."""

    @property
    def key(self) -> CaseKey:
        """Which case it was."""
        return self.card, self.occurrence


def reopened(story: Story) -> tuple[Reopened, ...]:
    """Every decision that came back, in order."""
    found: list[Reopened] = []
    scenario = story.scenario
    for place, moment in enumerate(story.moments):
        if not isinstance(moment.event, DecisionReopened):
            continue
        id, played = moment.event.card, moment.event.occurrence
        card, before = scenario.dilemmas[id], moment.state.decided(id, played)
        went: Went = "open"
        cause = 0
        after: tuple[Row, ...] = ()
        new: tuple[Text, ...] = ()
        reason: str | None = None
        cancelled: list[Words] = []
        for later in story.moments[place + 1 :]:
            match later.event:
                case DecisionConfirmed() | DecisionRevised() if went != "open":
                    break
                case DecisionConfirmed():
                    went = "confirmed"
                case DecisionRevised(value=value, cause=number, occurrence=occurrence):
                    went, cause, after = "revised", number, shown(card.account(value))
                    new, reason = added(card, value, before.additions), completed(story, id, occurrence)
                # What nobody knew was coming is not told now that it does not come.
                case EffectCancelled(ref=ref, cause=number) if number == cause:
                    if scenario.effects[ref.of, ref.at].announced:
                        cancelled.append(effect_words(scenario, ref))
        was = shown(card.account(before.value)) if before.value is not None else ()
        old = added(card, before.value, before.additions)
        found.append(Reopened(id, played, moment.quarter, went, cause, was, after, old, new, tuple(cancelled), reason))
    return tuple(found)


def decided_later(case: PlayedCase, back: tuple[Reopened, ...]) -> bool:
    """Whether the table decided something when that case came back."""
    return any(it.went == "revised" for it in of_case(case, back))


def of_case(case: PlayedCase, back: tuple[Reopened, ...]) -> tuple[Reopened, ...]:
    """How that case came back: not another time that its card was played."""
    return tuple(it for it in back if it.key == case.key)


def comeback(
    voice: PageLanguage,
    story: Story,
    texts: Texts,
    case: PlayedCase,
    it: Reopened,
    told: tuple[WhatHappened, ...],
    on_way: tuple[OnItsWay, ...],
) -> Comeback:
    """The same in sentences."""
    own = of_decision(told, it.card, it.cause)
    times, scenario = case.card.times, story.scenario
    return Comeback(
        title=voice.timed("debrief.back", it.quarter),
        went=voice.say(f"debrief.back.{it.went}"),
        before=() if it.went == "confirmed" else _lines(voice, it.before, it.added_before),
        after=_lines(voice, it.after, it.added_after) if it.after else (),
        reason=own_words(voice, texts, it.reason, completed=False) if it.reason is not None else None,
        price=effects(voice, scenario, [one for one in own if one.price]),
        now=effects(voice, scenario, [one for one in own if not one.price and not one.later], times),
        later=effects(voice, scenario, [one for one in own if one.later], times),
        coming=coming(voice, story.quarters, of_decision(on_way, it.card, it.cause)),
        cancelled=tuple(voice.words(words) for words in it.cancelled),
    )


def _lines(voice: PageLanguage, rows: tuple[Row, ...], new: tuple[Text, ...]) -> tuple[str, ...]:
    """A decision line by line, with what was added to it; where nothing was decided, that."""
    told = lines(voice, rows) or (voice.say("debrief.outcome.undecided"),)
    return (*told, *(voice.say("debrief.added_line", text=text) for text in new))


def own_words(voice: PageLanguage, texts: Texts, id: str, *, completed: bool) -> Reason:
    """The table's own words, or that they were erased."""
    text = texts.get(id)
    return Reason(voice.written(text), quoted=text is not None, completed=completed)
