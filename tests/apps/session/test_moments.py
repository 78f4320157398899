"""A day as people write it on a sheet."""

from datetime import date, timedelta

import pytest

from game.apps.session import read_day
from game.apps.words import day
from game.rules.terms.text import LANGUAGES

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "written",
    [
        "12-11-2026",
        "12/11/2026",
        "12.11.2026",
        " 12 11 2026 ",
        "2026-11-12",
        "12 november 2026",
        "12 Nov. 2026",
        "12-11",
        "12 nov",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert read_day(written, TODAY) == date(2026, 11, 12)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "gisteren",
        "12",
        "31-2-2026",
        "0-1-2026",
        "12-13-2026",
        "12 j 2026",
        "12 jo 2026",
        "12 ma 2026",
        "12-11-26",
        "99 mei",
        "1-1-0000",
    ],
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert read_day(written, TODAY) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30-11", TODAY),
        ("1 december", date(2025, 12, 1)),
        ("29 feb", date(2024, 2, 29)),
        ("12 Mar", date(2026, 3, 12)),
        ("12 mrt.", date(2026, 3, 12)),
    ],
)
def test_without_a_year_it_is_the_last_such_day(written: str, meant: date) -> None:
    assert read_day(written, TODAY) == meant


def test_what_the_program_writes_it_reads() -> None:
    for days in range(0, 366, 7):
        it = TODAY - timedelta(days)
        assert all(read_day(day(it, language), TODAY) == it for language in LANGUAGES)
