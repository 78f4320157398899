"""What can happen to a text file: by an editor, by a disk, by somebody who means harm."""

import random
import re
from collections.abc import Callable

SIGNS = (
    *(
        b"- ",
        b": ",
        b"{",
        b"}",
        b"[",
        b"]",
        b"'",
        b'"',
        b"#",
        b"&a ",
        b"*a",
        b"!x ",
        b"!!python/object:os.system ",
        b"| ",
    ),
    *(b"> ", b"? ", b"%", b"@", b"\t", b"\r", b"\r\n", b"\n", b"\n  ", b"\n\n", b"---\n", b"...\n", b"<<: *a", b"\0"),
    *(b"null", b"~", b"true", b"no", b"40%", b"1_000", b"12:30", b"0123", b"-0", b"1e9", b".inf", b"2026-02-30", b","),
    *(b"kind", b"now", b"when", b"not", b"any", b"after", b"later", b"deck", b"only", b"con", b"../x", b"9" * 40),
    *(it.encode() for it in ("\ufeff", "\u2028", "\u202e", "\u200b", "\u00a0", "e\u0301", "𝕳", "👩\u200d👧", "ß", "İ")),
    *(b"\xff", b"\xc3", b"\xed\xa0\x80", b'"\\u202e"', b'"\\e[2J"', b'"\\0"', b'"\\ud800"', b'"\\L"', b'"e\\u0301"'),
)
"""What YAML gives a meaning, what looks like a number, and what no editor shows."""
WORD = re.compile(rb"[A-Za-z_][A-Za-z0-9_]*|[0-9]+")

Change = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    hurt = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 10])):
        hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
    return bytes(hurt)


def signed(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice([1, 1, 2, 4])):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(SIGNS) + data[at + chance.choice([0, 0, 1, 5, 40]) :]
    return data


def exchanged(data: bytes, chance: random.Random) -> bytes:
    """Two words in each other's place, or one word in the place of another."""
    words = list(WORD.finditer(data))
    if len(words) < 2:
        return data
    one, other = sorted(chance.sample(words, 2), key=lambda word: word.start())
    back = one[0] if chance.random() < 0.5 else other[0]
    return data[: one.start()] + other[0] + data[one.end() : other.start()] + back + data[other.end() :]


def moved(data: bytes, chance: random.Random) -> bytes:
    """Lines swapped, doubled, left out or shifted to the right."""
    lines = data.split(b"\n")
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            lines[at], lines[to] = lines[to], lines[at]
        case 1:
            lines.insert(to, lines[at])
        case 2:
            del lines[at : at + chance.choice([1, 1, 5])]
        case _:
            lines[at] = b" " * chance.randrange(1, 5) + lines[at]
    return b"\n".join(lines)


def nested(data: bytes, chance: random.Random) -> bytes:
    """Brackets in brackets, or indentation on and on, in the place of a value."""
    deep = chance.choice([5, 39, 41, 1_000, 30_000])
    inner = chance.choice([b"[", b"{a: ", b"- ", b"? ", b"!x [", b"&a ["]) * deep
    at = data.find(b": ", chance.randrange(len(data))) + 2
    return data[:at] + inner + chance.choice([b"", b"x" + b"]" * deep, b"x" + b"}" * deep]) + data[at:]


def huge(data: bytes, chance: random.Random) -> bytes:
    """A value of up to more than a megabyte, quoted or not, or a number that is no number any more."""
    size = chance.choice([70, 5_000, 100_000, 1_100_000])
    what = chance.choice([b"x", b"9", b"a b ", b"\xc3\xa9", b"'", b"\\\\", b"k: 1\n", b"x,", b"# ", b"&a "])
    quote = chance.choice([b"", b'"', b"'", b"|\n    "])
    at = data.find(b": ", chance.randrange(len(data))) + 2
    return data[:at] + quote + what * (size // len(what)) + quote[:1] + data[at:]


def laughing(data: bytes, chance: random.Random) -> bytes:
    """Names for parts, and parts that are names, up to a billion times."""
    many = chance.choice([2, 9, 30])
    laughs = b"".join(b"l%d: &l%d [%s]\n" % (n, n, b", ".join([b"*l%d" % (n - 1)] * 9)) for n in range(1, many))
    return chance.choice([b"l0: &l0 [x]\n" + laughs + data, data + b"\nl0: &l0 [x]\n" + laughs])


def encoded(data: bytes, chance: random.Random) -> bytes:
    """Saved by another program."""
    text = data.decode("utf-8")
    match chance.randrange(6):
        case 0:
            return b"\xef\xbb\xbf" + data
        case 1:
            return data.replace(b"\n", b"\r\n")
        case 2:
            return data.replace(b"\n", b"\r")
        case 3:
            return text.encode(chance.choice(["utf-16", "utf-16-be", "utf-32", "utf-7"]))
        case 4:
            return text.encode(chance.choice(["latin-1", "cp1252", "cp437"]), "replace")
        case _:
            return data[: chance.randrange(len(data))]


CHANGES: tuple[Change, ...] = (flipped, signed, signed, exchanged, exchanged, moved, nested, huge, laughing, encoded)
