"""The frames that are kept, and keeping them anew."""

import lzma
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pygame

from game.rules.terms.text import LANGUAGES, Language
from tests.golden.frames.pages import PACKS, described
from tests.golden.frames.pictures import PICTURED, Drawn, drawn_by, exact, file_of, pictured, small

HERE = Path(__file__).parent
PIXELS = HERE / "pictures.json"
PICTURES = HERE / "small"


def descriptions_of(pack: str, language: Language) -> Path:
    """Where the descriptions of the pages of this pack are kept."""
    return HERE / f"{pack}-{language}.txt.xz"


def kept_descriptions(pack: str, language: Language) -> list[str]:
    """The descriptions as they were kept, line by line."""
    return lzma.decompress(descriptions_of(pack, language).read_bytes()).decode().split("\n")


def kept_pixels() -> Drawn:
    """What drew the kept pictures, and their fingerprints."""
    return msgspec.json.decode(PIXELS.read_bytes(), type=Drawn)


def write() -> Iterator[str]:
    """Keep every frame as it is now; what was kept, line by line."""
    for pack in PACKS:
        for language in LANGUAGES:
            lines = list(described(pack, language))
            descriptions_of(pack, language).write_bytes(lzma.compress("\n".join(lines).encode(), preset=9))
            yield f"{len(lines)} lines in {descriptions_of(pack, language).name}"
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    prints = {}
    for which in PICTURED:
        for name, surface in pictured(*which):
            prints[name] = exact(surface)
            pygame.image.save(small(surface), file_of(PICTURES, name))
    PIXELS.write_bytes(msgspec.json.format(msgspec.json.encode(Drawn(drawn_by(), prints))) + b"\n")
    yield f"{len(prints)} pictures in {PICTURES.name}"
