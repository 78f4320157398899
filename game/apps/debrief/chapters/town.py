"""*Wat er op het bord gebeurde*: quarter by quarter, in short sentences; only what was told at the table."""

from collections.abc import Iterator

from game.apps.debrief.chapters.shapes import Happened, TownPage, TownPart, TownQuarter
from game.apps.debrief.chapters.street import on_the_street
from game.apps.debrief.pieces import BroughtLine, Counted, TableRow
from game.apps.debrief.told.effects import effects
from game.apps.debrief.told.evening import Texts
from game.apps.debrief.told.happenings import WhatHappened, completed
from game.apps.debrief.told.origins import BroughtAbout
from game.apps.debrief.told.story import Story, StoryMoment
from game.apps.debrief.voice import PageLanguage
from game.rules.events import (
    CarePaid,
    FacilityProved,
    NewsAnswered,
    NewsRead,
    ThoughtAsked,
    ThoughtKept,
    TownCompleted,
    VoiceHeard,
)
from game.rules.parts.varied import told
from game.rules.terms.text import Words, message
from game.rules.views.town import savings, town_view

PARTS = ("street", "facilities", "news", "voices", "residents", "said")
"""What is told of a quarter, in this order."""


def town(voice: PageLanguage, story: Story, told: tuple[WhatHappened, ...], texts: Texts) -> TownPage:
    """Everything that happened in town."""
    transition = _Telling(voice, story, told, texts)
    quarters = (transition.quarter(state.quarter) for state in story.quarter_ends)
    return TownPage(
        quarters=tuple(quarter for quarter in quarters if quarter.parts),
        care=_care(voice, story),
        savings=_savings(voice, story),
    )


class _Telling:
    """The sentences of each quarter."""

    def __init__(self, voice: PageLanguage, story: Story, told: tuple[WhatHappened, ...], texts: Texts) -> None:
        self._voice = voice
        self._story = story
        self._told = told
        self._texts = texts

    def quarter(self, number: int) -> TownQuarter:
        moments = tuple(moment for moment in self._story.moments if moment.quarter == number)
        found = {
            "street": on_the_street(self._voice, self._story, moments),
            "facilities": tuple(self._facilities(moments)),
            "news": tuple(self._news(moments)),
            "voices": tuple(self._voices(moments)),
            "residents": tuple(self._residents(number)),
            "said": tuple(self._said(moments)),
        }
        parts = (TownPart(self._voice.say(f"debrief.town.{part}"), found[part]) for part in PARTS)
        title = self._voice.say("debrief.quarter_title", quarter=number)
        return TownQuarter(title, tuple(part for part in parts if part.happened))

    def _facilities(self, moments: tuple[StoryMoment, ...]) -> Iterator[Happened]:
        """How what was built turned out, and that every neighbourhood has something."""
        for moment in moments:
            match moment.event:
                case FacilityProved(group=id, level=level, works=works):
                    group = self._story.scenario.groups[id]
                    title = self._voice.say("debrief.built", facility=group.facility, level=level)
                    yield Happened(title, outcome=self._voice.say(f"debrief.works.{works}"))
                case TownCompleted():
                    whole = completed(self._story)
                    assert whole is not None
                    brought = effects(self._voice, self._story.scenario, (whole,))
                    yield Happened(self._voice.say("debrief.complete"), effects=brought)

    def _news(self, moments: tuple[StoryMoment, ...]) -> Iterator[Happened]:
        """What was read, what the table answered, and what both brought at once."""
        answers = {
            moment.event.news: (moment.event.option, moment.number)
            for moment in moments
            if isinstance(moment.event, NewsAnswered)
        }
        for moment in moments:
            if isinstance(moment.event, NewsRead):
                card = self._story.scenario.news[moment.event.news]
                option, number = answers.get(moment.event.news, ("", 0))
                answer = self._voice.say("debrief.answered", answer=card.options[option].text) if option else ""
                yield Happened(
                    self._voice.words(card.title),
                    text=self._voice.words(told(card.text, moment.event.variants, "text")),
                    outcome=answer,
                    effects=self._at_once(BroughtAbout("news", moment.event.news), moment.number, number),
                )

    def _voices(self, moments: tuple[StoryMoment, ...]) -> Iterator[Happened]:
        for moment in moments:
            if isinstance(moment.event, VoiceHeard):
                it = self._story.scenario.voices[moment.event.voice]
                yield Happened(
                    self._voice.words(it.name),
                    text=self._voice.say("debrief.says", words=told(it.says, moment.event.variants, "says")),
                    effects=self._at_once(BroughtAbout("voice", moment.event.voice), moment.number),
                )

    def _at_once(self, origin: BroughtAbout, *numbers: int) -> tuple[BroughtLine, ...]:
        """What it brought at once, as these actions told it."""
        own = [it for it in self._told if it.origin == origin and it.cause in numbers and not it.later]
        return effects(self._voice, self._story.scenario, own)

    def _residents(self, number: int) -> Iterator[Happened]:
        """How it goes with each of them, as it was told at the quarter's end."""
        for state in self._story.quarter_ends:
            if state.quarter == number and number in self._story.quarters_done:
                for it in town_view(self._story.scenario, state).residents:
                    if it.line is not None:
                        yield Happened(self._voice.words(it.name), text=self._voice.words(it.line))

    def _said(self, moments: tuple[StoryMoment, ...]) -> Iterator[Happened]:
        """The question, and the table's own words; where nothing was written down there is nothing to tell."""
        question: Words = message("visit.question")
        for moment in moments:
            match moment.event:
                case ThoughtAsked(question=place):
                    own = self._story.scenario.reflection
                    question = own[place].ask if place >= 0 else message("visit.question")
                case ThoughtKept(text=str(text)):
                    quote = self._voice.written(self._texts.get(text))
                    yield Happened(self._voice.words(question), quotes=(quote,))


def _care(voice: PageLanguage, story: Story) -> Counted | None:
    """A row per neighbourhood, a column per quarter that was finished."""
    paid = {
        (moment.event.group, moment.quarter): moment.event
        for moment in story.moments
        if isinstance(moment.event, CarePaid)
    }
    if not paid:
        return None
    return Counted(
        caption=voice.say("debrief.care"),
        columns=tuple(voice.say("debrief.quarter_title", quarter=quarter) for quarter in story.quarters_done),
        rows=tuple(
            TableRow(voice.words(group.name), tuple(_paid(voice, paid[id, quarter]) for quarter in story.quarters_done))
            for id, group in story.scenario.groups.items()
        ),
    )


def _paid(voice: PageLanguage, event: CarePaid) -> str:
    key = "debrief.care_saved" if event.saved else "debrief.care_paid"
    return voice.say(key, amount=event.amount, saved=event.saved)


def _savings(voice: PageLanguage, story: Story) -> tuple[str, ...]:
    if not story.over:
        return ()
    return tuple(
        voice.say("debrief.saves", facility=it.facility, group=it.group, amount=it.amount)
        for it in savings(story.scenario, story.end)
    )
