"""Whether there is something to choose: options that differ, cost something, and are not beaten by another."""

from collections.abc import Iterator, Mapping

from game.content.checking.sense.written_moves import (
    WrittenBrings,
    brings,
    brings_anything,
    option_cards,
    total,
)
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.effects import WrittenConsequences
from game.content.written.kinds.asked import WrittenAsked
from game.content.written.kinds.budget import WrittenBudget
from game.content.written.kinds.card import WrittenCard
from game.content.written.kinds.options import WrittenOption, WrittenOptionCard
from game.content.written.kinds.priority import WrittenPriority
from game.rules.prompts import LETTERS

MANY_QUESTIONS = 4
"""From so many questions on a talk has something to choose from."""
MANY_CARDS = 5
"""From so many cards on a pattern in them can be seen."""
MOSTLY = 80
"""In so many of a hundred cards the cheapest option has the same letter: then who plays sees it."""


def check_sense_of_dilemmas(subject: Subject) -> None:
    """Tell cards on which there is little to choose."""
    for loc, _, card in subject.cards():
        if card.only != "practice" and not any(_anything(card)):
            subject.tell_key(loc, "content.nothing_brought")
        if isinstance(card, WrittenBudget):
            bare = [id for id, post in card.posts.items() if not post.bands]
            if 1 < len(bare) < len(card.posts):
                subject.tell_key((*loc, "posts", bare[0]), "content.posts_without_bands", names=", ".join(bare))
    for loc, _, card in option_cards(subject):
        _options(subject, loc, card)
    _questions(subject)
    _cheapest(subject)


def _anything(card: WrittenCard) -> Iterator[bool]:
    """Of each thing that can be decided, whether it brings anything."""
    if isinstance(card, WrittenOptionCard):
        yield from (brings_anything(option) for option in card.options.values())
    elif isinstance(card, WrittenBudget):
        yield from (bool(post.bands) for post in card.posts.values())
    elif isinstance(card, WrittenPriority):
        yield from (brings_anything(part) for item in card.items.values() for part in (item.served, item.waits))
    else:
        yield True  # a kind of one's own knows itself what it brings


def _options(subject: Subject, loc: Loc, card: WrittenOptionCard) -> None:
    quarters = subject.scenario.quarters
    brought = {id: brings(option, quarters) for id, option in card.options.items()}
    written = {id: _bare(option) for id, option in card.options.items()}
    for place, id in enumerate(card.options):
        here = (*loc, "options", id)
        same = next((it for it in list(card.options)[:place] if written[it] and written[it] == written[id]), None)
        if same is not None:
            subject.tell_key(here, "content.option_same", option=id, other=same)
            continue
        better = _better(id, card.options, brought)
        if better is not None:
            subject.tell_key(here, "content.option_beaten", option=id, other=better)
        elif _only_gains(subject, brought[id]):
            subject.tell_key(here, "content.option_only_gains", option=id)


def _bare(option: WrittenOption) -> str:
    """What an option brings, without what is told of it."""
    keys = {"now", "later", "each_quarter", "amendments", "next_year", "afterwards", "when"}
    written = option.model_dump(include=keys & option.model_fields_set, exclude_defaults=True)
    return str(_untold(written)) if written else ""


def _untold(it: object) -> object:
    if isinstance(it, Mapping):
        return {key: _untold(value) for key, value in it.items() if key != "text"}
    return [_untold(inner) for inner in it] if isinstance(it, (list, tuple)) else it


def _better(id: str, options: Mapping[str, WrittenOption], brought: Mapping[str, WrittenBrings]) -> str | None:
    """An option that is nowhere worse and somewhere better. Who moves one thing only has not finished writing."""
    mine = brought[id]
    if not mine.plain or len(mine.sure) < 2:
        return None
    for other, theirs in brought.items():
        if other == id or not theirs.plain or options[other].when is not None:
            continue
        ids = [*mine.sure, *(it for it in theirs.sure if it not in mine.sure)]
        gaps = [theirs.sure.get(it, 0) - mine.sure.get(it, 0) for it in ids]
        if min(gaps) >= 0 and max(gaps) > 0:
            return other
    return None


def _only_gains(subject: Subject, it: WrittenBrings) -> bool:
    """Money comes in, something goes up, and nothing is paid for it: a minus may be missing."""
    moved = it.sure.values()
    funds = total(it.sure, subject.scenario.funds)
    points = [amount for id, amount in it.sure.items() if id in subject.scenario.indicators]
    return it.plain and funds > 0 and min(moved) > 0 and bool(points)


def _questions(subject: Subject) -> None:
    """A talk in which every question fits asks nobody what matters most."""
    talks: dict[Loc, list[WrittenAsked]] = {}
    for loc, thing, card in subject.everything:
        if isinstance(thing, WrittenAsked) and card is not None and card.only != "practice":
            talks.setdefault(loc[:2], []).append(thing)
    for loc, questions in talks.items():
        minutes = int(getattr(subject.scenario.dilemmas[str(loc[1])], "minutes", 0))
        needed = sum(it.minutes for it in questions)
        if len(questions) >= MANY_QUESTIONS and needed <= minutes:
            subject.tell_key((*loc, "questions"), "content.every_question_fits", minutes=minutes, needed=needed)


def _cheapest(subject: Subject) -> None:
    """Once for the pack: the letter behind which the cheapest option nearly always stands."""
    letters: list[int] = []
    for _, _, card in option_cards(subject):
        costs = [_money(subject, option) for option in card.options.values()]
        if costs.count(max(costs)) == 1:
            letters.append(costs.index(max(costs)))
    for place in dict.fromkeys(letters):
        count = letters.count(place)
        if len(letters) >= MANY_CARDS and count * 100 >= MOSTLY * len(letters):
            letter = LETTERS[place]
            subject.tell_key((), "content.cheapest_letter", letter=letter, count=count, cards=len(letters))


def _money(subject: Subject, option: WrittenConsequences) -> int:
    return total(brings(option, subject.scenario.quarters).sure, subject.scenario.funds)
