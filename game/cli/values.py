"""Values of options of the command line, as they are read; what cannot be is named as a wrong value."""

from datetime import date, datetime

import click

from game.apps.session import read_code, read_day, read_time
from game.log.environment import utc_now


def moment_to_come(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime | None:
    """A time of day that is still to come."""
    if value is None:
        return None
    now = utc_now().astimezone()
    moment = read_time(value, now)
    if moment is None or moment <= now:
        raise click.BadParameter(value, ctx, param)
    return moment


def past_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day that was, or today."""
    if value is None:
        return None
    today = utc_now().astimezone().date()
    day = read_day(value, today)
    if day is None or day > today:
        raise click.BadParameter(value, ctx, param)
    return day


def evening_code(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Eight signs, as they are kept."""
    if value is None:
        return None
    code = read_code(value)
    if code is None:
        raise click.BadParameter(value, ctx, param)
    return code


def person(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A name of a person."""
    if value is not None and not (1 <= len(value.strip()) <= 100):
        raise click.BadParameter(value, ctx, param)
    return None if value is None else value.strip()
