"""What became public of a ballot, as it is written on a line: counts behind their letters, or only what they lead to."""

from collections.abc import Iterator
from typing import assert_never

from game.apps.kit.lines.marks import Marked, marked
from game.apps.kit.lines.told import BETWEEN, NONE, told_word
from game.apps.kit.lines.values import value_written
from game.apps.kit.order import KitOrder
from game.rules.actions import CloseBallot
from game.rules.prompts import Ballot
from game.rules.prompts.choosing import ChoosePrompt, PickPrompt
from game.rules.state import State
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Published, Sealed, Verdict


def ballot_marks(order: KitOrder, state: State, ballot: Ballot) -> Marked:
    """What stands for each of what can be chosen; nothing where seats make proposals."""
    question = ballot.question
    items = question.items if isinstance(question, (PickPrompt, ChoosePrompt)) else ()
    return marked(order, state, ballot.at, [item for item in items if item.id in ballot.option_ids()])


def ballot_written(order: KitOrder, state: State, ballot: Ballot, action: CloseBallot) -> str:
    """What became public of it, and who did not vote."""
    told, language = _published(order, state, ballot, action.published), order.voice.language
    if action.away:
        missing = " ".join(
            str(number) if seat is None else f"{order.voice.seat(seat)} {number}" for seat, number in action.away
        )
        return f"{told} {told_word('away', language)} {missing}"
    return f"{told} {told_word('away', language)} {NONE}" if _lacks(ballot, action.published) else told


def _lacks(ballot: Ballot, published: Published) -> bool:
    """Whether counts leave somebody out of whom nothing is said."""
    if ballot.some is not None or not isinstance(published, Counts):
        return False
    return sum(published.counts) + published.blank < ballot.ballots


def _published(order: KitOrder, state: State, ballot: Ballot, published: Published) -> str:
    there, language = ballot_marks(order, state, ballot), order.voice.language
    match published:
        case Counts(counts=counts, blank=blank):
            shown = zip(there.marks, counts, strict=True)
            return " ".join((*(f"{mark}:{count}" for mark, count in shown if count), f"{NONE}:{blank}"))
        case Lead(item=item):
            return NONE if item is None else there.of(item)
        case Verdict(kind=kind, items=items):
            return " ".join((told_word(kind, language), *map(there.of, items)))
        case Proposals(proposals=values):
            every = [value_written(order, state, ballot.question, value) for value in values]
            return BETWEEN.join(every) or NONE
        case Middle(proposal=value):
            asked = ballot.settles or ballot.question
            told = NONE if value is None else value_written(order, state, asked, value)
            return f"{told_word('together', language)} {told}"
        case Named(votes=votes):
            return "; ".join(_by_name(order, there, votes))
        case Sealed():
            return told_word("sealed", language)
        case _:
            assert_never(published)


def _by_name(order: KitOrder, there: Marked, votes: tuple[tuple[str, str | None], ...]) -> Iterator[str]:
    for seat in dict.fromkeys(seat for seat, _ in votes):
        own = " ".join(NONE if item is None else there.of(item) for at, item in votes if at == seat)
        yield f"{order.voice.seat(seat)}: {own}"
