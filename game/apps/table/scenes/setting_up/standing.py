"""What stands behind a scenario that can be chosen: looked for on the disk when its page opens, never while one is made."""

from msgspec import Struct

from game.content.certificate import CertificateFound, certificate_beside
from game.content.library import changed_pack
from game.content.pack import Pack


class PackStanding(Struct, frozen=True):
    """What stands behind one."""

    changed: bool = False
    """Whether it was changed since it was added."""
    found: CertificateFound | None = None
    """What was proved of it."""


def standing(pack: Pack) -> PackStanding:
    """As its files are now."""
    if changed_pack(pack.path) is not None:
        return PackStanding(changed=True)
    return PackStanding(found=certificate_beside(pack.path, lambda: pack.scenario))
