"""The case as it is read, before anything is asked: what the table sees when it comes up, with every adviser to be heard."""

from base64 import b64encode
from collections.abc import Iterator
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief.pieces import Pair
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.drawn import picture
from game.apps.prepare.playing import HomeCase
from game.apps.words.asked import asked_words
from game.apps.words.facts import aged, fact_words, law_words, source_words
from game.rules.parts.drawings import CaseDrawing, TownDrawing
from game.rules.prompts import AllocatePrompt, ChoosePrompt, PickPrompt, Question, RankPrompt
from game.rules.terms.units import amount
from game.rules.views import CaseView
from game.rules.views.case import case_view
from game.rules.views.shapes import AdviserView


class ResidentRead(Struct, frozen=True):
    """Whose kitchen table it is."""

    name: str
    says: str
    lines: tuple[str, ...]


class AdviserRead(Struct, frozen=True):
    """Somebody to be heard."""

    name: str
    interest: str
    says: str


class CaseRead(Struct, frozen=True):
    """Everything of a case that stands on the page without a press."""

    title: str
    chair: str
    story: str
    intends: str
    resident: ResidentRead | None
    unknown: str
    facts: tuple[Pair, ...]
    """Each with its source."""
    law: str
    path: str
    """That a law has a way for this; its steps are `steps`."""
    steps: tuple[str, ...]
    advisers: tuple[AdviserRead, ...]
    how: tuple[str, ...]
    options: tuple[Pair, ...]
    """What can be decided as it comes up, and what stands beside it."""
    picture: str
    """The place, drawn, as it stands in an address; empty where none is."""


def case_read(voice: PageLanguage, it: HomeCase) -> CaseRead:
    """The case as it was just opened."""
    card, state = it.scenario.dilemmas[it.card], it.opened
    assert state.case is not None
    shown = case_view(it.scenario, replace(state, case=replace(state.case, heard=tuple(card.advisers))))
    met = None if shown.talk is None else shown.talk.resident
    council = shown.council
    return CaseRead(
        title=voice.words(shown.title),
        chair="" if shown.chair is None else voice.say(f"prepare.chair.{shown.chair}"),
        story=voice.words(shown.case),
        intends=""
        if council is None or council.intends is None
        else voice.say("page.council.intends", option=council.intends),
        resident=None
        if met is None
        else ResidentRead(
            voice.words(aged(met.name, met.age)),
            voice.words(met.says),
            (voice.say("page.wish", text=met.wish), voice.say("page.strength", text=met.strength)),
        ),
        unknown="" if shown.unknown is None else voice.words(shown.unknown),
        facts=tuple(_facts(voice, shown)),
        law="" if shown.law is None else law_words(shown.law, shown.reference_date, voice.language),
        path="" if shown.path is None else voice.say("page.path", name=shown.path.name),
        steps=() if shown.path is None else tuple(voice.words(step) for step in shown.path.steps),
        advisers=tuple(_adviser(voice, one) for one in shown.advisers),
        how=tuple(voice.words(sentence) for sentence in asked_words(shown.question)),
        options=tuple(_options(voice, shown.question)),
        picture=_picture(shown.drawing),
    )


def _facts(voice: PageLanguage, shown: CaseView) -> Iterator[Pair]:
    for fact in shown.facts:
        source = source_words(fact, voice.language)
        yield Pair(fact_words(fact, voice.language), voice.say("table.source", source=source) if source else "")


def _adviser(voice: PageLanguage, it: AdviserView) -> AdviserRead:
    return AdviserRead(voice.words(it.name), voice.words(it.interest), voice.words(it.says))


def _options(voice: PageLanguage, question: Question) -> Iterator[Pair]:
    match question:
        case PickPrompt(items=items) | RankPrompt(items=items) | ChoosePrompt(items=items):
            for item in items:
                beside = item.note if item.closed is None else item.closed
                yield Pair(voice.words(item.text), "" if beside is None else voice.words(beside))
        case AllocatePrompt(posts=posts, unit=unit):
            for post in posts:
                high = question.amount if post.closed is not None else post.high
                low = amount(post.low, unit)
                yield Pair(voice.words(post.text), voice.say("table.between", low=low, high=amount(high, unit)))


def _picture(drawing: CaseDrawing | None) -> str:
    if drawing is None:
        return ""
    towns: tuple[str, ...] = get_args(TownDrawing)
    name = f"town-{drawing}-0" if drawing in towns else f"vignette-{drawing}"
    return f"data:image/svg+xml;base64,{b64encode(picture(name).encode()).decode()}"
