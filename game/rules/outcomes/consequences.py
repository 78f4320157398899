"""What a decision, news or a voice brings: paid, now, and on its way."""

from collections.abc import Collection, Iterable, Sequence

from game.rules import events
from game.rules.events import Bill
from game.rules.kinds.card import Card
from game.rules.kinds.chosen import Branch
from game.rules.outcomes.happening import Comes, applies, perform, schedule
from game.rules.parts.effects import Effect, Origin
from game.rules.terms.references import Addition
from game.rules.terms.value import Value
from game.rules.transition import Transition


def bring(
    transition: Transition,
    card: Card,
    value: Value,
    origin: Origin,
    *,
    additions: Sequence[Addition] = (),
    twist: str | None = None,
    certain: bool = False,
    besides: Collection[str] | None = None,
) -> None:
    """The effects of this decision.

    `additions` are the amendments that were adopted, `twist` is what came in between. `certain` leaves out what depends on chance. `besides` are the
    addresses of what an earlier decision on the same card brought already; the amount of a budget was paid then too.
    """
    payment = card.payment(value) if besides is None else None
    if payment is not None:
        fund, amount = payment
        bill = Bill("decision", origin.of, origin.occurrence)
        transition.tell(events.FundMoved(fund, -amount, "payment", origin.cause, bill))
    branches = card.all_branches(value, additions, twist)
    if besides:
        branches = tuple(branch for branch in branches if branch.at not in besides)
    take_effect(transition, branches, origin, certain=certain)


def take_effect(transition: Transition, branches: Sequence[Branch], origin: Origin, *, certain: bool = False) -> None:
    """What these consequences bring now; then what is on its way."""
    for branch in branches:
        happen(transition, branch.consequences.now, origin, certain=certain)
    for branch in branches:
        for later in branch.consequences.later:
            schedule(transition, later, origin)
    for branch in branches:
        for standing in branch.consequences.each_quarter:
            transition.tell(events.StandingBegan(origin.ref(standing), origin.cause))


def happen(
    transition: Transition, effects: Iterable[Effect], origin: Origin, comes: Comes = "now", *, certain: bool = False
) -> None:
    """These effects: those whose condition holds and whose chance falls so."""
    for effect in effects:
        if effect.certain or ((effect.chance is None or not certain) and applies(transition, effect, origin)):
            perform(transition, effect, origin, comes)
