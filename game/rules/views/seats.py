"""Who sits where, and what a seat alone may read."""

from game.rules.scenario import Role, Scenario
from game.rules.setup import Seat
from game.rules.state import State
from game.rules.terms.tally import Counts
from game.rules.views.shapes import Audience, CountView, RoleView, SeatView


def seat_views(scenario: Scenario, state: State) -> tuple[SeatView, ...]:
    """The seats, in seat order."""
    roles = ((seat, role_of(scenario, state, seat)) for seat in state.seats)
    return tuple(SeatView(seat.id, seat.voters, None if role is None else role.name) for seat, role in roles)


def role_of(scenario: Scenario, state: State, seat: Seat) -> Role | None:
    """The role of that seat, where the table plays in full; in the open nobody has something to read alone."""
    plays = state.depth == "full" and state.openness != "open"
    return scenario.roles.get(seat.role or "") if plays else None


def role_view(scenario: Scenario, state: State, audience: Audience) -> RoleView | None:
    """The role of the seat that looks, and what it alone knows of the case on the table."""
    seat = next((seat for seat in state.seats if seat.id == audience), None)
    role = role_of(scenario, state, seat) if seat is not None else None
    if seat is None or role is None:
        return None
    private = scenario.dilemmas[state.case.card].private if state.case is not None else {}
    minds = tuple((scenario.indicators[id].name, weight) for id, weight in role.mandate.items())
    return RoleView(role.name, role.briefing, minds, private.get(seat.role or ""))


def value_counts(scenario: Scenario, state: State) -> tuple[CountView, ...]:
    """How often each core value was picked; nothing where too few took part."""
    if not isinstance(state.values, Counts):
        return ()
    return tuple(
        CountView(text, count) for text, count in zip(scenario.values.values(), state.values.counts, strict=True)
    )
