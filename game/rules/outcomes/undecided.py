"""What it comes to where the table does not decide: what happens then, what it costs, and putting the case off."""

from functools import reduce

from game.rules import events
from game.rules.case import card_of, case_of, rule, sight, stages
from game.rules.events import Bill
from game.rules.kinds.postpone import Postpone
from game.rules.kinds.price import certain_moves, moves_words
from game.rules.kinds.rows import Row
from game.rules.outcomes import cover
from game.rules.outcomes.consequences import happen
from game.rules.outcomes.happening import moved
from game.rules.parts.effects import Origin
from game.rules.prompts import TABLE, AnyPrompt, Item, PickPrompt
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from game.rules.terms.measures import Move
from game.rules.terms.phases import How
from game.rules.terms.text import Message, Words, message
from game.rules.terms.units import amount
from game.rules.transition import Transition
from game.rules.year import places_left, quarters

TALKS = 2
"""No decision after talking once more: the card's default happens, or it is not decided."""

NOT_DECIDED: tuple[How, ...] = ("default", "undecided")
"""How a case closes on which the table did not decide."""


def pay(transition: Transition) -> None:
    """What the pack asks of a table that did not decide the open case, and of a works council that said nothing about it."""
    settings = transition.scenario.settings
    if _silent(transition.case):
        price = settings.silent
    elif transition.case.how in NOT_DECIDED:
        price = settings.undecided
    else:
        return
    case, cause = transition.case, transition.case.decided_at
    bill = Bill("decision", case.card, case.occurrence)
    for move in moved(transition.scenario, transition.state, price):
        if move.what == "fund":
            transition.tell(events.FundMoved(move.id, move.applied, "undecided", cause, bill))
        else:
            transition.tell(events.IndicatorMoved(move.id, move.asked, move.applied, "undecided", cause))


def _silent(case: Case) -> bool:
    """Whether a director answered a works council that had said nothing."""
    return case.given is not None and case.advised is None


def warning(scenario: Scenario, state: State) -> Message | None:
    """What happens where the open ballot comes to nothing, before it counts; nothing where that has no price."""
    case, card = case_of(state), card_of(scenario, state)
    price = moves_words(scenario.settings.undecided, scenario)
    asks = case.stage == "final_ballot" and case.step in ("vote", "propose")
    if case.practice or not asks or rule(scenario, state).decides == "rapporteur":
        return None
    last = case.step == "vote" and is_last(scenario, state)
    if card.council is not None:
        # A works council that says nothing leaves it to the director.
        price = moves_words(scenario.settings.silent, scenario)
        if price is None:
            return message("undecided.last.council") if last else None
        silent = message("undecided.silent", price=price)
        return message("undecided.last", then=silent) if last else silent
    default = card.default_value()
    nothing = default is None or not card.allows(sight(scenario, state), default)
    if price is None:
        return message("undecided.last.nothing" if nothing else "undecided.last.ready") if last else None
    assert nothing or default is not None
    if default is None or nothing:
        told = message("undecided.nothing", price=price)
    elif case.step == "vote" and case.proposal == default:
        told = message("undecided.same", price=price)
    else:
        told = _happens(card.account(default), price)
    return message("undecided.last", then=told) if last else told


def is_last(scenario: Scenario, state: State) -> bool:
    """Whether nothing follows where the open ballot of a case comes to nothing: no talk, and no run-off."""
    case, how = case_of(state), rule(scenario, state)
    if case.talks < TALKS and "deliberation" in stages(scenario, state):
        return False
    card = card_of(scenario, state)
    if how.on_proposal or card.proposes:
        return True
    open_ids = card.open_ids(sight(scenario, state))
    items = tuple(id for id in open_ids if id in case.ballot) if case.ballot else open_ids
    return all(it.kind in ("decided", "again") for it in how.verdicts(items))


def _happens(rows: tuple[Row, ...], price: Message) -> Message:
    """What the card has ready, part by part: the amounts of a division, the places of an order, or what is chosen."""
    parts: list[Words] = []
    key = "undecided.option"
    for row in rows:
        if row.amount == 0:
            continue
        if row.amount is not None:
            key = "undecided.division"
            parts.append(message("undecided.amount", text=row.text, amount=amount(row.amount, row.unit)))
        elif row.place is not None:
            key = "undecided.order"
            parts.append(message("undecided.place", text=row.text, place=row.place))
        elif row.chosen:
            parts.append(row.text)
    if not parts:
        return message("undecided.nothing", price=price)
    return message(key, option=reduce(_and, parts), price=price)


def _and(first: Words, second: Words) -> Message:
    return message("price.and", first=first, second=second)


def offer(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """*Aanhouden*: the case comes back in the next quarter, where that can be paid and there is place for it."""
    case = case_of(state)
    card = scenario.dilemmas[case.card]
    written = card.postpone
    if written is None or case.practice or card.only is not None or not _may(scenario, state, case, written):
        return ()
    price = _price(written, scenario, card.times)
    ask = message("ask.postpone") if price is None else message("ask.postpone_price", price=price)
    return (PickPrompt("postpone", TABLE, ask, (Item("postpone", message("postpone.yes"), note=price),)),)


def _may(scenario: Scenario, state: State, case: Case, written: Postpone) -> bool:
    times = sum(it.card == case.card and it.how == "postponed" for it in state.decisions)
    last = state.quarter >= quarters(scenario, state)
    return times < written.most and not last and places_left(scenario, state) >= 1 and _paid(scenario, state, written)


def _paid(scenario: Scenario, state: State, written: Postpone) -> bool:
    after = cover.foresee(scenario, state, lambda trial: happen(trial, written.now, _origin(trial)))
    return cover.first_short(scenario, after) is None


def _price(written: Postpone, scenario: Scenario, times: int) -> Message | None:
    moves = certain_moves(written.now)
    return moves_words(
        tuple(Move(it.what, it.id, it.at, it.amount * (times if it.what == "fund" else 1)) for it in moves), scenario
    )


def put_off_words(scenario: Scenario, state: State) -> tuple[Message, ...]:
    """Of each case that was put off this quarter that it was, and what that cost."""
    found = []
    for it in state.decisions:
        card = scenario.dilemmas[it.card]
        if it.how == "postponed" and it.quarter == state.quarter and card.postpone is not None:
            price = _price(card.postpone, scenario, card.times)
            key = "told.put_off" if price is None else "told.put_off_price"
            found.append(
                message(key, title=card.title) if price is None else message(key, title=card.title, price=price)
            )
    return tuple(found)


def _origin(transition: Transition) -> Origin:
    case = transition.case
    times = transition.scenario.times(case.card)
    return Origin(case.card, case.occurrence, case.decided_at or transition.cause, case.talk, times)


def put_off(transition: Transition) -> None:
    """The open case is put off: what that brings happens now."""
    transition.tell(events.Decided(None, "postponed", transition.cause))
    written = transition.scenario.dilemmas[transition.case.card].postpone
    assert written is not None
    happen(transition, written.now, _origin(transition))
