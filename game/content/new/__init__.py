"""A pack to begin with: small, whole, and with comments that teach; one in Dutch, one in English."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from game.content.problems import HEAD
from game.content.schema import modeline
from game.rules.terms.text import Language
from game.rules.terms.untrusted_text import is_device, seen

_HERE = Path(__file__).parent
PLACE = "Dorpsrand"
"""The invented municipality of the packs here."""
MOST_SIGNS = 80
"""Of a title; of the name of a place half of it."""

_TITLE = re.compile(r"^title: .+$", re.MULTILINE)
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_PLACE = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '’-]){0,39}(?<![ '’-])")


def folder_name(typed: str) -> str | None:
    """A name that a folder has on every computer, made of what was typed; `None` where nothing is left of it."""
    plain = re.sub(
        r"[^a-z0-9_-]+", "_", typed.strip().lower().translate(str.maketrans("áàäéèëíìïóòöúùü", "aaaeeeiiiooouuu"))
    )
    found = _NAME.search(plain.strip("_-"))
    return None if found is None or is_device(found[0]) else found[0]


def is_title(typed: str) -> bool:
    """Whether it can be the title of a pack: one line that is not too long."""
    return 0 < len(typed.strip()) <= MOST_SIGNS and typed == seen(typed) and typed.isprintable()


def is_place(typed: str) -> bool:
    """Whether it can be the name of a place: letters, with spaces, hyphens or apostrophes in it."""
    return _PLACE.fullmatch(typed) is not None


def title_of(folder: str) -> str:
    """The title that the name of a folder suggests."""
    return re.sub("[_-]+", " ", folder).capitalize()


def begin_pack(folder: Path, language: Language, title: str, place: str) -> tuple[str, ...]:
    """Write a pack into a folder that is not there yet; its files, the head first. Raises `OSError`."""
    shutil.copytree(_HERE / language, folder)
    files = tuple(_files(folder))
    doubled = title.strip().replace("'", "''")
    for name in files:
        text = (folder / name).read_text(encoding="utf-8").replace(PLACE, place)
        text = _TITLE.sub(lambda _: f"title: '{doubled}'", text, count=1) if name == HEAD else text
        text = f"{modeline(name)}\n{text}"
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return files


def _files(folder: Path) -> Iterator[str]:
    yield HEAD
    for path in sorted(folder.glob("*/*.yaml")):
        yield path.relative_to(folder).as_posix()
