"""The pictures of the guides, made by the program itself: `python -m tests.docs.pictures [OUT]`, within two minutes.

Every one is a screen of an evening that bots play, in Dutch and in English. The evening, its clock and its salts are
always the same, so the same versions of pygame, its font library and Pillow give the same bytes.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from PIL import Image

from game.cli.afterwards.debriefing import write_draft
from game.content import load, resolve
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.debrief.browser import CHROMIUM
from tests.docs.pages import DOCS
from tests.docs.screens import SIZE, Evening, a_case, before, looking_back, works_council
from tests.golden.frames.pages import greenwich

PICTURES = DOCS / "pictures"
WIDE = (800, 450)
"""Pixels of a picture: about as wide as a page is shown."""
COLOURS = 64
"""In the palette of a picture: with fewer, blue and teal become one."""


def pictures(language: Language, root: Path) -> Iterator[tuple[str, Image.Image]]:
    """Every picture in this language with what it is called; the page of the debrief only where there is a Chromium."""
    pack = load(resolve("waterkant"))
    evening = Evening(pack, root / "waterkant", language)
    for shots in (before(evening, pack), a_case(evening), looking_back(evening)):
        for name, surface in shots:
            yield name, Image.frombytes("RGB", SIZE, pygame.image.tobytes(surface, "RGB"))
    evening.close()
    if CHROMIUM:
        yield "page", photographed(write_draft(evening.session.folder, language, root), root)
    council = Evening(load(resolve("werkvloer")), root / "werkvloer", language, form="cards")
    for name, surface in works_council(council):
        yield name, Image.frombytes("RGB", SIZE, pygame.image.tobytes(surface, "RGB"))
    council.close()


def photographed(page: Path, root: Path) -> Image.Image:
    """The top of this page in a browser."""
    shot = root / "page.png"
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
    command += [f"--user-data-dir={root / 'profile'}", f"--window-size={SIZE[0]},{SIZE[1]}", f"--screenshot={shot}"]
    subprocess.run([*command, page.as_uri()], capture_output=True, timeout=120, check=True)
    return Image.open(shot).convert("RGB")


def kept(picture: Image.Image, path: Path) -> None:
    """Write it small: as wide as a page, with a palette."""
    scaled = picture.resize(WIDE, Image.Resampling.BOX)
    reduced = scaled.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    reduced.save(path, optimize=True)


def main(out: Path) -> None:
    """Make every picture anew, and say how large they are together."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with greenwich(), tempfile.TemporaryDirectory() as root:
        for language in LANGUAGES:
            for name, picture in pictures(language, Path(root) / language):
                made.append(out / f"{name}-{language}.png")
                kept(picture, made[-1])
    if not CHROMIUM:
        print("There is no Chromium here: the page of the debrief stays as it was.")
    print(f"{len(made)} pictures in {out}, {sum(it.stat().st_size for it in made) // 1024} kB.")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)
