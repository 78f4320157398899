"""Pages as pictures: exact to the pixel with the versions that drew them, and much alike with any other."""

import hashlib
import platform
import re
from collections.abc import Iterator
from pathlib import Path

import pygame
from msgspec import Struct
from pygame import Surface

from game.apps.table.settings import ScreenSettings
from game.rules.terms.text import Language
from tests.golden.frames.pages import a_window, pages

PICTURED: tuple[tuple[str, Language, str], ...] = (
    ("waterkant", "nl", "paper"),
    ("waterkant", "en", "contrast"),
    ("proefavond", "nl", "evening"),
)
"""Pack, language and theme of the pages that are pictured: one of each kind."""
SMALL = (160, 90)
"""Pixels of the picture that is kept to look alike."""
FAR = 24
"""How far a part of a picture may be from the kept one, of 255 per colour: letters that another version of the font
library sets a pixel further stay below it; a card that is gone, moved or in another colour does not."""


class Drawn(Struct, frozen=True):
    """What drew the pictures, and the fingerprint of each."""

    by: str
    exact: dict[str, str]
    """Pack, language, theme and kind of page → BLAKE2 of its pixels."""


def drawn_by() -> str:
    """What decides about pixels: the versions of pygame, SDL and the font library, and the kind of processor."""
    versions = (pygame.version.ver, pygame.get_sdl_version(), pygame.font.get_sdl_ttf_version())
    processor = (platform.machine(), pygame.transform.get_smoothscale_backend(), "avx2" if _has_avx2() else "")
    return " ".join(map(str, (*versions, *processor, platform.system())))


def _has_avx2() -> bool:
    """Whether this processor blends several pixels at a time in another way."""
    known = Path("/proc/cpuinfo")
    return known.is_file() and " avx2 " in known.read_text(encoding="ascii", errors="replace")


def pictured(pack: str, language: Language, theme: str) -> Iterator[tuple[str, Surface]]:
    """The first page of each kind, drawn; what shows the folder of this run is not like itself and left out."""
    seen = set[str]()
    with a_window(ScreenSettings(language, theme=theme, still=True)) as window:
        for page, root in pages(window, pack):
            kind = kind_of(page.id)
            if kind in seen or any(root in it.label for it in window.placed.widgets()):
                continue
            seen.add(kind)
            window.dirty = True
            window.draw()
            yield f"{pack} {language} {theme} {kind}", window.surface


def kind_of(page: str) -> str:
    """The id of a page without its numbers."""
    return re.sub(r"[^a-z_]+", "_", page.split(".", maxsplit=1)[0]).strip("_")


def exact(surface: Surface) -> str:
    """The fingerprint of its pixels."""
    return hashlib.blake2b(pygame.image.tobytes(surface, "RGB"), digest_size=12).hexdigest()


def small(surface: Surface) -> Surface:
    """The picture made small enough that a letter is a shade of grey."""
    return pygame.transform.smoothscale(surface.convert(24), SMALL)


def apart(one: Surface, other: Surface) -> int:
    """How far the farthest part of one small picture is from the same part of the other, of 255 per colour."""
    parts = list[bytes]()
    for it in (one, other):
        rough = pygame.transform.smoothscale(it, (SMALL[0] // 5, SMALL[1] // 5))
        parts.append(pygame.image.tobytes(rough, "RGB"))
    one_parts, other_parts = parts
    return max(abs(left - right) for left, right in zip(one_parts, other_parts, strict=True))


def file_of(folder: Path, name: str) -> Path:
    """Where the small picture of this page is kept."""
    return folder / f"{name.replace(' ', '-')}.png"
