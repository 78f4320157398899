"""Cover (*dekking*): a fund that runs short takes from another only by the table's decision.

A decision that would overdraw a fund is not taken before its cover is found: from another fund, by
a cheaper option, or, when nothing is left anywhere, as debt and under supervision.
"""

from collections.abc import Callable
from typing import assert_never

from game.rules import events
from game.rules.outcomes.consequences import happen
from game.rules.parts.effects import Origin
from game.rules.prompts import TABLE, Item, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.state.remembered import Cover, Short
from game.rules.terms.references import AsDebt, BySupervision, FromFund, OtherOption, cover_way, kept
from game.rules.terms.text import message
from game.rules.transition import Transition


def foresee(scenario: Scenario, state: State, do: Callable[[Transition], None]) -> tuple[int, ...]:
    """The funds as they would be after that, in whole euros; below 0 is what would be short."""
    trial = Transition(scenario, state)
    do(trial)
    return trial.state.funds


def first_short(scenario: Scenario, balances: tuple[int, ...]) -> tuple[str, int] | None:
    """The first fund that is short, in the pack's order, and by how many euros."""
    if not balances or min(balances) >= 0:
        return None
    return next(((id, -it) for id, it in zip(scenario.funds, balances, strict=True) if it < 0), None)


def _behind(state: State, fund: str) -> Short:
    """What brought that fund below zero."""
    return next(it for it in state.short if it.fund == fund)


def sources(scenario: Scenario, state: State, balances: tuple[int, ...]) -> dict[str, int]:
    """Fund → whole euros it can give without running short itself; the reserve first."""
    free = {
        id: min(now, then)
        for id, now, then in zip(scenario.funds, state.funds, balances, strict=True)
        if min(now, then) > 0
    }
    return dict(sorted(free.items(), key=lambda pair: pair[0] != scenario.reserve))


def prompt(scenario: Scenario, state: State, balances: tuple[int, ...], cheaper: tuple[Item, ...] = ()) -> PickPrompt:
    """Where does the money come from? Where no fund can give, the way on is debt."""
    cover, free = state.cover[0], sources(scenario, state, balances)
    items = [
        Item(
            kept(FromFund(id)), message("cover.fund", fund=scenario.funds[id].name, amount=min(free[id], cover.amount))
        )
        for id in free
    ]
    items += [Item(kept(OtherOption(item.id)), message("cover.option", option=item.text)) for item in cheaper]
    if not free:
        items.append(Item(kept(AsDebt()), message("cover.debt")))
    # Before a decision takes effect the fund is not empty yet: it is the decision that lacks money.
    foreseen = state.phase == "case" and state.funds[scenario.fund_at[cover.fund]] >= 0
    ask = message(
        "ask.cover_decision" if foreseen else "ask.cover", fund=scenario.funds[cover.fund].name, amount=cover.amount
    )
    return PickPrompt("cover", TABLE, ask, tuple(items))


def transfer(transition: Transition, cover: Cover, source: str, balances: tuple[int, ...]) -> None:
    """That fund pays what it can of what is short."""
    amount = min(sources(transition.scenario, transition.state, balances)[source], cover.amount)
    transition.tell(events.CoverFound(cover.fund, source, amount, cover.cause, cover.bill))


def give_back(transition: Transition) -> None:
    """Undo what was moved for a decision that will not be carried out."""
    for it in transition.case.covered:
        transition.tell(events.FundMoved(it.source, it.amount, "cover", transition.cause))
        transition.tell(events.FundMoved(it.fund, -it.amount, "cover", transition.cause))


def seek(transition: Transition) -> None:
    """Ask cover for the first fund that is short; with nothing left anywhere it is debt."""
    short = first_short(transition.scenario, transition.state.funds)
    if short is None:
        return
    fund, amount = short
    if sources(transition.scenario, transition.state, transition.state.funds):
        behind = _behind(transition.state, fund)
        transition.tell(events.CoverAsked(fund, amount, behind.cause, behind.bill))
    else:
        book_debt(transition)


def take(transition: Transition, item: str) -> None:
    """That fund pays what it can; then look again. Where none can, it is debt."""
    cover = transition.state.cover[0]
    match cover_way(item):
        case FromFund(fund=fund):
            transfer(transition, cover, fund, transition.state.funds)
            transition.tell(events.CoverSettled(cover.fund))
            seek(transition)
        case AsDebt():
            transition.tell(events.CoverSettled(cover.fund))
            book_debt(transition)
        case OtherOption():
            raise AssertionError(item)
        case unknown:
            assert_never(unknown)


def pay(transition: Transition) -> None:
    """Whatever is short is paid by the fund that would be named first, for nobody is asked any more."""
    while transition.state.cover:
        take(transition, prompt(transition.scenario, transition.state, transition.state.funds).items[0].id)


def book_debt(transition: Transition) -> None:
    """Whatever is still short becomes debt; the first time, the municipality comes under supervision."""
    while (short := first_short(transition.scenario, transition.state.funds)) is not None:
        fund, amount = short
        behind = _behind(transition.state, fund)
        transition.tell(events.DebtBooked(fund, amount, behind.cause, behind.bill))
        if SUPERVISION not in transition.state.flags:
            transition.tell(events.SupervisionBegan(behind.cause))
            supervision = transition.scenario.supervision
            effects = supervision.now if supervision is not None else ()
            happen(transition, effects, Origin(kept(BySupervision()), 1, behind.cause))
