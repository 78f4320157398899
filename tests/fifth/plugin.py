"""For pytest: the parts are named before anything that lists such parts is imported; and windows are nowhere to be seen."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from tests.fifth.named import name_all

name_all()
