"""The keys that somebody on this computer trusts: each a file of minisign's, named after its number."""

import unicodedata
from pathlib import Path

import platformdirs

from game.apps.sharing.minisign import BESIDE_KEY, MOST_BYTES, PublicKey, key_bytes, read_key
from game.apps.sharing.refusing import NotTrusted
from game.content.editing.writing import FileChange, write_all
from game.log.regular import contents

MOST_KEYS = 200


def trusted_folder() -> Path:
    """Where they are kept. Whoever takes a file out trusts that key no more."""
    return platformdirs.user_config_path("keukentafel", appauthor=False) / "trusted"


def trusted_keys() -> tuple[PublicKey, ...]:
    """All of them, by number; a file that is no key is passed over."""
    try:
        paths = sorted(trusted_folder().glob(f"*{BESIDE_KEY}"))[:MOST_KEYS]
    except OSError:
        return ()
    found = (_read(path) for path in paths)
    return tuple(key for key in found if key is not None)


def trusted_key(number: str) -> PublicKey | None:
    """The trusted key with this number; `None` where there is none."""
    return _read(_path(number))


def called_alike(key: PublicKey) -> bool:
    """Whether another key is trusted that is called so, as people read it; a key without a name goes by its number."""
    called = _as_read(key.by or key.number)
    return any(
        it.key != key.key and called in {_as_read(it.by or it.number), _as_read(it.number)} for it in trusted_keys()
    )


def trust(key: PublicKey) -> Path:
    """Keep it. Raises `OSError`."""
    path = _path(key.number)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_all([FileChange(path, path, None, key_bytes(key))])
    return path


def _as_read(name: str) -> str:
    """A name without what hardly shows: capitals, widths, and whatever stands between its letters."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(sign for sign in plain if sign.isalnum()) or plain


def _path(number: str) -> Path:
    return trusted_folder() / f"{number}{BESIDE_KEY}"


def _read(path: Path) -> PublicKey | None:
    try:
        key = read_key(contents(path, MOST_BYTES))
    except (OSError, NotTrusted):
        return None
    return key if key.number == path.stem else None
