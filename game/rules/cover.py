"""Cover (*dekking*): a fund that runs short takes from another only by the table's decision.

A decision that would overdraw a fund is not taken before its cover is found: from another fund, by
a cheaper option, or, when nothing is left anywhere, as debt and under supervision.
"""

from collections.abc import Callable

from msgspec.structs import replace

from game.rules import events
from game.rules.consequences import happen
from game.rules.effects import Origin
from game.rules.prompts import TABLE, Item, Pick
from game.rules.scenario import HEAD_SUPERVISION, SUPERVISION, Scenario
from game.rules.state import Cover, State
from game.rules.text import message
from game.rules.transition import Transition

FUND, OPTION, DEBT = "fund:", "option:", "debt"


def foresee(scenario: Scenario, state: State, do: Callable[[Transition], None]) -> tuple[int, ...]:
    """The funds as they would be after that, in whole euros; below 0 is what would be short."""
    trial = Transition(scenario, replace(state, report=()))
    do(trial)
    return trial.state.funds


def first_short(scenario: Scenario, balances: tuple[int, ...], cause: int) -> Cover | None:
    """The first fund that is short, in the pack's order."""
    if min(balances, default=0) >= 0:
        return None
    for id, balance in zip(scenario.funds, balances, strict=True):
        if balance < 0:
            return Cover(id, -balance, cause)
    return None


def sources(scenario: Scenario, state: State, balances: tuple[int, ...]) -> dict[str, int]:
    """Fund → whole euros it can give without running short itself; the reserve first."""
    free = {
        id: min(now, then)
        for id, now, then in zip(scenario.funds, state.funds, balances, strict=True)
        if min(now, then) > 0
    }
    return dict(sorted(free.items(), key=lambda pair: pair[0] != scenario.reserve))


def prompt(scenario: Scenario, state: State, balances: tuple[int, ...], cheaper: tuple[Item, ...] = ()) -> Pick:
    """Where does the money come from? Where no fund can give, the way on is debt."""
    cover, free = state.cover[0], sources(scenario, state, balances)
    items = [
        Item(f"{FUND}{id}", message("cover.fund", fund=scenario.funds[id].name, amount=min(free[id], cover.amount)))
        for id in free
    ]
    items += [Item(f"{OPTION}{item.id}", message("cover.option", option=item.text)) for item in cheaper]
    if not free:
        items.append(Item(DEBT, message("cover.debt")))
    # Before a decision takes effect the fund is not empty yet: it is the decision that lacks money.
    foreseen = state.phase == "case" and state.funds[scenario.fund_at[cover.fund]] >= 0
    ask = message(
        "ask.cover_decision" if foreseen else "ask.cover", fund=scenario.funds[cover.fund].name, amount=cover.amount
    )
    return Pick("cover", TABLE, ask, tuple(items))


def transfer(transition: Transition, cover: Cover, source: str, balances: tuple[int, ...]) -> None:
    """That fund pays what it can of what is short."""
    amount = min(sources(transition.scenario, transition.state, balances)[source], cover.amount)
    transition.tell(events.CoverFound(cover.fund, source, amount, cover.cause))
    transition.tell(events.FundMoved(source, -amount, "cover", cover.cause))
    transition.tell(events.FundMoved(cover.fund, amount, "cover", cover.cause))


def give_back(transition: Transition, cause: int) -> None:
    """Undo what was moved for a decision that will not be carried out."""
    for event in transition.state.report:
        if isinstance(event, events.FundMoved) and event.source == "cover":
            transition.tell(events.FundMoved(event.fund, -event.amount, "cover", cause))


def seek(transition: Transition, cause: int) -> None:
    """Ask cover for the first fund that is short; with nothing left anywhere it is debt."""
    short = first_short(transition.scenario, transition.state.funds, cause)
    if short is None:
        return
    # Of a bill that came later the cause is the decision it came from.
    bills = [event for event in transition.state.report if isinstance(event, events.FundMoved)]
    bill = next((event for event in reversed(bills) if event.fund == short.fund and event.amount < 0), None)
    short = short if bill is None else replace(short, cause=bill.cause)
    if sources(transition.scenario, transition.state, transition.state.funds):
        transition.tell(events.CoverAsked(short.fund, short.amount, short.cause))
    else:
        book_debt(transition, short.cause)


def take(transition: Transition, item: str) -> None:
    """That fund pays what it can; then look again. Where none can, it is debt."""
    short, source = transition.state.cover[0], item.removeprefix(FUND)
    if item == DEBT:
        transition.tell(events.CoverSettled(short.fund))
        book_debt(transition, short.cause)
        return
    transfer(transition, short, source, transition.state.funds)
    transition.tell(events.CoverSettled(short.fund))
    seek(transition, short.cause)


def book_debt(transition: Transition, cause: int) -> None:
    """Whatever is still short becomes debt; the first time, the municipality comes under supervision."""
    while True:
        short = first_short(transition.scenario, transition.state.funds, cause)
        if short is None:
            return
        transition.tell(events.DebtBooked(short.fund, short.amount, cause))
        transition.tell(events.FundMoved(short.fund, short.amount, "debt", cause))
        if SUPERVISION not in transition.state.flags:
            transition.tell(events.SupervisionBegan(cause))
            transition.tell(events.FlagSet(SUPERVISION, cause))
            supervision = transition.scenario.supervision
            effects = supervision.now if supervision is not None else ()
            happen(transition, effects, Origin(HEAD_SUPERVISION, 1, cause), "supervision")
