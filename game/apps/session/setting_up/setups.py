"""Ways to sit, each with what is usual for it: a small group, tables, a horseshoe."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session.counting.seating import Method, default_method
from game.rules.scenario import Scenario
from game.rules.setup import ENOUGH, Depth, Form, Openness, Reveal, Seat

SetUpName = Literal["small", "tables", "horseshoe"]


class SetUp(Struct, frozen=True):
    """A way to sit. Everything in it is a default that the table may change."""

    id: SetUpName
    least: int
    """The fewest people it is for."""
    most: int
    """The most people it is for."""
    voters: tuple[int, ...]
    """How many vote at each seat; there are as many seats as numbers."""
    method: Method
    reveal: Reveal
    """What is promised with so many voters; with other numbers, see `promise`."""
    form: Form
    """How it is played where the pack has a board; see `form_of`."""

    @property
    def seats(self) -> int:
        """How many seats there usually are."""
        return len(self.voters)

    def voters_at(self, place: int) -> int:
        """How many vote at this seat, from 0, also where there are more seats than usual."""
        return self.voters[min(place, len(self.voters) - 1)]


def _set_up(id: SetUpName, people: tuple[int, int], voters: tuple[int, ...], method: Method, form: Form) -> SetUp:
    reveal: Reveal = "counts" if sum(voters) >= ENOUGH else "outcome"
    return SetUp(id, *people, voters, method, reveal, form)


SETUPS: dict[str, SetUp] = {
    it.id: it
    for it in (
        _set_up("small", (3, 8), (1, 1, 1), "device", "tokens"),
        _set_up("tables", (4, 24), (4, 4, 4), "tally", "tokens"),
        _set_up("horseshoe", (9, 20), (4, 4, 3, 3), "tally", "one_token"),
    )
}
"""In the order of size."""


TWO = 2
"""So many voters keep nothing from each other: they can vote by hands, or decide only together."""

ALMOST_NONE = {TWO: "setup.two", 3: "setup.three"}
"""So many people → what is said of how little a ballot of theirs can keep secret."""


def promise(seats: tuple[Seat, ...], *, agreed: bool = False, openness: Openness = "closed") -> Reveal:
    """What is promised to become public of a ballot: counts from five voters, or where everyone agreed beforehand.

    Guests see no counts.
    """
    if openness == "guests":
        return "outcome"
    return "counts" if agreed or sum(seat.voters for seat in seats) >= ENOUGH else "outcome"


def usual_method(set_up: SetUp | None, seats: tuple[Seat, ...]) -> Method:
    """How votes come in unless the table says otherwise; in the open, see `method_in`."""
    return "tally" if set_up is not None and set_up.method == "tally" else default_method(seats)


def form_of(scenario: Scenario, set_up: SetUp | None, wished: Form | None = None) -> Form | None:
    """The form for `Setup`: what the table wishes, else that of the set-up; `None` leaves it to the pack.

    A pack without a board only has cards; one that says `cards` or `one_token` keeps it unless the table wishes another.
    """
    if scenario.board is None:
        return None
    if wished is not None:
        return wished
    return None if set_up is None or scenario.settings.form in ("cards", "one_token") else set_up.form


def has_depth(scenario: Scenario) -> bool:
    """Whether there is more to play in full: roles, core values, or amendments."""
    return bool(scenario.roles or scenario.values or any(card.amendments() for card in scenario.dilemmas.values()))


def roles_in_order(scenario: Scenario, seats: int) -> list[str | None]:
    """A role of the pack for each of so many seats, as far as there are roles."""
    return [*scenario.roles, *[None] * seats][:seats]


def deal_roles(
    scenario: Scenario, seats: tuple[Seat, ...], depth: Depth | None = None, openness: Openness = "closed"
) -> tuple[Seat, ...]:
    """The seats with the pack's roles, in order, where the table plays in full; seats that have roles keep them.

    In the open nobody plays a role: everybody would read its briefing.
    """
    full = (depth or scenario.settings.level) == "full" and openness != "open"
    if not full or any(seat.role for seat in seats):
        return seats
    roles = roles_in_order(scenario, len(seats))
    return tuple(replace(seat, role=role) for seat, role in zip(seats, roles, strict=True))
