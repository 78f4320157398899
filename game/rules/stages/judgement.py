"""*Oordeelsvorming*: everyone alone and in secret, then the talk."""

from typing import Literal, assert_never

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.ballots.publishing import secret, stood
from game.rules.ballots.usual import usual
from game.rules.case import card_of, case_of, rule_name, sight
from game.rules.kinds.card import Card
from game.rules.outcomes import undecided
from game.rules.prompts import TABLE, AcknowledgePrompt, AnyPrompt, Ballot, Item, PickPrompt
from game.rules.quarters.papers import has_papers
from game.rules.scenario import Scenario
from game.rules.stages import council, decision, learning, twists
from game.rules.state import Case, State
from game.rules.terms.at import PageAt
from game.rules.terms.references import kept
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Sealed, Verdict
from game.rules.terms.text import Words, message
from game.rules.terms.value import Chosen, Value
from game.rules.transition import Transition


def first_ballot(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Every voter an option, or every seat a proposal."""
    known = usual(scenario, state, "first_ballot", _ballot)
    if known is not None:
        return (known,)
    ballot = _ballot(scenario, state)
    return (stood(state, ballot) or ballot,)


def _ballot(scenario: Scenario, state: State) -> Ballot:
    card = card_of(scenario, state)
    alone = "ask.first_hands" if state.openness == "open" else "ask.first_ballot"
    ask = message("ask.first_proposal" if card.proposes else alone)
    here = sight(scenario, state)
    question = card.proposal(here, "first_ballot", TABLE, ask)
    settles = card.question(here, "first_ballot", TABLE, ask) if card.proposes else None
    return secret(state, "first_ballot", question, settles=settles, rule=rule_name(scenario, state))


def take_first_ballot(transition: Transition, action: Action) -> Literal["next"]:
    """Show it together."""
    assert isinstance(action, actions.CloseBallot)
    scenario, state = transition.scenario, transition.state
    items = card_of(scenario, state).open_ids(sight(scenario, state))
    transition.tell(events.BallotClosed("first_ballot", items, action.published, action.away))
    return "next"


def arrive(transition: Transition) -> None:
    """The talk begins: with its first step where the case is worked out together, and was not before."""
    first = transition.case.talks == 0 and learning.worked_out(transition.scenario, transition.case.card)
    transition.tell(events.StageReached("deliberation", learning.FIRST if first else ""))


def deliberation_page(state: State) -> PageAt | None:
    """The talk, until passing without debate is proposed; of a case that is worked out together what a step reads."""
    step = case_of(state).step
    return learning.page(step) if step in learning.STEPS else None if step == "advocate" else "deliberation"


def deliberation(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """The table talks; no clock decides anything. It may pass the case without debate, or add to an option."""
    if case_of(state).step == "advocate":
        items = (
            Item("passed", message("pass.passed"), note=_passes(scenario, state)),
            Item("keep", message("pass.keep")),
        )
        return (PickPrompt("advocate", TABLE, message("ask.advocate"), items),)
    if card_of(scenario, state).council is not None:
        return council.deliberation(scenario, state)
    if (step := case_of(state).step) in learning.STEPS:
        more = (*_adding(scenario, state), *undecided.offer(scenario, state)) if step == "dialogue" else ()
        return (learning.prompt(step), *more)
    return (
        AcknowledgePrompt("deliberation", TABLE, message("ask.deliberation")),
        *_passing(scenario, state),
        *_adding(scenario, state),
        *undecided.offer(scenario, state),
    )


def _passing(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """*Hamerstuk*: what the first ballot came to is passed. Suggested where counts are public and nearly all agree."""
    case, leader = case_of(state), decision.leader_of(scenario, state)
    if leader is None or case.kept or case.practice or case.talks != 1 or case.twist is not None:
        return ()
    card = card_of(scenario, state)
    if not card.allows(sight(scenario, state), leader):
        return ()
    item = Item("pass", message("pass.to", option=_called(card, leader)))
    voted, most = _chose(card, case, leader)
    nearly = voted > 1 and voted - most <= max(1, voted // 10) and most > voted - most
    ask = message("ask.pass_all" if nearly and most == voted else "ask.pass")
    return (PickPrompt("pass", TABLE, ask, (item,), "pass" if nearly else None),)


def _called(card: Card, leader: Value) -> Words:
    return card.said()[leader.option] if isinstance(leader, Chosen) else message("pass.proposal")


def _passes(scenario: Scenario, state: State) -> Words | None:
    """What is passed, for whoever did not hear what was proposed."""
    leader = decision.leader_of(scenario, state)
    return None if leader is None else message("pass.to", option=_called(card_of(scenario, state), leader))


def _chose(card: Card, case: Case, leader: Value) -> tuple[int, int]:
    """How many chose, and how many of them what leads; nobody where counts are not public."""
    match case.first:
        case Counts(counts=counts, blank=blank):
            voted, most = sum(counts) + blank, max(counts)
        case Proposals(proposals=proposals):
            voted, most = len(proposals), sum(card.combine((proposal,)) == leader for proposal in proposals)
        case Lead() | Verdict() | Middle() | Named() | Sealed() | None:
            return 0, 0
        case unknown:
            assert_never(unknown)
    return voted, most


def _adding(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Amendments, each once, where the table plays in full; of a council that has its own words always."""
    case = case_of(state)
    card = card_of(scenario, state)
    council = has_papers(scenario) and card.decided_by == "council"
    if (state.depth != "full" and not council) or case.practice:
        return ()
    question = card.question(sight(scenario, state), "case", TABLE, card.title)
    # An addition to an option that waits for a hidden fact would tell of it.
    shown = {item.id: item.text for item in question.items} if isinstance(question, PickPrompt) else {}
    items = tuple(
        Item(kept(it), message("amend.to", option=shown[it.option], text=text))
        for it, text in card.amendments().items()
        if it not in case.additions and it.option in shown
    )
    return (PickPrompt("amend", TABLE, message("ask.amend"), items),) if items else ()


def take_deliberation(transition: Transition, action: Action) -> Literal["stay", "next", "outcome", "put_off"]:
    """The table has talked, or passes the case without debate: then nobody objected to that."""
    match action:
        case actions.Say():
            learning.said(transition, action)
            return "next"
        case actions.Pick(at="pass"):
            transition.tell(events.StepReached("advocate"))
            return "stay"
        case actions.Pick(at="amend", item=amendment):
            transition.tell(events.AmendmentAdopted(amendment))
            return "stay"
        case actions.Pick(at="postpone"):
            undecided.put_off(transition)
            return "put_off"
        case actions.Pick(at="advocate", item="keep"):
            transition.tell(events.TalkKept())
            return "stay"
        case actions.Pick(at="advocate"):
            return _pass(transition)
    raise AssertionError(action)


def between(transition: Transition) -> bool:
    """What comes in between the first time that the table has talked.

    Before that a works council meets its director, and a case that is worked out together goes through its steps.
    """
    scenario, case = transition.scenario, transition.case
    if scenario.dilemmas[case.card].council is not None and council.between(transition):
        return True
    return learning.between(transition) if case.step in learning.STEPS else twists.come(transition)


def _pass(transition: Transition) -> Literal["stay", "next", "outcome"]:
    leader = decision.leader_of(transition.scenario, transition.state)
    assert leader is not None
    # Cover is sought where decisions are taken; the reason comes after that.
    transition.tell(events.StageReached("final_ballot"))
    go = decision.settle(transition, leader, "passed")
    assert go != "deliberation"
    assert go != "answer"
    return go
