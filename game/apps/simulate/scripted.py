"""Scripted evenings (*testplannen*): these cards, these decisions, these questions, and how the year should end."""

from collections.abc import Iterator, Sequence

from game.apps.session.setting_up.setups import promise
from game.apps.simulate.bots import KINDS
from game.apps.simulate.choosing import Player
from game.apps.simulate.expecting import Miss
from game.apps.simulate.plan import seats_of, shorter
from game.content.expectations import EveningPlan
from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots.publishing import publish
from game.rules.case import card_of
from game.rules.conditions import holds
from game.rules.decisions.rule import NO, YES
from game.rules.kinds.card import Card
from game.rules.legal import may, page_at, prompts
from game.rules.prompts import AllocatePrompt, AnyPrompt, AskPrompt, Ballot, ChoosePrompt, PickPrompt, RankPrompt
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Ranked, Value, divided_over
from game.rules.turns import apply, begin


def planned_value(card: Card, choice: str | Sequence[str] | dict[str, int]) -> Value:
    """What the plan decides on this card."""
    if isinstance(choice, str):
        return Chosen(choice)
    if isinstance(choice, dict):
        return divided_over(choice, card.names())
    return Ranked(tuple(choice))


def play_plan(scenario: Scenario, plan: EveningPlan) -> tuple[Miss, ...]:
    """What came out otherwise than the plan says."""
    state = _Script(scenario, plan).to_the_end()
    return tuple(_misses(scenario, plan, state))


def _misses(scenario: Scenario, plan: EveningPlan, state: State) -> Iterator[Miss]:
    home = ("plans", plan.id)
    decided = {it.card: it for it in state.decisions}
    for place, id in enumerate(plan.cards):
        if id not in decided:
            yield Miss((*home, "cards", place), message("simulate.miss.no_card", title=scenario.dilemmas[id].title))
    for id, choice in plan.choose.items():
        card = scenario.dilemmas[id]
        if id in decided and decided[id].value != planned_value(card, choice):
            yield Miss((*home, "choose", id), message("simulate.miss.not_chosen", title=card.title))
        elif id not in decided and id not in plan.cards:
            yield Miss((*home, "choose", id), message("simulate.miss.no_card", title=card.title))
    if plan.ending is not None and state.ending != plan.ending:
        came = scenario.endings[state.ending or ""].title
        wanted = scenario.endings[plan.ending].title
        yield Miss((*home, "ending"), message("simulate.miss.ending", wanted=wanted, came=came))
    if plan.holds is not None and not holds(plan.holds, scenario, state):
        yield Miss((*home, "holds"), message("simulate.miss.holds", points=_points(scenario, state)))


def _points(scenario: Scenario, state: State) -> str:
    """How things stand, by their ids: what an author looks for who wrote a condition on them."""
    funds = zip(scenario.funds, state.funds, strict=True)
    meters = zip(scenario.indicators, state.indicators, strict=True)
    return ", ".join(f"{id} {number}" for id, number in (*funds, *meters))


class _Script(Player):
    """A table that follows the plan as far as it goes."""

    def __init__(self, scenario: Scenario, plan: EveningPlan) -> None:
        super().__init__(scenario, KINDS[plan.table], plan.seed)
        self._plan, self._left = plan, list(plan.cards)
        self._put: list[str] = []
        """The cards of this quarter that are still to be put in front, the last of them first."""
        seats, cases = seats_of(plan.set_up), len(plan.cards) or None
        # Without a board the cards come in the order of the plan, and no dice decide.
        self._setup = Setup(
            plan.seed,
            seats,
            promise(seats),
            practice=False,
            form="cards",
            quarters=shorter(scenario, cases),
            cases=cases,
        )

    def to_the_end(self) -> State:
        """The year as it comes out."""
        state, _ = begin(self._scenario, self._setup)
        while state.phase != "over":
            action, asked = self._planned(state)
            state, _ = apply(self._scenario, state, action, asked)
        return state

    def _planned(self, state: State) -> tuple[Action, tuple[AnyPrompt, ...] | None]:
        if state.phase == "quarter" and not state.injected and not self._put:
            self._put = [*reversed(self._left[: state.agenda])]
            del self._left[: state.agenda]
        while state.phase == "quarter" and self._put:
            put = actions.Inject(self._put.pop(0))
            if may(self._scenario, state, put):
                return put, None
        if state.case is not None and page_at(self._scenario, state) is None:
            asked = prompts(self._scenario, state)
            own = self._scripted(state, asked[0])
            if own is not None:
                return own, asked
        return self.next(state)

    def _scripted(self, state: State, asked: AnyPrompt) -> Action | None:
        card = card_of(self._scenario, state)
        if isinstance(asked, AskPrompt) and card.id in self._plan.ask:
            open_now = [it.question for it in asked.answers() if isinstance(it, actions.Ask)]
            assert state.case is not None
            wanted = [it for it in self._plan.ask[card.id] if it not in state.case.asked and it in open_now]
            return actions.Ask(asked.at, wanted[0] if wanted else None)
        if card.id not in self._plan.choose:
            return None
        value = planned_value(card, self._plan.choose[card.id])
        if isinstance(asked, Ballot) and asked.some is None:
            return self._votes_for(asked, card, value)
        if isinstance(asked, PickPrompt | AllocatePrompt | RankPrompt | ChoosePrompt) and asked.at == "decide":
            return asked.answer(value) if asked.value_refusal(value) is None else None
        return None

    def _votes_for(self, asked: Ballot, card: Card, value: Value) -> Action | None:
        """Everyone votes for what is planned."""
        if asked.seats:
            wanted = value if asked.question.value_refusal(value) is None else None
        elif {YES, NO} <= set(asked.option_ids()):
            wanted = Chosen(YES)
        else:
            wanted = value if isinstance(value, Chosen) and value.option in asked.option_ids() else None
        if wanted is None:
            return None
        return actions.CloseBallot(asked.at, publish(asked, (wanted,) * asked.ballots, card))
