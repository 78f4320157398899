"""What people type to do what was done: an evening as lines for a terminal."""

from collections.abc import Iterator
from itertools import combinations
from string import ascii_uppercase

from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.ballots.publishing import publish_counts
from game.rules.prompts import AnyPrompt
from game.rules.terms.tally import Counts, Middle, Proposals, Published
from game.rules.terms.value import amounts_of, order_of
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
            yield from ("w", *divided(prompt, amounts))
        case actions.Rank(at="revise", order=order):
            yield from ("w", " ".join(letter(prompt, item) for item in order))
        case actions.Acknowledge():
            yield ""
        case actions.SetAgenda(cases=cases):
            yield str(cases)
        case actions.Pick(at="hint", item=item):
            yield f"briefje {letter(view.prompts[0], item)}"
        case actions.Pick(at=at, item=item) if at != "revise" and isinstance(
            view.prompts[0], prompts.AcknowledgePrompt
        ):
            yield running_number(view, item)
        case actions.Pick(item=item):
            yield letter(prompt, item)
        case actions.Choose(items=items):
            yield " ".join(letter(prompt, item) for item in items)
        case actions.Ask(question=question):
            yield "klaar" if question is None else letter(prompt, question)
        case actions.Allocate(amounts=amounts):
            yield from divided(prompt, amounts)
        case actions.Rank(order=order):
            yield " ".join(letter(prompt, item) for item in order)
        case actions.Say(text=text):
            yield "" if text is None else REASON
        case actions.CloseBallot(published=published):
            yield from [""] if isinstance(prompt, prompts.Stands) else ballot(prompt, published)


def cards(ballot: prompts.Ballot, published: Published) -> Counts:
    """Cards that come to this: all alike, divided over some, or blank."""
    items = ballot.option_ids()
    for many in range(len(items) + 1):
        for some in combinations(items, many):
            each = ballot.ballots // max(1, many)
            counts = Counts(tuple(each if item in some else 0 for item in items), ballot.ballots - each * many)
            if publish_counts(ballot, counts) == published:
                return counts
    raise LookupError(published)


def ballot(prompt: AnyPrompt, published: Published) -> Iterator[str]:
    assert isinstance(prompt, prompts.Ballot)
    if isinstance(prompt.question, prompts.ChoosePrompt):
        # How many took part, and how often each was chosen; where nobody counts, nothing.
        yield ""
        if isinstance(published, Counts):
            yield from map(str, (*published.counts, published.blank))
            yield ""
        return
    if not prompt.seats:
        counts = published if isinstance(published, Counts) else cards(prompt, published)
        yield from map(str, (*counts.counts, counts.blank))
        if sum(counts.counts) + counts.blank < prompt.ballots:
            yield "weg"
        # It is right, before anything shows.
        yield ""
        return
    if isinstance(published, Middle):
        # Seats that all propose the same come to just that.
        published = Proposals(() if published.proposal is None else (published.proposal,) * prompt.ballots)
    assert isinstance(published, Proposals)
    for proposal in published.proposals:
        yield ""
        if isinstance(prompt.question, prompts.RankPrompt):
            yield " ".join(letter(prompt.question, id) for id in order_of(proposal))
        else:
            yield from divided(prompt.question, amounts_of(proposal))
    if len(published.proposals) < prompt.ballots:
        yield from ("", "-") * (prompt.ballots - len(published.proposals))


def divided(prompt: AnyPrompt, amounts: tuple[int, ...]) -> Iterator[str]:
    """The amount for each post that is asked: not for one that is closed."""
    assert isinstance(prompt, prompts.AllocatePrompt)
    yield from (str(amount) for post, amount in zip(prompt.posts, amounts, strict=True) if post.closed is None)


def running_number(view: View, id: str) -> str:
    """The number beside a page that can also be left: the numbers of all choices run on."""
    items = [item for asked in view.prompts if isinstance(asked, prompts.PickPrompt) for item in asked.items]
    return next(str(number) for number, item in enumerate(items, start=1) if item.id == id)


def letter(prompt: AnyPrompt, id: str) -> str:
    assert isinstance(prompt, (prompts.PickPrompt, prompts.ChoosePrompt, prompts.RankPrompt, prompts.AskPrompt))
    return next(mark for mark, item in zip(ascii_uppercase, prompt.items, strict=False) if item.id == id)
