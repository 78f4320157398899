"""What stands behind a scenario that can be chosen: looked for on the disk when its page opens, never while one is made."""

from msgspec import Struct

from game.content.library import changed_pack
from game.content.pack import Pack


class PackStanding(Struct, frozen=True):
    """What stands behind one."""

    changed: bool = False
    """Whether it was changed since it was added."""


def standing(pack: Pack) -> PackStanding:
    """As its files are now."""
    return PackStanding(changed_pack(pack.path) is not None)
