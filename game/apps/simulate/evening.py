"""One evening played and counted: what it reached, how things stood at each quarter's end, how it ended."""

from game.apps.simulate.choosing import Player
from game.apps.simulate.counts import HowOften
from game.apps.simulate.minutes import Watch
from game.apps.simulate.parts import effect_way, is_letter, way_of, written
from game.apps.simulate.plan import Dealt
from game.rules import events
from game.rules.conditions import holds
from game.rules.events import Event
from game.rules.kept import Variants
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.turns import apply, begin
from game.rules.value import Value

THOUSAND = 1_000
STEP = 50
"""Thousands of euros: money before supervision is counted in steps of so many."""


def money(state: State) -> int:
    """All there is, less what no fund could pay, in whole euros."""
    return sum(state.funds) - state.debt


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
            case events.Decided(value=value) if value is not None and self._practice:
                # No decision of the year: nothing else remembers it.
                parts.update(chosen_parts(self._scenario.dilemmas[self._card], value))
            case events.EffectHappened() | events.EffectDue(happened=True):
                self._effect(event)
            case events.StageReached(variants=variants) if variants:
                decided = self._scenario.dilemmas[self._card]
                for of, place in variants:
                    way = (*way_of(decided.headline_at(of)), place)
                    parts.add(f"variant dilemmas.{decided.id}.{written(way)}")
            case events.AdviserHeard(adviser=adviser):
                parts.add(f"adviser dilemmas.{self._card}.advisers.{adviser}")
            case events.Advised(item=str(option)):
                # A name of its own: what is advised need not be what the director decides.
                parts.add(f"advised dilemmas.{self._card}.options.{option}")
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
                pass

    def _fact(self, fact: str, minutes: int) -> None:
        key = f"fact dilemmas.{self._card}.facts.{fact}"
        if key not in self.parts and self._scenario.dilemmas[self._card].facts[fact].hidden:
            self.parts.add(key)
            self.facts.append((self._card, fact, minutes))

    def _effect(self, event: events.Brought) -> None:
        effect = self._scenario.effects.get((event.ref.of, event.ref.at))
        if effect is not None:
            kind = "letter" if is_letter(effect) else "effect"
            self.parts.add(f"{kind} {written(effect_way(event.ref.of, event.ref.at))}")

    def _variants(self, home: str, variants: Variants) -> None:
        for of, place in variants:
            self.parts.add(f"variant {home}.{written(way_of(of))}.{place}")

    def end(self, state: State) -> None:
        """Note what the year came to: decisions, also those that were revised, and promises that hold."""
        for decision in state.decisions:
            if decision.value is not None:
                self.parts.update(chosen_parts(self._scenario.dilemmas[decision.card], decision.value))
            if decision.how in ("default", "undecided"):
                self.undecided.append(decision.card)
        for id, goal in self._scenario.goals.items():
            if holds(goal.when, self._scenario, state):
                self.parts.add(f"goal goals.{id}")


def play(scenario: Scenario, evening: Dealt, counts: HowOften) -> None:
    """Play it to its end, and count it."""
    kind, setup = evening.kind.id, evening.setup
    player = Player(scenario, evening.kind, setup.seed)
    watch = Watch(scenario, evening.method, setup.voters, len(setup.seats))
    seen = SeenInEvening(scenario)
    state, told = begin(scenario, setup)
    ends: list[State] = []
    while True:
        for event in told:
            seen.see(event, state.quarter)
            watch.see(event)
        if state.phase == "over":
            break
        if state.phase == "quarter_end" and (not ends or ends[-1].quarter != state.quarter):
            ends.append(state)
        action, asked = player.next(state)
        state, told = apply(scenario, state, action, asked)
    ends = [it for it in ends if it.quarter != state.quarter] + [state]
    seen.end(state)
    _count(scenario, evening, seen, ends, counts)
    minutes = -(-watch.seconds // 60)
    counts.count(f"minutes {kind} {evening.set_up} {evening.year}", minutes)


def _count(scenario: Scenario, evening: Dealt, seen: SeenInEvening, ends: list[State], counts: HowOften) -> None:
    kind, end = evening.kind.id, ends[-1]
    year = f"{kind} {evening.year}"
    counts.count("evenings", year)
    for part in seen.parts:
        counts.count(f"seen {kind}", part)
        if part.startswith(("goal ", "ending ")):
            counts.count(f"reached {year}", part)
    for state in ends:
        counts.count(f"money {kind} {state.quarter}", money(state) // THOUSAND)
        for id, amount in zip(scenario.funds, state.funds, strict=True):
            counts.count(f"fund {kind} {state.quarter} {id}", amount // THOUSAND)
        for id, points in zip(scenario.indicators, state.indicators, strict=True):
            counts.count(f"meter {kind} {state.quarter} {id}", points)
        if SUPERVISION not in state.flags and state is not end:
            came = "into" if seen.supervision is not None else "out"
            counts.count(f"before {state.quarter}", f"{money(state) // THOUSAND // STEP} {came}")
    if seen.supervision is not None:
        counts.count(f"supervision {year}", seen.supervision)
    counts.count(f"ends {kind}", money(end) // THOUSAND)
    counts.count(f"lowest {kind}", min(zip(end.indicators, scenario.indicators, strict=True))[1])
    counts.count(f"turns {kind}", "all", seen.turns)
    counts.count(f"turns {kind}", "empty", seen.empty)
    for card in seen.undecided:
        counts.count(f"undecided {kind}", card)
    for card in seen.talks:
        counts.count(f"talks {evening.kind.talk}", card)
    for card, fact, minutes in seen.facts:
        counts.count(f"found {evening.kind.talk}", f"{card}.{fact}")
        counts.count(f"took {evening.kind.talk} {card}.{fact}", minutes)
