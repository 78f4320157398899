"""What the table settles in the talk and enters once, without a ballot: goal, agenda, budget shift, coming back."""

from typing import assert_never

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.ballots.publishing import secret, stood
from game.rules.conditions import Sight
from game.rules.kinds.price import certain_moves, moves_words
from game.rules.outcomes import cover
from game.rules.outcomes.consequences import bring, happen
from game.rules.parts.effects import Origin
from game.rules.parts.varied import choose
from game.rules.prompts import (
    FACILITATOR,
    TABLE,
    AcknowledgePrompt,
    AgendaPrompt,
    AnyPrompt,
    Ballot,
    ChoosePrompt,
    Item,
    PickPrompt,
    Purse,
    Question,
    ShiftPrompt,
    Stands,
)
from game.rules.quarters.bar_words import goal_note
from game.rules.quarters.quarter import end_year, go_on, open_quarter, set_agenda
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, Decision, State
from game.rules.terms.at import PageAt
from game.rules.terms.text import Message, message
from game.rules.terms.value import Value
from game.rules.transition import Transition
from game.rules.year import quarters, usual_agenda

MOST_CASES = 6
"""In one quarter; an evening has room for ten in all."""


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What is asked outside turns and cases."""
    match state.phase:
        case "values":
            return (_values(scenario, state),)
        case "goal":
            goals = scenario.goals.items()
            items = tuple([Item(id, goal.title, note=goal_note(goal.when, scenario, state)) for id, goal in goals])
            return (PickPrompt("goal", TABLE, message("ask.goal"), items),)
        case "opening":
            return (agenda(scenario, state),)
        case "quarter" | "quarter_end" if state.cover:
            return (cover.prompt(scenario, state, state.funds),)
        case "quarter" if state.revising is not None:
            return (AcknowledgePrompt("confirm", TABLE, message("ask.confirm")), _revision(scenario, state))
        case "quarter":
            return (AcknowledgePrompt("quarter", TABLE, message("ask.quarter")), *_motions(scenario, state))
        case "quarter_end":
            return (AcknowledgePrompt("quarter_end", TABLE, message("ask.quarter_end")),)
        case "turn" | "visit" | "case" | "over":
            raise AssertionError(state.phase)
        case unknown:
            assert_never(unknown)


def page(state: State) -> PageAt | None:
    """The question that is answered by reading on, outside turns and cases: the first of `prompts` then."""
    match state.phase:
        case "quarter" | "quarter_end" if state.cover:
            return None
        case "quarter" if state.revising is not None:
            return "confirm"
        case "quarter" | "quarter_end":
            return state.phase
        case "values" | "goal" | "opening" | "turn" | "visit" | "case" | "over":
            return None
        case unknown:
            assert_never(unknown)


VALUES = 3
"""So many core values everyone may pick."""


def _values(scenario: Scenario, state: State) -> Ballot | Stands:
    """Everyone picks core values, alone; counts per value become public where enough take part."""
    items = tuple(Item(id, text) for id, text in scenario.values.items())
    ask = message("ask.values", most=min(VALUES, len(items)))
    question = ChoosePrompt("values", TABLE, ask, items, 0, min(VALUES, len(items)))
    ballot = secret(state, "values", question)
    return stood(state, ballot) or ballot


def open_year(transition: Transition) -> None:
    """Core values where the table plays in full and not in the open, then the common goal, where the pack has them; then the year."""
    scenario, state = transition.scenario, transition.state
    if state.depth == "full" and state.openness != "open" and scenario.values and state.values is None:
        transition.tell(events.ValuesAsked())
    elif scenario.goals:
        transition.tell(events.GoalAsked())
    else:
        open_quarter(transition)


def agenda(scenario: Scenario, state: State) -> AgendaPrompt:
    """How many cases; under supervision one fewer than the pack says. Also while the quarter is on."""
    least = max(1, state.played)
    most = max(least, min(MOST_CASES, state.played + state.cards_left))
    planned = state.agenda or usual_agenda(scenario, state, state.quarter) - (SUPERVISION in state.flags)
    each = sum(fund.each_case for fund in scenario.funds.values())
    # What comes whatever is on the agenda comes once, as the quarter opens.
    every = sum(fund.each_quarter for fund in scenario.funds.values()) if state.phase == "opening" else 0
    if least == most:
        # Nothing is asked where there is nothing to choose.
        room = every + each * most
        key = "ask.agenda_only" if room <= 0 else "ask.agenda_only_room"
        ask = message(f"{key}.one" if most == 1 else key, cases=most, **({} if room <= 0 else {"room": room}))
    elif each and every > 0:
        ask = message("ask.agenda_room_quarter", quarter=every, each=each)
    else:
        ask = message("ask.agenda_room", each=each) if each else message("ask.agenda")
    return AgendaPrompt("agenda", FACILITATOR, ask, least, most, max(least, min(most, planned)))


def _motions(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What the table may do at the start of a quarter: shift money once, come back on a decision once an evening."""
    found: list[AnyPrompt] = []
    names = ((id, fund.name) for id, fund in scenario.funds.items())
    purses = tuple(Purse(id, name, balance) for (id, name), balance in zip(names, state.funds, strict=True))
    shift = ShiftPrompt("shift", TABLE, message("ask.shift"), purses, scenario.settings.shift)
    if not state.shifted and len(purses) > 1 and any(shift.most(purse.id) for purse in purses):
        found.append(shift)
    open_again = reopenable(scenario, state)
    if open_again:
        items = tuple(Item(it.card, scenario.dilemmas[it.card].title) for it in open_again)
        found.append(PickPrompt("reopen", TABLE, message("ask.reopen"), items))
    return tuple(found)


def reopenable(scenario: Scenario, state: State) -> tuple[Decision, ...]:
    """The decisions that may come back on the agenda: those with a price, and cases that were not decided."""
    if state.quarter < 2 or state.revised:
        return ()
    last = {decision.card: decision for decision in state.decisions if decision.quarter < state.quarter}
    return tuple(
        decision
        for decision in last.values()
        if (decision.how == "undecided" if decision.value is None else bool(_price(scenario, decision)))
    )


def _price(scenario: Scenario, decision: Decision) -> tuple[object, ...]:
    assert decision.value is not None
    return scenario.dilemmas[decision.card].price_of_revising(decision.value)


def _price_words(scenario: Scenario, decision: Decision) -> Message | None:
    assert decision.value is not None
    price = scenario.dilemmas[decision.card].price_of_revising(decision.value)
    return moves_words(certain_moves(price), scenario)


def _reopened(state: State) -> Decision:
    assert state.revising is not None
    return state.decided(*state.revising)


def _revision(scenario: Scenario, state: State) -> Question:
    """What it could become; what it is now is suggested."""
    decision = _reopened(state)
    card = scenario.dilemmas[decision.card]
    price = None if decision.value is None else _price_words(scenario, decision)
    ask = message("ask.revise") if price is None else message("ask.revise_price", price=price)
    question = card.question(
        Sight(scenario, state, decision.talk, decision.twist, decision.occurrence + 1), "revise", TABLE, ask
    )
    return question.suggesting(decision.value)


def take(transition: Transition, action: Action) -> None:
    """A goal, the agenda, a page turned, a motion, or cover."""
    match action:
        case actions.CloseBallot(published=published, away=away):
            transition.tell(events.ValuesSealed(published, away))
            open_year(transition)
        case actions.SetAgenda(cases=cases):
            set_agenda(transition, cases)
        case actions.Acknowledge(at=at):
            _turn_page(transition, at)
        case actions.Shift(source=source, target=target, amount=amount):
            transition.tell(events.BudgetShifted(source, target, amount))
        case actions.Pick(at="goal", item=item):
            transition.tell(events.GoalPromised(item))
            open_quarter(transition)
        case actions.Pick(at="cover", item=item):
            cover.take(transition, item)
        case actions.Pick(at="reopen", item=item):
            decision = next(it for it in reversed(transition.state.decisions) if it.card == item)
            transition.tell(events.DecisionReopened(item, decision.occurrence))
        case actions.Pick() | actions.Allocate() | actions.Rank() | actions.Choose():
            assert action.at == "revise"
            _revise(transition, action.value)
        case (
            actions.Ask()
            | actions.Say()
            | actions.Recount()
            | actions.Roll()
            | actions.Attend()
            | actions.AgreeToShow()
            | actions.Inject()
            | actions.Adjust()
            | actions.OpenOwn()
            | actions.Skip()
            | actions.Finish()
        ):
            raise AssertionError(action)
        case _:
            assert_never(action)


def _turn_page(transition: Transition, at: PageAt) -> None:
    match at:
        case "quarter":
            transition.tell(events.PageTurned("quarter"))
            go_on(transition)
        case "quarter_end" if transition.state.quarter < quarters(transition.scenario, transition.state):
            open_quarter(transition)
        case "quarter_end":
            end_year(transition, early=False)
        case "confirm":
            _confirm(transition)
        case (
            "briefing" | "deliberation" | "answer" | "outcome" | "visit"
            | "al.case" | "al.minute" | "al.two" | "al.dialogue" | "al.summary" | "al.actions"
        ):  # fmt: skip
            raise AssertionError(at)
        case _:
            assert_never(at)


def _confirm(transition: Transition) -> None:
    decision = _reopened(transition.state)
    transition.tell(events.DecisionConfirmed(decision.card, decision.occurrence))


def _revise(transition: Transition, value: Value) -> None:
    """Pay the price, cancel what has not come, and let what is new take effect. What happened stays.

    A post, or somebody served, that is the same in both decisions neither happens twice nor is cancelled.
    """
    before = _reopened(transition.state)
    if value == before.value:
        _confirm(transition)
        return
    card, cause = transition.scenario.dilemmas[before.card], transition.cause
    here = Sight(transition.scenario, transition.state, before.talk, before.twist, before.occurrence + 1)
    variants = choose(card.headline_texts(value), here)
    transition.tell(events.DecisionRevised(before.card, before.occurrence + 1, value, cause, variants))
    told = before.additions, before.twist
    old = () if before.value is None else card.all_branches(before.value, *told)
    if before.value is not None:
        price = card.price_of_revising(before.value)
        happen(transition, price, Origin(before.card, before.occurrence, cause, before.talk), "price")
    new_at = {branch.at for branch in card.all_branches(value, *told)}
    same = [branch for branch in old if branch.at in new_at]
    for due in transition.state.due:
        stands = any(branch.brings(due.ref.at) for branch in same)
        if (due.ref.of, due.ref.occurrence) == (before.card, before.occurrence) and not stands:
            transition.tell(events.EffectCancelled(due.ref, cause))
    for it in transition.state.standing:
        stays = any(branch.brings(it.ref.at) for branch in same)
        if (it.ref.of, it.ref.occurrence) == (before.card, before.occurrence) and not stays:
            transition.tell(events.StandingEnded(it.ref, cause))
    new = Origin(before.card, before.occurrence + 1, cause, before.talk, card.times)
    bring(
        transition,
        card,
        value,
        new,
        additions=before.additions,
        twist=before.twist,
        besides=None if before.value is None else {branch.at for branch in same},
    )
    cover.seek(transition)
