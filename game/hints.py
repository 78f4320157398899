"""What SDL and pygame are told before they are loaded: both read these when they are first imported or used."""

import os

HINTS = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    # A beamer that goes dark in the middle of a talk is worse than one that stays on.
    "SDL_VIDEO_ALLOW_SCREENSAVER": "0",
    # Otherwise the window manager stops compositing, and other windows tear.
    "SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR": "0",
}
"""SDL 3 gives several of these other names. A person's own setting goes first."""

for _name, _value in HINTS.items():
    os.environ.setdefault(_name, _value)
