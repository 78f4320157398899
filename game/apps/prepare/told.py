"""The whole card as the page has it: every question of the reader's, with what can be pressed and what came of it."""

from collections.abc import Iterator

from game.apps.debrief.voice import PageLanguage
from game.apps.prepare.playing import HomeCase, HomeChoice, HomeQuestion
from game.apps.prepare.shapes import HomeAnswer, HomePage, HomePart
from game.apps.prepare.telling import told_of
from game.apps.words.asked import asked_words
from game.rules.case import card_of
from game.rules.kinds.card import Card
from game.rules.kinds.rows import row_words
from game.rules.prompts import AskPrompt
from game.rules.terms.value import Chosen
from game.rules.views.case import question_view, talk_view


def told_pages(voice: PageLanguage, it: HomeCase) -> tuple[HomePage, ...]:
    """Every place where the reader chooses, as they are numbered."""
    return tuple(_page(voice, it, question) for question in it.questions)


def told_lead(voice: PageLanguage, it: HomeCase) -> tuple[HomePart, ...]:
    """What is told before the first question."""
    return told_of(voice, it.scenario, it.card, it.lead)


def _page(voice: PageLanguage, it: HomeCase, question: HomeQuestion) -> HomePage:
    card = card_of(it.scenario, question.state)
    return HomePage(
        question.asked,
        _ask(voice, question),
        tuple(_under(voice, it, question)),
        tuple(_answer(voice, it, card, question, choice) for choice in question.choices),
        tuple(
            (voice.words(one.text), "" if one.closed is None else voice.words(one.closed)) for one in question.closed
        ),
    )


def _ask(voice: PageLanguage, question: HomeQuestion) -> str:
    if question.asked in ("talk", "scope", "contest"):
        return voice.words(question.prompt.ask)
    return voice.say(f"prepare.ask.{question.asked}")


def _under(voice: PageLanguage, it: HomeCase, question: HomeQuestion) -> Iterator[str]:
    if isinstance(question.prompt, AskPrompt):
        left = question.prompt.minutes
        yield voice.say("prepare.minutes_left.one" if left == 1 else "prepare.minutes_left", minutes=left)
        talk = talk_view(it.scenario, question.state)
        if talk is not None and talk.resident is not None:
            yield voice.words(talk.resident.rapport)
    if question.asked == "decide":
        card = card_of(it.scenario, question.state)
        yield from (voice.words(sentence) for sentence in asked_words(question_view(it.scenario, question.state)))
        if card.inquiry is not None and card.times > 1:
            yield voice.say("page.line", times=card.times)


def _answer(voice: PageLanguage, it: HomeCase, card: Card, question: HomeQuestion, choice: HomeChoice) -> HomeAnswer:
    rows: tuple[tuple[str, str], ...] = ()
    label = voice.words(choice.item.text)
    if choice.value is not None and not isinstance(choice.value, Chosen):
        rows = tuple(_rows(voice, card, choice))
        label = voice.say("prepare.way", number=1 + question.choices.index(choice))
    enough = not choice.item.id and choice.value is None
    if enough:
        label = voice.say(f"prepare.enough.{question.asked}")
    return HomeAnswer(
        label,
        "" if choice.item.note is None else voice.words(choice.item.note),
        rows,
        told_of(voice, it.scenario, it.card, choice.steps),
        choice.to,
        "goes_on" if enough else "asks" if choice.value is None else "settles",
    )


def _rows(voice: PageLanguage, card: Card, choice: HomeChoice) -> Iterator[tuple[str, str]]:
    for row in card.account(choice.value):
        if row.amount is not None:
            yield voice.words(row.text), voice.words(row_words(row)["amount"])
        elif row.place is not None or row.chosen:
            key = "prepare.served" if row.chosen else "prepare.waits"
            yield voice.words(row.text), voice.say(key, place=row.place or 0)
