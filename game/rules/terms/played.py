"""What every part of a compiled pack has in common: frozen, and kept without what is left at its default.

A part that gets a new field keeps the packs that were kept before: they read with the default. What a newer program
wrote, and this one does not know, is refused and never left out in silence.
"""

from collections.abc import Collection, Iterator
from typing import Annotated

from msgspec import Meta, Struct

Id = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9_]{0,39}\Z")]
"""A name that an author gave: small letters, digits and `_`, beginning with a letter."""

Whole = Annotated[int, Meta(ge=-1_000_000_000_000, le=1_000_000_000_000)]
"""A whole number within what money in this game can be, so that no sum grows without bound."""

Euros = Annotated[int, Meta(ge=0, le=1_000_000_000)]
"""Whole euros, not below 0."""

Points = Annotated[int, Meta(ge=0, le=100)]
"""The height of an indicator, 0 to 100."""

Percent = Annotated[int, Meta(ge=1, le=99)]
"""A chance in whole percent."""

Quarter = Annotated[int, Meta(ge=1, le=8)]
"""The number of a quarter, or how many."""

Line = Annotated[str, Meta(min_length=1, max_length=300)]
"""A name or a source, as it is written."""

Month = Annotated[str, Meta(pattern=r"\A20[0-9]{2}-(0[1-9]|1[0-2])\Z")]
"""A year and a month, such as 2026-11."""


class Played(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A part of a compiled pack."""


def missing(what: str, named: Collection[str], there: Collection[str]) -> Iterator[str]:
    """What `what` names and is not there, in words for whoever looks into a file."""
    yield from (f"{what}: {id!r} is not there" for id in named if id not in there)
