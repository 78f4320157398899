"""Times as people type them, and as they are said."""

from datetime import datetime, timedelta, timezone

import pytest

from game.apps.session.timing.moments import read_time, read_until, spoken
from tests.log.evening import EVENING

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("written", ["20:55", "20.55", "2055", " 20:55 ", "20.55 uur", "20:55u"])
def test_a_time_can_be_typed_in_many_ways(written: str) -> None:
    assert read_time(written, EVENING) == datetime(2026, 1, 31, 20, 55, tzinfo=EVENING.tzinfo)


@pytest.mark.parametrize("written", ["", "20", "24:00", "20:60", "acht uur", "20:5", "120:00", "-1:00", "20:55:00"])
def test_what_is_no_time_is_not_read(written: str) -> None:
    assert read_time(written, EVENING) is None


def test_a_time_is_todays_until_it_is_long_gone() -> None:
    here = timezone(timedelta(hours=1))
    evening = datetime(2026, 1, 31, 22, 30, tzinfo=here)
    assert read_time("21:00", evening) == datetime(2026, 1, 31, 21, 0, tzinfo=here)
    assert read_time("0:15", evening) == datetime(2026, 2, 1, 0, 15, tzinfo=here)
    assert read_time("23:00", evening.replace(hour=9)) == datetime(2026, 1, 31, 23, 0, tzinfo=here)


def test_a_break_ends_at_a_time_or_after_minutes() -> None:
    assert read_until("15", EVENING) == EVENING + 15 * MINUTE
    assert read_until("20:40", EVENING) == datetime(2026, 1, 31, 20, 40, tzinfo=EVENING.tzinfo)
    assert [read_until(it, EVENING) for it in ("0", "999", "straks", "")] == [None] * 4


def test_a_time_is_said_as_on_the_wall() -> None:
    moment = datetime(2026, 1, 31, 20, 5).astimezone()
    assert (spoken(moment).nl, spoken(moment).en) == ("20.05", "20:05")
