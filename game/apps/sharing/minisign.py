"""Signatures and public keys as the program minisign writes them: Ed25519 over the BLAKE2b of a file.

Whoever has minisign can check what this program signed, and the other way round. The form of 2015, in which the whole file is
signed (`Ed`), is not read: minisign itself has written `ED` since 2021.
"""

import base64
import binascii
import hashlib
import re
from importlib import import_module
from types import ModuleType

from msgspec import Struct

from game.apps.sharing.refusing import NotShared, NotTrusted
from game.apps.words.typed import extra
from game.rules.terms.untrusted_text import seen

MOST_BYTES = 4_000
"""A file with a signature or a key may be so large; those that minisign writes have 400."""
MOST_SIGNS = 60
"""Of what somebody is called."""
BESIDE_SIGNATURE = ".minisig"
BESIDE_KEY = ".pub"
"""What stands behind the name of a file for its signature, and for the key that it can be checked with."""

_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "
_KEY = b"Ed"
_HASHED = b"ED"
_MOST_COMMENT = 1_000


class PublicKey(Struct, frozen=True):
    """What a signature is checked with."""

    id: bytes
    """Eight bytes, drawn: which key it is. It proves nothing."""
    key: bytes
    """Thirty-two bytes of Ed25519."""
    by: str
    """What its maker says that they are called; nobody has proved it."""

    @property
    def number(self) -> str:
        """Its number, as minisign shows it."""
        return _number(self.id)

    @property
    def line(self) -> str:
        """The key in one line, as minisign takes it behind `-P`."""
        return written(_KEY + self.id + self.key)


class FileSignature(Struct, frozen=True):
    """A signature, read and not yet checked."""

    id: bytes
    signature: bytes
    comment: str
    """What the signature says of the file: signed along with it."""
    over_all: bytes
    """The signature over the signature and the comment."""

    @property
    def number(self) -> str:
        """The number of the key that it says it is of."""
        return _number(self.id)


def _number(id: bytes) -> str:
    """Zeros in front are not written: minisign does not either."""
    return f"{int.from_bytes(id, 'little'):X}"


def digits(key: PublicKey) -> str:
    """Thirty digits in groups of five, by which two people compare a key on the telephone."""
    number = int.from_bytes(hashlib.sha256(_KEY + key.key).digest(), "big") % 10**30
    return " ".join(f"{number:030}"[at : at + 5] for at in range(0, 30, 5))


def read_key(data: bytes) -> PublicKey:
    """The public key in a file. Raises `NotTrusted`."""
    lines = lines_of(data)
    if len(lines) != 2 or not lines[0].startswith(_UNTRUSTED):
        raise NotTrusted("sharing.key.no_key")
    return key_of(lines[1], by_of(lines[0].removeprefix(_UNTRUSTED)))


def key_of(line: str, by: str) -> PublicKey:
    """The public key in one line. Raises `NotTrusted`."""
    raw = raw_of(line)
    if raw is None or len(raw) != 42 or raw[:2] != _KEY:
        raise NotTrusted("sharing.key.no_key")
    return PublicKey(raw[2:10], raw[10:], by)


def by_of(comment: str) -> str:
    """What somebody calls themselves, as it can be shown: on one line, and no longer than a line."""
    # A sentence of minisign's own is nobody's name.
    bare = re.sub(r"minisign public key [0-9A-F]+", "", comment)
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in seen(bare)).split())
    return plain[:MOST_SIGNS].strip()


def key_bytes(key: PublicKey) -> bytes:
    """The file with a public key, to the byte."""
    return f"{_UNTRUSTED}{key.by or f'minisign public key {key.number}'}\n{key.line}\n".encode()


def read_signature(data: bytes) -> FileSignature:
    """What is in the file with a signature. Raises `NotTrusted`."""
    lines = lines_of(data)
    if len(lines) != 4 or not lines[0].startswith(_UNTRUSTED) or not lines[2].startswith(_TRUSTED):
        raise NotTrusted("sharing.signature.none")
    raw, over_all = raw_of(lines[1]), raw_of(lines[3])
    if raw is None or over_all is None or len(raw) != 74 or len(over_all) != 64:
        raise NotTrusted("sharing.signature.none")
    if raw[:2] != _HASHED:
        raise NotTrusted("sharing.signature.old" if raw[:2] == _KEY else "sharing.signature.none")
    return FileSignature(raw[2:10], raw[10:], lines[2].removeprefix(_TRUSTED), over_all)


def signature_bytes(it: FileSignature) -> bytes:
    """The file with a signature, to the byte."""
    said = "signature of keukentafel"
    lines = (f"{_UNTRUSTED}{said}", written(_HASHED + it.id + it.signature), f"{_TRUSTED}{it.comment}")
    return "\n".join((*lines, written(it.over_all), "")).encode()


def hashed(data: bytes) -> bytes:
    """What of a file is signed."""
    return hashlib.blake2b(data, digest_size=64).digest()


def check(data: bytes, signature: FileSignature, key: PublicKey) -> None:
    """Look whether that key signed exactly this, and the comment with it. Raises `NotTrusted`, and `NotShared` without PyNaCl."""
    if signature.id != key.id:
        raise NotTrusted("sharing.signature.other_key", number=signature.number, known=key.number)
    verifies, signed = signing().VerifyKey(key.key), signature.signature
    from nacl.exceptions import CryptoError  # noqa: PLC0415 - an extra: only who signs or checks needs it

    try:
        verifies.verify(hashed(data), signed)
        verifies.verify(signed + signature.comment.encode(), signature.over_all)
    except CryptoError:
        raise NotTrusted("sharing.signature.wrong", by=key.by or key.number) from None


def signing() -> ModuleType:
    """What signs and checks. Raises `NotShared` where it is not there: it is an extra."""
    try:
        return import_module("nacl.signing")
    except ImportError:
        raise NotShared("sharing.no_nacl", install=extra("sign")) from None


def lines_of(data: bytes) -> list[str]:
    """The lines of such a file, each ended, as minisign writes it on Windows or elsewhere; none where it is no such file."""
    try:
        text = data.decode() if len(data) <= MOST_BYTES else ""
    except UnicodeDecodeError:
        return []
    text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    right = lines.pop() == "" and "\r" not in text and all(len(line) <= _MOST_COMMENT for line in lines)
    return lines if right else []


def written(raw: bytes) -> str:
    """Bytes as such a file has them."""
    return base64.b64encode(raw).decode()


def raw_of(line: str) -> bytes | None:
    """The bytes that are written so, and in no other way."""
    try:
        raw = base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if written(raw) == line else None
