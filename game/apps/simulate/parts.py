"""Every part of a pack that an evening can reach, each with the way to it in the author's own words."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from game.rules.conditions import Condition
from game.rules.kinds.card import Card
from game.rules.parts.effects import Effect
from game.rules.parts.varied import Varied
from game.rules.scenario import Scenario
from game.rules.terms.references import (
    ByCard,
    ByCompleteTown,
    ByNews,
    BySupervision,
    ByUntold,
    ByVoice,
    brought_by,
)
from game.rules.terms.text import Text

PartKind = Literal[
    "card",
    "option",
    "amendment",
    "band",
    "item",
    "question",
    "fact",
    "adviser",
    "twist",
    "answer",
    "ruling",
    "variant",
    "effect",
    "letter",
    "news",
    "news_option",
    "voice",
    "reflection",
    "facility",
    "goal",
    "ending",
]
"""What is counted, in the order in which it is told. An answer is one of a director, a ruling one of a court; a letter is
an effect that comes later and has words."""

PackWay = tuple[str | int, ...]
"""The way to a part, as its author wrote it: `("dilemmas", "bathroom", "options", "lift")`."""


class PackPart(Struct, frozen=True):
    """Something that can be reached."""

    kind: PartKind
    way: PackWay

    @property
    def key(self) -> str:
        """Its name among what is counted."""
        return f"{self.kind} {written(self.way)}"


class Guarded(Struct, frozen=True):
    """A condition of the pack, and where it stands."""

    way: PackWay
    condition: Condition

    @property
    def key(self) -> str:
        """Its name among what is counted."""
        return written(self.way)


def written(way: PackWay) -> str:
    """The way in one word, with full stops."""
    return ".".join(map(str, way))


def way_of(address: str) -> PackWay:
    """The way that an address stands for: `options.adapt.later.0`."""
    return tuple(int(part) if part.isdigit() else part for part in address.split("."))


def home_of(of: str) -> PackWay:
    """The way to what brings an effect. Raises `ValueError` for what brings none."""
    match brought_by(of):
        case ByCard(card=card):
            return ("dilemmas", card)
        case ByNews(news=news):
            return ("news", news)
        case ByVoice(voice=voice):
            return ("voices", voice)
        case BySupervision():
            return ("supervision",)
        case ByCompleteTown():
            return ("board", "complete")
        case ByUntold():
            raise ValueError(of)


def effect_way(of: str, at: str) -> PackWay:
    """The way to that effect."""
    return (*home_of(of), *way_of(at))


def answer_at(row: int) -> PackWay:
    """The way inside a card to what its director may answer."""
    return ("director", "answers", row)


def ruling_at(row: int) -> PackWay:
    """The way inside a card to how a court may rule."""
    return ("court", row)


def is_letter(effect: Effect) -> bool:
    """Whether it comes later, with words."""
    return effect.after > 0 and effect.text is not None


def parts(scenario: Scenario) -> Iterator[PackPart]:
    """Everything that can be reached, in the order of the pack."""
    for id, card in scenario.dilemmas.items():
        yield from _card(("dilemmas", id), card)
    for (of, at), effect in scenario.effects.items():
        yield PackPart("letter" if is_letter(effect) else "effect", effect_way(of, at))
    for id, news in scenario.news.items():
        yield PackPart("news", ("news", id))
        yield from (PackPart("news_option", ("news", id, "options", option)) for option in news.options)
        yield from _variants(("news", id, "text"), news.text)
    for id, voice in scenario.voices.items():
        yield PackPart("voice", ("voices", id))
        yield from _variants(("voices", id, "says"), voice.says)
    yield from (PackPart("reflection", ("reflection", place)) for place in scenario.midway)
    yield from (PackPart("facility", ("board", "groups", group)) for group in scenario.groups)
    yield from (PackPart("goal", ("goals", id)) for id in scenario.goals)
    for id, ending in scenario.endings.items():
        yield PackPart("ending", ("endings", id))
        yield from _variants(("endings", id, "text"), ending.text)


def _card(way: PackWay, card: Card) -> Iterator[PackPart]:
    yield PackPart("card", way)
    yield from (PackPart(kind, (*way, *way_of(at))) for at, kind in card.reachable().items())
    if card.inquiry is not None:
        yield from (PackPart("question", (*way, "questions", id)) for id in card.inquiry.questions)
        yield from (PackPart("fact", (*way, "facts", id)) for id, fact in card.facts.items() if fact.hidden)
    yield from (PackPart("adviser", (*way, "advisers", id)) for id in card.advisers)
    yield from (PackPart("twist", (*way, "twist", id)) for id in card.twist)
    yield from (PackPart(kind, (*way, *at)) for kind, at, _ in _council(card))
    for of, words in card.opening_texts():
        yield from _variants((*way, *way_of(of)), words)
    for id, tagged in card.tagged().items():
        yield from _variants((*way, *way_of(card.headline_at(f"{id}.headline"))), tagged.headline)


def _council(card: Card) -> Iterator[tuple[PartKind, PackWay, Condition | None]]:
    """What a director may answer and how a court may rule: what it is, the way to it in the card, and when it holds."""
    if card.council is not None:
        answers = () if card.council.director is None else card.council.director.answers
        yield from (("answer", answer_at(row), it.when) for row, it in enumerate(answers))
        yield from (("ruling", ruling_at(row), it.when) for row, it in enumerate(card.council.court))


def _variants(way: PackWay, words: Varied | None) -> Iterator[PackPart]:
    if words is not None and not isinstance(words, Text):
        yield from (PackPart("variant", (*way, place)) for place in range(len(words)))


def guarded(scenario: Scenario) -> Iterator[Guarded]:
    """Every condition that stands in no other, in the order of the pack."""
    for id, card in scenario.dilemmas.items():
        way = ("dilemmas", id)
        yield from _when(way, card.when)
        for at, condition in card.options_when():
            yield from _when((*way, *way_of(at)), condition)
        if card.inquiry is not None:
            for question_id, question in card.inquiry.questions.items():
                yield from _when((*way, "questions", question_id), question.when)
        for twist_id, twist in card.twist.items():
            yield from _when((*way, "twist", twist_id), twist.when)
        for _, at_row, condition_of_row in _council(card):
            yield from _when((*way, *at_row), condition_of_row)
        for of, words in card.opening_texts():
            yield from _variants_when((*way, *way_of(of)), words)
        for tagged_id, tagged in card.tagged().items():
            yield from _variants_when((*way, *way_of(card.headline_at(f"{tagged_id}.headline"))), tagged.headline)
    for (of, at), effect in scenario.effects.items():
        yield from _when(effect_way(of, at), effect.when)
    for id, news in scenario.news.items():
        yield from _when(("news", id), news.when)
        for option_id, answer in news.options.items():
            yield from _when(("news", id, "options", option_id), answer.when)
        yield from _variants_when(("news", id, "text"), news.text)
    for id, voice in scenario.voices.items():
        yield from _when(("voices", id), voice.when)
        yield from _variants_when(("voices", id, "says"), voice.says)
    for id, ending in scenario.endings.items():
        yield from _when(("endings", id), ending.when)
        yield from _variants_when(("endings", id, "text"), ending.text)


def _when(way: PackWay, condition: Condition | None) -> Iterator[Guarded]:
    if condition is not None:
        yield Guarded((*way, "when"), condition)


def _variants_when(way: PackWay, words: Varied | None) -> Iterator[Guarded]:
    if words is not None and not isinstance(words, Text):
        for place, variant in enumerate(words):
            yield from _when((*way, place), variant.when)
