"""The key that a maker signs with: made here or by minisign, in minisign's own form, with a passphrase or without one."""

import hashlib
import hmac
import os
import secrets
import struct
from pathlib import Path

from msgspec import Struct

from game.apps.sharing.minisign import (
    BESIDE_KEY,
    MOST_BYTES,
    FileSignature,
    PublicKey,
    hashed,
    key_bytes,
    lines_of,
    raw_of,
    signing,
    written,
)
from game.apps.sharing.refusing import NotShared
from game.log.regular import contents

_FORM = struct.Struct("<2s2s2s32sQQ")
_OPEN, _LOCKED, _SUM = b"\0\0", b"Sc", b"B2"
_COMMENT = "untrusted comment: minisign encrypted secret key"
_WORK, _MEMORY = 2**25, 2**26
"""What guessing a passphrase costs with keys that are made here: half a second and 64 MB for each guess."""
_MOST_WORK, _MOST_MEMORY = 2**26, 2**30
"""What minisign itself asks is within this; a file that asks more would only stop the computer."""


class SecretKey(Struct, frozen=True):
    """What a file is signed with."""

    id: bytes
    seed: bytes
    key: bytes
    """The public half."""

    def public(self, by: str) -> PublicKey:
        """The key for others, with what its maker is called."""
        return PublicKey(self.id, self.key, by)

    def sign(self, data: bytes, comment: str) -> FileSignature:
        """The signature for exactly these bytes: the same whenever it is made."""
        signs = signing().SigningKey(self.seed)
        first = bytes(signs.sign(hashed(data)).signature)
        return FileSignature(self.id, first, comment, bytes(signs.sign(first + comment.encode()).signature))


def new_key() -> SecretKey:
    """A key that nobody has. Raises `NotShared` without PyNaCl."""
    signs = signing().SigningKey.generate()
    return SecretKey(secrets.token_bytes(8), bytes(signs), bytes(signs.verify_key))


def write_key(file: Path, key: SecretKey, by: str, passphrase: str) -> Path:
    """Write it where nothing is yet, for its owner alone, and its public half beside it, of which this is the path.

    Raises `FileExistsError` and other `OSError`s.
    """
    beside = file.with_name(file.name + BESIDE_KEY)
    for path, data, mode in ((file, secret_bytes(key, passphrase), 0o600), (beside, key_bytes(key.public(by)), 0o644)):
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(made, "wb") as stream:
            stream.write(data)
    return beside


def is_locked(file: Path) -> bool:
    """Whether it takes a passphrase. Raises `NotShared` and `OSError`."""
    return _parts(file)[1] == _LOCKED


def read_secret(file: Path, passphrase: str) -> SecretKey:
    """The key in a file. Raises `NotShared` where it is none, or the passphrase is another; and `OSError`."""
    _, locked, summed, salt, work, memory, sealed = _parts(file)
    if locked == _LOCKED:
        if work > _MOST_WORK or memory > _MOST_MEMORY:
            raise NotShared("sharing.secret.none", file=str(file))
        sealed = _mixed(sealed, passphrase, salt, work, memory)
    id, seed, key, proof = sealed[:8], sealed[8:40], sealed[40:72], sealed[72:]
    if locked == _LOCKED and not hmac.compare_digest(proof, _proof(sealed[:72])):
        raise NotShared("sharing.secret.passphrase")
    if summed != _SUM or bytes(signing().SigningKey(seed).verify_key) != key:
        raise NotShared("sharing.secret.none", file=str(file))
    return SecretKey(id, seed, key)


def secret_bytes(key: SecretKey, passphrase: str) -> bytes:
    """The file with a secret key; without a passphrase as minisign writes it with `-W`."""
    plain = key.id + key.seed + key.key
    if not passphrase:
        head, sealed = _FORM.pack(b"Ed", _OPEN, _SUM, bytes(32), 0, 0), plain + bytes(32)
    else:
        salt = secrets.token_bytes(32)
        head = _FORM.pack(b"Ed", _LOCKED, _SUM, salt, _WORK, _MEMORY)
        sealed = _mixed(plain + _proof(plain), passphrase, salt, _WORK, _MEMORY)
    return f"{_COMMENT}\n{written(head + sealed)}\n".encode()


def _parts(file: Path) -> tuple[bytes, bytes, bytes, bytes, int, int, bytes]:
    lines = lines_of(contents(file, MOST_BYTES))
    raw = raw_of(lines[1]) if len(lines) == 2 else None
    if raw is None or len(raw) != _FORM.size + 104 or raw[:2] != b"Ed" or raw[2:4] not in {_OPEN, _LOCKED}:
        raise NotShared("sharing.secret.none", file=str(file))
    algorithm, locked, summed, salt, work, memory = _FORM.unpack(raw[: _FORM.size])
    return algorithm, locked, summed, salt, work, memory, raw[_FORM.size :]


def _proof(plain: bytes) -> bytes:
    return hashlib.blake2b(b"Ed" + plain, digest_size=32).digest()


def _mixed(sealed: bytes, passphrase: str, salt: bytes, work: int, memory: int) -> bytes:
    """Locked what was open, and the other way round."""
    signing()
    from nacl.exceptions import CryptoError  # noqa: PLC0415 - an extra: only who signs needs it
    from nacl.pwhash import scrypt  # noqa: PLC0415 - the same

    try:
        stream = scrypt.kdf(len(sealed), passphrase.encode(), salt, work, memory)
    except CryptoError:  # too little memory, a libsodium without it, or figures that it does not take
        raise NotShared("sharing.secret.no_scrypt") from None
    return bytes(one ^ other for one, other in zip(sealed, stream, strict=True))
