"""A moment of the evening as people write it and say it: a time of day, or minutes from now. What it is now comes as an argument."""

import re
from datetime import datetime, timedelta

from game.rules.text import Text


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
