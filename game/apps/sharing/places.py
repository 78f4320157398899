"""Where packs of others are: a folder, a stick, or a web space of which somebody typed the address.

Nothing is fetched that nobody asked for, and nothing is sent but the address. An address begins with `https://`: also what it
leads on to.
"""

import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPMessage, HTTPResponse, IncompleteRead
from pathlib import Path
from typing import IO, Protocol
from urllib.parse import SplitResult, quote, urlsplit

from game.apps.sharing.index import INDEX
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.log.regular import NotRegular, contents
from game.rules.terms.untrusted_text import legible

SECURE = "https://"
_QUIET = 20
"""Seconds in which a server has to say something."""
_PATIENCE = 120
"""Seconds for one file."""
_PLAIN = "Mozilla/5.0"
"""What nearly every program calls itself: some servers answer nobody without it, and it says nothing of who asks."""
_BLOCK = 1 << 16
_MOST_LED_ON = 5


class PackPlace(Protocol):
    """One place with files beside each other."""

    def get(self, name: str, most: int) -> bytes:
        """The file of this name, of at most so many bytes. Raises `NotShared` and `OSError`."""
        ...

    def found(self, name: str, most: int) -> bytes | None:
        """The same; `None` where there is no such file."""
        ...


class NoSuchFile(NotShared):
    """There is no such file in that place."""


class FolderPlace:
    """A folder, on this computer or on a stick."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str, most: int) -> bytes:
        path = self._folder / name
        try:
            if path.stat().st_size > most:
                raise NotTrusted("sharing.zip.big", name=legible(name))
            return contents(path, most)
        except (FileNotFoundError, NotADirectoryError):
            raise NoSuchFile("sharing.place.nothing", name=legible(str(path))) from None
        except NotRegular:
            raise NotTrusted("sharing.zip.broken") from None

    def found(self, name: str, most: int) -> bytes | None:
        try:
            return self.get(name, most)
        except NoSuchFile:
            return None


class WebPlace:
    """A web space, from an address."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._opens = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.ProxyHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
            _OnlySecure(),
        ):
            self._opens.add_handler(handler)
        self._opens.addheaders = [("User-Agent", _PLAIN)]

    def get(self, name: str, most: int) -> bytes:
        address = self._base + quote(name, safe="%")
        shown = legible(address[:200])
        try:
            with self._opens.open(address, timeout=_QUIET) as answer:
                return _counted(answer, most)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in {404, 410}:
                raise NoSuchFile("sharing.place.nothing", name=shown) from None
            raise NotShared("sharing.place.refused", name=shown, code=error.code) from None
        except (OSError, HTTPException, ValueError):
            raise NotShared("sharing.place.no_answer", name=shown) from None

    def found(self, name: str, most: int) -> bytes | None:
        try:
            return self.get(name, most)
        except NoSuchFile:
            return None


class _OnlySecure(urllib.request.HTTPRedirectHandler):
    """Goes where an address leads on to, as long as that is secure."""

    max_redirections = _MOST_LED_ON

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """As usual. Raises `NotShared` where it is not secure there."""
        if not newurl.startswith(SECURE):
            fp.close()
            raise NotShared("sharing.place.insecure", name=legible(newurl[:200]))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _counted(answer: HTTPResponse, most: int) -> bytes:
    """What comes, as long as it is not too much and does not take for ever."""
    parts: list[bytes] = []
    count, until = 0, time.monotonic() + _PATIENCE
    while part := answer.read1(_BLOCK):
        count += len(part)
        if count > most:
            raise NotTrusted("sharing.zip.big", name="")
        if time.monotonic() > until:
            raise NotShared("sharing.place.slow")
        parts.append(part)
    if answer.length:  # less came than was promised
        raise IncompleteRead(b"", answer.length)
    return b"".join(parts)


def place_of(typed: str) -> tuple[PackPlace, str]:
    """The place that was typed, and the file in it that is meant: of a folder its index. Raises `NotShared`."""
    if "://" in typed:
        parts = _parts(typed)
        if (
            parts is None
            or parts.scheme != "https"
            or not parts.hostname
            or parts.query
            or parts.fragment
            or "@" in parts.netloc
        ):
            raise NotShared("sharing.place.insecure", name=legible(typed[:200]))
        base, _, name = typed.rpartition("/")
        base, name = (base, name) if parts.path.strip("/") else (typed.rstrip("/"), "")
        if not name.endswith((".zip", ".json")):
            base, name = (f"{base}/{name}".rstrip("/"), INDEX)
        return WebPlace(f"{base}/"), name
    path = Path(typed)
    return (FolderPlace(path), INDEX) if path.is_dir() else (FolderPlace(path.parent), path.name)


def _parts(typed: str) -> SplitResult | None:
    """An address in its parts; `None` where it is none."""
    try:
        return urlsplit(typed)
    except ValueError:
        return None
