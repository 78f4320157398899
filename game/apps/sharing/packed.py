"""A pack as one file: the same bytes from the same pack, on any computer and any day; and read back with care.

The files in it are stored and not compressed: what compresses differs from one computer to the next, and a file that may not be
compressed cannot swell either. Whatever is not exactly what this program would have written is refused.
"""

import io
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from game.apps.sharing.refusing import NotShared, NotTrusted
from game.content.certificate import CERTIFICATE, CertificateFound, certificate_beside, certificate_bytes, pack_digest
from game.content.library import is_pack_name
from game.content.loading import load
from game.content.pack import Pack
from game.content.packed_file import MOST_BYTES, packed_file, zipped
from game.content.problems import HEAD, ContentError, Findings
from game.content.reading.folder import MOST_FILES
from game.content.reading.homes import KEYED, SECTIONS, TRANSLATIONS
from game.content.reading.names import is_hidden
from game.content.reading.sources import read_source
from game.stranger_zip import BadZip, ZipCaps, unzipped
from game.version import __version__

TEXTS = tuple(
    f"{name}{ending}"
    for name in ("LICENCE", "LICENSE", "LICENTIE", "LEESMIJ", "README")
    for ending in ("", ".md", ".txt")
)
"""What may lie beside the sections and goes along: under which licence it is, and what its maker wants to say."""

_IN_A_FOLDER = re.compile(r"([a-z_]+)/[a-z][a-z0-9_]*\.yaml")


class PackedPack(Struct, frozen=True):
    """A pack with what is in its file."""

    name: str
    edition: int
    pack: Pack
    """As it was read; its path need not be there any more."""
    files: dict[str, bytes]
    """By the name each has in the pack."""
    certified: CertificateFound | None = None
    """What was proved of it, where that goes along."""

    @property
    def file(self) -> str:
        """What its file is called."""
        return f"{self.name}-{self.edition}.zip"

    @property
    def data(self) -> bytes:
        """Its file, to the byte."""
        return packed_file(self.name, self.files)


def gather(folder: Path) -> tuple[PackedPack, tuple[str, ...]]:
    """What of this pack goes into its file, and the names of what stays behind. Raises `NotShared`, `ContentError`, `OSError`."""
    folder = folder.resolve()
    folder = folder.parent if folder.name == HEAD else folder
    if folder.is_file():
        raise NotShared("sharing.pack.one_file", file=folder.name)
    if not is_pack_name(folder.name):
        raise NotShared("sharing.pack.name", name=folder.name)
    pack = load(folder)
    if pack.edition is None:
        raise NotShared("sharing.pack.no_edition", file=str(folder / HEAD))
    files = _texts(folder, pack)
    certified = certificate_beside(folder, lambda: pack.scenario)
    if certified is not None and certified.holds:
        files[CERTIFICATE] = certificate_bytes(certified.certificate)
    made = PackedPack(folder.name, pack.edition, pack, dict(sorted(files.items())))
    if len(made.data) > MOST_BYTES:
        raise NotShared("sharing.pack.big", most=MOST_BYTES // 1_000_000)
    if not _same(opened_pack(made.data), made):
        raise NotShared("sharing.pack.differs")
    return made, tuple(name for name in _names(folder) if name not in files)


def opened_pack(data: bytes) -> PackedPack:
    """The pack in a file that may be anybody's. Raises `NotTrusted`, and `ContentError` where it cannot be played."""
    try:
        found = unzipped(io.BytesIO(data), ZipCaps(MOST_BYTES, MOST_FILES, 400_000, _belongs, folders=True))
    except BadZip as bad:
        raise NotTrusted(f"sharing.zip.{bad.fault}", name=bad.name) from None
    names = {name.partition("/")[0] for name in found}
    if len(names) != 1 or f"{(name := names.pop())}/{HEAD}" not in found:
        raise NotTrusted("sharing.zip.broken")
    if zipped(found) != data:
        raise NotTrusted("sharing.zip.broken")
    files = {path.partition("/")[2]: data for path, data in found.items()}
    with tempfile.TemporaryDirectory(prefix="keukentafel-") as aside:
        pack = load(folder := laid_out(files, Path(aside) / name))
        texts = _texts(folder, pack)
        certified = certificate_beside(folder, lambda: pack.scenario)
    if pack.edition is None:
        raise NotTrusted("sharing.zip.no_edition")
    if texts != {name: data for name, data in files.items() if name != CERTIFICATE}:
        raise NotTrusted("sharing.zip.broken")
    if (certified is None) != (CERTIFICATE not in files) or (certified is not None and _is_of_another(certified)):
        raise NotTrusted("sharing.zip.certificate")
    return PackedPack(name, pack.edition, pack, files, certified)


def _texts(folder: Path, pack: Pack) -> dict[str, bytes]:
    """Everything of a pack that is text, as it is packed. Raises `ContentError` where a text cannot be read."""
    files = {name: text.encode() for name, text in pack.sources.items()}
    for name in (TRANSLATIONS, *TEXTS):
        if (folder / name).is_file():
            source = read_source(folder / name, name, findings := Findings())
            if source is None:
                raise ContentError(findings.told())
            files[name] = source.text.encode()
    return files


def laid_out(files: Mapping[str, bytes], folder: Path) -> Path:
    """These files in a new folder, which is the answer. Raises `OSError`."""
    folder.mkdir()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return folder


def _belongs(name: str) -> bool:
    """Whether a pack can have a file of this name, in the folder of the pack."""
    pack, _, inside = name.partition("/")
    if not is_pack_name(pack):
        return False
    if inside in {HEAD, CERTIFICATE, TRANSLATIONS, *TEXTS} or inside in {f"{section}.yaml" for section in SECTIONS}:
        return True
    found = _IN_A_FOLDER.fullmatch(inside)
    return found is not None and found[1] in KEYED


def _is_of_another(found: CertificateFound) -> bool:
    """Whether it is of another pack: only who has the same program can tell."""
    return not found.holds and found.certificate.program == __version__


def _same(one: PackedPack, other: PackedPack) -> bool:
    """Whether they play the same and expect the same."""
    return (one.name, one.edition, one.pack.checks, pack_digest(one.pack.scenario)) == (
        other.name,
        other.edition,
        other.pack.checks,
        pack_digest(other.pack.scenario),
    )


def _names(folder: Path) -> list[str]:
    """Every file in it that is not hidden."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if not any(map(is_hidden, path.parts)))
