"""A pack of others, from its place into the library of this computer: looked at in every way first, and then whole or not at all."""

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

import msgspec
from filelock import FileLock, Timeout
from msgspec import Struct

from game.apps.sharing.index import MOST_BYTES as MOST_OF_AN_INDEX
from game.apps.sharing.index import ListedPack, PackIndex, is_hash_of, one_line, read_index
from game.apps.sharing.minisign import BESIDE_KEY, BESIDE_SIGNATURE, PublicKey, check, key_of, read_key, read_signature
from game.apps.sharing.minisign import MOST_BYTES as MOST_OF_A_KEY
from game.apps.sharing.packed import PackedPack, laid_out, opened_pack
from game.apps.sharing.places import PackPlace
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.sharing.trusted import called_alike, trusted_key
from game.content.editing.writing import FileChange, write_all
from game.content.library import MOST_ADDED, AddedPack, FoundPack, found_pack, found_packs, library
from game.content.packed_file import MOST_BYTES as MOST_OF_A_PACK
from game.content.packs import find_packs

KeyStanding = Literal["trusted", "new", "listed"]
"""Whether a key was trusted before, is seen for the first time, or stands in an index of a trusted key."""

_FOLDER = re.compile(r"([a-z][a-z0-9_-]{0,39})-[0-9]{1,6}-[0-9a-f]{8}")
_WAIT = 5
"""Seconds that another program may take with the library."""


class Signer(Struct, frozen=True):
    """Who signed something."""

    key: PublicKey
    standing: KeyStanding
    list_by: str = ""
    """What the signer of the index is called, where it is the index that says whose this key is."""


class OfferedPack(Struct, frozen=True):
    """A pack that can be added: all that was to be looked at is in order."""

    packed: PackedPack
    data: bytes
    signer: Signer
    before: AddedPack | None
    """The one of this name that is there now."""
    same: bool
    """Whether exactly this one is there already, and nothing of it was changed since."""


def signed(place: PackPlace, name: str, data: bytes, given: PublicKey | None) -> Signer:
    """Who signed this file: with the key that was given and no other, else with a trusted key or the one that lies beside it.

    Raises `NotTrusted`, `NotShared`.
    """
    signature_of = place.found(name + BESIDE_SIGNATURE, MOST_OF_A_KEY)
    if signature_of is None:
        raise NotTrusted("sharing.signature.missing", name=name + BESIDE_SIGNATURE)
    signature = read_signature(signature_of)
    key = given or trusted_key(signature.number)
    if key is None:
        beside = place.found(name + BESIDE_KEY, MOST_OF_A_KEY)
        if beside is None:
            raise NotTrusted("sharing.key.missing", number=signature.number, name=name + BESIDE_KEY)
        key = read_key(beside)
    check(data, signature, key)
    return _known(key) or Signer(key, "new")


def is_index(data: bytes) -> bool:
    """Whether this is meant as an index, and not as a pack."""
    return data.lstrip()[:1] == b"{"


def fetched(place: PackPlace, name: str) -> bytes:
    """The pack or the index of this name. Raises `NotShared` and `OSError`."""
    return place.get(name, MOST_OF_A_PACK if name.endswith(".zip") else MOST_OF_AN_INDEX)


def listed_packs(data: bytes) -> PackIndex:
    """The index. Raises `NotTrusted`."""
    return read_index(data)


def from_index(place: PackPlace, listed: ListedPack, lister: PublicKey) -> OfferedPack:
    """The pack that an index names; `lister` is the trusted key of the index. Raises `NotTrusted`, `NotShared`, `ContentError`, `OSError`."""
    list_by = lister.by or lister.number
    signer = _known(listed.public) or Signer(listed.public, "listed", list_by)
    if signer.standing == "listed" and called_alike(listed.public):
        raise NotTrusted("sharing.index.other_key", by=listed.by, list=list_by, name=listed.file)
    data = place.get(listed.file, MOST_OF_A_PACK)
    if not is_hash_of(listed, data):
        raise NotTrusted("sharing.index.other_file", name=listed.file)
    signature_of = place.found(listed.file + BESIDE_SIGNATURE, MOST_OF_A_KEY)
    if signature_of is None:
        raise NotTrusted("sharing.signature.missing", name=listed.file + BESIDE_SIGNATURE)
    check(data, read_signature(signature_of), listed.public)
    offered = offer(data, signer)
    if (offered.packed.name, offered.packed.edition) != (listed.name, listed.edition):
        raise NotTrusted("sharing.index.other_file", name=listed.file)
    return offered


def was_met(key: PublicKey) -> bool:
    """Whether a pack that was added is signed with this key."""
    return any(it.added is not None and it.added.key == key.line for it in found_packs())


def _known(key: PublicKey) -> Signer | None:
    """The signer, where exactly this key is trusted. Raises `NotTrusted` where another one with its number is."""
    known = trusted_key(key.number)
    if known is not None and known.key != key.key:
        raise NotTrusted("sharing.key.same_number", by=known.by or known.number, number=key.number)
    return None if known is None else Signer(known, "trusted")


def offer(data: bytes, signer: Signer) -> OfferedPack:
    """What is in this file, where it may be added. Raises `NotTrusted`, `NotShared`, `ContentError`, `OSError`."""
    packed = opened_pack(data)
    if packed.name in find_packs():
        raise NotTrusted("sharing.add.shipped", name=packed.name)
    found = found_pack(packed.name)
    if found.added is None and (found.path.exists() or found.path.is_symlink()):
        raise NotTrusted("sharing.add.damaged", name=packed.name)
    before = found.added
    known = before is not None and before.sha256 == hashlib.sha256(data).hexdigest()
    if before is not None and not known:
        if key_of(before.key, before.by).key != signer.key.key:
            raise NotTrusted("sharing.add.key_changed", name=packed.name, by=before.by)
        if packed.edition < before.edition:
            raise NotTrusted("sharing.add.older", name=packed.name, edition=packed.edition, there=before.edition)
        if packed.edition == before.edition:
            raise NotTrusted("sharing.add.same_edition", name=packed.name, edition=packed.edition)
    names = {it.name for it in found_packs()}
    if packed.name not in names and len(names) >= MOST_ADDED:
        raise NotShared("sharing.add.many", most=MOST_ADDED)
    return OfferedPack(packed, data, signer, before, known and not found.is_changed())


def add(offered: OfferedPack) -> Path:
    """Put it in the library: before its small file is replaced the old one is there, after that the new one.

    Answers the folder of the pack. Raises `NotTrusted` where another program was first, `NotShared`, `OSError`.
    """
    root, packed = library(), offered.packed
    root.mkdir(parents=True, exist_ok=True)
    with _alone(root):
        offer(offered.data, offered.signer)
        digest = hashlib.sha256(offered.data).hexdigest()
        folder = f"{packed.name}-{packed.edition}-{secrets.token_hex(4)}"
        added = AddedPack(
            packed.name,
            packed.edition,
            one_line(packed.pack.scenario.title.nl),
            offered.signer.key.by or offered.signer.key.number,
            offered.signer.key.line,
            digest,
            folder,
        )
        (root / folder).mkdir()
        try:
            _synced(laid_out(packed.files, root / folder / packed.name))
            small = root / f"{packed.name}.json"
            write_all([FileChange(small, small, None, msgspec.json.format(msgspec.json.encode(added), indent=1))])
            _sync(root)
        except BaseException:
            shutil.rmtree(root / folder, ignore_errors=True)
            raise
        _tidy(root)
    return root / folder / packed.name


def remove(found: FoundPack) -> None:
    """Take it out of the library; evenings that were played with it keep their own copy. Raises `NotShared`, `OSError`."""
    root = library()
    with _alone(root):
        found.path.unlink()
        _tidy(root)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    try:
        with FileLock(root / ".lock", timeout=_WAIT):
            yield
    except Timeout:
        raise NotShared("sharing.add.busy") from None


def _tidy(root: Path) -> None:
    """Take away folders of this library that no small file names: of an edition before, or of an adding that was interrupted."""
    for folder in root.iterdir():
        ours = _FOLDER.fullmatch(folder.name)
        if ours is None or folder.is_symlink():
            continue
        found = found_pack(ours[1])
        left_over = found.added.folder != folder.name if found.added is not None else not found.path.exists()
        if left_over:
            shutil.rmtree(folder, ignore_errors=True)


def _synced(folder: Path) -> None:
    """Wait until all of it is on the disk."""
    for path in (*folder.rglob("*"), folder, folder.parent):
        _sync(path)


def _sync(path: Path) -> None:
    """Wait until that is on the disk, as far as the system says so."""
    with suppress(OSError):  # a folder cannot be opened on Windows
        file = os.open(path, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
