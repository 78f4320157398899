"""What people type to do what was done: an evening as lines for a terminal."""

from collections.abc import Iterator

from game.apps.text.pages import LETTERS
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import AnyPrompt
from game.rules.tally import Counts, Middle, Proposals
from game.rules.views import View

REASON = "omdat het moet"


def typed(view: View, action: Action) -> Iterator[str]:
    """The lines that do this, with paper cards and a teller."""
    prompt = next(asked for asked in view.prompts if asked.refusal(action) is None)
    match action:
        case actions.Roll(dice=dice):
            yield "" if dice is None else f"{dice[0]} {dice[1]}"
        case actions.Shift(source=source, target=target, amount=amount):
            yield from ("s", source, target, str(amount))
        case actions.Pick(at="reopen", item=item):
            yield from ("t", letter(prompt, item))
        case actions.Allocate(at="revise", amounts=amounts):
            yield from ("w", *map(str, amounts))
        case actions.Rank(at="revise", order=order):
            yield from ("w", " ".join(letter(prompt, item) for item in order))
        case actions.Acknowledge():
            yield ""
        case actions.SetAgenda(cases=cases):
            yield str(cases)
        case actions.Pick(at="hint", item=item):
            yield f"briefje {letter(view.prompts[0], item)}"
        case actions.Pick(at=at, item=item) if at != "revise" and isinstance(view.prompts[0], prompts.Acknowledge):
            yield running_number(view, item)
        case actions.Pick(item=item):
            yield letter(prompt, item)
        case actions.Choose(items=items):
            yield " ".join(letter(prompt, item) for item in items)
        case actions.Ask(question=question):
            yield "klaar" if question is None else letter(prompt, question)
        case actions.Allocate(amounts=amounts):
            yield from map(str, amounts)
        case actions.Rank(order=order):
            yield " ".join(letter(prompt, item) for item in order)
        case actions.Say(text=text):
            yield "" if text is None else REASON
        case actions.CloseBallot(published=published):
            assert isinstance(prompt, prompts.Ballot)
            yield from ballot(prompt, published)


def ballot(prompt: prompts.Ballot, published: object) -> Iterator[str]:
    if isinstance(prompt.question, prompts.Choose):
        # How many took part, and how often each was chosen; where nobody counts, nothing.
        yield ""
        if isinstance(published, Counts):
            yield from map(str, (*published.counts, published.blank))
        return
    if isinstance(published, Counts):
        yield from map(str, (*published.counts, published.blank))
        if sum(published.counts) + published.blank < prompt.ballots:
            yield "weg"
        return
    if isinstance(published, Middle):
        # Seats that all propose the same come to just that.
        published = Proposals(() if published.proposal is None else (published.proposal,) * prompt.ballots)
    assert isinstance(published, Proposals)
    for proposal in published.proposals:
        yield ""
        if isinstance(prompt.question, prompts.Rank):
            yield " ".join(letter(prompt.question, str(item)) for item in proposal)
        else:
            yield from map(str, proposal)
    if len(published.proposals) < prompt.ballots:
        yield from ["weg"] * (prompt.ballots - len(published.proposals))


def running_number(view: View, id: str) -> str:
    """The number beside a page that can also be left: the numbers of all choices run on."""
    items = [item for asked in view.prompts if isinstance(asked, prompts.Pick) for item in asked.items]
    return next(str(number) for number, item in enumerate(items, start=1) if item.id == id)


def letter(prompt: AnyPrompt, id: str) -> str:
    assert isinstance(prompt, (prompts.Pick, prompts.Choose, prompts.Rank, prompts.Ask))
    return next(mark for mark, item in zip(LETTERS, prompt.items, strict=False) if item.id == id)
