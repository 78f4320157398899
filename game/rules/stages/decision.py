"""*Besluitvorming*: a proposal where one is needed, the final ballot, and cover for what it costs."""

from typing import Literal, assert_never

from msgspec.structs import replace

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.ballots.publishing import secret, spoken, stood
from game.rules.ballots.usual import usual
from game.rules.case import at_hand, card_of, case_of, rapporteur, rule, rule_name, sight, stages
from game.rules.decisions import DecisionRule
from game.rules.decisions.rule import NO, YES
from game.rules.events import Bill
from game.rules.kinds.card import Card
from game.rules.outcomes import cover
from game.rules.outcomes.undecided import TALKS
from game.rules.prompts import TABLE, AnyPrompt, Ballot, Item, PickPrompt, Question, signs
from game.rules.scenario import Scenario
from game.rules.stages import outcome
from game.rules.state import Case, State
from game.rules.terms.at import CardAt
from game.rules.terms.phases import How
from game.rules.terms.references import AsDebt, FromFund, OtherOption, cover_way
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Sealed, Verdict, advised_items, leader
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Value
from game.rules.transition import Transition

BY_HANDS: CardAt = "decide"
"""A table that voted on it already, and went back, may decide anew: by hands, in the open."""

DecisionGo = Literal["stay", "next", "deliberation", "answer", "outcome"]


def arrive(transition: Transition) -> None:
    """Vote at once, or first enter a proposal; under agreement the first ballot's leader is proposed.

    Where advice is given aloud the rapporteur decides at once.
    """
    scenario, state = transition.scenario, transition.state
    case, card, how = at_hand(scenario, state)
    if how.decides == "rapporteur" and spoken(state):
        transition.tell(events.StageReached("final_ballot", "decide"))
        return
    if not _needs_proposal(card, how):
        transition.tell(events.StageReached("final_ballot", "vote"))
        return
    leader = leader_of(scenario, state)
    if isinstance(leader, Chosen) and case.talks < TALKS and _not_closed(scenario, state, case, leader):
        transition.tell(events.StageReached("final_ballot", "vote"))
        transition.tell(events.Proposed(leader))
    else:
        transition.tell(events.StageReached("final_ballot", "propose"))


def _not_closed(scenario: Scenario, state: State, case: Case, leader: Chosen) -> bool:
    """Whether what came in between, where something did, left that open."""
    return case.twist is None or card_of(scenario, state).allows(sight(scenario, state), leader)


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What this step of deciding asks."""
    assert state.case is not None
    match state.case.step:
        case "vote" if (known := usual(scenario, state, "final_ballot", _ballot)) is not None:
            return (known,)
        case "propose":
            leads = leader_of(scenario, state)
            # Where nothing leads, or it may not be told, the table has nothing to go by: the rapporteur proposes.
            question = _ask_value(scenario, state, "proposal", rapporteur(state) if leads is None else TABLE)
            return (question.suggesting(leads),)
        case "decide":
            aloud = case_of(state).final is None and spoken(state)
            ask = message("ask.decide_aloud" if aloud else "ask.decide")
            question = card_of(scenario, state).question(sight(scenario, state), "decide", rapporteur(state), ask)
            return (question.suggesting(case_of(state).proposal),)
        case "cover":
            return (_cover_prompt(scenario, state),)
        # An evening may tell of the vote in an event of its own, after the stage.
        case "vote" | "":
            ballot = _ballot(scenario, state)
            stands = stood(state, ballot)
            if stands is None:
                return (ballot,)
            # Where the rapporteur decides they may decide otherwise anyway.
            anew = rule(scenario, state).decides != "rapporteur"
            return (stands, _ask_value(scenario, state, BY_HANDS, TABLE)) if anew else (stands,)
        case (
            "advocate" | "report" | "minority" | "scope" | "meeting" | "conditions" | "suspended" | "void"
            | "question" | "minute" | "two" | "select" | "dialogue" | "summary" | "sharpen" | "actions"
        ):  # fmt: skip
            raise AssertionError(state.case.step)
        case unknown:
            assert_never(unknown)


def take(transition: Transition, action: Action) -> DecisionGo:
    """A proposal, the ballot, the rapporteur's decision, or cover."""
    match action:
        case actions.CloseBallot():
            return _close(transition, action)
        case actions.Pick(at="cover", item=item):
            return _take_cover(transition, item)
        case actions.Pick() | actions.Allocate() | actions.Rank() | actions.Choose():
            value = action.value
            if action.at == "proposal":
                transition.tell(events.Proposed(value))
                transition.tell(events.StepReached("vote"))
                return "stay"
            return settle(transition, value, "decided")
    raise AssertionError(action)


def _needs_proposal(card: Card, how: DecisionRule) -> bool:
    return card.proposes or how.on_proposal


def leader_of(scenario: Scenario, state: State) -> Value | None:
    """What the first ballot comes to; `None` where there was none, or nobody leads."""
    card, case = card_of(scenario, state), case_of(state)
    match case.first:
        case Counts(counts=counts):
            return _chosen(leader(case.first_items, counts))
        case Lead(item=item):
            return _chosen(item)
        case Proposals(proposals=proposals):
            return card.combine(proposals) if proposals else None
        case Middle(proposal=proposal):
            return proposal
        case Named() | Verdict() | Sealed() | None:
            return None
        case unknown:
            assert_never(unknown)


def _chosen(item: str | None) -> Chosen | None:
    return None if item is None else Chosen(item)


def advice(state: State) -> tuple[str, ...]:
    """What most advise where the rapporteur decides: one item, or all that lead together.

    Empty where all are blank, and where nobody leads and only the outcome is public.
    """
    case = case_of(state)
    return advised_items(case.final, case.final_items)


def _ask_value(scenario: Scenario, state: State, at: CardAt, who: str) -> Question:
    return card_of(scenario, state).question(sight(scenario, state), at, who, message(f"ask.{at}"))


def _ballot(scenario: Scenario, state: State) -> Ballot:
    case, card, how = at_hand(scenario, state)
    question: Question
    if _needs_proposal(card, how):
        yes, no = (Item(id, words, sign="") for id, words in zip((YES, NO), how.yes_no, strict=True))
        question = PickPrompt("final_ballot", TABLE, how.asks_of_proposal, (yes, no))
    else:
        ask = message("ask.run_off") if case.ballot else how.asks
        question = card.question(sight(scenario, state), "final_ballot", TABLE, ask)
        if case.ballot and isinstance(question, PickPrompt):
            called = signs(question.items)
            items = tuple(replace(it, sign=called[it.id]) for it in question.items if it.id in case.ballot)
            question = PickPrompt("final_ballot", TABLE, ask, items)
    return secret(state, "final_ballot", question, final=True, rule=rule_name(scenario, state))


def _voted_on(scenario: Scenario, state: State, case: Case, card: Card) -> tuple[str, ...]:
    """The options of the open ballot, in the order of its counts."""
    items = card.open_ids(sight(scenario, state))
    return tuple([id for id in items if id in case.ballot]) if case.ballot else items


def _close(transition: Transition, action: actions.CloseBallot) -> DecisionGo:
    scenario, state, published = transition.scenario, transition.state, action.published
    case, card, how = at_hand(scenario, state)
    proposed = _needs_proposal(card, how)
    items = (YES, NO) if proposed else _voted_on(scenario, state, case, card)
    transition.tell(events.BallotClosed("final_ballot", items, published, action.away))
    counts = published.counts(items) if isinstance(published, Named) else published
    if isinstance(counts, Counts):
        verdict = how.verdict(items, counts)
    else:
        assert isinstance(published, Verdict)
        verdict = published
    proposal = case.proposal if proposed else None
    match verdict.kind:
        case "decided":
            item = verdict.items[0]
            if proposal is None:
                return settle(transition, Chosen(item), "decided")
            return settle(transition, proposal, "decided") if item == YES else _again(transition)
        case "runoff":
            transition.tell(events.RunOffCalled(verdict.items))
            return "stay"
        case "advised":
            transition.tell(events.StepReached("decide"))
            return "stay"
        case "again":
            return _again(transition)
        case unknown:
            assert_never(unknown)


def _again(transition: Transition) -> DecisionGo:
    """Talk once more; then one fallback for all rules."""
    if transition.case.talks < TALKS and "deliberation" in stages(transition.scenario, transition.state):
        return "deliberation"
    if card_of(transition.scenario, transition.state).council is not None:
        transition.tell(events.Advised(None))
        return "answer"
    default = card_of(transition.scenario, transition.state).default_value()
    if default is not None and _still_open(transition, default):
        return settle(transition, default, "default")
    transition.tell(events.Decided(None, "undecided", transition.cause))
    return "outcome"


def _still_open(transition: Transition, value: Value) -> bool:
    scenario, state = transition.scenario, transition.state
    return card_of(scenario, state).allows(sight(scenario, state), value)


def settle(transition: Transition, value: Value, how: How) -> DecisionGo:
    """It is decided; unless a fund would run short, the reason is next. A works council has only said what it thinks."""
    if card_of(transition.scenario, transition.state).council is not None:
        assert isinstance(value, Chosen)
        transition.tell(events.Advised(value.option))
        return "next"
    transition.tell(events.Decided(value, how, transition.cause))
    return _seek_cover(transition)


def _seek_cover(transition: Transition) -> DecisionGo:
    scenario, state = transition.scenario, transition.state
    case = case_of(state)
    if not case.practice:
        short = cover.first_short(scenario, _foreseen(scenario, state, case, case.value))
        if short is not None:
            bill = Bill("decision", case.card, case.occurrence)
            transition.tell(events.StepReached("cover"))
            transition.tell(events.CoverAsked(*short, case.decided_at, bill))
            return "stay"
    return "outcome" if case.how == "default" else "next"


def _foreseen(scenario: Scenario, state: State, case: Case, value: Value | None) -> tuple[int, ...]:
    sums = None if value is None else outcome.sums(scenario, state, case, value)
    if sums is not None:
        return sums
    # Only what is certain: asking for cover must not tell how a chance will fall.
    return cover.foresee(scenario, state, lambda trial: outcome.happen(trial, case, value, certain=True))


def _cover_prompt(scenario: Scenario, state: State) -> PickPrompt:
    case = case_of(state)
    return cover.prompt(scenario, state, _foreseen(scenario, state, case, case.value), _cheaper(scenario, state))


def _cheaper(scenario: Scenario, state: State) -> tuple[Item, ...]:
    """The options that leave no fund short, where the table itself decided."""
    case = case_of(state)
    question = card_of(scenario, state).question(sight(scenario, state), "case", TABLE, message("ask.decide"))
    if not isinstance(question, PickPrompt) or case.how not in ("decided", "passed"):
        return ()
    return tuple(
        item
        for item in question.items
        if item.closed is None and min(_foreseen(scenario, state, case, Chosen(item.id)), default=0) >= 0
    )


def _take_cover(transition: Transition, item: str) -> DecisionGo:
    short = transition.state.cover[0]
    match cover_way(item):
        case FromFund(fund=fund):
            case = transition.case
            balances = _foreseen(transition.scenario, transition.state, case, case.value)
            cover.transfer(transition, short, fund, balances)
            return _seek_cover(transition)
        case OtherOption(option=option):
            transition.tell(events.CoverSettled(short.fund))
            cover.give_back(transition)
            transition.tell(events.Decided(Chosen(option), "decided", transition.cause))
        case AsDebt():
            transition.tell(events.CoverSettled(short.fund))
        case unknown:
            assert_never(unknown)
    return "outcome" if transition.case.how == "default" else "next"
