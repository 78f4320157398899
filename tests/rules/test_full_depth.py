"""Playing in full: core values, roles, and what only a seat itself may read; a first evening has none of it."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.ballots.publishing import publish
from game.rules.illegal import IllegalAction
from game.rules.legal import controls, offers
from game.rules.prompts import FACILITATOR, TABLE, Ballot, ChoosePrompt
from game.rules.setup import Seat
from game.rules.state import State
from game.rules.terms.tally import Counts, Lead, Sealed
from game.rules.terms.value import Chosen, Picked
from game.rules.views.shapes import RoleView
from tests.rules.driver import Table
from tests.rules.scenarios import scenario
from tests.rules.talks import FIVE, TWO, asked, table

VALUES = {id: id for id in ("nearness", "thrift", "craft", "courage")}
GOALS = {"goals": {"calm": {"title": "Rust", "when": {"at_least": {"trust": 40}}}}}
ROLES = {
    "alderman": {"name": "Wethouder", "briefing": "ALLEEN VOOR DE WETHOUDER", "mandate": {"trust": 2, "access": -1}},
    "doctor": {"name": "Huisarts", "briefing": "ALLEEN VOOR DE HUISARTS"},
}
PRIVATE = {**TWO, "private": {"alderman": "GEHEIM VAN DE WETHOUDER"}}
FULL: dict[str, Any] = {"values": VALUES, "roles": ROLES, "settings": {"level": "full"}, **GOALS}
CAST = (Seat("blue", 3, role="alderman"), Seat("green", 2, role="doctor"), Seat("ochre", 1))


def full(card: dict[str, Any] = PRIVATE, pack: dict[str, Any] | None = None, **setup: Any) -> Table:
    return Table(scenario(**{"dilemmas": {"card": card}, **FULL, **(pack or {})}), **{"seats": CAST, **setup})


# Core values


def test_everyone_picks_three_values_at_most_before_the_goal() -> None:
    at = full()
    ballot = at.asked[0]
    assert (at.phase, len(at.asked)) == ("values", 1)
    assert isinstance(ballot, Ballot)
    assert isinstance(ballot.question, ChoosePrompt)
    assert ([item.id for item in ballot.question.items], ballot.question.least, ballot.question.most) == (
        list(VALUES),
        0,
        3,
    )
    assert (ballot.ballots, ballot.seats, ballot.by_name) == (6, False, ())
    assert ballot.question.value_refusal(Picked(("nearness", "thrift", "courage"))) is None
    assert ballot.question.value_refusal(Picked(())) is None
    for wrong in (tuple(VALUES), ("thrift", "nearness"), ("nearness", "nearness"), ("love",)):
        assert ballot.question.value_refusal(Picked(wrong)) is not None
    assert ballot.question.value_refusal(Chosen("nearness")) is not None
    at.vote(4, 1, 2, 6, blank=0)
    assert at.at == "goal"
    assert [(it.words, it.count) for it in at.seen().values] == [
        (at.scenario.values[id], count) for id, count in zip(VALUES, (4, 1, 2, 6), strict=True)
    ]


def test_a_pack_with_fewer_values_asks_for_no_more_than_there_are() -> None:
    ballot = full(pack={"values": {"nearness": "x", "thrift": "y"}}).asked[0]
    assert isinstance(ballot, Ballot)
    assert isinstance(ballot.question, ChoosePrompt)
    assert ballot.question.most == 2


def counted(ballot: Ballot, picks: list[tuple[str, ...] | None]) -> object:
    return publish(ballot, [None if it is None else Picked(it) for it in picks], None)


def test_from_five_people_it_is_public_how_often_each_was_picked() -> None:
    at = full()
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    picks: list[tuple[str, ...] | None] = [("nearness", "craft"), ("craft",), (), None, ("nearness", "thrift", "craft")]
    found = {repr(counted(ballot, picks[n:] + picks[:n])) for n in range(5)}
    assert found == {repr(Counts((2, 1, 3, 0), 1))}, "in whatever order"
    assert counted(ballot, picks[:4]) == Sealed(), "fewer than five took part"


@pytest.mark.parametrize(
    ("seats", "reveal", "public"),
    [
        ((Seat("blue", 5),), "counts", True),
        ((Seat("blue", 4),), "counts", True),
        ((Seat("blue", 4),), "outcome", False),
        ((Seat("blue", 9),), "outcome", False),
    ],
    ids=["five", "four that agreed", "four", "nine that were promised silence"],
)
def test_below_five_it_stays_sealed_unless_agreed(seats: tuple[Seat, ...], reveal: str, public: bool) -> None:
    at = full(seats=seats, reveal=reveal)
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    published = counted(ballot, [("nearness",)] * seats[0].voters)
    assert isinstance(published, Counts if public else Sealed)
    if not public:
        with pytest.raises(IllegalAction):
            at.vote(1, 0, 0, 0)
    told = at.do(actions.CloseBallot("values", published))
    assert events.ValuesSealed(published) in told
    assert bool(at.seen().values) is public
    assert at.at == "goal"


@pytest.mark.parametrize(
    ("counts", "blank"),
    [
        ((7, 0, 0, 0), 0),
        ((-1, 1, 0, 0), 0),
        ((1, 1, 1), 0),
        ((6, 6, 6, 1), 0),
        ((True, 0, 0, 0), 0),
        ((2, 0, 0, 0), 5),
        ((0, 0, 0, 0), 7),
    ],
)
def test_more_picks_than_people_are_refused(counts: tuple[int, ...], blank: int) -> None:
    at = full()
    with pytest.raises(IllegalAction):
        at.vote(*counts, blank=blank)
    at.vote(1, 1, 1, 0, blank=5)


def test_a_ballot_on_values_is_no_ballot_on_options() -> None:
    at = full()
    for other in (Lead("nearness"), Counts((1, 1, 1, 1), 6)):
        with pytest.raises(IllegalAction):
            at.publish(other)


def test_after_practice_values_come_once() -> None:
    at = full(pack={"dilemmas": {"card": PRIVATE, "try": {**TWO, "only": "practice"}}})
    phases = []
    while at.phase != "over":
        phases.append(at.phase)
        at.go_on()
    kept = [phase for place, phase in enumerate(phases) if place == 0 or phases[place - 1] != phase]
    assert kept[:4] == ["case", "values", "goal", "opening"]
    assert kept.count("values") == 1


@pytest.mark.parametrize("without", ["values", "goals"])
def test_a_pack_without_values_or_goals_asks_for_none(without: str) -> None:
    at = full(pack={without: {}})
    if without == "goals":
        at.publish(Sealed())
        assert at.phase == "opening"
    else:
        assert at.phase == "goal"


def test_nobody_is_counted_while_values_are_picked_and_the_year_can_end_there() -> None:
    at = full()
    assert "attend" not in {prompt.at for prompt in offers(at.scenario, at.state)}
    assert controls(at.scenario, at.state) == (actions.Finish(),)
    at.do(actions.Finish())
    assert (at.phase, at.state.values) == ("over", None)


# Roles


def shown(at: Table, audience: str) -> RoleView | None:
    return at.seen(audience).role


def test_only_a_seat_itself_reads_its_briefing_and_what_it_minds() -> None:
    at = full()
    alderman, doctor = shown(at, "blue"), shown(at, "green")
    assert alderman is not None
    assert doctor is not None
    trust, access = at.scenario.indicators["trust"].name, at.scenario.indicators["access"].name
    assert (alderman.name.nl, alderman.briefing.nl) == ("Wethouder", "ALLEEN VOOR DE WETHOUDER")
    assert (alderman.minds, doctor.minds) == (((trust, 2), (access, -1)), ())
    assert [shown(at, audience) for audience in ("ochre", TABLE, FACILITATOR, "nobody")] == [None] * 4
    assert [(seat.id, None if seat.role is None else seat.role.nl) for seat in at.seen().seats] == [
        ("blue", "Wethouder"),
        ("green", "Huisarts"),
        ("ochre", None),
    ]


def test_no_word_of_it_is_in_any_other_view_at_any_time() -> None:
    own = {"WETHOUDER": {"blue"}, "HUISARTS": {"green"}}
    at = full()
    while True:
        for audience in (TABLE, FACILITATOR, "blue", "green", "ochre"):
            page = repr(at.seen(audience))
            for word, readers in own.items():
                assert word not in page or audience in readers
        if at.phase == "over":
            return
        at.go_on()


def test_what_a_role_alone_knows_of_a_case_is_there_while_the_case_is() -> None:
    at = full()
    before = shown(at, "blue")
    assert before is not None
    assert before.private is None
    at.until("briefing")
    during, other = shown(at, "blue"), shown(at, "green")
    assert during is not None
    assert other is not None
    assert during.private is not None
    assert during.private.nl == "GEHEIM VAN DE WETHOUDER"
    assert other.private is None
    at.until("outcome").go_on()
    after = shown(at, "blue")
    assert after is not None
    assert after.private is None


def test_a_role_that_the_pack_does_not_have_is_no_role() -> None:
    at = full(seats=(Seat("blue", 5, role="mayor"),))
    assert (shown(at, "blue"), at.seen().seats[0].role) == (None, None)


# A first evening


def states(at: Table) -> list[State]:
    found = [at.state]
    while at.phase != "over":
        at.go_on()
        found.append(at.state)
    return found


@pytest.mark.parametrize("settings", [{"level": "full"}, {}])
def test_a_first_evening_has_none_of_it(settings: dict[str, Any]) -> None:
    amended = {
        **PRIVATE,
        "options": {id: {**it, "amendments": {"x": {"text": "x"}}} for id, it in TWO["options"].items()},
    }
    at = full(amended, pack={"settings": settings}, depth="first")
    assert at.at == "goal"
    while at.phase != "over":
        for audience in (TABLE, "blue", "green"):
            assert at.seen(audience).role is None
        assert at.seen().values == ()
        assert {seat.role for seat in at.seen().seats} == {None}
        assert asked(at, "amend") is None
        at.go_on()
    assert at.state.values is None


def test_the_tables_depth_comes_before_the_packs() -> None:
    assert full(pack={"settings": {}}).phase == "goal"
    assert full(pack={"settings": {}}, depth="full").phase == "values"
    assert full(depth="first").phase == "goal"
    assert full().phase == "values"


def test_roles_change_nothing_but_what_is_read() -> None:
    plain = tuple(Seat(seat.id, seat.voters) for seat in CAST)
    one, other = (states(full(seats=seats)) for seats in (CAST, plain))
    assert [state.number for state in one] == [state.number for state in other]
    assert [(state.funds, state.indicators, state.decisions) for state in one] == [
        (state.funds, state.indicators, state.decisions) for state in other
    ]


# Simulated evenings


def test_a_brisk_table_reads_nothing_and_comes_to_the_same() -> None:
    made: dict[str, Any] = {"pack": {"quarters": 2}, "at": "agenda", "seats": FIVE}
    slow, brisk = table(**made), table(**made, brisk=True)
    while brisk.phase != "over":
        assert not {prompt.at for prompt in brisk.asked} & {"briefing", "outcome", "quarter_end", "quarter"}
        brisk.go_on()
    while slow.phase != "over":
        slow.go_on()
    assert brisk.state.number < slow.state.number
    assert (brisk.state.funds, brisk.state.indicators, brisk.state.ending) == (
        slow.state.funds,
        slow.state.indicators,
        slow.state.ending,
    )
