"""Who plays in a demo, wherever it is shown."""

from msgspec import Struct

from game.apps.session.setting_up.setups import SETUPS, SetUpName, deal_roles, form_of, promise
from game.rules.scenario import Scenario
from game.rules.setup import COLOURS, Depth, Form, Seat, Setup

SEED = 2015
"""Of a demo that nobody gave another."""
VOTERS = (2, 2, 2)
"""Three seats, six voters, where no way to sit was asked for."""


class DemoWished(Struct, frozen=True):
    """How a demo is to be played, as far as somebody says so; the rest is the pack's."""

    level: Depth | None = None
    form: Form | None = None
    set_up: SetUpName | None = None


def table(scenario: Scenario, seed: int, wished: DemoWished) -> Setup:
    """The table that plays this pack by itself."""
    way = None if wished.set_up is None else SETUPS[wished.set_up]
    seats = tuple(map(Seat, COLOURS, VOTERS if way is None else way.voters))
    return Setup(
        seed,
        deal_roles(scenario, seats, wished.level),
        promise(seats),
        form=form_of(scenario, way, wished.form),
        depth=wished.level,
    )
