"""A moment of the evening as people write it and say it: a time of day, or minutes from now. What it is now comes as an argument."""

import re
from datetime import date, datetime, timedelta

from game.apps.words import months
from game.rules.terms.text import Text


def read_time(written: str, now: datetime) -> datetime | None:
    """The moment that a time of day such as 20:55, 20.55 or 2055 stands for, in the time zone of `now`.

    It is today's, which may have gone by; what has gone by for more than six hours is tomorrow's. `None` for what
    is no time.
    """
    found = re.fullmatch(r"(?P<hour>[0-9]{1,2})[:.]?(?P<minute>[0-9]{2})(?:\s*(?:uur|u|h))?", written.strip())
    if found is None or int(found["hour"]) > 23 or int(found["minute"]) > 59:
        return None
    moment = now.replace(hour=int(found["hour"]), minute=int(found["minute"]), second=0, microsecond=0)
    return moment + timedelta(days=1) if moment < now - timedelta(hours=6) else moment


_NUMBERS = re.compile(r"(?P<day>[0-9]{1,2})\s*[-/. ]\s*(?P<month>[0-9]{1,2})(?:\s*[-/. ]\s*(?P<year>[0-9]{4}))?")
_WORDS = re.compile(r"(?P<day>[0-9]{1,2})\s+(?P<month>[^\W\d]+)\.?(?:\s+(?P<year>[0-9]{4}))?")
_OFFICIAL = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_LEAST_OF_A_MONTH = 3
"""Letters of its name."""


def read_day(written: str, today: date) -> date | None:
    """The day that 12-11-2026, 12 november 2026, 12 nov or 2026-11-12 stands for, the day always before the month.

    Without a year it is the last such day, today with it. `None` for what is no day.
    """
    typed = written.strip().casefold()
    found = _OFFICIAL.fullmatch(typed) or _NUMBERS.fullmatch(typed) or _WORDS.fullmatch(typed)
    month = 0 if found is None else _month(found["month"])
    if found is None or not month:
        return None
    years = (int(found["year"]),) if found["year"] else range(today.year, today.year - 5, -1)
    for year in years:
        try:
            day = date(year, month, int(found["day"]))
        except ValueError:
            # 29 February was in a year before.
            continue
        if found["year"] or day <= today:
            return day
    return None


def _month(written: str) -> int:
    """1 to 12; 0 for what is no month."""
    if written.isdigit():
        return int(written)
    names = months()
    fits = {number for name, number in names.items() if name.startswith(written)}
    return fits.pop() if len(written) >= _LEAST_OF_A_MONTH and len(fits) == 1 else 0


def read_until(written: str, now: datetime) -> datetime | None:
    """When a break ends: a time of day, or so many minutes from now. `None` for what is neither."""
    if re.fullmatch(r"[0-9]{1,3}", written.strip()):
        minutes = int(written)
        return now + timedelta(minutes=minutes) if 1 <= minutes <= 180 else None
    return read_time(written, now)


def spoken(moment: datetime) -> Text:
    """A moment as the clock on the wall has it: 20.55 in Dutch, 20:55 in English."""
    here = moment.astimezone()
    return Text(nl=f"{here:%H.%M}", en=f"{here:%H:%M}")
