"""Packs, signatures, keys and indexes with anything done to them: none is added, and only sentences come out."""

import contextlib
import io
import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

from game.apps.sharing.adding import fetched, from_index, is_index, listed_packs, offer, signed
from game.apps.sharing.index import INDEX
from game.apps.sharing.minisign import key_bytes, signature_bytes
from game.apps.sharing.places import NoSuchFile
from game.apps.sharing.refusing import NotShared
from game.apps.sharing.trusted import trust
from game.apps.words import render
from game.cli import main
from game.content import ContentError
from game.rules.terms.text import LANGUAGES
from tests.apps.sharing.maker import ANNELOES, key, listed, shared, written
from tests.apps.sharing.zips import CHANGED
from tests.torture.figure import Figure, Share, TooLong, patience
from tests.torture.figure import shared as shared_out
from tests.torture.mutations import CHANGES, flipped, moved
from tests.torture.mutations import signed as with_signs
from tests.torture.packs import LONGEST, SEEN

PACK = "dorp-2.zip"
TARGETS = (PACK, PACK, PACK, f"{PACK}.minisig", f"{PACK}.minisig", f"{PACK}.pub", INDEX, INDEX, f"{INDEX}.minisig")
"""What is changed; through an index as well as by itself."""
ANEW = 4
"""One pack in so many is signed again after it was changed, by a key that is trusted: somebody has stolen it."""
STRANGE = 5
"""One stick in so many is of a maker whom nobody here knows."""
KNOWN, STRANGER = 1, 2
BY_COMMAND = 40
"""One in so many is tried with the command itself."""


class MemoryPlace:
    """A stick that was tampered with."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def get(self, name: str, most: int) -> bytes:
        if name not in self.files:
            raise NoSuchFile("sharing.place.nothing", name=name)
        return self.files[name]

    def found(self, name: str, most: int) -> bytes | None:
        return self.files.get(name)


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def doubled(data: bytes, chance: random.Random) -> bytes:
    return data + data[chance.randrange(len(data)) :]


BYTES = (flipped, flipped, with_signs, moved, cut, doubled)


def stick(folder: Path, maker: int) -> dict[str, bytes]:
    """What is on it when nobody touched it."""
    shared(folder / "stick", written(folder / "dorp", 2), key(maker))
    listed(folder / "stick", key(3), "Bibliotheek")
    return {path.name: path.read_bytes() for path in (folder / "stick").iterdir()}


def changed(files: dict[str, bytes], number: int) -> tuple[str, dict[str, bytes]]:
    """That stick with one file changed; the same for the same number."""
    chance = random.Random(number)
    name = chance.choice(TARGETS)
    if files[f"{PACK}.pub"] != key_bytes(key(KNOWN).public(ANNELOES)):
        name = chance.choice([f"{PACK}.pub", f"{PACK}.pub", f"{PACK}.minisig", PACK])
    elif name == PACK and number % ANEW == 0:
        how = chance.choice(list(CHANGED))
        data = CHANGED[how][0](files[name]) if chance.random() < 0.4 else chance.choice(BYTES)(files[name], chance)
        place = {**files, name: data}
        again = key().sign(data, "file:dorp")
        return f"{number} ({name}, signed again, {how})", {**place, f"{name}.minisig": signature_bytes(again)}
    changes: tuple[Callable[[bytes, random.Random], bytes], ...] = BYTES if name == PACK else CHANGES
    change = chance.choice(changes)
    return f"{number} ({name}, {change.__name__})", {**files, name: change(files[name], chance)}


def trusted_parts(files: dict[str, bytes], name: str) -> list[bytes]:
    """Of a signature what counts: its lines but the first, however they end."""
    return files[f"{name}.minisig"].replace(b"\r\n", b"\n").split(b"\n")[1:]


def outcome(files: dict[str, bytes], through: str) -> tuple[str, bytes]:
    """What `packs add` would do: why it refuses, or `added` with the bytes that it would add."""
    place = MemoryPlace(files)
    try:
        data = fetched(place, through)
        signer = signed(place, through, data, None)
        if signer.standing == "new":
            return "asked", signer.key.key
        if not is_index(data):
            return "added", offer(data, signer).data
        (only,) = listed_packs(data).packs
        return "added", from_index(place, only, signer.key).data
    except NotShared as refused:
        unsaid(refused)
        return "refused", b""
    except ContentError:
        return "refused", b""


def unsaid(refused: NotShared) -> None:
    """Raises `ValueError` where the sentence is no sentence."""
    for language in LANGUAGES:
        said = render(refused.words, language)
        if len(said) > LONGEST or any(not sign.isprintable() and sign not in SEEN for sign in said):
            raise ValueError(ascii(said)[:200])


def by_command(folder: Path, files: dict[str, bytes], through: str) -> str:
    """What is wrong with what the command itself says of this stick."""
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told), contextlib.suppress(SystemExit):
        main(["packs", "add", str(folder / through), "--lang", "en"])
    said = told.getvalue()
    return "" if said and "Traceback" not in said and "keukentafel-" not in said else said[-300:] or "said nothing"


def tried(place: Path, numbers: range) -> Share:
    """Each of them, from a stick of a maker who is trusted, or is not known; the index is of one who is."""
    share = Share()
    settings = {"KEUKENTAFEL_PACKS": str(place / "packs"), "XDG_CONFIG_HOME": str(place / "config")}
    with patch.dict(os.environ, settings), patch("sys.stdin", io.StringIO()):
        known, strange = stick(place, KNOWN), stick(place, STRANGER)
        for by, called in ((KNOWN, "Dorpsrand"), (3, "Bibliotheek")):
            trust(key(by).public(called))
        assert outcome(known, PACK) == outcome(known, INDEX) == ("added", known[PACK])
        assert outcome(strange, PACK) == ("asked", key(STRANGER).key)
        for number in numbers:
            files = strange if number % STRANGE == 1 else known
            what, hurt = changed(files, number)
            through = INDEX if INDEX in what or (number % 3 == 0 and files is known) else PACK
            start = time.perf_counter()
            try:
                with patience():
                    fate, trouble = looked_at(files, hurt, through)
                    if number % BY_COMMAND == 0:
                        trouble = trouble or by_command(place / str(number), hurt, through)
            except TooLong:
                fate, trouble = "no end", "did not end"
            except Exception as error:  # noqa: BLE001 - a traceback is what this looks for
                fate, trouble = "traceback", repr(error)[:300]
            share.fates[fate] += 1
            share.wrong += [f"{what}: {trouble}"] if trouble else []
            share.slowest = max(share.slowest, (time.perf_counter() - start, what))
    return share


def looked_at(files: dict[str, bytes], hurt: dict[str, bytes], through: str) -> tuple[str, str]:
    """What became of it, and what is wrong with that."""
    fate, data = outcome(hurt, through)
    if fate == "refused":
        return fate, ""
    if fate == "asked":
        # Whether this key is to be trusted; what it signed is as it was.
        return fate, "" if (data, hurt[PACK]) == (key(STRANGER).key, files[PACK]) else "asked about another key"
    # A key beside a file whose key is known is not looked at, and nothing is promised of the first line of a signature.
    names = (PACK, INDEX) if through == INDEX else (PACK,)
    same = all(hurt[name] == files[name] and trusted_parts(hurt, name) == trusted_parts(files, name) for name in names)
    return ("the same", "") if same and data == files[PACK] else ("added", "added although something was changed")


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """One line for all of them."""
    count = 10_000 if long else 400
    shares = shared_out(tried, place, count, long=long)
    fates = sum((share.fates for share in shares), Counter())
    slowest, which = max(share.slowest for share in shares)
    told = ", ".join(f"{number:,} {fate}" for fate, number in sorted(fates.items()))
    yield Figure(
        "forged packs",
        f"{count:,} ({told}), {fates['added']} added, {fates['traceback']} tracebacks; the slowest took {slowest:.2f} s: {which}",
        tuple(each for share in shares for each in share.wrong),
    )
