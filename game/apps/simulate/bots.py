"""The tables that are simulated: what each looks at, how it asks a resident, and how it decides."""

from typing import Literal

from msgspec import Struct

from game.rules.bots import POLICIES, Policy
from game.rules.scenario import Scenario

TalkWay = Literal["any", "listener", "form"]
"""How a table asks at the kitchen table: any question; what opens the resident up, and then what that opened; the
shortest first, as on a form."""
ChooseWay = Literal["weighs", "first", "default", "roles"]
"""How it decides: by what it finds an option worth; always the first; never, so that the default comes; every voter by
what the role of the seat minds."""


class TableKind(Struct, frozen=True):
    """A kind of table; `simulate.table.ID` describes it."""

    id: str
    policy: Policy
    talk: TalkWay = "any"
    choose: ChooseWay = "weighs"
    full: bool = False
    """Played in full, where the pack has more to play then: roles, core values, amendments."""


_USUAL = POLICIES["plausible"]

KINDS: dict[str, TableKind] = {
    it.id: it
    for it in (
        TableKind("plausible", _USUAL),
        TableKind("careful", POLICIES["careful"]),
        TableKind("careless", POLICIES["careless"]),
        TableKind("thrifty", Policy(euros=100, ahead=100, spread=5_000)),
        TableKind("cheapest", POLICIES["cheapest"]),
        TableKind("caring", Policy(points=10_000, euros=0, ahead=100, builds=3, until=4, spread=30_000)),
        TableKind("first", _USUAL, choose="first"),
        TableKind("default", _USUAL, choose="default"),
        TableKind("listener", _USUAL, talk="listener"),
        TableKind("form", _USUAL, talk="form"),
        TableKind("roles", _USUAL, choose="roles", full=True),
        TableKind("random", POLICIES["random"], full=True),
    )
}
"""In the order in which evenings are dealt out to them."""


def kinds_for(scenario: Scenario) -> tuple[TableKind, ...]:
    """The tables that can play this pack: without roles nobody plays by them."""
    return tuple(it for it in KINDS.values() if it.choose != "roles" or scenario.roles)
