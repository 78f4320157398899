"""What an author answers in a preview, kept by names: so that it is the same answer in the next version of the pack."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.publishing import publish, publish_counts
from game.rules.case import card_of, sight
from game.rules.kinds.card import Card
from game.rules.prompts import (
    AllocatePrompt,
    AnyPrompt,
    AskPrompt,
    Ballot,
    ChoosePrompt,
    Item,
    PickPrompt,
    RankPrompt,
)
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.tally import Counts
from game.rules.terms.text import Text, Words, message
from game.rules.terms.value import Chosen, Divided, Picked, Ranked, Value, divided_over


class VotesFor(Struct, frozen=True):
    """Everyone votes for this; `None`: everyone votes blank."""

    value: Value | None


class CountsCards(Struct, frozen=True):
    """So many cards for each, as somebody counted them."""

    counts: dict[str, int]
    blank: int


class DividesOver(Struct, frozen=True):
    """So much for each post, by its name."""

    amounts: dict[str, int]


class SaysWords(Struct, frozen=True):
    """These words."""

    words: str


class ComesBetween(Struct, frozen=True):
    """What comes in between: chance is drawn until it does."""

    twist: str


class DoesThis(Struct, frozen=True):
    """Any other answer: it holds nothing but names."""

    action: Action


PreviewAnswer = VotesFor | CountsCards | DividesOver | SaysWords | DoesThis


class PreviewChoice(Struct, frozen=True):
    """Something that can be answered now."""

    label: Words
    answer: PreviewAnswer | ComesBetween
    at: str
    note: Words | None = None
    closed: Words | None = None
    """Why it cannot be chosen now."""


def action_of(scenario: Scenario, state: State, answer: PreviewAnswer, asked: AnyPrompt) -> Action | None:
    """The action that gives this answer to that question; `None` where it cannot be given."""
    action = _action(scenario, state, answer, asked)
    return action if action is not None and asked.refusal(action) is None else None


def _action(scenario: Scenario, state: State, answer: PreviewAnswer, asked: AnyPrompt) -> Action | None:
    match answer:
        case DoesThis(action=action):
            return action
        case SaysWords():
            return actions.Say(asked.at, None)
        case DividesOver(amounts=amounts):
            if not isinstance(asked, AllocatePrompt) or not set(amounts) <= {post.id for post in asked.posts}:
                return None
            return asked.answer(divided_over(amounts, (post.id for post in asked.posts)))
        case CountsCards(counts=counts, blank=blank):
            if not isinstance(asked, Ballot) or not set(counts) <= set(asked.option_ids()):
                return None
            counted = Counts(tuple(counts.get(item, 0) for item in asked.option_ids()), blank)
            return actions.CloseBallot(asked.at, publish_counts(asked, counted))
        case VotesFor(value=value):
            if isinstance(asked, Ballot):
                if asked.some is not None or (value is not None and asked.question.value_refusal(value) is not None):
                    return None
                card = None if state.case is None else card_of(scenario, state)
                return actions.CloseBallot(asked.at, publish(asked, (value,) * asked.ballots, card))
            if value is None or not isinstance(asked, PickPrompt | AllocatePrompt | RankPrompt | ChoosePrompt):
                return None
            return asked.answer(value) if asked.value_refusal(value) is None else None
        case _:
            assert_never(answer)


def answer_of(action: Action, asked: AnyPrompt | None, words: str | None) -> PreviewAnswer:
    """An action as it is kept; `words` are what it says, where it says something."""
    match action:
        case actions.CloseBallot(published=Counts(counts=counts, blank=blank)) if isinstance(asked, Ballot):
            return CountsCards(dict(zip(asked.option_ids(), counts, strict=True)), blank)
        case actions.Allocate(amounts=amounts) if isinstance(asked, AllocatePrompt):
            return DividesOver({post.id: given for post, given in zip(asked.posts, amounts, strict=True)})
        case actions.Say() if words is not None:
            return SaysWords(words)
        case _:
            return DoesThis(action)


def choices(scenario: Scenario, state: State, asked: Sequence[AnyPrompt]) -> tuple[PreviewChoice, ...]:
    """Everything that may be answered now, beside reading on."""
    found = [it for prompt in asked[:1] for it in _choices(scenario, state, prompt)]
    for prompt in asked[1:]:
        beside = _choices(scenario, state, prompt)
        found += (_beside(prompt, it) for it in beside) if isinstance(prompt, PickPrompt) else beside
    return (*found, *_between(scenario, state))


def _beside(asked: AnyPrompt, choice: PreviewChoice) -> PreviewChoice:
    """With what is asked before it: the page asks something else."""
    return replace(choice, label=message("preview.beside", ask=asked.ask, what=choice.label))


def _choices(scenario: Scenario, state: State, asked: AnyPrompt) -> Iterator[PreviewChoice]:
    match asked:
        case Ballot() if state.case is not None:
            card = card_of(scenario, state)
            if isinstance(asked.question, PickPrompt) and not asked.seats:
                yield from (_voted(asked, item) for item in asked.question.items)
            else:
                for value in card.proposals(sight(scenario, state)):
                    yield PreviewChoice(label_of(card, value), VotesFor(value), asked.at)
            yield PreviewChoice(message("preview.blank"), VotesFor(None), asked.at)
        case PickPrompt():
            for item in asked.items:
                does = DoesThis(actions.Pick(asked.at, item.id))
                yield PreviewChoice(item.text, does, asked.at, item.note, item.closed)
        case AskPrompt():
            for item in asked.items:
                does = DoesThis(actions.Ask(asked.at, item.id))
                yield PreviewChoice(item.text, does, asked.at, item.note, item.closed)
            yield PreviewChoice(message("preview.talk_done"), DoesThis(actions.Ask(asked.at, None)), asked.at)
        case AllocatePrompt() | RankPrompt() | ChoosePrompt() if state.case is not None:
            card = card_of(scenario, state)
            for value in dict.fromkeys((asked.suggested, *card.candidates(sight(scenario, state)))):
                if asked.value_refusal(value) is None:
                    yield PreviewChoice(label_of(card, value), VotesFor(value), asked.at)
        case _:
            return


def _voted(asked: Ballot, item: Item) -> PreviewChoice:
    return PreviewChoice(item.text, VotesFor(Chosen(item.id)), asked.at, item.note, item.closed)


def _between(scenario: Scenario, state: State) -> Iterator[PreviewChoice]:
    """What else can come in between, where something came or may come."""
    case = state.case
    if case is None or case.practice or case.stage != "deliberation":
        return
    twists = scenario.dilemmas[case.card].twist
    for id, twist in twists.items():
        if id != case.twist:
            yield PreviewChoice(message("preview.comes_between", text=twist.text), ComesBetween(id), "deliberation")


def label_of(card: Card, value: Value) -> Words:
    """What a decision on this card is called, in one line."""
    names = card.names()
    match value:
        case Chosen(option=option):
            return card.said().get(option, Text(nl=option))
        case Picked(items=ids) | Ranked(order=ids):
            found = [names.get(id, Text(nl=id)) for id in ids]
            return Text(", ".join(it.nl for it in found) or "-", ", ".join(it.into("en") for it in found) or "-")
        case Divided(amounts=amounts):
            parts = [(name, given) for name, given in zip(names.values(), amounts, strict=False) if given]
            dutch = ", ".join(f"{name.nl}: {given:,}".replace(",", ".") for name, given in parts)
            return Text(dutch or "-", ", ".join(f"{name.into('en')}: {given:,}" for name, given in parts) or "-")
        case _:
            assert_never(value)
