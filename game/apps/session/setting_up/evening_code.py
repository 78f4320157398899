"""The evening code: eight signs that give several tables, each with a laptop of its own, one evening.

Crockford's base 32: 28 bits of seed, then 12 bits of check over the seed, the pack as it is played, the year and the
decision rule. The form is always `cards`. Nothing else is in it, and nothing of it is secret.
"""

import hashlib
from collections.abc import Iterable, Iterator

from msgspec import Struct

from game.apps.session.timing.year_length import YearLength, most_cases, year_of
from game.log.pack import fingerprint
from game.rules.decisions import TABLE_RULES
from game.rules.scenario import Scenario
from game.rules.setup import Form

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
SEED_BITS, CHECK_BITS = 28, 12
SEEDS = 1 << SEED_BITS
FORM: Form = "cards"
"""The form of every evening with a code: without a board the cases come in one order."""
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})
"""What somebody may type for a sign that looks like it, and between signs."""


class CodedEvening(Struct, frozen=True):
    """The evening that a code stands for."""

    code: str
    pack: int
    """Which of the packs that were tried."""
    seed: int
    year: YearLength
    decision: str


def read_code(typed: str) -> str | None:
    """The code that was typed, in capitals: I and L are read as 1, O as 0; `None` where it is no eight signs."""
    read = typed.strip().upper().translate(READ_AS)
    return read if len(read) == LENGTH and all(sign in SIGNS for sign in read) else None


def code_of(scenario: Scenario, seed: int, year: YearLength, decision: str | None = None) -> str:
    """The code of an evening with this pack. Raises `ValueError` for a seed of more than 28 bits."""
    if not 0 <= seed < SEEDS:
        raise ValueError(f"the seed of a code is from 0 up to 2**{SEED_BITS}, not {seed}")
    check = _check(fingerprint(scenario), seed, year, decision or scenario.settings.decision)
    number = seed << CHECK_BITS | check
    return "".join(SIGNS[number >> shift & 31] for shift in range(5 * (LENGTH - 1), -1, -5))


def stands_alone(code: str, packs: Iterable[Scenario]) -> bool:
    """Whether this code stands for one evening with these packs, and for no other. A pack may be among them twice."""
    different = {fingerprint(it): it for it in packs}
    return len(list(coded_evenings(code, different.values()))) == 1


def coded_evenings(code: str, packs: Iterable[Scenario]) -> Iterator[CodedEvening]:
    """Every evening with one of these packs that this code may stand for, the usual decision rule of a pack first.

    Of those that it was not made for one in four thousand fits: `stands_alone` is asked before a code is given.
    """
    number = sum(SIGNS.index(sign) << 5 * place for place, sign in enumerate(reversed(code)))
    seed, check = number >> CHECK_BITS, number & (1 << CHECK_BITS) - 1
    for place, scenario in enumerate(packs):
        pack, usual = fingerprint(scenario), scenario.settings.decision
        years = dict.fromkeys(year_of(scenario, cases) for cases in range(1, most_cases(scenario) + 1))
        for decision in dict.fromkeys((usual, *TABLE_RULES)):
            for year in years:
                if year.fits and _check(pack, seed, year, decision) == check:
                    yield CodedEvening(code, place, seed, year, decision)


def _check(pack: str, seed: int, year: YearLength, decision: str) -> int:
    said = f"{pack}|{seed}|{year.quarters}|{year.cases}|{FORM}|{decision}"
    return int.from_bytes(hashlib.sha256(said.encode()).digest()[:2], "big") >> 16 - CHECK_BITS
