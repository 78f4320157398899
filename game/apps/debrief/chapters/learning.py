"""*Hoe wij het beleefden*: a learning history, quarter by quarter: what happened, the table's own words, a view from outside."""

from collections.abc import Iterator

from game.apps.debrief.chapters.builds import builds
from game.apps.debrief.chapters.comebacks import Reopened
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.first import LearningRow
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.log.told.replay import tell
from game.rules.events import DecisionTookEffect, NewsRead, ThoughtKept, VoiceHeard
from game.rules.terms.text import Text
from game.rules.views.town import MOST_HEADLINES


def learning(
    voice: PageLanguage, story: Story, evening: Evening, played: tuple[PlayedCase, ...], back: tuple[Reopened, ...]
) -> tuple[LearningRow, ...]:
    """A row for each quarter, of a report only where something stands in it; one for the evening where a decision is kept
    back, and nothing without any.
    """
    if not evening.decisions:
        return ()
    told = _Told(voice, story, evening, played, back)
    rows = (
        LearningRow(
            voice.timed("debrief.in_quarter", quarter),
            tuple(told.happened(quarter)),
            tuple(told.lived(quarter)),
            tuple(told.outside(quarter)),
        )
        for quarter in _quarters(story, evening)
    )
    return tuple(it for it in rows if evening.approval is None or it.happened or it.lived or it.outside)


def _quarters(story: Story, evening: Evening) -> tuple[int, ...]:
    """The quarters that have a row; 0 is the one row of an evening of which a decision is kept back."""
    if not evening.decisions:
        return ()
    return tuple(state.quarter for state in story.quarter_ends) if evening.whole else (0,)


def notes(story: Story, evening: Evening) -> tuple[tuple[int | None, str | None], ...]:
    """Each note that may be told, with the quarter of the learning history in which it stands.

    `None` where it is told by itself: it was made before the first quarter or after the year, in a quarter that the table
    went back over and never reached again, or no decision is told.
    """
    if not evening.noted:
        return ()
    stood = tell(evening.scenario, evening.entries).states
    rows = _quarters(story, evening)
    told: list[tuple[int | None, str | None]] = []
    for entry, words in evening.noted:
        at = stood[entry]
        quarter = at.quarter if evening.whole else 0
        during = at.quarter and at.phase != "over" and quarter in rows
        told.append((quarter if during else None, words))
    return tuple(told)


class _Told:
    def __init__(
        self,
        voice: PageLanguage,
        story: Story,
        evening: Evening,
        played: tuple[PlayedCase, ...],
        back: tuple[Reopened, ...],
    ) -> None:
        self._voice = voice
        self._story = story
        self._texts = evening.texts
        self._notes = notes(story, evening)
        self._played = played
        self._back = back
        self._whole = evening.whole

    def happened(self, quarter: int) -> Iterator[str]:
        """Decisions, what came back on the agenda, what was built and what was in the news."""
        say, scenario = self._voice.say, self._story.scenario
        for case in self._cases(quarter):
            if case.counts or case.directed:
                yield say("debrief.numbered", number=case.number, title=case.card.title)
        for it in self._back:
            if it.quarter == quarter and it.went == "revised":
                yield say("debrief.because.revise", title=scenario.dilemmas[it.card].title)
        if not self._whole:
            return
        for built in builds(self._story):
            if built.quarter == quarter:
                facility = scenario.groups[built.group].facility
                yield say("debrief.built", facility=facility, level=built.level)
        for moment in self._story.moments:
            if isinstance(moment.event, NewsRead) and moment.quarter == quarter:
                yield say("debrief.because.news", title=scenario.news[moment.event.news].title)

    def lived(self, quarter: int) -> Iterator[str]:
        """What a minority wanted to have said, words from the board, and what was noted: a reason stands with its decision."""
        for case in self._cases(quarter):
            if case.minority is not None:
                yield self._voice.written(self._texts.get(case.minority))
        for moment in self._story.moments:
            here = moment.quarter == quarter or not self._whole
            if isinstance(moment.event, ThoughtKept) and here and moment.event.text is not None:
                yield self._voice.written(self._texts.get(moment.event.text))
        for noted, words in self._notes:
            if noted == quarter:
                yield self._voice.written(words)

    def outside(self, quarter: int) -> Iterator[str]:
        """What residents would still have liked to say, who spoke up, and the paper's headlines of the decisions."""
        for case in self._cases(quarter):
            yield from (self._voice.words(text) for text in case.unsaid)
        if not self._whole:
            return
        # The paper came out when the quarter was over.
        if quarter in self._story.quarters_done:
            yield from (self._voice.words(text) for text in self._headlines(quarter))
        for moment in self._story.moments:
            if isinstance(moment.event, VoiceHeard) and moment.quarter == quarter:
                spoken = self._story.scenario.voices[moment.event.voice]
                yield self._voice.say("debrief.because.voice", name=spoken.name)

    def _headlines(self, quarter: int) -> tuple[Text, ...]:
        decided = [it for it in self._played if it.value is not None and self._out(it) == quarter]
        found = [text for it in decided if it.value is not None for text in it.card.headlines(it.value, it.variants)]
        return tuple(found[:MOST_HEADLINES])

    def _out(self, case: PlayedCase) -> int | None:
        """The quarter in which the decision was out: what a director decided and had to wait, when it took effect."""
        if case.came == "held":
            return None
        for moment in self._story.moments:
            match moment.event:
                case DecisionTookEffect(card=card, occurrence=occurrence) if (card, occurrence) == case.key:
                    return moment.quarter
                case _:
                    pass
        return case.quarter if case.came not in ("skipped", "postponed", "open") else None

    def _cases(self, quarter: int) -> tuple[PlayedCase, ...]:
        return tuple(
            it for it in self._played if it.quarter == quarter and it.came not in ("skipped", "postponed", "open")
        )
