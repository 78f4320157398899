"""What one evening reached, each thing once: told by its events, and by how the year ended."""

from typing import TypeGuard, assert_never, get_args

from game.apps.simulate.coverage import advised_key, afterwards_key
from game.apps.simulate.parts import answer_at, effect_way, is_letter, ruling_at, way_of, written
from game.rules import events
from game.rules.conditions import holds
from game.rules.events import EffectRef, Event
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.kept import Variants
from game.rules.terms.value import Value
from game.rules.views.report import still_coming

Reaches = (
    events.CaseOpened
    | events.QuestionAsked
    | events.Decided
    | events.EffectHappened
    | events.EffectDue
    | events.StageReached
    | events.AdviserHeard
    | events.Advised
    | events.DirectorAnswered
    | events.CourtRuled
    | events.AmendmentAdopted
    | events.TwistCame
    | events.NewsRead
    | events.NewsAnswered
    | events.VoiceHeard
    | events.ThoughtAsked
    | events.FacilityBuilt
    | events.SupervisionBegan
    | events.TokenMoved
    | events.TurnBegan
    | events.VisitOpened
    | events.YearEnded
)
"""The events that reach a part of the pack, or a square of the board; every other says how the evening went."""
_REACHES = frozenset(get_args(Reaches))


def _reaches(event: Event) -> TypeGuard[Reaches]:
    return type(event) in _REACHES


def chosen_parts(card: Card, value: Value) -> list[str]:
    """What a decision reached of its card, as it is counted."""
    kinds = card.reachable()
    return [f"{kinds[at]} dilemmas.{card.id}.{at}" for at in card.reaches(value)]


class SeenInEvening:
    """What one evening reached, each thing once."""

    def __init__(self, scenario: Scenario, card: str = "") -> None:
        """`card` is the one that is open, where it does not begin with the year."""
        self._scenario = scenario
        self.parts: set[str] = set()
        self._card = card
        self._practice = False
        self._landed = False
        self.turns = 0
        self.empty = 0
        """Turns that ended where they began: nothing was open on the square."""
        self.facts: list[tuple[str, str, int]] = []
        """Card, fact and the minutes of the talk it took to find it."""
        self.talks: list[str] = []
        self.supervision: int | None = None
        """The quarter in which it began."""
        self.undecided: list[str] = []

    def see(self, event: Event, quarter: int) -> None:
        """Note what this reached."""
        if _reaches(event):
            self._see(event, quarter)

    def _see(self, event: Reaches, quarter: int) -> None:
        parts = self.parts
        match event:
            case events.CaseOpened(card=card):
                self._card, self._practice = card, event.practice
                parts.add(f"card dilemmas.{card}")
                self._variants(f"dilemmas.{card}", event.variants)
                if self._scenario.dilemmas[card].inquiry is not None:
                    self.talks.append(card)
                self._landed = False
            case events.QuestionAsked(question=question):
                parts.add(f"question dilemmas.{self._card}.questions.{question}")
                whole = self._scenario.dilemmas[self._card].minutes
                for fact in event.reveals:
                    self._fact(fact, whole - event.minutes)
            case events.Decided(value=value):
                # No decision of the year: nothing else remembers it.
                if value is not None and self._practice:
                    parts.update(chosen_parts(self._scenario.dilemmas[self._card], value))
            case events.EffectHappened():
                self._effect(event.ref)
            case events.EffectDue():
                if event.happened:
                    self._effect(event.ref)
            case events.StageReached(variants=variants):
                decided = self._scenario.dilemmas[self._card]
                for of, place in variants:
                    way = (*way_of(decided.headline_at(of)), place)
                    parts.add(f"variant dilemmas.{decided.id}.{written(way)}")
            case events.AdviserHeard(adviser=adviser):
                parts.add(f"adviser dilemmas.{self._card}.advisers.{adviser}")
            case events.Advised(item=option):
                # A name of its own: what is advised need not be what the director decides.
                if option is not None:
                    parts.add(advised_key(("dilemmas", self._card, "options", option)))
            case events.DirectorAnswered(row=row):
                if row is not None:
                    parts.add(f"answer dilemmas.{self._card}.{written(answer_at(row))}")
            case events.CourtRuled(card=card, row=row):
                parts.add(f"ruling dilemmas.{card}.{written(ruling_at(row))}")
            case events.AmendmentAdopted(amendment=amendment):
                option, name = amendment.split(".")
                parts.add(f"amendment dilemmas.{self._card}.options.{option}.amendments.{name}")
            case events.TwistCame(twist=twist):
                parts.add(f"twist dilemmas.{self._card}.twist.{twist}")
                for fact in self._scenario.dilemmas[self._card].twist[twist].reveals:
                    self._fact(fact, 0)
            case events.NewsRead(news=news):
                parts.add(f"news news.{news}")
                self._variants(f"news.{news}", event.variants)
            case events.NewsAnswered(news=news, option=option):
                parts.add(f"news_option news.{news}.options.{option}")
            case events.VoiceHeard(voice=voice):
                parts.add(f"voice voices.{voice}")
                self._variants(f"voices.{voice}", event.variants)
            case events.ThoughtAsked(question=place):
                parts.add(f"reflection reflection.{place}")
            case events.FacilityBuilt(group=group):
                parts.add(f"facility board.groups.{group}")
            case events.SupervisionBegan():
                self.supervision = quarter
            case events.TokenMoved():
                self._landed = True
            case events.TurnBegan():
                self.turns += 1
                self.empty += self._landed
                self._landed = False
            case events.VisitOpened():
                self._landed = False
            case events.YearEnded(ending=ending):
                parts.add(f"ending endings.{ending}")
                self._variants(f"endings.{ending}", event.variants)
            case _:
                assert_never(event)

    def _fact(self, fact: str, minutes: int) -> None:
        key = f"fact dilemmas.{self._card}.facts.{fact}"
        if key not in self.parts and self._scenario.dilemmas[self._card].facts[fact].hidden:
            self.parts.add(key)
            self.facts.append((self._card, fact, minutes))

    def _effect(self, ref: EffectRef) -> None:
        key = self._key(ref)
        if key is not None:
            self.parts.add(key)
            self.parts.discard(afterwards_key(key))

    def _key(self, ref: EffectRef) -> str | None:
        effect = self._scenario.effects.get((ref.of, ref.at))
        if effect is None:
            return None
        return f"{'letter' if is_letter(effect) else 'effect'} {written(effect_way(ref.of, ref.at))}"

    def _variants(self, home: str, variants: Variants) -> None:
        for of, place in variants:
            self.parts.add(f"variant {home}.{written(way_of(of))}.{place}")

    def end(self, state: State) -> None:
        """Note what the year came to: decisions, also those that were revised, promises that hold, and what the account
        tells of what was still on its way.
        """
        for due in still_coming(self._scenario, state):
            key = self._key(due.ref)
            if key is not None and key not in self.parts:
                self.parts.update((key, afterwards_key(key)))
        for decision in state.decisions:
            if decision.value is not None:
                self.parts.update(chosen_parts(self._scenario.dilemmas[decision.card], decision.value))
            if decision.how in ("default", "undecided"):
                self.undecided.append(decision.card)
        for id, goal in self._scenario.goals.items():
            if holds(goal.when, self._scenario, state):
                self.parts.add(f"goal goals.{id}")
