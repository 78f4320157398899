"""A card as the table sees it when it comes up: the public view of a game in which it was just opened.

What players read on paper comes from here, so that a card holds what the screen would show before anybody decides.
"""

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session.timing.year_length import YearLength
from game.rules.case import open_case
from game.rules.conditions import Condition
from game.rules.kinds.card import Card
from game.rules.prompts import AskPrompt, ChoosePrompt, Item, PickPrompt, RankPrompt, sign_at
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Seat, Setup
from game.rules.state import State
from game.rules.transition import Transition
from game.rules.turns import begin
from game.rules.views import CaseView, view
from game.rules.year import usual_agenda


class OnTheTable(Struct, frozen=True, dict=True):
    """A card that came up, and what of it opens only later."""

    id: str
    scenario: Scenario
    state: State
    """Of a game in which it is open and everybody who can be heard was heard."""

    @property
    def card(self) -> Card:
        """The card as it is played."""
        return self.scenario.dilemmas[self.id]

    @cached_property
    def shown(self) -> CaseView:
        """What the whole table sees."""
        made = view(self.scenario, self.state).case
        assert made is not None
        return made

    @cached_property
    def asks(self) -> tuple[Item, ...]:
        """What can be asked from the start of the talk, where it begins with one."""
        if self.card.inquiry is None:
            return ()
        assert self.state.case is not None
        talking = replace(self.state, case=replace(self.state.case, stage="inquiry", step=""))
        asked = (it for it in view(self.scenario, talking).prompts if isinstance(it, AskPrompt))
        return next((it.items for it in asked), ())

    @cached_property
    def signs(self) -> dict[str, str]:
        """What can be decided → its letter, or its number in a longer list: what opens later comes last."""
        question = self.shown.question
        if not isinstance(question, (PickPrompt, RankPrompt, ChoosePrompt)):
            return {}
        ids = [item.id for item in question.items]
        ids += [id for id in self.card.names() if id not in ids]
        return {id: sign_at(at, len(ids)) for at, id in enumerate(ids)}

    @cached_property
    def waits(self) -> dict[str, Condition]:
        """What of it can be decided only while something holds."""
        return {at.split(".")[1]: when for at, when in self.card.options_when()}

    @property
    def closed_options(self) -> tuple[str, ...]:
        """What can be decided only when a talk has brought something out: nothing on the table tells that it is there."""
        question = self.shown.question
        if not isinstance(question, (PickPrompt, RankPrompt, ChoosePrompt)):
            return ()
        there = {item.id for item in question.items}
        return tuple(id for id in self.card.names() if id not in there)

    @property
    def closed_questions(self) -> tuple[str, ...]:
        """What can be asked only later in the talk."""
        there = {item.id for item in self.asks}
        return () if self.card.inquiry is None else tuple(id for id in self.card.inquiry.questions if id not in there)

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each question of its talk."""
        return {} if self.card.inquiry is None else self.card.inquiry.numbers

    @property
    def later(self) -> tuple[str, ...]:
        """The small cards that the facilitator lays down later, by what they are."""
        return (
            *(f"question.{id}" for id in self.closed_questions),
            *(f"option.{id}" for id in self.closed_options),
            *(f"amendment.{it.option}.{it.amendment}" for it in self.card.amendments()),
            *(f"twist.{id}" for id in self.card.twist),
            *(f"private.{role}" for role in self.card.private),
        )


def on_the_table(scenario: Scenario, card: str, seats: int, year: YearLength) -> OnTheTable:
    """That card, opened at such a table in the first quarter of such a year; of texts that vary the one that always holds."""
    sit = tuple(Seat(colour) for colour in COLOURS[:seats])
    begun, _ = begin(scenario, Setup(seed=0, seats=sit, practice=False, quarters=year.quarters, cases=year.cases))
    # The first quarter is planned: else the year would seem shorter than it is.
    transition = Transition(scenario, replace(begun, quarter=1, agenda=usual_agenda(scenario, begun, 1)))
    open_case(transition, card, "practice" if scenario.dilemmas[card].only == "practice" else "programme")
    case = replace(transition.case, variants=(), heard=tuple(scenario.dilemmas[card].advisers))
    return OnTheTable(card, scenario, replace(transition.state, phase="case", case=case))
