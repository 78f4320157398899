import os

# Before anything of the table is imported: SDL chooses its screen once.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
