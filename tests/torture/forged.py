"""What can happen to a session folder, also by a program that makes the hashes fit."""

import hashlib
import json
import random
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from game.log.entries import FIRST_PREV
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO
from tests.log.evening import QuickDisk, fixed
from tests.torture.mutations import encoded, exchanged, flipped, signed
from tests.torture.played import evening

PACKS = ("examples/choice", "examples/kitchen_table", "examples/budget", "examples/priority", "examples/board")
FILES = (LOG, PRIVATE, SCENARIO)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 7, 100, 2**31, 2**53, 2**63 - 1, 2**63, -(2**63), 2**70, 10**40, 0.5, 1e300),
    *("", "x", "blue", "t1", "t999999999", "t0", "0" * 64, "2026-01-31T19:30:00Z", "0001-01-01T00:00:00+14:00"),
    *(
        "9999-12-31T23:59:59-14:00",
        "2026-01-31T19:30:60Z",
        "\u202e",
        "\x1b[2J",
        "\0",
        "../..",
        "x" * 100_000,
        "e\u0301",
    ),
    *([], {}, [[]], ["blue"], [1, 2, 3], {"blue": "t1"}, {"kind": "acted"}, [0] * 10_000, {"nl": "x"}, ["x"] * 300),
)
"""Wrong types, and numbers and moments at the edge of what there is."""

Files = dict[str, bytes]
Change = Callable[[Files, random.Random], Files]


@cache
def sources() -> tuple[Files, ...]:
    """A finished evening with each small pack."""
    with TemporaryDirectory() as place:
        folders = [evening(Path(place) / str(n), name, fixed(QuickDisk())) for n, name in enumerate(PACKS)]
        return tuple({name: (folder / name).read_bytes() for name in FILES} for folder in folders)


def chained(lines: list[dict[str, Any]]) -> bytes:
    """These lines with hashes that fit, as only a program makes them."""
    prev, made = FIRST_PREV, list[bytes]()
    for line in lines:
        value = {key: inner for key, inner in line.items() if key not in {"prev", "hash"}} | {"prev": prev}
        body = json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")[:-1]
        prev = hashlib.sha256(body).hexdigest()
        made.append(body + b',"hash":"' + prev.encode() + b'"}\n')
    return b"".join(made)


def lines_of(files: Files) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[LOG].split(b"\n") if line]


def somewhere(value: Any, chance: random.Random) -> tuple[Any, Any]:
    """A list or object in this value, and a key or place in it."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = chance.choice(keys)
        if not isinstance(value[key], dict | list) or not value[key] or chance.random() < 0.15:
            return value, key
        value = value[key]


def revalued(value: Any, others: Any, chance: random.Random) -> None:
    """One value another, a key more or less, or what stands somewhere else."""
    holder, key = somewhere(value, chance)
    match chance.randrange(8):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[chance.choice(["extra", "to", "until", "text", "texts", "names", "format", "kind"])] = deepcopy(
                chance.choice(VALUES)
            )
        case 2:
            other, there = somewhere(others, chance)
            holder[key] = deepcopy(other[there])
        case 3 if isinstance(holder[key], int):
            holder[key] += chance.choice([-1, 1, 100, -100])
        case _:
            holder[key] = deepcopy(chance.choice(VALUES))


def retold(files: Files, chance: random.Random) -> Files:
    """Values of any line, hashed anew."""
    lines = lines_of(files)
    for _ in range(chance.choice([1, 1, 2, 5])):
        # What entry 0 says decides more than all the others.
        revalued(lines[0 if chance.random() < 0.3 else chance.randrange(len(lines))], lines, chance)
    return {**files, LOG: chained(lines)}


def reordered(files: Files, chance: random.Random) -> Files:
    """Lines swapped, doubled, left out, of another evening; numbered and hashed anew, or only hashed, or neither."""
    other = chance.choice(sources())
    raw, more = files[LOG].split(b"\n")[:-1], other[LOG].split(b"\n")[:-1]
    for _ in range(chance.choice([1, 1, 3])):
        at, to = chance.randrange(len(raw)), chance.randrange(len(raw))
        match chance.randrange(4):
            case 0:
                raw[at], raw[to] = raw[to], raw[at]
            case 1:
                raw.insert(to, raw[at])
            case 2 if len(raw) > 2:
                del raw[at]
            case _:
                raw.insert(at, chance.choice(more))
    how = chance.randrange(3)
    if how == 0:
        return {**files, LOG: b"".join(line + b"\n" for line in raw)}
    lines = [json.loads(line) for line in raw]
    if how == 2:
        lines = [line | {"n": n, "id": f"{n:016x}"} for n, line in enumerate(lines)]
    return {**files, LOG: chained(lines)}


def rewritten(files: Files, chance: random.Random) -> Files:
    """Another scenario than was played, with a hash that fits."""
    plain = json.loads(files[SCENARIO])
    for _ in range(chance.choice([1, 1, 3])):
        revalued(plain, plain, chance)
    stored = json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")
    if chance.random() < 0.2:
        stored = chance.choice([flipped, signed])(stored, chance)
    lines = lines_of(files)
    lines[0]["scenario"] = hashlib.sha256(stored).hexdigest()
    return {**files, SCENARIO: stored, LOG: chained(lines)}


def reworded(files: Files, chance: random.Random) -> Files:
    """Other private texts, with fingerprints that fit or not."""
    texts = [json.loads(line) for line in files[PRIVATE].split(b"\n") if line]
    for _ in range(chance.choice([1, 1, 3])):
        revalued(texts, texts, chance)
    data = b"".join(json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n" for text in texts)
    return {**files, PRIVATE: data}


def garbled(files: Files, chance: random.Random) -> Files:
    """Bytes of any file."""
    name = chance.choice(FILES)
    change = chance.choice([flipped, signed, exchanged, encoded])
    return {**files, name: change(files[name], chance)}


def grown(files: Files, chance: random.Random) -> Files:
    """Something behind the end, or something far too deep or too long in it."""
    deep = chance.choice([50, 1_000, 200_000])
    tail = chance.choice(
        [b"[" * deep, b'{"a":' * deep, bytes(deep), b"\n" * 50, b'{"n":0,"at":"', b"x" * deep, b"9" * deep]
    )
    name = chance.choice(FILES[:2])
    return {**files, name: files[name] + tail + chance.choice([b"", b"\n"])}


CHANGES: tuple[Change, ...] = (retold, retold, retold, retold, reordered, rewritten, reworded, garbled, garbled, grown)


def changed(number: int) -> tuple[str, Files]:
    """A session folder with something done to it; the same for the same number."""
    chance = random.Random(number)
    which = chance.randrange(len(PACKS))
    change = CHANGES[number % len(CHANGES)]
    return f"{number} ({PACKS[which]}, {change.__name__})", change(sources()[which], chance)
