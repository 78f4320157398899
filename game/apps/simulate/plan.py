"""Which evenings are played: of each its number says the table, the seats, how many cases and the luck."""

from msgspec import Struct

from game.apps.session.counting.seating import Method, default_method
from game.apps.session.setting_up.setups import SETUPS, deal_roles, form_of, promise
from game.apps.session.timing.year_length import has_short_year, year_of
from game.apps.simulate.bots import TableKind, kinds_for
from game.rules.luck.chance import below
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Depth, Seat, Setup

USUAL_TABLE = "six"
"""Six seats with one voter each: the table of the paper playtest."""
PRACTISES = 5
"""One table in so many plays the practice card first."""
SETUP_NAMES = (USUAL_TABLE, *SETUPS)


class RunPlan(Struct, frozen=True):
    """What is simulated, and nothing about who does it: the same run gives the same figures anywhere."""

    evenings: int = 10_000
    again: int = 400
    """Of so many evenings each decision is taken again with everything else that was open."""
    cases: tuple[int | None, ...] = (None,)
    """Cases in a year, dealt out in turn; `None` is what the pack suggests."""
    set_ups: tuple[str, ...] = (USUAL_TABLE,)
    """Ways to sit, dealt out in turn."""
    seed: int = 0


class Dealt(Struct, frozen=True):
    """One evening of a run."""

    kind: TableKind
    setup: Setup
    set_up: str
    method: Method
    cases: int | None

    @property
    def year(self) -> str:
        """How long the year is, as it is counted: so many cases, or `-` for what the pack suggests."""
        return "-" if self.cases is None else str(self.cases)


def seats_of(set_up: str) -> tuple[Seat, ...]:
    """The seats of this way to sit, with their voters."""
    known = SETUPS.get(set_up)
    voters = (1,) * 6 if known is None else known.voters
    return tuple(Seat(colour, many) for colour, many in zip(COLOURS, voters, strict=False))


def shorter(scenario: Scenario, cases: int | None) -> int | None:
    """The quarters of a year of so many cases, where those are fewer than the pack has; `None`: those of the pack.

    A pack that says how short its year may be is played as a table plays it; of another a year of fewer cases than
    quarters has one case in each.
    """
    if cases is None:
        return None
    quarters = year_of(scenario, cases).quarters if has_short_year(scenario) else min(cases, scenario.quarters)
    return quarters if quarters < scenario.quarters else None


def dealt(scenario: Scenario, run: RunPlan, number: int, *, kind: TableKind | None = None) -> Dealt:
    """The evening with that number, from 0; of the table's kind that is its turn, or this one."""
    kinds = kinds_for(scenario)
    turn, place = divmod(number, len(kinds))
    chosen = kinds[place] if kind is None else kind
    turn = turn if kind is None else number
    cases = run.cases[turn % len(run.cases)]
    name = run.set_ups[turn // len(run.cases) % len(run.set_ups)]
    set_up, seats = SETUPS.get(name), seats_of(name)
    quarters = shorter(scenario, cases)
    # The shortest year of the pack may have more cases than were asked.
    cases = None if cases is None else max(cases, quarters or 1)
    depth: Depth | None = "full" if chosen.full else None
    setup = Setup(
        seed=below(run.seed, ("evening", number), 1 << 62),
        seats=deal_roles(scenario, seats, depth),
        reveal=promise(seats),
        practice=scenario.practice is not None and turn % PRACTISES == 0,
        form=form_of(scenario, set_up),
        depth=depth,
        quarters=quarters,
        cases=scenario.cases if cases is None else cases,
    )
    return Dealt(chosen, setup, name, "tally" if set_up and set_up.method == "tally" else default_method(seats), cases)
