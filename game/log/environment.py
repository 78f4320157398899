"""What the log needs from the world outside it; tests put fixed things in their place."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from game.log.durable.disk import Disk, RealDisk


def utc_now() -> datetime:
    """The wall clock: a label, never an order."""
    return datetime.now(UTC)


def new_salt() -> str:
    """128 bits for one text, so that its fingerprint tells nothing."""
    return secrets.token_hex(16)


def new_id() -> str:
    """The id of a command for which the caller has none."""
    return secrets.token_hex(8)


@dataclass(frozen=True)
class Environment:
    """A disk, a clock and two sources of what nobody can guess."""

    disk: Disk = field(default_factory=RealDisk)
    clock: Callable[[], datetime] = utc_now
    """Must know its time zone; entries have its time in UTC."""
    salt: Callable[[], str] = new_salt
    id: Callable[[], str] = new_id


REAL = Environment()
"""This computer."""
