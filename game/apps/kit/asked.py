"""What is asked of the table, as lines on a card: by the shape of the question, whatever kind of card asks it."""

from collections.abc import Iterator
from typing import assert_never

from game.apps.debrief.voice import PageLanguage
from game.apps.kit.conditions import condition_words
from game.apps.kit.on_the_table import OnTheTable
from game.apps.kit.shapes import KitLine
from game.apps.words.asked import asked_words
from game.rules.prompts import AllocatePrompt, ChoosePrompt, Item, PickPrompt, Post, Question, RankPrompt
from game.rules.terms.units import amount


def how_lines(voice: PageLanguage, question: Question) -> Iterator[KitLine]:
    """What is to be done with them, where it is more than choosing one."""
    for sentence in asked_words(question):
        yield KitLine(voice.words(sentence))


def answers_of(voice: PageLanguage, it: OnTheTable) -> Iterator[KitLine]:
    """What can be decided, each on a line."""
    question = it.shown.question
    match question:
        case PickPrompt(items=items) | RankPrompt(items=items) | ChoosePrompt(items=items):
            for item in items:
                yield KitLine(voice.words(item.text), "option", it.signs[item.id], item_note(voice, it, item))
        case AllocatePrompt(posts=posts):
            for post in posts:
                yield KitLine(voice.words(post.text), "option", "", post_note(voice, it, question, post))
        case _:
            assert_never(question)


def item_note(voice: PageLanguage, it: OnTheTable, item: Item) -> str:
    """What stands under something to choose: its price, and when it can be chosen at all."""
    return _joined(voice, "" if item.note is None else voice.words(item.note), only_if(voice, it, item.id))


def post_note(voice: PageLanguage, it: OnTheTable, question: AllocatePrompt, post: Post) -> str:
    """What a post has now, and how much it may get."""
    high = question.amount if post.closed is not None else post.high
    between = voice.say("table.between", low=amount(post.low, question.unit), high=amount(high, question.unit))
    now = "" if post.today is None else voice.say("table.now", amount=amount(post.today, question.unit))
    return _joined(voice, between, now, only_if(voice, it, post.id))


def only_if(voice: PageLanguage, it: OnTheTable, id: str) -> str:
    """When it can be decided; empty where it always can, and where saying so would tell what nobody knows yet."""
    when = it.waits.get(id)
    if when is None or when.secret:
        return ""
    return voice.say("kit.only_if", when=condition_words(voice, it.scenario, it.state, when))


def _joined(voice: PageLanguage, *notes: str) -> str:
    return " · ".join(note for note in notes if note)
