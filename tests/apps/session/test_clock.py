"""What fits before the debrief: times and durations come in, and nothing else."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.apps.session.timing.clock import (
    ZERO,
    Course,
    Plan,
    Stopwatch,
    pace,
    plan,
)
from game.apps.session.timing.pacing import USUAL
from game.apps.session.timing.planning import plan_now
from game.log.entries import Entry
from game.log.records import Acted, Noted, Paused, Record, Resumed, Retracted
from game.rules import actions
from game.rules.events import CaseClosed, CaseOpened, Event, TwistCame
from tests.log.evening import EVENING, example, first
from tests.rules.driver import Table
from tests.shipped import pack_of

MINUTE = timedelta(minutes=1)
MINUTES = st.integers(0, 400).map(lambda minutes: minutes * MINUTE)
PACES = st.integers(1, 60).map(lambda minutes: minutes * MINUTE)


def planned(
    left: timedelta,
    case: timedelta = USUAL.device,
    *,
    cards: int = 100,
    quarters: int = 1,
    played: int = 0,
    busy: timedelta = timedelta(),
    open: bool = False,
) -> Plan:
    return plan(EVENING, EVENING + left, case, cards=cards, quarters=quarters, played=played, busy=busy, open=open)


def test_a_table_begins_with_the_pace_of_how_it_votes() -> None:
    assert USUAL.case("device", 8) == USUAL.device == 10 * MINUTE
    assert USUAL.case("device", 9) == USUAL.case("tally", 3) == USUAL.paper == 16 * MINUTE


def test_the_pace_is_a_running_mean_that_begins_with_the_start_value() -> None:
    assert pace(USUAL.device, ()) == USUAL.device
    assert pace(USUAL.device, (14 * MINUTE,)) == 12 * MINUTE
    assert pace(USUAL.device, (14 * MINUTE, 18 * MINUTE)) == 14 * MINUTE


def test_an_hour_of_play_with_a_laptop() -> None:
    found = planned(60 * MINUTE, quarters=4)
    assert (found.minutes, found.case, found.cases, found.quarter) == (60, 10, 6, 2)
    assert not found.last
    assert not found.none


def test_the_larger_share_comes_first_and_every_quarter_has_one() -> None:
    left, shares = 70 * MINUTE, []
    for quarters in (4, 3, 2, 1):
        shares.append(planned(left, quarters=quarters).quarter)
        left -= shares[-1] * USUAL.device
    assert shares == [2, 2, 2, 1]
    assert planned(ZERO, quarters=4).quarter == 1


def test_a_quarter_that_is_on_keeps_what_it_has_played() -> None:
    assert planned(30 * MINUTE, quarters=2, played=1, busy=10 * MINUTE, open=True).quarter == 2
    assert planned(5 * MINUTE, quarters=2, played=2, busy=5 * MINUTE, open=True).quarter == 2


def test_the_last_card_is_one_after_which_less_than_two_minutes_are_left() -> None:
    assert [planned(minutes * MINUTE).last for minutes in (13, 12, 11, 0)] == [False, False, True, True]
    # While it is open the answer stays the same, as long as it keeps to its time.
    for gone in range(11):
        assert planned((11 - gone) * MINUTE, busy=(10 - gone) * MINUTE, open=True).last
        assert not planned((13 - gone) * MINUTE, busy=(10 - gone) * MINUTE, open=True).last


def test_where_not_even_a_case_without_debate_fits_there_is_none() -> None:
    assert [planned(minutes * MINUTE).none for minutes in (6, 5, 4, 0)] == [False, False, True, True]
    assert not planned(4 * MINUTE, busy=4 * MINUTE, open=True).none


def test_no_plan_has_room_for_more_cases_than_there_are_cards() -> None:
    assert planned(180 * MINUTE, cards=2).cases == 2
    assert planned(180 * MINUTE, cards=6, quarters=2).quarter == 3


@given(left=MINUTES, case=PACES, quarters=st.integers(1, 8), played=st.integers(0, 6), busy=MINUTES, open=st.booleans())
def test_a_plan_is_never_negative(
    left: timedelta, case: timedelta, quarters: int, played: int, busy: timedelta, open: bool
) -> None:
    found = planned(left, case, quarters=quarters, played=played, busy=busy, open=open)
    assert min(found.minutes, found.cases) >= 0
    assert found.quarter >= max(1, played)
    assert found.cases * case <= left
    assert planned(-left, case, quarters=quarters).minutes == 0


@given(
    left=MINUTES,
    more=MINUTES,
    case=PACES,
    quarters=st.integers(1, 8),
    played=st.integers(0, 6),
    busy=MINUTES,
    open=st.booleans(),
)
def test_with_more_time_never_less_fits(
    left: timedelta, more: timedelta, case: timedelta, quarters: int, played: int, busy: timedelta, open: bool
) -> None:
    one = planned(left, case, quarters=quarters, played=played, busy=busy, open=open)
    two = planned(left + more, case, quarters=quarters, played=played, busy=busy, open=open)
    assert (one.minutes, one.cases, one.quarter) <= (two.minutes, two.cases, two.quarter)
    assert one.cases <= two.cases
    assert one.quarter <= two.quarter
    assert one.last >= two.last
    assert one.none >= two.none


# How the time went


def entries(*timed: tuple[float, Record]) -> tuple[Entry, ...]:
    """Entry 0 at the beginning, then these, each so many minutes after it."""
    opened = Entry(0, EVENING, "c0", first(example("choice")), {}, "", "")
    return (
        opened,
        *(Entry(n, EVENING + at * MINUTE, f"c{n}", record, {}, "", "") for n, (at, record) in enumerate(timed, 1)),
    )


def did(*told: Event) -> Acted:
    return Acted(actions.Acknowledge("visit"), told, "")


def typed(acted: Acted) -> Acted:
    return replace(acted, typed=True)


def opens(card: str = "first", *, practice: bool = False) -> CaseOpened:
    return CaseOpened(card, 1, 0, practice, 0, 0)


def cases(now: float, *timed: tuple[float, Record], kitchen: tuple[str, ...] = ()) -> tuple[list[float], float | None]:
    log, running = entries(*timed), Stopwatch(kitchen)
    for read in range(1, len(log)):
        running.read(log[:read], log[read - 1].at)
    found = running.read(log, EVENING + now * MINUTE)
    assert found == Stopwatch(kitchen).read(log, EVENING + now * MINUTE), "read along or at once"
    return [it / MINUTE for it in found.cases], None if found.open is None else found.open / MINUTE


def test_a_case_takes_from_opened_to_closed() -> None:
    log = ((5, did(opens())), (9, did()), (17, did(CaseClosed("decided"), opens("second"))))
    assert cases(20, *log) == ([12], 3)
    assert cases(20, *log, kitchen=("first",)) == ([9], 3)


def test_breaks_do_not_count() -> None:
    log = (
        (0, did(opens())),
        (4, Paused()),
        (20, Noted("t1")),
        (24, Resumed()),
        (30, did(CaseClosed("decided"))),
        (31, did(opens("second"))),
        (33, Paused()),
    )
    assert cases(60, *log) == ([10], 2)
    # Going on without saying so ends a break too.
    assert cases(9, (0, did(opens())), (1, Paused()), (7, did(CaseClosed("decided")))) == ([1], None)


def test_notes_in_a_case_are_part_of_it() -> None:
    assert cases(11, (0, did(opens())), (6, Noted("t1")), (11, did(CaseClosed("decided")))) == ([11], None)


def test_practice_and_what_was_skipped_say_nothing_of_the_pace() -> None:
    log = (
        (1, did(opens(practice=True))),
        (4, did(CaseClosed("decided"), opens())),
        (6, did(CaseClosed("skipped"), opens("second"))),
    )
    assert cases(8, *log) == ([], 2)


def test_a_case_that_was_typed_in_says_nothing_of_the_pace() -> None:
    """Neither one of which the table played the rest; one that is played whole does again."""
    log: tuple[tuple[float, Record], ...] = (
        (0, did(opens())),
        (9, typed(did())),
        (9, typed(did(CaseClosed("decided"), opens("second")))),
        (19, did(CaseClosed("decided"), opens("third"))),
        (31, did(CaseClosed("decided"))),
    )
    assert cases(40, *log) == ([12], None)
    # A typing mistake that was taken back is no typed case.
    assert cases(20, (0, did(opens())), (5, typed(did())), (5, Retracted(1, mistyped=True)), (12, did()))[0] == []
    mistaken = (
        (0, did(opens())),
        (5, typed(did())),
        (5, Retracted(1, mistyped=True)),
        (12, did(CaseClosed("decided"))),
    )
    assert len(cases(20, *mistaken)[0]) == 1


def test_what_was_taken_back_is_no_part_of_a_case() -> None:
    log = (
        (0, did(opens())),
        (4, did()),
        (9, did(CaseClosed("decided"))),
        (10, Retracted(2)),
        (12, did(CaseClosed("decided"))),
    )
    assert cases(12, *log) == ([6], None)


def test_a_laptop_that_was_closed_and_a_clock_that_was_put_back_bring_no_time() -> None:
    log = ((0, did(opens())), (5, did()), (1445, did()), (1449, did(CaseClosed("decided"))))
    assert cases(1449, *log) == ([9], None)
    back = ((0, did(opens())), (5, did()), (-55, did()), (-51, did(CaseClosed("decided"))))
    assert cases(-51, *back) == ([9], None)


def test_what_was_read_is_not_read_again() -> None:
    log = entries((0, did(opens())), (4, did(CaseClosed("decided"))), (6, Noted("t1")))
    watch = Stopwatch(())
    found = watch.read(log[:-1], log[-2].at)
    elsewhere = (*entries((0, did(opens())), (2, did()))[:2], *log[2:])
    assert watch.read(elsewhere, log[-1].at).cases == found.cases
    other = entries((0, did(opens())), (2, did(CaseClosed("decided"))))
    assert watch.read(other, other[-1].at).cases == (2 * MINUTE,), "another log is read from its beginning"


def test_what_came_in_between_takes_a_minute_of_its_own() -> None:
    log = ((0, did(opens())), (8, did(TwistCame("cold"))), (12, did(CaseClosed("decided"), opens("second"))))
    assert cases(13, *log) == ([11], 1), "as if nothing had come in between"
    later = (*log, (20, did(CaseClosed("decided"))))
    assert cases(20, *later) == ([11, 8], None)


def test_the_plan_has_a_minute_for_what_may_come_in_between() -> None:
    scenario = pack_of("examples/twist").scenario
    plain = replace(scenario, dilemmas={id: replace(card, twist={}) for id, card in scenario.dilemmas.items()})
    # The next card begins with a talk, and its quarters take time too.
    at, more = Table(scenario).until("briefing"), scenario.quarters * USUAL.quarter + USUAL.talk
    fits = [
        plan_now(made, at.state, Course((), ZERO, ZERO), "device", EVENING + 21 * MINUTE + more, EVENING)
        for made in (plain, scenario)
    ]
    assert [it.cases for it in fits] == [1, 1]
    short = [
        plan_now(made, at.state, Course((), ZERO, ZERO), "device", EVENING + 20 * MINUTE + more, EVENING)
        for made in (plain, scenario)
    ]
    assert [it.cases for it in short] == [1, 0]
