"""Somebody who makes packs and signs them."""

from collections.abc import Mapping
from pathlib import Path

from game.apps.sharing.adding import OfferedPack, Signer, offer, signed
from game.apps.sharing.index import INDEX, index_bytes, index_of
from game.apps.sharing.minisign import BESIDE_KEY, BESIDE_SIGNATURE, key_bytes, signature_bytes
from game.apps.sharing.packed import gather
from game.apps.sharing.places import FolderPlace
from game.apps.sharing.secret_keys import SecretKey
from game.content.library import found_pack
from tests.content.written import CARD, HEAD

ANNELOES = "Anneloes van Dorpsrand"


def key(number: int = 1) -> SecretKey:
    """A key that is the same each time."""
    from nacl.signing import SigningKey  # noqa: PLC0415 - of interest here only

    signs = SigningKey(bytes([number]) * 32)
    return SecretKey(bytes([number]) * 8, bytes(signs), bytes(signs.verify_key))


def written(folder: Path, edition: int | None = 1, *, title: str = "Hallo", more: Mapping[str, str] = {}) -> Path:
    """A small pack in that folder."""
    head = HEAD.replace("title: Hallo", f"title: {title}")
    files = {
        "scenario.yaml": head if edition is None else f"edition: {edition}\n{head}",
        "dilemmas/first.yaml": CARD,
        **more,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def put(place: Path, name: str, data: bytes, by: SecretKey, called: str = ANNELOES) -> Path:
    """That file in that place, signed."""
    place.mkdir(exist_ok=True)
    (place / name).write_bytes(data)
    (place / (name + BESIDE_SIGNATURE)).write_bytes(signature_bytes(by.sign(data, f"file:{name}\thashed")))
    (place / (name + BESIDE_KEY)).write_bytes(key_bytes(by.public(called)))
    return place / name


def shared(place: Path, pack: Path, by: SecretKey, called: str = ANNELOES) -> Path:
    """That pack, packed and signed."""
    packed, _ = gather(pack)
    return put(place, packed.file, packed.data, by, called)


def listed(place: Path, by: SecretKey, called: str = ANNELOES) -> Path:
    """An index of that place, signed."""
    return put(place, INDEX, index_bytes(index_of(place)[0]), by, called)


def offered(file: Path) -> OfferedPack:
    """What `packs add` would offer of that file. Raises `NotTrusted`."""
    place, data = FolderPlace(file.parent), file.read_bytes()
    return offer(data, signed(place, file.name, data, None))


def from_hand(data: bytes, by: SecretKey) -> OfferedPack:
    """The same of bytes, rightly signed."""
    return offer(data, Signer(by.public(ANNELOES), "trusted"))


def there() -> int | None:
    """Which edition of `dorp` is in the library."""
    found = found_pack("dorp")
    return None if found.added is None else found.added.edition
