"""What was proved of a pack by simulating it, as a file beside it: whoever runs the same again gets the same bytes."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from game.rules.scenario import Scenario
from game.version import __version__

CERTIFICATE = "certificate.json"
"""Its name in the folder of a pack."""
MOST_BYTES_OF_ONE = 200_000

ProofName = Literal[
    "options_reached",
    "endings_reached",
    "everything_reached",
    "none_dominated",
    "all_defended",
    "all_sourced",
    "all_read",
    "in_time",
    "steering_even",
    "supervision_rare",
    "deciding_pays",
]
"""What can be proved of a pack."""


class Proof(Struct, frozen=True):
    """One thing that was looked at."""

    what: ProofName
    of: int
    """How many things it was looked at of."""
    missing: tuple[str, ...] = ()
    """Of which it is not so, each by its address in the pack."""


class Certificate(Struct, frozen=True):
    """What was proved, by what, of exactly which pack."""

    certificate: int
    """The form of the file."""
    program: str
    pack: str
    """SHA-256 of the pack as it is played."""
    title: str
    evenings: int
    again: int
    cases: tuple[int | None, ...]
    set_ups: tuple[str, ...]
    seed: int
    proved: tuple[Proof, ...]
    not_proved: tuple[Proof, ...]


class CertificateFound(Struct, frozen=True):
    """A certificate beside a pack."""

    certificate: Certificate
    holds: bool
    """Whether it is of this pack as it is now, by this program."""


def pack_digest(scenario: Scenario) -> str:
    """The pack as it is played, in 64 hexadecimal digits: what only its author reads is not in it."""
    return hashlib.sha256(msgspec.json.encode(scenario)).hexdigest()


def certificate_bytes(it: Certificate) -> bytes:
    """The file, to the byte."""
    return msgspec.json.format(msgspec.json.encode(it), indent=1) + b"\n"


def certificate_beside(pack: Path, scenario: Callable[[], Scenario]) -> CertificateFound | None:
    """The certificate in the folder of this pack; `None` where there is none, or none that can be read.

    The pack as it is played is asked for only where there is one.
    """
    path = (pack if pack.is_dir() else pack.parent) / CERTIFICATE
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES_OF_ONE:
            return None
        found = msgspec.json.decode(path.read_bytes(), type=Certificate)
    except (OSError, msgspec.DecodeError):
        return None
    return CertificateFound(found, (found.program, found.pack) == (__version__, pack_digest(scenario())))
