"""A pack by its name: in front of you, under `scenarios`, among those that come with the program, or added on this computer."""

from collections.abc import Iterator
from pathlib import Path

from game.content.library import added_packs
from game.content.problems import HEAD, ContentError, Findings, Place
from game.content.validating.guess import closest, hint
from game.rules.terms.untrusted_text import legible

_PACKAGE = Path(__file__).resolve().parents[1]
_IN_WHEEL = _PACKAGE / "shipped" / "scenarios"
_IN_CHECKOUT = _PACKAGE.parent / "scenarios"

OWN = Path("scenarios")
"""Where a name is looked for that does not stand in the current folder itself."""

MOST_LOOKED_AT = 500
"""Of a folder so many names are compared with one that is not there."""


def shipped_folder() -> Path:
    """Where the packs of the program are: inside an installed wheel, or beside the code in a checkout."""
    return _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


def find_packs() -> dict[str, Path]:
    """The shipped packs by name, sorted; the small ones are called `examples/choice` and so on."""
    root = shipped_folder()
    heads = [*root.glob(f"*/{HEAD}"), *root.glob(f"*/*/{HEAD}")]
    return {head.parent.relative_to(root).as_posix(): head.parent for head in sorted(heads)}


def shipped(name: str) -> Path:
    """The folder of a pack that comes with the program, whatever lies in the current folder."""
    return find_packs()[name]


def resolve(name: str | Path) -> Path:
    """The folder or file of a pack. Raises `ContentError` for a name that is none.

    What is in front of the author wins: a path as it is given (so also `./NAME`), then `./scenarios/NAME`, then the
    shipped pack of that name, then one that was added: so that what comes from elsewhere takes the place of nothing.
    """
    for path in (Path(name), OWN / name):
        if _is_there(path):
            return path
    packs = {**added_packs(), **find_packs()}
    if str(name) in packs:
        return packs[str(name)]
    findings = Findings()
    near = _near(Path(name)) or closest(str(name), packs)
    there = dict.fromkeys((*(it for it in find_packs() if "/" not in it), *added_packs(), *find_packs()))
    findings.add(Place(legible(str(name))), "content.no_such_pack", name=legible(str(name)), hint=hint(near, there))
    raise ContentError(findings.told())


def is_of_the_program(name: str | Path) -> bool:
    """Whether this names a pack that comes with the program or was added, and nothing that is in front of the author."""
    known = {**added_packs(), **find_packs()}
    return not any(_is_there(path) for path in (Path(name), OWN / name)) and str(name) in known


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name can be too long for the file system, or a folder closed
        return False


def _near(path: Path) -> str | None:
    """What was meant by a path that is not there: the name beside it that is nearly the same, or one of one's own."""
    for start in (Path(), OWN):
        meant = _meant(start / path)
        if meant is not None and _is_pack(meant):
            return legible(str(meant.relative_to(start)))
    return None


def _meant(path: Path) -> Path | None:
    """The path with every part that is not there read as the name beside it that is most like it."""
    found = Path(path.anchor)
    for part in path.parts[len(Path(path.anchor).parts) :]:
        if not _is_there(found / part):
            called = {other.stem: other.name for other in _beside(found)}
            near = closest(Path(part).stem, called, {name.replace("_", " "): name for name in called})
            if near is None:
                return None
            found /= called[near]
        else:
            found /= part
    return found


def _beside(folder: Path) -> Iterator[Path]:
    try:
        for place, path in enumerate(sorted(folder.iterdir())):
            if place == MOST_LOOKED_AT:
                return
            if not path.name.startswith("."):
                yield path
    except OSError:
        return


def _is_pack(path: Path) -> bool:
    return _is_there(path / HEAD) or path.suffix in {".yaml", ".yml"}
