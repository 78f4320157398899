"""An index: which packs there are in one place, each by the hash of its file and the key of who signed it."""

import hashlib
import re
from pathlib import Path

import msgspec
from msgspec import Struct

from game.apps.sharing.minisign import (
    BESIDE_KEY,
    BESIDE_SIGNATURE,
    MOST_SIGNS,
    PublicKey,
    check,
    key_of,
    read_key,
    read_signature,
)
from game.apps.sharing.minisign import MOST_BYTES as MOST_OF_A_KEY
from game.apps.sharing.packed import PackedPack, opened_pack
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.content.library import is_pack_name
from game.content.packed_file import MOST_BYTES as MOST_OF_A_PACK
from game.log.regular import contents
from game.rules.terms.untrusted_text import is_device, unseen

INDEX = "packs.json"
"""Its name, in the folder with the files that it names."""
MOST_LISTED = 200
MOST_BYTES = 200_000
"""Of an index: a thousand bytes for each pack."""
_MOST_TITLE = 200
_FILE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}\.zip")
_HASH = re.compile(r"[0-9a-f]{64}")


class ListedPack(Struct, frozen=True, forbid_unknown_fields=True):
    """A pack in an index."""

    name: str
    edition: int
    title: str
    by: str
    """What who signed it is called."""
    key: str
    """Their public key, as a line of minisign's: the index vouches for it."""
    file: str
    """Beside the index."""
    bytes: int
    sha256: str

    @property
    def public(self) -> PublicKey:
        """The key that it is signed with. Raises `NotTrusted`."""
        return key_of(self.key, self.by)


class PackIndex(Struct, frozen=True, forbid_unknown_fields=True):
    """The file."""

    index: int
    """The form of the file."""
    packs: tuple[ListedPack, ...]


def index_of(folder: Path) -> tuple[PackIndex, tuple[str, ...]]:
    """What is to be in the index of this folder, and which files are left out because nobody signed them.

    Of packs of one name only the highest edition is in it. Raises `NotShared` and `OSError`.
    """
    newest: dict[str, ListedPack] = {}
    unsigned = []
    for path in sorted(folder.glob("*.zip")):
        beside = [path.with_name(path.name + ending) for ending in (BESIDE_SIGNATURE, BESIDE_KEY)]
        if not all(each.is_file() for each in beside):
            unsigned.append(path.name)
            continue
        data = contents(path, MOST_OF_A_PACK)
        key = read_key(contents(beside[1], MOST_OF_A_KEY))
        check(data, read_signature(contents(beside[0], MOST_OF_A_KEY)), key)
        listed = _listed(opened_pack(data), data, key, path.name)
        if listed.name not in newest or newest[listed.name].edition < listed.edition:
            newest[listed.name] = listed
    if not newest:
        raise NotShared("sharing.index.nothing", folder=str(folder))
    if len(newest) > MOST_LISTED:
        raise NotShared("sharing.index.many", most=MOST_LISTED)
    return PackIndex(1, tuple(newest[name] for name in sorted(newest))), tuple(unsigned)


def index_bytes(it: PackIndex) -> bytes:
    """The file, to the byte."""
    return msgspec.json.format(msgspec.json.encode(it), indent=1) + b"\n"


def read_index(data: bytes) -> PackIndex:
    """The index in a file that may be anybody's. Raises `NotTrusted`."""
    try:
        found = msgspec.json.decode(data, type=PackIndex) if len(data) <= MOST_BYTES else None
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        found = None
    if found is None or not _is_right(found) or index_bytes(found) != data:
        raise NotTrusted("sharing.index.broken")
    return found


def is_hash_of(listed: ListedPack, data: bytes) -> bool:
    """Whether this is the file that is meant, to the byte."""
    return len(data) == listed.bytes and hashlib.sha256(data).hexdigest() == listed.sha256


def one_line(title: str) -> str:
    """A title as a list has it."""
    return " ".join(title.split())[:_MOST_TITLE]


def _listed(packed: PackedPack, data: bytes, key: PublicKey, file: str) -> ListedPack:
    title = one_line(packed.pack.scenario.title.nl)
    by = key.by or key.number
    return ListedPack(
        packed.name, packed.edition, title, by, key.line, file, len(data), hashlib.sha256(data).hexdigest()
    )


def _is_right(index: PackIndex) -> bool:
    names = [it.name for it in index.packs]
    return index.index == 1 and len(set(names)) == len(names) <= MOST_LISTED and all(map(_is_right_pack, index.packs))


def _is_right_pack(it: ListedPack) -> bool:
    texts = (it.title, _MOST_TITLE), (it.by, MOST_SIGNS)
    return (
        is_pack_name(it.name)
        and 0 < it.edition < 1_000_000
        and 0 < it.bytes <= MOST_OF_A_PACK
        and _HASH.fullmatch(it.sha256) is not None
        and is_file_name(it.file)
        and all(0 < len(text) <= most and text.isprintable() and not unseen(text) for text, most in texts)
    )


def is_file_name(name: str) -> bool:
    """Whether this can be the file of a pack: beside the index, and nowhere else."""
    return _FILE.fullmatch(name) is not None and not is_device(name)
