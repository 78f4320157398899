"""Packs with anything done to them: only sentences come out, and never more work than the caps allow."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from game.apps.words import render
from game.content import ContentError, Problem, find_packs, lint, load
from game.content.problems import MOST_PROBLEMS
from game.log.pack import kept_bytes, played
from game.rules.terms.text import LANGUAGES
from tests.torture.figure import Figure, Share, TooLong, patience, shared
from tests.torture.mutations import CHANGES, signed

LONGEST = 1_500
"""Signs in one sentence: whatever a pack holds, what is shown of it is cut."""

SEEN = "\u00a0\u202f\u00ad\u200d"
"""Besides what is printed; a sentence with another sign could turn a line around, or paint a terminal."""


@cache
def sources() -> tuple[tuple[str, dict[str, bytes]], ...]:
    """Every shipped pack: its files."""
    return tuple(
        (name, {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.yaml"))})
        for name, root in find_packs().items()
    )


def changed(number: int) -> tuple[str, dict[str, bytes]]:
    """A shipped pack with one file changed, now and then twice; the same for the same number."""
    chance = random.Random(number)
    # The large packs take ten times as long: one in twenty is theirs.
    large = [each for each in sources() if "/" not in each[0]]
    small = [each for each in sources() if "/" in each[0]]
    pack, files = chance.choice(large if chance.random() < 0.05 else small)
    name = chance.choice(list(files))
    change = CHANGES[number % len(CHANGES)]
    data = change(files[name], chance)
    if chance.random() < 0.3 and data:
        data = signed(data, chance)
    return f"{number} ({pack}/{name}, {change.__name__})", {**files, name: data}


def unsaid(found: tuple[Problem, ...]) -> str:
    """What is wrong with what is told."""
    if len(found) > 3 * (MOST_PROBLEMS + 1):
        return f"{len(found)} problems"
    for problem in found:
        for language in LANGUAGES:
            for words in (problem.message, problem.hint):
                said = "" if words is None else render(words, language)
                if len(said) > LONGEST:
                    return f"{problem.message.id} says {len(said)} signs"
                if any(not sign.isprintable() and sign not in SEEN for sign in said):
                    return f"{problem.message.id} says {ascii(said)[:200]}"
    return ""


def tried(place: Path, numbers: range) -> Share:
    """Lint, and load where lint allows it."""
    share = Share()
    for number in numbers:
        what, files = changed(number)
        folder = place / str(number)
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        start = time.perf_counter()
        try:
            with patience():
                fate, trouble = outcome(folder, again=number % 4 == 0)
        except TooLong:
            fate, trouble = "no end", "did not end"
        except Exception as error:  # noqa: BLE001 - a traceback is what this looks for
            fate, trouble = "traceback", repr(error)[:300]
        share.fates[fate] += 1
        share.wrong += [f"{what}: {trouble}"] if trouble else []
        share.slowest = max(share.slowest, (time.perf_counter() - start, what))
        for name in files:
            (folder / name).unlink()
    return share


def outcome(folder: Path, *, again: bool) -> tuple[str, str]:
    """What became of this pack, and what is wrong with that."""
    found = lint(folder)
    if trouble := unsaid(found):
        return "badly said", trouble
    errors = tuple(problem for problem in found if problem.severity == "error")
    if errors and not again:
        return "refused", ""
    try:
        pack = load(folder)
    except ContentError as error:
        return "refused", "" if errors and error.problems == found else "load and lint do not agree"
    if errors:
        return "loaded", "loaded with errors"
    return "loaded", "" if played(kept_bytes(pack.scenario, pack.sources)) == pack.scenario else "its copy is another"


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """One line for all of them."""
    count = 10_000 if long else 300
    shares = shared(tried, place, count, long=long)
    fates = sum((share.fates for share in shares), Counter())
    slowest, which = max(share.slowest for share in shares)
    told = ", ".join(f"{number:,} {fate}" for fate, number in sorted(fates.items()))
    yield Figure(
        "fuzzed packs",
        f"{count:,} ({told}), {fates['traceback']} tracebacks; the slowest took {slowest:.2f} s: {which}",
        tuple(each for share in shares for each in share.wrong),
    )
