"""A run cut in batches, and those of a run that a folder keeps.

A batch is a range of evenings: what it counts follows from the pack, the run and the range, and from nothing else.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from game.apps.simulate.counts import HowOften
from game.apps.simulate.plan import RunPlan
from game.rules.scenario import Scenario
from game.version import __version__

BatchOf = Literal["evenings", "again"]
SIZES: dict[BatchOf, int] = {"evenings": 100, "again": 5}
"""Evenings in a batch: a second of work or more. Of an evening that is played again every other decision is a year too,
so that five of them are more than a hundred years.
"""


class Batch(Struct, frozen=True):
    """A range of evenings of a run."""

    of: BatchOf
    first: int
    end: int
    """The first that is not in it."""

    @property
    def name(self) -> str:
        """Its file's name."""
        return f"{self.of}-{self.first:07}-{self.end:07}.json"


class _Kept(Struct, frozen=True):
    """A batch that was counted, as it is kept."""

    made_from: str
    counts: HowOften


def batches(run: RunPlan) -> tuple[Batch, ...]:
    """The whole run: first what shows most."""
    return (*_cut("evenings", run.evenings), *_cut("again", run.again))


def _cut(of: BatchOf, many: int) -> Iterator[Batch]:
    for first in range(0, many, SIZES[of]):
        yield Batch(of, first, min(many, first + SIZES[of]))


def packed(scenario: Scenario) -> bytes:
    """The pack as a worker gets it, and as it is named: its bytes in the order of the pack."""
    return msgspec.json.encode(scenario)


def made_from(pack: bytes, run: RunPlan) -> str:
    """What a batch follows from, beside its range: how many evenings there are in all changes none of them."""
    luck = msgspec.json.encode((__version__, run.cases, run.set_ups, run.seed))
    return hashlib.sha256(hashlib.sha256(pack).digest() + luck).hexdigest()


class KeptBatches:
    """The batches that a folder has; without a folder, none."""

    def __init__(self, folder: Path | None, made_from: str) -> None:
        self._folder = None if folder is None else folder / "batches"
        self._made_from = made_from

    def get(self, batch: Batch) -> HowOften | None:
        """What was kept of it, by this program of this pack; `None` where nothing was, or it is not whole."""
        if self._folder is None:
            return None
        try:
            found = msgspec.json.decode((self._folder / batch.name).read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError):
            return None
        return found.counts if found.made_from == self._made_from else None

    def keep(self, batch: Batch, counted: HowOften) -> None:
        """Keep it, whole or not at all."""
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        new = self._folder / f"{batch.name}.new"
        new.write_bytes(msgspec.json.encode(_Kept(self._made_from, counted.ordered())))
        new.replace(self._folder / batch.name)
