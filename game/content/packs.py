"""The packs that come with the program, and a pack by its name."""

from contextlib import suppress
from pathlib import Path

from game.content.problems import HEAD, ContentError, Findings, Place
from game.content.validating.guess import closest, hint
from game.rules.strangers import legible

_PACKAGE = Path(__file__).resolve().parents[1]
_IN_WHEEL = _PACKAGE / "shipped" / "scenarios"
_IN_CHECKOUT = _PACKAGE.parent / "scenarios"


def shipped_folder() -> Path:
    """Where the packs of the program are: inside an installed wheel, or beside the code in a checkout."""
    return _IN_WHEEL if _IN_WHEEL.is_dir() else _IN_CHECKOUT


def find_packs() -> dict[str, Path]:
    """The shipped packs by name, sorted; the small ones are called `examples/choice` and so on."""
    root = shipped_folder()
    heads = [*root.glob(f"*/{HEAD}"), *root.glob(f"*/*/{HEAD}")]
    return {head.parent.relative_to(root).as_posix(): head.parent for head in sorted(heads)}


def resolve(name: str | Path) -> Path:
    """The folder of a pack: the name of a shipped one, or a path. Raises `ContentError` for any other name."""
    packs = find_packs()
    if str(name) in packs:
        return packs[str(name)]
    path = Path(name)
    with suppress(OSError):  # a name can be too long for the file system, or a folder closed
        if path.exists():
            return path
    findings = Findings()
    words = hint(closest(str(name), packs), packs)
    findings.add(Place(legible(str(name))), "content.no_such_pack", name=legible(str(name)), hint=words)
    raise ContentError(findings.told())
