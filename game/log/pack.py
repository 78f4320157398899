"""`scenario.json`: the pack as it is played, compiled, and the files it was compiled from.

Opening an evening decodes this and never reads what an author wrote: no rule of writing that comes later changes an
evening that was played. The form is the number of its format (`game.log.formats`).
"""

import hashlib
from collections.abc import Mapping
from functools import lru_cache

import msgspec
from msgspec import Struct

from game.log.errors import PackDamaged
from game.log.formats import PACK, decoder, form_of
from game.rules.once import once
from game.rules.scenario import Scenario
from game.rules.soundness import Unsound, sound

MOST_BYTES = 32_000_000
"""Four times what the YAML of a pack may have: what was written, and what was made of it."""

MOST_CARDS = 3_000
"""As many as a pack may have files; the largest pack written so far has sixteen."""


class KeptPack(Struct, frozen=True, omit_defaults=True):
    """What stands in `scenario.json`."""

    form: int
    scenario: Scenario
    sources: dict[str, str] = {}
    """File of the pack → its text, for whoever wants to read or go on writing it; nothing is played from it."""


_kept = decoder(KeptPack)


def kept_bytes(scenario: Scenario, sources: Mapping[str, str]) -> bytes:
    """The bytes to keep beside an evening. Made once: the log has their hash."""
    return msgspec.json.encode(KeptPack(PACK.now, scenario, dict(sources)))


@once
def fingerprint(scenario: Scenario) -> str:
    """SHA-256 of the pack as it is played, in hexadecimal: whatever was written beside it, and on whatever computer."""
    return hashlib.sha256(msgspec.json.encode(scenario)).hexdigest()


def is_compiled(data: bytes) -> bool:
    """Whether these are the bytes of a compiled pack, of whatever form; before there were any, plain data was kept."""
    return form_of(data) is not None


@lru_cache(maxsize=2)
def played(data: bytes) -> Scenario:
    """The pack in these bytes, looked over: once, where evenings of one pack are opened one after the other. Raises `TooNew`, and `PackDamaged` for what is none."""
    if len(data) > MOST_BYTES:
        raise PackDamaged(f"{len(data)} bytes")
    try:
        return sound(_few(_kept(PACK.from_format(form_of(data) or 1, data)).scenario))
    except (msgspec.DecodeError, RecursionError, Unsound) as error:
        raise PackDamaged(str(error)) from error


def _few(scenario: Scenario) -> Scenario:
    """The same. Raises `PackDamaged` where nobody can have written it: looking it over takes long."""
    if len(scenario.dilemmas) > MOST_CARDS:
        raise PackDamaged(f"{len(scenario.dilemmas)} cards")
    return scenario
