"""Whether there is a screen to open a window on, asked without loading what draws it."""

import os
import sys


class NoWindow(Exception):
    """There is no screen to open a window on; the words are for whoever maintains the machine."""


def has_screen() -> bool:
    """Whether a window can be expected to open here."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    if sys.platform.startswith(("win", "darwin")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
