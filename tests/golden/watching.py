"""What an evening used: words of effects and conditions, squares, stages, rules, and what the facilitator did."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from game.content.written.conditions import WrittenCondition
from game.content.written.effects import EFFECT_WORDS, LATER_WORDS
from game.rules import actions, conditions, events
from game.rules.actions import Action
from game.rules.case import card_of, rule_name, sight
from game.rules.conditions import AtLeast, AtMost, Condition, Test
from game.rules.legal import controls, offers, prompts
from game.rules.outcomes import happening
from game.rules.parts.effects import Effect
from game.rules.prompts import FACILITATOR
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.measures import MEASURES

if TYPE_CHECKING:
    from tests.golden.games import Evening

Used = tuple[str, str]
"""Of which list, and which word of it."""
WORDS = {field.alias or name for name, field in WrittenCondition.model_fields.items()}
EFFECT_FIELDS = {"set": "sets", "clear": "clears", "open": "opens", "news": "reads"}


def effect_words() -> set[str]:
    """Everything that can stand in an effect, and what can be moved."""
    return {*EFFECT_WORDS, *LATER_WORDS, "a fund", "an indicator", "a group"}


def condition_words() -> set[str]:
    """Everything that can stand in a condition."""
    return {*WORDS, *MEASURES}


class Watch:
    """What was used so far."""

    def __init__(self) -> None:
        self.used: set[Used] = set()

    def words(self, of: str) -> set[str]:
        """The words of that list that were used."""
        return {word for kind, word in self.used if kind == of}

    def see(self, kind: str, *words: str) -> None:
        self.used |= {(kind, word) for word in words}

    def effect(self, scenario: Scenario, effect: Effect) -> None:
        """An effect happened."""
        words = (*EFFECT_WORDS, *LATER_WORDS)
        self.see("effect", *(word for word in words if getattr(effect, EFFECT_FIELDS.get(word, word))))
        self.see("effect", *(f"an {it.what}" if it.what == "indicator" else f"a {it.what}" for it in effect.moves))

    def condition(self, condition: Condition | None, *, held: bool) -> None:
        """A condition held, or did not."""
        if condition is None:
            return
        used = [word for test in condition.tests for word in _words(test)]
        self.see("holds" if held else "does not hold", *used)

    def evening(self, scenario: Scenario, evening: "Evening") -> None:
        """Watch an evening being played."""
        before: tuple[State, Action] | None = None
        with self._watching(scenario):
            for state, action, told in evening:
                for event in told:
                    self._event(scenario, state, event)
                if before is not None:
                    self._rule(scenario, *before, told)
                if action is not None:
                    self.see("action", type(action).__name__)
                    self._facilitator(scenario, state, action)
                    before = (state, action)
                asked = prompts(scenario, state)
                self.see("asked", *(type(prompt).__name__ for prompt in (*asked, *offers(scenario, state))))
                self.see("offered", *(_name(prompt.at) for prompt in offers(scenario, state)))
                self.see("offered", *(type(it).__name__.lower() for it in controls(scenario, state)))

    def _event(self, scenario: Scenario, state: State, event: events.Event) -> None:
        self.see("event", type(event).__name__)
        match event:
            case events.StageReached(stage=stage, step=step):
                self.see("stage", stage)
                self.see("step", *([step] if step else []))
            case events.StepReached(step=step):
                self.see("step", step)
            case events.VisitOpened(square=square):
                self.see("square", square)
            case events.TokenMoved(place=place) if scenario.board is not None:
                self.see("square", *([kind] if (kind := scenario.board.squares[place].kind) == "dilemma" else []))
            case events.CaseClosed(how=how):
                self.see("how", how)
            case events.CaseOpened(card=card, why=why):
                self.see("kind", scenario.dilemmas[card].kind)
                self.see("stage", "briefing")
                self.see("opening", str(why))
            case events.DirectorAnswered():
                part = card_of(scenario, state).council
                assert part is not None
                for answer in () if part.director is None else part.director.answers:
                    if answer.when is not None:
                        self.condition(answer.when, held=answer.when.holds(sight(scenario, state)))
            case events.YearEnded(ending=ending):
                self.see("ending", ending)
            case _:
                pass

    def _rule(self, scenario: Scenario, state: State, action: Action, told: tuple[events.Event, ...]) -> None:
        """Under which rule something was decided, by a ballot or after advice."""
        settled = isinstance(action, actions.CloseBallot) or getattr(action, "at", "") == "decide"
        if state.case is not None and settled and any(isinstance(event, events.Decided) for event in told):
            self.see("rule", rule_name(scenario, state))

    def _facilitator(self, scenario: Scenario, state: State, action: Action) -> None:
        if action in controls(scenario, state):
            self.see("done", type(action).__name__.lower())
        for prompt in offers(scenario, state):
            if prompt.who == FACILITATOR and prompt.refusal(action) is None:
                self.see("done", _name(prompt.at))

    @contextmanager
    def _watching(self, scenario: Scenario) -> Iterator[None]:
        """Look over the shoulder of the two functions through which every effect and every condition goes."""
        perform, holds = happening.perform, conditions.holds

        def performed(telling: Any, effect: Effect, *rest: Any, **named: Any) -> None:
            self.effect(scenario, effect)
            perform(telling, effect, *rest, **named)

        def held(condition: Condition | None, *rest: Any, **named: Any) -> bool:
            answer = holds(condition, *rest, **named)
            self.condition(condition, held=answer)
            return answer

        with _instead(perform, performed), _instead(holds, held):
            yield


def _words(test: Test) -> tuple[str, ...]:
    """What an author writes for it."""
    word = {"flag": "flags"}.get(tag := str(test.__struct_config__.tag), tag)
    return (word, test.measure.what) if isinstance(test, AtLeast | AtMost) else (word,)


def _name(at: str) -> str:
    return at.partition(".")[0]


@contextmanager
def _instead(function: Any, other: Any) -> Iterator[None]:
    """That other function in place of this one, in every module of the rules that knows it."""
    name = function.__name__
    modules = [it for id, it in sys.modules.items() if id.startswith("game.rules") and vars(it).get(name) is function]
    patches = [patch.object(module, name, other) for module in modules]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()
