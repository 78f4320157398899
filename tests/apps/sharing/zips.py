"""What somebody can do to a packed pack, and which sentence it is refused with."""

import io
import warnings
import zipfile
from collections.abc import Callable

from game.content.packed_file import zipped


def again(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The pack with other files in it, rightly packed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    return zipped(files)


def infos(data: bytes, change: Callable[[zipfile.ZipInfo], None], method: int = zipfile.ZIP_STORED) -> bytes:
    """The pack, zipped in another way."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(whole, "w") as made:
        for old in archive.infolist():
            new = zipfile.ZipInfo(old.filename, (1980, 1, 1, 0, 0, 0))
            new.create_system, new.external_attr, new.compress_type = 3, old.external_attr, method
            change(new)
            made.writestr(new, archive.read(old))
    return whole.getvalue()


def nothing(info: zipfile.ZipInfo) -> None:
    pass


def linked(info: zipfile.ZipInfo) -> None:
    info.external_attr = 0o120777 << 16


def later(info: zipfile.ZipInfo) -> None:
    info.date_time = (2026, 11, 30, 12, 0, 0)


def doubled(data: bytes) -> bytes:
    whole = io.BytesIO(data)
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("dorp/scenario.yaml", "title: Anders\n")
    return whole.getvalue()


def bomb(data: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dorp/scenario.yaml", b"#" * 11_000_000)
    return whole.getvalue()


def named(name: str) -> Callable[[bytes], bytes]:
    return lambda data: again(data, lambda files: files.update({name: b"x: 1\n"}))


def without(*names: str) -> Callable[[bytes], bytes]:
    def change(files: dict[str, bytes]) -> None:
        for name in names:
            del files[name]

    return lambda data: again(data, change)


def locked(data: bytes) -> bytes:
    hurt = bytearray(data)
    at = hurt.index(b"PK\1\2")
    hurt[at + 8] |= 1
    return bytes(hurt)


CHANGED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "bomb": (bomb, "zip.bomb"),
    "too large": (lambda data: again(data, lambda files: files.update({"dorp/README": b"x" * 13_000_000})), "zip.big"),
    "too many": (
        lambda data: again(data, lambda files: files.update({f"dorp/dilemmas/c{n}.yaml": b"" for n in range(3_001)})),
        "zip.many",
    ),
    "password": (locked, "zip.locked"),
    "twice": (doubled, "zip.double"),
    "link": (lambda data: infos(data, linked), "zip.link"),
    "up": (named("dorp/../../evil.yaml"), "zip.path"),
    "absolute": (named("/etc/passwd"), "zip.path"),
    "drive": (named("c:/dorp.yaml"), "zip.path"),
    "backslash": (named("dorp\\board.yaml"), "zip.path"),
    "device": (named("dorp/dilemmas/con.yaml"), "zip.device"),
    "dot behind": (named("dorp/dilemmas./a.yaml"), "zip.device"),
    "capital": (named("dorp/Scenario.yaml"), "zip.double"),
    "program": (named("dorp/start.bat"), "zip.unknown"),
    "zip": (named("dorp/more.zip"), "zip.unknown"),
    "too deep": (named("dorp/dilemmas/a/b.yaml"), "zip.unknown"),
    "hidden": (named("dorp/.git/config.yaml"), "zip.unknown"),
    "second pack": (named("stad/scenario.yaml"), "zip.broken"),
    "no head": (without("dorp/scenario.yaml"), "zip.broken"),
    "unread": (named("dorp/funds.yaml"), "K"),
    "deflated": (lambda data: infos(data, nothing, zipfile.ZIP_DEFLATED), "zip.broken"),
    "other time": (lambda data: infos(data, later), "zip.broken"),
    "behind it": (lambda data: data + b"x", "zip.broken"),
    "in front": (lambda data: b"MZ" + data, "zip.broken"),
    "comment": (lambda data: data[:-2] + b"\1\0x", "zip.broken"),
    "no zip": (lambda _: b"PK\3\4 and so on", "zip.broken"),
    "nothing": (lambda _: b"", "zip.broken"),
    "broken": (lambda data: data.replace(b"Hallo", b"Hella"), "zip.broken"),
    "other line ends": (
        lambda data: again(data, lambda files: files.update({"dorp/README": b"Hoi\r\n"})),
        "zip.broken",
    ),
    "certificate": (named("dorp/certificate.json"), "zip.certificate"),
}
