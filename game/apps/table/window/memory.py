"""Where large pictures get their memory: from the system, and it is the system's again as soon as they are gone."""

import ctypes
import sys

LARGE = 256 * 1024
"""From so many bytes on."""
_MMAP_THRESHOLD = -3
"""Its number in `malloc.h`."""


def give_back() -> None:
    """See to that, where it has to be said.

    glibc raises this bound to the size of the largest picture that ever went, and from then on keeps what pictures had:
    after an evening that was 25 to 50 MB. Saying it once keeps the bound where it is.
    """
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, LARGE)
    except (OSError, AttributeError):
        # Another C library than glibc, which has no such bound.
        return
