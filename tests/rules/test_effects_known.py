"""What an effect moves is known beforehand; where something stands in the way it is worked out, and is the same."""

from random import Random

from msgspec.structs import replace

from game.content import Pack
from game.rules.outcomes.happening import moved, moves_of
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.turns import begin
from tests.generated.maker import Maker


def compare(scenario: Scenario, dice: Random) -> tuple[int, int]:
    """How many effects moved everything all the way, and how many did not, when each moves what it would."""
    start, _ = begin(scenario, Setup(seed=1, seats=(Seat("blue"),), practice=False))
    whole = less = 0
    for effect in scenario.effects.values():
        for height in (0, 1, 50, 99, 100, dice.randint(0, 100)):
            state = replace(start, indicators=(height,) * len(start.indicators))
            found = moves_of(scenario, state, effect, 1)
            assert found == moved(scenario, state, effect.moves)
            assert moves_of(scenario, state, effect, 3) == moved(scenario, state, effect.moves, 3)
            whole += found is effect.unhindered
            less += any(it.applied != it.asked for it in found)
    return whole, less


def test_in_a_shipped_pack(pack: Pack) -> None:
    whole, less = compare(pack.scenario, Random(1))
    assert min(whole, less) > 5


def test_in_scenarios_that_no_author_would_write() -> None:
    counted = [compare(Maker(seed, board=True).scenario(), Random(seed)) for seed in range(900, 912)]
    assert min(map(sum, zip(*counted, strict=True))) > 20
