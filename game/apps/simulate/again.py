"""The same evening again: each decision with everything else that was open, on the same luck, to the end of the year."""

from msgspec import Struct

from game.apps.simulate.bots import KINDS
from game.apps.simulate.choosing import Player
from game.apps.simulate.counts import HowOften
from game.apps.simulate.evening import money
from game.apps.simulate.plan import RunPlan, dealt
from game.apps.simulate.seen import SeenInEvening
from game.apps.simulate.values import label, tried
from game.rules.case import case_of
from game.rules.events import Decided
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.terms.value import Value
from game.rules.turns import apply, begin, decide_otherwise

FAR = 1 << 40
"""These evenings have numbers, and luck, of their own."""
ASKING = (KINDS["plausible"], KINDS["listener"])
"""Who plays them, in turn: of a resident who was listened to more is open."""
MONEY = "money"
"""What is measured beside the indicators, by the name under which it is counted."""


class YearCame(Struct, frozen=True):
    """What a year came to."""

    money: int
    """Whole euros."""
    points: tuple[int, ...]
    supervised: bool


def play_again(scenario: Scenario, run: RunPlan, number: int, counts: HowOften) -> None:
    """Play that evening, and from each of its decisions every other year; count what they differ by."""
    kind = ASKING[number % len(ASKING)]
    evening = dealt(scenario, run, FAR + number, kind=kind)
    player = Player(scenario, kind, evening.setup.seed)
    state, _ = begin(scenario, evening.setup)
    decided: set[tuple[str, int]] = set()
    while state.phase != "over":
        before = state
        action, asked = player.next(before)
        state, told = apply(scenario, before, action, asked)
        if before.case is None or before.case.practice or not any(isinstance(it, Decided) for it in told):
            continue
        case = (before.case.card, before.case.occurrence)
        if case not in decided:
            decided.add(case)
            _others(scenario, player, before, counts)


def _others(scenario: Scenario, player: Player, state: State, counts: HowOften) -> None:
    values = tried(scenario, state)
    if len(values) < 2:
        return
    card = case_of(state).card
    seen = SeenInEvening(scenario, card)
    years = dict[str, YearCame]()
    for value in values:
        year, stands = _year(scenario, player, state, value, seen)
        if stands == value:
            years[label(value)] = year
        else:
            # There was no money for it, so that this was a year of another decision.
            counts.count(f"unpaid {card}", label(value))
    for part in seen.parts:
        # What a table can come to by another decision can be reached.
        counts.count("seen again", part)
    if years:
        _count(scenario, card, years, counts)


def _year(
    scenario: Scenario, player: Player, state: State, value: Value, seen: SeenInEvening
) -> tuple[YearCame, Value | None]:
    """The rest of the year after this decision, and what stands of it: where no money is found, something cheaper."""
    state, told = decide_otherwise(scenario, state, value)
    stands: Value | None = value
    open_still = True
    while True:
        for event in told:
            seen.see(event, state.quarter)
            if open_still and isinstance(event, Decided):
                stands = event.value
        open_still = open_still and state.case is not None and state.case.stage == "final_ballot"
        if state.phase == "over":
            break
        action, asked = player.next(state)
        state, told = apply(scenario, state, action, asked)
    seen.end(state)
    return YearCame(money(state), state.indicators, SUPERVISION in state.flags), stands


def _count(scenario: Scenario, card: str, years: dict[str, YearCame], counts: HowOften) -> None:
    many = len(years)
    measures = (MONEY, *scenario.indicators)
    came = {it: (year.money, *year.points) for it, year in years.items()}
    sums = [sum(column) for column in zip(*came.values(), strict=True)]
    for it, numbers in came.items():
        counts.count(f"again {card}", it)
        counts.count(f"watched {card}", it, years[it].supervised)
        for measure, number, total in zip(measures, numbers, sums, strict=True):
            # Money in thousands of euros, points in tenths, each beside the mean of what was open.
            apart = (
                (number * many - total) // (many * 1_000) if measure == MONEY else (number * many - total) * 10 // many
            )
            counts.count(f"apart {card} {it} {measure}", apart)
    names = list(came)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            pair = f"pair {card} {one} {other}"
            counts.count(pair, "n")
            for measure, left, right in zip(measures, came[one], came[other], strict=True):
                counts.count(pair, measure, left - right)
                counts.count(pair, f"{measure}^2", (left - right) ** 2)
